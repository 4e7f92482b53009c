package fi.arvo.analysis;

import fi.arvo.config.ElementModel;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Outcome;
import fi.arvo.measure.Scope;
import fi.arvo.measure.SurveyScales;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.GroupedMoments;
import fi.arvo.stats.LinearTrend;
import fi.arvo.stats.PairedSample;
import fi.arvo.stats.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Units as observations: dose–response over the number of high elements and tiers, and correlations
 * of unit means. A link between units says nothing of customers inside one; within and between
 * stand side by side.
 */
final class UnitAnalysis {
  private UnitAnalysis() {}

  static List<DoseFinding> dose(Units units, JobConfig job) {
    List<DoseFinding> findings = new ArrayList<>();
    if (units.size() < 2) {
      return findings;
    }
    List<Band> elements = Band.over(job.coverage().unitBands(), job.elements().elements().size());
    List<Band> tiers = Band.each(job.elements().tiers().size());
    for (Outcome outcome : Outcome.values()) {
      findings.addAll(bands(units, Dose.ELEMENTS, elements, Units.Unit::elements, outcome));
      findings.addAll(bands(units, Dose.TIERS, tiers, Units.Unit::tiers, outcome));
    }
    return findings;
  }

  private static List<DoseFinding> bands(
      Units units, Dose dose, List<Band> bands, ToIntFunction<Units.Unit> count, Outcome outcome) {
    List<DoseFinding> findings = new ArrayList<>();
    List<Units.Unit> observed = units.with(outcome);
    if (observed.isEmpty()) {
      return findings;
    }
    for (Band band : bands) {
      List<Units.Unit> inBand =
          observed.stream()
              .filter(u -> count.applyAsInt(u) >= band.from() && count.applyAsInt(u) <= band.to())
              .toList();
      GroupedMoments moments = new GroupedMoments(0, 0, false);
      inBand.forEach(unit -> moments.add(0, unit.outcomes().get(outcome)));
      findings.add(
          new DoseFinding(
              Scope.OVERALL,
              Level.UNIT,
              dose,
              outcome.key(),
              outcome.cohort(),
              band,
              moments.meanOf(0, 0),
              null,
              null,
              null,
              null,
              Units.respondents(inBand)));
    }
    return findings;
  }

  static List<TrendFinding> trends(Units units, SurveyScales scales, JobConfig job) {
    List<TrendFinding> findings = new ArrayList<>();
    if (units.size() < 2) {
      return findings;
    }
    for (Outcome outcome : Outcome.values()) {
      if (!units.with(outcome).isEmpty()) {
        int elements = job.elements().elements().size();
        int tiers = job.elements().tiers().size();
        findings.add(
            trend(units, Dose.ELEMENTS, elements, Units.Unit::elements, outcome, scales, job));
        findings.add(trend(units, Dose.TIERS, tiers, Units.Unit::tiers, outcome, scales, job));
      }
    }
    return findings;
  }

  private static TrendFinding trend(
      Units units,
      Dose dose,
      int highest,
      ToIntFunction<Units.Unit> count,
      Outcome outcome,
      SurveyScales scales,
      JobConfig job) {
    List<Units.Unit> observed = units.with(outcome);
    long[] counts = new long[highest + 1];
    observed.forEach(unit -> counts[count.applyAsInt(unit)]++);
    double span = Trends.span(counts);
    Estimate jonckheere =
        sample(observed, u -> (double) count.applyAsInt(u), outcome).jonckheereTerpstra();
    Estimate slope = slope(observed, highest, count, outcome);
    Optional<Estimate> placebo =
        outcome == Outcome.GROWTH
            ? Optional.of(
                slope(units.with(Outcome.PLACEBO_GROWTH), highest, count, Outcome.PLACEBO_GROWTH)
                    .times(span))
            : Optional.empty();
    Estimate effect = slope.times(span);
    Verdict verdict = Verdict.of(effect, Trends.smallest(outcome, scales, job.effects()), placebo);
    return new TrendFinding(
        Scope.OVERALL,
        Level.UNIT,
        dose,
        outcome,
        jonckheere,
        slope,
        span,
        effect,
        null,
        verdict,
        Units.respondents(observed));
  }

