package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What an element would bring in a money window if its link with growth were fully causal. */
@Published(
    name = "revenue_at_stake",
    description =
        "What covering the customers who aren't covered on an element would bring in one money window: an upper bound, true only if the link were fully causal. Stakes of elements don't add up.")
public record RevenueAtStake(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "Id of an element that the survey asks for.", key = true) String element,
    @Column(
            "Difference in symmetric growth between customers covered on the element and not, the share of their other elements that are covered and the controls of growth_model held equal.")
        Double effect,
    @Column("Standard error of effect, HC3, 0 or more.") Double se,
    @Column("Lower end of the 95 % interval of effect.") Double effectLow,
    @Column("Upper end of the 95 % interval of effect.") Double effectHigh,
    @Column("Two-sided p-value of effect, 0 to 1.") Double pValue,
    @Column("p_value after Benjamini-Hochberg over the elements, 0 to 1.") Double pAdjusted,
    @Column("Linked customers who rated the element and aren't covered on it.")
        Long customersWithout,
    @Column(
            "Their revenue in a money window, the mean of the two around the answer, by weight; reporting currency.")
        BigDecimal revenueWithout,
    @Column("effect times revenue_without; reporting currency in a money window, below 0 possible.")
        BigDecimal stake,
    @Column("Lower end of the 95 % interval of stake, from the error of effect alone.")
        BigDecimal stakeLow,
    @Column("Upper end of the 95 % interval of stake, from the error of effect alone.")
        BigDecimal stakeHigh,
    @Column(
            "Linked customers in the model: they bought before, rated the element and at least one other.")
        Long n,
    @Column("n after weighting; equals n without weights.") Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(value = "Reporting currency, ISO 4217.", key = true) String currency,
    @Column(value = Wording.COHORT, key = true) String cohort,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(
            "Why there is no effect: suppressed, too_few (fewer than five customers a term), no_answers, no_variation, collinear, one_decides or out_of_range.")
        String reason,
    @Column(value = "The row tells of everybody: overall.", working = true) String scope,
    @Column(value = "The row tells of everybody: all.", working = true) String scopeValue,
    @Column(value = "Distinct respondents without the element.", working = true) Long respondents,
    @Column(value = "Distinct respondents with the element.", working = true)
        Long otherRespondents) {}
