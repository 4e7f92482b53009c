package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/**
 * Whether an outcome rises with the dose over its ungrouped counts, and the verdict, in one scope.
 */
@Published(
    name = "dose_trend",
    description =
        "Whether an outcome rises with the dose over its ungrouped counts, and the verdict, in one scope.")
public record DoseTrend(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.SCOPE, key = true) String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(
            value = "What one observation is: customer, or unit (the mean of its customers).",
            key = true)
        String level,
    @Column(
            value =
                "elements; tiers; tiers_given_elements (tiers with the number of elements held equal); upper_tiers_given_functional (what the upper tiers add to the functional one).",
            key = true)
        String predictor,
    @Column(
            value =
                "What may rise with the dose: nps, effort, satisfaction, growth, placebo_growth, retained or new_stream.",
            key = true)
        String outcome,
    @Column("Observations of the row's level with a dose and an outcome; 0 or more.") Long n,
    @Column(
            "Jonckheere-Terpstra statistic over the ungrouped counts, standardised with the tie-corrected variance; positive when the outcome rises with the dose. Unweighted; empty for conditional predictors and for placebo growth, whose slope is tested.")
        Double jtZ,
    @Column("Two-sided p-value of jt_z, 0 to 1; below 1e-300 it is 0.") Double jtP,
    @Column(
            "Change of the outcome with one more element or tier, from a linear trend, weighted where weights exist; in the outcome's unit as in dose_response (nps in points).")
        Double slope,
    @Column("Lower end of the 95 % interval of slope.") Double slopeLow,
    @Column("Upper end of the 95 % interval of slope.") Double slopeHigh,
    @Column(
            "clear: the interval of effect lies above the smallest effect that matters and the placebo does not; signs: it excludes 0; no_effect: it lies inside the smallest effect that matters; cannot_tell: otherwise; clear_opposite and signs_opposite: the same below 0.")
        String verdict,
    @Column("Two-sided p-value of slope (of delta_r2 for upper_tiers_given_functional), 0 to 1.")
        Double pValue,
    @Column("Interdecile range of the predictor, at least 1; elements or tiers.") Double span,
    @Column(
            "slope x span: how much the outcome differs between those who get little and those who get much, in its unit.")
        Double effect,
    @Column(
            "Lower end of the 95 % interval of effect, slope_low x span with the span taken as given.")
        Double effectLow,
    @Column(
            "Upper end of the 95 % interval of effect, slope_high x span with the span taken as given.")
        Double effectHigh,
    @Column(
            "upper_tiers_given_functional only: share of the outcome's variance that the upper tiers explain beyond the functional one, 0 to 1.")
        Double deltaR2,
    @Column(
            "Effective number of observations under the weights, of the slope (of delta_r2 for upper_tiers_given_functional); equals n without weights.")
        Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(value = Wording.COHORT, key = true) String cohort,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = Wording.RESPONDENTS, working = true) Long respondents,
    @Column(value = Wording.MONEY, working = true) Double money,
    @Column(value = Wording.LARGEST_MONEY, working = true) Double largestMoney) {}
