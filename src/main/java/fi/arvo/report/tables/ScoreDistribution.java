package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/**
 * How many gave each score to one question in one scope, period and side. Neighbouring scores are
 * pooled until a row holds the minimum cell overall; the same pools stand in every scope value.
 */
@Published(
    name = "score_distribution",
    description =
        "How many gave each score to one question in one scope, period and side. Neighbouring scores are pooled until a row holds the minimum cell overall; the same pools stand in every scope value.")
public record ScoreDistribution(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.SCOPE, key = true) String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(value = Wording.CURRENT, key = true) String period,
    @Column(value = Wording.SIDE, key = true) String side,
    @Column(value = "The question: recommend, effort or satisfaction.", key = true) String question,
    @Column(
            value = "The score, or the lowest of the pooled scores, on the question's own scale.",
            key = true)
        Long score,
    @Column("Answers with the score, or with one of the pooled scores; 0 or more.") Long n,
    @Column(
            "Weighted share of the answers with the score among all answers to the question in the scope, 0 to 1.")
        Double share,
    @Column(
            value =
                "The highest of the pooled scores, on the question's own scale; equals score when the row is one score.",
            key = true)
        Long scoreTo,
    @Column(value = Wording.PERIOD_COMPLETE, key = true) Boolean periodComplete,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(
            value =
                "Distinct respondents whose latest answer of the period has the score, so that the rows of a question add up.",
            working = true)
        Long respondents) {}
