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

/** What goes together between units and inside them. */
class WithinBetweenTest {
  /** Own data: the units' means rise together while inside each unit y falls with x; by R 4.2.2. */
  @Test
  void unitsAndTheirCustomersCanTellOppositeStories() {
    WithinBetween units = new WithinBetween(4);
    WithinBetween rest = new WithinBetween(4);
    for (int unit = 0; unit < 3; unit++) {
      for (int i = 0; i < 4; i++) {
        (i < 2 ? units : rest).add(unit, 1 + 2 * unit + i, 8 + 2 * unit - i);
      }
    }
    units.merge(travelled(rest));
    assertThat(units.units()).isEqualTo(3);
    assertThat(units.between().whyNot()).contains(Reason.TOO_FEW);
    assertThat(units.within().valueOrNull()).isEqualTo(-1);
    assertThat(units.within().n()).isEqualTo(12);
    close("within slope", units.withinSlope().valueOrNull(), -1);
    units.add(3, 9, 13);
    assertThat(units.between().n()).isEqualTo(4);
    assertThat(units.within().valueOrNull()).isEqualTo(-1);
    WithinBetween four = new WithinBetween(4);
    for (int unit = 0; unit < 4; unit++) {
      for (int i = 0; i < 4; i++) {
        four.add(unit, 1 + 2 * unit + i, 8 + 2 * unit - i);
      }
    }
    assertThat(four.between().valueOrNull()).isEqualTo(1);
    close("between slope", four.betweenSlope().valueOrNull(), 1);
    assertThat(four.withinSlope().standardErrorOrNull()).isZero();
  }

  @Test
  void unitsOnTheirOwnLinesHaveSlopesWithoutAnErrorOrATest() {
    WithinBetween units = new WithinBetween(5);
    for (int unit = 0; unit < 5; unit++) {
      for (int i = 0; i < 4; i++) {
        units.add(unit, 1 + 2 * unit + i, 0.1 + 0.3 * unit + 0.7 * i, 0.3 + i);
      }
    }
    Estimate.Of within = units.withinSlope().given().orElseThrow();
    close("within", within.value(), 0.7);
    assertThat(within.standardError()).isZero();
    assertThat(within.pValue()).isNull();

    WithinBetween single = new WithinBetween(9);
    for (int unit = 0; unit < 9; unit++) {
      single.add(unit, unit, 0.1 + 0.7 * unit);
    }
    Estimate.Of between = single.betweenSlope().given().orElseThrow();
    close("between", between.value(), 0.7);
    assertThat(between.standardError()).isZero();
    assertThat(between.pValue()).isNull();
  }

  @Test
  void theBetweenSlopeIsThatOfAnOrdinaryRegressionOnUnitMeans() {
    // Anscombe's first set, one customer a unit: slope and error published to 4 digits, R 4.2.2.
    double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    WithinBetween units = new WithinBetween(11);
    for (int i = 0; i < 11; i++) {
      units.add(i, x[i], y[i]);
    }
    close("slope", units.betweenSlope().valueOrNull(), 0.500090909090909);
    close("error", units.betweenSlope().standardErrorOrNull(), 0.117905500595634);
    close("r", units.between().valueOrNull(), 0.816420516344840);
    assertThat(units.within().whyNot()).contains(Reason.TOO_FEW);
  }

  @Test
  void theWithinSlopesErrorTakesTheUnitAsCluster() {
    // Own data; by hand: deviations x −1, 1 | −1, 1 | −2, 0, 2 and y −1, 1 | 1, −1 | −2, 0, 2.
    WithinBetween units = new WithinBetween(3);
    units.add(0, 0, 0);
    units.add(0, 2, 2);
    units.add(1, 5, 3);
    units.add(1, 7, 1);
    units.add(2, 1, 4);
    units.add(2, 3, 6);
    units.add(2, 5, 8);
    // Σxy = 2 − 2 + 8, Σxx = 12; scores 2 − 4/3, −2 − 4/3, 8 − 16/3.
    close("slope", units.withinSlope().valueOrNull(), 8 / 12.0);
    double meat = (2 / 3.0) * (2 / 3.0) + (10 / 3.0) * (10 / 3.0) + (8 / 3.0) * (8 / 3.0);
    close("error", units.withinSlope().standardErrorOrNull(), Math.sqrt(1.5 * meat) / 12);
    close("r", units.within().valueOrNull(), 8 / 12.0);
    assertThat(units.within().nEffectiveOrNull()).isEqualTo(5);
  }

