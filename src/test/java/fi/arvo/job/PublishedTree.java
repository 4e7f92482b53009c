package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that is published under a directory: links with their targets, and files with their bytes.
 */
final class PublishedTree {
  private PublishedTree() {}

  /**
   * A date's link and the files behind it, and the version before it, by path below {@code out}.
   */
  static Map<String, String> of(Path out) {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> entries = Files.list(out)) {
      for (Path date :
          entries.filter(e -> e.getFileName().toString().startsWith("as_of=")).toList()) {
        tree.put(date.getFileName().toString(), Files.readSymbolicLink(date).toString());
        add(out, date.toRealPath(), tree);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tree;
  }

  private static void add(Path out, Path version, Map<String, String> tree) throws IOException {
    try (Stream<Path> files = Files.walk(version)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(out.toRealPath().relativize(file).toString(), sha256(file));
      }
    }
  }

  /** Fails unless a date holds every file of its manifest, as the manifest says. */
  static void assertWhole(Path date) {
    try {
      JsonNode manifest = new ObjectMapper().readTree(date.resolve("manifest.json").toFile());
      JsonNode files = manifest.get("files");
      assertThat(files).isNotEmpty();
      for (JsonNode file : files) {
        assertThat(sha256(date.resolve(file.get("path").asText())))
            .as(file.get("path").asText())
            .isEqualTo(file.get("sha256").asText());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every row of every table in a folder as text, by table, in an order of their own. */
  static Map<String, String> tables(Path folder) {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path table : folders.toList()) {
        String rows = "select * from read_parquet('" + table + "/*.parquet') order by all";
        tables.put(table.getFileName().toString(), ReportRun.query(rows).toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
