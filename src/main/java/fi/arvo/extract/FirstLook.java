package fi.arvo.extract;

import static fi.arvo.extract.SavRecords.LABEL;

import fi.arvo.config.ExtractConfig;
import fi.arvo.config.ExtractConfig.Csv;
import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.ExtractConfig.Shape;
import fi.arvo.config.ExtractConfig.Source;
import fi.arvo.config.Role;
import fi.arvo.extract.FileLocator.Located;
import fi.arvo.extract.SourceFile.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/**
 * A look at files that nothing is known of: what they are, and what each column holds. Reads them
 * as an extract is read, needs no Spark session, and keeps a bounded part of them in memory.
 *
 * @param files in the order given; all have the same columns
 * @param columns in the files' order
 * @param rows how many were looked at, those left out among them
 * @param whole whether that is all rows
 * @param leftOut rows that are no answers, by reason
 * @param leftOutBy columns that tell so
 * @param misfits rows with another number of fields than the header
 */
public record FirstLook(
    List<SourceFile> files,
    List<ColumnProfile> columns,
    long rows,
    boolean whole,
    Map<String, Long> leftOut,
    List<String> leftOutBy,
    long misfits) {
  private static final long MOST_ROWS = 200_000;
  private static final List<String> MISSING = Csv.defaults().missing();

  /**
   * Looks at the files of a path or several.
   *
   * @throws UnreadableExtract when there are none, or they cannot be read or have different columns
   */
  public static FirstLook at(List<String> paths) {
    Configuration hadoop = new Configuration();
    ExtractConfig config =
        new ExtractConfig(
            paths,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Csv.defaults(),
            Shape.WIDE,
            Map.of(),
            Optional.empty(),
            Optional.empty());
    Fingerprint fingerprint =
        new Fingerprint(
            Role.SURVEY, "", -1, Csv.defaults().quote(), "", "", hadoop, Long.MAX_VALUE);
    List<String> problems = new ArrayList<>();
    List<SourceFile> files = new ArrayList<>();
    for (Located located : new FileLocator(hadoop).locate(Role.SURVEY, config)) {
      if (located.format() == Format.PARQUET) {
        problems.add(
            located.name()
                + " is Parquet, whose columns have names and types already; map them in the job's"
                + " YAML.");
        continue;
      }
      Fingerprint.Outcome outcome = fingerprint.of(located);
      if (outcome.problem().isEmpty()) {
        files.add(outcome.file());
      } else {
        problems.add(outcome.problem());
      }
    }
    files.stream()
        .skip(1)
        .filter(file -> !file.columns().equals(files.get(0).columns()))
        .forEach(file -> problems.add(different(files.get(0), file)));
    if (!problems.isEmpty()) {
      throw new UnreadableExtract(problems);
    }
    return new Looking(files).look(hadoop);
  }

  /** The labels of a column, where a format keeps them beside its values. */
  public Optional<ColumnProfile> labelsOf(ColumnProfile column) {
    return columns.stream()
        .filter(
            c -> c.ownWord().equals(ColumnProfile.LABELS) && c.name().equals(column.name() + LABEL))
        .findFirst();
  }

  private static String different(SourceFile one, SourceFile other) {
    Set<String> extra = new LinkedHashSet<>(other.columns());
    extra.removeAll(one.columns());
    Set<String> lacking = new LinkedHashSet<>(one.columns());
    lacking.removeAll(other.columns());
    return other.name()
        + " has other columns than "
        + one.name()
        + (lacking.isEmpty() ? "" : "; it lacks " + String.join(", ", lacking))
        + (extra.isEmpty() ? "" : "; only it has " + String.join(", ", extra))
        + (lacking.isEmpty() && extra.isEmpty() ? " or has them in another order" : "")
        + "; describe them one by one.";
  }

  private static final class Looking {
    private final List<SourceFile> files;
    private final HeaderRows header;
    private final List<ColumnProfile> columns = new ArrayList<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private long rows;
    private long misfits;

    Looking(List<SourceFile> files) {
      this.files = files;
      this.header = files.get(0).header();
      for (int i = 0; i < header.columns().size(); i++) {
        columns.add(
            new ColumnProfile(
                header.columns().get(i),
                header.questions().get(i),
                header.importIds().get(i),
                ownWord(i)));
      }
    }

    private String ownWord(int column) {
      if (files.get(0).format() == Format.SAV && header.columns().get(column).endsWith(LABEL)) {
        return ColumnProfile.LABELS;
      }
      return PlatformSigns.isOwn(header, column) ? PlatformSigns.ownWord(header, column) : "";
    }

    FirstLook look(Configuration hadoop) {
      LinkedHashMap<String, Source> targets = new LinkedHashMap<>();
      header.columns().forEach(column -> targets.put(column, new Source.Column(column)));
      Mapping mapping = new Mapping(targets, MISSING, null);
      for (SourceFile file : files) {
        for (Split split : file.splits()) {
          read(hadoop, file, split, mapping);
        }
      }
      return new FirstLook(
          files,
          columns,
          rows,
          rows == files.stream().mapToLong(SourceFile::records).sum(),
          leftOut,
          LeftOut.columns(header),
          misfits);
    }

    private void read(Configuration hadoop, SourceFile file, Split split, Mapping mapping) {
      SourceRecord record = new SourceRecord(mapping.slots().size());
      char quote = Csv.defaults().quote();
      try (RecordReader reader =
          FileRecords.open(hadoop, file, split, quote, "", mapping, record)) {
        while (rows < MOST_ROWS && reader.next() != null) {
          rows++;
          look(mapping, record);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void look(Mapping mapping, SourceRecord record) {
      if (record.fault != null) {
        misfits++;
        return;
      }
      String reason = record.leftOut.reason(record);
      if (reason != null) {
        leftOut.merge(reason, 1L, Long::sum);
        return;
      }
      Cell cell = new Cell();
      for (int slot = 0; slot < columns.size(); slot++) {
        record.show(slot, cell);
        columns.get(slot).add(cell, mapping.missing(cell));
      }
    }
  }
}
