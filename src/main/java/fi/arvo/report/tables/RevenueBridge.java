package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One step of the bridge from the revenue of the months before to the revenue of the growth months
 * ending at as_of, in one scope.
 */
@Published(
    name = "revenue_bridge",
    description =
        "One step of the bridge from the revenue of the months before to the revenue of the growth months ending at as_of, in one scope.")
public record RevenueBridge(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.SCOPE, key = true) String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(
            value =
                "opening, new, reactivated, expansion_existing, new_streams, contraction, churn, negative_net, unidentified or closing; opening + new + reactivated + expansion_existing + new_streams - contraction - churn + negative_net + unidentified = closing.",
            key = true)
        String component,
    @Column(
            "Amount of the component in the reporting currency, unfloored net; contraction and churn are positive and subtracted, negative_net and unidentified carry their sign.")
        BigDecimal amount,
    @Column("Distinct customers behind the amount, 0 or more; empty for unidentified.")
        Long customers,
    @Column(
            "Closing row only: net revenue retention, what the customers with revenue above 0 in the first window brought in the second over what they brought in the first, windows below 0 counting as 0; 0 or more, 1 is all of it. Empty without such customers.")
        Double nrr,
    @Column(
            "Closing row only: gross revenue retention, the same with nobody counted above the first window; 0 to 1. Empty as nrr.")
        Double grr,
    @Column(value = "Reporting currency, three letters.", key = true) String currency,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = Wording.MONEY, working = true) Double money,
    @Column(value = Wording.LARGEST_MONEY, working = true) Double largestMoney) {}
