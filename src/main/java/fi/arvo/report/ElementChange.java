package fi.arvo.report;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;

/**
 * Those behind the change of an element between the two periods compared: a table that only serves
 * the privacy rules and is not published.
 *
 * @param told whether the change may be told
 * @param counts whether the numbers of those who rate the element may be
 * @param lostBefore how many of those whom {@code loyalty} counts in the earlier period are not
 *     counted here, or the other way round
 */
@Published(name = "element_change", description = "Those behind the change of an element.")
public record ElementChange(
    @Column(value = "As in insights.", key = true) String scope,
    @Column(value = "As in insights.", key = true) String scopeValue,
    @Column(value = "As in insights.", key = true) String element,
    @Column("Whether the change may be told.") Boolean told,
    @Column("Whether counts may be told.") Boolean counts,
    @Column("Whether anything is hidden.") Boolean suppressed,
    @Column(value = "Who rates it in the earlier period.", working = true) Long respondentsBefore,
    @Column(value = "Who rates it in the later period.", working = true) Long respondentsAfter,
    @Column(value = "Who doesn't in the earlier period.", working = true) Long lostBefore,
    @Column(value = "Who doesn't in the later period.", working = true) Long lostAfter) {}
