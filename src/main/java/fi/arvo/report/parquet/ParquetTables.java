package fi.arvo.report.parquet;

import fi.arvo.report.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
