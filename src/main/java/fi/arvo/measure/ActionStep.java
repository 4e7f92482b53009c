package fi.arvo.measure;

import java.io.Serializable;
import java.util.Set;

/**
 * One row of an action: whom it began to touch when.
 *
 * @param action id
 * @param touchpoint null when it was about all
 * @param kind {@link Scope#UNIT}, {@link Scope#SEGMENT}, {@link Treatment#CUSTOMER}, or {@link
 *     Scope#OVERALL_KIND} when it touched everybody
 * @param values names of the units or segments, or ids of the customers; empty for everybody
 * @param month of its first day, see {@link Months}
 */
public record ActionStep(
    String action, String touchpoint, String kind, Set<String> values, int month)
    implements Serializable {}
