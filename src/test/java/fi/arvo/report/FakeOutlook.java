package fi.arvo.report;

import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Outlook;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.stats.Growth;
import java.time.LocalDate;

/** Quarters of a made-up company as they were measured. */
final class FakeOutlook {
  private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);
  private static final String[] QUARTERS = {
    "2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3"
  };
  private static final double[] CHANCE = {1, -1, 0.6, -0.8, 1.2, -1.1, 0.3, -0.2};
  private static final double[] RISE = {-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5};

  private final TableMaker rows = new TableMaker(Outlook.class);

  /** The company's quarters: NPS and coverage if it asks, growth if it sells. */
  static Table measured(boolean recommended, boolean surveyed, boolean sold, int n) {
    FakeOutlook outlook = new FakeOutlook();
    if (recommended) {
      outlook.series("overall", "all", "nps", 24, 1.9, CHANCE, n);
      outlook.series("segment", "kotitaloudet", "nps", 30, 3, CHANCE, n / 2);
      outlook.series("segment", "yrittäjät", "nps", 10, 0.5, RISE, n / 20);
    }
    if (surveyed) {
      outlook.series("overall", "all", "coverage", 6.4, 0.15, CHANCE, n);
    }
    if (sold) {
      outlook.series("overall", "all", "growth", 0.04, 0.02, CHANCE, 3 * n);
    }
    return outlook.rows.table();
  }

  /** One series, as the privacy rules leave it. */
  static Table published(String measure, double level, double error, double... off) {
    FakeOutlook outlook = new FakeOutlook();
    outlook.series("overall", "all", measure, level, error, off, 500);
    return TableProtection.of(job()).apply(outlook.rows.table());
  }

  static JobConfig job() {
    return FakeReport.whole().job();
  }

  private void series(
      String scope,
      String value,
      String measure,
      double level,
      double error,
      double[] off,
      int customers) {
    boolean growth = measure.equals("growth");
    for (int i = 0; i < off.length; i++) {
      double figure = level + error * off[i];
      rows.row(
          "as_of scope scope_value measure period kind value low high se customers suppressed respondents"
              + " respondents_before respondents_after"
              + " growth_pct growth_pct_low growth_pct_high",
          AS_OF,
          scope,
          value,
          measure,
          QUARTERS[QUARTERS.length - off.length + i],
          "measured",
          figure,
          figure - 1.96 * error,
          figure + 1.96 * error,
          error,
          customers,
          false,
          customers,
          customers,
          customers,
          growth ? (Object) Growth.percent(figure) : null,
          growth ? (Object) Growth.percent(figure - 1.96 * error) : null,
          growth ? (Object) Growth.percent(figure + 1.96 * error) : null);
    }
  }
}
