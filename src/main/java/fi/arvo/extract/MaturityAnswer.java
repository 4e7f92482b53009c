package fi.arvo.extract;

/**
 * An answer to a statement of the maturity survey, as accepted.
 *
 * @param wave its name, or the quarter of the answer; null when the survey tells neither
 * @param day in days since 1970-01-01; null when not dated
 * @param organisation null when the survey doesn't tell organisations
 * @param unit null when not told
 * @param area what the statement is about
 * @param lens {@code customer understanding} or {@code leadership}
 * @param answer on its scale, or {@link Answer#MISSING} or {@link Answer#NOT_APPLICABLE}
 */
public record MaturityAnswer(
    String wave,
    Integer day,
    String organisation,
    String unit,
    String area,
    String lens,
    String statement,
    byte answer) {}
