package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.doubles;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Spearman, Kendall and Jonckheere–Terpstra: by table, by ordered run and by brute force. */
class RankCorrelationTest {
  private static final int CATEGORIES = 5;

  private static void check(
      String set,
      PairedSample sample,
      double rho,
      double rhoP,
      double tau,
      double tauZ,
      double tauP) {
    close(set + " rho", sample.spearman().valueOrNull(), rho);
    close(set + " rho p", sample.spearman().pValueOrNull(), rhoP);
    close(set + " tau", sample.kendallTauB().valueOrNull(), tau);
    close(set + " tau p", sample.kendallTauB().pValueOrNull(), tauP);
    // Jonckheere and Terpstra's z, with ties, is Kendall's.
    close(set + " z", sample.jonckheereTerpstra().valueOrNull(), tauZ);
  }

  /** Made-up vectors and mtcars; figures by scipy 1.10 (method asymptotic) and R 4.2.2. */
  @Test
  void tiesAreCorrectedAsInScipyAndR() {
    check(
        "small",
        new PairedSample(
            new double[] {1, 2, 2, 3, 3, 3, 4, 5, 5, 5, 1, 2},
            new double[] {2, 1, 3, 3, 4, 3, 5, 4, 5, 5, 1, 2}),
        0.8941665390372195,
        8.733327472915773e-05,
        0.7964913660803873,
        3.250006991230938,
        0.00115402171401674);
    check(
        "gear, carb",
        new PairedSample(doubles(Figures.GEAR), doubles(Figures.CARB)),
        0.1148869841835213,
        0.531235752098829,
        0.09801486784644563,
        0.627693985059655,
        0.5302044264344792);
    check(
        "cyl, mpg",
        new PairedSample(doubles(Figures.CYL), Figures.MPG),
        -0.9108013108624785,
        4.690287037356306e-13,
        -0.7953134086195346,
        -5.591310590340437,
        2.253620432020283e-08);
  }

  /** R datasets::attitude, rating with each of the six others; cor of R 4.2.2. */
  @Test
  void attitudeIsThatOfR() {
    double[] rating = Arrays.stream(DataSets.ATTITUDE).mapToDouble(row -> row[0]).toArray();
    double[] rho = {
      0.832200562268763,
      0.484287942946289,
      0.617270198817639,
      0.598149626579158,
      0.0482035692104263,
      0.202945595211160
    };
    double[] tau = {
      0.654971208215473,
      0.355555798745543,
      0.449123114204896,
      0.443663194206963,
      0.0306611448518084,
      0.132078777823175
    };
    for (int j = 0; j < 6; j++) {
      int column = j + 1;
      PairedSample sample =
          new PairedSample(
              rating, Arrays.stream(DataSets.ATTITUDE).mapToDouble(row -> row[column]).toArray());
      close("rho " + column, sample.spearman().valueOrNull(), rho[j]);
      close("tau " + column, sample.kendallTauB().valueOrNull(), tau[j]);
    }
  }

  /** The examples of SciPy's reference for kendalltau and spearmanr. */
  @Test
  void theExamplesOfScipysReference() {
    PairedSample kendall =
        new PairedSample(new double[] {12, 2, 1, 12, 2}, new double[] {1, 4, 7, 1, 0});
    close("tau", kendall.kendallTauB().valueOrNull(), -0.471404520791032);
    close("p", kendall.kendallTauB().pValueOrNull(), 0.282745459933, 1e-11);
    close("z", kendall.jonckheereTerpstra().valueOrNull(), -1.074172311059, 1e-11);
    PairedSample spearman =
        new PairedSample(new double[] {1, 2, 3, 4, 5}, new double[] {5, 6, 7, 8, 7});
    close("rho", spearman.spearman().valueOrNull(), 0.820782681668123);
    close("p", spearman.spearman().pValueOrNull(), 0.0885870053135439);
  }

  /** Hollander and Wolfe's tuna example, R help page of cor.test. */
  @Test
  void theTunaExample() {
    PairedSample tuna =
        new PairedSample(
            new double[] {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1},
            new double[] {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8});
    close("tau", tuna.kendallTauB().valueOrNull(), 4.0 / 9);
    close("rho", tuna.spearman().valueOrNull(), 0.6);
    double z = 0.5 * Math.log(1.6 / 0.4);
    double error = Math.sqrt(1.18 / 6);
    close("low", tuna.spearman().lowOrNull(), Math.tanh(z - Distributions.Z975 * error));
    close("high", tuna.spearman().highOrNull(), Math.tanh(z + Distributions.Z975 * error));
    double zTau = 0.5 * Math.log((13.0 / 9) / (5.0 / 9));
    close(
        "tau's low",
        tuna.kendallTauB().lowOrNull(),
        Math.tanh(zTau - Distributions.Z975 * Math.sqrt(0.437 / 5)));
  }

