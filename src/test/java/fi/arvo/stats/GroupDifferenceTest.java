package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kruskal–Wallis, χ² and Welch's t between groups. */
class GroupDifferenceTest {
  /** R datasets::airquality: ozone by month, from May; missing days left out. */
  private static final int[][] OZONE = {
    {
      41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45,
      115, 37
    },
    {29, 71, 39, 23, 21, 37, 20, 12, 13},
    {
      135, 49, 32, 64, 40, 77, 97, 97, 85, 10, 27, 7, 48, 35, 61, 79, 63, 16, 80, 108, 20, 52, 82,
      50, 64, 59
    },
    {
      39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76,
      118, 84, 85
    },
    {
      96, 78, 73, 91, 47, 32, 20, 23, 21, 24, 44, 21, 28, 9, 13, 46, 18, 13, 24, 16, 13, 23, 36, 7,
      14, 30, 14, 18, 20
    }
  };

  private static Crosstab table(int[][] groups, int highest) {
    Crosstab table = new Crosstab(0, groups.length - 1, 0, highest, false);
    for (int group = 0; group < groups.length; group++) {
      for (int y : groups[group]) {
        table.add(group, y);
      }
    }
    return table;
  }

  /** The rows of some groups in ascending order, read as the tasks read them. */
  private static RankRun run(int[][] groups) {
    RankRun run = new RankRun(groups.length);
    int[] all = Arrays.stream(groups).flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    for (int y : all) {
      for (int group = 0; group < groups.length; group++) {
        for (int other : groups[group]) {
          if (other == y) {
            run.add(y, group);
          }
        }
      }
    }
    return run;
  }

  /** kruskal.test of R 4.2.2 and scipy 1.10 (published H 29.267). */
  @Test
  void ozoneDiffersBetweenMonths() {
    for (Estimate h : List.of(table(OZONE, 168).kruskalWallis(), run(OZONE).kruskalWallis())) {
      close("H", h.valueOrNull(), 29.26657630611694);
      close("p", h.pValueOrNull(), 6.900714118546782e-06);
      assertThat(h.n()).isEqualTo(116);
      assertThat(h.lowOrNull()).isNull();
    }
    Estimate effect = table(OZONE, 168).epsilonSquared();
    close("epsilon squared", effect.valueOrNull(), 0.25449196787927775);
    close("p", effect.pValueOrNull(), 6.900714118546782e-06);
    same(run(OZONE).epsilonSquared(), effect, 1e-12);
  }

  /**
   * Hollander and Wolfe's knowledge of performance; R 4.2.2. The trend test sees what H doesn't.
   */
  @Test
  void threeKindsOfTrainingHardlyDifferWithoutTheirOrder() {
    int[][] training = {
      {40, 35, 38, 43, 44, 41}, {38, 40, 47, 44, 40, 42}, {48, 40, 45, 43, 46, 44}
    };
    Estimate h = table(training, 50).kruskalWallis();
    close("H", h.valueOrNull(), 4.36149003147954);
    close("p", h.pValueOrNull(), 0.112957344284849);
  }

  @Test
  void categoriesWithoutRowsAreNoGroups() {
    int[][] gaps = {{}, {1, 2, 3}, {}, {2, 4, 5}, {}};
    int[][] none = {{1, 2, 3}, {2, 4, 5}};
    same(table(gaps, 5).kruskalWallis(), table(none, 5).kruskalWallis(), 1e-12);
    assertThat(table(gaps, 5).epsilonSquared()).isEqualTo(table(none, 5).epsilonSquared());
  }

