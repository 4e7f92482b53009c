package fi.arvo.xlsx;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the cell formats of a workbook make of a number. */
final class Styles {
  /** Excel itself has at most 65,490 cell formats. */
  private static final int MOST = 100_000;

  private CellKind[] kinds = {};
  private int count;

  /** A workbook without styles has only numbers. */
  static Styles none() {
    return new Styles();
  }

  static Styles of(Parts parts, String name) throws IOException {
    Styles styles = new Styles();
    Map<Integer, CellKind> own = new HashMap<>();
    try (XmlPart xml = parts.xml(name)) {
      boolean inCellFormats = false;
      while (xml.next()) {
        if (xml.starts("numFmt")) {
          String code = xml.attribute("formatCode");
          own.put(
              number(xml.attribute("numFmtId"), name),
              code == null ? CellKind.NUMBER : DateFormats.of(code));
        } else if (xml.starts("cellXfs")) {
          inCellFormats = true;
        } else if (xml.ends("cellXfs")) {
          inCellFormats = false;
        } else if (inCellFormats && xml.starts("xf")) {
          String id = xml.attribute("numFmtId");
          int format = id == null ? 0 : number(id, name);
          styles.add(own.getOrDefault(format, DateFormats.builtIn(format)));
        }
        if (styles.count > MOST || own.size() > MOST) {
          throw UnfitWorkbook.damaged(name);
        }
      }
    }
    return styles;
  }

  private static int number(String text, String part) throws UnfitWorkbook {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw UnfitWorkbook.damaged(part, e);
    }
  }

  private void add(CellKind kind) {
    if (count == kinds.length) {
      kinds = Arrays.copyOf(kinds, Math.max(64, 2 * count));
    }
    kinds[count++] = kind;
  }

  /**
   * @param style as a cell names it; null for none
   */
  CellKind kind(String style, String part) throws UnfitWorkbook {
    int place = style == null ? 0 : number(style, part);
    if (place < 0 || (count > 0 && place >= count)) {
      throw UnfitWorkbook.damaged(part);
    }
    return count == 0 ? CellKind.NUMBER : kinds[place];
  }
}
