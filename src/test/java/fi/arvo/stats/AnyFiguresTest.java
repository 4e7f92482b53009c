package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
                ranks.spearman(),
                ratio.ratio(),
                table.pearson(),
                table.spearman(),
                table.outcome().mean(),
                table.outcome().shareAtLeast(2),
                nps.estimate(),
                nps.netPromoter().minus(table.outcome().netPromoter(3, 1))));
    assertThat(estimates)
        .allMatch(estimate -> estimate.isAvailable() != estimate.whyNot().isPresent());
  }
}
