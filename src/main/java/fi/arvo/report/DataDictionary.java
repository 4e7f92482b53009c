package fi.arvo.report;

import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.tables.PublishedTables;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What every published table and column means, as a page, made from the contracts. */
public final class DataDictionary {
  private static final String HEAD =
      """
      # Data dictionary

      The tables that a report publishes, schema version %s. This page is made from the row
      contracts; `jobs/run describe dictionary` prints it.

      Every table lies in `<out>/as_of=<date>/tables/<table>/`, tables about single persons in
      `restricted/<table>/`, as Parquet with these descriptions in the file. The whole history of a
      table is `read_parquet('<out>/as_of=*/tables/<table>/*.parquet')`.

      A number that cannot be given is empty, never NaN. Where respondents are protected the whole
      row is empty but for its grain, and `suppressed` is true: cells of fewer respondents than
      `privacy.min_cell`, cells of money that is mostly one customer's, and the cells from which
      those could be reckoned. A cell is the group that a row tells about; the shares and scores of
      a group that is large enough are shown whatever they are. Columns in bold are the grain.

      | type | in Parquet |
      | --- | --- |
      | text | string |
      | whole | int64 |
      | number | double |
      | amount | decimal(18,4) |
      | flag | boolean |
      | day | date |
      """;

  private DataDictionary() {}

  /** The page in Markdown. */
  public static String markdown() {
    String tables =
        PublishedTables.contracts(List.of("<element>")).stream()
            .map(TableContract::published)
            .map(DataDictionary::table)
            .collect(Collectors.joining());
    return HEAD.formatted(PublishedTables.SCHEMA_VERSION) + tables;
  }

  private static String table(TableContract contract) {
    String columns =
        contract.columns().stream().map(DataDictionary::column).collect(Collectors.joining());
    return "\n## "
        + contract.name()
        + "\n\n"
        + contract.description()
        + (contract.restricted() ? " Restricted." : "")
        + "\n\n| column | type | meaning |\n| --- | --- | --- |\n"
        + columns;
  }

  private static String column(ColumnContract column) {
    String name = "`" + column.name() + "`";
    return "| "
        + (column.key() ? "**" + name + "**" : name)
        + " | "
        + column.type().name().toLowerCase(Locale.ROOT)
        + " | "
        + column.description().replace("|", "\\|")
        + " |\n";
  }
}
