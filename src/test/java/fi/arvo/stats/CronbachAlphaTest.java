package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CronbachAlphaTest {
  private static final int[] FIVE = {0, 1, 2, 3, 4};

  private record Answers(String digits, int people) {
    boolean has(int item) {
      return digits.charAt(item) != '.';
    }

    /** The answer from 1 to 6; the first item is worded the other way round. */
    double at(int item) {
      int digit = digits.charAt(item) - '0';
      return item == 0 ? 7 - digit : digit;
    }
  }

  /** psychTools::bfi, items A1 to A5: distinct answers of 2,800 people, a dot where missing. */
  private static List<Answers> bfi() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                CronbachAlphaTest.class.getResourceAsStream("bfi-a1-a5.txt"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> new Answers(line.substring(0, 5), Integer.parseInt(line.substring(6))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MomentMatrix complete(int... items) {
    MomentMatrix moments = new MomentMatrix(items.length);
    double[] row = new double[items.length];
    for (Answers answers : bfi()) {
      boolean all = true;
      for (int item : items) {
        all &= answers.has(item);
      }
      for (int i = 0; all && i < items.length; i++) {
        row[i] = answers.at(items[i]);
      }
      for (int k = 0; all && k < answers.people(); k++) {
        moments.add(row);
      }
    }
    return moments;
  }

  /** psych 2.2.9 and numpy; where R's alpha() drops rows with a missing answer ("listwise"). */
  @Test
  void agreeablenessOfThoseWhoAnsweredAllFive() {
    MomentMatrix moments = complete(FIVE);
    assertThat(moments.n()).isEqualTo(2709);
    close("raw", CronbachAlpha.raw(moments, FIVE).valueOrNull(), 0.7037558943748362);
    close(
        "standardised",
        CronbachAlpha.standardised(moments, FIVE).valueOrNull(),
        0.7135015526346431);
    double sum = 0;
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < i; j++) {
        sum += moments.correlation(i, j).valueOrNull();
      }
    }
    close("average r", sum / 10, 0.3324807164580415);
  }

  /** psych 2.2.9's default and pandas: each covariance from the rows that have both. */
  @Test
  void agreeablenessPairByPair() {
    double[][] covariances = new double[5][5];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        covariances[i][j] =
            i == j ? complete(i).sampleCovariance(0, 0) : complete(i, j).sampleCovariance(0, 1);
      }
    }
    close("raw", CronbachAlpha.raw(covariances, 2800, 2800).valueOrNull(), 0.7030184460573037);
  }

  /**
   * R datasets::attitude, all seven columns: R 4.2.2; the error by a numerical delta method over
   * the covariances of normal items (numpy).
   */
  @Test
  void attitudesHaveAnErrorAndAnInterval() {
    MomentMatrix moments = new MomentMatrix(7);
    for (double[] row : DataSets.ATTITUDE) {
      moments.add(row);
    }
    int[] all = {0, 1, 2, 3, 4, 5, 6};
    Estimate.Of raw = CronbachAlpha.raw(moments, all).given().orElseThrow();
    close("raw", raw.value(), 0.843142769564760);
    close("se", raw.standardError(), 0.042435695595633136, 1e-8);
    close("low", raw.low(), raw.value() - Distributions.Z975 * raw.standardError());
    close("high", raw.high(), raw.value() + Distributions.Z975 * raw.standardError());
    Estimate standardised = CronbachAlpha.standardised(moments, all);
    close("standardised", standardised.valueOrNull(), 0.839083803029511);
    assertThat(standardised.lowOrNull()).isNull();
    assertThat(standardised.n()).isEqualTo(30);
  }

  private static MomentMatrix rows(double[]... rows) {
    MomentMatrix moments = new MomentMatrix(2);
    for (double[] row : rows) {
      moments.add(row);
    }
    return moments;
  }

  @Test
  void withoutRowsItemsOrVariationThereIsNoReliability() {
    double[] a = {1, 2};
    double[] b = {2, 3};
    double[] c = {3, 1};
    for (MomentMatrix few : List.of(rows(a), rows(a, b))) {
      assertThat(CronbachAlpha.raw(few, 0, 1).whyNot()).contains(Reason.TOO_FEW);
      assertThat(CronbachAlpha.standardised(few, 0, 1).whyNot()).contains(Reason.TOO_FEW);
    }
    assertThat(CronbachAlpha.raw(rows(), 0, 1).whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(CronbachAlpha.standardised(rows(), 0, 1).whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(CronbachAlpha.raw(rows(a, b, c), 0).whyNot()).contains(Reason.TOO_FEW);
    assertThat(CronbachAlpha.raw(rows(a, a, a), 0, 1).whyNot()).contains(Reason.NO_VARIATION);
    double[] sameSecond = {5, 2};
    assertThat(CronbachAlpha.raw(rows(a, sameSecond, a), 0, 1).whyNot())
        .contains(Reason.NO_VARIATION);
    assertThat(CronbachAlpha.raw(new double[][] {{1, 0}, {0, 1}}, 0, 0).whyNot())
        .contains(Reason.NO_ANSWERS);
    assertThat(CronbachAlpha.raw(new double[][] {{1}}, 9, 9).whyNot()).contains(Reason.TOO_FEW);
    assertThat(CronbachAlpha.raw(new double[][] {{1, 0}, {0, 1}}, 2, 2).whyNot())
        .contains(Reason.TOO_FEW);
  }

  @Test
  void itemsThatCancelEachOtherOutHaveNoTotalToBeReliable() {
    double[] a = {1, 3};
    double[] b = {2, 2};
    double[] c = {3, 1};
    assertThat(CronbachAlpha.raw(rows(a, b, c), 0, 1).whyNot()).contains(Reason.NO_VARIATION);
    assertThat(CronbachAlpha.standardised(rows(a, b, c), 0, 1).whyNot())
        .contains(Reason.NO_VARIATION);
  }

  @Test
  void itemsThatAreOneAnothersCopiesAreWhollyReliable() {
    double[] a = {1, 1};
    double[] b = {2, 2};
    double[] c = {5, 5};
    Estimate raw = CronbachAlpha.raw(rows(a, b, c), 0, 1);
    close("raw", raw.valueOrNull(), 1);
    assertThat(raw.highOrNull()).isEqualTo(Math.max(1, raw.valueOrNull()));
    close("standardised", CronbachAlpha.standardised(rows(a, b, c), 0, 1).valueOrNull(), 1);
  }

  @Property(tries = 200)
  void neitherAShiftNorOneScaleForAllNorTheOrderChangesIt(
      @ForAll @Size(min = 4, max = 30) List<@IntRange(max = 10) Integer> first,
      @ForAll @Size(min = 30, max = 30) List<@IntRange(max = 10) Integer> second,
      @ForAll @DoubleRange(min = 0.1, max = 10) double scale,
      @ForAll @IntRange(min = -20, max = 20) int shift) {
    List<double[]> rows = new ArrayList<>();
    MomentMatrix moved = new MomentMatrix(2);
    for (int i = 0; i < first.size(); i++) {
      double[] row = {first.get(i), second.get(i)};
      rows.add(row);
      moved.add(new double[] {scale * row[1] + shift, scale * row[0]});
    }
    Estimate there = CronbachAlpha.raw(rows(rows.toArray(double[][]::new)), 0, 1);
    if (there.isAvailable() && there.valueOrNull() > -10) {
      same(CronbachAlpha.raw(moved, 0, 1), there, 1e-6);
    }
  }
}
