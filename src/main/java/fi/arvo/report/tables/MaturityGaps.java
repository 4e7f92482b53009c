package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** Who believes in the promise, and who understands how value is formed. */
@Published(
    name = "maturity_gaps",
    description =
        "The share who agree that the value proposition captures what matters to customers, beside the share who understand how value is formed, within the same respondents.")
public record MaturityGaps(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.MATURITY_SCOPE, key = true) String scope,
    @Column(value = Wording.MATURITY_VALUE, key = true) String scopeValue,
    @Column(value = Wording.WAVE, key = true) String wave,
    @Column("Respondents who answered both statements, 0 or more.") Long people,
    @Column("Share of people who agree with the promise, 0 to 1.") Double sharePromise,
    @Column(
            "Lower end of the 95 % Wilson interval of share_promise; clustered by organisation in the scope overall of several.")
        Double promiseLow,
    @Column("Upper end of the 95 % interval of share_promise, as promise_low.") Double promiseHigh,
    @Column("Share of people who agree that they understand how value is formed, 0 to 1.")
        Double shareUnderstanding,
    @Column("Lower end of the 95 % interval of share_understanding, as promise_low.")
        Double understandingLow,
    @Column("Upper end of the 95 % interval of share_understanding, as promise_low.")
        Double understandingHigh,
    @Column("share_promise less share_understanding, -1 to 1.") Double difference,
    @Column("Lower end of the 95 % interval of difference: Newcombe's for paired shares.")
        Double ciLow,
    @Column("Upper end of the 95 % interval of difference, as ci_low.") Double ciHigh,
    @Column("Two-sided p-value of difference against 0: McNemar's, 0 to 1.") Double pValue,
    @Column("p_value after Benjamini-Hochberg over the rows of the scope, 0 to 1.")
        Double pAdjusted,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(
            value =
                "Distinct respondents who answered the promise only, where maturity or maturity_sources tells of the promise alone; else 0.",
            working = true)
        Long onlyPromise,
    @Column(
            value = "Distinct respondents who answered the understanding only, as only_promise.",
            working = true)
        Long onlyUnderstanding) {}
