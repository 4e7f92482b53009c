package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** What one action did to one outcome of those it touched, beside those it didn't. */
@Published(
    name = "action_effects",
    description =
        "What happened to one outcome of those whom an action touched, beside those whom it didn't: difference-in-differences over six whole months before the start and six from it on.")
public record ActionEffects(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "Id of the action, as in the extract.", key = true) String actionId,
    @Column(
            value =
                "recommend (points of NPS), effort (its own scale), valence (-1 to 1) or revenue (per customer and month, in the reporting currency).",
            key = true)
        String outcome,
    @Column(
            "Change of those touched less the change of those not, in the outcome's unit; how high an effort answer is good is the survey's.")
        Double effect,
    @Column(
            "Clustered standard error of effect (CR1), units, segments or customers as clusters, 0 or more.")
        Double se,
    @Column(
            "Lower end of the 95 % interval of effect: t with clusters - 1 degrees of freedom, or the permutations' 5 % point where permuted. Empty where fewer than twenty assignments of the clusters are possible.")
        Double ciLow,
    @Column("Upper end of the 95 % interval of effect, as ci_low.") Double ciHigh,
    @Column(
            "Two-sided p-value of effect against 0, 0 to 1; by permutation of the units where clusters are few, see permuted.")
        Double pValue,
    @Column("Answers of those touched, before and after together; of revenue customer-months.")
        Long nTreated,
    @Column("Answers of those not touched, before and after together; of revenue customer-months.")
        Long nControl,
    @Column(
            "Two-sided p-value of the same comparison within the months before, the earlier three against the later three, 0 to 1: a small one says that the two were parting already.")
        Double preTrendP,
    @Column(
            "clear, signs, no_effect, cannot_tell, signs_opposite or clear_opposite; better is what the outcome's scale calls better.")
        String verdict,
    @Column("p_value after Benjamini-Hochberg over all actions and outcomes, 0 to 1.")
        Double pAdjusted,
    @Column("Whether p_value is a permutation's, clusters being fewer than ten on a side.")
        Boolean permuted,
    @Column("Mean of the outcome among those touched, before the start.") Double before,
    @Column("Mean of the outcome among those touched, from the start on.") Double after,
    @Column("Mean of the outcome among those not touched, before the start.") Double controlBefore,
    @Column("Mean of the outcome among those not touched, from the start on.") Double controlAfter,
    @Column("Effect within the months before, in the outcome's unit; none is hoped for.")
        Double preTrend,
    @Column("Clusters (units, segments or customers) that were touched, 0 or more.")
        Long clustersTreated,
    @Column("Clusters that they are held against, 0 or more.") Long clustersControl,
    @Column(value = "Name of the action, or its id.", key = true) String action,
    @Column(value = "First day of the action; the earliest where it started in steps.", key = true)
        LocalDate startedOn,
    @Column(value = "Touchpoint that it was about; empty for all.", key = true) String touchpoint,
    @Column(
            value = "Ids of the elements that it was about, separated by a comma and a space.",
            key = true)
        String elements,
    @Column(value = "Who did it; empty where nobody is named.", key = true) String owner,
    @Column(
            value =
                "customers and employees, or company: who designed it; empty where nobody said.",
            key = true)
        String designedBy,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(
            "Why there is no effect: no_control, no_before, no_after, overlap (another action touched the same at the same time), too_few, no_variation, suppressed; empty when there is one.")
        String reason,
    @Column(
            value = "Distinct respondents touched, the smaller of before and after.",
            working = true)
        Long respondents,
    @Column(value = "Distinct respondents not touched, as respondents.", working = true)
        Long controlRespondents) {}
