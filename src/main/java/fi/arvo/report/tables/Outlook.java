package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** What was measured quarter by quarter, and what the next two quarters are expected to be. */
@Published(
    name = "outlook",
    description =
        "NPS, coverage and growth by quarter as they were measured, and what the next two quarters are expected to be, with how well it would have been expected before.")
public record Outlook(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "What the row is limited to: overall or segment.", key = true) String scope,
    @Column(value = "The segment; all for overall, unknown where nobody said.", key = true)
        String scopeValue,
    @Column(
            value =
                "nps: of all answers of the quarter, as in loyalty; coverage: mean number of elements that an answer covers; growth: of the quarter's revenue against the same quarter a year before.",
            key = true)
        String measure,
    @Column(value = "The quarter, as 2026Q3.", key = true) String period,
    @Column(value = "measured or expected.", key = true) String kind,
    @Column(
            "nps in points, -100 to 100; coverage in elements, 0 to the model's number; growth as symmetric growth, -2 to 2.")
        Double value,
    @Column(
            "Lower end of the 95 % interval: of a measured figure, of the measurement; of an expected one, of the figure that will be measured with as many answers as lately.")
        Double low,
    @Column("Upper end of the 95 % interval, as low.") Double high,
    @Column("Growth as people read it, 100 x value / (1 - value / 2), percent; empty otherwise.")
        Double growthPct,
    @Column("Lower end of the 95 % interval of growth_pct, percent.") Double growthPctLow,
    @Column("Upper end of the 95 % interval of growth_pct, percent.") Double growthPctHigh,
    @Column(
            "Standard error of a measured figure (of NPS half its interval over 1.96), clustered by customer; of an expected one the standard deviation of what may be measured.")
        Double se,
    @Column(
            "Measured: customers behind the figure (who answered, who rated, or who bought in either quarter). Expected: empty.")
        Long customers,
    @Column(
            "How the expected figure is told: level (the level that the quarters wander around), or same_as_last (the last measured figure), whichever came nearer in the back-test; empty when measured.")
        String method,
    @Column("Measured quarters that the expected figure rests on, 4 to 12; empty when measured.")
        Long quarters,
    @Column(
            "Expectations of one and two quarters ahead that were tried with the quarters until then and held against what was measured (rolling origin), 0 or more.")
        Long backTests,
    @Column("Mean absolute error of level in the back-test, in the unit of value.")
        Double levelError,
    @Column("Mean absolute error of same_as_last in the back-test, in the unit of value.")
        Double lastError,
    @Column(
            "Of back_tests, those whose 95 % interval by the row's method held what was measured, 0 to back_tests.")
        Long held,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = Wording.RESPONDENTS, working = true) Long respondents,
    @Column(
            value =
                "Distinct customers behind what the figure is told of: of growth those who brought money in the quarter a year before.",
            working = true)
        Long respondentsBefore,
    @Column(
            value = "As respondents_before: of growth those who brought money in the quarter.",
            working = true)
        Long respondentsAfter,
    @Column(
            value =
                "Growth: revenue of that of the two quarters of which one customer makes the larger share, in the reporting currency.",
            working = true)
        Double money,
    @Column(value = Wording.LARGEST_MONEY, working = true) Double largestMoney) {}