  /** Hollander and Wolfe, knowledge of performance; z and p by numpy and R 4.2.2, J published. */
  @Test
  void theDoseTrendOfHollanderAndWolfe() {
    int[][] groups = {{40, 35, 38, 43, 44, 41}, {38, 40, 47, 44, 40, 42}, {48, 40, 45, 43, 46, 44}};
    Crosstab table = new Crosstab(1, 3, 35, 48, false);
    for (int group = 0; group < 3; group++) {
      for (int y : groups[group]) {
        table.add(group + 1, y);
      }
    }
    assertThat(table.jonckheereStatistic()).isEqualTo(79);
    close("z", table.jonckheereTerpstra().valueOrNull(), 2.0392930588447173);
    close("p", table.jonckheereTerpstra().pValueOrNull(), 0.041420787986094464);
    assertThat(table.jonckheereTerpstra().lowOrNull()).isNull();
  }

  /** mtcars, −carb by gear; figures by numpy and R 4.2.2. */
  @Test
  void theDoseTrendWithHeavyTiesEqualsKendallsTest() {
    Crosstab table = new Crosstab(3, 5, -8, -1, false);
    for (int i = 0; i < Figures.GEAR.length; i++) {
      table.add(Figures.GEAR[i], -Figures.CARB[i]);
    }
    assertThat(table.jonckheereStatistic()).isEqualTo(140.5);
    close("z", table.jonckheereTerpstra().valueOrNull(), -0.627693985059655);
    close("p", table.jonckheereTerpstra().pValueOrNull(), 0.5302044264344792);
    assertThat(table.jonckheereTerpstra().pValueOrNull())
        .isEqualTo(table.kendallTauB().pValueOrNull());
  }

  @Test
  void aPerfectOrderHasADegenerateInterval() {
    PairedSample rising =
        new PairedSample(new double[] {1, 2, 3, 4, 5, 6}, new double[] {0, 1, 4, 9, 16, 25});
    assertThat(rising.spearman().valueOrNull()).isEqualTo(1);
    assertThat(rising.spearman().lowOrNull()).isEqualTo(1);
    assertThat(rising.spearman().highOrNull()).isEqualTo(1);
    assertThat(rising.spearman().pValueOrNull()).isZero();
    assertThat(rising.kendallTauB().valueOrNull()).isEqualTo(1);
    assertThat(rising.kendallTauB().lowOrNull()).isEqualTo(1);
    assertThat(rising.kendallTauB().pValueOrNull()).isBetween(0.001, 0.02);
  }

  /** Of a fourfold table τ-b is φ, whose variance is 1/(n − 1) when nothing ties the two. */
  @Test
  void tiesWidenTheIntervalOfTauBAsMuchAsItsSpread() {
    Crosstab table = new Crosstab(0, 1, 0, 1, false);
    int[][] counts = {{40, 10}, {15, 35}};
    for (int x = 0; x < 2; x++) {
      for (int y = 0; y < 2; y++) {
        for (int i = 0; i < counts[x][y]; i++) {
          table.add(x, y);
        }
      }
    }
    double tau = (40.0 * 35 - 10 * 15) / Math.sqrt(50.0 * 50 * 55 * 45);
    double withoutTies = 2.0 * 205 / (9.0 * 100 * 99);
    double error = Math.sqrt(0.437 / 96 * (1.0 / 99) / withoutTies);
    double z = 0.5 * Math.log((1 + tau) / (1 - tau));
    close("tau", table.kendallTauB().valueOrNull(), tau);
    close("low", table.kendallTauB().lowOrNull(), Math.tanh(z - Distributions.Z975 * error));
    close("high", table.kendallTauB().highOrNull(), Math.tanh(z + Distributions.Z975 * error));
  }

  @Test
  void ninetyFiveInAHundredIntervalsOfTauBHoldTheTruthWhereOneSideIsYesOrNo() {
    Random random = new Random(20260930);
    int held = 0;
    for (int sample = 0; sample < 2_000; sample++) {
      Crosstab table = new Crosstab(0, 10, 0, 1, false);
      for (int i = 0; i < 300; i++) {
        table.add(random.nextInt(11), random.nextInt(10) == 0 ? 0 : 1);
      }
      Estimate tau = table.kendallTauB();
      held += tau.lowOrNull() < 0 && tau.highOrNull() > 0 ? 1 : 0;
    }
    // Two thousand samples are worth ± 1 in a hundred.
    assertThat(held / 2_000.0).isBetween(0.94, 0.965);
  }

