package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Voices overall, by segment and by touchpoint: the answers of the reporting months. Empty where
 * the survey asks for no story.
 */
public final class VoiceStates implements Mergeable<VoiceStates> {
  private static final long serialVersionUID = 1L;

  private final int elements;
  private final StatesByKey<VoiceKey, VoiceState> voices = new StatesByKey<>();

  /** Empty states for so many elements. */
  public VoiceStates(int elements) {
    this.elements = elements;
  }

  /** Counts in a customer. */
  public void add(CustomerHistory history, MeasureRules rules) {
    if (!rules.storied()) {
      return;
    }
    Map<VoiceKey, List<Answer>> groups = new TreeMap<>();
    for (Answer answer : history.answers()) {
      if (rules.reported(answer)) {
        for (Scope scope : scopes(history, answer, rules)) {
          for (Voice voice : Voice.of(answer, rules.scales())) {
            groups.computeIfAbsent(new VoiceKey(scope, voice), k -> new ArrayList<>(1)).add(answer);
          }
        }
      }
    }
    groups.forEach((key, own) -> voices.at(key, () -> new VoiceState(elements)).add(own));
  }

  private static List<Scope> scopes(CustomerHistory history, Answer answer, MeasureRules rules) {
    List<Scope> scopes = new ArrayList<>(3);
    scopes.add(Scope.OVERALL);
    if (rules.segmented()) {
      scopes.add(new Scope(Scope.SEGMENT, history.segmentOf(answer)));
    }
    if (rules.answerScopes().contains(Scope.TOUCHPOINT)) {
      String told = answer.touchpoint();
      scopes.add(new Scope(Scope.TOUCHPOINT, told == null ? CustomerHistory.UNKNOWN : told));
    }
    return scopes;
  }

  @Override
  public void merge(VoiceStates other) {
    voices.merge(other.voices);
  }

  /** The voices that said anything. */
  public SortedMap<VoiceKey, VoiceState> voices() {
    return voices.all();
  }
}
