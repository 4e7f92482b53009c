package fi.arvo.report;

import fi.arvo.config.JobConfig;
import fi.arvo.measure.Months;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.OutlookKind;
import fi.arvo.report.tables.Terms.OutlookMeasure;
import fi.arvo.report.tables.Terms.OutlookMethod;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Growth;
import fi.arvo.stats.Outlook;
import fi.arvo.stats.Reason;
import fi.arvo.stats.Result;
import fi.arvo.stats.TimedFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The next two quarters as they are expected, after those that were measured. They are reckoned
 * from the quarters as they are published, so that no hidden one moves what is expected.
 */
final class OutlookTable {
  /** Quarters that count, the last whole one at as-of among them: three years. */
  private static final int QUARTERS = 12;

  private static final int AHEAD = 2;
  private static final int MONTHS = 3;

  /** What a measured row tells of its own quarter. */
  private static final List<String> MEASURED =
      List.of(
          "value",
          "low",
          "high",
          "growth_pct",
          "growth_pct_low",
          "growth_pct_high",
          "se",
          "customers",
          "reason");

  private OutlookTable() {}

  /**
   * The published tables, with what is expected after what was measured.
   *
   * @param published tables that have been through {@link TableProtection}
   */
  static List<Table> with(List<Table> published, JobConfig job) {
    return published.stream()
        .map(table -> table.contract().name().equals("outlook") ? expected(table, job) : table)
        .toList();
  }

  static Table expected(Table measured, JobConfig job) {
    Map<List<String>, List<Table.Row>> series =
        measured.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(row.text("scope"), row.text("scope_value"), row.text("measure")),
                    LinkedHashMap::new,
                    Collectors.toList()));
    int last = lastQuarter(job);
    List<Table.Row> rows = new ArrayList<>();
    series
        .values()
        .forEach(
            own -> {
              rows.addAll(own);
              rows.addAll(next(own, last, job));
            });
    return new Table(measured.contract(), rows);
  }

  /** The number of the last quarter that was over at as-of. */
  static int lastQuarter(JobConfig job) {
    return (Months.lastOfWholeQuarter(Months.lastComplete(job.asOf())) - MONTHS + 1) / MONTHS;
  }

  /** Whether a quarter is among the last that count, the latest of which has this number. */
  static boolean counts(String quarter, int last) {
    int number = number(quarter);
    return number > last - QUARTERS && number <= last;
  }

  private static int number(String quarter) {
    return Months.firstOfQuarter(quarter) / MONTHS;
  }

  private static List<Table.Row> next(List<Table.Row> measured, int last, JobConfig job) {
    List<TimedFigure> figures = figures(measured, last);
    boolean old = figures.isEmpty() || figures.get(figures.size() - 1).time() < last - 1;
    Result<Outlook> outlook =
        old ? Result.none(Reason.TOO_FEW, figures.size()) : Outlook.of(figures);
    List<Table.Row> rows = new ArrayList<>();
    for (int quarter = last + 1; quarter <= last + AHEAD; quarter++) {
      Table.Row empty = empty(measured.get(0), Months.quarter(MONTHS * quarter));
      int when = quarter;
      rows.add(
          outlook
              .given()
              .map(given -> expected(empty, given, when, job))
              .orElseGet(() -> empty.with("reason", whyNot(measured, last))));
    }
    return rows;
  }

  /** Quarters are too few, or the last of them too old, unless hiding some made them so. */
  private static String whyNot(List<Table.Row> measured, int last) {
    long quarters = measured.stream().filter(row -> counts(row.text("period"), last)).count();
    boolean hidden = measured.stream().anyMatch(row -> row.flag("suppressed"));
    return (hidden && quarters >= Outlook.FEWEST
            ? Terms.Reason.SUPPRESSED
            : Terms.Reason.NO_HISTORY)
        .key();
  }

  /** What is shown and has an error; without one there is no telling chance from change. */
  private static List<TimedFigure> figures(List<Table.Row> measured, int last) {
    List<TimedFigure> figures = new ArrayList<>();
    for (Table.Row row : measured) {
      String quarter = row.text("period");
      Double error = row.number("se");
      if (counts(quarter, last) && error != null && error > 0) {
        figures.add(new TimedFigure(number(quarter), row.number("value"), error));
      }
    }
    return figures;
  }

  private static Table.Row expected(Table.Row empty, Outlook outlook, int quarter, JobConfig job) {
    OutlookMeasure measure = measure(empty);
    Estimate figure = outlook.at(quarter).within(lowest(measure), highest(measure, job));
    boolean growth = measure == OutlookMeasure.GROWTH;
    return empty
        .with("value", figure.valueOrNull())
        .with("low", figure.lowOrNull())
        .with("high", figure.highOrNull())
        .with("growth_pct", growth ? percent(figure.valueOrNull()) : null)
        .with("growth_pct_low", growth ? percent(figure.lowOrNull()) : null)
        .with("growth_pct_high", growth ? percent(figure.highOrNull()) : null)
        .with("se", figure.standardErrorOrNull())
        .with(
            "method", (outlook.byLevel() ? OutlookMethod.LEVEL : OutlookMethod.SAME_AS_LAST).key())
        .with("quarters", figure.n())
        .with("back_tests", (long) outlook.tests())
        .with("level_error", orNull(outlook.levelError()))
        .with("last_error", orNull(outlook.lastError()))
        .with("held", (long) outlook.held())
        .with("reason", figure.whyNot().map(Reason::key).orElse(null));
  }

  private static OutlookMeasure measure(Table.Row row) {
    for (OutlookMeasure measure : OutlookMeasure.values()) {
      if (row.is("measure", measure.key())) {
        return measure;
      }
    }
    throw new IllegalArgumentException("no outlook is told of " + row.text("measure"));
  }

  private static double lowest(OutlookMeasure measure) {
    return switch (measure) {
      case NPS -> -100;
      case COVERAGE -> 0;
      case GROWTH -> -2;
    };
  }

  private static double highest(OutlookMeasure measure, JobConfig job) {
    return switch (measure) {
      case NPS -> 100;
      case COVERAGE -> job.elements().elements().size();
      case GROWTH -> 2;
    };
  }

  private static Double orNull(OptionalDouble error) {
    return error.isPresent() ? (Double) error.getAsDouble() : null;
  }

  /** A row of a quarter to come that says nothing yet. */
  private static Table.Row empty(Table.Row measured, String period) {
    Table.Row row =
        measured
            .with("period", period)
            .with("kind", OutlookKind.EXPECTED.key())
            .with("suppressed", false);
    for (String column : MEASURED) {
      row = row.with(column, null);
    }
    return row;
  }

  /** Growth as people read it; null where there is none. */
  static Double percent(Double growth) {
    return growth == null ? null : Growth.percent(growth);
  }
}
