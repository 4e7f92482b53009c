package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.RatioChange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What became of loyalty between the two periods that are compared, by part of the customers, and
 * of the elements overall and by segment: every answer of both periods, a customer's answers of
 * both together.
 */
public final class PeriodChanges implements Mergeable<PeriodChanges> {
  private static final long serialVersionUID = 1L;

  private final int[] asked;
  private final int threshold;
  private final StatesByKey<Scope, Part> parts = new StatesByKey<>();

  /**
   * An empty state.
   *
   * @param asked places in the model of the elements that the survey asks for
   * @param threshold smallest rating that covers
   */
  public PeriodChanges(int[] asked, int threshold) {
    this.asked = asked;
    this.threshold = threshold;
  }

  /** Counts in a customer's answers, by part and period. */
  public void add(
      Map<LoyaltyKey, List<Answer>> answers, ComparedPeriods periods, SurveyScales scales) {
    TreeMap<Scope, Pair> pairs = new TreeMap<>();
    answers.forEach(
        (key, given) -> {
          if (key.period().equals(periods.before())) {
            pairs.merge(key.scope(), new Pair(given, List.of()), Pair::with);
          } else if (key.period().equals(periods.after())) {
            pairs.merge(key.scope(), new Pair(List.of(), given), Pair::with);
          }
        });
    pairs.forEach(
        (scope, pair) -> {
          int[] elements = elements(scope);
          parts.at(scope, () -> new Part(elements.length)).add(pair, scales, elements, threshold);
        });
  }

  private int[] elements(Scope scope) {
    boolean told = scope.equals(Scope.OVERALL) || scope.kind().equals(Scope.SEGMENT);
    return told ? asked : new int[0];
  }

  @Override
  public void merge(PeriodChanges other) {
    parts.merge(other.parts);
  }

  /** The parts that gave an answer in either period. */
  public SortedMap<Scope, Part> parts() {
    return parts.all();
  }

  /** A customer's answers of both periods. */
  private record Pair(List<Answer> before, List<Answer> after) {
    Pair with(Pair other) {
      return new Pair(
          before.isEmpty() ? other.before : before, after.isEmpty() ? other.after : after);
    }
  }

  /** The changes of one part of the customers. */
  public static final class Part implements Mergeable<Part> {
    private static final long serialVersionUID = 1L;

    private final RatioChange recommend = new RatioChange();
    private final RatioChange effort = new RatioChange();
    private final RatioChange satisfied = new RatioChange();
    private final RatioChange[] covered;

    private Part(int elements) {
      covered = new RatioChange[elements];
      Arrays.setAll(covered, e -> new RatioChange());
    }

    private void add(Pair pair, SurveyScales scales, int[] elements, int threshold) {
      add(recommend, pair, a -> or(a.recommend(), scales.promoterSign(a.recommend())));
      add(effort, pair, a -> or(a.effort(), a.effort()));
      add(satisfied, pair, a -> or(a.satisfaction(), scales.satisfied(a.satisfaction()) ? 1 : 0));
      for (int e = 0; e < covered.length; e++) {
        int place = elements[e];
        add(covered[e], pair, a -> covered(a.ratings()[place], threshold));
      }
    }

    private static double covered(byte rating, int threshold) {
      return Answer.given(rating) ? rating >= threshold ? 1 : 0 : Double.NaN;
    }

    /** The value of a question; NaN where it wasn't answered. */
    private static double or(int answer, int value) {
      return answer == Answer.NONE ? Double.NaN : value;
    }

    private static void add(RatioChange change, Pair pair, ToDoubleFunction<Answer> value) {
      double[] sums = new double[4];
      sum(pair.before(), value, sums, 0);
      sum(pair.after(), value, sums, 2);
      change.add(sums[0], sums[1], sums[2], sums[3]);
    }

    private static void sum(
        List<Answer> answers, ToDoubleFunction<Answer> value, double[] sums, int at) {
      for (Answer answer : answers) {
        double each = value.applyAsDouble(answer);
        if (!Double.isNaN(each)) {
          sums[at] += answer.weight() * each;
          sums[at + 1] += answer.weight();
        }
      }
    }

    @Override
    public void merge(Part other) {
      recommend.merge(other.recommend);
      effort.merge(other.effort);
      satisfied.merge(other.satisfied);
      for (int e = 0; e < covered.length; e++) {
        covered[e].merge(other.covered[e]);
      }
    }

    /** Recommendation on a scale of −1, 0 and 1. */
    public RatioChange recommend() {
      return recommend;
    }

    /** Effort as answered. */
    public RatioChange effort() {
      return effort;
    }

    /** Satisfied or not. */
    public RatioChange satisfied() {
      return satisfied;
    }

    /**
     * Elements rated at the threshold or above, by place among those asked; none but where told.
     */
    public List<RatioChange> covered() {
      return List.of(covered);
    }
  }
}
