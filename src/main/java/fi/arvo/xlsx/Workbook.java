package fi.arvo.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An open workbook: its sheets in their order. Not to be shared between threads. */
public final class Workbook implements Closeable {
  private static final int MOST_SHEETS = 10_000;

  /** A sheet of cells. @param part where its rows are */
  private record Sheet(String name, boolean visible, String part) {}

  /** Where a relation leads. @param type the last word of its kind, as {@code worksheet} */
  private record Relation(String type, String target) {}

  private final Parts parts;
  private final List<Sheet> sheets = new ArrayList<>();
  private boolean from1904;
  private Styles styles = Styles.none();
  private SharedTexts texts = SharedTexts.none();

  private Workbook(Parts parts) {
    this.parts = parts;
  }

  /** Whether a file's first bytes are those of a zip file, as a workbook is. */
  public static boolean begins(byte[] lead) {
    return lead.length >= 4 && lead[0] == 'P' && lead[1] == 'K' && lead[2] == 3 && lead[3] == 4;
  }

  /**
   * Opens a workbook.
   *
   * @throws UnfitWorkbook when it is none, or damaged
   */
  public static Workbook open(Path file) throws IOException {
    Workbook workbook = new Workbook(new Parts(file));
    try {
      workbook.readContents();
      return workbook;
    } catch (IOException e) {
      workbook.close();
      throw e;
    }
  }

  private void readContents() throws IOException {
    String main =
        parts.has("_rels/.rels")
            ? relations("_rels/.rels", "").values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .filter(target -> target.endsWith(".xml") && parts.has(target))
                .findFirst()
                .orElse("xl/workbook.xml")
            : "xl/workbook.xml";
    if (!parts.has(main) || parts.has("word/document.xml")) {
      throw parts.noWorkbook();
    }
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    String name = main.substring(folder.length());
    Map<String, Relation> relations = relations(folder + "_rels/" + name + ".rels", folder);
    readSheets(main, relations);
    for (Relation relation : relations.values()) {
      if (relation.type().equals("styles")) {
        styles = Styles.of(parts, relation.target());
      } else if (relation.type().equals("sharedStrings")) {
        texts = SharedTexts.of(parts, relation.target());
      }
    }
  }

  private Map<String, Relation> relations(String part, String folder) throws IOException {
    Map<String, Relation> relations = new HashMap<>();
    try (XmlPart xml = parts.xml(part)) {
      while (xml.next()) {
        if (xml.starts("Relationship")) {
          String id = xml.attribute("Id");
          String type = xml.attribute("Type");
          String target = xml.attribute("Target");
          if (id == null || type == null || target == null || relations.size() > MOST_SHEETS) {
            throw UnfitWorkbook.damaged(part);
          }
          relations.put(
              id,
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1), Parts.resolved(folder, target)));
        }
      }
    }
    return relations;
  }

  private void readSheets(String part, Map<String, Relation> relations) throws IOException {
    try (XmlPart xml = parts.xml(part)) {
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          String says = xml.attribute("date1904");
          from1904 = "1".equals(says) || "true".equals(says);
        } else if (xml.starts("sheet")) {
          Relation relation = relations.get(xml.foreignAttribute("id"));
          String name = xml.attribute("name");
          if (relation == null || name == null || sheets.size() > MOST_SHEETS) {
            throw UnfitWorkbook.damaged(part);
          }
          // Sheets that are charts have no cells.
          if (relation.type().equals("worksheet")) {
            String state = xml.attribute("state");
            boolean visible = state == null || state.equals("visible");
            sheets.add(new Sheet(name, visible, relation.target()));
          }
        }
      }
    }
  }

  /**
   * The rows of a sheet.
   *
   * @param wanted name of the sheet, which may be a hidden one; if not set, the first visible one
   *     that has a row
   */
  public SheetRows rows(Optional<String> wanted) throws IOException {
    for (Sheet sheet : sheets) {
      if (wanted.isPresent() ? sheet.name().equals(wanted.get()) : sheet.visible()) {
        if (wanted.isPresent() || hasRow(sheet)) {
          return open(sheet);
        }
      }
    }
    List<String> names = sheets.stream().map(Sheet::name).toList();
    throw new UnfitWorkbook(
        wanted.isPresent()
            ? "has no sheet \"" + wanted.get() + "\"; it has " + String.join(", ", names) + "."
            : "has no visible sheet with anything on it; was its export cut off?");
  }

  private boolean hasRow(Sheet sheet) throws IOException {
    try (SheetRows rows = open(sheet)) {
      return rows.next();
    }
  }

  private SheetRows open(Sheet sheet) throws IOException {
    return new SheetRows(parts.xml(sheet.part()), sheet.part(), styles, texts, from1904);
  }

  @Override
  public void close() throws IOException {
    try {
      texts.close();
    } finally {
      parts.close();
    }
  }
}
