package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** What was promised, whether customers get it, whether it matters, and what employees believe. */
@Published(
    name = "promise_gap",
    description =
        "What customers were promised of an element, whether they get it and whether it matters to them; and what employees guess that customers get, held against what customers say.")
public record PromiseGap(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "What the row is limited to: overall or unit.", key = true) String scope,
    @Column(
            value = "Value of the scope: the unit; all for overall, unknown where nobody said.",
            key = true)
        String scopeValue,
    @Column(value = "Id of the element in the element model.", key = true) String element,
    @Column(value = "Id of the tier the element belongs to.", key = true) String tier,
    @Column(
            value =
                "Whether the element was promised by as_of: everywhere, or in the unit of the row. Empty without an extract of promises.",
            key = true)
        Boolean promised,
    @Column(
            value =
                "First day of the earliest promise that holds for the row; empty where it is not told.",
            key = true)
        LocalDate promisedSince,
    @Column(
            value =
                "Units in which the element was promised by as_of and not everywhere, 0 or more. Empty without an extract of promises.",
            key = true)
        Long promisedUnits,
    @Column("Share of customers who get the element: share_covered of element_coverage, 0 to 1.")
        Double delivered,
    @Column("Lower end of the 95 % Wilson interval of delivered, 0 to 1.") Double deliveredLow,
    @Column("Upper end of the 95 % Wilson interval of delivered, 0 to 1.") Double deliveredHigh,
    @Column(
            value =
                "What delivered is held against: mean of delivered over the elements overall, 0 to 1; the same on every row.",
            key = true)
        Double line,
    @Column(
            value =
                "Importance of the element for recommending, all customers together, as in drivers, 0 to 1.",
            key = true)
        Double importance,
    @Column(
            value =
                "yes when the element weighs more than noise and recommending rises with it, opposite when recommending falls with it, no when it weighs no more than noise and its interval lies below the mean of importance; else undecided. All customers together.",
            key = true)
        String matters,
    @Column(
            "kept or broken_promise by the whole interval of delivered against line; promised_does_not_matter when matters is no or opposite, matters_not_promised when it is yes and nothing is promised, neither; undecided where an interval leaves it open. Empty without an extract of promises.")
        String kind,
    @Column("Customers' mean rating: mean of element_coverage, on the ratings' scale.")
        Double rating,
    @Column("Ratings behind rating and delivered, 0 or more.") Long ratingN,
    @Column(
            "Mean of what employees guess that customers get, every guess of the reporting months, on the ratings' scale.")
        Double guess,
    @Column("Lower end of the 95 % interval of guess, the employee as cluster, by t.")
        Double guessLow,
    @Column("Upper end of the 95 % interval of guess, as guess_low.") Double guessHigh,
    @Column("Share of guesses at or above the coverage threshold, 0 to 1.") Double guessShare,
    @Column("Lower end of the 95 % Wilson interval of guess_share, the employee as cluster.")
        Double guessShareLow,
    @Column("Upper end of the 95 % Wilson interval of guess_share, as guess_share_low.")
        Double guessShareHigh,
    @Column("Guesses given, 0 or more.") Long guesses,
    @Column("Distinct employees who guessed, 0 or more.") Long employees,
    @Column("guess less rating: above 0 employees believe that customers get more than they say.")
        Double gap,
    @Column("Lower end of the 95 % interval of gap, by Welch.") Double gapLow,
    @Column("Upper end of the 95 % interval of gap, as gap_low.") Double gapHigh,
    @Column("Two-sided p-value of gap against 0, by Welch, 0 to 1.") Double pValue,
    @Column(
            "p_value after Benjamini-Hochberg: overall over the elements, by unit over units and elements together; only gaps of enough employees and customers are counted.")
        Double pAdjusted,
    @Column(
            "overrates, underrates, right (the interval of gap lies within 3 % of the ratings' scale) or cannot_tell; the first two only with p_adjusted below 0.05.")
        String verdict,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "Distinct employees with a guess at the threshold or above.", working = true)
        Long highEmployees,
    @Column(value = "Distinct employees with a guess below the threshold.", working = true)
        Long lowEmployees,
    @Column(value = "Distinct employees of the scope who guessed at any element.", working = true)
        Long scopeEmployees) {}
