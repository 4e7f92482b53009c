package fi.arvo.extract;

import fi.arvo.text.StoryReading;

/**
 * One response to a survey of customers, employees or stakeholders, as accepted.
 *
 * @param response the normalised response id; if the survey has none, {@code file:line}
 * @param dated whether the survey says when the answer was given
 * @param at when, in microseconds since 1970-01-01T00:00Z; 0 when not dated
 * @param day the day of {@code at} in the job's time zone, in days since 1970-01-01; 0 when not
 *     dated
 * @param ratings one byte an element in the model's order, or {@link #MISSING} or {@link
 *     #NOT_APPLICABLE}; an employee's guesses at customers' ratings; not to be written to
 * @param recommend on its own scale, or {@link #MISSING} or {@link #NOT_APPLICABLE}
 * @param effort on its own scale, or {@link #MISSING} or {@link #NOT_APPLICABLE}
 * @param satisfaction on its own scale, or {@link #MISSING} or {@link #NOT_APPLICABLE}
 * @param weight above 0; 1 when the survey has no weights
 * @param unit null when not told
 * @param segment null when not told
 * @param channel null when not told
 * @param touchpoint null when not told
 * @param wave null when not told
 * @param side {@code partner} or {@code owner} of a stakeholder; null of anybody else
 * @param story what was read in the respondent's own words; null when there are none
 * @param verbatim a customer's own words, masked; null when there are none, and always unless the
 *     job says that they may be shown
 */
public record Answer(
    String response,
    boolean dated,
    long at,
    int day,
    byte[] ratings,
    byte recommend,
    byte effort,
    byte satisfaction,
    double weight,
    String unit,
    String segment,
    String channel,
    String touchpoint,
    String wave,
    String side,
    StoryReading story,
    String verbatim) {

  /** Stands for a question without an answer. */
  public static final byte MISSING = -128;

  /** Stands for "does not concern me" and the like. */
  public static final byte NOT_APPLICABLE = -127;

  /** Whether a score is an answer on its scale. */
  public static boolean given(byte score) {
    return score > NOT_APPLICABLE;
  }
}
