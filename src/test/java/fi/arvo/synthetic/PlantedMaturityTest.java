package fi.arvo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.analysis.MaturityAnalysis;
import fi.arvo.analysis.MaturityContrasts;
import fi.arvo.analysis.MaturityFindings;
import fi.arvo.config.WorldConfig;
import fi.arvo.measure.MaturityItem;
import fi.arvo.measure.MaturityRules;
import fi.arvo.measure.MaturitySaid;
import fi.arvo.measure.MaturityState;
import fi.arvo.stats.AdvancedThird;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.PairedShares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is planted in the industry study is found, and nothing where nothing was planted. */
class PlantedMaturityTest {
  private static final int MIN_CELL = 5;
  private static final Set<String> FOLLOWING =
      MaturityStudy.STATEMENTS.stream()
          .filter(MaturityStudy.Statement::follows)
          .map(MaturityStudy.Statement::code)
          .collect(Collectors.toSet());

  private static WorldConfig world(long seed, boolean nothing) {
    return Worlds.with(Worlds.with(WorldConfig.defaults(), seed, 100, 0), nothing, 0);
  }

  private static MaturityState state(WorldConfig world) {
    Map<String, String> sources = new TreeMap<>();
    MaturityStudy.STATEMENTS.stream()
        .filter(statement -> !statement.step().isEmpty())
        .forEach(statement -> sources.put(statement.code(), statement.step()));
    MaturityState state =
        new MaturityState(
            new MaturityRules(
                List.of("2026"),
                MaturityRules.ORGANISATION,
                4,
                MaturityStudy.PROMISE.code(),
                MaturityStudy.UNDERSTANDING.code(),
                sources));
    for (MaturityStudy.Respondent respondent : new MaturityStudy(new World(world)).respondents()) {
      List<MaturitySaid> said = new ArrayList<>();
      for (int s = 0; s < MaturityStudy.STATEMENTS.size(); s++) {
        MaturityStudy.Statement statement = MaturityStudy.STATEMENTS.get(s);
        if (respondent.answers()[s] != MaturityStudy.NOT_APPLICABLE) {
          said.add(
              new MaturitySaid(
                  "2026",
                  respondent.organisation(),
                  new MaturityItem(statement.lens(), statement.area(), statement.code()),
                  respondent.answers()[s]));
        }
      }
      state.add(said);
    }
    return state;
  }

