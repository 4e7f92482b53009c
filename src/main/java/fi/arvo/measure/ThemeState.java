package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.text.StoryReading;
import java.util.List;

/** How many of a group's stories speak of one element, in praise, in blame or otherwise. */
public final class ThemeState implements Mergeable<ThemeState> {
  private static final long serialVersionUID = 1L;

  private final int element;
  private final MarkState spokenOf = new MarkState();
  private final MarkState praised = new MarkState();
  private final MarkState blamed = new MarkState();
  private final MarkState otherwise = new MarkState();

  ThemeState(int element) {
    this.element = element;
  }

  /** Counts in one customer's stories of this group; at least one. */
  void add(List<Answer> stories) {
    spokenOf.add(stories, answer -> theme(answer) != StoryReading.NOT_SPOKEN_OF);
    praised.add(stories, answer -> theme(answer) == StoryReading.PRAISED);
    blamed.add(stories, answer -> theme(answer) == StoryReading.BLAMED);
    otherwise.add(stories, answer -> theme(answer) == StoryReading.SPOKEN_OF);
  }

  private byte theme(Answer answer) {
    return answer.story().themes()[element];
  }

  @Override
  public void merge(ThemeState other) {
    spokenOf.merge(other.spokenOf);
    praised.merge(other.praised);
    blamed.merge(other.blamed);
    otherwise.merge(other.otherwise);
  }

  /** Stories that speak of it at all. */
  public MarkState spokenOf() {
    return spokenOf;
  }

  /** Stories that praise it. */
  public MarkState praised() {
    return praised;
  }

  /** Stories that blame it. */
  public MarkState blamed() {
    return blamed;
  }

  /** Stories that speak of it without feeling, or with a mixed one. */
  public MarkState otherwise() {
    return otherwise;
  }
}
