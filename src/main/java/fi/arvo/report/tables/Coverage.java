package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** How many elements and tiers of value a customer gets, in one scope. */
@Published(
    name = "coverage",
    description =
        "How many elements and tiers of value a customer gets: the mean over the customers of one scope who rated any.")
public record Coverage(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.SCOPE, key = true) String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(value = Wording.CURRENT, key = true) String period,
    @Column(value = "What is counted: elements, or tiers with at least one.", key = true)
        String measure,
    @Column(
            "Weighted mean number of elements that a customer is covered on, or of tiers with one, 0 or more; for rotated modules the covered share of the rated elements on the model's size takes the number's place.")
        Double mean,
    @Column("Lower end of the 95 % interval of mean, 0 or more.") Double ciLow,
    @Column("Upper end of the 95 % interval of mean, at most of.") Double ciHigh,
    @Column(value = "How many elements or tiers the model has, 1 or more.", key = true) Long of,
    @Column("Customers of the current cohort who rated any element, 0 or more.") Long n,
    @Column(Wording.N_EFFECTIVE) Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = Wording.RESPONDENTS, working = true) Long respondents) {}
