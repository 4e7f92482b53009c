package fi.arvo.stats;

import java.util.List;

/**
 * What the most advanced third of groups has against the rest.
 *
 * @param advanced mean over the groups of the most advanced third
 * @param rest mean over the other groups
 * @param difference of the two, with Welch's interval and test
 * @param correlation of the groups' values with their scores
 */
public record AdvancedThird(
    Estimate advanced, Estimate rest, Estimate difference, Estimate correlation) {

  /**
   * Holds the groups that score highest against the others, each group counting the same: mean
   * difference with Welch's interval and t test over groups ({@link Welch}), and Pearson's r. The
   * scores must be made without the values, or the values would choose their own third (the
   * corrected item–total correlation of test theory: Nunnally, Psychometric Theory, 1978, ch. 8).
   *
   * @param values one a group, finite
   * @param scores one a group, made without its value
   * @return reasons as {@link Third#of}; {@link Reason#TOO_FEW} when fewer than two groups are most
   *     advanced
   */
  public static AdvancedThird of(double[] values, double[] scores) {
    Result<List<Third>> thirds = Third.of(scores);
    Estimate correlation = new PairedSample(values, scores).pearson();
    if (!(thirds instanceof Result.Of<List<Third>> found)) {
      Estimate none = Estimate.none(thirds.whyNot().orElseThrow(), values.length);
      return new AdvancedThird(none, none, none, correlation);
    }
    RatioMoments advanced = new RatioMoments();
    RatioMoments rest = new RatioMoments();
    for (int group = 0; group < values.length; group++) {
      boolean ahead = found.value().get(group) == Third.MOST_ADVANCED;
      (ahead ? advanced : rest).add(values[group], 1, 1);
    }
    if (advanced.clusters() < 2) {
      Estimate none = Estimate.none(Reason.TOO_FEW, values.length);
      return new AdvancedThird(none, none, none, correlation);
    }
    Estimate ahead = advanced.ratio();
    Estimate others = rest.ratio();
    return new AdvancedThird(ahead, others, Welch.difference(ahead, others), correlation);
  }
}
