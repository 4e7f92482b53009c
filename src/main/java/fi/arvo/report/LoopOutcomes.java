package fi.arvo.report;

import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.LoopOutcome;
import fi.arvo.report.tables.Terms.Outcome;

/** What actions and automation may change: names and units. */
final class LoopOutcomes {
  private final Narrator narrator;

  LoopOutcomes(Narrator narrator) {
    this.narrator = narrator;
  }

  /** An outcome's name; the effort question is named by what a high answer means. */
  String name(LoopOutcome outcome) {
    return outcome == LoopOutcome.EFFORT
        ? narrator.outcome(Outcome.EFFORT)
        : narrator.say("value.outcome." + outcome.key());
  }

  /** The unit of a change of an outcome. */
  Unit unit(LoopOutcome outcome) {
    return switch (outcome) {
      case RECOMMEND -> Unit.NPS.withDecimals(1);
      case REVENUE -> Unit.money(narrator.currency()).withDecimals(2);
      case EFFORT, VALENCE, LEAD_TIME -> Unit.DIRECTION;
    };
  }
}
