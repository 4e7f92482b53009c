package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** Who gets an element: how the ratings of one element of value lie in one scope and period. */
@Published(
    name = "element_coverage",
    description =
        "Who gets an element: how the ratings of one element of value lie in one scope and period.")
public record ElementCoverage(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.SCOPE, key = true) String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(value = Wording.CURRENT, key = true) String period,
    @Column(value = "Id of the element in the element model.", key = true) String element,
    @Column(value = "Id of the tier the element belongs to.", key = true) String tier,
    @Column(
            "Ratings of the element, 0 or more; not applicable and missing answers are not ratings.")
        Long n,
    @Column(
            "Effective number of ratings under the weights, (sum of W)^2 / sum of W^2 with W a customer's summed weight; equals n without weights.")
        Double nEffective,
    @Column("Weighted mean rating, on the rating's own scale.") Double mean,
    @Column("Weighted share of ratings at or above the coverage threshold, 0 to 1.")
        Double shareCovered,
    @Column("Lower end of the 95 % Wilson interval of share_covered, 0 to 1.") Double ciLow,
    @Column("Upper end of the 95 % Wilson interval of share_covered, 0 to 1.") Double ciHigh,
    @Column(
            "high when the interval of share_covered lies at or above the high share (default 0.5), not high when below it, undecided when it crosses.")
        String high,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(value = Wording.PERIOD_COMPLETE, key = true) Boolean periodComplete,
    @Column(
            value =
                "Who answers for the element, from the owners extract; several are parted by a semicolon, null when nobody is named.",
            key = true)
        String owner,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = Wording.RESPONDENTS, working = true) Long respondents) {}
