package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/**
 * What an outcome is for those who get this many elements or tiers of value: one band of the dose
 * in one scope.
 */
@Published(
    name = "dose_response",
    description =
        "What an outcome is for those who get this many elements or tiers of value: one band of the dose in one scope.")
public record DoseResponse(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.SCOPE, key = true) String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(
            value = "What one observation is: customer, or unit (the mean of its customers).",
            key = true)
        String level,
    @Column(
            value =
                "The dose: elements (number covered at customer level, number high at unit level), tiers (number of tiers with at least one), or all for everybody whatever the dose.",
            key = true)
        String predictor,
    @Column(
            value =
                "What is measured in the band: nps, effort, satisfaction, growth, placebo_growth, net_retention, gross_retention, retained or new_stream.",
            key = true)
        String outcome,
    @Column(value = "Number of elements or tiers, as 0, 1-3 or 15+; all for everybody.", key = true)
        String band,
    @Column("Observations in the band, of the row's level, with an outcome; 0 or more.") Long n,
    @Column("Effective number of observations under the weights; equals n without weights.")
        Double nEffective,
    @Column(
            "nps: points, -100 to 100; effort and satisfaction: mean on their own scale; growth and placebo_growth: symmetric growth (after - before) / ((after + before) / 2), -2 to 2; net_retention and gross_retention: revenue after, and of it what each customer had brought before, as parts of the revenue before of those who bought then, 1 when all of it was kept; retained and new_stream: share, 0 to 1.")
        Double estimate,
    @Column("Lower end of the 95 % interval of estimate, in its unit.") Double ciLow,
    @Column("Upper end of the 95 % interval of estimate, in its unit.") Double ciHigh,
    @Column(
            "growth and placebo_growth only: change from before to after in per cent, 100 x g / (1 - g/2), -100 or more; empty at g = 2.")
        Double growthPct,
    @Column("growth_pct at ci_low, per cent.") Double growthPctLow,
    @Column("growth_pct at ci_high, per cent; empty when ci_high is 2 or more.")
        Double growthPctHigh,
    @Column("Standard error of estimate, in its unit; empty where the interval is not made of one.")
        Double se,
    @Column(
            "growth and placebo_growth only: the customers' mean symmetric growth, each customer counting the same whatever the revenue, -2 to 2.")
        Double meanGrowth,
    @Column(
            "growth and placebo_growth of everybody overall only: customers' windows whose net was below 0 and counts as 0; null where there are a few, under the minimum cell.")
        Long floored,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(value = "Position of the band, 0 for the lowest.", key = true) Long bandNo,
    @Column(value = Wording.COHORT, key = true) String cohort,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = Wording.RESPONDENTS, working = true) Long respondents,
    @Column(value = Wording.MONEY, working = true) Double money,
    @Column(value = Wording.LARGEST_MONEY, working = true) Double largestMoney) {}
