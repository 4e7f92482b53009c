package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Encounters by touchpoint, channel and period, with the margins over both: every answer counts in
 * its quarter or wave and, when it is of them, in the reporting months. Grows with the combinations
 * that occur and not with the customers.
 */
public final class JourneyState implements Mergeable<JourneyState> {
  private static final long serialVersionUID = 1L;

  private final StatesByKey<JourneyKey, EncounterState> encounters = new StatesByKey<>();

  /** Counts in all that one customer answered; nothing where answers name no touchpoint. */
  public void add(List<Answer> ofOneCustomer, MeasureRules rules) {
    if (!rules.answerScopes().contains(Scope.TOUCHPOINT)) {
      return;
    }
    boolean channels = rules.answerScopes().contains(Scope.CHANNEL);
    Map<JourneyKey, List<Answer>> groups = new LinkedHashMap<>();
    for (Answer answer : ofOneCustomer) {
      String period = rules.period(answer);
      add(groups, answer, period, channels);
      if (rules.reported(answer) && !period.equals(rules.reportingPeriod())) {
        add(groups, answer, rules.reportingPeriod(), channels);
      }
    }
    groups.forEach((key, own) -> encounters.at(key, EncounterState::new).add(own, rules.scales()));
  }

  private static void add(
      Map<JourneyKey, List<Answer>> groups, Answer answer, String period, boolean channels) {
    for (JourneyKey key : JourneyKey.of(answer, period, channels)) {
      groups.computeIfAbsent(key, k -> new ArrayList<>(1)).add(answer);
    }
  }

  @Override
  public void merge(JourneyState other) {
    encounters.merge(other.encounters);
  }

  /** The encounters that somebody told of. */
  public SortedMap<JourneyKey, EncounterState> encounters() {
    return encounters.all();
  }
}
