package fi.arvo.stats;

/**
 * What the change of a ratio of two sums (a mean, a share, a net promoter score) from one period to
 * a later one needs: by customer the weighted sum y and the weight w of the answers in both
 * periods, as sums and products of those four. The state doesn't grow with the customers.
 *
 * <p>The change is d = Y₂/W₂ − Y₁/W₁, and its error the linearised one with customers as clusters
 * over both periods, √(n/(n − 1)·Σu²) with u = (y₂ − r₂w₂)/W₂ − (y₁ − r₁w₁)/W₁ (Taylor's
 * linearisation; Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, ch. 5.5). A
 * customer who answers in both periods so counts with the covariance. Intervals and tests are
 * Student's t, its degrees of freedom Welch's for the two periods' own variances, but not above n −
 * 1.
 *
 * <p>Shares and scores are held to be less sure than their plain error says, as small groups of one
 * mind have no spread: interval and test are those with a few made-up answers more in each period,
 * each a customer of mean weight; value and standard error are the plain ones.
 */
public final class RatioChange implements Mergeable<RatioChange> {
  /** Weighted sum and weight before, weighted sum and weight after. */
  private static final int SIZE = 4;

  /** A variance below this part of the squares it is the rest of is rounding. */
  private static final double ROUNDING = 1e-13;

  private long customers;
  private long customersBefore;
  private long customersAfter;
  private final double[] sums = new double[SIZE];
  private final double[] products = new double[SIZE * SIZE];

  /**
   * Answers that are made up in each period, of unit weight.
   *
   * @param answers how many
   * @param sum of their values
   * @param squares of their values
   */
  private record MadeUp(double answers, double sum, double squares) {
    static final MadeUp NONE = new MadeUp(0, 0, 0);

    /** One yes and one no (Agresti and Caffo, The American Statistician 54, 2000). */
    static final MadeUp SHARE = new MadeUp(2, 1, 1);

    /** ¾ promoter, ¾ detractor and the rest of 3 between, as {@link NetPromoter#adjustedWald}. */
    static final MadeUp SCORE = new MadeUp(3, 0, 1.5);
  }

  /**
   * Adds a customer; one without a weight in both periods is left out.
   *
   * @param yBefore sum of weight times value over the answers of the earlier period
   * @param wBefore sum of their weights, 0 or more
   * @param yAfter the same of the later period
   * @param wAfter the same of the later period
   */
  public void add(double yBefore, double wBefore, double yAfter, double wAfter) {
    if (!(wBefore > 0) && !(wAfter > 0)) {
      return;
    }
    customers++;
    customersBefore += wBefore > 0 ? 1 : 0;
    customersAfter += wAfter > 0 ? 1 : 0;
    double[] row = {yBefore, wBefore, yAfter, wAfter};
    for (int i = 0; i < SIZE; i++) {
      sums[i] += row[i];
      for (int j = 0; j < SIZE; j++) {
        products[SIZE * i + j] += row[i] * row[j];
      }
    }
  }

  @Override
  public void merge(RatioChange other) {
    customers += other.customers;
    customersBefore += other.customersBefore;
    customersAfter += other.customersAfter;
    for (int i = 0; i < SIZE; i++) {
      sums[i] += other.sums[i];
    }
    for (int i = 0; i < products.length; i++) {
      products[i] += other.products[i];
    }
  }

  /** Customers with a weight in a period. */
  public long customers(boolean later) {
    return later ? customersAfter : customersBefore;
  }

  /** Customers with a weight in both periods. */
  public long inBoth() {
    return customersBefore + customersAfter - customers;
  }

  /** Y/W of a period; {@link Reason#NO_ANSWERS} when nobody has a weight in it. */
  public Estimate ratio(boolean later) {
    int at = later ? 2 : 0;
    return sums[at + 1] > 0
        ? Estimate.point(sums[at] / sums[at + 1], customers(later), nEffective(later))
        : Estimate.none(Reason.NO_ANSWERS, 0);
  }

  /** (ΣW_c)²/ΣW_c² of a period, W_c a customer's summed weight; 0 when nobody has one. */
  public double nEffective(boolean later) {
    int at = later ? 3 : 1;
    double squares = products[SIZE * at + at];
    return squares > 0 ? sums[at] * (sums[at] / squares) : 0;
  }