  @Test
  void fourPairsHaveATauWithoutAnInterval() {
    Estimate tau =
        new PairedSample(new double[] {1, 2, 3, 4}, new double[] {1, 2, 4, 3}).kendallTauB();
    close("tau", tau.valueOrNull(), 2.0 / 3);
    assertThat(tau.lowOrNull()).isNull();
    assertThat(tau.pValueOrNull()).isNotNull();
  }

  @Test
  void tooFewOrAllAlikeSayWhy() {
    RankRun run = new RankRun(3);
    assertThat(run.spearman().whyNot()).contains(Reason.NO_ANSWERS);
    run.add(1, 0);
    run.add(2, 1);
    run.add(3, 2);
    assertThat(run.kendallTauB().whyNot()).contains(Reason.TOO_FEW);
    assertThat(run.jonckheereTerpstra().whyNot()).contains(Reason.TOO_FEW);
    RankRun sameCategory = new RankRun(3);
    RankRun sameOutcome = new RankRun(3);
    for (int i = 0; i < 6; i++) {
      sameCategory.add(i, 1);
      sameOutcome.add(4, i % 3);
    }
    assertThat(sameCategory.spearman().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(sameOutcome.kendallTauB().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(sameOutcome.jonckheereTerpstra().whyNot()).contains(Reason.NO_VARIATION);
  }

  @Test
  void rowsAndRunsComeInAscendingOrder() {
    RankRun run = new RankRun(2);
    run.add(3, 0);
    assertThatThrownBy(() -> run.add(2, 0)).hasMessageContaining("ascending order: 2.0 after 3.0");
    assertThatThrownBy(() -> run.add(Double.NaN, 0)).hasMessageContaining("NaN");
    RankRun equal = new RankRun(2);
    equal.add(3, 1);
    assertThatThrownBy(() -> run.append(equal)).hasMessageContaining("ascending order");
    assertThatThrownBy(() -> run.append(new RankRun(3))).hasMessageContaining("2 and 3 categories");
  }

  /**
   * Ten million rows, where cubes of n leave the range of long: half have x = y = 0, the rest x = y
   * = 1, but for a million each way.
   */
  @Test
  void tenMillionRowsDoNotOverflow() {
    RankRun run = new RankRun(2);
    run.addGroup(new long[] {4_000_000, 1_000_000});
    run.addGroup(new long[] {1_000_000, 4_000_000});
    // A 2×2 table: all three coefficients are φ = (16 − 1)/25.
    close("rho", run.spearman().valueOrNull(), 0.6);
    close("tau", run.kendallTauB().valueOrNull(), 0.6);
    // z² is the chi-square without correction times (n − 1)/n: φ²(n − 1).
    close("z", run.jonckheereTerpstra().valueOrNull(), 0.6 * Math.sqrt(9_999_999));
    RankRun larger = new RankRun(2);
    larger.addGroup(new long[] {400_000_000, 100_000_000});
    larger.addGroup(new long[] {100_000_000, 400_000_000});
    close("rho", larger.spearman().valueOrNull(), 0.6);
    close("z", larger.jonckheereTerpstra().valueOrNull(), 0.6 * Math.sqrt(999_999_999));
  }

  record Row(int category, int y) {}

  private static List<Row> rows(List<Integer> codes) {
    return codes.stream().map(code -> new Row(code % CATEGORIES, code / CATEGORIES)).toList();
  }

  private static RankRun run(List<Row> rows) {
    RankRun run = new RankRun(CATEGORIES);
    rows.stream()
        .sorted(Comparator.comparingInt(Row::y))
        .forEach(row -> run.add(row.y(), row.category()));
    return run;
  }

  @Property
  void aTableAnOrderedRunAndAPairedSampleAgree(
      @ForAll @Size(max = 40) List<@IntRange(max = 29) Integer> codes) {
    List<Row> rows = rows(codes);
    Crosstab table = new Crosstab(0, CATEGORIES - 1, 0, 5, false);
    rows.forEach(row -> table.add(row.category(), row.y()));
    RankRun run = run(rows);
    PairedSample sample =
        new PairedSample(
            rows.stream().mapToDouble(Row::category).toArray(),
            rows.stream().mapToDouble(Row::y).toArray());
    assertThat(run.spearman()).isEqualTo(table.spearman()).isEqualTo(sample.spearman());
    assertThat(run.kendallTauB()).isEqualTo(table.kendallTauB()).isEqualTo(sample.kendallTauB());
    assertThat(run.jonckheereTerpstra())
        .isEqualTo(table.jonckheereTerpstra())
        .isEqualTo(sample.jonckheereTerpstra());
    assertThat(run.jonckheereStatistic()).isEqualTo(table.jonckheereStatistic());
    same(sample.pearson(), table.pearson(), 1e-9);
  }

  @Property
  void aRunCutAnywhereAndAppendedIsTheRun(
      @ForAll @Size(max = 40) List<@IntRange(max = 29) Integer> codes,
      @ForAll @IntRange(max = 6) int firstCut,
      @ForAll @IntRange(max = 6) int secondCut) {
    List<Row> rows = rows(codes);
    int low = Math.min(firstCut, secondCut);
    int high = Math.max(firstCut, secondCut);
    RankRun left = run(rows.stream().filter(row -> row.y() < low).toList());
    RankRun middle = run(rows.stream().filter(row -> row.y() >= low && row.y() < high).toList());
    RankRun right = run(rows.stream().filter(row -> row.y() >= high).toList());
    middle.append(travelled(right));
    left.append(travelled(middle));
    RankRun whole = run(rows);
    assertThat(left.n()).isEqualTo(whole.n());
    assertThat(left.spearman()).isEqualTo(whole.spearman());
    assertThat(left.kendallTauB()).isEqualTo(whole.kendallTauB());
    assertThat(left.jonckheereStatistic()).isEqualTo(whole.jonckheereStatistic());
    left.add(100, 0);
    whole.add(100, 0);
    assertThat(left.spearman()).isEqualTo(whole.spearman());
    assertThat(left.kendallTauB()).isEqualTo(whole.kendallTauB());
  }

  @Property
  void countingPairsOneByOneGivesTheSame(
      @ForAll @Size(min = 4, max = 25) List<@IntRange(max = 29) Integer> codes) {
    List<Row> rows = rows(codes);
    long score = 0;
    double j = 0;
    long untiedX = 0;
    long untiedY = 0;
    List<double[]> ranks = new ArrayList<>();
    for (Row a : rows) {
      double rankX = 0.5;
      double rankY = 0.5;
      for (Row b : rows) {
        int x = Integer.signum(b.category() - a.category());
        int y = Integer.signum(b.y() - a.y());
        rankX += x < 0 ? 1 : x == 0 ? 0.5 : 0;
        rankY += y < 0 ? 1 : y == 0 ? 0.5 : 0;
        score += x * y;
        untiedX += x * x;
        untiedY += y * y;
        j += x > 0 ? (y + 1) / 2.0 : 0;
      }
      ranks.add(new double[] {rankX, rankY});
    }
    RankRun run = run(rows);
    assertThat(run.jonckheereStatistic()).isEqualTo(j);
    if (untiedX == 0 || untiedY == 0) {
      assertThat(run.kendallTauB().whyNot()).contains(Reason.NO_VARIATION);
      return;
    }
    double tau = score / Math.sqrt((double) untiedX * untiedY);
    assertThat(run.kendallTauB().valueOrNull())
        .isCloseTo(tau, org.assertj.core.data.Offset.offset(1e-12));
    Estimate rho =
        new PairedSample(
                ranks.stream().mapToDouble(r -> r[0]).toArray(),
                ranks.stream().mapToDouble(r -> r[1]).toArray())
            .pearson();
    assertThat(run.spearman().valueOrNull())
        .isCloseTo(rho.valueOrNull(), org.assertj.core.data.Offset.offset(1e-12));
    assertThat(run.spearman().pValueOrNull())
        .isCloseTo(rho.pValueOrNull(), org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void minusZeroIsZero() {
    double[] x = {0.0, -0.0, 1, 2, -1, 3};
    double[] y = {-0.0, 1, 0.0, 3, -2, 2};
    double[] plainX = {0, 0, 1, 2, -1, 3};
    double[] plainY = {0, 1, 0, 3, -2, 2};
    PairedSample signed = new PairedSample(x, y);
    PairedSample plain = new PairedSample(plainX, plainY);
    Figures.same(signed.spearman(), plain.spearman(), 0);
    Figures.same(signed.kendallTauB(), plain.kendallTauB(), 0);
  }

  @Test
  void aRunCountsTheRowsItIsStillReading() {
    RankRun run = new RankRun(2);
    assertThat(run.n()).isZero();
    run.add(1, 0);
    run.add(1, 1);
    assertThat(run.n()).isEqualTo(2);
    run.add(2, 0);
    assertThat(run.n()).isEqualTo(3);
  }
}
