package fi.arvo.report;

import static fi.arvo.privacy.CrossedSuppression.ALL;

import fi.arvo.privacy.CrossedSuppression;
import fi.arvo.privacy.HiddenCells;
import fi.arvo.privacy.SuppressionRule.Base;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms.Answered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is hidden of steps, dissenters, actions and automation, whose groups are their own. */
final class LoopProtection {
  private LoopProtection() {}

  /** Steps to a touchpoint add up to those from anywhere. */
  static Table steps(Table table, int minCell) {
    HiddenCells hidden = new HiddenCells(table);
    List<String> measures = measures(table);
    Map<String, CrossedSuppression> families = new HashMap<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Table.Row row = table.rows().get(i);
      families
          .computeIfAbsent(row.text("touchpoint_to"), t -> new CrossedSuppression(minCell, 1))
          .add(
              List.of(row.text("touchpoint_from")),
              List.of(row.whole("respondents")),
              hidden,
              i,
              measures);
    }
    families.values().forEach(CrossedSuppression::close);
    return hidden.published();
  }

  /**
   * Those answered and those not add up to the difference's n, tellers and others to all. A share
   * of enough dissenters is told however few of them left, as shares are everywhere.
   */
  static Table dissenters(Table table, int minCell) {
    HiddenCells hidden = new HiddenCells(table);
    CrossedSuppression sizes = new CrossedSuppression(minCell, 1, 1);
    List<String> measures = measures(table);
    for (int i = 0; i < table.rows().size(); i++) {
      Table.Row row = table.rows().get(i);
      String answered = difference(row) ? ALL : row.text("answered");
      sizes.add(
          List.of(answered, row.text("story")),
          List.of(row.whole("respondents")),
          hidden,
          i,
          measures);
    }
    sizes.close();
    for (int i = 0; i < table.rows().size(); i++) {
      Table.Row row = table.rows().get(i);
      if (difference(row) && oneSideHidden(hidden, row)) {
        hidden.hide(i, measures);
      }
    }
    return hidden.published();
  }

  private static boolean oneSideHidden(HiddenCells hidden, Table.Row difference) {
    List<Table.Row> rows = hidden.table().rows();
    for (int i = 0; i < rows.size(); i++) {
      boolean side = !difference(rows.get(i)) && rows.get(i).is("story", difference.text("story"));
      if (side && hidden.hides(i, "retained")) {
        return true;
      }
    }
    return false;
  }

  private static boolean difference(Table.Row row) {
    return row.is("answered", Answered.DIFFERENCE.key());
  }

  /** Answers at the touchpoints, or in the channels, add up to those overall. */
  static Table automation(Table table, int minCell) {
    HiddenCells hidden = new HiddenCells(table);
    List<String> measures = measures(table);
    Map<List<String>, CrossedSuppression> families = new HashMap<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Table.Row row = table.rows().get(i);
      if (row.whole("respondents") == null) {
        continue;
      }
      String value = row.text("scope_value");
      families
          .computeIfAbsent(
              List.of(row.text("predictor"), row.text("outcome")),
              k -> new CrossedSuppression(minCell, 1, 1))
          .add(
              List.of(
                  row.is("scope", "touchpoint") ? value : ALL,
                  row.is("scope", "channel") ? value : ALL),
              List.of(row.whole("respondents")),
              hidden,
              i,
              measures);
    }
    families.values().forEach(CrossedSuppression::close);
    return hidden.published();
  }

  /** Each row by itself: hidden when one of its groups is too small. */
  static Table alone(Table table, int minCell) {
    HiddenCells hidden = new HiddenCells(table);
    List<String> measures = measures(table);
    for (int i = 0; i < table.rows().size(); i++) {
      Table.Row row = table.rows().get(i);
      if (small(row, "respondents", minCell) || small(row, "control_respondents", minCell)) {
        hidden.hide(i, measures);
      }
    }
    return hidden.published();
  }

  private static boolean small(Table.Row row, String column, int minCell) {
    Long respondents = row.has(column) ? row.whole(column) : null;
    return respondents != null && respondents > 0 && respondents < minCell;
  }

  private static List<String> measures(Table table) {
    return Base.ofAllMeasures(table.contract(), "respondents").columns();
  }
}
