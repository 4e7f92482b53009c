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
import java.util.Arrays;
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
    if (findings.rules().compared() == null && findings.rules().answered() != null) {
      return Table.of(NpsChange.class, List.of(notReached()));
    }
    List<NpsChange> rows = findings.npsChange().stream().map(this::part).toList();
    return Table.of(NpsChange.class, rows);
  }

  private NpsChange part(NpsChangeFinding finding) {
    Reason why = finding.why();
    return part(findings.rules().compared(), finding, why == null ? null : why.key());
  }

  private NpsChange part(ComparedPeriods periods, NpsChangeFinding finding, String why) {
    NpsChangeFinding.Side before = finding.before();
    NpsChangeFinding.Side after = finding.after();
    Estimate mix = told(finding.mix());
    Estimate rate = told(finding.rate());
    boolean total = finding.dimension().equals(NpsChangeFinding.TOTAL);
    boolean untold = finding.mix() == null && finding.rate() == null;
    boolean grouped = !untold && !finding.dimension().equals(NpsChangeFinding.DRIVER);
    Double none = grouped ? (Double) 0.0 : null;
    Long nobody = grouped ? (Long) 0L : null;
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
        effect(finding),
        grouped ? kind(before, after).key() : null,
        before == null ? null : before.mean(),
        after == null ? null : after.mean(),
        before == null ? nobody : (Long) before.answers(),
        after == null ? nobody : (Long) after.answers(),
        nEffective(before),
        nEffective(after),
        before == null ? null : DesignEffect.of(before.answers(), before.nEffective()),
        after == null ? null : DesignEffect.of(after.answers(), after.nEffective()),
        finding.repair(),
        false,
        why,
        total ? Scope.OVERALL.kind() : finding.dimension(),
        finding.value(),
        before == null ? nobody : (Long) before.customers(),
        after == null ? nobody : (Long) after.customers());
  }

  /** The last two quarters, when the survey's answers reach over no two that are over. */
  private NpsChange notReached() {
    ComparedPeriods periods = ComparedPeriods.quarters(job.asOf());
    return part(
        periods,
        new NpsChangeFinding(
            NpsChangeFinding.TOTAL,
            Scope.OVERALL.value(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        Terms.Reason.NO_HISTORY.key());
  }

  private static Estimate told(Estimate estimate) {
    return estimate == null ? Estimate.none(Reason.NO_ANSWERS, 0) : estimate;
  }

  /** Null where a part is missing; an element has no rate, what is unexplained no mix. */
  private static Double effect(NpsChangeFinding finding) {
    double sum = 0;
    boolean told = false;
    for (Estimate part : Arrays.asList(finding.mix(), finding.rate())) {
      if (part != null && !part.isAvailable()) {
        return null;
      }
      sum += part == null ? 0 : part.valueOrNull();
      told |= part != null;
    }
    return told ? (Double) sum : null;
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
    if (job.reach().depth() > findings.rules().asked().length) {
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

  /** A row for each size that says why there is no set; one where more are asked than there are. */
  private Table none(String why) {
    List<Reach> rows = new ArrayList<>();
    int asked = Math.min(fi.arvo.stats.Reach.LARGEST, findings.rules().asked().length);
    for (int size = job.reach().depth(); size <= Math.max(asked, job.reach().depth()); size++) {
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
