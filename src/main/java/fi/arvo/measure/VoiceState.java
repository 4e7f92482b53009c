package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.ArrayList;
import java.util.List;

/**
 * Who of a group speaks up, how those stories feel, and which elements they speak of; the customer
 * as cluster.
 */
public final class VoiceState implements Mergeable<VoiceState> {
  private static final long serialVersionUID = 1L;

  private final MarkState telling = new MarkState();
  private final FeelingState feeling = new FeelingState();
  private final List<ThemeState> themes = new ArrayList<>();
  private long answers;
  private long stories;
  private long tellers;

  /** An empty state for so many elements. */
  public VoiceState(int elements) {
    for (int element = 0; element < elements; element++) {
      themes.add(new ThemeState(element));
    }
  }

  /** Counts in all that one customer answered in this group. */
  public void add(List<Answer> ofOneCustomer) {
    answers += ofOneCustomer.size();
    telling.add(ofOneCustomer, answer -> answer.story() != null);
    feeling.add(ofOneCustomer);
    List<Answer> read = Storytelling.read(ofOneCustomer);
    if (!read.isEmpty()) {
      stories += read.size();
      tellers++;
      themes.forEach(theme -> theme.add(read));
    }
  }

  @Override
  public void merge(VoiceState other) {
    telling.merge(other.telling);
    feeling.merge(other.feeling);
    for (int element = 0; element < themes.size(); element++) {
      themes.get(element).merge(other.themes.get(element));
    }
    answers += other.answers;
    stories += other.stories;
    tellers += other.tellers;
  }

  /** Answers, with a story or without. */
  public long answers() {
    return answers;
  }

  /** Answers that come with a story. */
  public MarkState telling() {
    return telling;
  }

  /** How the stories feel. */
  public FeelingState feeling() {
    return feeling;
  }

  /** Stories whose language could be told. */
  public long stories() {
    return stories;
  }

  /** Distinct customers behind them. */
  public long tellers() {
    return tellers;
  }

  /** What those stories speak of, by place in the model. */
  public List<ThemeState> themes() {
    return List.copyOf(themes);
  }
}