  private static Estimate slope(
      List<Units.Unit> observed, int highest, ToIntFunction<Units.Unit> count, Outcome outcome) {
    GroupedMoments moments = new GroupedMoments(0, highest, false);
    observed.forEach(u -> moments.add(count.applyAsInt(u), u.outcomes().get(outcome)));
    return LinearTrend.perPoint(moments);
  }

  static List<CorrelationFinding> correlations(
      Units units, ValueStates states, MeasureRules rules, ElementModel model) {
    List<CorrelationFinding> findings = new ArrayList<>();
    if (units.size() < 2) {
      return findings;
    }
    for (Outcome outcome : Outcome.values()) {
      if (outcome == Outcome.PLACEBO_GROWTH || units.with(outcome).isEmpty()) {
        continue;
      }
      String key = outcome == Outcome.NPS ? "recommend" : outcome.key();
      Family family =
          new Family(Scope.OVERALL, Level.UNIT, key, outcome.cohort(), model, units::respondents);
      findings.addAll(family.of("pearson", p -> pair(units, p, outcome, model).pearson()));
      findings.addAll(family.of("spearman", p -> pair(units, p, outcome, model).spearman()));
      findings.addAll(family.of("kendall", p -> pair(units, p, outcome, model).kendallTauB()));
    }
    findings.addAll(withinAndBetween("recommend", Cohort.CURRENT, units, states, rules, model));
    if (rules.sold()) {
      findings.addAll(withinAndBetween("growth", Cohort.LINKED, units, states, rules, model));
    }
    return findings;
  }

  private static List<CorrelationFinding> withinAndBetween(
      String outcome,
      Cohort cohort,
      Units units,
      ValueStates states,
      MeasureRules rules,
      ElementModel model) {
    Function<Integer, fi.arvo.stats.WithinBetween> pairs =
        p -> cohort == Cohort.CURRENT ? states.units().recommend(p) : states.units().growth(p);
    if (pairs.apply(rules.predictors().level()).units() < 2) {
      return List.of();
    }
    List<CorrelationFinding> findings = new ArrayList<>();
    Family within = Family.ofCustomers(Scope.OVERALL, Level.WITHIN, outcome, cohort, model);
    findings.addAll(within.of("pearson", p -> pairs.apply(p).within()));
    Family between =
        new Family(Scope.OVERALL, Level.BETWEEN, outcome, cohort, model, units::respondents);
    findings.addAll(between.of("pearson", p -> pairs.apply(p).between()));
    return findings;
  }

  private static PairedSample pair(
      Units units, int predictor, Outcome outcome, ElementModel model) {
    return sample(units.with(outcome), unit -> score(unit, predictor, model), outcome);
  }

  /**
   * A unit's score on a predictor: an element's mean rating, else how many of those asked for are
   * high.
   */
  private static Double score(Units.Unit unit, int predictor, ElementModel model) {
    int elements = model.elements().size();
    int tiers = model.tiers().size();
    if (predictor < elements) {
      return unit.means()[predictor];
    }
    if (predictor < elements + tiers) {
      return (double) unit.high()[predictor - elements];
    }
    return predictor == elements + tiers ? (double) unit.elements() : (double) unit.tiers();
  }

  private static PairedSample sample(
      List<Units.Unit> observed, Function<Units.Unit, Double> x, Outcome outcome) {
    List<Units.Unit> both = observed.stream().filter(unit -> x.apply(unit) != null).toList();
    return new PairedSample(
        both.stream().mapToDouble(x::apply).toArray(),
        both.stream().mapToDouble(unit -> unit.outcomes().get(outcome)).toArray());
  }
}
