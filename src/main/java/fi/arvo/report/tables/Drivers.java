package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** How much of an outcome goes with an element beside all others, and how well it is done. */
@Published(
    name = "drivers",
    description =
        "How much of an outcome goes with an element beside all others, and how well the element is done, in one scope.")
public record Drivers(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.SCOPE, key = true) String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(
            value =
                "recommend, effort, satisfaction (as answered, current cohort) or growth (symmetric growth of each customer, linked cohort).",
            key = true)
        String outcome,
    @Column(value = "Id of an element that the survey asks for.", key = true) String element,
    @Column("Johnson's relative weight of the element's rating as a share of r_squared, 0 to 1.")
        Double importance,
    @Column("Lower end of the 95 % bootstrap interval of importance, 0 to 1.") Double importanceLow,
    @Column("Upper end of the 95 % bootstrap interval of importance, 0 to 1.")
        Double importanceHigh,
    @Column("Place by importance in scope and outcome, 1 for the most important.") Long rank,
    @Column(
            "Whether the element weighs more than noise that goes with the other elements as it does: p_against_noise_adjusted below 0.05.")
        Boolean aboveNoise,
    @Column(
            "Change of the outcome with one more rating point, the other ratings held equal, by least squares; empty where missing is pairwise.")
        Double beta,
    @Column("Standard error of beta, HC3, 0 or more.") Double betaSe,
    @Column("Two-sided p-value of beta, 0 to 1; below 1e-300 it is 0.") Double pValue,
    @Column("p_value after Benjamini-Hochberg over the elements within scope and outcome, 0 to 1.")
        Double pAdjusted,
    @Column(
            "Variance inflation factor of the element's rating beside the others, 1 or more; where missing isn't casewise, out of the correlations of the ratings.")
        Double vif,
    @Column(
            "Weighted share of the scope's current ratings at or above the coverage threshold, 0 to 1, whatever the outcome.")
        Double performance,
    @Column("Lower end of the 95 % Wilson interval of performance, 0 to 1.") Double performanceLow,
    @Column("Upper end of the 95 % Wilson interval of performance, 0 to 1.") Double performanceHigh,
    @Column(
            "keep_up, improve, good_enough or watch by the means of importance and performance over the elements; undecided where an interval meets one, or where importance is above its mean but above_noise is false.")
        String quadrant,
    @Column(
            "must_be, performance, exciter, indifferent or not_classified by penalty and reward; not_classified too with fewer than 10 customers (n_effective) an element, which leaves penalty and reward empty, or fewer than 5 in a level; empty unless missing is casewise.")
        String kano,
    @Column(
            "Outcome of low ratings less that of middle ones, the other elements' levels held equal; low is the lower half of the scale.")
        Double penalty,
    @Column("Lower end of the 95 % interval of penalty, by HC3 errors.") Double penaltyLow,
    @Column("Upper end of the 95 % interval of penalty, by HC3 errors.") Double penaltyHigh,
    @Column(
            "Outcome of high ratings less that of middle ones, the other elements' levels held equal; high is the last tenth of the scale.")
        Double reward,
    @Column("Lower end of the 95 % interval of reward, by HC3 errors.") Double rewardLow,
    @Column("Upper end of the 95 % interval of reward, by HC3 errors.") Double rewardHigh,
    @Column("p-value that noise in the element's place weighs as much, 0 to 1.")
        Double pAgainstNoise,
    @Column(
            "p_against_noise after Benjamini-Hochberg over the elements within scope and outcome, 0 to 1.")
        Double pAgainstNoiseAdjusted,
    @Column(
            "Whether the rating goes one way with the outcome by itself and clearly the other way beside the other ratings.")
        Boolean signsConflict,
    @Column(
            "Shapley value of the element as a share of r_squared, 0 to 1; empty with more than 20 elements and for units.")
        Double shapley,
    @Column(
            "Customers behind importance, 0 or more; where missing is pairwise, of the fewest pair.")
        Long n,
    @Column(
            "n after weighting; equals n without weights, of the fewest pair where missing is pairwise. Empty where nobody is left.")
        Double nEffective,
    @Column(
            "Customers with the outcome who are left out because a rating is missing; 0 where missing is pairwise.")
        Long nLost,
    @Column(
            "Whether more customers are left out than stay, so that importance speaks of the lesser part; drivers.missing has ways to use them.")
        Boolean mostLost,
    @Column(
            "What was done about missing ratings (drivers.missing): casewise: customers who rated every element; pairwise: each pair of variables over those who have both; structural: customers who rated every element that applies to them.")
        String missing,
    @Column(
            "Largest change of a correlation that made the pairs one possible matrix, 0 when none was needed; empty unless missing is pairwise.")
        Double repair,
    @Column(
            "Part of the outcome's variance that goes with whom the elements don't apply to rather than with any rating, 0 to 1; empty unless missing is structural.")
        Double applicability,
    @Column(
            "Part of the outcome's variance that all elements explain, 0 to 1; not adjusted for the number of elements, so with few customers chance alone makes it large.")
        Double rSquared,
    @Column(
            "Condition number of the ratings, 1 or more; from 30 on they are too alike to be told apart well. Where missing isn't casewise, out of the correlations of the ratings.")
        Double conditionNumber,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(value = Wording.COHORT, key = true) String cohort,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(
            "Why there is no importance: suppressed, too_few (customers for the elements), no_answers, no_variation, collinear, zero_base (nothing is explained) or out_of_range.")
        String reason,
    @Column(value = Wording.RESPONDENTS, working = true) Long respondents,
    @Column(value = "Distinct respondents behind n_lost.", working = true) Long lostRespondents,
    @Column(value = "Distinct respondents behind performance.", working = true)
        Long performanceRespondents,
    @Column(
            value =
                "Distinct respondents of the fewest among low, middle and high ratings that somebody gave; empty without penalty and reward.",
            working = true)
        Long contrastRespondents) {}
