package fi.arvo.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.analysis.MaturityFindings.Gap;
import fi.arvo.analysis.MaturityFindings.Source;
import fi.arvo.analysis.MaturityFindings.Standing;
import fi.arvo.measure.MaturityItem;
import fi.arvo.measure.MaturityRules;
import fi.arvo.measure.MaturitySaid;
import fi.arvo.measure.MaturityState;
import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.RatioChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Surveys made by hand, with figures reckoned by hand. */
class MaturityAnalysisTest {
  private static final MaturityItem PROMISE = item("leadership", "strategy", "promise");
  private static final MaturityItem UNDERSTANDING =
      item("customer understanding", "strategy", "understanding");
  private static final MaturityItem FEEDBACK =
      item("customer understanding", "culture", "feedback");
  private static final MaturityItem COMING = item("customer understanding", "culture", "coming");

  private static MaturityItem item(String lens, String area, String statement) {
    return new MaturityItem(lens, area, statement);
  }

  private static MaturityRules rules(String groups, String... waves) {
    return new MaturityRules(
        List.of(waves),
        groups,
        4,
        "promise",
        "understanding",
        Map.of("feedback", "feedback", "coming", "anticipating"));
  }

  private static MaturitySaid said(String wave, String group, MaturityItem item, int score) {
    return new MaturitySaid(wave, group, item, score);
  }

  /** 100 people: 34 agree with both, 28 with the promise alone, 12 with the other, 26 with none. */
  private static MaturityState survey(String groups) {
    MaturityState state = new MaturityState(rules(groups, "2026"));
    for (int i = 0; i < 100; i++) {
      String group = "G" + i % 2;
      boolean promise = i < 62;
      boolean understanding = i < 34 || i >= 62 && i < 74;
      state.add(
          List.of(
              said("2026", group, PROMISE, promise ? 4 + i % 2 : 1 + i % 3),
              said("2026", group, UNDERSTANDING, understanding ? 5 : 2),
              said("2026", group, FEEDBACK, i < 60 ? 5 : 1),
              said("2026", group, COMING, i < 20 ? 4 : 3)));
    }
    for (int i = 0; i < 7; i++) {
      state.add(List.of(said("2026", "G0", PROMISE, 5)));
    }
    return state;
  }

