package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a treatment of clusters did, against regressions of the rows, and in planted worlds. */
class ClusterEffectTest {
  private static final TreatmentStarts ONE = StackedRows.sixMonthsFrom(100);
  private static final TreatmentStarts THREE = StackedRows.sixMonthsFrom(100, 103, 110);

  /** Groups of so many clusters each, those of the last start before the never treated. */
  private static int[] groups(int... sizes) {
    return IntStream.range(0, sizes.length)
        .flatMap(group -> IntStream.range(0, sizes[group]).map(c -> group))
        .toArray();
  }

  /** The 12 stores of shared/reference/17_did_clustered, before and after. */
  private static StackedRows stores() {
    int[] groups = new int[12];
    for (double[] row : DataSets.STORES) {
      groups[(int) row[1] - 1] = row[2] > 0 ? 0 : 1;
    }
    StackedRows panel = new StackedRows(ONE, groups);
    for (double[] row : DataSets.STORES) {
      panel.rows.add(new StackedRows.Row((int) row[1] - 1, row[3] > 0 ? 100 : 99, row[0], 1));
    }
    return panel;
  }

  /** The reference's figures: R 4.2.2 with sandwich 3.0.2, and statsmodels 0.13.5. */
  @Test
  void theStoresAreThatOfRAndStatsmodels() {
    Estimate effect = stores().clustered(EffectContrast.Kind.EFFECT);
    close("effect", effect.valueOrNull(), 3.6666666666666643);
    close("CR1", effect.standardErrorOrNull(), 1.268895977518911);
    close("t", effect.valueOrNull() / effect.standardErrorOrNull(), 2.8896511074423423);
    close("p of t with 11", effect.pValueOrNull(), 0.014715025848691788);
    assertThat(effect.n()).isEqualTo(144);
  }

  @Test
  void fewStoresAreHeldAgainstAllAssignments() {
    StackedRows stores = stores();
    TreatmentEffect found = stores.effect();
    assertThat(found.permuted()).isTrue();
    close("effect", found.effect().valueOrNull(), 3.6666666666666643);
    close("CR1", found.effect().standardErrorOrNull(), 1.268895977518911);

    double own = t(stores, stores.groups);
    int assignments = 0;
    int asLarge = 0;
    for (int mask = 0; mask < 1 << 12; mask++) {
      if (Integer.bitCount(mask) == 6) {
        int bits = mask;
        int[] assigned = IntStream.range(0, 12).map(c -> bits >> c & 1).toArray();
        assignments++;
        asLarge += t(stores, assigned) >= own - 1e-9 ? 1 : 0;
      }
    }
    assertThat(assignments).isEqualTo(924);
    close("p", found.effect().pValueOrNull(), (double) asLarge / assignments);
    assertThat(found.effect().pValueOrNull() <= 0.05).isEqualTo(found.effect().lowOrNull() > 0);
  }

  private static double t(StackedRows panel, int[] assigned) {
    Estimate estimate = panel.byRegression(false, assigned);
    return Math.abs(estimate.valueOrNull()) / estimate.standardErrorOrNull();
  }

  @Property(tries = 30)
  void oneStartIsLeastSquaresOfTheRows(@ForAll long seed) {
    StackedRows panel = StackedRows.random(new Random(seed), ONE, 5, groups(11, 13));
    TreatmentEffect found = panel.effect();
    assertThat(found.permuted()).isFalse();
    same(found.effect(), panel.byRegression(false, panel.groups), 1e-9);
    same(found.preTrend(), panel.byRegression(true, panel.groups), 1e-9);
    same(panel.clustered(EffectContrast.Kind.EFFECT), found.effect(), 1e-9);
    same(panel.clustered(EffectContrast.Kind.PRE_TREND), found.preTrend(), 1e-9);
  }

  @Property(tries = 30)
  void severalStartsAreTheStackedRegression(@ForAll long seed) {
    StackedRows panel = StackedRows.random(new Random(seed), THREE, 5, groups(5, 4, 3, 14));
    TreatmentEffect found = panel.effect();
    same(found.effect(), panel.byRegression(false, panel.groups), 1e-9);
    same(found.preTrend(), panel.byRegression(true, panel.groups), 1e-9);
    same(panel.clustered(EffectContrast.Kind.EFFECT), found.effect(), 1e-9);
    // The clusters of the last start are controls of the first, whose window is over by then.
    assertThat(found.treated().clusters()).isEqualTo(12);
    assertThat(found.control().clusters()).isEqualTo(17);
  }

