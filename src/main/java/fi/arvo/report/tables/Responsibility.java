package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** Who answers for one element or touchpoint, and what the customer gets and feels there. */
@Published(
    name = "responsibility",
    description =
        "Who answers for one element or touchpoint, how large the gap is there, whether it grows, what is being done, and what the owner is rewarded on beside what customers feel.")
public record Responsibility(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "element or touchpoint.", key = true) String kind,
    @Column(value = "Id of the element, or the touchpoint as in the extracts.", key = true)
        String item,
    @Column(
            value = "Who answers for it, several separated by a semicolon; empty for nobody.",
            key = true)
        String owner,
    @Column(
            value =
                "Department of the owners; of a touchpoint the one that the path gives it, else the owners'; empty where nobody said.",
            key = true)
        String department,
    @Column(value = "What the owners are rewarded on; empty where nobody said.", key = true)
        String rewardedOn,
    @Column(
            "How much the element has to do with recommending, its share of what all explain, 0 to 1; empty for touchpoints.")
        Double importance,
    @Column("Share of customers who get the element, 0 to 1; empty for touchpoints.")
        Double performance,
    @Column(
            "What is missing: of an element importance x (1 - performance), 0 to 1; of a touchpoint NPS of all touchpoints less its own, points, above 0 where it is worse.")
        Double gap,
    @Column("NPS at the touchpoint in the reporting months; points; empty for elements.")
        Double nps,
    @Column(
            "Feeling of the stories at the touchpoint, -1 to 1; of an element praise less blame among the stories that speak of it.")
        Double valence,
    @Column(
            "Change between the two compared periods: of an element's share covered (-1 to 1), of a touchpoint's NPS (points).")
        Double trend,
    @Column("Lower end of the 95 % interval of trend.") Double trendLow,
    @Column("Upper end of the 95 % interval of trend.") Double trendHigh,
    @Column(
            "Actions about it that started in the reporting months, 0 or more; empty without actions.")
        Long openActions,
    @Column(
            "What the reward follows, where the job says so: automated_share, lead_time, revenue, recommend, effort, satisfaction or valence.")
        String reward,
    @Column(
            "Change of what is rewarded between the compared periods, in its own unit; above 0 is what is rewarded.")
        Double rewardChange,
    @Column(
            "Change of the NPS there between the same periods, points; of elements of the share covered.")
        Double feelingChange,
    @Column(
            "Whether the two pull apart, yes, no or unknown: what is rewarded going up while what customers feel goes down beyond chance, or an owner being rewarded on automation that chills there, see automation.")
        String pullsApart,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(
            "Why there is no gap: suppressed, or not_told by the other tables; empty when there is one.")
        String reason) {}
