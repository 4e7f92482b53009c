package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Net revenue of one calendar month. */
@Published(name = "revenue_by_month", description = "Net revenue of one calendar month.")
public record RevenueByMonth(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.SCOPE, key = true) String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(value = "The month, as 2026-09.", key = true) String period,
    @Column("Net revenue of known customers, refunds taken off, in the reporting currency.")
        BigDecimal amount,
    @Column("Distinct customers who bought or were refunded in the month, 0 or more.")
        Long customers,
    @Column("Transaction rows of known customers, 0 or more.") Long rows,
    @Column("Net revenue of transactions that name no customer, in the reporting currency.")
        BigDecimal unidentifiedAmount,
    @Column("Transaction rows that name no customer, 0 or more.") Long unidentifiedRows,
    @Column(value = "Whether the month had ended at as_of.", key = true) Boolean periodComplete,
    @Column(value = "Reporting currency, three letters.", key = true) String currency,
    @Column(Wording.SUPPRESSED) Boolean suppressed) {}