  private static Gap gap(MaturityState state, String scope) {
    return MaturityAnalysis.of(state, 5).gaps().stream()
        .filter(gap -> gap.scope().equals(scope))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theParadoxIsToldWithinThoseWhoAnsweredBoth() {
    Gap gap = gap(survey(MaturityRules.NONE), Scope.OVERALL_KIND);
    assertThat(gap.promise().valueOrNull()).isEqualTo(0.62);
    assertThat(gap.understanding().valueOrNull()).isEqualTo(0.46);
    assertThat(gap.difference().n()).isEqualTo(100);
    assertThat(gap.onlyPromise()).isEqualTo(7);
    assertThat(gap.onlyUnderstanding()).isZero();
    assertThat(gap.difference().valueOrNull()).isCloseTo(0.16, within(1e-12));
    assertThat(gap.difference().lowOrNull()).isCloseTo(0.03696277, within(1e-8));
    assertThat(gap.difference().highOrNull()).isCloseTo(0.27565212, within(1e-8));
    assertThat(gap.difference().pValueOrNull()).isCloseTo(0.01141204, within(1e-8));
  }

  @Test
  void severalOrganisationsAreTheClustersOfTheWhole() {
    Gap apart = gap(survey(MaturityRules.NONE), Scope.OVERALL_KIND);
    Gap together = gap(survey(MaturityRules.ORGANISATION), Scope.OVERALL_KIND);
    assertThat(together.promise().valueOrNull()).isEqualTo(0.62);
    assertThat(together.difference().valueOrNull()).isCloseTo(0.16, within(1e-12));
    // Two organisations: t has one degree of freedom, and the interval tells next to nothing.
    assertThat(together.difference().lowOrNull()).isLessThan(apart.difference().lowOrNull());
    assertThat(together.difference().pValueOrNull())
        .isGreaterThan(apart.difference().pValueOrNull());
    Gap one = gap(survey(MaturityRules.ORGANISATION), MaturityRules.ORGANISATION);
    assertThat(one.value()).isEqualTo("G0");
    assertThat(one.difference().n()).isEqualTo(50);
  }

  private static Standing standing(
      MaturityState state, String scope, String value, String lens, String area) {
    return MaturityAnalysis.of(state, 5).standings().stream()
        .filter(s -> s.scope().equals(scope) && s.value().equals(value))
        .filter(s -> s.lens().equals(lens) && s.area().equals(area))
        .filter(s -> s.change() != null || state.rules().before() == null)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMeanCountsEachAnswerWithItsRespondentAsCluster() {
    MaturityState state = new MaturityState(rules(MaturityRules.NONE, "2026"));
    state.add(List.of(said("2026", "x", PROMISE, 5), said("2026", "x", FEEDBACK, 4)));
    state.add(List.of(said("2026", "x", PROMISE, 2)));
    state.add(List.of(said("2026", "x", PROMISE, 3), said("2026", "x", FEEDBACK, 1)));
    Standing all = standing(state, Scope.OVERALL_KIND, "all", "all", "all");
    assertThat(all.answers()).isEqualTo(5);
    assertThat(all.respondents()).isEqualTo(3);
    assertThat(all.mean().valueOrNull()).isEqualTo(3);
    // u = (9 − 6)/5, (2 − 3)/5, (4 − 6)/5; √(3/2 · 14/25).
    assertThat(all.mean().standardErrorOrNull()).isCloseTo(Math.sqrt(0.84), within(1e-12));
    assertThat(all.agree().valueOrNull()).isEqualTo(0.4);
    Standing leadership = standing(state, Scope.OVERALL_KIND, "all", "leadership", "strategy");
    assertThat(leadership.answers()).isEqualTo(3);
    assertThat(leadership.mean().valueOrNull()).isCloseTo(10 / 3.0, within(1e-12));
  }

  @Test
  void sourcesAreCountedByHalfOfThoseWhoAnswerAndTheirEvennessIsTheirEntropy() {
    Source all =
        MaturityAnalysis.of(survey(MaturityRules.NONE), 5).sources().stream()
            .filter(s -> s.step().equals("all"))
            .findFirst()
            .orElseThrow();
    assertThat(all.asked()).isEqualTo(2);
    assertThat(all.used()).isEqualTo(1);
    assertThat(all.agree().valueOrNull()).isEqualTo(0.4);
    // 60 % and 20 %: q = 3/4 and 1/4.
    assertThat(all.evenness().valueOrNull()).isCloseTo(0.8112781244591328, within(1e-12));
    Source none =
        MaturityAnalysis.of(survey(MaturityRules.NONE), 101).sources().stream()
            .filter(s -> s.step().equals("all"))
            .findFirst()
            .orElseThrow();
    assertThat(none.used()).isNull();
    assertThat(none.evenness().isAvailable()).isFalse();
  }

  @Test
  void aChangeCountsThoseWhoAnswerInBothWavesWithTheirCovariance() {
    MaturityState state = new MaturityState(rules(Scope.UNIT, "2024", "2025", "2026"));
    Random random = new Random(3);
    RatioChange expected = new RatioChange();
    for (int i = 0; i < 60; i++) {
      int lasting = 1 + random.nextInt(4);
      List<MaturitySaid> said = new ArrayList<>();
      said.add(said("2024", "U", PROMISE, 1));
      int before = i < 40 ? lasting : 0;
      int after = i >= 10 ? Math.min(5, lasting + random.nextInt(2)) : 0;
      if (before > 0) {
        said.add(said("2025", "U", PROMISE, before));
      }
      if (after > 0) {
        said.add(said("2026", "U", PROMISE, after));
      }
      expected.add(before, before > 0 ? 1 : 0, after, after > 0 ? 1 : 0);
      state.add(said);
    }
    Standing unit = standing(state, Scope.UNIT, "U", "all", "all");
    assertThat(unit.change()).isEqualTo(expected.mean(5));
    assertThat(unit.fewestCompared()).isEqualTo(40);
    Standing overall = standing(state, Scope.OVERALL_KIND, "all", "all", "all");
    assertThat(overall.change()).isEqualTo(expected.mean(5));
  }

  @Test
  void aRespondentWhoMovedCountsInEachUnitWithTheWaveAnsweredThere() {
    MaturityState state = new MaturityState(rules(Scope.UNIT, "1", "2"));
    for (int i = 0; i < 10; i++) {
      state.add(
          List.of(
              said("1", "A", PROMISE, 1 + i % 3),
              said("2", i < 5 ? "A" : "B", PROMISE, 2 + i % 3)));
      state.add(List.of(said("1", "B", PROMISE, 3)));
    }
    Standing stayed = standing(state, Scope.UNIT, "A", "all", "all");
    assertThat(stayed.respondents()).isEqualTo(5);
    assertThat(stayed.fewestCompared()).isEqualTo(5);
    Standing all = standing(state, Scope.OVERALL_KIND, "all", "all", "all");
    assertThat(all.change().n()).isEqualTo(20);
  }

  @Test
  void organisationsAreTheClustersOfAChangeOfTheWhole() {
    MaturityState state = new MaturityState(rules(MaturityRules.ORGANISATION, "1", "2"));
    RatioChange expected = new RatioChange();
    for (int o = 0; o < 5; o++) {
      int rise = o % 2;
      for (int i = 0; i < 4; i++) {
        state.add(List.of(said("1", "O" + o, PROMISE, 2), said("2", "O" + o, PROMISE, 3 + rise)));
      }
      expected.add(8, 4, 4 * (3 + rise), 4);
    }
    Estimate change = standing(state, Scope.OVERALL_KIND, "all", "all", "all").change();
    assertThat(change).isEqualTo(expected.mean(0));
    assertThat(change.n()).isEqualTo(5);
  }

  @Test
  void mergedPartsAreTheWhole() {
    MaturityState whole = new MaturityState(rules(MaturityRules.ORGANISATION, "1", "2"));
    MaturityState one = new MaturityState(rules(MaturityRules.ORGANISATION, "1", "2"));
    MaturityState other = new MaturityState(rules(MaturityRules.ORGANISATION, "1", "2"));
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      List<MaturitySaid> said = new ArrayList<>();
      for (String wave : List.of("1", "2")) {
        for (MaturityItem item : List.of(PROMISE, UNDERSTANDING, FEEDBACK, COMING)) {
          if (random.nextInt(5) > 0) {
            said.add(said(wave, "O" + i % 7, item, 1 + random.nextInt(5)));
          }
        }
      }
      whole.add(said);
      (random.nextBoolean() ? one : other).add(said);
    }
    one.merge(other);
    assertThat(MaturityAnalysis.of(one, 5)).isEqualTo(MaturityAnalysis.of(whole, 5));
  }
}
