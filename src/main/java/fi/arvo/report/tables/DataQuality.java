package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/**
 * What became of the rows of one input file: one row with the whole file and one for each reason of
 * rejection.
 */
@Published(
    name = "data_quality",
    description =
        "What became of the rows of one input file: one row with the whole file and one for each reason of rejection.")
public record DataQuality(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(
            value =
                "The extract's role: survey, transactions, customers, employees, stakeholders, actions, operations or owners.",
            key = true)
        String role,
    @Column(value = "The file's name without its folder.", key = true) String file,
    @Column(
            value = "all for the whole file, else the rule that the rejected rows broke.",
            key = true)
        String reason,
    @Column(
            "Rows read from the file; rows_read = rows_accepted + rows_rejected. Empty on rows of a single reason.")
        Long rowsRead,
    @Column("Rows accepted from the file. Empty on rows of a single reason.") Long rowsAccepted,
    @Column("Rows rejected for the reason; on the row all, every rejected row.")
        Long rowsRejected) {}
