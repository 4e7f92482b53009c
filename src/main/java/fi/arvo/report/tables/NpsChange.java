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
        "One part of what moved the NPS from one whole period to the next, with every answer of both that has a recommendation. Within a dimension effect adds up over all rows to the rate of the row total, which is the change of the NPS.")
public record NpsChange(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(
            value =
                "The later of the two periods: the last quarter that had ended at as_of and that the survey's answers reach over, or the last wave of a survey without dates, waves in the order of their names with runs of digits by value.",
            key = true)
        String period,
    @Column(
            value =
                "total; segment, channel, touchpoint or unit (mix and rate of groups); driver (Oaxaca-Blinder on scores of -100, 0 and 100).",
            key = true)
        String dimension,
    @Column(
            value =
                "all for total; a group, unknown where nobody said; or the id of an element, or unexplained (the change less what the elements' mean ratings did). One row all where nothing can be told by driver.",
            key = true)
        String value,
    @Column(
            value =
                "The part's share of the earlier period's answers, weighted, 0 to 1; 1 for total, 0 for a group that entered, empty for drivers.")
        Double shareBefore,
    @Column(
            value =
                "The part's share of the later period's answers, weighted, 0 to 1; 1 for total, 0 for a group that left, empty for drivers.")
        Double shareAfter,
    @Column(
            value =
                "NPS in the earlier period; points, -100 to 100; empty for drivers and for a group that entered.")
        Double npsBefore,
    @Column(
            value =
                "NPS in the later period; points, -100 to 100; empty for drivers and for a group that left.")
        Double npsAfter,
    @Column(
            value =
                "What the move of the group's share, or of the element's mean rating, did to the NPS; points. A group that entered or left is all mix; 0 for total; empty for unexplained and for an element that can't be told, see reason.")
        Double mix,
    @Column(
            value =
                "What the move of the group's own NPS did to the NPS, for total all of the change, for unexplained all that the elements' mean ratings don't explain; points. 0 for a group that entered or left, empty for elements.")
        Double rate,
    @Column(
            value =
                "Standard error of rate; points, 0 or more. Of a group its mean share times that of the difference of two independent scores, each on the smaller of its effective n and of what its customers' clustered error says, which is too much where the same customers answer alike in both periods; of unexplained a jackknife over blocks of customers, which knows of them. Empty where rate is no difference of two scores.")
        Double rateSe,
    @Column(value = "The earlier of the two periods, as period.", key = true) String periodBefore,
    @Column(
            value =
                "Lower end of the 95 % interval of rate; points. Of groups and total on adjusted scores (3/4 promoter, 3/4 detractor and 3 answers added in each period), so not rate less a multiple of rate_se; of unexplained by t.")
        Double rateLow,
    @Column(value = "Upper end of the 95 % interval of rate; points, as rate_low.") Double rateHigh,
    @Column(
            value =
                "Two-sided p-value of rate against 0, 0 to 1, on adjusted scores as rate_low; by t for unexplained. Empty for elements and for a group that entered or left.")
        Double pValue,
    @Column(
            value =
                "p_value after Benjamini-Hochberg over the dimension's groups, 0 to 1; empty for drivers.")
        Double pAdjusted,
    @Column(
            value =
                "Standard error of mix; points, 0 or more. Of groups linearised with customers as clusters over both periods, of elements a jackknife over blocks of customers: a customer who answers in both periods is not taken for two. Empty for total and unexplained.")
        Double mixSe,
    @Column(value = "Lower end of the 95 % t interval of mix; points.") Double mixLow,
    @Column(value = "Upper end of the 95 % t interval of mix; points.") Double mixHigh,
    @Column(value = "Two-sided p-value of mix against 0, by t, 0 to 1.") Double mixP,
    @Column(
            value =
                "mix_p after Benjamini-Hochberg over the dimension's groups or elements, 0 to 1.")
        Double mixPAdjusted,
    @Column(
            value =
                "The part's whole effect, mix and rate together, an empty one counting as none; points.")
        Double effect,
    @Column(
            value =
                "stayed, entered or left: in which of the two periods the group answered; empty for drivers.")
        String kind,
    @Column(
            value =
                "An element's mean rating in the earlier period, weighted, on the ratings' own scale, of all that rate it and recommend; empty for groups and unexplained.")
        Double meanBefore,
    @Column(value = "An element's mean rating in the later period, as mean_before.")
        Double meanAfter,
    @Column(
            value =
                "Answers to the recommendation question in the earlier period; of an element those that rate it. 0 for a group that entered.")
        Long nBefore,
    @Column(
            value =
                "Answers to the recommendation question in the later period; of an element those that rate it. 0 for a group that left.")
        Long nAfter,
    @Column(
            "Effective n of n_before, (sum of W)^2 / sum of W^2 with W a respondent's summed weight in the period.")
        Double nEffectiveBefore,
    @Column("Effective n of n_after, as n_effective_before.") Double nEffectiveAfter,
    @Column(
            "n_before / n_effective_before: what weights and several answers of one respondent do to the variance of a mean.")
        Double designEffectBefore,
    @Column("n_after / n_effective_after, as design_effect_before.") Double designEffectAfter,
    @Column(
            value =
                "Of drivers the largest change of a correlation that made the pairs of a period one possible matrix, the larger of both periods; 0 when none was needed, empty for groups.")
        Double repair,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "The dimension as the scope of table loyalty.", working = true) String scope,
    @Column(value = "The value as it stands in table loyalty.", working = true) String scopeValue,
    @Column(value = "Distinct respondents behind n_before.", working = true) Long respondentsBefore,
    @Column(value = "Distinct respondents behind n_after.", working = true)
        Long respondentsAfter) {}
