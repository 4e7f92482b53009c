package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** A few of customers' stories in their own words. */
@Published(
    name = "verbatims",
    description =
        "A few stories in customers' own words, masked: at most five a touchpoint and voice, of ten or more customers who tell one there. Answers of the reporting months, customers' only; no rows unless privacy.verbatims is on.")
public record Verbatims(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(
            value =
                "Touchpoint of the answer; all for every touchpoint, unknown where nobody said.",
            key = true)
        String touchpoint,
    @Column(
            value =
                "Who speaks: promoter, passive or dissenter (a detractor) by the recommendation of the same answer.",
            key = true)
        String voice,
    @Column(
            value =
                "Place in the group, 1 to 5, by a hash of the touchpoint and the response's id; one story a customer.",
            key = true)
        Long place,
    @Column(
            "The story on one line, masked (e-mail, phone, personal identity code, IBAN, listed names), at most 500 characters. Still personal data: it is here because the job switches verbatims on.")
        String text,
    @Column(
            "Distinct customers who tell a story in the group, rounded down to whole tens so that no small group can be subtracted.")
        Long tellers) {}
