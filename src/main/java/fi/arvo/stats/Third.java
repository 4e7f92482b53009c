package fi.arvo.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a group stands among the others by its score. */
public enum Third {
  START,
  UNDER_WAY,
  MOST_ADVANCED;

  /** Fewest groups that are split in thirds. */
  public static final int FEWEST = 6;

  /** The key in tables and message catalogues. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The thirds of groups, in the order given. With m groups the first and the last third hold as
   * many as m/3 rounded; of groups with one score that a cut would part, none passes it: they are
   * under way.
   *
   * @param scores finite, one a group
   * @return {@link Reason#TOO_FEW} under {@link #FEWEST} groups, {@link Reason#NO_VARIATION} when
   *     all score alike
   */
  public static Result<List<Third>> of(double[] scores) {
    int m = scores.length;
    if (m < FEWEST) {
      return Result.none(Reason.TOO_FEW, m);
    }
    if (Arrays.stream(scores).distinct().count() == 1) {
      return Result.none(Reason.NO_VARIATION, m);
    }
    long third = Math.round(m / 3.0);
    return Result.of(
        Arrays.stream(scores)
            .mapToObj(
                score -> {
                  if (Arrays.stream(scores).filter(s -> s >= score).count() <= third) {
                    return MOST_ADVANCED;
                  }
                  long upTo = Arrays.stream(scores).filter(s -> s <= score).count();
                  return upTo <= third ? START : UNDER_WAY;
                })
            .toList());
  }
}
