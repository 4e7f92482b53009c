package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.RatioMoments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of the recommendation from one answer to the next of the same customer at another
 * touchpoint. Answers without a recommendation are passed over. A step counts when the later answer
 * is of the reporting months and no more than twelve months after the earlier one, weighted by the
 * later; the customer is the cluster.
 */
public final class StepState implements Mergeable<StepState> {
  private static final long serialVersionUID = 1L;

  /** Most months between the two answers of a step. */
  private static final int MOST_MONTHS = 12;

  private final StatesByKey<StepKey, Steps> steps = new StatesByKey<>();

  /** Counts in a customer's answers, in time order; nothing without days or touchpoints. */
  public void add(List<Answer> ofOneCustomer, MeasureRules rules) {
    if (!rules.dated() || !rules.answerScopes().contains(Scope.TOUCHPOINT)) {
      return;
    }
    Map<StepKey, List<Answer[]>> own = new TreeMap<>();
    Answer earlier = null;
    for (Answer answer : ofOneCustomer) {
      if (answer.recommend() == Answer.NONE) {
        continue;
      }
      if (earlier != null && rules.reported(answer) && near(earlier, answer)) {
        String from = touchpoint(earlier);
        String to = touchpoint(answer);
        if (!from.equals(to)) {
          Answer[] step = {earlier, answer};
          own.computeIfAbsent(new StepKey(from, to), k -> new ArrayList<>()).add(step);
          own.computeIfAbsent(new StepKey(JourneyKey.ALL, to), k -> new ArrayList<>()).add(step);
        }
      }
      earlier = answer;
    }
    own.forEach((key, made) -> steps.at(key, Steps::new).add(made, rules.scales()));
  }

  private static boolean near(Answer earlier, Answer later) {
    return !LocalDate.ofEpochDay(earlier.day())
        .plusMonths(MOST_MONTHS)
        .isBefore(LocalDate.ofEpochDay(later.day()));
  }

  private static String touchpoint(Answer answer) {
    return answer.touchpoint() == null ? CustomerHistory.UNKNOWN : answer.touchpoint();
  }

  @Override
  public void merge(StepState other) {
    steps.merge(other.steps);
  }

  /** The steps that were made. */
  public SortedMap<StepKey, Steps> steps() {
    return steps.all();
  }

  /** All steps of one kind; scores are −1 (detractor), 0 and 1 (promoter). */
  public static final class Steps implements Mergeable<Steps> {
    private static final long serialVersionUID = 1L;

    private final RatioMoments change = new RatioMoments();
    private final RatioMoments before = new RatioMoments();
    private final RatioMoments after = new RatioMoments();
    private long n;
    private long customers;

    private void add(List<Answer[]> ofOneCustomer, SurveyScales scales) {
      double earlier = 0;
      double later = 0;
      double weight = 0;
      for (Answer[] step : ofOneCustomer) {
        double w = step[1].weight();
        earlier += w * scales.promoterSign(step[0].recommend());
        later += w * scales.promoterSign(step[1].recommend());
        weight += w;
      }
      n += ofOneCustomer.size();
      customers++;
      if (weight > 0) {
        change.add(later - earlier, weight, weight);
        before.add(earlier, weight, weight);
        after.add(later, weight, weight);
      }
    }

    @Override
    public void merge(Steps other) {
      change.merge(other.change);
      before.merge(other.before);
      after.merge(other.after);
      n += other.n;
      customers += other.customers;
    }

    /** Mean change of the score, later less earlier. */
    public RatioMoments change() {
      return change;
    }

    /** Mean of the earlier scores. */
    public RatioMoments before() {
      return before;
    }

    /** Mean of the later scores. */
    public RatioMoments after() {
      return after;
    }

    /** Steps made. */
    public long n() {
      return n;
    }

    /** Distinct customers who made one. */
    public long customers() {
      return customers;
    }
  }
}
