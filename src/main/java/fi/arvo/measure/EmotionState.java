package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.text.Emotion;
import java.util.Arrays;
import java.util.List;

/** The emotions in a group's stories, those whose language could be told. */
public final class EmotionState implements Mergeable<EmotionState> {
  private static final long serialVersionUID = 1L;

  private final MarkState[] emotions = new MarkState[Emotion.values().length];
  private long stories;
  private long tellers;

  /** An empty state. */
  public EmotionState() {
    Arrays.setAll(emotions, e -> new MarkState());
  }

  /** Counts in all that one customer answered in this group. */
  public void add(List<Answer> ofOneCustomer) {
    List<Answer> told = Storytelling.read(ofOneCustomer);
    if (told.isEmpty()) {
      return;
    }
    stories += told.size();
    tellers++;
    for (Emotion emotion : Emotion.values()) {
      emotions[emotion.ordinal()].add(told, answer -> answer.story().shows(emotion));
    }
  }

  @Override
  public void merge(EmotionState other) {
    for (int e = 0; e < emotions.length; e++) {
      emotions[e].merge(other.emotions[e]);
    }
    stories += other.stories;
    tellers += other.tellers;
  }

  /** Stories that have an emotion. */
  public MarkState of(Emotion emotion) {
    return emotions[emotion.ordinal()];
  }

  /** Stories whose language could be told. */
  public long stories() {
    return stories;
  }

  /** Distinct customers behind them. */
  public long tellers() {
    return tellers;
  }
}
