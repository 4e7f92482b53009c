package fi.arvo.analysis;

import static fi.arvo.analysis.PromiseRule.delivered;
import static fi.arvo.analysis.PromiseRule.kind;
import static fi.arvo.analysis.PromiseRule.matters;
import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.analysis.PromiseRule.Delivered;
import fi.arvo.analysis.PromiseRule.Kind;
import fi.arvo.analysis.PromiseRule.Matters;
import org.junit.jupiter.api.Test;

class PromiseRuleTest {
  @Test
  void deliveryIsToldByTheWholeInterval() {
    assertThat(delivered(0.31, 0.38, 0.3)).isEqualTo(Delivered.YES);
    assertThat(delivered(0.22, 0.29, 0.3)).isEqualTo(Delivered.NO);
    assertThat(delivered(0.22, 0.38, 0.3)).isEqualTo(Delivered.UNDECIDED);
    assertThat(delivered(0.3, 0.38, 0.3)).as("it meets the line").isEqualTo(Delivered.UNDECIDED);
    assertThat(delivered(null, null, 0.3)).isEqualTo(Delivered.UNDECIDED);
  }

  @Test
  void whatWeighsMoreThanNoiseMattersTheWayItGoesWithRecommending() {
    assertThat(matters(true, 0.09, 0.03, 0.1, 0.2)).isEqualTo(Matters.YES);
    assertThat(matters(true, 0.09, 0.03, -0.2, -0.1)).isEqualTo(Matters.OPPOSITE);
    assertThat(matters(true, 0.09, 0.03, -0.1, 0.1)).isEqualTo(Matters.UNDECIDED);
    assertThat(matters(true, 0.09, 0.03, null, null)).isEqualTo(Matters.UNDECIDED);
  }

  @Test
  void whatWeighsNoMoreThanNoiseMattersNotOnlyWhereItsIntervalIsLow() {
    assertThat(matters(false, 0.02, 0.03, 0.1, 0.2)).isEqualTo(Matters.NO);
    assertThat(matters(false, 0.05, 0.03, 0.1, 0.2)).isEqualTo(Matters.UNDECIDED);
    assertThat(matters(false, null, 0.03, null, null)).isEqualTo(Matters.UNDECIDED);
    assertThat(matters(null, null, 0.03, 0.1, 0.2)).isEqualTo(Matters.UNDECIDED);
  }

  @Test
  void aPromiseThatMovesNobodyIsThatHoweverManyGetIt() {
    for (Delivered delivered : Delivered.values()) {
      assertThat(kind(true, delivered, Matters.NO)).isEqualTo(Kind.PROMISED_DOES_NOT_MATTER);
      assertThat(kind(true, delivered, Matters.OPPOSITE)).isEqualTo(Kind.PROMISED_DOES_NOT_MATTER);
      assertThat(kind(false, delivered, Matters.YES)).isEqualTo(Kind.MATTERS_NOT_PROMISED);
      assertThat(kind(false, delivered, Matters.NO)).isEqualTo(Kind.NEITHER);
      assertThat(kind(false, delivered, Matters.OPPOSITE)).isEqualTo(Kind.NEITHER);
      assertThat(kind(false, delivered, Matters.UNDECIDED)).isEqualTo(Kind.UNDECIDED);
    }
    for (Matters matters : new Matters[] {Matters.YES, Matters.UNDECIDED}) {
      assertThat(kind(true, Delivered.YES, matters)).isEqualTo(Kind.KEPT);
      assertThat(kind(true, Delivered.NO, matters)).isEqualTo(Kind.BROKEN_PROMISE);
      assertThat(kind(true, Delivered.UNDECIDED, matters)).isEqualTo(Kind.UNDECIDED);
    }
  }
}
