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
 * The edition that this one is held against, as it lies published.
 *
 * @param edition {@link PreviousEdition#NONE} when there is none or it can't be read
 * @param trouble why it can't be read, in a sentence
 */
record EditionBefore(PreviousEdition edition, Optional<String> trouble) {

  /** Reads the greatest date before one. A broken one is told and compared with nothing. */
  static EditionBefore read(OutputDirectory out, LocalDate asOf) throws IOException {
    Optional<LocalDate> date = out.previous(asOf);
    if (date.isEmpty()) {
      return new EditionBefore(PreviousEdition.NONE, Optional.empty());
    }
    try {
      List<Table> tables = tables(out.date(date.get()).resolve("tables"));
      return new EditionBefore(new PreviousEdition(date, tables), Optional.empty());
    } catch (IOException e) {
      String trouble =
          "Nothing is compared with the edition of " + date.get() + ": it cannot be read.";
      LogManager.getLogger(EditionBefore.class).warn(trouble, e);
      return new EditionBefore(PreviousEdition.NONE, Optional.of(trouble));
    }
  }

  private static List<Table> tables(Path folder) throws IOException {
    List<Table> tables = new ArrayList<>();
    for (TableContract contract : PublishedTables.contracts(List.of())) {
      if (PreviousEdition.TABLES.contains(contract.name())) {
        tables.add(ParquetTables.read(contract, folder));
      }
    }
    return tables;
  }
}
