package fi.arvo.report;

import fi.arvo.analysis.Findings;
import fi.arvo.analysis.SideLinkFinding;
import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.SideLinks;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;

/** What the other sides have to do with customers, as a table. */
final class SideTables {
  /** Under this many units one or two decide. */
  private static final int FEW_UNITS = 30;

  private SideTables() {}

  static Table links(Findings findings, JobConfig job) {
    return Table.of(
        SideLinks.class,
        findings.encounters().links().stream().map(link -> link(link, job)).toList());
  }

  private static SideLinks link(SideLinkFinding link, JobConfig job) {
    Estimate correlation = link.correlation();
    return new SideLinks(
        job.asOf(),
        link.side(),
        link.sideMeasure(),
        link.customerMeasure(),
        correlation.n(),
        correlation.valueOrNull(),
        correlation.lowOrNull(),
        correlation.highOrNull(),
        correlation.pValueOrNull(),
        link.adjusted(),
        correlation.n() < FEW_UNITS,
        false,
        correlation.whyNot().map(Reason::key).orElse(null));
  }
}
