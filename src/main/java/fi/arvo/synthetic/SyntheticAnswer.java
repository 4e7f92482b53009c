package fi.arvo.synthetic;

import java.time.LocalDateTime;

/**
 * A response of a made-up customer.
 *
 * @param responseId unique in the world
 * @param answeredAt wall time in Finland
 * @param wave year and half, e.g. {@code 2026H1}
 * @param recommend 0 to 10, or {@link #MISSING}
 * @param effort ease, 1 to 7, high is easy, or {@link #MISSING}
 * @param satisfaction 1 to 5, or {@link #MISSING}
 * @param ratings one an element: 0 to 10, {@link #NOT_APPLICABLE} or {@link #MISSING}
 * @param story free text, {@link SyntheticStory#NONE} when there is none
 * @param weight given with the answer; has nothing to do with value, so that weighted and
 *     unweighted truths are the same
 */
public record SyntheticAnswer(
    String responseId,
    LocalDateTime answeredAt,
    String wave,
    String channel,
    String touchpoint,
    int recommend,
    int effort,
    int satisfaction,
    byte[] ratings,
    SyntheticStory story,
    double weight) {

  /** No answer was given. */
  public static final byte MISSING = -1;

  /** The code of "does not concern me". */
  public static final byte NOT_APPLICABLE = 99;

  /** Whether a rating is one: neither left out nor "does not concern me". */
  static boolean isRating(byte rating) {
    return rating != MISSING && rating != NOT_APPLICABLE;
  }

  /** Whether at least one element was rated. */
  boolean rated() {
    for (byte rating : ratings) {
      if (isRating(rating)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a detractor's. */
  boolean dissents() {
    return recommend != MISSING && recommend <= 6;
  }

  int month() {
    return Month.of(answeredAt.toLocalDate());
  }
}
