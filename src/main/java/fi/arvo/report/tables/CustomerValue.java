package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One customer in one cohort: coverage, loyalty and money. */
@Published(
    name = "customer_value",
    description = "One customer in one cohort: coverage, loyalty and money.",
    restricted = true)
public record CustomerValue(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.CUSTOMER_KEY, key = true) String customerKey,
    @Column(value = Wording.COHORT, key = true) String cohort,
    @Column("Unit of the customer at as_of, else of the answer, else unknown.") String unit,
    @Column("Segment of the customer at as_of, else of the answer, else unknown.") String segment,
    @Column("Day of the answer that counts; empty without a survey.") LocalDate answeredOn,
    @Column("Elements rated in the answer, 0 or more.") Long elementsRated,
    @Column("Elements rated at or above the coverage threshold; empty when nothing was rated.")
        Long elementsCovered,
    @Column(
            "Share of the model's elements covered (of the rated ones for rotated modules), 0 to 1.")
        Double coverage,
    @Column("Tiers with at least one covered element; empty when nothing was rated.")
        Long tiersCovered,
    @Column("Answer to the recommendation question, on its own scale.") Long recommend,
    @Column("Answer to the effort question, on its own scale.") Long effort,
    @Column("Answer to the satisfaction question, on its own scale.") Long satisfaction,
    @Column("Weight of the answer, raked where weights.margins are set; 1 without weights.")
        Double weight,
    @Column(
            "Net revenue of the growth months before the answer's month, in the reporting currency.")
        BigDecimal revenueBefore,
    @Column(
            "Net revenue of the growth months after the answer's month, in the reporting currency; empty in the current cohort, whose months after the answer are not over.")
        BigDecimal revenueAfter,
    @Column(
            "Symmetric growth (after - before) / ((after + before) / 2) with windows below 0 floored at 0, -2 to 2; empty when both are 0.")
        Double growth,
    @Column("The same growth one window earlier, -2 to 2.") Double placeboGrowth,
    @Column("Whether revenue after is above 0; empty when revenue before is not.") Boolean retained,
    @Column(
            "Revenue after in streams never bought from before the window, in the reporting currency; empty without enough history.")
        BigDecimal newStreamRevenue) {}
