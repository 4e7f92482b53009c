package fi.arvo.measure;

import fi.arvo.stats.AroundStarts;
import fi.arvo.stats.ClusterEffect;
import fi.arvo.stats.ClusterSums;
import fi.arvo.stats.CustomerEffect;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.TreatmentEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of those whom an action touched and of those whom it didn't, around its starts. Units
 * and segments are kept one by one, customers as sums and products, so that the state doesn't grow
 * with them.
 *
 * <p>Revenue is that of customers who were known before the start: registered, having bought or
 * having answered. A month in which they buy nothing counts as 0, so that who leaves counts.
 */
public final class ActionState implements Mergeable<ActionState> {
  private static final long serialVersionUID = 1L;

  private final ActionPlan plan;
  private final List<StatesByKey<String, ClusterSums>> clusters = new ArrayList<>();
  private final List<CustomerEffect> customers = new ArrayList<>();
  private final List<Met> met = new ArrayList<>();

  /** An empty state. */
  public ActionState(ActionPlan plan) {
    this.plan = plan;
    for (ActionOutcome outcome : ActionOutcome.values()) {
      clusters.add(new StatesByKey<>());
      StartWindows windows = windows(outcome);
      customers.add(byCustomer() && windows != null ? new CustomerEffect(windows.starts()) : null);
      met.add(new Met());
    }
  }

  private boolean byCustomer() {
    return plan.treatment().kind().equals(Treatment.CUSTOMER);
  }

  private StartWindows windows(ActionOutcome outcome) {
    return outcome == ActionOutcome.REVENUE ? plan.sold() : plan.felt();
  }

  /**
   * Counts in a customer.
   *
   * @param revenue the customer's net revenue by month; null when nobody looks at it
   */
  void add(CustomerHistory history, SurveyScales scales, MonthlyRevenue revenue) {
    TreeMap<String, AroundStarts[]> own = new TreeMap<>();
    for (Answer answer : history.answers()) {
      addAnswer(history, answer, scales, own);
    }
    if (revenue != null && plan.sold() != null) {
      addRevenue(history, revenue, own);
    }
    own.forEach(
        (cluster, around) -> {
          for (ActionOutcome outcome : ActionOutcome.values()) {
            if (around[outcome.ordinal()] != null) {
              add(outcome, cluster, around[outcome.ordinal()]);
            }
          }
        });
  }

  private void add(ActionOutcome outcome, String cluster, AroundStarts customer) {
    StartWindows windows = windows(outcome);
    if (byCustomer()) {
      customers.get(outcome.ordinal()).add(group(cluster, windows), customer);
    } else {
      clusters
          .get(outcome.ordinal())
          .at(cluster, () -> new ClusterSums(windows.starts().count()))
          .add(customer);
    }
  }

  private int group(String cluster, StartWindows windows) {
    return windows.place(plan.treatment().startOf().get(cluster));
  }

  private void addAnswer(
      CustomerHistory history,
      Answer answer,
      SurveyScales scales,
      Map<String, AroundStarts[]> into) {
    String touchpoint = plan.treatment().touchpoint();
    String cluster = plan.treatment().cluster(history, answer);
    boolean elsewhere = touchpoint != null && !touchpoint.equals(answer.touchpoint());
    if (cluster == null || elsewhere || !(answer.weight() > 0)) {
      return;
    }
    int month = Months.of(answer.day());
    int group = group(cluster, plan.felt());
    for (int start = 0; start < plan.felt().starts().count(); start++) {
      AroundStarts.Part part = plan.felt().part(start, month);
      if (part == null) {
        continue;
      }
      boolean disturbed = disturbed(plan.felt(), history, answer, group, start);
      for (ActionOutcome outcome : ActionOutcome.values()) {
        Integer value = outcome.feeling() == null ? null : outcome.feeling().of(answer, scales);
        if (value != null) {
          count(outcome, group, start, part, disturbed);
          if (!disturbed) {
            of(into, cluster, outcome).add(start, part, value, answer.weight());
          }
        }
      }
    }
  }

