package fi.arvo.report.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.model.TableContract.Type;
import fi.arvo.report.tables.RevenueBridge;
import fi.arvo.spark.SparkTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkTest.class)
class ParquetTablesTest {
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

  @TempDir Path out;

  @Test
  void duckDbReadsEveryTypeAsItWasWritten() throws Exception {
    Path file = ParquetTables.write(bridge(SEPTEMBER), out);
    assertThat(duck("SELECT * FROM read_parquet('" + file + "')"))
        .containsExactly(
            "2026-09-30|overall|päämyynti \u20ac|opening|1234567.8901|17|null|null|EUR|false|null",
            "2026-09-30|overall|päämyynti \u20ac|closing|-0.5000|17|1.04|0.9|EUR|false|null",
            "2026-09-30|overall|päämyynti \u20ac|new|null|null|null|null|EUR|true|suppressed");
    assertThat(duck("SELECT column_type FROM (DESCRIBE SELECT * FROM '" + file + "')"))
        .containsExactly(
            "DATE",
            "VARCHAR",
            "VARCHAR",
            "VARCHAR",
            "DECIMAL(18,4)",
            "BIGINT",
            "DOUBLE",
            "DOUBLE",
            "VARCHAR",
            "BOOLEAN",
            "VARCHAR");
  }

  @Test
  void whatWasWrittenIsReadBackCellByCell() throws Exception {
    Table table = bridge(SEPTEMBER);
    ParquetTables.write(table, out);
    Table read = ParquetTables.read(TableContract.of(RevenueBridge.class), out);
    assertThat(read.contract()).isEqualTo(TableContract.of(RevenueBridge.class).published());
    assertThat(read.rows()).hasSameSizeAs(table.rows());
    for (int i = 0; i < read.rows().size(); i++) {
      for (ColumnContract column : read.contract().columns()) {
        Object cell = read.rows().get(i).get(column.name());
        Object written = table.rows().get(i).get(column.name());
        if (written instanceof BigDecimal amount) {
          assertThat((BigDecimal) cell).isEqualByComparingTo(amount);
        } else {
          assertThat(cell).as(column.name()).isEqualTo(written);
        }
      }
    }
  }

  @Test
  void aTableThatIsNotThereHasNoRowsAndAColumnThatAnOlderVersionLacksIsEmpty() throws Exception {
    TableContract contract = TableContract.of(RevenueBridge.class).published();
    assertThat(ParquetTables.read(contract, out).rows()).isEmpty();

    ParquetTables.write(bridge(SEPTEMBER), out);
    List<ColumnContract> columns = new ArrayList<>(contract.columns());
    columns.add(new ColumnContract("later_column", Type.NUMBER, false, "Came later."));
    columns.replaceAll(
        c ->
            c.name().equals("nrr")
                ? new ColumnContract("nrr", Type.TEXT, false, "Was a number.")
                : c);
    Table read =
        ParquetTables.read(
            new TableContract(contract.name(), contract.description(), false, columns), out);
    assertThat(read.rows()).hasSize(3);
    assertThat(read.rows().get(1).get("later_column")).isNull();
    assertThat(read.rows().get(1).get("nrr")).as("of another type").isNull();
    assertThat(read.rows().get(1).number("grr")).isEqualTo(0.9);
  }

  @Test
  void aBrokenFileIsAnErrorThatNamesIt() throws Exception {
    Path file = ParquetTables.write(bridge(SEPTEMBER), out);
    Files.writeString(file, "not Parquet at all");
    assertThatThrownBy(() -> ParquetTables.read(TableContract.of(RevenueBridge.class), out))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("part-0.parquet");
  }

  @Test
  void sparkReadsTheSameRowsUnderTheStatedSchema(SparkSession spark) throws Exception {
    Table table = bridge(SEPTEMBER);
    Path file = ParquetTables.write(table, out);
    Dataset<Row> read = spark.read().parquet(file.toString());
    assertThat(read.schema()).isEqualTo(ParquetSchema.spark(table.contract()));
    assertThat(read.schema().fields()[4].getComment().get()).startsWith("Amount of the component");
    assertThat(spark(read)).isEqualTo(duck("SELECT * FROM read_parquet('" + file + "')"));
  }

  @Test
  void theHistoryIsReadThroughLinksAlikeAndAgreesOnTheDate(SparkSession spark) throws Exception {
    publish(JUNE, "20260701-a");
    publish(SEPTEMBER, "20261001-b");
    String glob = out + "/as_of=*/tables/revenue_bridge/*.parquet";
    String columns = "CAST(as_of AS VARCHAR) d, component, amount";

    List<String> rows =
        duck("SELECT " + columns + " FROM read_parquet('" + glob + "') ORDER BY 1,2");
    assertThat(rows).hasSize(6);
    assertThat(rows.get(0)).isEqualTo("2026-06-30|closing|-0.5000");
    assertThat(
            duck(
                "SELECT count(*) FROM read_parquet('"
                    + glob
                    + "', filename = true) WHERE filename NOT LIKE '%as_of=' || CAST(as_of AS"
                    + " VARCHAR) || '%'"))
        .containsExactly("0");
    for (String hive : List.of("true", "false")) {
      assertThat(
              duck(
                  "SELECT "
                      + columns
                      + " FROM read_parquet('"
                      + glob
                      + "', hive_partitioning = "
                      + hive
                      + ") ORDER BY 1,2"))
          .isEqualTo(rows);
    }

    Dataset<Row> plain = spark.read().parquet(glob);
    Dataset<Row> partitioned = spark.read().option("basePath", out.toString()).parquet(glob);
    for (Dataset<Row> read : List.of(plain, partitioned)) {
      assertThat(
              spark(
                  read.selectExpr("CAST(as_of AS STRING) d", "component", "amount")
                      .orderBy("d", "component")))
          .isEqualTo(rows);
    }
  }

