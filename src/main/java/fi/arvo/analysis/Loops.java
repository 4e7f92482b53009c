package fi.arvo.analysis;

import fi.arvo.config.Role;
import fi.arvo.extract.Action;
import fi.arvo.extract.Landed;
import fi.arvo.extract.Operation;
import fi.arvo.measure.ActionOutcome;
import fi.arvo.measure.ActionPlan;
import fi.arvo.measure.ActionStep;
import fi.arvo.measure.AnsweredMonths;
import fi.arvo.measure.Loop;
import fi.arvo.measure.Months;
import fi.arvo.measure.Operated;
import fi.arvo.measure.OperatedCell;
import fi.arvo.measure.Scope;
import fi.arvo.measure.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the extracts of actions and operations ask of customers' histories. */
final class Loops {
  private Loops() {}

  /**
   * The plan of a run.
   *
   * @param answered months that dated answers reach over; null without any
   * @param firstSale first month of the transaction extract; null without one
   * @param lastSale last whole month that it reaches over
   */
  static Loop of(
      Landed landed, LocalDate asOf, AnsweredMonths answered, Integer firstSale, int lastSale) {
    List<ActionPlan> plans =
        ActionPlan.of(
            landed.actions().stream().map(Loops::step).toList(),
            answered,
            Months.lastComplete(asOf),
            firstSale,
            lastSale);
    return new Loop(
        plans,
        outcomes(landed, firstSale != null),
        answered == null || landed.operations().isEmpty()
            ? null
            : operated(landed.operations(), asOf));
  }

  private static ActionStep step(Action row) {
    Set<String> values = Set.of();
    String kind = Scope.OVERALL_KIND;
    if (!row.units().isEmpty()) {
      kind = Scope.UNIT;
      values = new TreeSet<>(row.units());
    } else if (!row.segments().isEmpty()) {
      kind = Scope.SEGMENT;
      values = new TreeSet<>(row.segments());
    } else if (!row.customers().isEmpty()) {
      kind = Treatment.CUSTOMER;
      values = new TreeSet<>(row.customers());
    }
    return new ActionStep(
        row.actionId(), row.touchpoint(), kind, values, Months.of(row.startedOn()));
  }

  private static List<ActionOutcome> outcomes(Landed landed, boolean sold) {
    List<ActionOutcome> outcomes = new ArrayList<>();
    if (landed.has(Role.SURVEY, "recommend")) {
      outcomes.add(ActionOutcome.RECOMMEND);
    }
    if (landed.has(Role.SURVEY, "effort")) {
      outcomes.add(ActionOutcome.EFFORT);
    }
    if (landed.has(Role.SURVEY, "story")) {
      outcomes.add(ActionOutcome.VALENCE);
    }
    if (sold) {
      outcomes.add(ActionOutcome.REVENUE);
    }
    return outcomes;
  }

  private static Operated operated(List<Operation> operations, LocalDate asOf) {
    boolean byChannel = operations.stream().anyMatch(operation -> operation.channel() != null);
    int last = Months.lastComplete(asOf);
    Set<OperatedCell> automated = new HashSet<>();
    Set<OperatedCell> timed = new HashSet<>();
    for (Operation row : operations) {
      String channel = byChannel ? row.channel() : Scope.OVERALL.value();
      if (channel == null || row.month() > last) {
        continue;
      }
      OperatedCell cell = new OperatedCell(row.touchpoint(), channel, row.month());
      if (row.automatedShare() != null) {
        automated.add(cell);
      }
      if (row.leadTimeHours() != null) {
        timed.add(cell);
      }
    }
    return new Operated(automated, timed, byChannel);
  }
}
