package fi.arvo.stats;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Rank statistics of a continuous outcome against ordered categories, read off rows that come in
 * ascending order of the outcome. Runs of disjoint, ascending stretches are appended in order, so
 * that tasks can each sort and read a stretch. All sums are exact integers, good for some billions
 * of rows. Only Spearman's ρ has a weighted form, whose sums are floating; rows of an equal outcome
 * come in ascending order of weight, so that these are the same however a sort has left ties.
 */
public final class RankRun implements Serializable {
  private final long[] counts;

  /** By category, Σ over its rows of 2·(rows with a lower y) + (rows with the same y). */
  private final long[] doubledRanks;

  /** Rows by category of the group of equal y that is being read. */
  private final long[] open;

  private long openCount;
  private int openCategory;
  private long n;
  private long score;
  private final TieSums ties = new TieSums();
  private final WeightedRanks weighted; // null when nothing is weighted
  private double first = Double.NaN;
  private double last = Double.NaN;
  private double lastWeight;

  /** An unweighted run without rows; categories are 0 to {@code categories} − 1. */
  public RankRun(int categories) {
    this(categories, false);
  }

  /**
   * A run without rows; categories are 0 to {@code categories} − 1.
   *
   * @param weighted whether rows come with weights other than 1
   */
  public RankRun(int categories, boolean weighted) {
    counts = new long[categories];
    doubledRanks = new long[categories];
    open = new long[categories];
    this.weighted = weighted ? new WeightedRanks(categories) : null;
  }

  /** Adds a row of weight 1; see {@link #add(double, int, double)}. */
  public void add(double y, int category) {
    add(y, category, 1);
  }

  /**
   * Adds a row.
   *
   * @param y the outcome, not below the one added before
   * @param category of the predictor, in order
   * @param weight above 0; where y is the one added before, not below the weight added before
   * @throws IllegalArgumentException when y is not a number or descends, when the weight descends
   *     within an equal y, or when the run isn't weighted and the weight isn't 1
   */
  public void add(double y, int category, double weight) {
    if (weighted == null) {
      Tallies.requireOne(weight);
    }
    if (y == last && openCount > 0) {
      if (weight < lastWeight) {
        throw new IllegalArgumentException(
            "rows of an equal outcome come in ascending order of weight: "
                + weight
                + " after "
                + lastWeight);
      }
      open[category]++;
      openCount++;
      weigh(category, weight);
      return;
    }
    if (y <= last || Double.isNaN(y)) {
      throw new IllegalArgumentException("rows come in ascending order: " + y + " after " + last);
    }
    closeGroup();
    if (n == 0) {
      first = y;
    }
    last = y;
    open[category] = 1;
    openCategory = category;
    openCount = 1;
    weigh(category, weight);
  }

  private void weigh(int category, double weight) {
    lastWeight = weight;
    if (weighted != null) {
      weighted.add(category, weight);
    }
  }

  /** Adds, above all rows so far, rows of one equal outcome, counted by category. */
  void addGroup(long[] countsByCategory) {
    closeGroup();
    System.arraycopy(countsByCategory, 0, open, 0, open.length);
    openCount = Arrays.stream(countsByCategory).sum();
    openCategory = 0;
    if (openCount > 0) {
      closeTies();
    }
  }

  /**
   * Appends the run that follows this one. Equal outcomes mustn't be split between the two.
   *
   * @throws IllegalArgumentException when the other run doesn't lie above this one, has other
   *     categories or is weighted where this one isn't
   */
  public void append(RankRun later) {
    if (later.counts.length != counts.length) {
      throw new IllegalArgumentException(
          "runs of " + counts.length + " and " + later.counts.length + " categories");
    }
    if ((later.weighted == null) != (weighted == null)) {
      throw new IllegalArgumentException("weighted and unweighted runs don't go together");
    }
    closeGroup();
    later.closeGroup();
    if (later.n == 0) {
      return;
    }
    if (n > 0 && !(later.first > last)) {
      throw new IllegalArgumentException(
          "runs are appended in ascending order: " + later.first + " after " + last);
    }
    score += later.score;
    long lower = 0;
    for (int c = 0; c < counts.length; c++) {
      score += later.counts[c] * (2 * lower + counts[c] - n);
      doubledRanks[c] += later.doubledRanks[c] + 2 * n * later.counts[c];
      lower += counts[c];
      counts[c] += later.counts[c];
    }
    ties.add(later.ties);
    if (weighted != null) {
      weighted.append(later.weighted);
    }
    first = n == 0 ? later.first : first;
    last = later.last;
    n += later.n;
  }

  /** Rows added. */
  public long n() {
    return n + openCount;
  }

  /** Spearman's ρ by mid-ranks, weighted when the run is; see {@link Crosstab#spearman()}. */
  public Estimate spearman() {
    RankTests tests = tests();
    return weighted == null ? tests.spearman() : tests.spearman(weighted);
  }

  /** Kendall's τ-b; see {@link Crosstab#kendallTauB()}. */
  public Estimate kendallTauB() {
    return tests().kendallTauB();
  }

  /** The Jonckheere–Terpstra z; see {@link Crosstab#jonckheereTerpstra()}. */
  public Estimate jonckheereTerpstra() {
    return tests().jonckheereTerpstra();
  }

  /** J: pairs of different categories where the higher has the higher y, ties of y counting ½. */
  public double jonckheereStatistic() {
    return tests().jonckheereStatistic();
  }

  /** Kruskal–Wallis' H; see {@link Crosstab#kruskalWallis()}. */
  public Estimate kruskalWallis() {
    return tests().kruskalWallis();
  }

  /** Kruskal–Wallis' ε²; see {@link Crosstab#epsilonSquared()}. */
  public Estimate epsilonSquared() {
    return tests().epsilonSquared();
  }

  private RankTests tests() {
    closeGroup();
    return new RankTests(n, counts, doubledRanks, score, ties);
  }

  private void closeGroup() {
    if (openCount == 1) {
      closeSingle();
    } else if (openCount > 1) {
      closeTies();
    }
  }

  private void closeSingle() {
    int category = openCategory;
    long lower = 0;
    for (int c = 0; c < category; c++) {
      lower += counts[c];
    }
    // Rows so far in lower categories less those in higher ones.
    score += 2 * lower + counts[category] - n;
    doubledRanks[category] += 2 * n + 1;
    counts[category]++;
    ties.addSingle();
    if (weighted != null) {
      weighted.closeGroupOf(category);
    }
    n++;
    open[category] = 0;
    openCount = 0;
  }

  private void closeTies() {
    long lower = 0;
    for (int c = 0; c < open.length; c++) {
      long here = open[c];
      score += here * (2 * lower + counts[c] - n);
      doubledRanks[c] += here * (2 * n + openCount);
      lower += counts[c];
      counts[c] += here;
      open[c] = 0;
    }
    ties.add(openCount);
    if (weighted != null) {
      weighted.closeGroup();
    }
    n += openCount;
    openCount = 0;
  }
}
