package fi.arvo.measure;

import fi.arvo.stats.PenaltyReward.Cuts;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which ratings are drivers, and how they are read.
 *
 * @param elements places in the model of the elements that the survey asks for, ascending; the
 *     drivers, in this order
 * @param ratingMin lowest point of the ratings' scale
 * @param ratingMax highest point of the ratings' scale
 * @param missing what is done about ratings that aren't there
 * @param units whether any extract tells units
 * @param segmented whether any extract tells segments
 */
public record DriverRules(
    List<Integer> elements,
    int ratingMin,
    int ratingMax,
    MissingRatings missing,
    boolean units,
    boolean segmented)
    implements Serializable {

  public DriverRules {
    elements = List.copyOf(elements);
  }

  /** Number of drivers. */
  public int size() {
    return elements.size();
  }

  /**
   * Number of predictors: the drivers and, where they are {@link MissingRatings#STRUCTURAL}, for
   * each of them, in the same order, whether it doesn't apply.
   */
  public int predictors() {
    return structural() ? 2 * size() : size();
  }

  /** The predictor that says that a driver doesn't apply, by driver; −1 where there are no such. */
  public int[] notApplicable() {
    int[] indicators = new int[size()];
    Arrays.setAll(indicators, j -> structural() ? size() + j : -1);
    return indicators;
  }

  /** The drivers' places among the predictors. */
  public int[] drivers() {
    return IntStream.range(0, size()).toArray();
  }

  private boolean structural() {
    return missing == MissingRatings.STRUCTURAL;
  }

  /**
   * Low ratings are those of the lower half of the scale, high ones those of its last tenth: 0 to 5
   * and 9 to 10 on 0 to 10, 1 to 3 and 5 on 1 to 5.
   */
  public List<Cuts> cuts() {
    double length = ratingMax - ratingMin;
    Cuts cuts = new Cuts(ratingMin + length / 2, ratingMin + 0.9 * length);
    return Collections.nCopies(size(), cuts);
  }

  /**
   * A customer's predictors; null when a rating is missing. A rating that doesn't apply is missing
   * too, unless it has an indicator: it then counts 0.
   */
  public double[] complete(byte[] ratings) {
    double[] row = new double[predictors()];
    for (int j = 0; j < size(); j++) {
      byte rating = ratings[elements.get(j)];
      if (Answer.given(rating)) {
        row[j] = rating;
      } else if (structural() && rating == Answer.NOT_APPLICABLE) {
        row[size() + j] = 1;
      } else {
        return null;
      }
    }
    return row;
  }

  /** Ratings of the drivers and, last, the outcome; NaN for what is missing. */
  double[] pairs(byte[] ratings, double outcome) {
    double[] row = new double[size() + 1];
    for (int j = 0; j < size(); j++) {
      byte rating = ratings[elements.get(j)];
      row[j] = Answer.given(rating) ? rating : Double.NaN;
    }
    row[size()] = outcome;
    return row;
  }

  /** The parts of the customers whose drivers come out of the one look at everybody. */
  List<Scope> scopes(CustomerValue value) {
    return segmented
        ? List.of(Scope.OVERALL, new Scope(Scope.SEGMENT, value.segment()))
        : List.of(Scope.OVERALL);
  }
}
