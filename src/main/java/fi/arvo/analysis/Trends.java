package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.measure.Outcome;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Verdict;
import java.util.Optional;

/**
 * What the trends of customers and of units have in common: the span of a dose and the words for an
 * effect.
 */
final class Trends {
  private Trends() {}

  /**
   * From the lowest to the highest tenth of a dose, at least 1.
   *
   * @param counts how many have each dose, from 0
   */
  static double span(long[] counts) {
    long n = 0;
    for (long count : counts) {
      n += count;
    }
    return Math.max(1, quantile(counts, n, 0.9) - quantile(counts, n, 0.1));
  }

  private static int quantile(long[] counts, long n, double share) {
    long below = 0;
    for (int dose = 0; dose < counts.length; dose++) {
      below += counts[dose];
      if (below >= share * n) {
        return dose;
      }
    }
    return counts.length - 1;
  }

  /** The verdict on an effect; null for outcomes without a smallest effect that matters. */
  static Verdict verdict(
      Outcome outcome, Estimate effect, Optional<Estimate> placebo, JobConfig.Effects effects) {
    return switch (outcome) {
      case NPS -> Verdict.of(effect, effects.nps(), Optional.empty());
      case GROWTH -> Verdict.of(effect, effects.growth(), placebo);
      case PLACEBO_GROWTH, RETAINED, NEW_STREAM ->
          Verdict.of(effect, effects.growth(), Optional.empty());
      case EFFORT, SATISFACTION -> null;
    };
  }
}
