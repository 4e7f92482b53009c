package fi.arvo.report;

import fi.arvo.analysis.Findings;
import fi.arvo.analysis.NpsChangeFinding;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.ComparedPeriods;
import fi.arvo.measure.Scope;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.NpsChange;
import fi.arvo.report.tables.Reach;
import fi.arvo.report.tables.Terms;
import fi.arvo.stats.DesignEffect;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What moved the NPS, and what reaches most customers, as tables. */
final class ChangeTables {
  private final Findings findings;
  private final JobConfig job;

  ChangeTables(Findings findings, JobConfig job) {
    this.findings = findings;
    this.job = job;
  }

  Table change() {
    List<NpsChange> rows = findings.npsChange().stream().map(this::part).toList();
    return Table.of(NpsChange.class, rows);
  }

  private NpsChange part(NpsChangeFinding finding) {
    ComparedPeriods periods = findings.rules().compared();
    NpsChangeFinding.Side before = finding.before();
    NpsChangeFinding.Side after = finding.after();
    Estimate mix = finding.mix();
    Estimate rate = finding.rate();
    boolean total = finding.dimension().equals(NpsChangeFinding.TOTAL);
    boolean driver = finding.dimension().equals(NpsChangeFinding.DRIVER);
    Double none = driver ? null : (Double) 0.0;
    Long nobody = driver ? null : (Long) 0L;
    return new NpsChange(
        job.asOf(),
        periods.after(),
        finding.dimension(),
        finding.value(),
        before == null ? none : before.share(),
        after == null ? none : after.share(),
        before == null ? null : before.nps(),
        after == null ? null : after.nps(),
        mix.valueOrNull(),
        rate.valueOrNull(),
        rate.standardErrorOrNull(),
        periods.before(),
        rate.lowOrNull(),
        rate.highOrNull(),
        rate.pValueOrNull(),
        finding.rateAdjusted(),
        mix.standardErrorOrNull(),
        mix.lowOrNull(),
        mix.highOrNull(),
        mix.pValueOrNull(),
        finding.mixAdjusted(),
        mix.isAvailable() && rate.isAvailable()
            ? (Double) (mix.valueOrNull() + rate.valueOrNull())
            : null,
        driver ? null : kind(before, after).key(),
        before == null ? null : before.mean(),
        after == null ? null : after.mean(),
        before == null ? nobody : (Long) before.answers(),
        after == null ? nobody : (Long) after.answers(),
        nEffective(before),
        nEffective(after),
        before == null ? null : DesignEffect.of(before.answers(), before.nEffective()),
        after == null ? null : DesignEffect.of(after.answers(), after.nEffective()),
        false,
        finding.why() == null ? null : finding.why().key(),
        total ? Scope.OVERALL.kind() : finding.dimension(),
        finding.value(),
        before == null ? nobody : (Long) before.customers(),
        after == null ? nobody : (Long) after.customers());
  }

  private static Double nEffective(NpsChangeFinding.Side side) {
    return side == null || side.answers() == 0 ? null : (Double) side.nEffective();
  }

  private static Terms.Kind kind(NpsChangeFinding.Side before, NpsChangeFinding.Side after) {
    if (before == null) {
      return Terms.Kind.ENTERED;
    }
    return after == null ? Terms.Kind.LEFT : Terms.Kind.STAYED;
  }

  Table reach() {
    if (!findings.rules().surveyed() || !findings.rules().elementsAsked()) {
      return Table.of(Reach.class, List.of());
    }
    if (job.coverage().rotated()) {
      return none(Terms.Reason.UNDEFINED.key());
    }
    return findings.reach() instanceof fi.arvo.stats.Reach.Best best
        ? Table.of(Reach.class, best.sets().stream().map(this::set).toList())
        : none(((fi.arvo.stats.Reach.Refused) findings.reach()).reason().key());
  }

  private Reach set(fi.arvo.stats.Reach.Set set) {
    String elements =
        set.elements().stream()
            .map(e -> job.elements().elements().get(e).id())
            .collect(Collectors.joining(", "));
    String why = set.reach().whyNot().map(Reason::key).orElse(null);
    return row(set.size(), set.rank(), elements, set.reach(), set.frequency(), why);
  }

  /** A row for each size that says why there is no set. */
  private Table none(String why) {
    List<Reach> rows = new ArrayList<>();
    for (int size = job.reach().depth(); size <= fi.arvo.stats.Reach.LARGEST; size++) {
      rows.add(row(size, 1, null, Estimate.none(Reason.NO_ANSWERS, 0), null, why));
    }
    return Table.of(Reach.class, rows);
  }

  private Reach row(
      int size, int rank, String elements, Estimate reach, Double frequency, String why) {
    return new Reach(
        job.asOf(),
        (long) size,
        (long) rank,
        elements,
        reach.valueOrNull(),
        reach.lowOrNull(),
        reach.highOrNull(),
        frequency,
        reach.n(),
        reach.nEffectiveOrNull(),
        (long) job.reach().depth(),
        reach.designEffectOrNull(),
        false,
        why,
        Scope.OVERALL.kind(),
        Scope.OVERALL.value(),
        reach.n());
  }
}
