package fi.arvo.analysis;

import fi.arvo.config.ElementModel;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.CorrelationState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Predictors;
import fi.arvo.measure.Scope;
import fi.arvo.measure.ScoreOutcome;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.Crosstab;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Halo;
import fi.arvo.stats.RankRun;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** How every element, tier and the coverage go with every outcome, customer by customer. */
final class CorrelationAnalysis {
  private CorrelationAnalysis() {}

  static List<CorrelationFinding> of(
      ValueStates states, GrowthRanks ranks, MeasureRules rules, ElementModel model) {
    List<CorrelationFinding> findings = new ArrayList<>();
    states
        .correlations()
        .forEach((scope, state) -> findings.addAll(scope(scope, state, ranks, rules, model)));
    findings.addAll(halo(states, model));
    return findings;
  }

  private static List<CorrelationFinding> scope(
      Scope scope,
      CorrelationState state,
      GrowthRanks ranks,
      MeasureRules rules,
      ElementModel model) {
    Predictors predictors = rules.predictors();
    List<CorrelationFinding> findings = new ArrayList<>();
    for (ScoreOutcome outcome : ScoreOutcome.values()) {
      IntFunction<Crosstab> table = p -> state.scores(p, outcome);
      if (table.apply(predictors.level()).n() == 0) {
        continue;
      }
      Family family =
          Family.ofCustomers(scope, Level.CUSTOMER, outcome.key(), outcome.cohort(), model);
      findings.addAll(family.of("pearson", p -> table.apply(p).pearson()));
      findings.addAll(family.of("spearman", p -> table.apply(p).spearman()));
      findings.addAll(family.of("kendall", p -> table.apply(p).kendallTauB()));
    }
    if (state.growth(predictors.level()).n() > 0) {
      Family family = Family.ofCustomers(scope, Level.CUSTOMER, "growth", Cohort.LINKED, model);
      RankRun[] runs = ranks.of(scope);
      findings.addAll(family.of("pearson", p -> state.growth(p).pearson()));
      findings.addAll(family.of("spearman", p -> ranked(runs, p, RankRun::spearman)));
      findings.addAll(family.of("kendall", p -> ranked(runs, p, RankRun::kendallTauB)));
    }
    return findings;
  }

  private static Estimate ranked(
      RankRun[] runs, int predictor, java.util.function.Function<RankRun, Estimate> method) {
    return runs == null ? Estimate.none(Reason.NO_ANSWERS, 0) : method.apply(runs[predictor]);
  }

  private static List<CorrelationFinding> halo(ValueStates states, ElementModel model) {
    int elements = model.elements().size();
    IntFunction<Halo> element = states.halo()::element;
    if (elements < 2 || element.apply(0).elementWithOthers().n() == 0) {
      return List.of();
    }
    List<CorrelationFinding> findings = new ArrayList<>();
    Family others =
        Family.ofCustomers(Scope.OVERALL, Level.CUSTOMER, "other_elements", Cohort.CURRENT, model);
    findings.addAll(others.ofElements("pearson", e -> element.apply(e).elementWithOthers()));
    Family recommend =
        Family.ofCustomers(Scope.OVERALL, Level.CUSTOMER, "recommend", Cohort.CURRENT, model);
    findings.addAll(
        recommend.ofElements(
            "partial_given_other_elements", e -> element.apply(e).elementWithOutcomeGivenOthers()));
    return findings;
  }
}
