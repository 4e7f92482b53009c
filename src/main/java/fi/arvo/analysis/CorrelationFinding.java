package fi.arvo.analysis;

import fi.arvo.measure.Cohort;
import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;

/**
 * How a predictor goes with an outcome by one method.
 *
 * @param predictor an element's id, {@code tier:<id>}, {@code elements_covered} or {@code
 *     tiers_covered}
 * @param outcome as it stands in tables
 * @param method {@code pearson}, {@code spearman}, {@code kendall} or {@code
 *     partial_given_other_elements}
 * @param adjusted p after Benjamini–Hochberg over the elements; null for others
 * @param respondents distinct customers that the finding tells of
 */
public record CorrelationFinding(
    Scope scope,
    Level level,
    String predictor,
    String outcome,
    String method,
    Cohort cohort,
    Estimate estimate,
    Double adjusted,
    long respondents) {}
