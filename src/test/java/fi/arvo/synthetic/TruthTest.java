package fi.arvo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.config.WorldConfig;
import fi.arvo.synthetic.Truth.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is planted shows in the truth, and nothing else does. */
class TruthTest {
  private static final int POPULATION = 40_000;
  private static final List<String> BANDS = List.of("0", "1-3", "4-7", "8-14", "15+");
  private static final WorldConfig STANDARD = Worlds.with(WorldConfig.defaults(), 1, 1, POPULATION);
  private static final Truth TRUTH = Truth.of(STANDARD);
  private static final WorldConfig SMALLER =
      Worlds.with(WorldConfig.defaults(), 1, 1, POPULATION / 2);
  private static final Truth NOTHING_BUT_HALO = Truth.of(Worlds.with(SMALLER, true, 1));

  @Test
  void moreElementsGoWithMoreRecommendationMoreGrowthAndMoreNewStreams() {
    for (String outcome : List.of("nps", "growth", "new_stream", "retained")) {
      Fact least = dose(TRUTH, outcome, "0");
      Fact most = dose(TRUTH, outcome, "15+");
      assertThat(most.value() - least.value())
          .as(outcome)
          .isGreaterThan(4 * (most.error() + least.error()));
    }
    assertThat(BANDS.stream().map(band -> dose(TRUTH, "nps", band).value())).isSorted();
    assertThat(dose(TRUTH, "nps", "0").value()).isBetween(-65.0, -30.0);
    assertThat(dose(TRUTH, "nps", "15+").value()).isBetween(40.0, 70.0);
    assertThat(dose(TRUTH, "growth", "15+").value()).isBetween(0.08, 0.18);
  }

  @Test
  void theWindowsBeforeTheAnswerKnowNothingOfCoverage() {
    Fact slope = trend(TRUTH, "placebo_growth");
    assertThat(slope.plantedNull()).isTrue();
    assertThat(Math.abs(slope.value())).isLessThan(4 * slope.error());
    assertThat(trend(TRUTH, "growth").value()).isGreaterThan(4 * trend(TRUTH, "growth").error());
  }

  @Test
  void plantedNullsAreChanceAloneAndEffectsAreNot() {
    List<Fact> nulls =
        correlations(TRUTH).stream()
            .filter(Fact::plantedNull)
            .filter(f -> f.estimand().keys().get("scope").equals("overall"))
            .filter(f -> f.estimand().keys().get("level").equals("customer"))
            .toList();
    // Five elements without any effect on six outcomes.
    assertThat(nulls).hasSize(5 * 6 * 3);
    assertThat(nulls).allMatch(fact -> Math.abs(fact.value()) < 0.03);
    assertThat(nulls.stream().filter(f -> Math.abs(f.value()) > 2.1 * f.error()).count())
        .as("one in twenty by chance")
        .isLessThan(25);
    assertThat(correlation(TRUTH, "quality", "recommend").value()).isGreaterThan(0.2);
    assertThat(correlation(TRUTH, "variety", "recommend").value()).isLessThan(-0.03);
    // What makes dissenters moves money only by how they were answered, which is next to nothing.
    assertThat(correlation(TRUTH, "variety", "growth").plantedNull()).isFalse();
    assertThat(Math.abs(correlation(TRUTH, "variety", "growth").value())).isLessThan(0.03);
  }

  @Test
  void aNullWorldIsFlat() {
    Truth truth = Truth.of(Worlds.with(SMALLER, true, 0));
    List<Fact> withOutcomes =
        correlations(truth).stream()
            .filter(f -> !f.estimand().keys().get("outcome").equals("other_elements"))
            .toList();
    assertThat(withOutcomes).allMatch(Fact::plantedNull);
    assertThat(withOutcomes).allMatch(fact -> Math.abs(fact.value()) < 5.5 * fact.error());
    for (String outcome : List.of("nps", "growth", "retained", "new_stream")) {
      Fact slope = trend(truth, outcome);
      assertThat(slope.plantedNull()).isTrue();
      assertThat(Math.abs(slope.value())).as(outcome).isLessThan(4.5 * slope.error());
    }
    assertThat(BANDS).allMatch(band -> Double.isFinite(dose(truth, "nps", band).value()));
  }

  @Test
  void haloTiesEveryElementToWhatPeopleSayButNotToTheirMoney() {
    Fact said = correlation(NOTHING_BUT_HALO, "nostalgia", "recommend");
    assertThat(said.plantedNull()).isFalse();
    assertThat(said.value()).isGreaterThan(0.1);
    Fact money = correlation(NOTHING_BUT_HALO, "nostalgia", "growth");
    assertThat(money.plantedNull()).isTrue();
    assertThat(Math.abs(money.value())).isLessThan(0.03);
  }

