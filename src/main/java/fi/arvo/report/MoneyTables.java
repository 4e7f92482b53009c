package fi.arvo.report;

import fi.arvo.analysis.Findings;
import fi.arvo.analysis.MoneyFindings;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.Scope;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.GrowthModel;
import fi.arvo.report.tables.ResponseBias;
import fi.arvo.report.tables.RevenueAtStake;
import fi.arvo.report.tables.Terms;
import fi.arvo.stats.DesignEffect;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Growth;
import fi.arvo.stats.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What coverage has to do with money beside other things, as tables. */
final class MoneyTables {
  private final Findings findings;
  private final JobConfig job;

  MoneyTables(Findings findings, JobConfig job) {
    this.findings = findings;
    this.job = job;
  }

  Table models() {
    return Table.of(GrowthModel.class, findings.money().terms().stream().map(this::term).toList());
  }

  private GrowthModel term(MoneyFindings.Term term) {
    Estimate estimate = term.told() ? term.estimate() : Estimate.none(Reason.NO_ANSWERS, term.n());
    return new GrowthModel(
        job.asOf(),
        term.outcome(),
        term.term(),
        estimate.valueOrNull(),
        estimate.standardErrorOrNull(),
        estimate.lowOrNull(),
        estimate.highOrNull(),
        estimate.pValueOrNull(),
        term.n(),
        term.rSquared(),
        term.variant(),
        term.base(),
        ofMain(term) ? term.customers() : null,
        term.nEffective(),
        DesignEffect.of(term.n(), term.nEffective()),
        term.lost(),
        term.errors(),
        Cohort.LINKED.key(),
        false,
        term.told() ? reason(estimate) : Terms.Reason.NOT_TOLD.key(),
        Scope.OVERALL.kind(),
        Scope.OVERALL.value(),
        term.respondents(),
        term.n(),
        fewestLost(term));
  }

  /** Whether the term is of the model of growth that the others are held against. */
  private static boolean ofMain(MoneyFindings.Term term) {
    return term.outcome().equals("growth") && term.variant().equals("main");
  }

  /** Customers left out, or those left out here and not in the main model when they are fewer. */
  private long fewestLost(MoneyFindings.Term term) {
    long more =
        findings.money().terms().stream()
            .filter(MoneyTables::ofMain)
            .findFirst()
            .map(main -> term.lost() - main.lost())
            .orElse(0L);
    return more > 0 ? Math.min(more, term.lost()) : term.lost();
  }

  Table stakes() {
    return Table.of(
        RevenueAtStake.class, findings.money().stakes().stream().map(this::stake).toList());
  }

  private RevenueAtStake stake(MoneyFindings.Stake stake) {
    Estimate effect = stake.effect();
    return new RevenueAtStake(
        job.asOf(),
        job.elements().elements().get(stake.element()).id(),
        effect.valueOrNull(),
        effect.standardErrorOrNull(),
        effect.lowOrNull(),
        effect.highOrNull(),
        effect.pValueOrNull(),
        stake.adjusted(),
        stake.without(),
        amount(stake.revenue()),
        amount(stake.stake().valueOrNull()),
        amount(stake.stake().lowOrNull()),
        amount(stake.stake().highOrNull()),
        stake.n(),
        effect.nEffectiveOrNull(),
        effect.designEffectOrNull(),
        job.money().currency(),
        Cohort.LINKED.key(),
        false,
        reason(effect),
        Scope.OVERALL.kind(),
        Scope.OVERALL.value(),
        stake.without(),
        stake.n() - stake.without());
  }

  Table response() {
    return Table.of(
        ResponseBias.class, findings.money().response().stream().map(this::group).toList());
  }

  private ResponseBias group(MoneyFindings.Response response) {
    Estimate growth = response.growth();
    boolean level = !response.group().equals(Terms.CustomerGroup.DIFFERENCE.key());
    return new ResponseBias(
        job.asOf(),
        response.group(),
        growth.n(),
        growth.valueOrNull(),
        growth.standardErrorOrNull(),
        growth.lowOrNull(),
        growth.highOrNull(),
        growth.pValueOrNull(),
        level ? percent(growth.valueOrNull()) : null,
        level ? percent(growth.lowOrNull()) : null,
        level ? percent(growth.highOrNull()) : null,
        growth.nEffectiveOrNull(),
        growth.designEffectOrNull(),
        findings.rules().windowsAtAsOf().after().period(),
        false,
        reason(growth),
        Scope.OVERALL.kind(),
        Scope.OVERALL.value(),
        response.answered(),
        response.others());
  }

  /** Units of the stated scale as money. */
  private BigDecimal amount(Double units) {
    return units == null
        ? null
        : BigDecimal.valueOf(units)
            .setScale(0, RoundingMode.HALF_EVEN)
            .movePointLeft(job.money().scale())
            .setScale(job.money().scale(), RoundingMode.UNNECESSARY);
  }

  private static Double percent(Double growth) {
    return growth == null ? null : Growth.percent(growth);
  }

  private static String reason(Estimate estimate) {
    return estimate.whyNot().map(Reason::key).orElse(null);
  }
}
