package fi.arvo.job;

import fi.arvo.publish.OutputDirectory;
import fi.arvo.report.PreviousEdition;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.parquet.ParquetTables;
import fi.arvo.report.tables.PublishedTables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;

/**
 * The editions that this one is held against, as they lie published.
 *
 * @param edition {@link PreviousEdition#NONE} when there is none or it can't be read
 * @param contentIds of the editions, the newest first; empty text for one that states none or can't
 *     be read
 * @param troubles why some can't be read, a sentence each
 */
record EditionBefore(PreviousEdition edition, List<String> contentIds, List<String> troubles) {
  private static final String INSIGHTS = "insights";

  /** Reads what was published before a date. What is broken is told and held against nothing. */
  static EditionBefore read(OutputDirectory out, LocalDate asOf) throws IOException {
    Optional<LocalDate> previous = Optional.empty();
    List<Table> tables = List.of();
    List<Table> insights = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    List<LocalDate> dates = out.before(asOf, PreviousEdition.EDITIONS);
    for (LocalDate date : dates) {
      Path folder = out.date(date).resolve("tables");
      try {
        String id = RunManifest.contentIdOf(out.manifest(date)).orElse("");
        List<Table> told = tables(folder, List.of(INSIGHTS));
        if (date.equals(dates.get(0))) {
          tables = tables(folder, PreviousEdition.TABLES);
          previous = Optional.of(date);
        }
        insights.addAll(told);
        ids.add(id);
      } catch (IOException e) {
        String trouble = "Nothing is compared with the edition of " + date + ": it cannot be read.";
        LogManager.getLogger(EditionBefore.class).warn(trouble, e);
        troubles.add(trouble);
        ids.add("");
      }
    }
    return new EditionBefore(
        new PreviousEdition(previous, tables, insights), List.copyOf(ids), List.copyOf(troubles));
  }

  private static List<Table> tables(Path folder, List<String> names) throws IOException {
    List<Table> tables = new ArrayList<>();
    for (TableContract contract : PublishedTables.contracts(List.of())) {
      if (names.contains(contract.name())) {
        tables.add(ParquetTables.read(contract, folder));
      }
    }
    return tables;
  }
}
