package fi.arvo.report.excel;

/**
 * The formulas of a what-if. Rows stand in braces as counted from the block's first row, since
 * where that one comes to lie isn't known yet.
 *
 * @param inputs row of the first input
 * @param count number of inputs
 * @param effects row of the first effect
 * @param effectCount number of effects
 */
record WhatIfFormulas(int inputs, int count, int effects, int effectCount) {
  static final char ELEMENT = 'A';
  static final char SHARE = 'B';
  static final char ROOM = 'C';

  /** Columns of the inputs. */
  static final char POINTS = 'D';

  static final char COUNTED = 'E';
  static final char CLOSED = 'F';

  /** The value of the chosen element in a column of the effects; empty for no known element. */
  String looked(int row, char column) {
    return "IFERROR(" + effect(row, column) + ",\"\")";
  }

  /** Points that count: no more than the room that the rows above have left of the element. */
  String counted(int row) {
    String room = "100*" + effect(row, ROOM);
    if (row > inputs) {
      room +=
          "-SUMIFS(%s:%s,%s:%s,%s)"
              .formatted(
                  fixed(COUNTED, inputs),
                  cell(COUNTED, row - 1),
                  fixed(ELEMENT, inputs),
                  cell(ELEMENT, row - 1),
                  cell(ELEMENT, row));
    }
    return "IFERROR(MAX(0,MIN(" + cell(POINTS, row) + "+0," + room + ")),\"\")";
  }

  String closed(int row) {
    String room = effect(row, ROOM);
    return "IF(%s=\"\",\"\",IF(%s>0,%s/(100*%s),0))"
        .formatted(cell(COUNTED, row), room, cell(COUNTED, row), room);
  }

  /** The part of a gain that the closed room brings; the mark where the gain has one. */
  String change(int row, char gain) {
    return "IF(%s=\"\",\"\",IFERROR(%s*%s,%s))"
        .formatted(cell(CLOSED, row), effect(row, gain), cell(CLOSED, row), effect(row, gain));
  }

  /** The sum of a column of the inputs; marks count nothing. */
  String total(char column) {
    return "SUM(" + fixed(column, inputs) + ":" + fixed(column, inputs + count - 1) + ")";
  }

  /**
   * The NPS after a change, on its scale; its mark when it has one. Rounded as it is shown, since
   * what its decimals show as zero would carry a sign otherwise.
   */
  static String onScale(String now, String change, int decimals) {
    String after = "MAX(-100,MIN(100," + now + "+" + change + "))";
    return "IFERROR(ROUND(" + after + "," + decimals + ")," + now + ")";
  }

  /** The revenue after a change; its mark when it has one. */
  static String sum(String now, String change) {
    return "IFERROR(" + now + "+" + change + "," + now + ")";
  }

  /** The cells of the effects in a column. */
  String column(char column) {
    return fixed(column, effects) + ":" + fixed(column, effects + effectCount - 1);
  }

  static String cell(char column, int row) {
    return "$" + column + "{" + row + "}";
  }

  private static String fixed(char column, int row) {
    return "$" + column + "${" + row + "}";
  }

  private String effect(int row, char column) {
    return "INDEX(%s,MATCH(%s,%s,0))"
        .formatted(column(column), cell(ELEMENT, row), column(ELEMENT));
  }
}
