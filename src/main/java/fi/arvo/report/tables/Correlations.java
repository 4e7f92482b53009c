package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/**
 * How strongly an element, a tier or the coverage goes with an outcome, by one method in one scope.
 */
@Published(
    name = "correlations",
    description =
        "How strongly an element, a tier or the coverage goes with an outcome, by one method in one scope.")
public record Correlations(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.SCOPE, key = true) String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(
            value =
                "customer; unit (unit means); within (customers around their unit mean); between (their unit means, each unit counting once).",
            key = true)
        String level,
    @Column(
            value =
                "Id of an element (its rating), tier:<id> (elements of the tier covered), elements_covered or tiers_covered.",
            key = true)
        String predictor,
    @Column(
            value =
                "recommend, effort, satisfaction, growth, retained, new_stream, or other_elements (the mean of the person's other elements: the halo check).",
            key = true)
        String outcome,
    @Column(
            value =
                "pearson, spearman, kendall (tau-b) or partial_given_other_elements (Pearson with the mean of the person's other elements held equal).",
            key = true)
        String method,
    @Column("Pairs of observations of the row's level, 0 or more.") Long n,
    @Column("Correlation, -1 to 1.") Double estimate,
    @Column("Lower end of the 95 % interval of estimate, -1 to 1.") Double ciLow,
    @Column("Upper end of the 95 % interval of estimate, -1 to 1.") Double ciHigh,
    @Column("Two-sided p-value, 0 to 1; below 1e-300 it is 0.") Double pValue,
    @Column(
            "p_value after Benjamini-Hochberg over the elements within scope, level, outcome and method, 0 to 1; empty for predictors that are not elements.")
        Double pAdjusted,
    @Column(
            "Effective number of pairs under the weights; equals n without weights and for Kendall, which is never weighted.")
        Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(value = Wording.COHORT, key = true) String cohort,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = Wording.RESPONDENTS, working = true) Long respondents) {}
