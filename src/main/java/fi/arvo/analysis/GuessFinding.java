package fi.arvo.analysis;

import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;

/**
 * What employees guess of an element, held against what customers say.
 *
 * @param element its place in the model
 * @param guess mean guess, on the ratings' scale
 * @param share share of guesses at the threshold or above
 * @param guesses given in the reporting months
 * @param employees distinct ones who guessed
 * @param high of them, those with a guess at the threshold or above
 * @param low of them, those with a guess below it
 * @param scopeEmployees distinct ones in the scope who guessed at any element
 * @param rating customers' mean rating, in the current cohort
 * @param gap guess less rating
 * @param adjusted p of the gap after correction; null where it wasn't tested
 * @param word what the gap comes to
 */
public record GuessFinding(
    Scope scope,
    int element,
    Estimate guess,
    Estimate share,
    long guesses,
    long employees,
    long high,
    long low,
    long scopeEmployees,
    Estimate rating,
    Estimate gap,
    Double adjusted,
    Word word) {

  /** Whether those inside know what those outside get. */
  public enum Word {
    /** Employees believe that customers get more than they do. */
    OVERRATES("overrates"),
    /** Employees believe that customers get less than they do. */
    UNDERRATES("underrates"),
    /** The gap stays within what matters. */
    RIGHT("right"),
    CANT_TELL("cannot_tell");

    private static final double LEVEL = 0.05;

    private final String key;

    Word(String key) {
      this.key = key;
    }

    /** The word as it stands in tables. */
    public String key() {
      return key;
    }

    /**
     * Right when the whole interval lies within ± {@code smallest}; over- or underrated when it
     * excludes 0 and the corrected p holds.
     *
     * @param adjusted may be null
     * @param smallest smallest gap that matters, on the ratings' scale, 0 or more
     */
    static Word of(Estimate gap, Double adjusted, double smallest) {
      if (!(gap instanceof Estimate.Of of) || of.low() == null || adjusted == null) {
        return CANT_TELL;
      }
      if (of.low() >= -smallest && of.high() <= smallest) {
        return RIGHT;
      }
      if (adjusted >= LEVEL || (of.low() <= 0 && of.high() >= 0)) {
        return CANT_TELL;
      }
      return of.low() > 0 ? OVERRATES : UNDERRATES;
    }
  }
}
