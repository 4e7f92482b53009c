package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CrosstabTest {
  /** Ratings 1–4 against scores 0–3 out of one number. */
  private static Crosstab table(List<Integer> codes, boolean weighted) {
    Crosstab table = new Crosstab(1, 4, 0, 3, weighted);
    codes.forEach(code -> table.add(1 + code % 4, code / 4));
    return table;
  }

  /** Ecological set: x 1–8 in three units; the pooled coefficient by R 4.2.2. */
  @Test
  void pearsonOfAKnownSet() {
    Crosstab table = new Crosstab(1, 8, 5, 12, false);
    for (int unit = 0; unit < 3; unit++) {
      for (int i = 0; i < 4; i++) {
        table.add(1 + 2 * unit + i, 8 + 2 * unit - i);
      }
    }
    close("r", table.pearson().valueOrNull(), 0.361702127659575);
    assertThat(table.n()).isEqualTo(12);
    assertThat(table.count(3, 6)).isEqualTo(1);
    assertThat(table.count(3, 10)).isEqualTo(1);
    assertThat(table.count(3, 12)).isZero();
  }

  @Test
  void bandsGiveTheOutcomesOfTheirCustomers() {
    Crosstab table = new Crosstab(0, 30, 0, 10, true);
    table.add(0, 3, 2);
    table.add(1, 5, 1);
    table.add(2, 10, 3);
    table.add(30, 9, 0.5);
    ScoreDistribution band = table.outcomeOf(1, 3);
    assertThat(band.n()).isEqualTo(2);
    assertThat(band.share(10)).isEqualTo(0.75);
    close("n effective", band.nEffective(), 16.0 / 10);
    assertThat(table.outcomeOf(15, 99).n()).isEqualTo(1);
    assertThat(table.outcomeOf(4, 8).mean().whyNot()).contains(Reason.NO_ANSWERS);
    close("n effective", table.nEffective(), 6.5 * 6.5 / 14.25);
    close("mean", table.outcome().mean().valueOrNull(), (6 + 5 + 30 + 4.5) / 6.5);
    close("mean", table.predictor().mean().valueOrNull(), (0 + 1 + 6 + 15) / 6.5);
  }

  @Test
  void aScoreOffItsScaleIsRefused() {
    Crosstab table = new Crosstab(0, 10, 1, 5, false);
    assertThatThrownBy(() -> table.add(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> table.add(3, 6)).hasMessageContaining("outcome 6");
    assertThatThrownBy(() -> table.add(11, 5)).hasMessageContaining("predictor 11");
    assertThatThrownBy(() -> table.add(-1, 5)).hasMessageContaining("predictor -1");
  }

  @Test
  void anUnweightedTableTakesNoWeightAndTablesOfOtherShapeDoNotMerge() {
    Crosstab table = new Crosstab(0, 10, 1, 5, false);
    table.add(3, 4, 1);
    assertThatThrownBy(() -> table.add(3, 4, 1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> table.merge(new Crosstab(0, 10, 1, 5, true)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table.merge(new Crosstab(0, 10, 0, 4, false)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(table.n()).isEqualTo(1);
  }

  @Test
  void tooFewOrAllAlikeSayWhy() {
    Crosstab table = new Crosstab(0, 10, 0, 10, false);
    assertThat(table.pearson().whyNot()).contains(Reason.NO_ANSWERS);
    table.add(1, 2);
    table.add(2, 3);
    table.add(3, 5);
    assertThat(table.pearson().whyNot()).contains(Reason.TOO_FEW);
    Crosstab flat = new Crosstab(0, 10, 0, 10, true);
    for (int i = 0; i < 9; i++) {
      flat.add(i, 7, 1.1);
    }
    assertThat(flat.pearson().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(flat.spearman().whyNot()).contains(Reason.NO_VARIATION);
    Crosstab lopsided = new Crosstab(0, 10, 0, 10, true);
    for (int i = 0; i < 9; i++) {
      lopsided.add(i, i % 3, i == 0 ? 1000 : 1);
    }
    assertThat(lopsided.pearson().whyNot()).contains(Reason.TOO_FEW);
  }

  @Test
  void aPerfectLineHasADegenerateInterval() {
    Crosstab table = new Crosstab(0, 10, 0, 10, false);
    for (int i = 0; i < 9; i++) {
      table.add(i, 9 - i);
    }
    Estimate.Of r = table.pearson().given().orElseThrow();
    assertThat(r.value()).isEqualTo(-1);
    assertThat(r.low()).isEqualTo(-1);
    assertThat(r.high()).isEqualTo(-1);
    assertThat(r.pValue()).isZero();
  }

  @Property
  void mergingInAnyOrderCountsTheSame(
      @ForAll @Size(max = 30) List<@IntRange(max = 15) Integer> first,
      @ForAll @Size(max = 30) List<@IntRange(max = 15) Integer> second) {
    Crosstab there = table(first, false);
    there.merge(travelled(table(second, false)));
    Crosstab back = table(second, false);
    back.merge(travelled(table(first, false)));
    assertThat(there.pearson()).isEqualTo(back.pearson());
    assertThat(there.spearman()).isEqualTo(back.spearman());
    assertThat(there.kendallTauB()).isEqualTo(back.kendallTauB());
    assertThat(there.n()).isEqualTo(first.size() + second.size());
  }

  @Property
  void equalWeightsChangeNothing(
      @ForAll @Size(max = 30) List<@IntRange(max = 15) Integer> codes,
      @ForAll @IntRange(min = 1, max = 9) int weight) {
    Crosstab weighted = new Crosstab(1, 4, 0, 3, true);
    codes.forEach(code -> weighted.add(1 + code % 4, code / 4, weight * 0.3));
    Crosstab plain = table(codes, false);
    same(weighted.pearson(), plain.pearson(), 1e-9);
    same(weighted.spearman(), plain.spearman(), 1e-9);
    assertThat(weighted.kendallTauB()).isEqualTo(plain.kendallTauB());
    assertThat(weighted.jonckheereTerpstra()).isEqualTo(plain.jonckheereTerpstra());
    same(table(codes, true).pearson(), plain.pearson(), 1e-12);
  }

  @Property
  void aWholeWeightHasTheCoefficientOfThatManyCustomers(
      @ForAll @Size(min = 6, max = 30) List<@IntRange(max = 15) Integer> codes) {
    Crosstab weighted = new Crosstab(1, 4, 0, 3, true);
    Crosstab repeated = new Crosstab(1, 4, 0, 3, false);
    for (int code : codes) {
      int weight = 1 + code % 3;
      weighted.add(1 + code % 4, code / 4, weight);
      for (int i = 0; i < weight; i++) {
        repeated.add(1 + code % 4, code / 4);
      }
    }
    if (weighted.pearson().isAvailable()) {
      close("r", weighted.pearson().valueOrNull() + 2, repeated.pearson().valueOrNull() + 2);
      close("rho", weighted.spearman().valueOrNull() + 2, repeated.spearman().valueOrNull() + 2);
    }
  }

  @Property
  void movingOrTurningTheScaleChangesNothingElse(
      @ForAll @Size(max = 30) List<@IntRange(max = 15) Integer> codes,
      @ForAll @IntRange(min = -50, max = 50) int shift) {
    Crosstab moved = new Crosstab(1 + shift, 4 + shift, 0, 3, false);
    Crosstab turned = new Crosstab(-4, -1, 0, 3, false);
    codes.forEach(code -> moved.add(1 + code % 4 + shift, code / 4));
    codes.forEach(code -> turned.add(-1 - code % 4, code / 4));
    Crosstab plain = table(codes, false);
    same(moved.pearson(), plain.pearson(), 1e-9);
    assertThat(moved.spearman()).isEqualTo(plain.spearman());
    if (plain.pearson().isAvailable()) {
      close("r", 2 - turned.pearson().valueOrNull(), 2 + plain.pearson().valueOrNull());
      assertThat(turned.kendallTauB().valueOrNull() + plain.kendallTauB().valueOrNull()).isZero();
      close("p", turned.spearman().pValueOrNull(), plain.spearman().pValueOrNull());
    }
  }

  @Property
  void intervalsHoldTheCoefficientAndStayOnItsScale(
      @ForAll @Size(max = 40) List<@IntRange(max = 15) Integer> codes) {
    Crosstab table = table(codes, false);
    for (Estimate estimate : List.of(table.pearson(), table.spearman(), table.kendallTauB())) {
      estimate
          .given()
          .filter(of -> of.low() != null)
          .ifPresent(
              of -> {
                assertThat(of.low()).isBetween(-1.0, of.value());
                assertThat(of.high()).isBetween(of.value(), 1.0);
              });
    }
  }

  @Test
  void weightedCustomersOfTwoTasksMerge() {
    Crosstab whole = new Crosstab(1, 5, 2, 7, true);
    Crosstab left = new Crosstab(1, 5, 2, 7, true);
    Crosstab right = new Crosstab(1, 5, 2, 7, true);
    for (int i = 0; i < 40; i++) {
      int x = 1 + i % 5;
      int y = 2 + i * i % 6;
      double weight = 0.5 + i % 3;
      whole.add(x, y, weight);
      (i < 15 ? left : right).add(x, y, weight);
    }
    left.merge(Figures.travelled(right));
    Figures.same(left.pearson(), whole.pearson(), 1e-12);
    Figures.same(left.spearman(), whole.spearman(), 1e-12);
    Figures.same(left.predictor().mean(), whole.predictor().mean(), 1e-12);
    assertThat(left.predictor().mean().valueOrNull()).isBetween(2.5, 3.5);
    close("n effective", left.predictor().nEffective(), whole.nEffective());
    Figures.same(left.outcomeOf(1, 2).mean(), whole.outcomeOf(1, 2).mean(), 1e-12);
  }

  @Test
  void allCustomersAreTheWholeBandOfAScaleThatDoesNotStartAtZero() {
    Crosstab table = new Crosstab(-3, 4, 2, 7, false);
    for (int i = 0; i < 24; i++) {
      table.add(-3 + i % 8, 2 + i % 5);
    }
    assertThat(table.outcome().n()).isEqualTo(24);
    Figures.same(table.outcome().mean(), table.outcomeOf(-3, 4).mean(), 1e-12);
    assertThat(table.outcomeOf(4, 4).n()).isEqualTo(3);
  }
}
