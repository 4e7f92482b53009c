package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.RatioMoments;

/** What a group of employees guesses that customers get of one element; the employee as cluster. */
public final class GuessedElement implements Mergeable<GuessedElement> {
  private static final long serialVersionUID = 1L;

  private final RatioMoments guess = new RatioMoments();
  private final RatioMoments covered = new RatioMoments();
  private long guesses;
  private long high;
  private long low;

  /** One employee's guesses at the element, added up before they are counted in. */
  static final class Own {
    private double weight;
    private double guessed;
    private double covered;
    private long high;
    private long low;

    /**
     * @param covers whether the guess reaches the threshold from which an element is got
     */
    void add(int guess, boolean covers, double answerWeight) {
      weight += answerWeight;
      guessed += answerWeight * guess;
      covered += covers ? answerWeight : 0;
      high += covers ? 1 : 0;
      low += covers ? 0 : 1;
    }
  }

  /** Counts in one employee; one without a guess isn't in. */
  void add(Own own) {
    if (own.high + own.low == 0) {
      return;
    }
    guess.add(own.guessed, own.weight, own.weight);
    covered.add(own.covered, own.weight, own.weight);
    guesses += own.high + own.low;
    high += own.high > 0 ? 1 : 0;
    low += own.low > 0 ? 1 : 0;
  }

  @Override
  public void merge(GuessedElement other) {
    guess.merge(other.guess);
    covered.merge(other.covered);
    guesses += other.guesses;
    high += other.high;
    low += other.low;
  }

  /** Mean guess, on the ratings' scale. */
  public RatioMoments guess() {
    return guess;
  }

  /** Share of guesses at the threshold or above. */
  public RatioMoments covered() {
    return covered;
  }

  /** Guesses given. */
  public long guesses() {
    return guesses;
  }

  /** Distinct employees who guessed. */
  public long employees() {
    return guess.clusters();
  }

  /** Distinct employees with a guess at the threshold or above. */
  public long high() {
    return high;
  }

  /** Distinct employees with a guess below the threshold. */
  public long low() {
    return low;
  }
}
