package fi.arvo.measure;

/**
 * An answer of a respondent of the maturity survey.
 *
 * @param wave of the survey; {@link MaturityRules#ALL} where it tells none
 * @param group organisation or unit, as the rules say; {@link CustomerHistory#UNKNOWN} where nobody
 *     said
 * @param score on the survey's scale
 */
public record MaturitySaid(String wave, String group, MaturityItem item, int score) {}
