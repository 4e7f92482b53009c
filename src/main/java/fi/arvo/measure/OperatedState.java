package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How encounters felt, by touchpoint, channel and month, where it is known how they were run. */
public final class OperatedState implements Mergeable<OperatedState> {
  private static final long serialVersionUID = 1L;

  private static final int FEELINGS = Feeling.values().length;

  private final Operated operated;
  private final StatesByKey<OperatedCell, Sums> cells = new StatesByKey<>();
  private final Respondents automated = new Respondents();
  private final Respondents timed = new Respondents();

  /** An empty state. */
  public OperatedState(Operated operated) {
    this.operated = operated;
  }

  /** Counts in a customer's answers. */
  void add(CustomerHistory history, SurveyScales scales) {
    TreeMap<Scope, Set<Feeling>> underAutomation = new TreeMap<>();
    TreeMap<Scope, Set<Feeling>> underLeadTime = new TreeMap<>();
    for (Answer answer : history.answers()) {
      OperatedCell cell = operated.cell(answer);
      if (cell == null || !(answer.weight() > 0)) {
        continue;
      }
      for (Feeling feeling : Feeling.values()) {
        Integer value = feeling.of(answer, scales);
        if (value != null) {
          cells.at(cell, Sums::new).add(feeling, value, answer.weight());
          if (operated.automated().contains(cell)) {
            tell(underAutomation, cell, feeling);
          }
          if (operated.timed().contains(cell)) {
            tell(underLeadTime, cell, feeling);
          }
        }
      }
    }
    automated.add(underAutomation);
    timed.add(underLeadTime);
  }

  private static void tell(TreeMap<Scope, Set<Feeling>> told, OperatedCell cell, Feeling feeling) {
    told.computeIfAbsent(Scope.OVERALL, s -> new TreeSet<>()).add(feeling);
    told.computeIfAbsent(touchpoint(cell), s -> new TreeSet<>()).add(feeling);
    told.computeIfAbsent(channel(cell), s -> new TreeSet<>()).add(feeling);
  }

  private static Scope touchpoint(OperatedCell cell) {
    return new Scope(Scope.TOUCHPOINT, cell.touchpoint());
  }

  private static Scope channel(OperatedCell cell) {
    return new Scope(Scope.CHANNEL, cell.channel());
  }

  @Override
  public void merge(OperatedState other) {
    cells.merge(other.cells);
    automated.merge(other.automated);
    timed.merge(other.timed);
  }

  /** Answers by cell. */
  public SortedMap<OperatedCell, Sums> cells() {
    return cells.all();
  }

  /**
   * Distinct customers whose answers tell a feeling, overall, by touchpoint and by channel, where
   * the automated share is told.
   */
  public long respondentsUnderAutomation(Scope scope, Feeling feeling) {
    return automated.of(scope, feeling);
  }

  /** The same where the lead time is told. */
  public long respondentsUnderLeadTime(Scope scope, Feeling feeling) {
    return timed.of(scope, feeling);
  }

  /** Distinct customers by scope and feeling. */
  private static final class Respondents implements Mergeable<Respondents> {
    private static final long serialVersionUID = 1L;

    private final TreeMap<Scope, long[]> counts = new TreeMap<>();

    /** One customer's. */
    void add(TreeMap<Scope, Set<Feeling>> told) {
      told.forEach(
          (scope, feelings) -> {
            long[] own = counts.computeIfAbsent(scope, s -> new long[FEELINGS]);
            feelings.forEach(feeling -> own[feeling.ordinal()]++);
          });
    }

    @Override
    public void merge(Respondents other) {
      other.counts.forEach(
          (scope, more) -> {
            long[] own = counts.computeIfAbsent(scope, s -> new long[FEELINGS]);
            for (int f = 0; f < own.length; f++) {
              own[f] += more[f];
            }
          });
    }

    long of(Scope scope, Feeling feeling) {
      long[] own = counts.get(scope);
      return own == null ? 0 : own[feeling.ordinal()];
    }
  }

  /** The answers of one cell. */
  public static final class Sums implements Mergeable<Sums> {
    private static final long serialVersionUID = 1L;

    private final long[] answers = new long[FEELINGS];
    private final double[] weight = new double[FEELINGS];
    private final double[] sum = new double[FEELINGS];

    private void add(Feeling feeling, int value, double weighing) {
      answers[feeling.ordinal()]++;
      weight[feeling.ordinal()] += weighing;
      sum[feeling.ordinal()] += weighing * value;
    }

    @Override
    public void merge(Sums other) {
      for (int f = 0; f < FEELINGS; f++) {
        answers[f] += other.answers[f];
        weight[f] += other.weight[f];
        sum[f] += other.sum[f];
      }
    }

    public long answers(Feeling feeling) {
      return answers[feeling.ordinal()];
    }

    /** Mean of a feeling that {@link #answers} tell. */
    public double mean(Feeling feeling) {
      return sum[feeling.ordinal()] / weight[feeling.ordinal()];
    }
  }
}