  @Property(tries = 30)
  void theOrderOfClustersDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    StackedRows panel = StackedRows.random(random, THREE, 5, groups(3, 2, 2, 6));
    List<Integer> order = new ArrayList<>(IntStream.range(0, 13).boxed().toList());
    Collections.shuffle(order, random);
    int[] groups = new int[13];
    order.forEach(c -> groups[order.indexOf(c)] = panel.groups[c]);
    StackedRows shuffled = new StackedRows(THREE, groups);
    panel.rows.forEach(
        r ->
            shuffled.rows.add(
                new StackedRows.Row(order.indexOf(r.cluster()), r.month(), r.value(), r.weight())));
    same(unpermuted(shuffled), unpermuted(panel), 1e-9);
    StackedRows few = StackedRows.random(random, ONE, 5, groups(3, 6));
    StackedRows turned = new StackedRows(ONE, groups(6, 3));
    for (int c = 0; c < 9; c++) {
      turned.groups[c] = 1 - turned.groups[c];
    }
    few.rows.forEach(
        r ->
            turned.rows.add(
                new StackedRows.Row(8 - r.cluster(), r.month(), r.value(), r.weight())));
    same(turned.effect().effect(), few.effect().effect(), 1e-9);
  }

  private static Estimate unpermuted(StackedRows panel) {
    return panel.clustered(EffectContrast.Kind.EFFECT);
  }

  @Property(tries = 30)
  void whatMovesBothSidesAlikeOrOneSideAlwaysIsNoEffect(@ForAll long seed) {
    StackedRows panel = StackedRows.random(new Random(seed), ONE, 5, groups(4, 7));
    same(unpermuted(moved(panel, 70, 400)), unpermuted(panel), 1e-7);
    // Other assignments mix clusters of other levels, so only what moves all alike is nothing
    // there.
    same(moved(panel, 70, 0).effect().effect(), panel.effect().effect(), 1e-7);
  }

  private static StackedRows moved(StackedRows panel, double after, double treated) {
    StackedRows moved = new StackedRows(ONE, panel.groups);
    for (StackedRows.Row r : panel.rows) {
      double by =
          1000 + (r.month() >= 100 ? after : 0) + (panel.groups[r.cluster()] == 0 ? treated : 0);
      moved.rows.add(new StackedRows.Row(r.cluster(), r.month(), r.value() + by, r.weight()));
    }
    return moved;
  }

  /** Share of worlds whose interval holds the effect, and whose p is 0.05 or less. */
  private static double[] covered(int worlds, double effect, TreatmentStarts starts, int... sizes) {
    int holds = 0;
    int found = 0;
    for (int world = 0; world < worlds; world++) {
      Estimate of =
          StackedRows.random(new Random(world), starts, effect, groups(sizes)).effect().effect();
      holds += of.lowOrNull() <= effect && effect <= of.highOrNull() ? 1 : 0;
      found += of.pValueOrNull() <= 0.05 ? 1 : 0;
    }
    return new double[] {(double) holds / worlds, (double) found / worlds};
  }

  @Test
  void aPlantedEffectIsCoveredAndANullIsFoundAtItsLevel() {
    double[] planted = covered(1000, 12, ONE, 20, 25);
    assertThat(planted[0]).isBetween(0.93, 0.97);
    assertThat(planted[1]).isGreaterThan(0.95);
    assertThat(covered(1000, 0, ONE, 20, 25)[1]).isBetween(0.03, 0.07);
    double[] staggered = covered(600, 12, THREE, 12, 10, 8, 20);
    assertThat(staggered[0]).isBetween(0.92, 0.98);
  }

  @Test
  void fewClustersCoverAndKeepTheirLevelByPermutation() {
    double[] planted = covered(600, 12, ONE, 4, 8);
    assertThat(planted[0]).isBetween(0.92, 0.99);
    assertThat(planted[1]).isGreaterThan(0.6);
    assertThat(covered(1000, 0, ONE, 4, 8)[1]).isBetween(0.03, 0.07);
    // The clustered error alone would not: three treated clusters tell too little of themselves.
    int found = 0;
    for (int world = 0; world < 1000; world++) {
      StackedRows panel = StackedRows.random(new Random(world), ONE, 0, groups(2, 10));
      found += panel.clustered(EffectContrast.Kind.EFFECT).pValueOrNull() <= 0.05 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(120);
  }

  @Test
  void aSingleTreatedClusterIsRankedAndHasNoInterval() {
    TreatmentEffect found = StackedRows.random(new Random(3), ONE, 60, groups(1, 11)).effect();
    assertThat(found.permuted()).isTrue();
    close("p", found.effect().pValueOrNull(), 1 / 12.0);
    assertThat(found.effect().lowOrNull()).isNull();
    assertThat(found.treated().clusters()).isEqualTo(1);
    assertThat(found.preTrend().pValueOrNull()).isBetween(1 / 12.0 - 1e-12, 1.0);
    assertThat(found.preTrend().lowOrNull()).isNull();
  }

  @Test
  void manyAssignmentsAreDrawnAndTheDrawIsTheSameEachTime() {
    StackedRows panel = StackedRows.random(new Random(8), ONE, 3, groups(7, 14));
    Estimate once = panel.effect().effect();
    assertThat(once).isEqualTo(panel.effect().effect());
    double p = once.pValueOrNull() * 10_000;
    assertThat(p).isCloseTo(Math.rint(p), within(1e-6)).isGreaterThanOrEqualTo(1);
  }

  @Test
  void fewCustomersOnASideSayNothing() {
    StackedRows few = StackedRows.random(new Random(5), ONE, 40, groups(9, 60));
    assertThat(few.ofCustomers().estimate().effect().whyNot()).contains(Reason.TOO_FEW);
    StackedRows enough = StackedRows.random(new Random(5), ONE, 40, groups(10, 60));
    same(
        enough.ofCustomers().estimate().effect(),
        enough.clustered(EffectContrast.Kind.EFFECT),
        1e-12);
  }

  @Test
  void customersOfAStartThatCannotBeUsedAreNotCounted() {
    TreatmentStarts starts = StackedRows.sixMonthsFrom(100, 120);
    StackedRows panel = new StackedRows(starts, groups(50, 1, 30));
    Random random = new Random(1);
    for (int cluster = 0; cluster < 81; cluster++) {
      // The fifty of the first start have nothing before it.
      int from = cluster < 50 ? 100 : 114;
      for (int month = from; month < from + 12; month += 6) {
        panel.rows.add(new StackedRows.Row(cluster, month, random.nextGaussian(), 1));
      }
    }
    TreatmentEffect found = panel.ofCustomers().estimate();
    assertThat(found.treated().clusters()).isEqualTo(1);
    assertThat(found.effect().whyNot()).contains(Reason.TOO_FEW);
  }

  @Test
  void moreThanTwelveStartsAreNotToldApartCustomerByCustomer() {
    int[] months = IntStream.range(100, 113).toArray();
    TreatmentStarts starts = StackedRows.sixMonthsFrom(months);
    CustomerEffect effect = new CustomerEffect(starts);
    AroundStarts customer = new AroundStarts(13);
    customer.add(0, AroundStarts.Part.AFTER, 1, 1);
    effect.add(0, customer);
    assertThat(effect.estimate().effect().whyNot()).contains(Reason.TOO_MANY);
  }

  @Test
  void whatCannotBeComparedSaysWhy() {
    StackedRows none = StackedRows.random(new Random(1), ONE, 0, groups(5));
    assertThat(none.effect().effect().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(none.effect().treated().before()).isNull();
    StackedRows alike = new StackedRows(ONE, groups(12, 12));
    for (int c = 0; c < 24; c++) {
      for (int month = 94; month < 106; month++) {
        alike.rows.add(new StackedRows.Row(c, month, month >= 100 ? 3 : 7, 1));
      }
    }
    assertThat(alike.effect().effect().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(alike.clustered(EffectContrast.Kind.EFFECT).whyNot()).contains(Reason.NO_VARIATION);
    StackedRows pair = StackedRows.random(new Random(1), ONE, 0, groups(1, 1));
    assertThat(pair.effect().effect().whyNot()).contains(Reason.TOO_FEW);
    StackedRows wild = StackedRows.random(new Random(1), ONE, 0, groups(12, 12));
    wild.rows.add(new StackedRows.Row(0, 99, 1e308, 8));
    assertThat(wild.effect().effect().whyNot()).contains(Reason.OUT_OF_RANGE);
    assertThat(wild.clustered(EffectContrast.Kind.EFFECT).whyNot()).contains(Reason.OUT_OF_RANGE);
  }

  @Test
  void statesMergeAndTravel() {
    StackedRows panel = StackedRows.random(new Random(4), THREE, 5, groups(5, 4, 3, 14));
    CustomerEffect first = new CustomerEffect(THREE);
    CustomerEffect second = new CustomerEffect(THREE);
    ClusterSums sum = new ClusterSums(3);
    ClusterSums parts = new ClusterSums(3);
    panel
        .sums()
        .forEach(
            (cluster, own) -> {
              (cluster % 3 == 0 ? first : second).add(panel.groups[cluster], own);
              sum.add(own);
              ClusterSums one = new ClusterSums(3);
              one.add(own);
              parts.merge(travelled(one));
            });
    first.merge(travelled(second));
    same(first.estimate().effect(), panel.clustered(EffectContrast.Kind.EFFECT), 1e-9);
    assertThat(first.estimate().control().respondents()).isEqualTo(17);
    assertThat(parts.total().sums).isEqualTo(sum.total().sums);
    assertThat(Arrays.stream(new int[] {0, 1, 2}).mapToLong(s -> parts.respondents(s, true)))
        .containsExactly(26L, 26L, 26L);
  }
}
