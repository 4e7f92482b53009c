package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** What tells the most advanced third from the rest. */
@Published(
    name = "maturity_items",
    description =
        "What is said of each statement in the latest wave, and what tells the most advanced third of organisations, or units, from the rest: each statement against a score that leaves it out, and the sources of insight against one without them.")
public record MaturityItems(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(
            value =
                "statement; sources_used, the number of sources of insight in use; or evenness, how evenly they are used.",
            key = true)
        String kind,
    @Column(value = "Lens of the statement; all where it is none.", key = true) String lens,
    @Column(value = "Area of the statement; all where it is none.", key = true) String area,
    @Column(value = "The statement, as in the extract; all where it is none.", key = true)
        String statement,
    @Column(value = Wording.WAVE, key = true) String wave,
    @Column("Step of the source that the statement speaks of; empty where it speaks of none.")
        String step,
    @Column("Respondents who answered the statement, 0 or more; empty where it is none.")
        Long people,
    @Column("Mean of their answers, on the survey's scale.") Double mean,
    @Column(
            "Lower end of the 95 % interval of mean, by t; by organisation where there are several.")
        Double meanLow,
    @Column("Upper end of the 95 % interval of mean, as mean_low.") Double meanHigh,
    @Column("Share of people who agree, 0 to 1.") Double shareAgree,
    @Column("Lower end of the 95 % Wilson interval of share_agree, clustered as mean_low, 0 to 1.")
        Double shareLow,
    @Column("Upper end of the 95 % interval of share_agree, as share_low.") Double shareHigh,
    @Column(
            "Mean over the groups of the most advanced third, each counting the same; of a statement on the survey's scale, of sources_used a count, of evenness 0 to 1.")
        Double meanAdvanced,
    @Column("The same over the other groups.") Double meanRest,
    @Column("mean_advanced less mean_rest.") Double difference,
    @Column("Lower end of the 95 % interval of difference: Welch's, over groups.") Double ciLow,
    @Column("Upper end of the 95 % interval of difference, as ci_low.") Double ciHigh,
    @Column("Two-sided p-value of difference against 0, 0 to 1.") Double pValue,
    @Column("p_value after Benjamini-Hochberg over the table, 0 to 1.") Double pAdjusted,
    @Column("Pearson correlation over groups with the score that leaves it out, -1 to 1.")
        Double correlation,
    @Column("Lower end of the 95 % Fisher interval of correlation.") Double correlationLow,
    @Column("Upper end of the 95 % Fisher interval of correlation.") Double correlationHigh,
    @Column("Groups held together: organisations or units that are shown, 0 or more.") Long groups,
    @Column("Groups of the most advanced third, 0 to groups.") Long groupsAdvanced,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(
            value =
                "Of promise and understanding, distinct respondents who answered this one and not the other; 0 of other statements, empty where it is none.",
            working = true)
        Long unpaired) {}
