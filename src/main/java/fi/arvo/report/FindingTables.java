package fi.arvo.report;

import fi.arvo.analysis.CorrelationFinding;
import fi.arvo.analysis.CoverageFinding;
import fi.arvo.analysis.CoveredFinding;
import fi.arvo.analysis.DoseFinding;
import fi.arvo.analysis.Findings;
import fi.arvo.analysis.Sides;
import fi.arvo.analysis.TrendFinding;
import fi.arvo.analysis.Weighting;
import fi.arvo.config.ElementModel;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.AnswerSpread;
import fi.arvo.measure.BridgeComponent;
import fi.arvo.measure.BridgeState;
import fi.arvo.measure.LoyaltyKey;
import fi.arvo.measure.LoyaltyState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Months;
import fi.arvo.measure.Outcome;
import fi.arvo.measure.Scope;
import fi.arvo.quality.DataQuality;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Correlations;
import fi.arvo.report.tables.Coverage;
import fi.arvo.report.tables.DoseResponse;
import fi.arvo.report.tables.DoseTrend;
import fi.arvo.report.tables.ElementCoverage;
import fi.arvo.report.tables.Loyalty;
import fi.arvo.report.tables.RevenueBridge;
import fi.arvo.report.tables.RevenueByMonth;
import fi.arvo.report.tables.Terms;
import fi.arvo.stats.DesignEffect;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Growth;
import fi.arvo.stats.NetPromoterMoments;
import fi.arvo.stats.Reason;
import fi.arvo.stats.ScoreDistribution;
import fi.arvo.stats.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings of a run as tables, one row a stated thing, before the privacy rules have seen them.
 */
public final class FindingTables {
  /** Where the other sides are told; their encounters stand in {@code touchpoints}. */
  private static final Set<String> SIDE_SCOPES = Set.of(Scope.OVERALL.kind(), Scope.UNIT);

  private final Findings findings;
  private final JobConfig job;
  private final BigDecimal unit;

  private FindingTables(Findings findings, JobConfig job) {
    this.findings = findings;
    this.job = job;
    this.unit = BigDecimal.ONE.movePointLeft(job.money().scale());
  }

  /** All tables that a run can fill, in the order of the documentation. */
  public static List<Table> of(
      Findings findings, Weighting weighting, List<DataQuality> quality, JobConfig job) {
    FindingTables tables = new FindingTables(findings, job);
    MoneyTables money = new MoneyTables(findings, job);
    ChangeTables changes = new ChangeTables(findings, job);
    JourneyTables journey = new JourneyTables(findings, job);
    StoryTables stories = new StoryTables(findings, job);
    LoopTables loop = new LoopTables(findings, job);
    return List.of(
        tables.coverage(),
        tables.covered(),
        tables.loyalty(),
        tables.spread(),
        tables.dose(),
        tables.trends(),
        tables.correlations(),
        DriverTables.drivers(findings.drivers(), job),
        DriverTables.lmg(findings.driverModels(), job),
        money.models(),
        money.stakes(),
        money.response(),
        tables.bridge(),
        tables.months(),
        changes.change(),
        changes.reach(),
        WeightingTable.of(weighting, job),
        journey.touchpoints(),
        journey.emotions(),
        journey.steps(),
        stories.stories(),
        stories.voices(),
        stories.dissenters(),
        SideTables.links(findings, job),
        loop.actions(),
        loop.automation(),
        OutlookQuarters.of(findings, job),
        tables.quality(quality));
  }

  private Table coverage() {
    List<ElementCoverage> rows = new ArrayList<>();
    for (CoverageFinding finding : findings.coverage()) {
      ElementModel.Element element = job.elements().elements().get(finding.element());
      Estimate share = finding.share();
      rows.add(
          new ElementCoverage(
              job.asOf(),
              finding.scope().kind(),
              finding.scope().value(),
              LoyaltyKey.CURRENT,
              element.id(),
              element.tier(),
              share.n(),
              share.nEffectiveOrNull(),
              finding.mean().valueOrNull(),
              share.valueOrNull(),
              share.lowOrNull(),
              share.highOrNull(),
              finding.high() == null ? null : finding.high().key(),
              share.designEffectOrNull(),
              true,
              findings.owners().get(element.id()),
              false,
              reason(share),
              share.n()));
    }
    return Table.of(ElementCoverage.class, rows);
  }

