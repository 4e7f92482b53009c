package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/**
 * One part of what moved the NPS from one whole period to the next: of a group of a dimension, or
 * of a driver.
 */
@Published(
    name = "nps_change",
    description =
        "One part of what moved the NPS from the last whole period but one to the last, with every answer of both. Within a dimension mix and rate of all rows add up to the rate of the row total, which is the change of the NPS.")
public record NpsChange(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(
            value =
                "The later of the two periods: the last quarter that had ended at as_of, or the last wave of a survey without dates.",
            key = true)
        String period,
    @Column(
            value =
                "total; segment, channel, touchpoint or unit (mix and rate of groups); driver (Oaxaca-Blinder on scores of -100, 0 and 100).",
            key = true)
        String dimension,
    @Column(
            value =
                "all for total; a group, unknown where nobody said; or the id of an element, constant, or unrated (the change less that of the answers that rate every element).",
            key = true)
        String value,
    @Column(
            "The part's share of the earlier period's answers, weighted, 0 to 1; 0 for a group that entered, empty for drivers.")
        Double shareBefore,
    @Column(
            "The part's share of the later period's answers, weighted, 0 to 1; 0 for a group that left, empty for drivers.")
        Double shareAfter,
    @Column(
            "NPS in the earlier period; points, -100 to 100; empty for drivers and for a group that entered.")
        Double npsBefore,
    @Column(
            "NPS in the later period; points, -100 to 100; empty for drivers and for a group that left.")
        Double npsAfter,
    @Column(
            "What the move of the group's share, or of the driver's mean rating, did to the NPS; points. A group that entered or left is all mix.")
        Double mix,
    @Column(
            "What the move of the group's own NPS, or of the driver's coefficient, did to the NPS; points.")
        Double rate,
    @Column(
            "Standard error of rate; points, 0 or more. For groups the two periods count as independent samples, which is too much where the same customers answer alike in both; for drivers it is a jackknife over blocks of customers, which knows of them.")
        Double rateSe,
    @Column(value = "The earlier of the two periods, as period.", key = true) String periodBefore,
    @Column("Lower end of the 95 % interval of rate; points.") Double rateLow,
    @Column("Upper end of the 95 % interval of rate; points.") Double rateHigh,
    @Column("Two-sided p-value of rate, 0 to 1; empty for a group that entered or left.")
        Double pValue,
    @Column("p_value after Benjamini-Hochberg over the dimension's groups or elements, 0 to 1.")
        Double pAdjusted,
    @Column("Standard error of mix, for drivers; points, 0 or more. For groups shares are known.")
        Double mixSe,
    @Column("Lower end of the 95 % interval of mix, for drivers; points.") Double mixLow,
    @Column("Upper end of the 95 % interval of mix, for drivers; points.") Double mixHigh,
    @Column("Two-sided p-value of mix, for drivers, 0 to 1.") Double mixP,
    @Column("mix_p after Benjamini-Hochberg over the elements, 0 to 1.") Double mixAdjusted,
    @Column("The part's whole effect, mix + rate; points.") Double effect,
    @Column("stayed, entered or left: in which of the two periods the group answered.") String kind,
    @Column("A driver's mean rating in the earlier period, weighted, on the ratings' own scale.")
        Double meanBefore,
    @Column("A driver's mean rating in the later period, weighted, on the ratings' own scale.")
        Double meanAfter,
    @Column(
            "Answers to the recommendation question in the earlier period; for drivers those that rate every element asked for. Empty when there are too few of them.")
        Long nBefore,
    @Column(
            "Answers to the recommendation question in the later period; for drivers those that rate every element asked for. Empty when there are too few of them.")
        Long nAfter,
    @Column(
            "Effective n of n_before, (sum of W)^2 / sum of W^2 with W a respondent's summed weight in the period.")
        Double nEffectiveBefore,
    @Column("Effective n of n_after, as n_effective_before.") Double nEffectiveAfter,
    @Column(
            "n_before / n_effective_before: what weights and several answers of one respondent do to the variance of a mean.")
        Double designEffectBefore,
    @Column("n_after / n_effective_after, as design_effect_before.") Double designEffectAfter,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "The dimension as the scope of table loyalty.", working = true) String scope,
    @Column(value = "The value as it stands in table loyalty.", working = true) String scopeValue,
    @Column(value = "Distinct respondents behind n_before.", working = true) Long respondentsBefore,
    @Column(value = "Distinct respondents behind n_after.", working = true)
        Long respondentsAfter) {}
