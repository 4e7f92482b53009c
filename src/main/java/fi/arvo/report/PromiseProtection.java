package fi.arvo.report;

import static fi.arvo.privacy.CrossedSuppression.ALL;

import fi.arvo.privacy.CrossedSuppression;
import fi.arvo.privacy.HiddenCells;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is hidden of {@code promise_gap}. What customers say stands in {@code element_coverage} and
 * is hidden as there. Employees are few: a unit of too few of them, one that {@code loyalty} hides,
 * and what either could be reckoned from are hidden for all elements alike, so that no element's
 * guesses add up where another's don't; a share of few of them is hidden too.
 */
final class PromiseProtection {
  private static final List<String> RATING =
      List.of("delivered", "delivered_low", "delivered_high", "rating", "rating_n", "kind");
  private static final List<String> GAP =
      List.of("gap", "gap_low", "gap_high", "p_value", "p_adjusted", "verdict");
  private static final List<String> SHARE =
      List.of("guess_share", "guess_share_low", "guess_share_high");
  private static final List<String> GUESS =
      List.of(
          "guess",
          "guess_low",
          "guess_high",
          "guess_share",
          "guess_share_low",
          "guess_share_high",
          "guesses",
          "employees",
          "gap",
          "gap_low",
          "gap_high",
          "p_value",
          "p_adjusted",
          "verdict");

  private PromiseProtection() {}

  /**
   * The table as it may be published.
   *
   * @param table whose rows are marked as suppressed where {@code element_coverage} is
   * @param employees scope and value of the employees whom {@code loyalty} hides
   */
  static Table apply(Table table, Set<List<String>> employees, int minCell) {
    HiddenCells hidden = new HiddenCells(table);
    CrossedSuppression everybody = new CrossedSuppression(minCell, 1);
    each(
        table,
        (i, row) -> {
          if (row.flag("suppressed")) {
            hidden.hide(i, RATING);
            hidden.hide(i, GAP);
          }
          if (row.whole("scope_employees") == null) {
            return;
          }
          if (employees.contains(List.of(row.text("scope"), row.text("scope_value")))) {
            hidden.hide(i, GUESS);
          }
          everybody.add(group(row), List.of(row.whole("scope_employees")), hidden, i, GUESS);
        });
    everybody.close();
    Map<String, CrossedSuppression> elements = new LinkedHashMap<>();
    each(
        table,
        (i, row) -> {
          if (row.whole("employees") != null) {
            family(elements, row, minCell)
                .add(group(row), List.of(row.whole("employees")), hidden, i, GUESS);
          }
        });
    elements.values().forEach(CrossedSuppression::close);
    Map<String, CrossedSuppression> shares = new LinkedHashMap<>();
    each(
        table,
        (i, row) -> {
          if (row.whole("employees") != null) {
            List<Long> sides = List.of(row.whole("high_employees"), row.whole("low_employees"));
            family(shares, row, minCell).add(group(row), sides, hidden, i, SHARE);
          }
        });
    shares.values().forEach(CrossedSuppression::close);
    return hidden.published();
  }

  private interface Rows {
    void take(int place, Table.Row row);
  }

  private static void each(Table table, Rows rows) {
    for (int i = 0; i < table.rows().size(); i++) {
      rows.take(i, table.rows().get(i));
    }
  }

  private static CrossedSuppression family(
      Map<String, CrossedSuppression> families, Table.Row row, int minCell) {
    return families.computeIfAbsent(row.text("element"), e -> new CrossedSuppression(minCell, 1));
  }

  private static List<String> group(Table.Row row) {
    return List.of(row.is("scope", Scope.UNIT.key()) ? row.text("scope_value") : ALL);
  }
}
