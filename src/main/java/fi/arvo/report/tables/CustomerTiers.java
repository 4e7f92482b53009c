package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** One tier of one customer in one cohort. */
@Published(
    name = "customer_tiers",
    description = "One tier of one customer in one cohort.",
    restricted = true)
public record CustomerTiers(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.CUSTOMER_KEY, key = true) String customerKey,
    @Column(value = Wording.COHORT, key = true) String cohort,
    @Column(value = "Id of the tier in the element model.", key = true) String tier,
    @Column("Elements of the tier that were rated, 0 or more.") Long rated,
    @Column("Elements of the tier rated at or above the coverage threshold, 0 or more.")
        Long covered) {}
