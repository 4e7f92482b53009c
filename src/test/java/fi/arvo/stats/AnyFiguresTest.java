package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in, what goes out is finite or has a reason; {@code Estimate.Of} sees to it. */
class AnyFiguresTest {
  @Provide
  Arbitrary<List<Double>> figures() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                0.0,
                -0.0,
                1.0,
                -2.0,
                0.1,
                1e-320,
                1e160,
                -1e308,
                1e308,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY),
            Arbitraries.of(0.0, 1.0),
            Arbitraries.doubles().between(-2, 2))
        .list()
        .ofMaxSize(24);
  }

  @Property
  void noFiguresMakeAnEstimateThatThrowsOrIsNotFinite(
      @ForAll("figures") List<Double> ys, @ForAll("figures") List<Double> weights) {
    GroupedMoments grouped = new GroupedMoments(0, 4, true);
    CellMoments cells = new CellMoments(4, 2, true);
    MomentMatrix matrix = new MomentMatrix(3);
    WithinBetween units = new WithinBetween(3);
    RankRun ranks = new RankRun(5, true);
    RatioMoments ratio = new RatioMoments();
    Crosstab table = new Crosstab(0, 4, 0, 3, true);
    NetPromoterMoments nps = new NetPromoterMoments();
    CoverageMasks masks = new CoverageMasks(6);
    RakingCells cellsToRake = new RakingCells(List.of("dimension"));
    MixMoments group = new MixMoments();
    MixMoments everybody = new MixMoments();
    RatioChange moved = new RatioChange();
    for (int i = 0; i < ys.size(); i++) {
      double y = ys.get(i);
      double weight = i < weights.size() ? Math.abs(weights.get(i)) : 1;
      grouped.add(i % 5, y, weight);
      cells.add(i % 5, i % 3, y, weight);
      matrix.add(new double[] {y, i % 5, i % 3}, weight);
      units.add(i % 3, i, y, weight);
      ranks.add(i, i % 5, weight);
      ratio.add(y, weight, weight);
      table.add(i % 5, i % 4, weight);
      masks.add(i, weight);
      cellsToRake.add(List.of("category " + i % 2), weight);
      nps.add(i % 2, 0, 1 - i % 2, i % 2 * weight, 0, (1 - i % 2) * weight);
      double[] customer = {weight, i % 2 * weight, i % 3 * weight, 0};
      everybody.add(customer, customer);
      group.add(new double[] {0, 0, i % 3 * weight, 0}, customer);
      moved.add(y * weight, i % 3 == 0 ? 0 : weight, weight, i % 3 == 1 ? 0 : weight);
    }
    List<Estimate> estimates =
        new ArrayList<>(
            List.of(
                grouped.pearson(),
                grouped.meanOf(0, 4),
                grouped.shareOf(1, 2),
                LinearTrend.perElement(cells),
                LinearTrend.perTier(cells),
                LinearTrend.perTierGivenElements(cells),
                LinearTrend.perPoint(grouped),
                matrix.correlation(0, 1),
                matrix.partialCorrelation(0, 1, 2),
                matrix.nestedF(0, new int[] {1}, new int[] {2}),
                units.between(),
                units.within(),
                units.betweenSlope(),
                units.withinSlope(),
                ranks.spearman(),
                ratio.ratio(),
                table.pearson(),
                table.spearman(),
                table.outcome().mean(),
                table.outcome().shareAtLeast(2),
                nps.estimate(),
                nps.netPromoter().minus(table.outcome().netPromoter(3, 1)),
                Welch.difference(grouped.meanOf(0, 1), grouped.meanOf(2, 4)),
                CronbachAlpha.raw(matrix, 0, 1, 2),
                CronbachAlpha.standardised(matrix, 0, 1),
                table.kruskalWallis(),
                table.epsilonSquared(),
                table.chiSquare(),
                table.cramersV()));
    if (Reach.best(masks, 2, 3) instanceof Reach.Best best) {
      best.sets().forEach(set -> estimates.add(set.reach()));
    }
    TreeMap<String, NetPromoterMoments> all = new TreeMap<>(Map.of("all", nps));
    NpsChange change =
        NpsChange.between(new NpsChange.Period(nps, all), new NpsChange.Period(nps, all));
    estimates.add(change.change());
    change.parts().forEach(part -> estimates.add(part.rate()));
    estimates.add(group.estimate(1, everybody));
    estimates.addAll(List.of(moved.mean(0), moved.share(3), moved.netPromoter(0)));
    estimates.addAll(List.of(moved.ratio(false), moved.ratio(true)));
    if (Raking.rake(cellsToRake, List.of(), Raking.Rule.DEFAULT) instanceof Raking.Raked raked) {
      estimates.add(Estimate.point(raked.weights().designEffect(), 1, 1));
    }
    assertThat(estimates)
        .allMatch(estimate -> estimate.isAvailable() != estimate.whyNot().isPresent());
  }

  /** Lists of one temper each, so that some stay finite to the end. */
  @Provide
  Arbitrary<List<Double>> tempers() {
    return Arbitraries.of(
            Arbitraries.of(0.0, 1.0),
            Arbitraries.of(0.1 + 0.2, 0.3, 1.0, 3.0),
            Arbitraries.of(1.0, 2.0, 7.0, 1e9, 1e9 + 1),
            Arbitraries.of(1e-160, 3e-160, 1e-320, 1.0),
            Arbitraries.of(1e150, -3e150, 1e160, 0.0),
            Arbitraries.of(1e-9, 1.0, 1e-200),
            Arbitraries.doubles().between(-2, 2),
            Arbitraries.of(0.0, 5.0, Double.NaN, Double.POSITIVE_INFINITY))
        .flatMap(temper -> temper.list().ofMaxSize(24));
  }

  @Property
  void noFiguresMakeARegressionOrDriversThatThrowOrAreNotFinite(
      @ForAll("tempers") List<Double> ys, @ForAll("tempers") List<Double> weights) {
    LeastSquares state = new LeastSquares(3);
    MomentMatrix moments = new MomentMatrix(4);
    PairwiseMoments pairs = new PairwiseMoments(4);
    PeriodMoments periods = new PeriodMoments(3);
    CustomerRows customers = new CustomerRows(4);
    PenaltyReward contrasts = new PenaltyReward(List.of(new PenaltyReward.Cuts(0, 1)));
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < ys.size(); i++) {
      double next = ys.get((i * 7 + 3) % ys.size());
      double[] row = {ys.get(i), next, i % 3, i * next};
      double weight = i < weights.size() ? Math.abs(weights.get(i)) : 1;
      rows.add(new double[] {weight, row[0], row[1], row[2], row[3]});
      state.add(DataSets.predictors(row), row[0], weight);
      moments.add(row, weight);
      pairs.add(row, weight);
      periods.add(i % 7, i % 2 == 0, row, weight);
      customers.add(row, weight);
      contrasts.add(new double[] {next}, row[0], weight);
    }
    List<Estimate> estimates = new ArrayList<>();
    for (Sandwich.Kind kind : Sandwich.Kind.values()) {
      Result<Coefficients> coefficients =
          state
              .fit()
              .then(
                  fit -> {
                    estimates.add(fit.classical().intercept());
                    assertThat(fit.rSquared()).isBetween(-1e-9, 1.0);
                    assertThat(fit.pValue()).isBetween(0.0, 1.0);
                    assertThat(fit.conditionNumber()).isGreaterThanOrEqualTo(1);
                    Sandwich sandwich = new Sandwich(fit, kind);
                    for (double[] row : rows) {
                      sandwich.add(DataSets.pick(row, 2, 3, 4), row[1], row[0]);
                      sandwich.endCluster();
                    }
                    return sandwich.coefficients();
                  });
      coefficients
          .given()
          .ifPresent(
              c -> {
                estimates.add(c.intercept());
                estimates.add(c.slope(0));
                estimates.add(c.slope(2));
              });
    }
    contrasts
        .fit()
        .given()
        .ifPresent(
            fit ->
                contrasts
                    .impacts(fit.classical(), 1)
                    .forEach(impact -> estimates.add(impact.reward())));
    drivers(DriverCorrelations.of(moments, 0, 1, 2, 3), estimates);
    drivers(DriverCorrelations.of(moments, 0, new int[] {1, 3}, new int[] {2, -1}), estimates);
    drivers(DriverCorrelations.of(pairs, 0, 1, 2, 3), estimates);
    DriverBootstrap.of(
            customers.moments(1), 60, replicate -> DriverCorrelations.of(replicate, 0, 1, 2, 3))
        .given()
        .ifPresent(bootstrap -> estimates.add(bootstrap.share(0)));
    estimates.add(periods.mean(false, 0));
    periods
        .change()
        .given()
        .ifPresent(
            change -> {
              estimates.add(change.change());
              estimates.add(change.unexplained());
              estimates.addAll(change.means());
            });
    LogisticRegression.of(
            2, pass -> rows.forEach(row -> pass.add(DataSets.pick(row, 2, 3), row[1] > 0, row[0])))
        .given()
        .ifPresent(fit -> estimates.add(fit.classical().slope(0)));
    assertThat(estimates)
        .allMatch(estimate -> estimate.isAvailable() != estimate.whyNot().isPresent());
  }

  private static void drivers(Result<DriverCorrelations> correlations, List<Estimate> estimates) {
    correlations
        .then(RelativeWeights::of)
        .given()
        .ifPresent(
            weights -> {
              for (int j = 0; j < weights.correlations().drivers(); j++) {
                estimates.add(weights.weight(j));
                estimates.add(weights.share(j));
                if (weights.correlations().whyDropped(j) == null) {
                  estimates.add(weights.beta(j));
                  assertThat(weights.pAgainstNoise(j)).isBetween(0.0, 1.0);
                }
              }
            });
    correlations.given().ifPresent(c -> estimates.add(Shapley.of(c).value(0)));
  }
}
