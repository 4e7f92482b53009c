package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** How far an organisation, or a unit, has come in understanding its customers. */
@Published(
    name = "maturity",
    description =
        "How far organisations, or the units of one, have come: answers to the statements of the maturity survey by lens and area.")
public record Maturity(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.MATURITY_SCOPE, key = true) String scope,
    @Column(value = Wording.MATURITY_VALUE, key = true) String scopeValue,
    @Column(value = Wording.WAVE, key = true) String wave,
    @Column(value = "Lens: customer understanding, leadership, or all together.", key = true)
        String lens,
    @Column(value = "What the statements are about; all for every area together.", key = true)
        String area,
    @Column("Answers on the scale, 0 or more.") Long answers,
    @Column("Distinct respondents with such an answer, 0 to answers.") Long people,
    @Column("Mean of the answers, on the survey's scale.") Double mean,
    @Column(
            "Lower end of the 95 % interval of mean, by t, clustered by respondent; by organisation in the scope overall of several organisations.")
        Double ciLow,
    @Column("Upper end of the 95 % interval of mean, as ci_low.") Double ciHigh,
    @Column("Share of the answers that agree, 0 to 1.") Double shareAgree,
    @Column("Lower end of the 95 % Wilson interval of share_agree, clustered as ci_low, 0 to 1.")
        Double shareLow,
    @Column("Upper end of the 95 % interval of share_agree, as share_low.") Double shareHigh,
    @Column(
            "Where the group stands by mean among the groups shown with the same wave, lens and area: start, under_way or most_advanced; empty overall, where somebody told no group, and with fewer than six groups.")
        String third,
    @Column("Change of mean since the wave before; empty but in the latest wave.") Double change,
    @Column("Lower end of the 95 % interval of change, clustered as ci_low over both waves.")
        Double changeLow,
    @Column("Upper end of the 95 % interval of change, as change_low.") Double changeHigh,
    @Column("Two-sided p-value of change against 0, 0 to 1.") Double changeP,
    @Column("change_p after Benjamini-Hochberg over the table, 0 to 1.") Double changePAdjusted,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(
            value =
                "The fewer respondents of the two waves that change compares; 0 without change.",
            working = true)
        Long compared) {}
