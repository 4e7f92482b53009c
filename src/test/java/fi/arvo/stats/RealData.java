package fi.arvo.stats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Public data and expected figures that lie outside the project, in {@code ../shared/data} unless
 * the system property {@code arvo.shared} names another {@code shared} folder. A test that asks for
 * them is skipped when they aren't there.
 */
final class RealData {
  private static final Path DATA =
      Path.of(System.getProperty("arvo.shared", "../shared")).resolve("data");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private static final Map<String, List<Map<String, Double>>> SURVEYS = new HashMap<>();

  private RealData() {}

  /** The expected figures of a data set. */
  static JsonNode expected(String name) {
    try {
      return new ObjectMapper().readTree(present("expected/" + name + ".json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a survey as recoded for its figures; empty and non-numeric cells are left out. */
  static List<Map<String, Double>> prepared(String name) {
    return SURVEYS.computeIfAbsent(name, RealData::readPrepared);
  }

  private static List<Map<String, Double>> readPrepared(String name) {
    List<Map<String, Double>> rows = new ArrayList<>();
    read(
        "expected/prepared/" + name + ".csv.gz",
        record -> {
          Map<String, Double> row = new HashMap<>();
          record
              .getFieldsAsMap()
              .forEach(
                  (column, cell) -> {
                    if (NUMBER.matcher(cell).matches()) {
                      row.put(column, Double.valueOf(cell));
                    }
                  });
          rows.add(row);
        });
    return rows;
  }

  /** Reads a gzipped CSV with a header. */
  static void read(String file, Consumer<NamedCsvRecord> record) {
    try (Reader reader =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(present(file))), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      csv.forEach(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path present(String file) {
    Path path = DATA.resolve(file);
    assumeTrue(Files.exists(path), () -> "skipped: the real data isn't there, " + path);
    return path;
  }
}
