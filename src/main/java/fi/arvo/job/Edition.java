package fi.arvo.job;

import fi.arvo.analysis.Measured;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.extract.Landed;
import fi.arvo.extract.SourceFile;
import fi.arvo.measure.MeasureRules;
import fi.arvo.privacy.PseudonymKey;
import fi.arvo.publish.OutputLock;
import fi.arvo.publish.Publisher;
import fi.arvo.publish.StagedFile;
import fi.arvo.publish.Staging;
import fi.arvo.quality.DataQuality;
import fi.arvo.quality.QualityReport;
import fi.arvo.report.ReportComposer;
import fi.arvo.report.excel.ExcelWriter;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Table;
import fi.arvo.report.parquet.CustomerTables;
import fi.arvo.report.parquet.ParquetTables;
import fi.arvo.report.tables.PublishedTables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * What one run writes: tables, workbooks and the manifest, staged together and published as one.
 */
final class Edition {
  private final JobConfig job;
  private final RunContext context;
  private final Landed landed;
  private final QualityReport quality;
  private final MeasureRules rules;
  private final EditionBefore before;
  private final Instant started;

  Edition(
      JobConfig job,
      RunContext context,
      Landed landed,
      QualityReport quality,
      MeasureRules rules,
      EditionBefore before) {
    this.job = job;
    this.context = context;
    this.landed = landed;
    this.quality = quality;
    this.rules = rules;
    this.before = before;
    this.started = context.now();
  }

  RunOutcome publish(SparkSession spark, Measured measured, List<Table> tables, OutputLock lock)
      throws IOException {
    Optional<RunManifest.Previous> previous = previous(lock);
    List<RunManifest.Input> inputs = inputs();
    String contentId =
        ContentId.of(
            context.version().number(), job, context.settings(), inputs, before.contentIds());
    Optional<WeightsTold> weights = WeightsTold.of(tables);
    Staging staging = Staging.open(lock, context.runId());
    try {
      List<RunManifest.PublishedTable> written = writeTables(tables, staging);
      List<String> lines = new ArrayList<>();
      lines.addAll(writeWorkbooks(tables, contentId, staging, lock));
      lines.addAll(writeCustomers(spark, measured, written, staging, lock));
      weights.ifPresent(told -> lines.add(told.line()));
      lines.addAll(before.troubles());
      List<StagedFile> files = staging.files();
      new RunManifest(
              "value-report",
              job.asOf(),
              contentId,
              previous,
              context.runId(),
              context.version(),
              started,
              context.now(),
              context.settings(),
              inputs,
              weights,
              written,
              files)
          .write(staging.directory().resolve(Staging.MANIFEST));
      context.progress().step("publish");
      Publisher.Publication publication = new Publisher(lock).publish(staging, job.asOf(), files);
      if (publication instanceof Publisher.Publication.Broken broken) {
        throw new IOException(String.join(" ", broken.faults()));
      }
      return new RunOutcome.Done(lines);
    } catch (IOException | RuntimeException e) {
      staging.discard();
      throw e;
    }
  }

  private List<RunManifest.PublishedTable> writeTables(List<Table> tables, Staging staging)
      throws IOException {
    List<RunManifest.PublishedTable> written = new ArrayList<>();
    for (Table table : tables) {
      ParquetTables.write(table, staging.resolve("tables"));
      written.add(
          new RunManifest.PublishedTable(
              table.contract().name(), PublishedTables.SCHEMA_VERSION, table.rows().size()));
    }
    return written;
  }

  private List<String> writeWorkbooks(
      List<Table> tables, String contentId, Staging staging, OutputLock lock) throws IOException {
    List<String> lines = new ArrayList<>();
    Path date = lock.out().date(job.asOf());
    ReportComposer report =
        new ReportComposer(job, context.version().number(), contentId, tables, before.edition());
    for (String code : job.languages()) {
      Language language = Language.of(code);
      String path = "workbooks/value-report." + code + ".xlsx";
      new ExcelWriter().write(report.workbook(language), staging.resolve(path));
      if (lines.isEmpty()) {
        lines.add(report.answer(language));
      }
      lines.add("Workbook  " + date.resolve(path));
    }
    lines.add("Tables    " + date.resolve("tables"));
    return lines;
  }

  private List<String> writeCustomers(
      SparkSession spark,
      Measured measured,
      List<RunManifest.PublishedTable> written,
      Staging staging,
      OutputLock lock)
      throws IOException {
    if (!job.privacy().customerRows() || measured.frame().isEmpty()) {
      return List.of();
    }
    Optional<PseudonymKey> key = PseudonymKey.find(job.privacy().keyFile(), System.getenv());
    if (key.isEmpty()) {
      return List.of(
          "No customer tables: there is no key. Set privacy.key_file or "
              + PseudonymKey.VARIABLE
              + ".");
    }
    Path folder = staging.resolve("restricted/customer_value").getParent();
    CustomerTables tables =
        new CustomerTables(job.elements(), rules, job.asOf(), job.money().scale(), key.get());
    for (CustomerTables.Written table : tables.write(spark, measured.frame(), folder)) {
      written.add(
          new RunManifest.PublishedTable(
              table.name(), PublishedTables.SCHEMA_VERSION, table.rows()));
    }
    return List.of("Customers " + lock.out().date(job.asOf()).resolve("restricted"));
  }

  private Optional<RunManifest.Previous> previous(OutputLock lock) throws IOException {
    return lock.out().before(job.asOf(), 1).stream()
        .filter(date -> !before.contentIds().get(0).isEmpty())
        .map(date -> new RunManifest.Previous(date, before.contentIds().get(0)))
        .findFirst();
  }

  private List<RunManifest.Input> inputs() {
    Map<String, DataQuality> wholes =
        quality.rows().stream()
            .filter(row -> row.reason().equals(DataQuality.ALL))
            .collect(Collectors.toMap(row -> row.role().key() + "/" + row.file(), row -> row));
    List<RunManifest.Input> inputs = new ArrayList<>();
    for (Role role : Role.values()) {
      landed
          .extract(role)
          .ifPresent(
              extract -> {
                for (SourceFile file : extract.files()) {
                  DataQuality rows = wholes.get(role.key() + "/" + file.name());
                  inputs.add(
                      new RunManifest.Input(
                          role.key(),
                          file.name(),
                          file.bytes(),
                          file.sha256(),
                          rows.rowsRead(),
                          rows.rowsAccepted(),
                          rows.rowsRejected()));
                }
              });
    }
    return inputs;
  }
}
