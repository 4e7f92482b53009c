package fi.arvo.synthetic;

import fi.arvo.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * What many small worlds said of figures whose truth is planted: how often intervals hold it, how
 * p-values spread where there is nothing to find, and how much of what is found is false.
 */
final class Calibration {
  /** How often intervals are claimed to hold the truth, of 2,000 worlds or more. */
  private static final double CLAIMED = 0.95;

  /**
   * Half the claimed band: three standard errors of a coverage of 95 % of 2,000 worlds,
   * 3·√(0.95·0.05/2000) = 1.46 points. Of fewer worlds it is their three standard errors; of more
   * it stays, as the claim does.
   */
  private static final double CLAIMED_HALF = 0.015;

  /** Below this a p-value of Kolmogorov and Smirnov's test says that p isn't uniform. */
  private static final double NOT_UNIFORM = 0.001;

  private static final double LEVEL = 0.05;

  private final Map<String, Intervals> intervals = new LinkedHashMap<>();
  private final Map<String, PValues> tests = new LinkedHashMap<>();
  private final Map<String, Rate> rates = new LinkedHashMap<>();

  /** Counts whether the interval of an estimate holds the truth, as 95 of 100 should. */
  void interval(String figure, double truth, Estimate estimate) {
    interval(figure, truth, estimate, CLAIMED);
  }

  /**
   * The same of an interval that is known to hold the truth more or less often.
   *
   * @param stated how often, of 5,000 worlds or more
   */
  void interval(String figure, double truth, Estimate estimate, double stated) {
    intervals.computeIfAbsent(figure, name -> new Intervals(stated)).add(truth, estimate);
  }

  /** Takes the p-value of a test of something that is true. */
  void nullTest(String test, Double p) {
    nullTest(test, p, LEVEL);
  }

  /**
   * The same of a test that is known to find more or less than its level.
   *
   * @param stated what part it finds at 5 %, of 5,000 worlds or more
   */
  void nullTest(String test, Double p, double stated) {
    tests.computeIfAbsent(test, name -> new PValues(stated)).values.add(p);
  }

  /**
   * Takes a world's share of something.
   *
   * @param most what it is to be on average, or less
   */
  void atMost(String rate, double share, double most) {
    rates.computeIfAbsent(rate, name -> new Rate(most)).shares.add(share);
  }

  /** What isn't as it is claimed, in words. */
  List<String> misses() {
    List<String> misses = new ArrayList<>();
    intervals.forEach(
        (figure, tally) -> {
          if (!asStated(tally.coverage(), tally.stated, CLAIMED, tally.worlds)) {
            misses.add(tally.row(figure) + " instead of " + percent(tally.stated));
          }
        });
    tests.forEach(
        (test, tally) -> {
          boolean uniform = tally.stated != LEVEL || tally.uniform() >= NOT_UNIFORM;
          if (!uniform || !asStated(tally.level(), tally.stated, LEVEL, tally.values.size())) {
            misses.add(tally.row(test) + " instead of " + percent(tally.stated));
          }
        });
    rates.forEach(
        (rate, tally) -> {
          if (tally.mean() > tally.most + 3 * tally.error()) {
            misses.add(tally.row(rate));
          }
        });
    return misses;
  }

  /** Everything, as the tables of the method note. */
  String tables() {
    StringBuilder text = new StringBuilder();
    intervals.forEach((figure, tally) -> text.append(tally.row(figure)).append('\n'));
    tests.forEach((test, tally) -> text.append(tally.row(test)).append('\n'));
    rates.forEach((rate, tally) -> text.append(tally.row(rate)).append('\n'));
    return text.toString();
  }

  /**
   * Whether a share of the worlds is what it is said to be, within the claimed band where the claim
   * stands and within three standard errors of these worlds where another figure does.
   */
  private static boolean asStated(double share, double stated, double claimed, int worlds) {
    double three = 3 * Math.sqrt(stated * (1 - stated) / worlds);
    double half = stated == claimed ? Math.max(CLAIMED_HALF, three) : three;
    return Math.abs(share - stated) <= half;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** What is known not to be as claimed for the others. */
  private static String marked(double share) {
    return "**" + percent(share) + "**";
  }

  private static final class Intervals {
    private final double stated;
    private int worlds;
    private int below;
    private int above;
    private double width;
    private double truth;

    private Intervals(double stated) {
      this.stated = stated;
    }

    private void add(double truth, Estimate estimate) {
      Estimate.Of of = estimate.given().orElseThrow();
      this.truth = truth;
      worlds++;
      below += of.high() < truth ? 1 : 0;
      above += of.low() > truth ? 1 : 0;
      width += of.high() - of.low();
    }

    private double coverage() {
      return 1 - (double) (below + above) / worlds;
    }

    private String row(String figure) {
      return String.format(
          Locale.ROOT,
          "| %s | %.4g | %d | %s | %s | %s | %.3g |",
          figure,
          truth,
          worlds,
          stated == CLAIMED ? percent(coverage()) : marked(coverage()),
          percent((double) below / worlds),
          percent((double) above / worlds),
          width / worlds);
    }
  }

  private static final class PValues {
    private final List<Double> values = new ArrayList<>();
    private final double stated;

    private PValues(double stated) {
      this.stated = stated;
    }

    private double uniform() {
      double[] sorted = values.stream().mapToDouble(p -> p).sorted().toArray();
      double distance =
          new KolmogorovSmirnovTest()
              .kolmogorovSmirnovStatistic(new UniformRealDistribution(null, 0, 1), sorted);
      return 1 - new KolmogorovSmirnovTest().cdf(distance, sorted.length);
    }

    private double level() {
      return (double) values.stream().filter(p -> p < LEVEL).count() / values.size();
    }

    private String row(String test) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %.3f | %s |",
          test,
          values.size(),
          uniform(),
          stated == LEVEL ? percent(level()) : marked(level()));
    }
  }

  private static final class Rate {
    private final List<Double> shares = new ArrayList<>();
    private final double most;

    private Rate(double most) {
      this.most = most;
    }

    private double mean() {
      return shares.stream().mapToDouble(share -> share).average().orElseThrow();
    }

    private double error() {
      double squares = shares.stream().mapToDouble(s -> (s - mean()) * (s - mean())).sum();
      return Math.sqrt(squares) / shares.size();
    }

    private String row(String rate) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %s | %s |",
          rate,
          shares.size(),
          percent(most),
          percent(mean()));
    }
  }
}