  /**
   * The change of a mean.
   *
   * @param fewestInBoth where customers who answer in both periods are fewer than so many, they are
   *     taken for two each: their covariance, which an exact error would give away, is left out
   * @return {@link Reason#NO_ANSWERS} when a period has nobody, {@link Reason#OUT_OF_RANGE} when
   *     figures are too large or too small; without error and p when a period has one customer;
   *     without p when nobody differs and there is a change. n counts the customers of both periods
   */
  public Estimate mean(long fewestInBoth) {
    return change(MadeUp.NONE, Double.POSITIVE_INFINITY, fewestInBoth);
  }

  /** The change of a share, values being 0 or 1; otherwise as {@link #mean}. */
  public Estimate share(long fewestInBoth) {
    return change(MadeUp.SHARE, 1, fewestInBoth);
  }

  /** The change of a score in points, values being −1, 0 or 1; otherwise as {@link #mean}. */
  public Estimate netPromoter(long fewestInBoth) {
    return change(MadeUp.SCORE, 2, fewestInBoth).times(100);
  }

  private Estimate change(MadeUp madeUp, double most, long fewestInBoth) {
    if (!(sums[1] > 0) || !(sums[3] > 0)) {
      return Estimate.none(Reason.NO_ANSWERS, customers);
    }
    double effective = nEffective(false) + nEffective(true);
    boolean apart = inBoth() < fewestInBoth;
    long n = apart ? customersBefore + customersAfter : customers;
    Spread plain = new Spread(MadeUp.NONE, apart);
    if (customersBefore < 2 || customersAfter < 2) {
      return Estimate.point(plain.change(), customers, effective);
    }
    Spread sureness = new Spread(madeUp, apart);
    double more = n / (n - 1.0);
    if (!Double.isFinite(sureness.variance()) || !Double.isFinite(sureness.degrees(n))) {
      return Estimate.none(Reason.OUT_OF_RANGE, customers);
    }
    Estimate sure =
        TTest.of(
            sureness.change(),
            Math.sqrt(more * sureness.variance()),
            sureness.degrees(n),
            customers,
            effective);
    return sure instanceof Estimate.Of of
        ? Estimate.of(
            plain.change(),
            Math.sqrt(more * plain.variance()),
            Math.min(plain.change(), Math.max(-most, of.low())),
            Math.max(plain.change(), Math.min(most, of.high())),
            of.pValue(),
            customers,
            effective)
        : sure;
  }

  /** Ratios and variances with the made-up answers. */
  private final class Spread {
    private final double[] ratio = new double[2];
    private final double[] weight = new double[2];
    private final double[] own = new double[2];
    private final double shared;

    Spread(MadeUp madeUp, boolean apart) {
      for (int period = 0; period < 2; period++) {
        int y = 2 * period;
        int w = y + 1;
        double each = products[SIZE * w + w] / sums[w];
        double square = each * each;
        double yy = products[SIZE * y + y] + madeUp.squares() * square;
        double yw = products[SIZE * y + w] + madeUp.sum() * square;
        double ww = products[SIZE * w + w] + madeUp.answers() * square;
        weight[period] = sums[w] + madeUp.answers() * each;
        ratio[period] = (sums[y] + madeUp.sum() * each) / weight[period];
        double squares = yy - 2 * ratio[period] * yw + ratio[period] * ratio[period] * ww;
        own[period] = squares <= ROUNDING * yy ? 0 : squares / (weight[period] * weight[period]);
      }
      shared = apart ? 0 : covariance();
    }

    private double covariance() {
      double products02 = products[2] - ratio[1] * products[3];
      double products12 = products[SIZE + 2] - ratio[1] * products[SIZE + 3];
      return (products02 - ratio[0] * products12) / (weight[0] * weight[1]);
    }

    double change() {
      return ratio[1] - ratio[0];
    }

    double variance() {
      double all = own[0] + own[1] - 2 * shared;
      return all <= ROUNDING * (own[0] + own[1]) ? 0 : all;
    }

    double degrees(long n) {
      double welch =
          own[0] * own[0] / (customersBefore - 1) + own[1] * own[1] / (customersAfter - 1);
      double both = own[0] + own[1];
      return welch > 0 ? Math.min(both * (both / welch), n - 1) : n - 1;
    }
  }
}
