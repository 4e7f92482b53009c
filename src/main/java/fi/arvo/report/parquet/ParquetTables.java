package fi.arvo.report.parquet;

import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/** Puts tables into the folders that analysts read them from. */
public final class ParquetTables {
  private static final String FILE = "part-0.parquet";

  private ParquetTables() {}

  /**
   * Writes a table as {@code <folder>/<table>/part-0.parquet}; a table without rows becomes a file
   * without rows, so that its columns can still be queried.
   *
   * @return the file
   * @throws IOException when it cannot be written
   */
  public static Path write(Table table, Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve(table.contract().name())).resolve(FILE);
    try (ParquetTableFile parquet = new ParquetTableFile(file, table.contract())) {
      for (Table.Row row : table.rows()) {
        parquet.write(row);
      }
    }
    return file;
  }

  /**
   * Reads a table that {@link #write} wrote, also one of an older version of its contract: a column
   * that it lacks, or has as another type, is empty, and a table that isn't there has no rows.
   *
   * @throws IOException when the file is no sound Parquet file
   */
  public static Table read(TableContract contract, Path folder) throws IOException {
    TableContract published = contract.published();
    List<Table.Row> rows = new ArrayList<>();
    Path file = folder.resolve(contract.name()).resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new Table(published, rows);
    }
    Configuration plain = new Configuration();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(
                new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toRealPath().toUri()))
            .withConf(plain)
            .build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        List<Object> cells = new ArrayList<>();
        for (ColumnContract column : published.columns()) {
          cells.add(cell(group, column));
        }
        rows.add(new Table.Row(published, cells));
      }
    } catch (RuntimeException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
    return new Table(published, rows);
  }

  private static Object cell(Group group, ColumnContract column) {
    String name = column.name();
    boolean there =
        group.getType().containsField(name)
            && group.getType().getType(name).equals(ParquetSchema.field(column))
            && group.getFieldRepetitionCount(name) > 0;
    if (!there) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> group.getString(name, 0);
      case WHOLE -> group.getLong(name, 0);
      case NUMBER -> group.getDouble(name, 0);
      case AMOUNT -> BigDecimal.valueOf(group.getLong(name, 0), ParquetSchema.AMOUNT_SCALE);
      case FLAG -> group.getBoolean(name, 0);
      case DAY -> LocalDate.ofEpochDay(group.getInteger(name, 0));
    };
  }
}
