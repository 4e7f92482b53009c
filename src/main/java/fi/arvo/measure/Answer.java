package fi.arvo.measure;

/**
 * One response of a customer.
 *
 * @param day epoch day of the answer in the report's time zone
 * @param response its id, or what stands for it
 * @param ratings one byte an element, in the model's order: the rating, or {@link #NONE}
 * @param recommend answer on its scale, or {@link #NONE}
 * @param effort answer on its scale, or {@link #NONE}
 * @param satisfaction answer on its scale, or {@link #NONE}
 * @param weight as the survey gives it (1 where it gives none) times the customer's factor, see
 *     {@link CustomerWeights}; 0 or more
 * @param unit null when not said; so are {@code segment}, {@code channel}, {@code touchpoint} and
 *     {@code wave}
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
    String wave) {

  /** No answer: the question was skipped, not shown, or does not concern the respondent. */
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
        wave);
  }

  /** Whether at least one element was rated. */
  public boolean rated() {
    for (byte rating : ratings) {
      if (rating != NONE) {
        return true;
      }
    }
    return false;
  }
}
