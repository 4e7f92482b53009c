package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** What happens to loyalty from one touchpoint to the next of the same customers. */
@Published(
    name = "journey_steps",
    description =
        "What happens to the recommendation from one touchpoint to the next: the change between consecutive answers of the same customers at two different touchpoints, both with a recommendation, the later within the reporting months and at most twelve months after the earlier.")
public record JourneySteps(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(
            value =
                "Touchpoint of the earlier answer; all for whichever other one; unknown where nobody said.",
            key = true)
        String touchpointFrom,
    @Column(value = "Touchpoint of the later answer; unknown where nobody said.", key = true)
        String touchpointTo,
    @Column("Steps that were made, 0 or more; a customer may make several.") Long n,
    @Column(
            "Mean change of the score from the earlier answer to the later, on -100 (detractor), 0 and 100 (promoter), weighted by the later answer; points of NPS, -200 to 200.")
        Double npsChange,
    @Column("Lower end of the 95 % t interval of nps_change, customers as clusters; points.")
        Double npsChangeLow,
    @Column("Upper end of the 95 % t interval of nps_change, as nps_change_low; points.")
        Double npsChangeHigh,
    @Column("Two-sided p-value of nps_change against 0, 0 to 1.") Double pValue,
    @Column("p_value after Benjamini-Hochberg over all rows of the table, 0 to 1.")
        Double pAdjusted,
    @Column("NPS of the earlier answers of these steps; points, -100 to 100.") Double npsBefore,
    @Column("NPS of the later answers of these steps; points, -100 to 100.") Double npsAfter,
    @Column(Wording.N_EFFECTIVE) Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(
            value = "Department that answers for touchpoint_from; empty where nobody said.",
            key = true)
        String departmentFrom,
    @Column(
            value = "Department that answers for touchpoint_to; empty where nobody said.",
            key = true)
        String departmentTo,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "Distinct customers who made the step.", working = true) Long respondents) {}
