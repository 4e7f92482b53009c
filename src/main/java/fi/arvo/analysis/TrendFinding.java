package fi.arvo.analysis;

import fi.arvo.measure.Outcome;
import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Verdict;

/**
 * Whether an outcome rises with the dose.
 *
 * @param jonckheere z and p over the ungrouped counts; null where the dose is conditional
 * @param slope change of the outcome with one more element or tier; null where only R² is told
 * @param span interdecile range of the dose, at least 1
 * @param effect slope over the span; what the verdict reads
 * @param deltaR2 what the upper tiers add to R²; null elsewhere
 * @param verdict null where only R² is told
 * @param respondents distinct customers that the finding tells of
 */
public record TrendFinding(
    Scope scope,
    Level level,
    Dose dose,
    Outcome outcome,
    Estimate jonckheere,
    Estimate slope,
    double span,
    Estimate effect,
    Estimate deltaR2,
    Verdict verdict,
    long respondents) {

  /** Observations behind the trend. */
  public long n() {
    return jonckheere != null ? jonckheere.n() : slope != null ? slope.n() : deltaR2.n();
  }
}
