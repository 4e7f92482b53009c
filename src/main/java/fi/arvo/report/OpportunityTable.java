package fi.arvo.report;

import fi.arvo.analysis.Findings;
import fi.arvo.analysis.NpsEffectFinding;
import fi.arvo.config.ElementModel;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.Scope;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Opportunities;
import fi.arvo.report.tables.Terms.Outcome;
import fi.arvo.report.tables.Terms.RankedBy;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is to win with each element, put together out of tables as they are published, so that
 * nothing which is hidden there stands here.
 */
public final class OpportunityTable {
  private final PublishedFacts facts;
  private final JobConfig job;

  private OpportunityTable(List<Table> published, JobConfig job) {
    this.facts = new PublishedFacts(published);
    this.job = job;
  }

  /** The published tables and, before the one on weighting, the opportunities. */
  public static List<Table> with(
      List<Table> published, Findings findings, JobConfig job, TableProtection protection) {
    List<Table> tables = new ArrayList<>();
    for (Table table : published) {
      if (table.contract().name().equals("weighting")) {
        tables.add(of(published, findings.npsEffects(), job, protection));
      }
      tables.add(table);
    }
    return List.copyOf(tables);
  }

  static Table of(
      List<Table> published,
      List<NpsEffectFinding> effects,
      JobConfig job,
      TableProtection protection) {
    OpportunityTable builder = new OpportunityTable(published, job);
    Table all = Table.of(Opportunities.class, effects.stream().map(builder::row).toList());
    return ranked(protection.opportunities(all, builder.hidden()));
  }

  /** Elements whose coverage is hidden: nothing of them may stand here. */
  private Set<String> hidden() {
    return job.elements().elements().stream()
        .map(ElementModel.Element::id)
        .filter(id -> facts.coverage(id).filter(row -> row.flag("suppressed")).isPresent())
        .collect(Collectors.toSet());
  }

  private Opportunities row(NpsEffectFinding finding) {
    ElementModel.Element element = job.elements().elements().get(finding.element());
    Optional<Table.Row> coverage = facts.coverage(element.id());
    Optional<Table.Row> driver =
        facts.drivers(Outcome.RECOMMEND).stream()
            .filter(row -> row.is("element", element.id()))
            .findFirst();
    Optional<Table.Row> stake =
        facts.rows("revenue_at_stake").filter(row -> row.is("element", element.id())).findFirst();
    Double covered = number(coverage, "share_covered");
    Double room = covered == null ? null : (Double) (1 - covered);
    Estimate effect =
        room == null ? Estimate.none(Reason.NO_ANSWERS, finding.n()) : finding.effect();
    long raters = coverage.map(row -> row.whole("n")).orElse(finding.n());
    return new Opportunities(
        job.asOf(),
        element.id(),
        element.tier(),
        coverage.map(row -> row.text("owner")).orElse(null),
        number(driver, "importance"),
        number(driver, "importance_low"),
        number(driver, "importance_high"),
        driver.map(row -> (Boolean) row.get("above_noise")).orElse(null),
        covered,
        room,
        rest(number(coverage, "ci_high")),
        rest(number(coverage, "ci_low")),
        times(effect.valueOrNull(), room),
        times(effect.lowOrNull(), room),
        times(effect.highOrNull(), room),
        effect.pValueOrNull(),
        effect.isAvailable() ? finding.adjusted() : null,
        amount(stake, "stake"),
        amount(stake, "stake_low"),
        amount(stake, "stake_high"),
        number(stake, "p_adjusted"),
        stake.map(row -> row.text("currency")).orElse(null),
        null,
        null,
        null,
        effect.n(),
        effect.nEffectiveOrNull(),
        effect.designEffectOrNull(),
        false,
        effect.whyNot().map(Reason::key).orElse(null),
        Scope.OVERALL.kind(),
        Scope.OVERALL.value(),
        finding.without(),
        finding.n() - finding.without(),
        Math.max(0, raters - finding.n()));
  }

  private static Double number(Optional<Table.Row> row, String column) {
    return row.map(found -> found.number(column)).orElse(null);
  }

  private static BigDecimal amount(Optional<Table.Row> row, String column) {
    return row.map(found -> (BigDecimal) found.get(column)).orElse(null);
  }

  private static Double rest(Double share) {
    return share == null ? null : (Double) (1 - share);
  }

  private static Double times(Double effect, Double room) {
    return effect == null ? null : (Double) (effect * room + 0.0);
  }

  /** The rows with their places, which only what is shown decides. */
  private static Table ranked(Table shown) {
    boolean byRevenue =
        shown.rows().stream().anyMatch(row -> clear(row, RankedBy.REVENUE))
            || shown.rows().stream().allMatch(row -> gain(row, RankedBy.NPS) == null);
    RankedBy by = byRevenue ? RankedBy.REVENUE : RankedBy.NPS;
    List<Table.Row> best =
        shown.rows().stream()
            .filter(row -> gain(row, by) != null)
            .sorted(
                Comparator.comparing((Table.Row row) -> !clear(row, by))
                    .thenComparing(Comparator.comparing((Table.Row row) -> -gain(row, by))))
            .toList();
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : shown.rows()) {
      int place = best.indexOf(row);
      Table.Row told = row.with("ranked_by", by.key());
      rows.add(place < 0 ? told : told.with("rank", place + 1L).with("clear", clear(row, by)));
    }
    return new Table(shown.contract(), rows);
  }

  private static Double gain(Table.Row row, RankedBy by) {
    return row.number(by.key() + "_gain");
  }

  private static boolean clear(Table.Row row, RankedBy by) {
    Double gain = gain(row, by);
    Double chance = row.number(by.key() + "_gain_p_adjusted");
    return gain != null && gain > 0 && chance != null && chance < ElementLinks.CERTAIN;
  }
}
