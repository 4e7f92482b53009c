package fi.arvo.analysis;

import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.LoyaltyKey;
import fi.arvo.measure.LoyaltyState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.MoneyState;
import fi.arvo.measure.Outcome;
import fi.arvo.measure.Scope;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.ScoreDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The units as observations: which elements are high in each, what they are rated and how each
 * outcome turned out. Customers of whom no unit is known are no unit.
 */
final class Units {
  private static final int FEWEST = 3;

  private final List<Unit> units = new ArrayList<>();

  /**
   * @param customers of the current cohort or, if more, the linked one
   * @param means mean rating of each element; null where nobody rated it
   * @param high elements that are high, by tier
   */
  record Unit(
      String name, long customers, Double[] means, int[] high, Map<Outcome, Double> outcomes) {

    /** Elements that are high. */
    int elements() {
      int sum = 0;
      for (int inTier : high) {
        sum += inTier;
      }
      return sum;
    }

    /** Tiers with an element that is high. */
    int tiers() {
      int tiers = 0;
      for (int inTier : high) {
        tiers += inTier > 0 ? 1 : 0;
      }
      return tiers;
    }
  }

  /**
   * The units as far as they can be told.
   *
   * @param fewest fewest customers behind a unit's figure; with less it is left out
   */
  static Units of(
      ValueStates states, MeasureRules rules, List<CoverageFinding> coverage, int fewest) {
    Map<Scope, List<CoverageFinding>> byUnit = new TreeMap<>();
    coverage.stream()
        .filter(finding -> finding.scope().kind().equals(Scope.UNIT))
        .filter(finding -> !finding.scope().value().equals(CustomerHistory.UNKNOWN))
        .forEach(f -> byUnit.computeIfAbsent(f.scope(), s -> new ArrayList<>()).add(f));
    Units units = new Units();
    byUnit.forEach((scope, found) -> units.units.add(unit(scope, found, states, rules, fewest)));
    return units;
  }

  private static Unit unit(
      Scope scope,
      List<CoverageFinding> found,
      ValueStates states,
      MeasureRules rules,
      int fewest) {
    Double[] means = new Double[rules.coverage().elements()];
    int[] high = new int[rules.coverage().tiers()];
    for (CoverageFinding finding : found) {
      if (finding.mean().n() >= fewest) {
        means[finding.element()] = finding.mean().valueOrNull();
      }
      if (finding.high() == CoverageFinding.Highness.HIGH) {
        high[rules.coverage().tierOf()[finding.element()]]++;
      }
    }
    Map<Outcome, Double> outcomes = new TreeMap<>();
    long customers = 0;
    LoyaltyState loyalty = states.loyalty().get(new LoyaltyKey(scope, LoyaltyKey.CURRENT));
    if (loyalty != null) {
      customers = loyalty.recommend().customers();
      put(outcomes, Outcome.NPS, loyalty.recommend().estimate(), fewest);
      put(outcomes, Outcome.EFFORT, loyalty.effort().ratio(), fewest);
      put(outcomes, Outcome.SATISFACTION, loyalty.satisfaction().ratio(), fewest);
    }
    MoneyState money = states.money().get(scope);
    if (money != null) {
      customers = Math.max(customers, money.growth().growth().customers());
      put(outcomes, Outcome.GROWTH, money.growth().growth().aggregate(), fewest);
      put(outcomes, Outcome.PLACEBO_GROWTH, money.placebo().growth().aggregate(), fewest);
      put(outcomes, Outcome.RETAINED, share(money.retained()), fewest);
      put(outcomes, Outcome.NEW_STREAM, share(money.newStream()), fewest);
    }
    return new Unit(scope.value(), customers, means, high, outcomes);
  }

  private static Estimate share(ScoreDistribution yes) {
    return yes.shareAtLeast(1);
  }

  private static void put(
      Map<Outcome, Double> outcomes, Outcome outcome, Estimate estimate, int fewest) {
    if (estimate.n() >= fewest) {
      estimate.given().ifPresent(of -> outcomes.put(outcome, of.value()));
    }
  }

  /** The units that have an outcome. */
  List<Unit> with(Outcome outcome) {
    return units.stream().filter(unit -> unit.outcomes().containsKey(outcome)).toList();
  }

  /**
   * Customers that a figure about units tells of. One or two units would show what their own rows
   * may hide, so they count as that many respondents.
   */
  static long respondents(List<Unit> units) {
    return units.size() < FEWEST ? units.size() : units.stream().mapToLong(Unit::customers).sum();
  }

  /**
   * Customers that a figure about so many of the units tells of; see {@link #respondents(List)}.
   */
  long respondents(long n) {
    return n < FEWEST ? n : respondents(units);
  }

  /** Number of units. */
  int size() {
    return units.size();
  }
}
