package fi.arvo.report.excel;

import fi.arvo.report.model.Cell;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.Unit;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** What a table's cell shows, for story tables and table sheets alike. */
final class CellText {
  private CellText() {}

  /** The cell as a reader sees it; for measuring. */
  static String shown(Cell cell, SheetColumn column, Voice voice) {
    if (cell instanceof Cell.Number number) {
      String mark = number.smallBase() ? "\u00a0" + Shorthand.SMALL_BASE.mark() : "";
      return voice.words().number(unit(column), number.value()) + mark;
    }
    if (cell instanceof Cell.Day day) {
      return voice.words().day(day.day());
    }
    return words(cell);
  }

  /** The words of a cell that holds neither number nor day. */
  static String words(Cell cell) {
    return cell instanceof Cell.Missing missing ? missing.why().mark() : ((Cell.Text) cell).text();
  }

  /** The look of a column's cells and header: numbers stand to the right. */
  static Look aligned(Look base, SheetColumn column, int indent) {
    return column.unit().isPresent()
        ? base.aligned(HorizontalAlignment.RIGHT).indented(indent)
        : base;
  }

  /**
   * The look of a cell.
   *
   * @param indent steps that a number stands off the right edge
   */
  static Look look(Look base, Cell cell, SheetColumn column, int indent, Voice voice) {
    Look aligned = aligned(base, column, indent);
    if (cell instanceof Cell.Number number) {
      String mark = number.smallBase() ? Shorthand.SMALL_BASE.mark() : "";
      return aligned.unwrapped().formatted(voice.formats().of(unit(column), mark, number.value()));
    }
    if (cell instanceof Cell.Day) {
      return aligned.unwrapped().formatted(voice.formats().day());
    }
    if (cell instanceof Cell.Text text && text.warning()) {
      return aligned.bolded().inked(Palette.VERMILION_TEXT);
    }
    return cell instanceof Cell.Missing ? aligned.inked(Palette.SECONDARY) : aligned;
  }

  private static Unit unit(SheetColumn column) {
    return column
        .unit()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the column '" + column.header() + "' holds a number but has no unit"));
  }
}
