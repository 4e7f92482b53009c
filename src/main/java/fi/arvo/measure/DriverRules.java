package fi.arvo.measure;

import fi.arvo.stats.PenaltyReward.Cuts;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/**
 * Which ratings are drivers, and how they are read.
 *
 * @param elements places in the model of the elements that the survey asks for, ascending; the
 *     drivers, in this order
 * @param ratingMin lowest point of the ratings' scale
 * @param ratingMax highest point of the ratings' scale
 * @param rotated whether respondents saw only some elements, so that nobody rated all
 * @param units whether any extract tells units
 * @param segmented whether any extract tells segments
 */
public record DriverRules(
    List<Integer> elements,
    int ratingMin,
    int ratingMax,
    boolean rotated,
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
   * Low ratings are those of the lower half of the scale, high ones those of its last tenth: 0 to 5
   * and 9 to 10 on 0 to 10, 1 to 3 and 5 on 1 to 5.
   */
  public List<Cuts> cuts() {
    double length = ratingMax - ratingMin;
    Cuts cuts = new Cuts(ratingMin + length / 2, ratingMin + 0.9 * length);
    return Collections.nCopies(size(), cuts);
  }

  /** A customer's ratings of the drivers; null when one of them is missing. */
  public double[] complete(byte[] ratings) {
    double[] row = new double[size()];
    for (int j = 0; j < row.length; j++) {
      byte rating = ratings[elements.get(j)];
      if (rating == Answer.NONE) {
        return null;
      }
      row[j] = rating;
    }
    return row;
  }

  /** Ratings of the drivers and, last, the outcome; NaN for what is missing. */
  double[] variables(byte[] ratings, double outcome) {
    double[] row = new double[size() + 1];
    for (int j = 0; j < size(); j++) {
      byte rating = ratings[elements.get(j)];
      row[j] = rating == Answer.NONE ? Double.NaN : rating;
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
