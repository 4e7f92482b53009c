package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Third.MOST_ADVANCED;
import static fi.arvo.stats.Third.START;
import static fi.arvo.stats.Third.UNDER_WAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Thirds, what tells the most advanced from the rest, and how evenly sources are used. */
class MaturityStatisticsTest {

  private static List<Third> thirds(double... scores) {
    return Third.of(scores).given().orElseThrow();
  }

  @Test
  void sixGroupsGiveTwoOfEachThird() {
    assertThat(thirds(3, 1, 2, 6, 5, 4))
        .containsExactly(UNDER_WAY, START, START, MOST_ADVANCED, MOST_ADVANCED, UNDER_WAY);
  }

  @Test
  void groupsTiedAcrossACutAreUnderWay() {
    assertThat(thirds(1, 2, 3, 4, 4, 4))
        .containsExactly(START, START, UNDER_WAY, UNDER_WAY, UNDER_WAY, UNDER_WAY);
    assertThat(thirds(1, 1, 3, 4, 5, 5))
        .containsExactly(START, START, UNDER_WAY, UNDER_WAY, MOST_ADVANCED, MOST_ADVANCED);
  }

  @Test
  void fewerThanSixGroupsAreNotSplitAndNorAreThoseThatScoreAlike() {
    assertThat(Third.of(new double[] {1, 2, 3, 4, 5}).whyNot()).contains(Reason.TOO_FEW);
    assertThat(Third.of(new double[] {2, 2, 2, 2, 2, 2, 2}).whyNot()).contains(Reason.NO_VARIATION);
  }

  @Property(tries = 500)
  void noThirdIsLargerThanAThirdAndNoneOvertakesAnother(
      @ForAll @Size(min = 6, max = 40) List<@IntRange(max = 15) Integer> scores) {
    double[] all = scores.stream().mapToDouble(s -> s).toArray();
    Third.of(all)
        .given()
        .ifPresent(
            thirds -> {
              long most = Math.round(all.length / 3.0);
              assertThat(Collections.frequency(thirds, START)).isLessThanOrEqualTo((int) most);
              assertThat(Collections.frequency(thirds, MOST_ADVANCED))
                  .isLessThanOrEqualTo((int) most);
              for (int i = 0; i < all.length; i++) {
                for (int j = 0; j < all.length; j++) {
                  if (all[i] >= all[j]) {
                    assertThat(thirds.get(i)).isGreaterThanOrEqualTo(thirds.get(j));
                  }
                }
              }
            });
  }

  @Test
  void theMostAdvancedAreHeldAgainstTheRestByWelch() {
    // Advanced: 5 and 7, mean 6, variance 2; the rest 1, 2, 2, 3, mean 2, variance 2/3.
    AdvancedThird third =
        AdvancedThird.of(new double[] {1, 2, 2, 3, 5, 7}, new double[] {10, 11, 12, 13, 14, 15});
    assertThat(third.advanced().valueOrNull()).isEqualTo(6);
    assertThat(third.rest().valueOrNull()).isEqualTo(2);
    close("difference", third.difference().valueOrNull(), 4);
    close("error", third.difference().standardErrorOrNull(), Math.sqrt(1 + 1.0 / 6));
    assertThat(third.difference().n()).isEqualTo(6);
    assertThat(third.correlation().valueOrNull()).isGreaterThan(0.9);
  }

