package fi.arvo.analysis;

import fi.arvo.config.ExtractConfig;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.extract.Action;
import fi.arvo.extract.Operation;
import fi.arvo.extract.Owner;
import fi.arvo.extract.Promise;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.ValueStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns states into findings. No look at the data is needed any more. */
public final class Analysis {
  /** Sets of each size that are told. */
  private static final int REACH_RANKS = 5;

  private Analysis() {}

  /** The findings of a run. */
  public static Findings of(
      ValueStates states,
      GrowthRanks ranks,
      List<DriverModel> drivers,
      MoneyModels money,
      MeasureRules rules,
      JobConfig job,
      List<Owner> owners,
      List<Action> actions,
      List<Operation> operations,
      List<Promise> promises,
      Sides sides) {
    List<CoverageFinding> coverage = CoverageAnalysis.of(states, rules, job.coverage());
    Units units = Units.of(states, rules, coverage, job.privacy().minCell());
    List<DoseFinding> dose = new ArrayList<>(DoseAnalysis.of(states, rules, job));
    dose.addAll(UnitAnalysis.dose(units, job));
    List<TrendFinding> trends = new ArrayList<>(TrendAnalysis.of(states, ranks, rules, job));
    trends.addAll(UnitAnalysis.trends(units, rules.scales(), job));
    List<CorrelationFinding> correlations =
        new ArrayList<>(CorrelationAnalysis.of(states, ranks, rules, job.elements()));
    correlations.addAll(UnitAnalysis.correlations(units, states, rules, job.elements()));
    return new Findings(
        rules,
        states.loyalty(),
        states.spread(),
        coverage,
        CoverageAnalysis.counts(states, rules),
        dose,
        trends,
        correlations,
        drivers,
        DriverAnalysis.of(drivers, Rules.drivers(job, rules), states, job.coverage().threshold()),
        states.bridge(),
        states.months().months(),
        NpsChangeAnalysis.of(states, rules, job.elements(), job.privacy().minCell()),
        PeriodChangeAnalysis.of(states, rules, job.elements(), job.privacy().minCell()),
        states.sets().best(job.reach().depth(), REACH_RANKS),
        MoneyAnalysis.of(money, states),
        NpsEffectAnalysis.of(states.npsEffects()),
        ofElements(owners),
        EncounterAnalysis.of(states, sides, rules, job.privacy().minCell()),
        new LoopFindings(
            ActionEffects.of(states, actions, rules, job),
            AutomationAnalysis.of(states, operations, rules, job)),
        new PromiseFindings(
            job.extracts().containsKey(Role.PROMISES),
            promises,
            GuessAnalysis.of(sides.guesses(), coverage, ratingScale(job), job.privacy().minCell())),
        states.quarters());
  }

  /** Highest rating less the lowest; guesses are on the same scale. */
  private static double ratingScale(JobConfig job) {
    return Optional.ofNullable(job.extracts().get(Role.SURVEY))
        .flatMap(ExtractConfig::ratings)
        .map(asked -> (double) asked.scale().max() - asked.scale().min())
        .orElse(10.0);
  }

  private static Map<String, String> ofElements(List<Owner> owners) {
    return owners.stream()
        .filter(owner -> owner.element() != null)
        .collect(
            Collectors.groupingBy(
                Owner::element,
                TreeMap::new,
                Collectors.mapping(
                    Owner::owner,
                    Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), all -> String.join("; ", all)))));
  }
}
