package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedSharesTest {

  private static PairedShares of(int both, int onlyFirst, int onlySecond, int neither) {
    PairedShares pairs = new PairedShares();
    Collections.nCopies(both, 0).forEach(i -> pairs.add(true, true));
    Collections.nCopies(onlyFirst, 0).forEach(i -> pairs.add(true, false));
    Collections.nCopies(onlySecond, 0).forEach(i -> pairs.add(false, true));
    Collections.nCopies(neither, 0).forEach(i -> pairs.add(false, false));
    return pairs;
  }

  /**
   * The first two are examples of Newcombe's (Statistics in Medicine 17, 1998), the third a survey
   * whose shares are 62 % and 46 %, the last one of Fagerland, Lydersen and Laake's (2017, ch. 8);
   * reckoned apart in Python.
   */
  @ParameterizedTest
  @CsvSource({
    "20, 12, 2, 16, 0.056156424841748265, 0.3292069954001405, 0.007526315166457894",
    "36, 12, 2, 0, 0.05692958400323869, 0.3404276029749407, 0.007526315166457894",
    "34, 28, 12, 26, 0.03696277074753411, 0.27565211900451086, 0.011412036386001656",
    "1, 1, 7, 12, -0.506920226686141, -0.02555912416485978, 0.0338948535246893"
  })
  void theDifferenceHasNewcombesIntervalAndMcNemarsTest(
      int both, int first, int second, int neither, double low, double high, double p) {
    PairedShares pairs = of(both, first, second, neither);
    Estimate difference = pairs.difference();
    double n = both + first + second + neither;
    close("difference", difference.valueOrNull(), (first - second) / n);
    close("low", difference.lowOrNull(), low);
    close("high", difference.highOrNull(), high);
    close("p", difference.pValueOrNull(), p);
    close("first", pairs.first().valueOrNull(), (both + first) / n);
    close("second", pairs.second().valueOrNull(), (both + second) / n);
  }

  @Test
  void theErrorIsThatOfPairedShares() {
    close("error", of(34, 28, 12, 26).difference().standardErrorOrNull(), 0.06118823416311342);
  }

  @Test
  void nobodyGivesNoDifferenceAndOneMindNoEvidence() {
    assertThat(new PairedShares().difference().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(PairedShares.difference(List.of()).whyNot()).contains(Reason.NO_ANSWERS);
    Estimate alike = of(7, 0, 0, 3).difference();
    assertThat(alike.valueOrNull()).isZero();
    assertThat(alike.pValueOrNull()).isEqualTo(1);
    assertThat(alike.lowOrNull()).isNegative();
  }

  @Test
  void oneOrganisationTellsNoErrorOfOrganisations() {
    Estimate one = PairedShares.difference(List.of(of(3, 4, 1, 2), new PairedShares()));
    assertThat(one.valueOrNull()).isEqualTo(0.3);
    assertThat(one.lowOrNull()).isNull();
  }

  /** Each organisation is of one mind: 20 of them say no more than 20 people would. */
  @Test
  void organisationsOfOneMindCountAsOneRespondentEach() {
    List<PairedShares> clusters = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      clusters.add(i < 8 ? of(0, 10, 0, 0) : i < 11 ? of(0, 0, 10, 0) : of(10, 0, 0, 0));
    }
    Estimate together = PairedShares.difference(clusters);
    PairedShares all = new PairedShares();
    clusters.forEach(all::merge);
    assertThat(together.valueOrNull()).isEqualTo(0.25);
    assertThat(together.nEffectiveOrNull()).isBetween(18.0, 20.0);
    assertThat(together.highOrNull() - together.lowOrNull())
        .isGreaterThan(2.5 * (all.difference().highOrNull() - all.difference().lowOrNull()));
    assertThat(together.pValueOrNull()).isGreaterThan(0.05);
  }

  /**
   * 1,000 studies of 12 organisations whose minds differ, without any difference between shares.
   */
  @Test
  void withoutADifferenceClusteredIntervalsMissItAboutOneTimeInTwenty() {
    Random random = new Random(20260930);
    int missed = 0;
    int significant = 0;
    for (int study = 0; study < 1_000; study++) {
      List<PairedShares> clusters = new ArrayList<>();
      for (int organisation = 0; organisation < 12; organisation++) {
        double first = 0.5 + 0.15 * random.nextGaussian();
        double second = 0.5 + 0.15 * random.nextGaussian();
        PairedShares pairs = new PairedShares();
        for (int respondent = 0; respondent < 30; respondent++) {
          pairs.add(random.nextDouble() < first, random.nextDouble() < second);
        }
        clusters.add(pairs);
      }
      Estimate difference = PairedShares.difference(clusters);
      missed += difference.lowOrNull() > 0 || difference.highOrNull() < 0 ? 1 : 0;
      significant += difference.pValueOrNull() < 0.05 ? 1 : 0;
    }
    assertThat(missed).isBetween(25, 75);
    assertThat(significant).isBetween(25, 75);
  }
}
