package fi.arvo.report.model;

import java.util.List;

/**
 * A sheet with one table to filter and sort, headers frozen.
 *
 * @param tableName name of the table in formulas, e.g. {@code loyalty}: letters, digits and
 *     underscores, unique in the workbook
 * @param title what the table holds: who, what with unit, when
 * @param notes lines above the table: meaning, source, what was left out
 */
public record TableSheet(
    String id, String name, String tableName, String title, List<String> notes, SheetTable table)
    implements Sheet {

  /**
   * Rows that a sheet shows; of a longer table the sheet says how many it leaves out and where they
   * are. A workbook is mailed and read on phones, so it stays under a megabyte.
   */
  public static final int MAX_ROWS = 160;

  public TableSheet {
    notes = List.copyOf(notes);
  }
}
