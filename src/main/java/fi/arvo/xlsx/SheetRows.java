package fi.arvo.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * Walks over the rows of a sheet, in their order, as they lie in the file. Rows without a value are
 * passed over; rows that are hidden or filtered away are rows. A formula gives the value that the
 * program that wrote the file worked out; nothing is calculated here.
 */
public final class SheetRows implements Closeable {
  /** Excel's own limits. */
  private static final int MOST_ROWS = 1 << 20;

  private static final int MOST_COLUMNS = 1 << 14;

  private final XmlPart xml;
  private final String part;
  private final Styles styles;
  private final SharedTexts texts;
  private final boolean from1904;

  private int row;
  private int width;
  private CellKind[] kinds = new CellKind[64];
  private String[] values = new String[64];

  /** The number of a shared text of which the value isn't fetched yet; -1 for none. */
  private int[] shared = new int[64];

  private final StringBuilder text = new StringBuilder();

  SheetRows(XmlPart xml, String part, Styles styles, SharedTexts texts, boolean from1904) {
    this.xml = xml;
    this.part = part;
    this.styles = styles;
    this.texts = texts;
    this.from1904 = from1904;
  }

  /** Goes to the next row that holds something; false after the last. */
  public boolean next() throws IOException {
    while (xml.next()) {
      if (xml.starts("row")) {
        begin();
        readCells();
        if (somethingWithin(width)) {
          return true;
        }
      }
    }
    return false;
  }

  private void begin() throws UnfitWorkbook {
    String number = xml.attribute("r");
    int next = number == null ? row + 1 : number(number);
    if (next <= row || next > MOST_ROWS) {
      throw UnfitWorkbook.damaged(part + ", row " + number + " after row " + row);
    }
    row = next;
    width = 0;
  }

  private void readCells() throws IOException {
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        String reference = xml.attribute("r");
        int column = reference == null ? width : column(reference);
        if (column < width || column >= MOST_COLUMNS) {
          throw UnfitWorkbook.damaged(part + ", row " + row);
        }
        room(column + 1);
        Arrays.fill(kinds, width, column, CellKind.BLANK);
        Arrays.fill(values, width, column, "");
        width = column + 1;
        readCell(column);
      }
    }
  }

  /** Letters before the row's number, A being 0. */
  private int column(String reference) throws UnfitWorkbook {
    int column = 0;
    int at = 0;
    while (at < reference.length() && at < 4 && Character.isLetter(reference.charAt(at))) {
      column = 26 * column + Character.digit(reference.charAt(at), 36) - 9;
      at++;
    }
    if (at == 0 || at == 4) {
      throw UnfitWorkbook.damaged(part + ", row " + row);
    }
    return column - 1;
  }

  private void room(int columns) {
    if (columns > kinds.length) {
      int length = Math.max(columns, 2 * kinds.length);
      kinds = Arrays.copyOf(kinds, length);
      values = Arrays.copyOf(values, length);
      shared = Arrays.copyOf(shared, length);
    }
  }

  private void readCell(int column) throws IOException {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    boolean formula = false;
    boolean valued = false;
    text.setLength(0);
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        valued = true;
        while (xml.next() && !xml.ends("v")) {
          if (xml.isText()) {
            xml.appendText(text);
          }
        }
      } else if (xml.starts("is")) {
        valued = true;
        Texts.read(xml, "is", text);
      } else if (xml.starts("f")) {
        formula = true;
      }
    }
    shared[column] = -1;
    if (!valued || text.isEmpty()) {
      // A text formula may well come to an empty text.
      boolean lacking = formula && !(valued && "str".equals(type));
      put(column, lacking ? CellKind.UNCALCULATED : CellKind.BLANK, "");
    } else {
      take(column, type == null ? "n" : type, style);
    }
  }

  private void take(int column, String type, String style) throws UnfitWorkbook {
    switch (type) {
      case "n" -> takeNumber(column, styles.kind(style, part));
      case "s" -> {
        int place = number(text.toString());
        if (place < 0 || place >= texts.count()) {
          throw UnfitWorkbook.damaged(part + ", row " + row);
        }
        put(column, CellKind.TEXT, null);
        shared[column] = place;
      }
      case "inlineStr" -> put(column, CellKind.TEXT, text.toString());
      case "str" -> {
        Texts.unescape(text, 0);
        put(column, CellKind.TEXT, text.toString());
      }
      case "b" -> put(column, CellKind.BOOLEAN, text.charAt(0) == '1' ? "true" : "false");
      case "e" -> put(column, CellKind.ERROR, text.toString());
      case "d" -> put(column, CellKind.DATE, text.toString());
      default -> throw UnfitWorkbook.damaged(part + ", row " + row);
    }
  }

  private void takeNumber(int column, CellKind kind) throws UnfitWorkbook {
    String stored = text.toString().trim();
    double number;
    try {
      number = Double.parseDouble(stored);
    } catch (NumberFormatException e) {
      throw UnfitWorkbook.damaged(part + ", row " + row, e);
    }
    String time =
        switch (kind) {
          case DATE -> SerialTime.moment(number, from1904);
          case TIME -> SerialTime.length(number);
          default -> null;
        };
    if (time == null) {
      put(column, CellKind.NUMBER, stored);
    } else {
      put(column, kind, time);
    }
  }

  private int number(String digits) throws UnfitWorkbook {
    try {
      return Integer.parseInt(digits.trim());
    } catch (NumberFormatException e) {
      throw UnfitWorkbook.damaged(part + ", row " + row, e);
    }
  }

  private void put(int column, CellKind kind, String value) {
    kinds[column] = kind;
    values[column] = value;
  }

  /** The row's number on the sheet, from 1. */
  public int number() {
    return row;
  }

  /** Columns of the row up to its last cell. */
  public int width() {
    return width;
  }

  /** Whether one of the first so many columns has more than blanks in it. */
  public boolean somethingWithin(int columns) {
    for (int column = 0; column < Math.min(columns, width); column++) {
      if (kinds[column] != CellKind.BLANK
          && (kinds[column] != CellKind.TEXT || !value(column).isBlank())) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param column from 0
   */
  public CellKind kind(int column) {
    return column < width ? kinds[column] : CellKind.BLANK;
  }

  /** The value of a cell, written as its kind says; empty when there is none. */
  public String value(int column) {
    if (column >= width) {
      return "";
    }
    if (values[column] == null) {
      values[column] = texts.text(shared[column]);
    }
    return values[column];
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
