package fi.arvo.report;

import fi.arvo.analysis.Findings;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.LoyaltyKey;
import fi.arvo.measure.Months;
import fi.arvo.measure.QuarterMoney;
import fi.arvo.measure.Scope;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Outlook;
import fi.arvo.report.tables.Terms.OutlookKind;
import fi.arvo.report.tables.Terms.OutlookMeasure;
import fi.arvo.stats.Distributions;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.List;

/** The quarters as they were measured, before the privacy rules have seen them. */
final class OutlookQuarters {
  private final Findings findings;
  private final JobConfig job;

  private OutlookQuarters(Findings findings, JobConfig job) {
    this.findings = findings;
    this.job = job;
  }

  /** Of NPS, coverage and growth, overall and by segment. */
  static Table of(Findings findings, JobConfig job) {
    OutlookQuarters quarters = new OutlookQuarters(findings, job);
    List<Outlook> rows = new ArrayList<>();
    quarters.nps(rows);
    quarters.coverage(rows);
    quarters.growth(rows);
    return Table.of(Outlook.class, rows);
  }

  /** Whether a period is a whole quarter that counts, and the part one that is told of. */
  private boolean told(LoyaltyKey key) {
    return Months.isQuarter(key.period())
        && OutlookTable.counts(key.period(), OutlookTable.lastQuarter(job))
        && findings.rules().complete(key.period())
        && (key.scope().equals(Scope.OVERALL) || key.scope().kind().equals(Scope.SEGMENT));
  }

  private void nps(List<Outlook> rows) {
    findings
        .loyalty()
        .forEach(
            (key, state) -> {
              if (told(key) && state.recommend().answers() > 0) {
                Estimate nps = state.recommend().estimate();
                long customers = state.recommend().customers();
                rows.add(row(key, OutlookMeasure.NPS, nps, halfWidth(nps), customers, null));
              }
            });
  }

  /** The error that the interval stands for, which few answers of one mind don't make 0. */
  private static Double halfWidth(Estimate nps) {
    return nps.lowOrNull() == null
        ? null
        : (Double) ((nps.highOrNull() - nps.lowOrNull()) / (2 * Distributions.Z975));
  }

  private void coverage(List<Outlook> rows) {
    double most = job.elements().elements().size();
    findings
        .quarters()
        .elements()
        .forEach(
            (key, state) -> {
              if (told(key)) {
                Estimate mean = state.ratio().within(0, most);
                long customers = state.clusters();
                rows.add(
                    row(
                        key,
                        OutlookMeasure.COVERAGE,
                        mean,
                        mean.standardErrorOrNull(),
                        customers,
                        null));
              }
            });
  }

  private void growth(List<Outlook> rows) {
    findings
        .quarters()
        .growth()
        .forEach(
            (key, state) -> {
              Estimate growth = state.growth().aggregate();
              long customers = state.growth().customersWithGrowth();
              rows.add(
                  row(
                      key,
                      OutlookMeasure.GROWTH,
                      growth,
                      growth.standardErrorOrNull(),
                      customers,
                      state));
            });
  }

  private Outlook row(
      LoyaltyKey key,
      OutlookMeasure measure,
      Estimate figure,
      Double error,
      long customers,
      QuarterMoney money) {
    QuarterMoney.Quarter dominated = money == null ? null : dominated(money);
    double unit = Math.pow(10, -job.money().scale());
    boolean growth = measure == OutlookMeasure.GROWTH;
    return new Outlook(
        job.asOf(),
        key.scope().kind(),
        key.scope().value(),
        measure.key(),
        key.period(),
        OutlookKind.MEASURED.key(),
        figure.valueOrNull(),
        figure.lowOrNull(),
        figure.highOrNull(),
        growth ? OutlookTable.percent(figure.valueOrNull()) : null,
        growth ? OutlookTable.percent(figure.lowOrNull()) : null,
        growth ? OutlookTable.percent(figure.highOrNull()) : null,
        error,
        customers,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        figure.whyNot().map(Reason::key).orElse(null),
        customers,
        money == null ? customers : money.before().customers(),
        money == null ? customers : money.after().customers(),
        dominated == null ? null : (Double) (unit * dominated.money()),
        dominated == null ? null : (Double) (unit * dominated.largest()));
  }

  private static QuarterMoney.Quarter dominated(QuarterMoney money) {
    return money.before().dominance() > money.after().dominance() ? money.before() : money.after();
  }
}
