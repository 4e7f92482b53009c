package fi.arvo.analysis;

import fi.arvo.config.ElementModel;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.Scope;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * The tests that are corrected together: all elements against one outcome in one scope at one level
 * by one method. Tiers and the coverage stand beside them uncorrected, being made of the elements.
 *
 * @param respondents distinct customers that a finding on so many observations tells of
 */
record Family(
    Scope scope,
    Level level,
    String outcome,
    Cohort cohort,
    ElementModel model,
    LongUnaryOperator respondents) {

  /** A family whose observations are customers. */
  static Family ofCustomers(
      Scope scope, Level level, String outcome, Cohort cohort, ElementModel model) {
    return new Family(scope, level, outcome, cohort, model, LongUnaryOperator.identity());
  }

  /** The findings of every predictor, in the order of {@link fi.arvo.measure.Predictors}. */
  List<CorrelationFinding> of(String method, IntFunction<Estimate> predictor) {
    int elements = model.elements().size();
    int tiers = model.tiers().size();
    List<CorrelationFinding> findings = new ArrayList<>(ofElements(method, predictor));
    for (int t = 0; t < tiers; t++) {
      String tier = "tier:" + model.tiers().get(t).id();
      findings.add(finding(tier, method, predictor.apply(elements + t), null));
    }
    Estimate covered = predictor.apply(elements + tiers);
    findings.add(finding("elements_covered", method, covered, null));
    Estimate tiersCovered = predictor.apply(elements + tiers + 1);
    findings.add(finding("tiers_covered", method, tiersCovered, null));
    return findings;
  }

  /** The findings of the elements alone. */
  List<CorrelationFinding> ofElements(String method, IntFunction<Estimate> element) {
    List<Estimate> estimates =
        IntStream.range(0, model.elements().size()).mapToObj(element).toList();
    List<Double> p = new ArrayList<>();
    estimates.forEach(estimate -> p.add(estimate.pValueOrNull()));
    List<Double> adjusted = BenjaminiHochberg.adjust(p);
    List<CorrelationFinding> findings = new ArrayList<>();
    for (int e = 0; e < estimates.size(); e++) {
      String id = model.elements().get(e).id();
      findings.add(finding(id, method, estimates.get(e), adjusted.get(e)));
    }
    return findings;
  }

  private CorrelationFinding finding(
      String predictor, String method, Estimate estimate, Double adjusted) {
    long told = respondents.applyAsLong(estimate.n());
    return new CorrelationFinding(
        scope, level, predictor, outcome, method, cohort, estimate, adjusted, told);
  }
}
