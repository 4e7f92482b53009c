package fi.arvo.analysis;

import fi.arvo.measure.MaturityCell;
import fi.arvo.measure.MaturityItem;
import fi.arvo.measure.MaturityKey;
import fi.arvo.measure.MaturityRules;
import fi.arvo.measure.MaturityState;
import fi.arvo.measure.MaturityState.GroupWave;
import fi.arvo.measure.MaturityState.StatementKey;
import fi.arvo.stats.AdvancedThird;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What tells the most advanced third of organisations, or of units, from the rest in the latest
 * wave: each statement against the score that leaves the statement out. Only groups that may be
 * shown are held together, so that nothing is told of the others.
 */
public final class MaturityContrasts {
  private final MaturityState state;
  private final int minCell;

  /**
   * @param minCell fewest answers of a group to a statement that the group counts with
   */
  public MaturityContrasts(MaturityState state, int minCell) {
    this.state = state;
    this.minCell = minCell;
  }

  /**
   * By statement the most advanced third against the rest.
   *
   * @param groups those that may be shown with their answers to a statement
   */
  public Map<MaturityItem, AdvancedThird> statements(Function<MaturityItem, Set<String>> groups) {
    Map<MaturityItem, AdvancedThird> found = new TreeMap<>();
    items().forEach(item -> found.put(item, statement(item, groups.apply(item))));
    return found;
  }

  /** The statements of the latest wave. */
  private Stream<MaturityItem> items() {
    return state.statements().keySet().stream()
        .filter(key -> key.who().equals(latest(MaturityRules.EVERYBODY)))
        .map(StatementKey::item);
  }

  private AdvancedThird statement(MaturityItem item, Set<String> groups) {
    List<double[]> pairs = new ArrayList<>();
    for (String group : groups) {
      MaturityCell own = cell(group, item);
      MaturityCell all = all(group);
      if (own != null && own.answers() >= minCell && all.answers() > own.answers()) {
        double mean = (double) own.sum() / own.answers();
        double rest = (double) (all.sum() - own.sum()) / (all.answers() - own.answers());
        pairs.add(new double[] {mean, rest});
      }
    }
    return contrast(pairs);
  }

  /**
   * A figure made of the sources of insight, held against the score that leaves all sources out.
   *
   * @param figures by group that may be shown
   */
  public AdvancedThird sources(Map<String, Double> figures) {
    List<MaturityItem> sources =
        items().filter(item -> state.rules().sources().containsKey(item.statement())).toList();
    List<double[]> pairs = new ArrayList<>();
    figures.forEach(
        (group, figure) -> {
          MaturityCell all = all(group);
          long sum = all.sum();
          long answers = all.answers();
          for (MaturityItem source : sources) {
            MaturityCell own = cell(group, source);
            if (own != null) {
              sum -= own.sum();
              answers -= own.answers();
            }
          }
          if (answers > 0) {
            pairs.add(new double[] {figure, (double) sum / answers});
          }
        });
    return contrast(pairs);
  }

  private static AdvancedThird contrast(List<double[]> pairs) {
    return AdvancedThird.of(
        pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
        pairs.stream().mapToDouble(pair -> pair[1]).toArray());
  }

  private GroupWave latest(String group) {
    return new GroupWave(group, state.rules().latest());
  }

  private MaturityCell cell(String group, MaturityItem item) {
    return state.statements().get(new StatementKey(latest(group), item));
  }

  private MaturityCell all(String group) {
    return state
        .cells()
        .get(new MaturityKey(group, state.rules().latest(), MaturityRules.ALL, MaturityRules.ALL));
  }
}
