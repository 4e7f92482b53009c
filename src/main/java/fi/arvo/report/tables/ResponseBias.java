package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** How the money of customers who had answered did beside that of customers who hadn't. */
@Published(
    name = "response_bias",
    description =
        "Growth of the customers who had answered when the last money window began, and of those who were asked and hadn't, over the same two windows. Both bought in the later half of the window before.")
public record ResponseBias(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(
            value =
                "responders; others; difference (responders less others); responders_weighted (responders, by the inverse rate of answering of their segment, tenure and earlier revenue).",
            key = true)
        String customerGroup,
    @Column("Customers in the group, 0 or more; both groups for the difference.") Long n,
    @Column(
            "Symmetric growth of the group's total revenue, -2 to 2; a difference of two for difference.")
        Double estimate,
    @Column("Standard error of estimate, 0 or more; weights are taken as given.") Double se,
    @Column("Lower end of the 95 % interval of estimate.") Double ciLow,
    @Column("Upper end of the 95 % interval of estimate.") Double ciHigh,
    @Column("Two-sided p-value of estimate, 0 to 1.") Double pValue,
    @Column("estimate in percent of the revenue before; empty for difference.") Double growthPct,
    @Column("Lower end of the 95 % interval of growth_pct.") Double growthPctLow,
    @Column("Upper end of the 95 % interval of growth_pct.") Double growthPctHigh,
    @Column("n after weighting; equals n without weights.") Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(value = "The later of the two money windows, such as 2025-10..2026-09.", key = true)
        String period,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "The row tells of everybody: overall.", working = true) String scope,
    @Column(value = "The row tells of everybody: all.", working = true) String scopeValue,
    @Column(value = "Distinct customers who had answered.", working = true) Long respondents,
    @Column(value = "Distinct customers who hadn't.", working = true) Long otherRespondents) {}