  @Test
  void withoutAnswersGroupsOrVariationThereIsNoRankTest() {
    assertThat(table(new int[][] {{}, {}}, 3).kruskalWallis().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(table(new int[][] {{1}, {2, 3}}, 3).kruskalWallis().whyNot())
        .contains(Reason.TOO_FEW);
    assertThat(table(new int[][] {{1, 2, 3, 0}, {}}, 3).kruskalWallis().whyNot())
        .contains(Reason.NO_VARIATION);
    assertThat(table(new int[][] {{2, 2, 2}, {2, 2}}, 3).epsilonSquared().whyNot())
        .contains(Reason.NO_VARIATION);
  }

  @Test
  void groupsThatLieApartAltogetherHaveTheLargestEffectThereCanBe() {
    Estimate apart = table(new int[][] {{0, 0, 0}, {3, 3}}, 3).epsilonSquared();
    assertThat(apart.valueOrNull()).isEqualTo(1);
    close("H", table(new int[][] {{0, 0, 0}, {3, 3}}, 3).kruskalWallis().valueOrNull(), 4);
  }

  @Property(tries = 200)
  void theOrderOfGroupsAndTheScaleOfTheOutcomeDoNotMatterToKruskalWallis(
      @ForAll @Size(min = 2, max = 5) List<@Size(max = 9) List<@IntRange(max = 12) Integer>> groups,
      @ForAll @IntRange(min = 1, max = 4) int scale,
      @ForAll @IntRange(max = 5) int shift) {
    int[][] there = new int[groups.size()][];
    int[][] back = new int[groups.size()][];
    for (int i = 0; i < there.length; i++) {
      there[i] = groups.get(i).stream().mapToInt(Integer::intValue).toArray();
      back[there.length - 1 - i] = Arrays.stream(there[i]).map(y -> y * scale + shift).toArray();
    }
    same(table(back, 53).kruskalWallis(), table(there, 12).kruskalWallis(), 1e-9);
    same(run(back).epsilonSquared(), table(there, 12).epsilonSquared(), 1e-9);
  }

  /** R datasets::mtcars, gear by cyl: chisq.test of R 4.2.2 and scipy 1.10, no correction. */
  @Test
  void gearsAndCylindersGoTogether() {
    Crosstab table = new Crosstab(3, 6, 4, 8, false); // six gears and odd cylinders: nobody
    for (int i = 0; i < Figures.GEAR.length; i++) {
      table.add(Figures.GEAR[i], Figures.CYL[i]);
    }
    close("chi-square", table.chiSquare().valueOrNull(), 18.03636363636364);
    close("p", table.chiSquare().pValueOrNull(), 0.0012140660337851554);
    assertThat(table.chiSquare().n()).isEqualTo(32);
    close("V", table.cramersV().valueOrNull(), 0.5308655025693249);
    close("p", table.cramersV().pValueOrNull(), 0.0012140660337851554);
  }

  private static Crosstab counts(int[][] counts) {
    Crosstab table = new Crosstab(0, counts.length - 1, 0, counts[0].length - 1, false);
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        for (int k = 0; k < counts[row][column]; k++) {
          table.add(row, column);
        }
      }
    }
    return table;
  }

  @Test
  void aTableNeedsTwoRowsTwoColumnsAndACustomerExpectedInEachCell() {
    assertThat(counts(new int[][] {{0, 0}, {0, 0}}).chiSquare().whyNot())
        .contains(Reason.NO_ANSWERS);
    assertThat(counts(new int[][] {{4, 0}, {5, 0}}).chiSquare().whyNot())
        .contains(Reason.NO_VARIATION);
    assertThat(counts(new int[][] {{4, 5}, {0, 0}}).cramersV().whyNot())
        .contains(Reason.NO_VARIATION);
    assertThat(counts(new int[][] {{1, 0}, {0, 1}}).chiSquare().whyNot()).contains(Reason.TOO_FEW);
    assertThat(counts(new int[][] {{1, 0}, {0, 1}}).cramersV().whyNot()).contains(Reason.TOO_FEW);
    // Exactly one customer expected in each.
    Estimate least = counts(new int[][] {{2, 0}, {0, 2}}).chiSquare();
    close("chi-square", least.valueOrNull(), 4);
    assertThat(counts(new int[][] {{2, 0}, {0, 2}}).cramersV().valueOrNull()).isEqualTo(1);
  }

  @Property(tries = 200)
  void rowsAndColumnsMayBeSwappedAndReversed(
      @ForAll @Size(12) List<@IntRange(max = 20) Integer> cells) {
    int[][] there = new int[3][4];
    int[][] back = new int[4][3];
    for (int i = 0; i < 12; i++) {
      there[i / 4][i % 4] = cells.get(i);
      back[3 - i % 4][i / 4] = cells.get(i);
    }
    same(counts(back).chiSquare(), counts(there).chiSquare(), 1e-9);
    same(counts(back).cramersV(), counts(there).cramersV(), 1e-9);
  }

  /** scipy 1.17's chi2.sf. */
  @ParameterizedTest
  @CsvSource({
    "0, 3, 1",
    "0.5, 1, 0.47950012218695337",
    "3.84, 1, 0.05004352124870519",
    "18, 4, 0.0012340980408667957",
    "100, 2.5, 5.686329857837856e-22",
    "1300, 7, 1.663278402549843e-276",
    "1e5, 4, 0",
    "Infinity, 4, 0"
  })
  void theChiSquareTailIsExactFarOut(double x, double df, double p) {
    Figures.closeP("p", Distributions.chiSquareUpper(x, df), p);
  }

  private static GroupedMoments groups(double[] first, double[] second) {
    GroupedMoments moments = new GroupedMoments(0, 1, false);
    Arrays.stream(first).forEach(y -> moments.add(0, y));
    Arrays.stream(second).forEach(y -> moments.add(1, y));
    return moments;
  }

  private static Estimate welch(double[] first, double[] second) {
    GroupedMoments moments = groups(first, second);
    return Welch.difference(moments.meanOf(0, 0), moments.meanOf(1, 1));
  }

  /** R datasets::mtcars, mpg of automatic against manual: t.test of R 4.2.2 and scipy 1.10. */
  @Test
  void automaticCarsGoLessFarOnAGallon() {
    int[] manual = {0, 1, 2, 17, 18, 19, 25, 26, 27, 28, 29, 30, 31};
    double[] first = new double[19];
    double[] second = new double[13];
    int a = 0;
    int b = 0;
    for (int i = 0; i < Figures.MPG.length; i++) {
      if (Arrays.binarySearch(manual, i) < 0) {
        first[a++] = Figures.MPG[i];
      } else {
        second[b++] = Figures.MPG[i];
      }
    }
    Estimate difference = welch(first, second);
    close("t", difference.valueOrNull() / difference.standardErrorOrNull(), -3.767123145144923);
    close("p", difference.pValueOrNull(), 0.0013736383330710345);
    double half = (difference.highOrNull() - difference.lowOrNull()) / 2;
    close(
        "t of 18.33 degrees of freedom",
        half / difference.standardErrorOrNull(),
        Distributions.t975(18.332251638400464));
    close("low", difference.lowOrNull(), -11.280194355040031);
    close("high", difference.highOrNull(), -3.2096841874700823);
    assertThat(difference.n()).isEqualTo(32);

    // Mann and Whitney's test is Jonckheere's of two groups: W 42 of 19·13 pairs, scipy 1.10 and
    // wilcox.test without continuity correction.
    RankRun run = new RankRun(2);
    for (double mpg : Arrays.stream(Figures.MPG).sorted().distinct().toArray()) {
      for (double y : first) {
        if (y == mpg) {
          run.add(y, 0);
        }
      }
      for (double y : second) {
        if (y == mpg) {
          run.add(y, 1);
        }
      }
    }
    assertThat(19 * 13 - run.jonckheereStatistic()).isEqualTo(42);
    close("p", run.jonckheereTerpstra().pValueOrNull(), 0.0017533351106512646);
    close("p", run.kruskalWallis().pValueOrNull(), 0.0017533351106512646);
  }

  /** Made-up; t.test of R 4.2.2. */
  @Test
  void sixAnswersAgainstSeven() {
    Estimate difference =
        welch(new double[] {8, 9, 7, 10, 9, 6}, new double[] {5, 7, 6, 8, 4, 7, 6});
    close("t", difference.valueOrNull() / difference.standardErrorOrNull(), 2.57104006708, 1e-11);
    close("p", difference.pValueOrNull(), 0.0272180294151745);
    // Half-width of the interval in errors: t of 10.3156123229640 degrees of freedom.
    close(
        "df",
        (difference.highOrNull() - difference.valueOrNull()) / difference.standardErrorOrNull(),
        Distributions.t975(10.3156123229640));
  }

  @Test
  void twoMeansNeedTwoAnswersEachAndSomeVariation() {
    double[] none = {};
    double[] one = {1};
    double[] two = {1, 3};
    double[] alike = {2, 2, 2};
    assertThat(welch(none, two).whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(welch(two, none).whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(welch(one, two).whyNot()).contains(Reason.TOO_FEW);
    assertThat(welch(two, one).whyNot()).contains(Reason.TOO_FEW);
    assertThat(welch(alike, alike).whyNot()).contains(Reason.NO_VARIATION);
    assertThat(welch(two, two).pValueOrNull()).isEqualTo(1);
    // One group alone varies: its degree of freedom is all there is.
    close("p", welch(two, alike).pValueOrNull(), 1);
    close(
        "high",
        welch(two, alike).highOrNull(),
        Distributions.t975(1) * welch(two, alike).standardErrorOrNull());
  }

  @Test
  void meansThatRestOnOneEffectiveAnswerAreTooFew() {
    Estimate few = Estimate.of(1, 0.5, null, null, null, 5, 1);
    Estimate enough = Estimate.of(2, 0.5, null, null, null, 5, 5);
    assertThat(Welch.difference(few, enough).whyNot()).contains(Reason.TOO_FEW);
    assertThat(Welch.difference(enough, few).whyNot()).contains(Reason.TOO_FEW);
    close("n", Welch.difference(enough, enough).nEffectiveOrNull(), 10);
    Estimate huge = Estimate.of(2, 1e200, null, null, null, 5, 5);
    assertThat(Welch.difference(huge, huge).whyNot()).contains(Reason.OUT_OF_RANGE);
  }

  @Property(tries = 200)
  void welchsDifferenceTurnsWithItsGroupsAndFollowsTheScale(
      @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -5, max = 5) Double> first,
      @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -5, max = 5) Double> second,
      @ForAll @DoubleRange(min = -9, max = 9) double shift) {
    double[] a = first.stream().mapToDouble(Double::doubleValue).toArray();
    double[] b = second.stream().mapToDouble(Double::doubleValue).toArray();
    Estimate there = welch(a, b);
    if (!there.isAvailable() || there.standardErrorOrNull() < 1e-3) {
      return; // shifted, what hardly varies may vary by rounding alone
    }
    Estimate back =
        welch(
            Arrays.stream(b).map(y -> 3 * y + shift).toArray(),
            Arrays.stream(a).map(y -> 3 * y + shift).toArray());
    Estimate.Of there3 = there.times(3).given().orElseThrow();
    assertThat(back.valueOrNull() + there3.value()).isBetween(-1e-9, 1e-9);
    assertThat(back.lowOrNull() + there3.high()).isBetween(-1e-4, 1e-4);
    assertThat(back.pValueOrNull() - there3.pValue()).isBetween(-1e-6, 1e-6);
  }

  @Test
  void groupsOfTwoTasksMergeBeforeTheyAreTested() {
    Crosstab left = table(new int[][] {{1, 2, 3}, {2, 2}}, 5);
    left.merge(travelled(table(new int[][] {{4}, {5, 5, 1}}, 5)));
    Crosstab whole = table(new int[][] {{1, 2, 3, 4}, {2, 2, 5, 5, 1}}, 5);
    assertThat(left.kruskalWallis()).isEqualTo(whole.kruskalWallis());
    assertThat(left.chiSquare()).isEqualTo(whole.chiSquare());
  }
}
