package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.measure.DoseState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Outcome;
import fi.arvo.measure.Predictors;
import fi.arvo.measure.Scope;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.CellMoments;
import fi.arvo.stats.Crosstab;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.GroupedMoments;
import fi.arvo.stats.LinearTrend;
import fi.arvo.stats.RankRun;
import fi.arvo.stats.ScoreDistribution;
import fi.arvo.stats.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Whether outcomes rise with coverage over its ungrouped counts, and whether tiers say more than
 * their count.
 */
final class TrendAnalysis {
  private final MeasureRules rules;
  private final JobConfig.Effects effects;
  private final GrowthRanks ranks;
  private final List<TrendFinding> findings = new ArrayList<>();

  private TrendAnalysis(MeasureRules rules, JobConfig.Effects effects, GrowthRanks ranks) {
    this.rules = rules;
    this.effects = effects;
    this.ranks = ranks;
  }

  static List<TrendFinding> of(
      ValueStates states, GrowthRanks ranks, MeasureRules rules, JobConfig job) {
    TrendAnalysis analysis = new TrendAnalysis(rules, job.effects(), ranks);
    states
        .dose()
        .forEach(
            (scope, dose) -> {
              for (Outcome outcome : Outcome.values()) {
                if (dose.cells(outcome).n() > 0) {
                  analysis.trends(scope, outcome, dose, states);
                }
              }
            });
    return analysis.findings;
  }

  private void trends(Scope scope, Outcome outcome, DoseState dose, ValueStates states) {
    Predictors predictors = rules.predictors();
    int level = predictors.level();
    int tiers = predictors.tiersCovered();
    double levelSpan = span(scope, dose.byLevel(outcome), level, states);
    double tierSpan = span(scope, dose.byTiers(outcome), tiers, states);
    Estimate levelTrend = jonckheere(scope, outcome, dose.byLevel(outcome), level);
    Estimate tierTrend = jonckheere(scope, outcome, dose.byTiers(outcome), tiers);
    trend(scope, Dose.ELEMENTS, outcome, dose, levelTrend, levelSpan, LinearTrend::perElement);
    trend(scope, Dose.TIERS, outcome, dose, tierTrend, tierSpan, LinearTrend::perTier);
    trend(
        scope,
        Dose.TIERS_GIVEN_ELEMENTS,
        outcome,
        dose,
        null,
        tierSpan,
        LinearTrend::perTierGivenElements);
    if (rules.coverage().tiers() > 1) {
      upperTiers(scope, outcome, dose);
    }
  }

  private void trend(
      Scope scope,
      Dose asked,
      Outcome outcome,
      DoseState dose,
      Estimate jonckheere,
      double span,
      Function<CellMoments, Estimate> line) {
    Estimate slope = line.apply(dose.cells(outcome));
    Estimate effect = slope.times(span);
    Optional<Estimate> placebo =
        outcome == Outcome.GROWTH
            ? Optional.of(line.apply(dose.cells(Outcome.PLACEBO_GROWTH)).times(span))
            : Optional.empty();
    findings.add(
        new TrendFinding(
            scope,
            Level.CUSTOMER,
            asked,
            outcome,
            jonckheere,
            slope,
            span,
            effect,
            null,
            Verdict.of(effect, Trends.smallest(outcome, rules.scales(), effects), placebo),
            dose.cells(outcome).n()));
  }

  private void upperTiers(Scope scope, Outcome outcome, DoseState dose) {
    int tiers = rules.coverage().tiers();
    Estimate added =
        dose.tierCounts(outcome).nestedF(tiers, new int[] {0}, IntStream.range(1, tiers).toArray());
    findings.add(
        new TrendFinding(
            scope,
            Level.CUSTOMER,
            Dose.UPPER_TIERS_GIVEN_FUNCTIONAL,
            outcome,
            null,
            null,
            1,
            null,
            added,
            null,
            dose.cells(outcome).n()));
  }

  private Estimate jonckheere(Scope scope, Outcome outcome, Crosstab table, int predictor) {
    if (table != null) {
      return table.jonckheereTerpstra();
    }
    RankRun[] runs = ranks.of(scope);
    return outcome == Outcome.GROWTH && runs != null ? runs[predictor].jonckheereTerpstra() : null;
  }

  private double span(Scope scope, Crosstab table, int predictor, ValueStates states) {
    long[] counts = new long[rules.predictors().highest(predictor) + 1];
    if (table != null) {
      ScoreDistribution doses = table.predictor();
      for (int dose = 0; dose < counts.length; dose++) {
        counts[dose] = doses.count(dose);
      }
    } else {
      GroupedMoments doses = states.correlations().get(scope).growth(predictor);
      for (int dose = 0; dose < counts.length; dose++) {
        counts[dose] = doses.n(dose);
      }
    }
    return Trends.span(counts);
  }
}
