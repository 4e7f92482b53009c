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
    RatioMoments ratio = new RatioMoments();
    Crosstab table = new Crosstab(0, 4, 0, 3, true);
    NetPromoterMoments nps = new NetPromoterMoments();
    CoverageMasks masks = new CoverageMasks(6);
    RakingCells cellsToRake = new RakingCells(List.of("dimension"));
    for (int i = 0; i < ys.size(); i++) {
      double y = ys.get(i);
      double weight = i < weights.size() ? Math.abs(weights.get(i)) : 1;
      grouped.add(i % 5, y, weight);
      cells.add(i % 5, i % 3, y, weight);
      matrix.add(new double[] {y, i % 5, i % 3}, weight);
      units.add(i % 3, i, y);
      ratio.add(y, weight, weight);
      table.add(i % 5, i % 4, weight);
      masks.add(i, weight);
      cellsToRake.add(List.of("category " + i % 2), weight);
      nps.add(i % 2, 0, 1 - i % 2, i % 2 * weight, 0, (1 - i % 2) * weight);
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
    if (Raking.rake(cellsToRake, List.of(), Raking.Rule.DEFAULT) instanceof Raking.Raked raked) {
      estimates.add(Estimate.point(raked.weights().designEffect(), 1, 1));
    }
    assertThat(estimates)
        .allMatch(estimate -> estimate.isAvailable() != estimate.whyNot().isPresent());
  }
}
