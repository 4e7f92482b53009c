package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.List;
import java.util.Optional;

/** What actions and automation are told by; empty where the job has neither. */
public final class LoopStates implements Mergeable<LoopStates> {
  private static final long serialVersionUID = 1L;

  private final List<ActionState> actions;
  private final OperatedState operated;
  private final Window sold;
  private transient MonthlyRevenue revenue;

  /** Empty states for these rules. */
  public LoopStates(MeasureRules rules) {
    Loop loop = rules.loop();
    actions = loop.actions().stream().map(ActionState::new).toList();
    operated = loop.operated() == null ? null : new OperatedState(loop.operated());
    boolean looked = rules.sold() && !actions.isEmpty();
    int first = looked ? rules.firstSalesMonth() : 0;
    sold =
        looked && rules.lastMonth() >= first
            ? new Window(first, rules.lastMonth() - first + 1)
            : null;
  }

  /** Counts in a customer. */
  void add(CustomerHistory history, SurveyScales scales) {
    if (sold != null) {
      if (revenue == null) {
        revenue = new MonthlyRevenue(sold.first(), sold.last());
      }
      revenue.of(history);
    }
    for (ActionState action : actions) {
      action.add(history, scales, revenue);
    }
    if (operated != null) {
      operated.add(history, scales);
    }
  }

  @Override
  public void merge(LoopStates other) {
    for (int a = 0; a < actions.size(); a++) {
      actions.get(a).merge(other.actions.get(a));
    }
    if (operated != null) {
      operated.merge(other.operated);
    }
  }

  /** One an action, in the order of the extract. */
  public List<ActionState> actions() {
    return actions;
  }

  /** How encounters felt where it is known how they were run. */
  public Optional<OperatedState> operated() {
    return Optional.ofNullable(operated);
  }
}
