package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** What goes with automation, or with lead time, within touchpoints over time. */
@Published(
    name = "automation",
    description =
        "What goes with more automation, or a longer lead time, within the same touchpoint and channel from month to month: least squares with a level for each touchpoint and channel and for each month.")
public record Automation(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "What the row is limited to: overall, channel or touchpoint.", key = true)
        String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(
            value =
                "automated_share (per 10 percentage points) or lead_time (per day of 24 hours).",
            key = true)
        String predictor,
    @Column(
            value =
                "recommend (points of NPS), effort (its own scale), valence (-1 to 1) or lead_time (days).",
            key = true)
        String outcome,
    @Column(
            "Change of the outcome that goes with one step of the predictor, in the outcome's unit.")
        Double estimate,
    @Column(
            "Standard error of estimate: jackknife over the quarters of touchpoints in channels (CR3).")
        Double se,
    @Column("Lower end of the 95 % interval of estimate, by t.") Double ciLow,
    @Column("Upper end of the 95 % interval of estimate, as ci_low.") Double ciHigh,
    @Column("Two-sided p-value of estimate against 0, 0 to 1.") Double pValue,
    @Column("p_value after Benjamini-Hochberg over all rows of the table, 0 to 1.")
        Double pAdjusted,
    @Column("Answers behind the months' means, 0 or more; months for lead_time.") Long answers,
    @Column("Touchpoints in channels that are followed, 0 or more.") Long cells,
    @Column("Months that are followed, 0 or more.") Long months,
    @Column(
            "Of automated_share: frees (lead time falls, and what customers feel gets better or stays), chills (what customers feel gets worse), no_effect or cannot_tell; the same on each outcome's row of a scope. Empty for lead_time.")
        String verdict,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "Distinct respondents, no fewer than those behind the row.", working = true)
        Long respondents) {}
