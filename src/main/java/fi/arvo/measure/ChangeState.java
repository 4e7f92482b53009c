package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.PeriodMoments;
import java.util.List;

/**
 * Recommendation on a scale of −100, 0 and 100 with the ratings of elements, in the two periods
 * that are compared: every answer that rates every element. The others are counted.
 */
public final class ChangeState implements Mergeable<ChangeState> {
  private static final long serialVersionUID = 1L;
  private static final int PERIODS = 2;

  private final int[] asked;
  private final PeriodMoments moments;
  private final long[] ratedCustomers = new long[PERIODS];
  private final long[] unratedCustomers = new long[PERIODS];
  private final long[] unratedAnswers = new long[PERIODS];
  private final double[] ratedWeight = new double[PERIODS];
  private final double[] unratedWeight = new double[PERIODS];
  private final double[] ratedSquares = new double[PERIODS];
  private final double[] unratedSquares = new double[PERIODS];

  /**
   * An empty state.
   *
   * @param asked places in the model of the elements that the survey asks for
   */
  public ChangeState(int[] asked) {
    this.asked = asked;
    this.moments = new PeriodMoments(asked.length);
  }

  /** Counts in a customer's answers of both periods. */
  public void add(int block, List<Answer> before, List<Answer> after, SurveyScales scales) {
    add(block, false, before, scales);
    add(block, true, after, scales);
  }

  private void add(int block, boolean later, List<Answer> answers, SurveyScales scales) {
    int period = later ? 1 : 0;
    long rated = 0;
    long unrated = 0;
    double own = 0;
    double ownUnrated = 0;
    for (Answer answer : answers) {
      if (answer.recommend() == Answer.NONE) {
        continue;
      }
      double[] row = row(answer, scales);
      if (row == null) {
        unrated++;
        ownUnrated += answer.weight();
      } else {
        rated++;
        own += answer.weight();
        moments.add(block, later, row, answer.weight());
      }
    }
    ratedCustomers[period] += rated > 0 ? 1 : 0;
    unratedCustomers[period] += unrated > 0 ? 1 : 0;
    unratedAnswers[period] += unrated;
    ratedWeight[period] += own;
    unratedWeight[period] += ownUnrated;
    ratedSquares[period] += own * own;
    unratedSquares[period] += ownUnrated * ownUnrated;
  }

  private double[] row(Answer answer, SurveyScales scales) {
    double[] row = new double[asked.length + 1];
    for (int i = 0; i < asked.length; i++) {
      byte rating = answer.ratings()[asked[i]];
      if (rating == Answer.NONE) {
        return null;
      }
      row[i] = rating;
    }
    row[asked.length] = 100.0 * scales.promoterSign(answer.recommend());
    return row;
  }

  @Override
  public void merge(ChangeState other) {
    moments.merge(other.moments);
    for (int p = 0; p < PERIODS; p++) {
      ratedCustomers[p] += other.ratedCustomers[p];
      unratedCustomers[p] += other.unratedCustomers[p];
      unratedAnswers[p] += other.unratedAnswers[p];
      ratedWeight[p] += other.ratedWeight[p];
      unratedWeight[p] += other.unratedWeight[p];
      ratedSquares[p] += other.ratedSquares[p];
      unratedSquares[p] += other.unratedSquares[p];
    }
  }

  /** Ratings and scores of the answers that rate every element. */
  public PeriodMoments moments() {
    return moments;
  }

  /** Distinct customers with an answer that rates every element. */
  public long ratedCustomers(boolean later) {
    return ratedCustomers[later ? 1 : 0];
  }

  /** Distinct customers with an answer that leaves an element out. */
  public long unratedCustomers(boolean later) {
    return unratedCustomers[later ? 1 : 0];
  }

  /** Answers that leave an element out. */
  public long unratedAnswers(boolean later) {
    return unratedAnswers[later ? 1 : 0];
  }

  /**
   * Effective number of the answers that rate every element, (ΣW_c)²/ΣW_c² with W_c a customer's
   * summed weight; 0 without any.
   */
  public double ratedEffective(boolean later) {
    int period = later ? 1 : 0;
    return effective(ratedWeight[period], ratedSquares[period]);
  }

  /** Effective number of the answers that leave an element out. */
  public double unratedEffective(boolean later) {
    int period = later ? 1 : 0;
    return effective(unratedWeight[period], unratedSquares[period]);
  }

  private static double effective(double weight, double squares) {
    return squares > 0 ? weight * (weight / squares) : 0;
  }

  /** Weighted share of the answers that leave an element out, 0 to 1; 0 without answers. */
  public double unratedShare(boolean later) {
    int period = later ? 1 : 0;
    double all = ratedWeight[period] + unratedWeight[period];
    return all > 0 ? unratedWeight[period] / all : 0;
  }
}
