package fi.arvo.privacy;

import fi.arvo.privacy.SuppressionRule.Binding;
import fi.arvo.privacy.SuppressionRule.Equation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The equations that bind the cells of one family, the rows that differ in scope and part only. */
final class Lines {
  private Lines() {}

  /** For each part and scope: its values add up to the cell overall. */
  static List<Line> overScopes(List<Cell> family) {
    List<Line> lines = new ArrayList<>();
    for (List<Cell> part : groups(family, c -> c.part)) {
      List<Cell> overall = part.stream().filter(Cell::overall).toList();
      List<Cell> limited = part.stream().filter(c -> !c.overall()).toList();
      for (List<Cell> scope : groups(limited, c -> c.scope)) {
        lines.add(new Line(scope, List.of(), overall, List.of()));
      }
    }
    return lines;
  }

  /** For each scope value: its parts add up to its total. */
  static Line overParts(List<Cell> parts, Cell total) {
    return new Line(parts, List.of(), List.of(total), List.of());
  }

  /** For each scope value: its rows meet the equations. */
  static List<Line> equations(List<Cell> family, Binding.Equations equations) {
    List<Line> lines = new ArrayList<>();
    for (List<Cell> rows : byScopeValue(family)) {
      for (Equation equation : equations.equations()) {
        lines.add(
            new Line(
                named(rows, equation.plus()),
                named(rows, equation.minus()),
                List.of(),
                named(rows, equation.shownOn())));
      }
    }
    return lines;
  }

  static Collection<List<Cell>> byScopeValue(List<Cell> family) {
    return groups(family, c -> List.of(c.scope, c.scopeValue));
  }

  private static List<Cell> named(List<Cell> cells, List<String> names) {
    return cells.stream().filter(c -> names.contains(c.part.get(0))).toList();
  }

  static <T, K> Collection<List<T>> groups(List<T> items, Function<T, K> key) {
    Map<K, List<T>> groups = new LinkedHashMap<>();
    items.forEach(i -> groups.computeIfAbsent(key.apply(i), k -> new ArrayList<>()).add(i));
    return groups.values();
  }
}
