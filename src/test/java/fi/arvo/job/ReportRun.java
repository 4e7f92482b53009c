package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.JobConfig;
import fi.arvo.config.Loaded;
import fi.arvo.config.SettingOption;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole report, run as the command line runs it, and its published tables as DuckDB reads them.
 */
final class ReportRun {
  private static final Instant NOW = Instant.parse("2026-10-01T03:00:00Z");

  private final Path out;
  private final JobConfig config;
  private final RunOutcome outcome;

  private ReportRun(Path out, JobConfig config, RunOutcome outcome) {
    this.out = out;
    this.config = config;
    this.outcome = outcome;
  }

  /** Runs {@code value-report} with a job file and further {@code key=value} settings. */
  static ReportRun of(Path job, Path out, String... settings) {
    return of(new ValueReport(), job, out, settings);
  }

  static ReportRun of(Job<JobConfig> what, Path job, Path out, String... settings) {
    List<SettingOption> options = new ArrayList<>();
    options.add(new SettingOption("--out", "out", out.toString()));
    for (String setting : settings) {
      options.add(SettingOption.set(setting));
    }
    Loaded<JobConfig> loaded = ReportSettings.load(Optional.of(job), Map.of(), options, NOW);
    assertThat(loaded).as("the settings of " + job).isInstanceOf(Loaded.Ok.class);
    Loaded.Ok<JobConfig> ok = (Loaded.Ok<JobConfig>) loaded;
    Progress quiet = Progress.on(new PrintWriter(new StringWriter()), Progress.Style.QUIET);
    RunOutcome outcome =
        new Runner(Clock.fixed(NOW, ZoneOffset.UTC), quiet)
            .run(what, ok.config(), out, 30, ok.settings());
    return new ReportRun(out, ok.config(), outcome);
  }

  /** What came of it. */
  RunOutcome outcome() {
    return outcome;
  }

  /** The run, known to have published. */
  ReportRun published() {
    assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
    return this;
  }

  /** The settings it ran with. */
  JobConfig config() {
    return config;
  }

  /** What readers of the date read. */
  Path date() {
    return out.resolve("as_of=" + config.asOf());
  }

  /** The rows of a published table that meet an SQL condition. */
  List<Map<String, Object>> rows(String table, String condition) {
    return query(
        "select * from read_parquet('"
            + date().resolve("tables").resolve(table).resolve("*.parquet")
            + "') where "
            + condition);
  }

  /** The one row of a published table that meets an SQL condition. */
  Map<String, Object> row(String table, String condition) {
    List<Map<String, Object>> rows = rows(table, condition);
    assertThat(rows).as(table + " where " + condition).hasSize(1);
    return rows.get(0);
  }

  /** What DuckDB answers. */
  static List<Map<String, Object>> query(String sql) {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.put(result.getMetaData().getColumnName(i), result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
