package fi.arvo.stats;

import java.io.Serializable;

/**
 * What a difference-in-differences found.
 *
 * @param effect the treated clusters' change less the controls', with CR1 errors, or those of a
 *     permutation; its n is the rows of both sides. {@link Reason#NO_ANSWERS} when rows lack before
 *     or after any start, {@link Reason#TOO_FEW} when fewer than two clusters of a side tell the
 *     error and no permutation does, {@link Reason#NO_VARIATION} when all clusters moved alike
 * @param preTrend the same comparison of the second half of the months before with the first,
 *     tested likewise
 * @param permuted whether the effect's p-value and interval are a permutation's
 * @param treated the treated clusters
 * @param control the clusters that they are held against; rows and clusters count once for each
 *     start and once in all
 */
public record TreatmentEffect(
    Estimate effect, Estimate preTrend, boolean permuted, Side treated, Side control)
    implements Serializable {

  /**
   * One of the two sides.
   *
   * @param before mean of the outcome before the start; null when no start can be told; so is
   *     {@code after}
   * @param rows before and after together
   * @param clusters that have rows
   * @param respondents distinct ones, the smaller of before and after
   */
  public record Side(Double before, Double after, long rows, long clusters, long respondents)
      implements Serializable {

    private Side times(double factor) {
      return new Side(
          before == null ? null : (Double) (factor * before),
          after == null ? null : (Double) (factor * after),
          rows,
          clusters,
          respondents);
    }
  }

  /** The same in another unit: everything of the outcome times a positive factor. */
  public TreatmentEffect times(double factor) {
    return new TreatmentEffect(
        effect.times(factor),
        preTrend.times(factor),
        permuted,
        treated.times(factor),
        control.times(factor));
  }

  /** The same sides without an effect. */
  public TreatmentEffect without(Reason reason) {
    return new TreatmentEffect(
        Estimate.none(reason, effect.n()),
        Estimate.none(reason, preTrend.n()),
        false,
        treated,
        control);
  }
}
