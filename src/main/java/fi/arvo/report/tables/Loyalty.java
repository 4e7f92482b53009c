package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** Recommendation (NPS), ease (CES) and satisfaction (CSAT) in one scope, period and side. */
@Published(
    name = "loyalty",
    description =
        "Recommendation (NPS), ease (CES) and satisfaction (CSAT) in one scope, period and side.")
public record Loyalty(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.SCOPE, key = true) String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(value = Wording.PERIOD, key = true) String period,
    @Column(value = Wording.SIDE, key = true) String side,
    @Column("Answers to the recommendation question, 0 or more.") Long n,
    @Column("Distinct respondents behind n, 0 to n.") Long customers,
    @Column(
            "Effective number of answers under the weights, (sum of W)^2 / sum of W^2 with W a respondent's summed weight; equals n when each answered once without weights.")
        Double nEffective,
    @Column(
            "Answers at or above the promoter cut (9 on 0 to 10), 0 to n; empty with passives and detractors when one of the three is held by fewer than the minimum cell.")
        Long promoters,
    @Column("Answers between the cuts, 0 to n; empty as promoters.") Long passives,
    @Column("Answers at or below the detractor cut (6 on 0 to 10), 0 to n; empty as promoters.")
        Long detractors,
    @Column(
            "Net Promoter Score, 100 x (promoters - detractors) / n, weighted where weights exist; points, -100 to 100.")
        Double nps,
    @Column("Population standard error of nps, clustered by respondent; points, 0 or more.")
        Double npsSe,
    @Column("Lower end of the 95 % adjusted-Wald interval of nps; points, -100 to 100.")
        Double npsLow,
    @Column("Upper end of the 95 % adjusted-Wald interval of nps; points, -100 to 100.")
        Double npsHigh,
    @Column(
            "Weighted mean of the effort question (Customer Effort Score), on its own scale; whether a high answer means ease is among the manifest's settings.")
        Double cesMean,
    @Column("Lower end of the 95 % interval of ces_mean, on its own scale.") Double cesLow,
    @Column("Upper end of the 95 % interval of ces_mean, on its own scale.") Double cesHigh,
    @Column(
            "Weighted share of satisfied answers (the two highest points of the scale, 1 on 0/1), 0 to 1.")
        Double csat,
    @Column("Weighted share of answers that found it easy, 0 to 1.") Double cesShareEasy,
    @Column("Answers to the effort question, 0 or more.") Long cesN,
    @Column("Lower end of the 95 % Wilson interval of csat, 0 to 1.") Double csatLow,
    @Column("Upper end of the 95 % Wilson interval of csat, 0 to 1.") Double csatHigh,
    @Column("Answers to the satisfaction question, 0 or more.") Long csatN,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column("Effective n of ces_n, as n_effective.") Double cesNEffective,
    @Column("ces_n / ces_n_effective, as design_effect.") Double cesDesignEffect,
    @Column("Effective n of csat_n, as n_effective.") Double csatNEffective,
    @Column("csat_n / csat_n_effective, as design_effect.") Double csatDesignEffect,
    @Column(value = Wording.PERIOD_COMPLETE, key = true) Boolean periodComplete,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "Distinct respondents with a promoter answer.", working = true)
        Long promoterRespondents,
    @Column(value = "Distinct respondents with a passive answer.", working = true)
        Long passiveRespondents,
    @Column(value = "Distinct respondents with a detractor answer.", working = true)
        Long detractorRespondents,
    @Column(value = "Distinct respondents behind ces_n.", working = true) Long cesRespondents,
    @Column(value = "Distinct respondents behind csat_n.", working = true) Long csatRespondents) {}
