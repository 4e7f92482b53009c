package fi.arvo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.analysis.AutomationFinding.Word;
import fi.arvo.measure.ActionOutcome;
import fi.arvo.measure.Scope;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.Reason;
import fi.arvo.stats.Verdict.Certainty;
import fi.arvo.stats.Verdict.Direction;
import java.util.List;
import java.util.Map;

/** What is planted in {@link LoopWorld}, held against what is found. */
final class LoopTruth {
  private LoopTruth() {}

  static ActionEffectFinding find(
      List<ActionEffectFinding> found, String action, ActionOutcome outcome) {
    return found.stream()
        .filter(f -> f.action().id().equals(action) && f.outcome() == outcome)
        .findFirst()
        .orElseThrow();
  }

  /** The actions that work are found, the one that doesn't isn't, and the others say why not. */
  static void actionsAreTold(LoopWorld world, ValueStates states) {
    List<ActionEffectFinding> found = world.effects(states);
    assertThat(found).hasSize(10 * 4);
    for (ActionOutcome outcome : ActionOutcome.values()) {
      better(find(found, "works", outcome));
      nothing(find(found, "nothing", outcome));
    }
    for (String action : List.of("claims", "steps", "customers")) {
      better(find(found, action, ActionOutcome.RECOMMEND));
      better(find(found, action, ActionOutcome.EFFORT));
      nothing(find(found, action, ActionOutcome.REVENUE));
    }
    reasonsAreTold(found);
  }

  static void reasonsAreTold(List<ActionEffectFinding> found) {
    Map<String, Reason> reasons =
        Map.of(
            "one of two", Reason.OVERLAP,
            "other of two", Reason.OVERLAP,
            "late", Reason.NO_AFTER,
            "early", Reason.NO_BEFORE,
            "everywhere", Reason.NO_CONTROL);
    reasons.forEach(
        (action, reason) -> {
          ActionEffectFinding felt = find(found, action, ActionOutcome.RECOMMEND);
          assertThat(felt.effect().effect().whyNot()).as(action).contains(reason);
          assertThat(felt.verdict()).as(action).isNull();
        });
    assertThat(find(found, "early", ActionOutcome.REVENUE).effect().effect().isAvailable())
        .as("sales reach further back than answers")
        .isTrue();
  }

  private static void better(ActionEffectFinding finding) {
    assertThat(finding.verdict()).as(said(finding)).isNotNull();
    assertThat(finding.verdict().direction()).as(said(finding)).isEqualTo(Direction.POSITIVE);
    assertThat(finding.verdict().certainty())
        .as(said(finding))
        .isIn(Certainty.CLEAR, Certainty.SIGNS);
  }

  private static void nothing(ActionEffectFinding finding) {
    assertThat(finding.verdict()).as(said(finding)).isNotNull();
    assertThat(finding.verdict().direction()).as(said(finding)).isEqualTo(Direction.NONE);
  }

  private static String said(ActionEffectFinding finding) {
    return finding.action().id() + " on " + finding.outcome() + ": " + finding;
  }

  /** Automation frees in advice, chills in claims, and nothing says so of sale. */
  static void automationIsTold(LoopWorld world, ValueStates states) {
    List<AutomationFinding> found = world.automation(states);
    assertThat(word(found, "advice")).isEqualTo(Word.FREES);
    assertThat(word(found, "claims")).isEqualTo(Word.CHILLS);
    assertThat(word(found, "sale")).isIn(Word.NO_EFFECT, Word.CANT_TELL);
  }

  static Word word(List<AutomationFinding> found, String touchpoint) {
    return found.stream()
        .filter(f -> f.scope().equals(new Scope(Scope.TOUCHPOINT, touchpoint)))
        .findFirst()
        .orElseThrow()
        .word();
  }
}