  private Table covered() {
    List<Coverage> rows = new ArrayList<>();
    for (CoveredFinding finding : findings.covered()) {
      Estimate mean = finding.mean();
      Double low = mean.lowOrNull();
      Double high = mean.highOrNull();
      rows.add(
          new Coverage(
              job.asOf(),
              finding.scope().kind(),
              finding.scope().value(),
              LoyaltyKey.CURRENT,
              finding.measure().key(),
              mean.valueOrNull(),
              low == null ? null : (Double) Math.max(0, low),
              high == null ? null : (Double) Math.min(finding.of(), high),
              (long) finding.of(),
              mean.n(),
              mean.nEffectiveOrNull(),
              mean.designEffectOrNull(),
              false,
              reason(mean),
              mean.n()));
    }
    return Table.of(Coverage.class, rows);
  }

  private Table loyalty() {
    List<Loyalty> rows = new ArrayList<>();
    findings
        .loyalty()
        .forEach((key, state) -> rows.add(loyalty(Sides.CUSTOMER, findings.rules(), key, state)));
    Sides sides = findings.encounters().sides();
    sides
        .states()
        .forEach(
            (side, states) -> {
              MeasureRules rules = sides.rules().get(side);
              states
                  .loyalty()
                  .forEach(
                      (key, own) -> {
                        if (SIDE_SCOPES.contains(key.scope().kind())) {
                          rows.add(loyalty(side, rules, key, own));
                        }
                      });
            });
    return Table.of(Loyalty.class, rows);
  }

  private Loyalty loyalty(String side, MeasureRules rules, LoyaltyKey key, LoyaltyState state) {
    NetPromoterMoments recommend = state.recommend();
    Estimate nps = recommend.estimate();
    Estimate effort = state.effort().ratio();
    Estimate satisfied = state.satisfied().share(state.satisfactionAnswers());
    return new Loyalty(
        job.asOf(),
        key.scope().kind(),
        key.scope().value(),
        key.period(),
        side,
        recommend.answers(),
        recommend.customers(),
        nps.nEffectiveOrNull(),
        recommend.promoters(),
        recommend.passives(),
        recommend.detractors(),
        nps.valueOrNull(),
        nps.standardErrorOrNull(),
        nps.lowOrNull(),
        nps.highOrNull(),
        effort.valueOrNull(),
        effort.lowOrNull(),
        effort.highOrNull(),
        satisfied.valueOrNull(),
        state.easy().ratio().valueOrNull(),
        state.effortAnswers(),
        satisfied.lowOrNull(),
        satisfied.highOrNull(),
        state.satisfactionAnswers(),
        nps.designEffectOrNull(),
        effort.nEffectiveOrNull(),
        DesignEffect.of(state.effortAnswers(), effort.nEffectiveOrNull()),
        satisfied.nEffectiveOrNull(),
        satisfied.designEffectOrNull(),
        rules.complete(key.period()),
        false,
        reason(nps),
        state.promoters(),
        state.passives(),
        state.detractors(),
        state.effort().clusters(),
        state.satisfied().clusters());
  }

  private Table spread() {
    List<fi.arvo.report.tables.ScoreDistribution> rows = new ArrayList<>();
    spread(rows, Sides.CUSTOMER, findings.spread());
    findings
        .encounters()
        .sides()
        .states()
        .forEach((side, states) -> spread(rows, side, states.spread()));
    return Table.of(fi.arvo.report.tables.ScoreDistribution.class, rows);
  }

  private void spread(
      List<fi.arvo.report.tables.ScoreDistribution> rows,
      String side,
      Map<Scope, AnswerSpread> spreads) {
    AnswerSpread all = spreads.get(Scope.OVERALL);
    spreads.forEach(
        (scope, spread) -> {
          scores(rows, side, scope, Terms.Question.RECOMMEND, spread.recommend(), all.recommend());
          scores(rows, side, scope, Terms.Question.EFFORT, spread.effort(), all.effort());
          scores(
              rows,
              side,
              scope,
              Terms.Question.SATISFACTION,
              spread.satisfaction(),
              all.satisfaction());
        });
  }