  private void addRevenue(
      CustomerHistory history, MonthlyRevenue revenue, Map<String, AroundStarts[]> into) {
    List<Answer> answers = history.answers();
    Answer latest = answers.isEmpty() ? null : answers.get(answers.size() - 1);
    String cluster = plan.treatment().cluster(history, latest);
    if (cluster == null) {
      return;
    }
    int group = group(cluster, plan.sold());
    for (int start = 0; start < plan.sold().starts().count(); start++) {
      int from = plan.sold().starts().months()[start];
      if (!revenue.knownBefore(from)) {
        continue;
      }
      boolean disturbed = disturbed(plan.sold(), history, latest, group, start);
      for (int month = from - StartWindows.SIDE; month < from + StartWindows.SIDE; month++) {
        AroundStarts.Part part = revenue.told(month) ? plan.sold().part(start, month) : null;
        if (part != null) {
          count(ActionOutcome.REVENUE, group, start, part, disturbed);
          if (!disturbed) {
            of(into, cluster, ActionOutcome.REVENUE).add(start, part, revenue.in(month), 1);
          }
        }
      }
    }
  }

  private AroundStarts of(Map<String, AroundStarts[]> into, String cluster, ActionOutcome outcome) {
    AroundStarts[] own =
        into.computeIfAbsent(cluster, c -> new AroundStarts[ActionOutcome.values().length]);
    if (own[outcome.ordinal()] == null) {
      own[outcome.ordinal()] = new AroundStarts(windows(outcome).starts().count());
    }
    return own[outcome.ordinal()];
  }

  /** Whether another action disturbs what an answer, or a customer, tells around a start. */
  private boolean disturbed(
      StartWindows windows, CustomerHistory history, Answer answer, int group, int start) {
    for (Treatment other : plan.others()) {
      if (windows.disturbed(start, group == start, other.start(history, answer))) {
        return true;
      }
    }
    return false;
  }

  private void count(
      ActionOutcome outcome, int group, int start, AroundStarts.Part part, boolean disturbed) {
    boolean treated = group == start;
    if (treated || windows(outcome).starts().control(group, start)) {
      met.get(outcome.ordinal()).count(treated, part == AroundStarts.Part.AFTER, disturbed);
    }
  }

  @Override
  public void merge(ActionState other) {
    for (int o = 0; o < met.size(); o++) {
      clusters.get(o).merge(other.clusters.get(o));
      met.get(o).merge(other.met.get(o));
      if (customers.get(o) != null) {
        customers.get(o).merge(other.customers.get(o));
      }
    }
  }

  /** The action. */
  public ActionPlan plan() {
    return plan;
  }

  /** Whether any start has three months before it, or from it on, that figures reach over. */
  public boolean reaches(ActionOutcome outcome, boolean later) {
    return windows(outcome).any(later);
  }

  /** Rows that were met, those left out for another action apart. */
  public Met met(ActionOutcome outcome) {
    return met.get(outcome.ordinal());
  }

  /** What the action did to an outcome that is told. */
  public TreatmentEffect effect(ActionOutcome outcome, long seed) {
    if (byCustomer()) {
      return customers.get(outcome.ordinal()).estimate();
    }
    StartWindows windows = windows(outcome);
    ClusterEffect effect = new ClusterEffect(windows.starts());
    clusters
        .get(outcome.ordinal())
        .all()
        .forEach((cluster, sums) -> effect.add(group(cluster, windows), sums));
    return effect.estimate(seed);
  }

  /** Rows around the starts, by side and by whether another action disturbed them. */
  public static final class Met implements Mergeable<Met> {
    private static final long serialVersionUID = 1L;

    private final long[] rows = new long[8];

    private static int at(boolean treated, boolean later, boolean disturbed) {
      return (treated ? 4 : 0) + (later ? 2 : 0) + (disturbed ? 1 : 0);
    }

    private void count(boolean treated, boolean later, boolean disturbed) {
      rows[at(treated, later, disturbed)]++;
    }

    @Override
    public void merge(Met other) {
      for (int i = 0; i < rows.length; i++) {
        rows[i] += other.rows[i];
      }
    }

    /** Rows before a start, or from it on, of the treated or of their controls. */
    public long rows(boolean treated, boolean later, boolean disturbed) {
      return rows[at(treated, later, disturbed)];
    }
  }
}
