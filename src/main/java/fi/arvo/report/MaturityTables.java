package fi.arvo.report;

import fi.arvo.analysis.MaturityFindings;
import fi.arvo.analysis.MaturityFindings.Gap;
import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Maturity;
import fi.arvo.report.tables.MaturityGaps;
import fi.arvo.report.tables.MaturityItems;
import fi.arvo.report.tables.MaturitySources;
import fi.arvo.report.tables.Terms;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * What a maturity survey says, as tables before the privacy rules have seen them. What groups have
 * against each other is told later, of those that are shown: {@link MaturityStanding}.
 */
public final class MaturityTables {
  private MaturityTables() {}

  /** The tables, in the order of the documentation; without rows where there is no survey. */
  public static List<Table> of(MaturityFindings findings, JobConfig job) {
    return List.of(
        standings(findings, job),
        gaps(findings, job),
        sources(findings, job),
        items(findings, job));
  }

  private static Table standings(MaturityFindings findings, JobConfig job) {
    List<Maturity> rows = new ArrayList<>();
    for (MaturityFindings.Standing s : findings.standings()) {
      Estimate change = s.change();
      rows.add(
          new Maturity(
              job.asOf(),
              s.scope(),
              s.value(),
              s.wave(),
              s.lens(),
              s.area(),
              s.answers(),
              s.respondents(),
              s.mean().valueOrNull(),
              s.mean().lowOrNull(),
              s.mean().highOrNull(),
              s.agree().valueOrNull(),
              s.agree().lowOrNull(),
              s.agree().highOrNull(),
              null,
              change == null ? null : change.valueOrNull(),
              change == null ? null : change.lowOrNull(),
              change == null ? null : change.highOrNull(),
              change == null ? null : change.pValueOrNull(),
              s.changeAdjusted(),
              false,
              reason(s.mean()),
              s.fewestCompared()));
    }
    return Table.of(Maturity.class, rows);
  }

  private static Table gaps(MaturityFindings findings, JobConfig job) {
    List<MaturityGaps> rows = new ArrayList<>();
    for (Gap gap : findings.gaps()) {
      Estimate difference = gap.difference();
      rows.add(
          new MaturityGaps(
              job.asOf(),
              gap.scope(),
              gap.value(),
              gap.wave(),
              difference.n(),
              gap.promise().valueOrNull(),
              gap.promise().lowOrNull(),
              gap.promise().highOrNull(),
              gap.understanding().valueOrNull(),
              gap.understanding().lowOrNull(),
              gap.understanding().highOrNull(),
              difference.valueOrNull(),
              difference.lowOrNull(),
              difference.highOrNull(),
              difference.pValueOrNull(),
              adjusted(findings.gaps(), gap),
              false,
              reason(difference),
              gap.promiseApart() ? gap.onlyPromise() : 0,
              gap.understandingApart() ? gap.onlyUnderstanding() : 0));
    }
    return Table.of(MaturityGaps.class, rows);
  }

  private static Double adjusted(List<Gap> gaps, Gap gap) {
    List<Gap> family = gaps.stream().filter(g -> g.scope().equals(gap.scope())).toList();
    List<Double> p = new ArrayList<>();
    family.forEach(g -> p.add(g.difference().pValueOrNull()));
    return BenjaminiHochberg.adjust(p).get(family.indexOf(gap));
  }

  private static Table sources(MaturityFindings findings, JobConfig job) {
    return Table.of(
        MaturitySources.class,
        findings.sources().stream()
            .map(
                s ->
                    new MaturitySources(
                        job.asOf(),
                        s.scope(),
                        s.value(),
                        s.wave(),
                        s.step(),
                        s.answers(),
                        s.respondents(),
                        s.agree().valueOrNull(),
                        s.agree().lowOrNull(),
                        s.agree().highOrNull(),
                        s.used(),
                        s.asked(),
                        s.evenness().valueOrNull(),
                        false,
                        s.step().equals(Terms.ALL) ? reason(s.evenness()) : reason(s.agree())))
            .toList());
  }

  private static Table items(MaturityFindings findings, JobConfig job) {
    return Table.of(
        MaturityItems.class,
        findings.statements().stream()
            .map(
                s ->
                    new MaturityItems(
                        job.asOf(),
                        Terms.MaturityItem.STATEMENT.key(),
                        s.item().lens(),
                        s.item().area(),
                        s.item().statement(),
                        s.wave(),
                        s.step(),
                        s.respondents(),
                        s.mean().valueOrNull(),
                        s.mean().lowOrNull(),
                        s.mean().highOrNull(),
                        s.agree().valueOrNull(),
                        s.agree().lowOrNull(),
                        s.agree().highOrNull(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        reason(s.mean()),
                        s.unpaired()))
            .toList());
  }

  static String reason(Estimate estimate) {
    return estimate.whyNot().map(Reason::key).orElse(null);
  }
}