  private void scores(
      List<fi.arvo.report.tables.ScoreDistribution> rows,
      String side,
      Scope scope,
      Terms.Question question,
      ScoreDistribution scores,
      ScoreDistribution overall) {
    if (overall.n() == 0) {
      return;
    }
    for (int score = overall.lowest(); score <= overall.highest(); score++) {
      rows.add(
          new fi.arvo.report.tables.ScoreDistribution(
              job.asOf(),
              scope.kind(),
              scope.value(),
              LoyaltyKey.CURRENT,
              side,
              question.key(),
              (long) score,
              scores.count(score),
              scores.n() == 0 ? null : (Double) scores.share(score),
              (long) score,
              true,
              false,
              scores.count(score)));
    }
  }

  private Table dose() {
    List<DoseResponse> rows = new ArrayList<>();
    for (DoseFinding finding : findings.dose()) {
      Estimate estimate = finding.estimate();
      boolean growth = growth(finding);
      rows.add(
          new DoseResponse(
              job.asOf(),
              finding.scope().kind(),
              finding.scope().value(),
              finding.level().key(),
              finding.dose().key(),
              finding.outcome(),
              finding.band().label(),
              estimate.n(),
              estimate.nEffectiveOrNull(),
              estimate.valueOrNull(),
              estimate.lowOrNull(),
              estimate.highOrNull(),
              growth ? percent(estimate.valueOrNull()) : null,
              growth ? percent(estimate.lowOrNull()) : null,
              growth ? percent(estimate.highOrNull()) : null,
              estimate.standardErrorOrNull(),
              finding.mean(),
              floored(finding),
              estimate.designEffectOrNull(),
              (long) finding.band().number(),
              finding.cohort().key(),
              false,
              reason(estimate),
              finding.respondents(),
              currency(finding.money()),
              currency(finding.largestMoney())));
    }
    return Table.of(DoseResponse.class, rows);
  }

  /** Told of everybody together, where it is nobody's or many people's. */
  private Long floored(DoseFinding finding) {
    Long windows = finding.floored();
    boolean few = windows != null && windows > 0 && windows < job.privacy().minCell();
    return few || !finding.scope().equals(Scope.OVERALL) ? null : windows;
  }

  private static boolean growth(DoseFinding finding) {
    return finding.outcome().equals(Outcome.GROWTH.key())
        || finding.outcome().equals(Outcome.PLACEBO_GROWTH.key());
  }

  private static Double percent(Double growth) {
    return growth == null || Math.abs(growth) > 2 ? null : Growth.percent(growth);
  }

  private Table trends() {
    List<DoseTrend> rows = new ArrayList<>();
    for (TrendFinding finding : findings.trends()) {
      Estimate told = finding.slope() != null ? finding.slope() : finding.deltaR2();
      Estimate effect = finding.effect();
      Estimate jonckheere = finding.jonckheere();
      rows.add(
          new DoseTrend(
              job.asOf(),
              finding.scope().kind(),
              finding.scope().value(),
              finding.level().key(),
              finding.dose().key(),
              finding.outcome().key(),
              finding.n(),
              jonckheere == null ? null : jonckheere.valueOrNull(),
              jonckheere == null ? null : jonckheere.pValueOrNull(),
              finding.slope() == null ? null : finding.slope().valueOrNull(),
              finding.slope() == null ? null : finding.slope().lowOrNull(),
              finding.slope() == null ? null : finding.slope().highOrNull(),
              finding.verdict() == null ? null : verdict(finding.verdict()),
              told.pValueOrNull(),
              finding.span(),
              effect == null ? null : effect.valueOrNull(),
              effect == null ? null : effect.lowOrNull(),
              effect == null ? null : effect.highOrNull(),
              finding.deltaR2() == null ? null : finding.deltaR2().valueOrNull(),
              told.nEffectiveOrNull(),
              told.designEffectOrNull(),
              finding.outcome().cohort().key(),
              false,
              reason(told),
              finding.respondents(),
              null,
              null));
    }
    return Table.of(DoseTrend.class, rows);
  }