  @Test
  void unitsWithoutCustomersOrVariationSayWhy() {
    WithinBetween units = new WithinBetween(5);
    assertThat(units.within().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(units.between().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(units.withinSlope().whyNot()).contains(Reason.NO_ANSWERS);
    for (int i = 0; i < 20; i++) {
      units.add(i % 5, 0.1, i);
    }
    assertThat(units.within().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(units.betweenSlope().whyNot()).contains(Reason.NO_VARIATION);
    WithinBetween one = new WithinBetween(1);
    for (int i = 0; i < 9; i++) {
      one.add(0, i, i * i);
    }
    assertThat(one.withinSlope().valueOrNull()).isPositive();
    assertThat(one.withinSlope().lowOrNull()).isNull();
    assertThatThrownBy(() -> one.merge(units)).hasMessageContaining("1 and 5 units");
  }

  /**
   * Own data, by hand. Unit 0: weighted means x (0·1 + 2·3)/4 = 1.5, y (0·1 + 4·3)/4 = 3;
   * deviations −1.5, 0.5 and −3, 1. Unit 1: means 6 and 2; deviations −1, 1 and 1, −1. Unit 2:
   * means (1·1 + 3·2 + 5·1)/4 = 3 and (4·1 + 5·2 + 8·1)/4 = 5.5; deviations −2, 0, 2 and −1.5,
   * −0.5, 2.5. All of those twice; units 3 and 4 have one customer each.
   */
  private static WithinBetween weighted() {
    WithinBetween units = new WithinBetween(5);
    for (int twice = 0; twice < 2; twice++) {
      units.add(0, 0, 0, 1);
      units.add(0, 2, 4, 3);
      units.add(1, 5, 3, 2);
      units.add(1, 7, 1, 2);
      units.add(2, 1, 4, 1);
      units.add(2, 3, 5, 2);
      units.add(2, 5, 8, 1);
    }
    units.add(3, 9, 9, 4);
    units.add(4, 2, 1, 0.5);
    return units;
  }

  @Test
  void insideUnitsDeviationsAreFromTheWeightedMeansAndCountByWeight() {
    double xx = 2 * (3 + 4 + 8);
    double yy = 2 * (12 + 4 + 9);
    double xy = 2 * (6 - 4 + 8);

    Estimate within = weighted().within();

    close("r", within.valueOrNull(), xy / Math.sqrt(xx * yy));
    assertThat(within.n()).isEqualTo(16);
    double kish = 28.5 * 28.5 / (2 * 24 + 16 + 0.25);
    double effective = kish - 5 + 1;
    close("effective n", within.nEffectiveOrNull(), effective);
    double z = 0.5 * Math.log((1 + within.valueOrNull()) / (1 - within.valueOrNull()));
    close("low", within.lowOrNull(), Math.tanh(z - Distributions.Z975 / Math.sqrt(effective - 3)));
    double slope = xy / xx;
    double meat =
        Math.pow(2 * (6 - 3 * slope), 2)
            + Math.pow(2 * (-4 - 4 * slope), 2)
            + Math.pow(2 * (8 - 8 * slope), 2);
    close("slope", weighted().withinSlope().valueOrNull(), slope);
    close("error", weighted().withinSlope().standardErrorOrNull(), Math.sqrt(1.5 * meat) / xx);
  }

  @Test
  void betweenUnitsTheirWeightedMeansCountOnceEach() {
    PairedSample means =
        new PairedSample(new double[] {1.5, 6, 3, 9, 2}, new double[] {3, 2, 5.5, 9, 1});
    same(weighted().between(), means.pearson(), 1e-12);
  }

  @Test
  void fewEffectiveCustomersBesideTheUnitsAreTooFew() {
    WithinBetween units = new WithinBetween(3);
    for (int i = 0; i < 12; i++) {
      units.add(i % 3, i, i * i % 7, 1);
    }
    assertThat(units.within().isAvailable()).isTrue();
    units.add(0, 3, 4, 50);
    assertThat(units.within().whyNot()).contains(Reason.TOO_FEW);
  }

  @Property
  void equalWeightsChangeNothingNorDoesMerging(
      @ForAll @Size(max = 40) List<@IntRange(max = 999) Integer> codes,
      @ForAll @IntRange(min = 1, max = 40) int tenths) {
    WithinBetween plain = new WithinBetween(4);
    WithinBetween equal = new WithinBetween(4);
    WithinBetween rest = new WithinBetween(4);
    for (int i = 0; i < codes.size(); i++) {
      int code = codes.get(i);
      plain.add(code % 4, code % 11, code % 13);
      (i % 3 == 0 ? rest : equal).add(code % 4, code % 11, code % 13, tenths / 8.0);
    }
    equal.merge(travelled(rest));
    same(equal.between(), plain.between(), 1e-9);
    same(equal.betweenSlope(), plain.betweenSlope(), 1e-9);
    same(equal.withinSlope(), plain.withinSlope(), 1e-9);
    // A whole effective n at the edge of too few may come out a hair below it.
    if (codes.size() != Correlations.FEWEST + plain.units() - 1) {
      same(equal.within(), plain.within(), 1e-9);
    }
  }
}
