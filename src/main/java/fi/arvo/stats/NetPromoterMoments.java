package fi.arvo.stats;

/**
 * Promoters, passives and detractors of customers who may have answered several times. The customer
 * is the cluster: twelve answers of one customer aren't twelve customers.
 */
public final class NetPromoterMoments implements Mergeable<NetPromoterMoments> {
  private long promoters;
  private long passives;
  private long detractors;
  private double promoterWeight;
  private double detractorWeight;
  private double weight;
  private final RatioMoments scores = new RatioMoments();

  /** Adds all answers of one customer, each of weight 1. */
  public void add(int promoters, int passives, int detractors) {
    add(promoters, passives, detractors, promoters, passives, detractors);
  }

  /** Adds all answers of one customer, their number and their summed weights. */
  public void add(
      int promoters,
      int passives,
      int detractors,
      double promoterWeight,
      double passiveWeight,
      double detractorWeight) {
    this.promoters += promoters;
    this.passives += passives;
    this.detractors += detractors;
    this.promoterWeight += promoterWeight;
    this.detractorWeight += detractorWeight;
    double customersWeight = promoterWeight + passiveWeight + detractorWeight;
    this.weight += customersWeight;
    scores.add(promoterWeight - detractorWeight, customersWeight, customersWeight);
  }

  @Override
  public void merge(NetPromoterMoments other) {
    promoters += other.promoters;
    passives += other.passives;
    detractors += other.detractors;
    promoterWeight += other.promoterWeight;
    detractorWeight += other.detractorWeight;
    weight += other.weight;
    scores.merge(other.scores);
  }

  public long promoters() {
    return promoters;
  }

  public long passives() {
    return passives;
  }

  public long detractors() {
    return detractors;
  }

  /** Answers. */
  public long answers() {
    return promoters + passives + detractors;
  }

  /** Distinct customers. */
  public long customers() {
    return scores.clusters();
  }

  /** The answers' summed weight; their number when nothing is weighted. */
  double weight() {
    return weight;
  }

  /** (ΣW_c)²/ΣW_c² with W_c a customer's summed weight. */
  public double nEffective() {
    return scores.nEffective();
  }

  /**
   * The score in points, its clustered standard error 100·√Σu² (the population form; equals
   * 100·√((p + d − (p − d)²)/n) when each customer gave one answer of weight 1) and an
   * adjusted-Wald interval.
   *
   * <p>The interval is that of {@link NetPromoter#adjustedWald()} on m answers, where m is the
   * smaller of the effective n and of variance/Σu², the number of independent answers that would
   * have the clustered error. So it takes repeated answers for one customer's single voice even
   * when that customer's answers differ, and it is wider still where those who answer often are
   * those with extreme scores.
   */
  public Estimate estimate() {
    NetPromoter plain = netPromoter();
    if (!(plain.adjustedWald() instanceof Estimate.Of interval)) {
      return Estimate.none(Reason.NO_ANSWERS, answers());
    }
    double se = 100 * Math.sqrt(scores.sumOfSquaredInfluences());
    return Estimate.of(
        interval.value(),
        se,
        interval.low(),
        interval.high(),
        interval.pValue(),
        answers(),
        nEffective());
  }

  /**
   * The score's shares with m of {@link #estimate()} as effective n, for differences between
   * independent groups.
   */
  public NetPromoter netPromoter() {
    if (!(weight > 0)) {
      return new NetPromoter(0, 0, 0, 0);
    }
    NetPromoter plain =
        new NetPromoter(
            promoterWeight / weight, detractorWeight / weight, answers(), scores.nEffective());
    double error = scores.sumOfSquaredInfluences();
    return error > 0 && plain.variance() / error < plain.nEffective()
        ? new NetPromoter(
            plain.promoterShare(), plain.detractorShare(), plain.n(), plain.variance() / error)
        : plain;
  }
}