  /** All organisations but the small one. */
  private static Set<String> shown(MaturityState state) {
    return state.cells().entrySet().stream()
        .filter(e -> e.getKey().lens().equals("all") && e.getKey().area().equals("all"))
        .filter(e -> e.getValue().respondents() >= MIN_CELL)
        .map(e -> e.getKey().group())
        .filter(Predicate.not(MaturityRules.EVERYBODY::equals))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, AdvancedThird> contrasts(MaturityState state) {
    Set<String> shown = shown(state);
    Map<String, AdvancedThird> byCode = new TreeMap<>();
    new MaturityContrasts(state, MIN_CELL)
        .statements(item -> shown)
        .forEach((item, third) -> byCode.put(item.statement(), third));
    return byCode;
  }

  /** Statements told apart from the rest after correction. */
  private static Set<String> found(Map<String, AdvancedThird> contrasts) {
    List<String> codes = List.copyOf(contrasts.keySet());
    List<Double> p = new ArrayList<>();
    codes.forEach(code -> p.add(contrasts.get(code).difference().pValueOrNull()));
    List<Double> adjusted = BenjaminiHochberg.adjust(p);
    return IntStream.range(0, codes.size())
        .filter(i -> adjusted.get(i) < 0.05)
        .mapToObj(codes::get)
        .collect(Collectors.toSet());
  }

  /** The sample's own seed. */
  @Test
  void theSampleTellsTheThreeStatementsThatFollowAndTheParadox() {
    MaturityState state = state(world(20260930, false));
    assertThat(shown(state)).hasSize(MaturityStudy.ORGANISATIONS - 1);
    assertThat(found(contrasts(state))).isEqualTo(FOLLOWING);
    MaturityFindings.Gap gap =
        MaturityAnalysis.of(state, MIN_CELL).gaps().stream()
            .filter(g -> g.scope().equals("overall"))
            .findFirst()
            .orElseThrow();
    assertThat(gap.promise().lowOrNull()).isBetween(0.5, 0.62);
    assertThat(gap.promise().highOrNull()).isGreaterThan(0.62);
    assertThat(gap.understanding().lowOrNull()).isLessThan(0.46);
    assertThat(gap.understanding().highOrNull()).isGreaterThan(0.46);
    assertThat(gap.difference().lowOrNull()).isPositive();
    assertThat(gap.difference().pValueOrNull()).isLessThan(0.01);
  }

  @Test
  void overManySamplesTheFollowingAreFoundAndTheOthersAreNot() {
    Map<String, Integer> times = new HashMap<>();
    int wrong = 0;
    for (int seed = 1; seed <= 100; seed++) {
      Set<String> found = found(contrasts(state(world(seed, false))));
      found.forEach(code -> times.merge(code, 1, Integer::sum));
      wrong += FOLLOWING.containsAll(found) ? 0 : 1;
    }
    FOLLOWING.forEach(code -> assertThat(times.get(code)).as(code).isGreaterThanOrEqualTo(95));
    // With three true ones found, a false discovery rate of 4 % (12/15 of 5 %) is something false
    // in
    // one sample in six; 25 of 100 are 2.5 standard errors more.
    assertThat(wrong).isLessThanOrEqualTo(25);
  }

  @Test
  void theGapsIntervalHoldsThePlantedGapAboutNineteenTimesInTwenty() {
    int held = 0;
    double sum = 0;
    for (int seed = 1; seed <= 200; seed++) {
      Estimate gap = gap(state(world(seed, false)));
      held += gap.lowOrNull() <= 0.16 && gap.highOrNull() >= 0.16 ? 1 : 0;
      sum += gap.valueOrNull();
    }
    assertThat(sum / 200).isCloseTo(0.16, within(0.01));
    assertThat(held).isBetween(182, 200);
  }

  /** Promise less understanding, organisations being the clusters. */
  private static Estimate gap(MaturityState state) {
    return PairedShares.difference(
        state.pairs().entrySet().stream()
            .filter(e -> !e.getKey().group().equals(MaturityRules.EVERYBODY))
            .map(e -> e.getValue().pairs())
            .toList());
  }

  @Test
  void aWorldWithoutAnyEffectFindsNothingBeyondChance() {
    int tests = 0;
    int small = 0;
    int worlds = 0;
    int gaps = 0;
    for (int seed = 1; seed <= 200; seed++) {
      MaturityState state = state(world(seed, true));
      Map<String, AdvancedThird> contrasts = contrasts(state);
      for (AdvancedThird third : contrasts.values()) {
        tests++;
        small += third.difference().pValueOrNull() < 0.05 ? 1 : 0;
      }
      worlds += found(contrasts).isEmpty() ? 0 : 1;
      gaps += gap(state).pValueOrNull() < 0.05 ? 1 : 0;
    }
    assertThat((double) small / tests).isBetween(0.03, 0.07);
    assertThat(worlds).isLessThanOrEqualTo(20);
    assertThat(gaps).isBetween(2, 20);
  }

  @Test
  void aNullWorldHasTheSameStudyWithoutItsEffects() {
    List<MaturityStudy.Respondent> planted =
        new MaturityStudy(new World(world(3, false))).respondents();
    List<MaturityStudy.Respondent> nothing =
        new MaturityStudy(new World(world(3, true))).respondents();
    assertThat(nothing).hasSameSizeAs(planted);
    for (int i = 0; i < planted.size(); i++) {
      for (int s = 0; s < MaturityStudy.STATEMENTS.size(); s++) {
        MaturityStudy.Statement statement = MaturityStudy.STATEMENTS.get(s);
        if (!statement.follows() && statement != MaturityStudy.UNDERSTANDING) {
          assertThat(nothing.get(i).answers()[s]).isEqualTo(planted.get(i).answers()[s]);
        }
      }
    }
  }
}
