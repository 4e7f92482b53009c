package fi.arvo.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Correlations of a few thousand pairs at most, held in memory: units rather than customers. */
public final class PairedSample {
  private final double[] x;
  private final double[] y;

  /**
   * @param x finite values
   * @param y finite values, one for each of {@code x}
   */
  public PairedSample(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "pairs need as many x as y: " + x.length + ", " + y.length);
    }
    this.x = x.clone();
    this.y = y.clone();
  }

  /** Pearson's r with Fisher's z interval and t test; n below 4 is too few. */
  public Estimate pearson() {
    int n = x.length;
    ProductMoment moment =
        new ProductMoment(n, n, Arrays.stream(x).sum() / n, Arrays.stream(y).sum() / n);
    for (int i = 0; i < n; i++) {
      moment.add(x[i], y[i], 1);
    }
    return moment.asPearson();
  }

  /** Spearman's ρ; see {@link Crosstab#spearman()}. */
  public Estimate spearman() {
    return ranks().spearman();
  }

  /** Kendall's τ-b; see {@link Crosstab#kendallTauB()}. */
  public Estimate kendallTauB() {
    return ranks().kendallTauB();
  }

  /** Jonckheere–Terpstra with the distinct values of x as ordered groups. */
  public Estimate jonckheereTerpstra() {
    return ranks().jonckheereTerpstra();
  }

  private RankRun ranks() {
    double[] levels = Arrays.stream(x).map(value -> value + 0.0).sorted().distinct().toArray();
    RankRun run = new RankRun(levels.length);
    IntStream.range(0, y.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> y[i] + 0.0))
        .forEach(i -> run.add(y[i], Arrays.binarySearch(levels, x[i] + 0.0)));
    return run;
  }
}
