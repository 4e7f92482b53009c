package fi.arvo.stats;

import static fi.arvo.stats.Distributions.Z975;

import java.io.Serializable;

/**
 * A net promoter score: 100·(promoters − detractors)/n, in points from −100 to 100. The standard
 * error is the population form, 100·√((p + d − (p − d)²)/n).
 *
 * @param promoterShare p, in [0, 1], weighted where weights exist
 * @param detractorShare d, in [0, 1]
 * @param n answers
 * @param nEffective what n is worth after weights and repeated answers; n when neither exists
 */
public record NetPromoter(double promoterShare, double detractorShare, long n, double nEffective)
    implements Serializable {

  /** The score of unweighted, independent answers. */
  public static NetPromoter ofCounts(long promoters, long passives, long detractors) {
    long n = promoters + passives + detractors;
    return n == 0
        ? new NetPromoter(0, 0, 0, 0)
        : new NetPromoter((double) promoters / n, (double) detractors / n, n, n);
  }

  /** The score with Wald's interval, NPS ± z·SE, and z test against 0. Too narrow for small n. */
  public Estimate wald() {
    if (isEmpty()) {
      return Estimate.none(Reason.NO_ANSWERS, n);
    }
    double se = standardError();
    return Estimate.of(
        points(), se, points() - Z975 * se, points() + Z975 * se, p(points(), se), n, nEffective);
  }

  /**
   * The score and its standard error as they are, with the adjusted-Wald interval: ¾ promoter, ¾
   * detractor and 3 answers added (Rocks, International Journal of Market Research 58, 2016), cut
   * to [−100, 100], and widened to hold the score itself where one answer is all there is.
   */
  public Estimate adjustedWald() {
    if (isEmpty()) {
      return Estimate.none(Reason.NO_ANSWERS, n);
    }
    NetPromoter adjusted = adjusted();
    double half = Z975 * adjusted.standardError();
    return Estimate.of(
        points(),
        standardError(),
        Math.min(points(), Math.max(-100, adjusted.points() - half)),
        Math.max(points(), Math.min(100, adjusted.points() + half)),
        p(adjusted.points(), adjusted.standardError()),
        n,
        nEffective);
  }

  /** Difference from another, independent group, this − other, with Wald's interval and z test. */
  public Estimate waldMinus(NetPromoter other) {
    return minus(other, this, other);
  }

  /**
   * Difference from another, independent group, this − other; interval and z test from the adjusted
   * shares of both, value and standard error from the plain ones.
   */
  public Estimate minus(NetPromoter other) {
    return minus(other, adjusted(), other.adjusted());
  }

  private Estimate minus(NetPromoter other, NetPromoter sureness, NetPromoter othersSureness) {
    if (isEmpty() || other.isEmpty()) {
      return Estimate.none(Reason.NO_ANSWERS, n + other.n);
    }
    double value = points() - other.points();
    double centre = sureness.points() - othersSureness.points();
    double se = StrictMath.hypot(sureness.standardError(), othersSureness.standardError());
    return Estimate.of(
        value,
        StrictMath.hypot(standardError(), other.standardError()),
        Math.min(value, Math.max(-200, centre - Z975 * se)),
        Math.max(value, Math.min(200, centre + Z975 * se)),
        p(centre, se),
        n + other.n,
        nEffective + other.nEffective);
  }

  /** The same group with ¾ promoter, ¾ detractor and 3 answers more. */
  NetPromoter adjusted() {
    double more = nEffective + 3;
    return new NetPromoter(
        (promoterShare * nEffective + 0.75) / more,
        (detractorShare * nEffective + 0.75) / more,
        n,
        more);
  }

  /** The score in points. */
  double points() {
    return 100 * (promoterShare - detractorShare);
  }

  /** p + d − (p − d)², the variance of one answer's −1, 0 or 1. */
  double variance() {
    double net = promoterShare - detractorShare;
    return Math.max(0, promoterShare + detractorShare - net * net);
  }

  private double standardError() {
    return 100 * Math.sqrt(variance() / nEffective);
  }

  private boolean isEmpty() {
    return n == 0 || !(nEffective > 0);
  }

  private static double p(double points, double standardError) {
    if (standardError > 0) {
      return Distributions.normalTwoSided(points / standardError);
    }
    return points == 0 ? 1 : 0;
  }
}
