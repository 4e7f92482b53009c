package fi.arvo.analysis;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.measure.Answered;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Outcome;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units of ten customers each, of whom so many get so many elements. */
class UnitAnalysisTest {
  private final List<CustomerHistory> customers = new ArrayList<>();
  private MeasureRules rules = Worlds.RULES;

  /**
   * A unit whose customers all get the first {@code elements}; {@code promoters} of ten are such.
   */
  private UnitAnalysisTest unit(String name, int size, int elements, int promoters) {
    for (int i = 0; i < size; i++) {
      customers.add(
          customer()
              .of(name, null)
              .answered(
                  Answered.now().rated(Worlds.covering(elements)).recommend(i < promoters ? 10 : 8))
              .history(name + i));
    }
    return this;
  }

  private ValueStates states() {
    return Worlds.states(customers, rules);
  }

  private Units units() {
    ValueStates states = states();
    return Units.of(states, rules, CoverageAnalysis.of(states, rules, Worlds.JOB.coverage()), 5);
  }

  private DoseFinding band(Dose dose, Outcome outcome, String label) {
    return UnitAnalysis.dose(units(), Worlds.JOB).stream()
        .filter(
            f ->
                f.dose() == dose
                    && f.outcome().equals(outcome.key())
                    && f.band().label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBandIsTheMeanOfItsUnitsEachCountingOnce() {
    unit("east", 10, 0, 1).unit("mid", 10, 2, 4).unit("north", 30, 3, 21).unit("south", 10, 2, 3);

    DoseFinding two = band(Dose.ELEMENTS, Outcome.NPS, "2-3");
    assertThat(two.estimate().valueOrNull())
        .as("40, 70 and 30, however many customers north has")
        .isCloseTo(140 / 3.0, within(1e-9));
    assertThat(two.estimate().n()).isEqualTo(3);
    assertThat(two.respondents()).isEqualTo(50);
    assertThat(two.level()).isEqualTo(Level.UNIT);
    assertThat(band(Dose.ELEMENTS, Outcome.NPS, "1").estimate().whyNot())
        .contains(Reason.NO_ANSWERS);
    assertThat(band(Dose.TIERS, Outcome.NPS, "2").estimate().n())
        .as("three elements reach into the second tier")
        .isEqualTo(1);
  }

  @Test
  void oneOrTwoUnitsWouldShowThemselvesAndCountAsThatManyRespondents() {
    unit("east", 10, 0, 1).unit("mid", 10, 2, 4).unit("north", 10, 2, 7).unit("south", 10, 0, 3);

    assertThat(band(Dose.ELEMENTS, Outcome.NPS, "2-3").respondents()).isEqualTo(2);
    assertThat(units().respondents(2)).isEqualTo(2);
    assertThat(units().respondents(4)).isEqualTo(40);
  }

  @Test
  void aUnitOfFewCustomersAndCustomersOfNoKnownUnitAreNoObservation() {
    unit("east", 10, 0, 1).unit("mid", 10, 2, 4).unit("north", 4, 2, 4).unit(null, 50, 4, 50);

    assertThat(units().with(Outcome.NPS))
        .extracting(Units.Unit::name)
        .containsExactly("east", "mid");
  }

  @Test
  void anElementIsHighOnlyWhenTheWholeIntervalIs() {
    unit("east", 10, 1, 0);
    for (int i = 0; i < 10; i++) {
      customers.add(
          customer()
              .of("mid", null)
              .answered(Answered.now().rated(i < 6 ? 9 : 1, i < 1 ? 9 : 1, 9, -1).recommend(9))
              .history("mid" + i));
    }
    ValueStates states = states();

    assertThat(CoverageAnalysis.of(states, rules, Worlds.JOB.coverage()))
        .filteredOn(f -> f.scope().value().equals("mid"))
        .extracting(CoverageFinding::high)
        .as("6 of 10 could be less than half, 1 could not be half, 10 could not be less")
        .containsExactly(
            CoverageFinding.Highness.UNDECIDED,
            CoverageFinding.Highness.NOT_HIGH,
            CoverageFinding.Highness.HIGH,
            null);
    assertThat(units().with(Outcome.NPS))
        .extracting(Units.Unit::elements)
        .as("undecided is not high")
        .containsExactly(1, 1);
  }

  @Test
  void theTrendIsOverUnitsAndOneUnitHasNone() {
    unit("east", 10, 0, 1);
    assertThat(UnitAnalysis.trends(units(), rules.scales(), Worlds.JOB)).isEmpty();

    unit("mid", 10, 1, 3).unit("north", 10, 2, 5).unit("south", 10, 3, 7).unit("west", 10, 4, 9);
    TrendFinding trend =
        UnitAnalysis.trends(units(), rules.scales(), Worlds.JOB).stream()
            .filter(f -> f.dose() == Dose.ELEMENTS && f.outcome() == Outcome.NPS)
            .findFirst()
            .orElseThrow();

    assertThat(trend.slope().valueOrNull()).isCloseTo(20, within(1e-9));
    assertThat(trend.effect().valueOrNull()).isCloseTo(80, within(1e-9));
    assertThat(trend.jonckheere().n()).isEqualTo(5);
    assertThat(trend.n()).isEqualTo(5);
    assertThat(trend.respondents()).isEqualTo(50);
  }

  @Test
  void unitsFiguresAreWeightedAndUnitsThemselvesAreNot() {
    rules = Worlds.WEIGHTED;
    unit("east", 10, 0, 1);
    for (int i = 0; i < 6; i++) {
      customers.add(
          customer()
              .of("mid", null)
              .answered(
                  Answered.now()
                      .rated(i < 3 ? 10 : 4, 1, 1, 1)
                      .recommend(i < 3 ? 10 : 0)
                      .weighing(i < 3 ? 3 : 1))
              .history("mid" + i));
    }

    Units.Unit mid = units().with(Outcome.NPS).get(1);

    assertThat(mid.outcomes().get(Outcome.NPS)).isCloseTo(50, within(1e-9));
    assertThat(mid.means()[0]).isCloseTo(8.5, within(1e-12));
    assertThat(band(Dose.ELEMENTS, Outcome.NPS, "0").estimate().valueOrNull())
        .as("10 and 50, each once")
        .isCloseTo(30, within(1e-9));
  }

  @Test
  void withinAndBetweenStandBesideTheUnits() {
    unit("east", 10, 0, 1).unit("mid", 10, 2, 4).unit("north", 10, 3, 7).unit("south", 10, 4, 9);
    ValueStates states = states();

    List<CorrelationFinding> findings =
        UnitAnalysis.correlations(units(), states, rules, Worlds.MODEL).stream()
            .filter(
                f -> f.predictor().equals("elements_covered") && f.outcome().equals("recommend"))
            .toList();

    assertThat(findings)
        .extracting(CorrelationFinding::level)
        .containsExactly(Level.UNIT, Level.UNIT, Level.UNIT, Level.WITHIN, Level.BETWEEN);
    assertThat(findings.get(3).estimate().whyNot())
        .as("all customers of a unit get the same")
        .contains(Reason.NO_VARIATION);
    assertThat(findings.get(4).estimate().n()).isEqualTo(4);
    assertThat(findings.get(4).estimate().valueOrNull()).isGreaterThan(0.9);
  }
}
