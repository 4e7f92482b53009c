package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** How much of what all elements explain goes with each tier. */
@Published(
    name = "lmg",
    description =
        "How much of what all elements explain of an outcome goes with each tier as a group of elements, in one scope.")
public record Lmg(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.SCOPE, key = true) String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(
            value =
                "recommend, effort, satisfaction (as answered, current cohort) or growth (symmetric growth of each customer, linked cohort).",
            key = true)
        String outcome,
    @Column(value = "Id of a tier with an element that the survey asks for.", key = true)
        String group,
    @Column(
            "Shapley value (Lindeman, Merenda and Gold) of the tier's elements together as a share of r_squared, 0 to 1. Where missing is structural, what goes with whom the elements don't apply to is the rest.")
        Double share,
    @Column("Part of the outcome's variance that all elements explain, 0 to 1.") Double rSquared,
    @Column("Customers behind share; where missing is pairwise, of the fewest pair.") Long n,
    @Column("casewise, pairwise or structural, as in drivers.") String missing,
    @Column(Wording.N_EFFECTIVE) Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(value = Wording.COHORT, key = true) String cohort,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(
            "Why there is no share: suppressed, too_few (customers for the elements), no_answers, no_variation, collinear, zero_base (nothing is explained) or out_of_range.")
        String reason,
    @Column(value = Wording.RESPONDENTS, working = true) Long respondents,
    @Column(value = "Distinct respondents left out for a missing rating.", working = true)
        Long lostRespondents) {}
