package fi.arvo.measure;

import fi.arvo.text.StoryReading;
import java.util.Arrays;

/**
 * One response of a customer, or of an employee or stakeholder.
 *
 * @param day epoch day of the answer in the report's time zone
 * @param response its id, or what stands for it
 * @param ratings one byte an element, in the model's order: the rating, {@link #NONE} or {@link
 *     #NOT_APPLICABLE}; an employee's are guesses at customers' ratings, see {@link GuessState}
 * @param recommend answer on its scale, or {@link #NONE}
 * @param effort answer on its scale, or {@link #NONE}
 * @param satisfaction answer on its scale, or {@link #NONE}
 * @param weight as the survey gives it (1 where it gives none) times the customer's factor, see
 *     {@link CustomerWeights}; 0 or more
 * @param unit null when not said; so are {@code segment}, {@code channel}, {@code touchpoint} and
 *     {@code wave}
 * @param side {@code partner} or {@code owner} of a stakeholder; null of anybody else
 * @param story what was read in the respondent's own words; null when there are none
 * @param verbatim those words, masked; null when there are none or the job doesn't show them
 */
public record Answer(
    int day,
    String response,
    byte[] ratings,
    int recommend,
    int effort,
    int satisfaction,
    double weight,
    String unit,
    String segment,
    String channel,
    String touchpoint,
    String wave,
    String side,
    StoryReading story,
    String verbatim) {

  /** No answer: the question was skipped or not shown. */
  public static final byte NONE = -1;

  /** The same answer with its weight multiplied. */
  Answer times(double factor) {
    return new Answer(
        day,
        response,
        ratings,
        recommend,
        effort,
        satisfaction,
        weight * factor,
        unit,
        segment,
        channel,
        touchpoint,
        wave,
        side,
        story,
        verbatim);
  }

  /** The same answer without its ratings. */
  Answer unrated() {
    byte[] none = new byte[ratings.length];
    Arrays.fill(none, NONE);
    return new Answer(
        day,
        response,
        none,
        recommend,
        effort,
        satisfaction,
        weight,
        unit,
        segment,
        channel,
        touchpoint,
        wave,
        side,
        story,
        verbatim);
  }

  /** No rating, because the respondent said that the element does not concern them. */
  public static final byte NOT_APPLICABLE = -127;

  /** Whether there is a rating. */
  public static boolean given(byte rating) {
    return rating != NONE && rating != NOT_APPLICABLE;
  }

  /** Whether at least one element was rated. */
  public boolean rated() {
    for (byte rating : ratings) {
      if (given(rating)) {
        return true;
      }
    }
    return false;
  }
}
