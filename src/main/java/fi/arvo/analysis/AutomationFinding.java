package fi.arvo.analysis;

import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;

/**
 * What goes with more automation, or a longer lead time, within touchpoints in channels over time.
 *
 * @param outcome of table {@code automation}: recommend, effort, valence or lead_time
 * @param estimate change of the outcome, in the unit of tables, with ten points more of automated
 *     share or a day more of lead time
 * @param answers behind the months' means; of lead time the months of all cells
 * @param cells touchpoints in channels that are followed
 * @param adjusted p-value corrected over all of these; null when there is none
 * @param word what it comes to in the scope; null of lead time as predictor
 * @param respondents distinct ones whose answers tell the outcome; of lead time nobody's answers do
 */
public record AutomationFinding(
    Scope scope,
    Predictor predictor,
    String outcome,
    Estimate estimate,
    long answers,
    int cells,
    int months,
    Double adjusted,
    Word word,
    Long respondents) {

  /** How a touchpoint was run. */
  public enum Predictor {
    /** Per ten percentage points. */
    AUTOMATED_SHARE("automated_share"),
    /** Per day of 24 hours. */
    LEAD_TIME("lead_time");

    private final String key;

    Predictor(String key) {
      this.key = key;
    }

    /** The word as it stands in tables. */
    public String key() {
      return key;
    }
  }

  /** What automation did. */
  public enum Word {
    /** Lead time falls, and what customers feel gets better or stays. */
    FREES("frees"),
    /** Something that customers feel gets worse. */
    CHILLS("chills"),
    /** Lead time doesn't fall, and what customers feel stays within what matters. */
    NO_EFFECT("no_effect"),
    CANT_TELL("cannot_tell");

    private final String key;

    Word(String key) {
      this.key = key;
    }

    /** The word as it stands in tables. */
    public String key() {
      return key;
    }
  }
}
