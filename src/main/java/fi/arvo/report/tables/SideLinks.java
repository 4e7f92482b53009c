package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** Whether units whose employees feel well have customers who do. */
@Published(
    name = "side_links",
    description =
        "Whether units whose employees feel well have customers who do: correlation over units between the employees' mean and the customers' mean of the reporting months.")
public record SideLinks(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "The other side: employee.", key = true) String side,
    @Column(
            value = "What the employees say: recommend, effort, satisfaction or valence.",
            key = true)
        String sideMeasure,
    @Column(
            value = "What the customers say: recommend, effort, satisfaction or valence.",
            key = true)
        String customerMeasure,
    @Column("Units with enough of both sides, 0 or more.") Long units,
    @Column("Pearson correlation over units, each counting the same, -1 to 1.") Double estimate,
    @Column("Lower end of the 95 % Fisher interval of estimate.") Double ciLow,
    @Column("Upper end of the 95 % Fisher interval of estimate.") Double ciHigh,
    @Column("Two-sided p-value of estimate against 0, by t, 0 to 1.") Double pValue,
    @Column("p_value after Benjamini-Hochberg over the table, 0 to 1.") Double pAdjusted,
    @Column("Whether there are fewer than 30 units, so that one or two decide.") Boolean fewUnits,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason) {}
