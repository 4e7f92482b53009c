package fi.arvo.analysis;

import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.FeelingState;
import fi.arvo.measure.LoyaltyKey;
import fi.arvo.measure.LoyaltyState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Scope;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.PairedSample;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether units whose employees feel well have customers who do: Pearson's correlation of the
 * units' means of the reporting months, each unit counting the same, over the units where enough of
 * both sides answered.
 */
final class SideLinkAnalysis {
  /** Fewest units that a correlation is told of. */
  private static final int FEWEST_UNITS = 5;

  private SideLinkAnalysis() {}

  static List<SideLinkFinding> of(
      ValueStates customers, Sides sides, MeasureRules rules, int minCell) {
    ValueStates employees = sides.states().get(Sides.EMPLOYEE);
    if (employees == null) {
      return List.of();
    }
    Map<String, SortedMap<String, Double>> theirs =
        means(employees, sides.rules().get(Sides.EMPLOYEE), minCell);
    Map<String, SortedMap<String, Double>> ours = means(customers, rules, minCell);
    List<SideLinkFinding> found = new ArrayList<>();
    theirs.forEach(
        (side, of) ->
            ours.forEach(
                (customer, with) ->
                    found.add(
                        new SideLinkFinding(
                            Sides.EMPLOYEE, side, customer, correlation(of, with), null))));
    List<Double> adjusted =
        BenjaminiHochberg.adjust(found.stream().map(f -> f.correlation().pValueOrNull()).toList());
    List<SideLinkFinding> links = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      SideLinkFinding f = found.get(i);
      links.add(
          new SideLinkFinding(
              f.side(), f.sideMeasure(), f.customerMeasure(), f.correlation(), adjusted.get(i)));
    }
    return links;
  }

  /** By measure the means of the units where enough answered; only measures that have any. */
  private static Map<String, SortedMap<String, Double>> means(
      ValueStates states, MeasureRules rules, int minCell) {
    Map<String, SortedMap<String, Double>> means = new LinkedHashMap<>();
    for (String unit : rules.units()) {
      if (unit.equals(CustomerHistory.UNKNOWN)) {
        continue;
      }
      LoyaltyState loyalty =
          states
              .loyalty()
              .get(new LoyaltyKey(new Scope(Scope.UNIT, unit), rules.reportingPeriod()));
      if (loyalty != null) {
        Estimate nps = loyalty.recommend().estimate();
        put(means, "recommend", unit, nps, loyalty.recommend().customers(), minCell);
        Estimate effort = loyalty.effort().ratio();
        put(means, "effort", unit, effort, loyalty.effort().clusters(), minCell);
        Estimate satisfaction = loyalty.satisfaction().ratio();
        put(means, "satisfaction", unit, satisfaction, loyalty.satisfaction().clusters(), minCell);
      }
      FeelingState feeling = states.moods().units().get(unit);
      if (feeling != null) {
        Estimate valence = feeling.valence().ratio();
        put(means, "valence", unit, valence, feeling.valence().clusters(), minCell);
      }
    }
    return means;
  }

  private static void put(
      Map<String, SortedMap<String, Double>> means,
      String measure,
      String unit,
      Estimate mean,
      long respondents,
      int minCell) {
    if (mean.isAvailable()) {
      SortedMap<String, Double> units = means.computeIfAbsent(measure, m -> new TreeMap<>());
      if (respondents >= minCell) {
        units.put(unit, mean.valueOrNull());
      }
    }
  }

  private static Estimate correlation(Map<String, Double> of, Map<String, Double> with) {
    List<String> units = of.keySet().stream().filter(with::containsKey).toList();
    return units.size() < FEWEST_UNITS
        ? Estimate.none(Reason.TOO_FEW, units.size())
        : new PairedSample(
                units.stream().mapToDouble(of::get).toArray(),
                units.stream().mapToDouble(with::get).toArray())
            .pearson();
  }
}
