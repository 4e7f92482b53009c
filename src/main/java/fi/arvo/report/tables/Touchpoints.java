package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** How customers, or employees, feel at one touchpoint, in one channel and period. */
@Published(
    name = "touchpoints",
    description =
        "Recommendation (NPS), ease (CES), satisfaction (CSAT) and the feeling of the stories at one touchpoint, in one channel and period, customers and employees apart. A touchpoint or channel of all takes every one together, those that nobody named too.")
public record Touchpoints(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.TOUCHPOINT, key = true) String touchpoint,
    @Column(value = Wording.CHANNEL, key = true) String channel,
    @Column(value = Wording.ANSWERED, key = true) String period,
    @Column(value = Wording.JOURNEY_SIDE, key = true) String side,
    @Column("Answers to the recommendation question, 0 or more.") Long n,
    @Column("Net Promoter Score of the answers, weighted where weights exist; points, -100 to 100.")
        Double nps,
    @Column("Weighted mean of the effort question (Customer Effort Score), on its own scale.")
        Double cesMean,
    @Column("Weighted share of satisfied answers, 0 to 1.") Double csat,
    @Column("Weighted mean feeling of the stories that have any, -1 (all bad) to 1 (all good).")
        Double valence,
    @Column("Lower end of the 95 % adjusted-Wald interval of nps; points, -100 to 100.")
        Double npsLow,
    @Column("Upper end of the 95 % adjusted-Wald interval of nps; points, -100 to 100.")
        Double npsHigh,
    @Column("Lower end of the 95 % interval of ces_mean, on its own scale.") Double cesLow,
    @Column("Upper end of the 95 % interval of ces_mean, on its own scale.") Double cesHigh,
    @Column("Lower end of the 95 % Wilson interval of csat, 0 to 1.") Double csatLow,
    @Column("Upper end of the 95 % Wilson interval of csat, 0 to 1.") Double csatHigh,
    @Column("Lower end of the 95 % interval of valence, -1 to 1.") Double valenceLow,
    @Column("Upper end of the 95 % interval of valence, -1 to 1.") Double valenceHigh,
    @Column("Effective n under the weights, respondents as clusters; as in table loyalty.")
        Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column("Answers to the effort question, 0 or more.") Long cesN,
    @Column("Effective n of ces_n, as n_effective.") Double cesNEffective,
    @Column("ces_n / ces_n_effective, as design_effect.") Double cesDesignEffect,
    @Column("Answers to the satisfaction question, 0 or more.") Long csatN,
    @Column("Effective n of csat_n, as n_effective.") Double csatNEffective,
    @Column("csat_n / csat_n_effective, as design_effect.") Double csatDesignEffect,
    @Column("Stories in which some feeling was found, 0 or more.") Long stories,
    @Column(value = Wording.DEPARTMENT, key = true) String department,
    @Column(
            value =
                "Place of the touchpoint on the customer's path, from 1; empty where the job's journey doesn't say.",
            key = true)
        Long place,
    @Column(value = Wording.PERIOD_COMPLETE, key = true) Boolean periodComplete,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "Distinct respondents behind n.", working = true) Long respondents,
    @Column(value = "Distinct respondents with a promoter answer.", working = true)
        Long promoterRespondents,
    @Column(value = "Distinct respondents with a passive answer.", working = true)
        Long passiveRespondents,
    @Column(value = "Distinct respondents with a detractor answer.", working = true)
        Long detractorRespondents,
    @Column(value = "Distinct respondents behind ces_n.", working = true) Long cesRespondents,
    @Column(value = "Distinct respondents behind csat_n.", working = true) Long csatRespondents,
    @Column(value = "Distinct respondents behind stories.", working = true)
        Long storyRespondents) {}
