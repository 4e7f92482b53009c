package fi.arvo.job;

import fi.arvo.config.ElementModel;
import fi.arvo.config.ElementModel.Element;
import fi.arvo.config.Setting;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.tables.PublishedTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells about Arvo itself: what its tables hold, and which settings are in effect. */
public final class Describe {
  private Describe() {}

  /**
   * The data dictionary as Markdown, one section a table.
   *
   * @param model its elements are columns of one of the tables
   */
  public static List<String> dictionary(ElementModel model) {
    List<TableContract> tables =
        PublishedTables.contracts(model.elements().stream().map(Element::id).toList());
    List<String> lines = new ArrayList<>();
    lines.add("# Data dictionary");
    for (TableContract table : tables) {
      String restricted = table.restricted() ? " Restricted: about single persons." : "";
      lines.addAll(
          List.of(
              "",
              "## " + table.name(),
              "",
              table.description() + restricted,
              "",
              "| column | type | meaning |",
              "| --- | --- | --- |"));
      for (TableContract.ColumnContract column : table.columns()) {
        String name = column.key() ? "**" + column.name() + "**" : column.name();
        String type = column.type().name().toLowerCase(Locale.ROOT);
        lines.add("| " + name + " | " + type + " | " + column.description() + " |");
      }
    }
    return List.copyOf(lines);
  }

  /**
   * Every setting in effect and where it was said. What is not set is left out inside extracts,
   * where that is nearly everything.
   */
  public static List<String> settings(List<Setting> settings) {
    List<Setting> shown =
        settings.stream()
            .filter(s -> !(s.path().startsWith("extracts.") && s.value().equals(Setting.NOT_SET)))
            .toList();
    int widest = shown.stream().mapToInt(s -> assignment(s).length()).max().orElse(0);
    int width = Math.min(widest, 60);
    return shown.stream().map(s -> line(s, width)).toList();
  }

  private static String line(Setting setting, int width) {
    return String.format(
        Locale.ROOT, "%-" + width + "s  # %s", assignment(setting), setting.origin());
  }

  private static String assignment(Setting setting) {
    return setting.path() + ": " + setting.value();
  }
}
