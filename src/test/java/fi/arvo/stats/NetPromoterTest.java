package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetPromoterTest {
  /** Made-up counts; figures by numpy 1.24 and R 4.2.2. */
  @ParameterizedTest
  @CsvSource({
    "50, 30, 20, 30, 7.810249675906654, 14.69219192495733, 45.307808075042665",
    "10, 0, 0, 100, 0, 100, 100",
    "0, 8, 0, 0, 0, 0, 0",
    "30, 40, 30, 0, 7.745966692414834, -15.181815742579921, 15.181815742579921",
    "2, 3, 15, -65, 14.620191517213446, -93.65504882081636, -36.34495117918364"
  })
  void waldsIntervalUsesThePopulationError(
      long promoters,
      long passives,
      long detractors,
      double nps,
      double se,
      double low,
      double high) {
    Estimate wald = NetPromoter.ofCounts(promoters, passives, detractors).wald();
    close("nps", wald.valueOrNull(), nps);
    close("se", wald.standardErrorOrNull(), se);
    close("low", wald.lowOrNull(), low);
    close("high", wald.highOrNull(), high);
    assertThat(wald.n()).isEqualTo(promoters + passives + detractors);
  }

  /**
   * The same counts: with n − 1 it is the error of a mean of 100, 0 and −100, or of a ratio of
   * totals.
   */
  @ParameterizedTest
  @CsvSource({
    "50, 30, 20, 7.849596270902193",
    "10, 0, 0, 0",
    "0, 8, 0, 0",
    "30, 40, 30, 7.78498944161523",
    "2, 3, 15, 15"
  })
  void theSampleErrorIsThatOfAMean(int promoters, int passives, int detractors, double se) {
    ScoreDistribution scores = new ScoreDistribution(-1, 1, false);
    RatioMoments ratio = new RatioMoments();
    int[] counts = {detractors, passives, promoters};
    for (int score = -1; score <= 1; score++) {
      for (int i = 0; i < counts[score + 1]; i++) {
        scores.add(score);
        ratio.add(score, 1, 1);
      }
    }
    close("mean", scores.mean().times(100).standardErrorOrNull(), se);
    close("ratio", ratio.ratio().times(100).standardErrorOrNull(), se);
  }

  /** Figures by R 4.2.2 from the formulas of measuringu.com/nps-three-confidence-intervals. */
  @ParameterizedTest
  @CsvSource({
    "18, 12, 6, 33.3333333333333333, 12.4225998749988, 7.30056827028126, 54.2378932542681803",
    "162, 108, 54, 33.3333333333333333, 4.14086662499961, 24.9452514130336, 41.1097944585261",
    "18, 12, 2, 50, 10.8253175473055, 24.6228739267970, 66.8056975017745",
    "0, 0, 10, -100, 0, -100, -47.5035515447902"
  })
  void theAdjustedIntervalAddsThreeAnswers(
      long promoters,
      long passives,
      long detractors,
      double nps,
      double se,
      double low,
      double high) {
    Estimate adjusted = NetPromoter.ofCounts(promoters, passives, detractors).adjustedWald();
    close("nps", adjusted.valueOrNull(), nps);
    close("se", adjusted.standardErrorOrNull(), se);
    close("low", adjusted.lowOrNull(), low);
    close("high", adjusted.highOrNull(), high);
  }

  /** 180 promoters and 60 detractors of 300 against 140 and 90 of 280; figures by R 4.2.2. */
  @Test
  void theDifferenceOfTwoGroups() {
    NetPromoter a = NetPromoter.ofCounts(180, 60, 60);
    NetPromoter b = NetPromoter.ofCounts(140, 50, 90);
    Estimate plain = a.waldMinus(b);
    close("difference", plain.valueOrNull(), 22.1428571428571);
    close("se", plain.standardErrorOrNull(), 7.03784197255874);
    close("p", plain.pValueOrNull(), 0.00165374814720812);
    Estimate adjusted = a.minus(b);
    close("difference", adjusted.valueOrNull(), 22.1428571428571);
    close("p", adjusted.pValueOrNull(), 0.00171294378536336);
    close("low", adjusted.lowOrNull(), 8.22610692958258);
    close("high", adjusted.highOrNull(), 35.6461248165602);
    assertThat(adjusted.n()).isEqualTo(580);
  }

  /** Made-up counts; figures by scipy 1.10 and R 4.2.2. */
  @Test
  void theDifferenceOfTheMixedAndTheBalancedGroup() {
    Estimate difference =
        NetPromoter.ofCounts(50, 30, 20).waldMinus(NetPromoter.ofCounts(30, 40, 30));
    close("difference", difference.valueOrNull(), 30);
    close("se", difference.standardErrorOrNull(), 11);
    close("z", difference.valueOrNull() / difference.standardErrorOrNull(), 2.727272727272727);
    close("p", difference.pValueOrNull(), 0.006386023282707057);
  }

  @Test
  void nobodyGivesNoScore() {
    NetPromoter nobody = NetPromoter.ofCounts(0, 0, 0);
    NetPromoter somebody = NetPromoter.ofCounts(1, 0, 0);
    assertThat(nobody.wald().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(nobody.adjustedWald().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(somebody.minus(nobody).whyNot()).contains(Reason.NO_ANSWERS);
  }

  @Test
  void oneAnswerEachFromManyCustomersIsThePlainScore() {
    NetPromoterMoments moments = new NetPromoterMoments();
    for (int i = 0; i < 36; i++) {
      moments.add(i < 18 ? 1 : 0, i >= 18 && i < 30 ? 1 : 0, i >= 30 ? 1 : 0);
    }
    same(moments.estimate(), NetPromoter.ofCounts(18, 12, 6).adjustedWald(), 1e-12);
    assertThat(moments.customers()).isEqualTo(36);
    assertThat(moments.promoters()).isEqualTo(18);
    assertThat(moments.passives()).isEqualTo(12);
    assertThat(moments.detractors()).isEqualTo(6);
  }

  @Test
  void aCustomerWhoRepeatsTheSameAnswerIsStillOneCustomer() {
    NetPromoterMoments once = new NetPromoterMoments();
    NetPromoterMoments often = new NetPromoterMoments();
    for (int i = 0; i < 40; i++) {
      once.add(i % 4 < 2 ? 1 : 0, i % 4 == 2 ? 1 : 0, i % 4 == 3 ? 1 : 0);
      often.add(i % 4 < 2 ? 12 : 0, i % 4 == 2 ? 12 : 0, i % 4 == 3 ? 12 : 0);
    }
    Estimate one = once.estimate();
    Estimate twelve = often.estimate();
    assertThat(twelve.n()).isEqualTo(480);
    close("n effective", twelve.nEffectiveOrNull(), 40);
    close("se", twelve.standardErrorOrNull(), one.standardErrorOrNull());
    close("low", twelve.lowOrNull(), one.lowOrNull());
    close("high", twelve.highOrNull(), one.highOrNull());
  }

  @Test
  void theIntervalWidensWhenThoseWhoAnswerOftenAreTheExtremeOnes() {
    NetPromoterMoments moments = new NetPromoterMoments();
    for (int i = 0; i < 30; i++) {
      moments.add(0, 1, 0);
    }
    for (int i = 0; i < 3; i++) {
      moments.add(10, 0, 0);
      moments.add(0, 0, 10);
    }
    Estimate.Of clustered = moments.estimate().given().orElseThrow();
    NetPromoter byEffectiveN = new NetPromoter(1.0 / 3, 1.0 / 3, 90, clustered.nEffective());
    // 90 answers, 36 customers: Σu² = 6·10²/90², against a variance of 2/3.
    close("se", clustered.standardError(), 100 * Math.sqrt(600.0 / 8100));
    assertThat(clustered.high() - clustered.low())
        .isGreaterThan(
            byEffectiveN.adjustedWald().highOrNull() - byEffectiveN.adjustedWald().lowOrNull());
    close("m", moments.netPromoter().nEffective(), 2.0 / 3 / (600.0 / 8100));
  }

  /** R survey 4.1-1, svymean of the scores with the raked weights as given (its rake example). */
  @Test
  void weightsAloneGiveTheLinearisedErrorOfASurveyPackage() {
    double my = 12.8778554955096;
    double mo = 24.2442890089799;
    double fy = 4.74809633632696;
    double fo = 8.93892774775501;
    double[] weights = {my, my, mo, fy, fy, fy, fo, fo, fo, fo};
    int[] scores = {9, 6, 10, 3, 8, 9, 10, 7, 2, 9};
    RatioMoments ratio = new RatioMoments();
    NetPromoterMoments moments = new NetPromoterMoments();
    for (int i = 0; i < scores.length; i++) {
      int net = scores[i] >= 9 ? 1 : scores[i] <= 6 ? -1 : 0;
      double w = weights[i];
      ratio.add(w * net, w, w);
      moments.add(
          net > 0 ? 1 : 0,
          net == 0 ? 1 : 0,
          net < 0 ? 1 : 0,
          net > 0 ? w : 0,
          net == 0 ? w : 0,
          net < 0 ? w : 0);
    }
    close("nps", ratio.ratio().valueOrNull(), 0.331832167567350);
    close("se", ratio.ratio().standardErrorOrNull(), 0.317110167741783);
    close("n effective", ratio.nEffective(), 7.65277904318046);
    close("nps", moments.estimate().valueOrNull(), 33.1832167567350);
    close("se", moments.estimate().standardErrorOrNull(), 31.7110167741783 * Math.sqrt(0.9));
  }

  @Test
  void customersOfTwoTasksMergeIntoOneGroup() {
    NetPromoterMoments whole = new NetPromoterMoments();
    NetPromoterMoments left = new NetPromoterMoments();
    NetPromoterMoments right = new NetPromoterMoments();
    assertThat(whole.estimate().whyNot()).contains(Reason.NO_ANSWERS);
    for (int i = 0; i < 50; i++) {
      whole.add(i % 3, i % 2, i % 4, 1.5 * (i % 3), i % 2, 0.5 * (i % 4));
      (i < 20 ? left : right).add(i % 3, i % 2, i % 4, 1.5 * (i % 3), i % 2, 0.5 * (i % 4));
    }
    left.merge(travelled(right));
    same(left.estimate(), whole.estimate(), 1e-9);
    assertThat(left.answers()).isEqualTo(whole.answers());
    assertThat(left.customers()).isEqualTo(50);
    assertThat(left.passives()).isEqualTo(25);
    close("n effective", left.nEffective(), whole.nEffective());
  }

  @Property
  void anAdjustedIntervalHoldsTheScoreAndStaysOnTheScale(
      @ForAll @IntRange(max = 200) int promoters,
      @ForAll @IntRange(max = 200) int passives,
      @ForAll @IntRange(max = 200) int detractors) {
    Estimate estimate = NetPromoter.ofCounts(promoters, passives, detractors).adjustedWald();
    if (promoters + passives + detractors == 0) {
      assertThat(estimate.whyNot()).contains(Reason.NO_ANSWERS);
      return;
    }
    Estimate.Of of = estimate.given().orElseThrow();
    assertThat(of.low()).isBetween(-100.0, of.value());
    assertThat(of.high()).isBetween(of.value(), 100.0);
  }

  @Property
  void theAdjustedIntervalMirrorsWhenPromotersAndDetractorsSwap(
      @ForAll @IntRange(max = 50) int promoters,
      @ForAll @IntRange(min = 1, max = 50) int passives,
      @ForAll @IntRange(max = 50) int detractors) {
    Estimate.Of there =
        NetPromoter.ofCounts(promoters, passives, detractors).adjustedWald().given().orElseThrow();
    Estimate.Of back =
        NetPromoter.ofCounts(detractors, passives, promoters).adjustedWald().given().orElseThrow();
    assertThat(there.low() + back.high()).isBetween(-1e-9, 1e-9);
  }

  /** Counts agree to the last one, sums of weights up to the order of their additions. */
  @Property(tries = 100)
  void customersMayComeInAnyOrderFromAnyTask(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int customers) {
    Random random = new Random(seed);
    List<int[]> counts = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      counts.add(new int[] {random.nextInt(3), random.nextInt(3), random.nextInt(3)});
      weights.add(random.nextInt(9) / 4.0 + (i == 0 ? 0.1 : 0));
      order.add(i);
    }
    counts.get(0)[1]++; // so that somebody has answered
    NetPromoterMoments whole = new NetPromoterMoments();
    order.forEach(i -> add(whole, counts.get(i), weights.get(i)));
    Collections.shuffle(order, random);
    NetPromoterMoments[] parts = {
      new NetPromoterMoments(), new NetPromoterMoments(), new NetPromoterMoments()
    };
    order.forEach(i -> add(parts[random.nextInt(3)], counts.get(i), weights.get(i)));
    parts[2].merge(travelled(parts[0]));
    parts[1].merge(parts[2]);
    same(parts[1].estimate(), whole.estimate(), 1e-9);
    assertThat(parts[1].promoters()).isEqualTo(whole.promoters());
    assertThat(parts[1].passives()).isEqualTo(whole.passives());
    assertThat(parts[1].detractors()).isEqualTo(whole.detractors());
    assertThat(parts[1].customers()).isEqualTo(whole.customers());
    close("weight", parts[1].weight(), whole.weight(), 1e-12);
  }

  private static void add(NetPromoterMoments moments, int[] counts, double weight) {
    moments.add(
        counts[0],
        counts[1],
        counts[2],
        counts[0] * weight,
        counts[1] * weight,
        counts[2] * weight);
  }

  @Test
  void scoresWithoutAnErrorAreCertainlyZeroOrCertainlyNot() {
    assertThat(NetPromoter.ofCounts(0, 8, 0).wald().pValueOrNull()).isEqualTo(1);
    assertThat(NetPromoter.ofCounts(8, 0, 0).wald().pValueOrNull()).isZero();
    NetPromoter nobody = NetPromoter.ofCounts(0, 0, 0);
    assertThat(NetPromoter.ofCounts(2, 1, 0).minus(nobody).n()).isEqualTo(3);
    assertThat(nobody.minus(NetPromoter.ofCounts(2, 1, 0)).n()).isEqualTo(3);
    Estimate difference = NetPromoter.ofCounts(2, 1, 0).minus(NetPromoter.ofCounts(1, 1, 3));
    close("n effective", difference.nEffectiveOrNull(), 8);
  }
}
