package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** A coefficient of a regression of what customers' money did on what they were covered on. */
@Published(
    name = "growth_model",
    description =
        "A coefficient of a regression of what the money of linked customers did on their coverage, among those who bought before. It says what goes together, not what causes what.")
public record GrowthModel(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(
            value =
                "growth (symmetric growth of each customer, -2 to 2); growth_0_3, growth_3_6, growth_6_12 (of these months after the answer's) and placebo (of the three months before the answer's), each over the same months a year earlier; retained (bought in the after-window; log odds).",
            key = true)
        String outcome,
    @Column(
            value =
                "intercept; elements_covered (one more); band:<elements> and segment:<name>, beside base; segments_pooled (those too small to be shown); tenure_years; prior_growth (of the before-window over the one before it); log_year_earlier (natural logarithm of the revenue of that earlier window); tenure_unknown and prior_growth_unknown (a control that isn't known of a customer counts as 0), where it is known of some and not of others.",
            key = true)
        String term,
    @Column(
            "Coefficient: change of the outcome with one more of the term, the other terms held equal.")
        Double estimate,
    @Column("Standard error of estimate, 0 or more.") Double se,
    @Column("Lower end of the 95 % interval of estimate.") Double ciLow,
    @Column("Upper end of the 95 % interval of estimate.") Double ciHigh,
    @Column("Two-sided p-value of estimate, 0 to 1, not corrected.") Double pValue,
    @Column("Customers in the model, 0 or more.") Long n,
    @Column(
            "Part of the outcome's variance that the model explains, 0 to 1; for retained McFadden's 1 - deviance/null deviance.")
        Double rSquared,
    @Column(
            value =
                "main: bands and controls; linear: elements_covered and controls; baseline_year_earlier: main with log_year_earlier, among those who bought then; unadjusted: bands alone.",
            key = true)
        String variant,
    @Column("What a band or segment is held against: the lowest band, the largest segment.")
        String base,
    @Column(
            "Customers in the band or segment, or of whom the control isn't known; empty for other terms, and outside variant main of growth.")
        Long customers,
    @Column("n after weighting; equals n without weights.") Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(
            "Linked customers who bought before but are left out, because the extract doesn't reach over a window that the outcome or a term needs, or nothing was bought in it.")
        Long nLost,
    @Column("How se was made: hc3, or hc0 for retained; both allow for weights.") String errors,
    @Column(value = Wording.COHORT, key = true) String cohort,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(
            "Why there is no estimate: suppressed, not_told (no extract tells the term), too_few (fewer than five customers, or of retained the rarer kind, a term), no_answers (nobody has the figures), no_variation, collinear, one_decides, separated, not_settled or out_of_range.")
        String reason,
    @Column(value = "The row tells of everybody: overall.", working = true) String scope,
    @Column(value = "The row tells of everybody: all.", working = true) String scopeValue,
    @Column(value = Wording.RESPONDENTS, working = true) Long respondents,
    @Column(value = "Distinct respondents in the model.", working = true) Long modelRespondents,
    @Column(
            value =
                "Distinct respondents behind n_lost, or those among them that growth's main model has, whichever are fewer but somebody.",
            working = true)
        Long lostRespondents) {}
