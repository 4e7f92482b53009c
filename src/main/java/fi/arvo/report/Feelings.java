package fi.arvo.report;

import fi.arvo.stats.Estimate;

/** The interval of a mean feeling as table cells, within −1 and 1; null when there is none. */
final class Feelings {
  private Feelings() {}

  static Double low(Estimate valence) {
    return valence.lowOrNull() == null ? null : (Double) Math.max(-1, valence.lowOrNull());
  }

  static Double high(Estimate valence) {
    return valence.highOrNull() == null ? null : (Double) Math.min(1, valence.highOrNull());
  }
}