  static String verdict(Verdict verdict) {
    boolean opposite = verdict.direction() == Verdict.Direction.NEGATIVE;
    return (switch (verdict.certainty()) {
          case CLEAR -> opposite ? Terms.Verdict.CLEAR_OPPOSITE : Terms.Verdict.CLEAR;
          case SIGNS -> opposite ? Terms.Verdict.SIGNS_OPPOSITE : Terms.Verdict.SIGNS;
          case NO_EFFECT -> Terms.Verdict.NO_EFFECT;
          case CANT_TELL -> Terms.Verdict.CANNOT_TELL;
        })
        .key();
  }

  private Table correlations() {
    List<Correlations> rows = new ArrayList<>();
    for (CorrelationFinding finding : findings.correlations()) {
      Estimate estimate = finding.estimate();
      rows.add(
          new Correlations(
              job.asOf(),
              finding.scope().kind(),
              finding.scope().value(),
              finding.level().key(),
              finding.predictor(),
              finding.outcome(),
              finding.method(),
              estimate.n(),
              estimate.valueOrNull(),
              estimate.lowOrNull(),
              estimate.highOrNull(),
              estimate.pValueOrNull(),
              finding.adjusted(),
              estimate.nEffectiveOrNull(),
              estimate.designEffectOrNull(),
              finding.cohort().key(),
              false,
              reason(estimate),
              finding.respondents()));
    }
    return Table.of(Correlations.class, rows);
  }

  private Table bridge() {
    List<RevenueBridge> rows = new ArrayList<>();
    findings
        .bridge()
        .forEach(
            (scope, bridge) -> {
              for (BridgeComponent component : BridgeComponent.values()) {
                rows.add(step(scope, bridge, component));
              }
            });
    return Table.of(RevenueBridge.class, rows);
  }

  private RevenueBridge step(Scope scope, BridgeState bridge, BridgeComponent component) {
    boolean subtracted =
        component == BridgeComponent.CONTRACTION || component == BridgeComponent.CHURN;
    BigDecimal amount = amount(bridge.amount(component));
    boolean closing = component == BridgeComponent.CLOSING;
    boolean known = component != BridgeComponent.UNIDENTIFIED;
    return new RevenueBridge(
        job.asOf(),
        scope.kind(),
        scope.value(),
        component.key(),
        subtracted ? amount.negate() : amount,
        known ? (Long) bridge.customers(component) : null,
        closing ? bridge.nrr() : null,
        closing ? bridge.grr() : null,
        job.money().currency(),
        false,
        closing && bridge.nrr() == null ? Terms.Reason.NO_HISTORY.key() : null,
        known ? (Double) Math.abs(amount.doubleValue()) : null,
        known ? currency((double) bridge.largest(component)) : null);
  }

  private Table months() {
    List<RevenueByMonth> rows = new ArrayList<>();
    int lastComplete = Months.lastComplete(job.asOf());
    findings
        .months()
        .forEach(
            (month, sums) ->
                rows.add(
                    new RevenueByMonth(
                        job.asOf(),
                        Scope.OVERALL.kind(),
                        Scope.OVERALL.value(),
                        Months.period(month),
                        amount(sums.amount()),
                        sums.customers(),
                        sums.rows(),
                        amount(sums.unidentifiedAmount()),
                        sums.unidentifiedRows(),
                        month <= lastComplete,
                        job.money().currency(),
                        false)));
    return Table.of(RevenueByMonth.class, rows);
  }

  private Table quality(List<DataQuality> quality) {
    return Table.of(
        fi.arvo.report.tables.DataQuality.class,
        quality.stream()
            .map(
                q ->
                    new fi.arvo.report.tables.DataQuality(
                        job.asOf(),
                        q.role().key(),
                        q.file(),
                        q.reason(),
                        q.rowsRead(),
                        q.rowsAccepted(),
                        q.rowsRejected()))
            .toList());
  }

  private BigDecimal amount(long units) {
    return unit.multiply(BigDecimal.valueOf(units));
  }

  private Double currency(Double units) {
    return units == null ? null : (Double) (units * unit.doubleValue());
  }

  private static String reason(Estimate estimate) {
    return estimate.whyNot().map(Reason::key).orElse(null);
  }
}
