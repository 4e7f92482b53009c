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
 * @param weight above 0; 1 where the survey has no weights
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
