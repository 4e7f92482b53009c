package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RetentionMomentsTest {
  private static final long[] BEFORE = {1000, 2000, 500, 800, 1200, 335, 100, 4000};
  private static final long[] AFTER = {1500, 1000, 500, -40, 1250, 665, 125, 3800};

  private static RetentionMoments of(double... weights) {
    RetentionMoments moments = new RetentionMoments();
    for (int i = 0; i < BEFORE.length; i++) {
      moments.add(BEFORE[i], AFTER[i], weights.length == 0 ? 1 : weights[i]);
    }
    return moments;
  }

  @Test
  void netCountsWhatWasAddedAndGrossDoesNot() {
    close("net", of().net().valueOrNull(), 8840 / 9935.0);
    close("gross", of().gross().valueOrNull(), 7935 / 9935.0);
    assertThat(of().customers()).isEqualTo(8);
    assertThat(of().net().pValueOrNull()).as("0 isn't asked about").isNull();
  }

  @Test
  void theErrorIsThatOfARatioByCustomer() {
    double[] weights = {1, 0.5, 2, 1, 3, 1, 0.2, 1};
    double base = 0;
    double kept = 0;
    for (int i = 0; i < BEFORE.length; i++) {
      base += weights[i] * BEFORE[i];
      kept += weights[i] * Math.min(BEFORE[i], Math.max(0, AFTER[i]));
    }
    double squares = 0;
    for (int i = 0; i < BEFORE.length; i++) {
      double after = Math.min(BEFORE[i], Math.max(0, AFTER[i]));
      double u = weights[i] * (after - kept / base * BEFORE[i]) / base;
      squares += u * u;
    }
    double error = Math.sqrt(8 / 7.0 * squares);

    Estimate gross = of(weights).gross();

    close("gross", gross.valueOrNull(), kept / base);
    close("error", gross.standardErrorOrNull(), error);
    close("low", gross.lowOrNull(), kept / base - Distributions.t975(7) * error);
    close("n effective", gross.nEffectiveOrNull(), 9.7 * 9.7 / 17.29);
  }

  @Test
  void grossIsAtMostAllOfItAndAnIntervalDoesNotLeaveWhatIsPossible() {
    RetentionMoments moments = new RetentionMoments();
    moments.add(100, 0, 1);
    moments.add(100, 900, 1);
    moments.add(100, 100, 1);

    assertThat(moments.gross().highOrNull()).isEqualTo(1);
    assertThat(moments.net().lowOrNull()).isEqualTo(0);
    assertThat(moments.net().highOrNull()).isGreaterThan(1);
  }

  @Test
  void mergedStatesAreTheStateOfAll() {
    RetentionMoments first = new RetentionMoments();
    first.add(1000, 1500, 1);
    RetentionMoments rest = new RetentionMoments();
    for (int i = 1; i < BEFORE.length; i++) {
      rest.add(BEFORE[i], AFTER[i], 1);
    }
    first.merge(rest);
    assertThat(first.net()).isEqualTo(of().net());
    assertThat(first.gross()).isEqualTo(of().gross());
  }

  @Test
  void nobodyToRetainGivesTheReason() {
    assertThat(new RetentionMoments().net()).isEqualTo(Estimate.none(Reason.NO_ANSWERS, 0));
    assertThatThrownBy(() -> new RetentionMoments().add(0, 5, 1)).hasMessageContaining("0");
  }
}
