package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.PeriodMoments;
import java.util.List;

/**
 * Recommendation on a scale of −100, 0 and 100 with the ratings of elements, in the two periods
 * that are compared: every answer with a recommendation, whatever it rates.
 */
public final class ChangeState implements Mergeable<ChangeState> {
  private static final long serialVersionUID = 1L;
  private static final int PERIODS = 2;

  private final int[] asked;
  private final PeriodMoments moments;
  private final long[][] customers;
  private final double[][] weight;
  private final double[][] squares;

  /**
   * An empty state.
   *
   * @param asked places in the model of the elements that the survey asks for
   */
  public ChangeState(int[] asked) {
    this.asked = asked;
    this.moments = new PeriodMoments(asked.length);
    this.customers = new long[PERIODS][asked.length];
    this.weight = new double[PERIODS][asked.length];
    this.squares = new double[PERIODS][asked.length];
  }

  /** Counts in a customer's answers of both periods. */
  public void add(int block, List<Answer> before, List<Answer> after, SurveyScales scales) {
    add(block, false, before, scales);
    add(block, true, after, scales);
  }

  private void add(int block, boolean later, List<Answer> answers, SurveyScales scales) {
    boolean[] rated = new boolean[asked.length];
    double[] own = new double[asked.length];
    for (Answer answer : answers) {
      if (answer.recommend() == Answer.NONE) {
        continue;
      }
      double[] row = row(answer, scales);
      moments.add(block, later, row, answer.weight());
      for (int i = 0; i < asked.length; i++) {
        if (!Double.isNaN(row[i])) {
          rated[i] = true;
          own[i] += answer.weight();
        }
      }
    }
    int period = later ? 1 : 0;
    for (int i = 0; i < asked.length; i++) {
      customers[period][i] += rated[i] ? 1 : 0;
      weight[period][i] += own[i];
      squares[period][i] += own[i] * own[i];
    }
  }

  private double[] row(Answer answer, SurveyScales scales) {
    double[] row = new double[asked.length + 1];
    for (int i = 0; i < asked.length; i++) {
      byte rating = answer.ratings()[asked[i]];
      row[i] = Answer.given(rating) ? rating : Double.NaN;
    }
    row[asked.length] = 100.0 * scales.promoterSign(answer.recommend());
    return row;
  }

  @Override
  public void merge(ChangeState other) {
    moments.merge(other.moments);
    for (int p = 0; p < PERIODS; p++) {
      for (int i = 0; i < asked.length; i++) {
        customers[p][i] += other.customers[p][i];
        weight[p][i] += other.weight[p][i];
        squares[p][i] += other.squares[p][i];
      }
    }
  }

  /** Ratings, NaN where one lacks, and scores; elements by their place among those asked. */
  public PeriodMoments moments() {
    return moments;
  }

  /** Distinct customers who rate an element in an answer with a recommendation. */
  public long customers(boolean later, int element) {
    return customers[later ? 1 : 0][element];
  }

  /**
   * Effective number of the answers that rate an element, (ΣW_c)²/ΣW_c² with W_c a customer's
   * summed weight; 0 without any.
   */
  public double nEffective(boolean later, int element) {
    double all = weight[later ? 1 : 0][element];
    double each = squares[later ? 1 : 0][element];
    return each > 0 ? all * (all / each) : 0;
  }
}
