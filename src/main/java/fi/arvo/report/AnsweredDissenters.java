package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether dissenters stay where something was done soon after they had spoken. */
final class AnsweredDissenters {
  private final Narrator narrator;

  AnsweredDissenters(Narrator narrator) {
    this.narrator = narrator;
  }

  private Optional<Table.Row> row(Answered answered) {
    return narrator
        .facts()
        .rows("dissenters")
        .filter(row -> row.is("story", Terms.ALL) && row.is("answered", answered.key()))
        .findFirst();
  }

  private Quantity stayed(Table.Row row) {
    return narrator.quantity(
        row, Unit.SHARE.withDecimals(1), "retained", "retained_low", "retained_high", "n");
  }

  Block block() {
    Optional<Table.Row> difference = row(Answered.DIFFERENCE);
    if (difference.isEmpty()) {
      return TextBlock.paragraphs(narrator.say("stories.stay"), narrator.say("stories.stay.none"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Answered answered : List.of(Answered.YES, Answered.NO, Answered.DIFFERENCE)) {
      row(answered)
          .ifPresent(
              row -> {
                List<Cell> cells = new ArrayList<>();
                cells.add(Cell.of(narrator.say("stories.stay." + answered.key())));
                cells.addAll(Cell.estimate(stayed(row)));
                rows.add(cells);
              });
    }
    Unit share = Unit.SHARE.withDecimals(1);
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("stories.stay.group")),
            SheetColumn.number(narrator.say("column.retained"), share),
            SheetColumn.number(narrator.say("summary.steps.low"), share),
            SheetColumn.number(narrator.say("summary.steps.high"), share),
            SheetColumn.number(narrator.say("column.n"), Unit.COUNT));
    return new TableBlock(heading(difference.get()), new SheetTable(columns, rows));
  }

  private String heading(Table.Row difference) {
    Quantity more = stayed(difference);
    if (more.value().isEmpty()) {
      return narrator.say("stories.stay.untold", more.why());
    }
    Double p = difference.number("p_value");
    boolean certain = p != null && p < ElementLinks.CERTAIN;
    String which = certain ? more.value().getAsDouble() > 0 ? "more" : "less" : "alike";
    return narrator.say("stories.stay." + which);
  }
}
