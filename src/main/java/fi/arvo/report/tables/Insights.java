package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/**
 * One change between the two periods compared, with the sentence that tells it.
 *
 * <p>What may stand here: a change of loyalty only where table {@code loyalty} shows its figure in
 * both periods; a change of an element only where enough customers rate it in both periods, with as
 * many other segments hidden as it takes that no hidden one can be subtracted out, and its counts
 * only where those who don't rate it aren't few either. What is hidden has no row and takes no part
 * in the correction, so that neither ranks nor adjusted p-values tell of it. Beside the figures of
 * both periods a row tells one thing that no other table does, in its interval and p: how alike the
 * answers are of customers who answer in both. Where those are fewer than the minimum cell they are
 * taken for two customers each, so that nothing is told of them.
 */
@Published(
    name = "insights",
    description =
        "One change between the two last whole, disjoint periods: every measure in every part of the customers that both periods show, also those that may be chance; and in the first edition what surprises. What is hidden in a period has no row.")
public record Insights(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(
            value =
                "Names the change in every edition that tells it: kind, scope, scope_value, element (nothing where there is none) and period, parted by colons.",
            key = true)
        String insightId,
    @Column(
            value =
                "nps (net promoter score), ces (mean of the effort question), csat (share of satisfied answers), element (share of an element's ratings at or above the coverage threshold), or surprise (of the first edition only: NPS against what the covered elements there let expect).",
            key = true)
        String kind,
    @Column(
            value =
                "What the row is limited to: overall, unit, segment, channel or touchpoint; of elements overall or segment.",
            key = true)
        String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(value = "Id of the element; empty unless kind is element.", key = true) String element,
    @Column(
            value =
                "The later of the two periods, as in nps_change: a quarter (2026Q3), or a wave's name; of a surprise current.",
            key = true)
        String period,
    @Column(value = "The earlier of the two periods, as period; of a surprise empty.", key = true)
        String periodBefore,
    @Column(
            "The value in the earlier period, with every answer of it: NPS in points, ces on its own scale, shares 0 to 1; of a surprise the expected NPS.")
        Double before,
    @Column("The value in the later period, as before; of a surprise the NPS.") Double after,
    @Column("after - before, in the same unit.") Double estimate,
    @Column(
            "Lower end of the 95 % t interval of estimate, respondents of both periods being the clusters; of nps and shares on adjusted values.")
        Double ciLow,
    @Column("Upper end of the 95 % interval of estimate, as ci_low.") Double ciHigh,
    @Column("Two-sided p-value of estimate against 0, as ci_low, 0 to 1.") Double pValue,
    @Column(
            "p_value after Benjamini-Hochberg over all changes of the edition, or over all its surprises, 0 to 1.")
        Double pAdjusted,
    @Column(
            "The smallest change that matters, in the unit of estimate: effects.nps for nps, 3 % of the scale's length for ces, 0.05 for shares.")
        Double minEffect,
    @Column("as_of of the first of the last twelve editions that tells the change, or of this one.")
        LocalDate firstSeen,
    @Column(
            "What the last twelve editions told beyond chance of the same measure in the same place in other periods: nothing (new), last a change the same way (again) or the other way (turned).")
        String news,
    @Column("as_of of the last edition that told so; empty where news is new.") LocalDate lastTold,
    @Column(
            "The part of the company that the change concerns, 0 to 1; empty where it is not shown.")
        Double part,
    @Column(
            "What part is a share of: revenue (net, of the bridge's twelve months) or, where no revenue is shown of the scope, answers of the later period.")
        String partOf,
    @Column(
            "Place by size times certainty times money, |estimate| / min_effect x (1 - p_adjusted) x part, 1 for the largest; what has no part comes last.")
        Long rank,
    @Column("The change in a sentence in Finnish.") String sentenceFi,
    @Column("The change in a sentence in Swedish.") String sentenceSv,
    @Column("The change in a sentence in English.") String sentenceEn,
    @Column(
            "Respondents who answered in the earlier period; empty where those who didn't rate the element are few.")
        Long nBefore,
    @Column("Respondents who answered in the later period; empty as n_before.") Long nAfter,
    @Column(
            "Effective n of n_before, (sum of W)^2 / sum of W^2 with W a respondent's summed weight in the period.")
        Double nEffectiveBefore,
    @Column("Effective n of n_after, as n_effective_before.") Double nEffectiveAfter,
    @Column("n_before / n_effective_before: what weights do to the variance of a mean.")
        Double designEffectBefore,
    @Column("n_after / n_effective_after, as design_effect_before.") Double designEffectAfter,
    @Column(Wording.SUPPRESSED) Boolean suppressed) {}
