package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What an element would bring in loyalty and revenue if every customer got it, and who owns it. */
@Published(
    name = "opportunities",
    description =
        "What an element would bring in NPS and revenue if every customer got it, and who answers for it: an upper bound, true only if the links were fully causal. Gains of elements don't add up.")
public record Opportunities(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "Id of an element that the survey asks for.", key = true) String element,
    @Column(value = "Id of the tier the element belongs to.", key = true) String tier,
    @Column(
            value =
                "Who answers for the element, as in element_coverage; null when nobody is named.",
            key = true)
        String owner,
    @Column("importance of the element for recommend overall, as in drivers; 0 to 1.")
        Double importance,
    @Column("importance_low, as in drivers.") Double importanceLow,
    @Column("importance_high, as in drivers.") Double importanceHigh,
    @Column("above_noise, as in drivers: whether the element weighs more than noise would.")
        Boolean aboveNoise,
    @Column("share_covered of the current cohort's ratings, as in element_coverage; 0 to 1.")
        Double shareCovered,
    @Column("1 - share_covered: the part of the raters that could still get the element; 0 to 1.")
        Double room,
    @Column("Lower end of the 95 % interval of room, 0 to 1.") Double roomLow,
    @Column("Upper end of the 95 % interval of room, 0 to 1.") Double roomHigh,
    @Column(
            "Points of NPS if every rater got the element: room times the difference in recommendation scores (-100, 0, 100) between customers covered on it and not whose covered share of the other elements is the same to a tenth. Below 0 possible.")
        Double npsGain,
    @Column(
            "Lower end of the 95 % interval of nps_gain, from the error (HC3) of the difference alone.")
        Double npsGainLow,
    @Column(
            "Upper end of the 95 % interval of nps_gain, from the error (HC3) of the difference alone.")
        Double npsGainHigh,
    @Column("Two-sided p-value of the difference, 0 to 1.") Double npsGainP,
    @Column("nps_gain_p after Benjamini-Hochberg over the elements, 0 to 1.")
        Double npsGainPAdjusted,
    @Column(
            "stake of the element, as in revenue_at_stake: reporting currency in one money window; empty without transactions.")
        BigDecimal revenueGain,
    @Column("stake_low, as in revenue_at_stake.") BigDecimal revenueGainLow,
    @Column("stake_high, as in revenue_at_stake.") BigDecimal revenueGainHigh,
    @Column("p_adjusted, as in revenue_at_stake.") Double revenueGainPAdjusted,
    @Column(value = "Reporting currency, ISO 4217; null without transactions.", key = true)
        String currency,
    @Column(
            "Place, 1 for the first: elements that are clear come before the others, each of the two by the size of the gain that ranks. Empty where that gain is not there.")
        Long rank,
    @Column(
            "Whether the gain that ranks is above 0 with an adjusted p below 0.05; empty where it is not there.")
        Boolean clear,
    @Column(
            "Which gain ranks, the same in all rows: revenue where the revenue gain of any element is clear, or where no NPS gain is there, else nps.")
        String rankedBy,
    @Column(
            "Customers of the current cohort behind nps_gain: they recommend or not, and rated the element and at least one other.")
        Long n,
    @Column("n after weighting; equals n without weights.") Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(
            "Why there is no nps_gain: suppressed, too_few (fewer than five customers a tenth), one_decides, no_answers, no_variation or collinear.")
        String reason,
    @Column(value = "The row tells of everybody: overall.", working = true) String scope,
    @Column(value = "The row tells of everybody: all.", working = true) String scopeValue,
    @Column(value = "Distinct respondents behind n without the element.", working = true)
        Long respondents,
    @Column(value = "Distinct respondents behind n with the element.", working = true)
        Long otherRespondents,
    @Column(value = "Distinct respondents who rated the element and aren't in n.", working = true)
        Long lostRespondents) {}
