package fi.arvo.stats;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Weights of respondents by cell, a cell being one combination of categories.
 *
 * @param byCell what a respondent's base weight (1 when there is none) is multiplied by; 0 or more
 * @param n respondents
 * @param nEffective Kish's effective n of the weights, (Σw)²/Σw² (Survey Sampling, 1965)
 */
public record CellWeights(Map<List<String>, Double> byCell, long n, double nEffective)
    implements Serializable {
  public CellWeights {
    byCell = Collections.unmodifiableMap(byCell);
  }

  /** The factor of a cell; empty when no respondent was in it. */
  public OptionalDouble of(List<String> cell) {
    Double factor = byCell.get(cell);
    return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
  }

  /** Kish's design effect n·Σw²/(Σw)²: how many times the weights multiply a mean's variance. */
  public double designEffect() {
    return DesignEffect.of(n, nEffective);
  }
}