  @Test
  void whereThereAreNoThirdsNothingTellsThemApart() {
    AdvancedThird few =
        AdvancedThird.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 2, 3, 4, 5});
    assertThat(few.difference().whyNot()).contains(Reason.TOO_FEW);
    AdvancedThird one =
        AdvancedThird.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {1, 1, 1, 1, 1, 6});
    assertThat(one.difference().whyNot()).contains(Reason.TOO_FEW);
  }

  @Test
  void sourcesUsedAlikeAreEvenAndOneSourceAloneIsNot() {
    close("alike", Evenness.of(new double[] {0.4, 0.4, 0.4}, 10).valueOrNull(), 1);
    close("alone", Evenness.of(new double[] {0.7, 0, 0}, 10).valueOrNull(), 0);
    // q = 3/4 and 1/4: H = 0.5623351446188083, over ln 2.
    close("uneven", Evenness.of(new double[] {0.6, 0.2}, 10).valueOrNull(), 0.8112781244591328);
    assertThat(Evenness.of(new double[] {0.6}, 10).whyNot()).contains(Reason.TOO_FEW);
    assertThat(Evenness.of(new double[] {0, 0}, 10).whyNot()).contains(Reason.ZERO_BASE);
  }

  @Test
  void aClusteredShareOfSingleAnswersIsNearlyWilsons() {
    RatioMoments single = new RatioMoments();
    for (int i = 0; i < 1_000; i++) {
      single.add(i < 300 ? 1 : 0, 1, 1);
    }
    Estimate share = ClusteredShare.of(single, 1_000);
    Estimate wilson = Proportions.wilson(300, 1_000);
    assertThat(share.valueOrNull()).isEqualTo(0.3);
    assertThat(share.lowOrNull()).isCloseTo(wilson.lowOrNull(), within(2e-4));
    assertThat(share.highOrNull()).isCloseTo(wilson.highOrNull(), within(2e-4));
  }

  @Test
  void clusteredSharesHoldTheTruthAboutNineteenTimesInTwenty() {
    Random random = new Random(17);
    int held = 0;
    for (int study = 0; study < 1_000; study++) {
      RatioMoments clusters = new RatioMoments();
      for (int cluster = 0; cluster < 20; cluster++) {
        double own = Math.min(1, Math.max(0, 0.4 + 0.15 * random.nextGaussian()));
        int yes = 0;
        for (int answer = 0; answer < 15; answer++) {
          yes += random.nextDouble() < own ? 1 : 0;
        }
        clusters.add(yes, 15, 15);
      }
      Estimate share = ClusteredShare.of(clusters, 300);
      held += share.lowOrNull() <= 0.4 && share.highOrNull() >= 0.4 ? 1 : 0;
    }
    assertThat(held).isBetween(925, 975);
  }

  /** A world in which one answer more or less would not make the range three times as wide. */
  @Test
  void clustersThatHappenToAnswerAlikeAreAsSureAsThoseThatNearlyDo() {
    RatioMoments alike = new RatioMoments();
    RatioMoments nearly = new RatioMoments();
    for (int i = 0; i < 9; i++) {
      alike.add(7, 10, 10);
      nearly.add(i == 0 ? 6 : i == 1 ? 8 : 7, 10, 10);
    }
    Estimate share = ClusteredShare.of(alike, 90);
    assertThat(share.lowOrNull()).isEqualTo(ClusteredShare.of(nearly, 90).lowOrNull());
    assertThat(share.highOrNull()).isEqualTo(ClusteredShare.of(nearly, 90).highOrNull());
    // Wilson's interval of 0.7 on 90/(2.306004/1.959964)² answers.
    assertThat(share.lowOrNull()).isCloseTo(0.580030, within(1e-6));
    assertThat(share.highOrNull()).isCloseTo(0.797655, within(1e-6));
  }

  @Test
  void aShareOfOneMindIsAsSureAsItsClustersAreMany() {
    RatioMoments clusters = new RatioMoments();
    for (int i = 0; i < 8; i++) {
      clusters.add(5, 5, 5);
    }
    Estimate share = ClusteredShare.of(clusters, 40);
    assertThat(share.valueOrNull()).isEqualTo(1);
    assertThat(share.lowOrNull()).isLessThan(Proportions.wilson(8, 8).lowOrNull());
    assertThat(ClusteredShare.of(new RatioMoments(), 0).whyNot()).contains(Reason.NO_ANSWERS);
  }
}