  @Test
  void theFileSaysEveryFigureOnALineOfItsOwnAndTheSameEachTime() throws IOException {
    WorldConfig small = Worlds.with(STANDARD, 3, 1, 1_000);
    List<BadRow> bad = List.of(new BadRow("survey/part-00000.csv", 39, "no such day"));
    String text = file(small, Truth.of(small), bad);
    assertThat(text)
        .contains("\"seed\":3,")
        .contains("{\"file\":\"survey/part-00000.csv\",\"line\":39,\"why\":\"no such day\"}")
        .contains(
            "\n{\"table\":\"dose_response\",\"scope\":\"overall\",\"scope_value\":\"all\","
                + "\"level\":\"customer\",\"predictor\":\"elements\",\"outcome\":\"growth\","
                + "\"cohort\":\"linked\",\"band\":\"15+\",\"column\":\"estimate\",\"value\":")
        .doesNotContain("NaN")
        .doesNotContain(small.files().out());
    assertThat(file(small, Truth.of(small), bad)).isEqualTo(text);
  }

  @Test
  void withoutAPopulationTheFileHasSettingsAlone() throws IOException {
    WorldConfig none = Worlds.with(STANDARD, 3, 1, 0);
    assertThat(Truth.of(none).facts()).isEmpty();
    assertThat(file(none, Truth.of(none), List.of())).endsWith("\"figures\": [\n]\n}\n");
  }

  @Test
  void haloShowsAsTheTieOfAnElementToTheOthersAndHoldingThemEqualTakesOnlyAPartOfIt() {
    Fact others = correlation(NOTHING_BUT_HALO, "nostalgia", "other_elements");
    assertThat(others.plantedNull()).isFalse();
    assertThat(others.value()).isGreaterThan(0.2);
    Fact given =
        correlation(NOTHING_BUT_HALO, "nostalgia", "recommend", "partial_given_other_elements");
    assertThat(given.plantedNull()).isFalse();
    double all = correlation(NOTHING_BUT_HALO, "nostalgia", "recommend").value();
    assertThat(given.value()).isBetween(0.5 * all, 0.8 * all);
  }

  @Test
  void theBridgeIsThatOfAWorldOfTheExtractsSize() {
    double opening = amount(Truth.of(Worlds.with(STANDARD, 1, 1, 1_000)), "opening");
    double twice = amount(Truth.of(Worlds.with(STANDARD, 1, 2, 1_000)), "opening");
    assertThat(opening).as("euros of one customer in a year").isBetween(300.0, 900.0);
    assertThat(twice / opening).isCloseTo(2, within(1e-12));
  }

  private static double amount(Truth truth, String component) {
    return one(truth, "revenue_bridge", "amount", overall("component", component)).value();
  }

  private static String file(WorldConfig world, Truth truth, List<BadRow> bad) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TruthFile.write(world, truth, bad, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Fact dose(Truth truth, String outcome, String band) {
    return one(
        truth,
        "dose_response",
        "estimate",
        overall("predictor", "elements", "outcome", outcome, "band", band));
  }

  private static Fact trend(Truth truth, String outcome) {
    return one(truth, "dose_trend", "slope", overall("predictor", "elements", "outcome", outcome));
  }

  private static Fact correlation(Truth truth, String predictor, String outcome, String method) {
    return one(
        truth,
        "correlations",
        "estimate",
        overall("level", "customer", "predictor", predictor, "outcome", outcome, "method", method));
  }

  private static Fact correlation(Truth truth, String predictor, String outcome) {
    return correlation(truth, predictor, outcome, "pearson");
  }

  private static List<Fact> correlations(Truth truth) {
    return truth.facts().stream().filter(f -> f.estimand().table().equals("correlations")).toList();
  }

  private static Map<String, String> overall(String... keysAndValues) {
    Map<String, String> keys = new HashMap<>(Map.of("scope", "overall"));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      keys.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return keys;
  }

  private static Fact one(Truth truth, String table, String column, Map<String, String> keys) {
    List<Fact> found =
        truth.facts().stream()
            .filter(f -> f.estimand().table().equals(table))
            .filter(f -> f.estimand().column().equals(column))
            .filter(f -> f.estimand().keys().entrySet().containsAll(keys.entrySet()))
            .toList();
    assertThat(found).as("%s %s", table, keys).hasSize(1);
    return found.get(0);
  }
}
