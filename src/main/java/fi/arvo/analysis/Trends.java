package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.measure.Outcome;
import fi.arvo.measure.SurveyScales;

/**
 * What the trends of customers and of units have in common: the span of a dose and the words for an
 * effect.
 */
final class Trends {
  private static final double SCALE_SHARE = 0.03;

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
    return Math.max(1, decile(counts, n, 9) - decile(counts, n, 1));
  }

  private static int decile(long[] counts, long n, int tenths) {
    long below = 0;
    for (int dose = 0; dose < counts.length; dose++) {
      below += counts[dose];
      if (10 * below >= tenths * n) {
        return dose;
      }
    }
    return counts.length - 1;
  }

  /**
   * The smallest effect that matters: as configured for NPS and for everything about money, and
   * {@value #SCALE_SHARE} of its scale's length for an answer on a scale.
   */
  static double smallest(Outcome outcome, SurveyScales scales, JobConfig.Effects effects) {
    return switch (outcome) {
      case NPS -> effects.nps();
      case GROWTH, PLACEBO_GROWTH, RETAINED, NEW_STREAM -> effects.growth();
      case EFFORT -> SCALE_SHARE * (scales.effortMax() - scales.effortMin());
      case SATISFACTION -> SCALE_SHARE * (scales.satisfactionMax() - scales.satisfactionMin());
    };
  }
}
