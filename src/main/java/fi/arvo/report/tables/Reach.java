package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** One of the best sets of so many elements: those that together reach most customers. */
@Published(
    name = "reach",
    description =
        "One of the best sets of so many elements: those that together reach most customers of the current cohort. The interval is that of a set named beforehand; the best of thousands is flattered by chance, and sets whose intervals overlap are no ranking.")
public record Reach(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(
            value =
                "Number of elements in the set, reach.depth to 5 or to as many as the survey asks for.",
            key = true)
        Long size,
    @Column(
            value =
                "Place among the sets of this size, from 1: by reach, then by frequency, then by the order of elements.",
            key = true)
        Long rank,
    @Column("Ids of the set's elements in the model's order, separated by a comma and a space.")
        String elements,
    @Column(
            "Weighted share of the customers that are covered on at least depth of the elements, 0 to 1.")
        Double reach,
    @Column("Lower end of the 95 % Wilson interval of reach, 0 to 1.") Double reachLow,
    @Column("Upper end of the 95 % Wilson interval of reach, 0 to 1.") Double reachHigh,
    @Column("Weighted mean number of the set's elements that a customer is covered on, 0 to size.")
        Double frequency,
    @Column("Customers of the current cohort with at least one rating, 0 or more.") Long n,
    @Column("Effective number of customers under the weights; equals n without weights.")
        Double nEffective,
    @Column(
            value = "How many elements of the set make a customer reached, reach.depth, 1 to 5.",
            key = true)
        Long depth,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "The row tells of everybody: overall.", working = true) String scope,
    @Column(value = "The row tells of everybody: all.", working = true) String scopeValue,
    @Column(value = Wording.RESPONDENTS, working = true) Long respondents) {}
