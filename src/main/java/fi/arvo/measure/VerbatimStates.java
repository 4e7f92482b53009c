package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Customers' own words by touchpoint and voice: those of the reporting months. Grows with the
 * touchpoints and not with the customers.
 */
public final class VerbatimStates implements Mergeable<VerbatimStates> {
  private static final long serialVersionUID = 1L;

  private final StatesByKey<VerbatimKey, VerbatimState> groups = new StatesByKey<>();

  /** Counts in a customer; an answer without words or without a recommendation has no group. */
  public void add(CustomerHistory history, MeasureRules rules) {
    Map<VerbatimKey, Verbatim> own = new TreeMap<>();
    for (Answer answer : history.answers()) {
      if (answer.verbatim() != null && rules.reported(answer)) {
        for (Voice voice : Voice.of(answer, rules.scales())) {
          if (voice != Voice.ALL) {
            add(own, answer, new VerbatimKey(JourneyKey.ALL, voice));
            if (rules.answerScopes().contains(Scope.TOUCHPOINT)) {
              add(own, answer, new VerbatimKey(touchpoint(answer), voice));
            }
          }
        }
      }
    }
    own.forEach((group, verbatim) -> groups.at(group, VerbatimState::new).add(verbatim));
  }

  private static void add(Map<VerbatimKey, Verbatim> own, Answer answer, VerbatimKey group) {
    Verbatim verbatim = Verbatim.of(answer, group);
    if (!verbatim.text().isEmpty()) {
      own.merge(group, verbatim, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
  }

  private static String touchpoint(Answer answer) {
    return answer.touchpoint() == null ? CustomerHistory.UNKNOWN : answer.touchpoint();
  }

  @Override
  public void merge(VerbatimStates other) {
    groups.merge(other.groups);
  }

  /** The groups in which anybody told a story. */
  public SortedMap<VerbatimKey, VerbatimState> groups() {
    return groups.all();
  }
}
