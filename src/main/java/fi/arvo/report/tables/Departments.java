package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** What one department answers for, out of {@link Responsibility}. */
@Published(
    name = "departments",
    description =
        "What each department answers for, out of the table responsibility: how much is missing there, what grows worse, what is being done.")
public record Departments(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(
            value =
                "The department; an item of several counts for each. Empty for what no department has.",
            key = true)
        String department,
    @Column(
            "Who answers for its elements and touchpoints, several separated by a semicolon; empty for nobody.")
        String owners,
    @Column("How many elements are its own, 0 or more.") Long elements,
    @Column("How many touchpoints are its own, 0 or more.") Long touchpoints,
    @Column("How many of these elements and touchpoints nobody answers for, 0 or more.")
        Long unowned,
    @Column(
            "Sum of the gaps of its elements that are told, 0 or more; empty without elements, where one is hidden or none is told.")
        Double elementGap,
    @Column(
            "Its touchpoint that is furthest behind all, of those whose gap is told; empty for none.")
        String weakestTouchpoint,
    @Column("NPS at the weakest touchpoint in the reporting months; points.") Double weakestNps,
    @Column("NPS of all touchpoints less that of the weakest; points, above 0 where it is worse.")
        Double weakestGap,
    @Column(
            "How many of its elements and touchpoints got worse between the two compared periods, beyond chance after correction; 0 or more, empty where no change is told.")
        Long worse,
    @Column("How many of them got better, told likewise.") Long better,
    @Column(
            "Actions about any of them that started in the reporting months, each once, 0 or more; empty without actions.")
        Long openActions,
    @Column("At how many of them reward and feeling pull apart, 0 or more.") Long pullApart,
    @Column("Whether a gap is left out to protect respondents.") Boolean suppressed,
    @Column("Why there is no element_gap although there are elements: suppressed or not_told.")
        String reason) {}