  @Test
  void theFileTellsItsVersionAndWhatItsColumnsMean() throws Exception {
    Path file = ParquetTables.write(bridge(SEPTEMBER), out);
    String query =
        "SELECT decode(value) FROM parquet_kv_metadata('" + file + "') WHERE decode(key) = ";
    assertThat(duck(query + "'arvo.schema_version'")).containsExactly("1");
    assertThat(duck(query + "'arvo.table'")).containsExactly("revenue_bridge");
    assertThat(duck(query + "'arvo.column.nrr'").get(0)).contains("net revenue retention");
    assertThat(duck("SELECT DISTINCT compression FROM parquet_metadata('" + file + "')"))
        .containsExactly("ZSTD");
  }

  @Test
  void theSameRowsGiveTheSameBytesAndNothingElseInTheFolder() throws Exception {
    Path one = ParquetTables.write(bridge(SEPTEMBER), out.resolve("a"));
    Path two = ParquetTables.write(bridge(SEPTEMBER), out.resolve("b"));
    assertThat(one).hasSameBinaryContentAs(two);
    try (var files = Files.list(one.getParent())) {
      assertThat(files).containsExactly(one);
    }
  }

  @Test
  void aTableWithoutRowsStillHasItsColumns() throws Exception {
    Table empty = new Table(TableContract.of(RevenueBridge.class).published(), List.of());
    Path file = ParquetTables.write(empty, out);
    assertThat(duck("SELECT count(*), max(amount) FROM '" + file + "'")).containsExactly("0|null");
  }

  @Test
  void anUnprotectedTableIsRefused() {
    Table unprotected = Table.of(RevenueBridge.class, List.of());
    assertThatThrownBy(() -> ParquetTables.write(unprotected, out))
        .hasMessageContaining("revenue_bridge")
        .hasMessageContaining("privacy");
  }

  @Test
  void aNumberThatIsNoneIsRefusedWithItsColumn() {
    TableContract contract = TableContract.of(RevenueBridge.class).published();
    Table.Row row = bridge(SEPTEMBER).rows().get(1);
    for (Object wrong : new Object[] {Double.NaN, Double.POSITIVE_INFINITY, "1"}) {
      Table table = new Table(contract, List.of(row.with("nrr", wrong)));
      assertThatThrownBy(() -> ParquetTables.write(table, out))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("revenue_bridge.nrr cannot hold " + wrong);
    }
  }

  @Test
  void anAmountKeepsEveryDecimalOrIsRefused() {
    TableContract contract = TableContract.of(RevenueBridge.class).published();
    Table.Row row = bridge(SEPTEMBER).rows().get(0).with("amount", new BigDecimal("0.00001"));
    assertThatThrownBy(() -> ParquetTables.write(new Table(contract, List.of(row)), out))
        .hasMessage("revenue_bridge.amount cannot hold 0.00001");
  }

  private void publish(LocalDate asOf, String run) throws IOException {
    Path version = out.resolve(".versions").resolve(run);
    ParquetTables.write(bridge(asOf), version.resolve("tables"));
    Files.createSymbolicLink(out.resolve("as_of=" + asOf), Path.of(".versions", run));
  }

  private static Table bridge(LocalDate asOf) {
    TableContract contract = TableContract.of(RevenueBridge.class).published();
    return new Table(
        contract,
        List.of(
            row(contract, asOf, "opening", new BigDecimal("1234567.8901"), 17L, null, null, false),
            row(contract, asOf, "closing", new BigDecimal("-0.5"), 17L, 1.04, 0.9, false),
            row(contract, asOf, "new", null, null, null, null, true)));
  }

  private static Table.Row row(
      TableContract contract,
      LocalDate asOf,
      String component,
      BigDecimal amount,
      Long customers,
      Double nrr,
      Double grr,
      boolean hidden) {
    List<Object> cells = new ArrayList<>();
    cells.add(asOf);
    cells.addAll(List.of("overall", "päämyynti \u20ac", component));
    cells.add(amount);
    cells.add(customers);
    cells.add(nrr);
    cells.add(grr);
    cells.add("EUR");
    cells.add(hidden);
    cells.add(hidden ? "suppressed" : null);
    return new Table.Row(contract, cells);
  }

  private static List<String> spark(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(r -> r.mkString("|")).toList();
  }

  private static List<String> duck(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(results.getObject(i)));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    }
  }
}
