package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** How the current cohort spreads over one category of a margin, before and after weighting. */
@Published(
    name = "weighting",
    description =
        "How the current cohort spreads over one category of a margin of weights.margins, before and after raking; the row total tells what the weights cost. No rows where weights are as given.")
public record Weighting(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "total, or the margin: segment, unit or region.", key = true) String dimension,
    @Column(value = "The category as weights.margins names it; all for total.", key = true)
        String category,
    @Column("Share of all customers that the margin states, 0 to 1; empty for total.")
        Double targetShare,
    @Column("Share of the current cohort by the weights given, 0 to 1.") Double shareBefore,
    @Column(
            "Share of the current cohort by the raked weights, 0 to 1; target_share but for a relative 1e-6 and for what trimming leaves.")
        Double shareAfter,
    @Column("Customers of the current cohort, 0 or more.") Long n,
    @Column(Wording.N_EFFECTIVE) Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(
            "total only: smallest number that a given weight is multiplied by; their mean over all weight is 1 unless trimming leaves a gap.")
        Double weightMin,
    @Column("total only: largest number that a given weight is multiplied by.") Double weightMax,
    @Column(
            "total only: share of n whose number lies on one of the bounds of weights.trim, 0 to 1.")
        Double trimmedShare,
    @Column(
            "total only: largest relative distance of a share_after from its target_share, 0 or more.")
        Double gap,
    @Column("total only: rounds over all margins that raking took, trimming included.") Long rounds,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "The margin as a scope; overall for total.", working = true) String scope,
    @Column(value = "The category as a scope value; all for total.", working = true)
        String scopeValue,
    @Column(value = "Distinct respondents behind n.", working = true) Long respondents,
    @Column(
            value = "Respondents with weight_min or with weight_max, the fewer of the two.",
            working = true)
        Long extremeRespondents,
    @Column(value = "Respondents behind trimmed_share.", working = true) Long trimmedRespondents) {}
