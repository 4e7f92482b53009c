package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.ScoreDistribution;
import java.util.ArrayList;
import java.util.List;

/**
 * Who gets which element: mean, share covered and whether it is high, in each part of the current
 * cohort.
 */
final class CoverageAnalysis {
  private CoverageAnalysis() {}

  static List<CoverageFinding> of(
      ValueStates states, MeasureRules rules, JobConfig.Coverage settings) {
    List<CoverageFinding> findings = new ArrayList<>();
    states
        .spread()
        .forEach(
            (scope, spread) -> {
              for (int e = 0; e < rules.coverage().elements(); e++) {
                ScoreDistribution ratings = spread.rating(e);
                Estimate share = ratings.shareAtLeast(settings.threshold());
                findings.add(
                    new CoverageFinding(
                        scope,
                        e,
                        ratings.mean(),
                        share,
                        CoverageFinding.Highness.of(share, settings.highShare())));
              }
            });
    return findings;
  }

  /** How many elements and tiers a customer is covered on. */
  static List<CoveredFinding> counts(ValueStates states, MeasureRules rules) {
    List<CoveredFinding> findings = new ArrayList<>();
    states
        .covered()
        .forEach(
            (scope, covered) -> {
              findings.add(
                  new CoveredFinding(
                      scope, Dose.ELEMENTS, covered.elements(), rules.coverage().elements()));
              findings.add(
                  new CoveredFinding(scope, Dose.TIERS, covered.tiers(), rules.coverage().tiers()));
            });
    return findings;
  }
}
