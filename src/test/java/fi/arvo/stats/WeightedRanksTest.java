package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Spearman's ρ of a continuous outcome by weighted mid-ranks. */
class WeightedRanksTest {
  private static final int CATEGORIES = 5;

  record Row(int category, double y, double weight) {}

  private static List<Row> rows(List<Integer> codes) {
    return codes.stream()
        .map(code -> new Row(code % CATEGORIES, code / CATEGORIES % 6, 0.3 + code % 7 / 3.0))
        .toList();
  }

  private static RankRun run(List<Row> rows) {
    RankRun run = new RankRun(CATEGORIES, true);
    rows.stream()
        .sorted(Comparator.comparingDouble(Row::y).thenComparingDouble(Row::weight))
        .forEach(row -> run.add(row.y(), row.category(), row.weight()));
    return run;
  }

  /** Own data; by numpy 1.24: weighted mid-ranks, then the weighted Pearson's r of them. */
  @Test
  void ranksByWeightAreNotRanksByCount() {
    RankRun run =
        run(
            List.of(
                new Row(0, -2, 1),
                new Row(0, 0.1, 0.5),
                new Row(1, 0.1, 2),
                new Row(0, 0.3, 1),
                new Row(2, 0.5, 0.8),
                new Row(2, 0.5, 1),
                new Row(1, 0.5, 1.5),
                new Row(1, 2, 1.2)));

    close("rho", run.spearman().valueOrNull(), 0.5626450035443012);
    close("n", run.spearman().nEffectiveOrNull(), 6.994818652849741);
    assertThat(run.spearman().n()).isEqualTo(8);
  }

  @Property
  void itIsTheWeightedCorrelationOfRanksMadeOneByOne(
      @ForAll @Size(max = 40) List<@IntRange(max = 999) Integer> codes) {
    List<Row> rows = rows(codes);
    double weight = 0;
    double squares = 0;
    double meanX = 0;
    double meanY = 0;
    double[] x = new double[rows.size()];
    double[] y = new double[rows.size()];
    for (int i = 0; i < x.length; i++) {
      Row row = rows.get(i);
      for (Row other : rows) {
        x[i] += other.weight() * below(Integer.compare(other.category(), row.category()));
        y[i] += other.weight() * below(Double.compare(other.y(), row.y()));
      }
      weight += row.weight();
      squares += row.weight() * row.weight();
      meanX += row.weight() * x[i];
      meanY += row.weight() * y[i];
    }
    ProductMoment moment =
        new ProductMoment(
            x.length,
            x.length == 0 ? 0 : weight * weight / squares,
            meanX / weight,
            meanY / weight);
    for (int i = 0; i < x.length; i++) {
      // Equal ranks, added up in different orders, may differ in the last digit: they'd "vary".
      moment.add(Math.rint(x[i] * 1e9) / 1e9, Math.rint(y[i] * 1e9) / 1e9, rows.get(i).weight());
    }
    same(run(rows).spearman(), moment.asSpearman(), 1e-7);
  }

  private static double below(int order) {
    return order < 0 ? 1 : order == 0 ? 0.5 : 0;
  }

  @Property
  void aTableOfTheSameRowsAgrees(@ForAll @Size(max = 60) List<@IntRange(max = 999) Integer> codes) {
    Crosstab table = new Crosstab(0, CATEGORIES - 1, 0, 5, true);
    rows(codes).forEach(row -> table.add(row.category(), (int) row.y(), row.weight()));
    RankRun run = run(rows(codes));
    same(run.spearman(), table.spearman(), 1e-9);
    assertThat(run.kendallTauB()).as("never weighted").isEqualTo(table.kendallTauB());
    assertThat(run.jonckheereTerpstra()).isEqualTo(table.jonckheereTerpstra());
  }

  @Property
  void equalWeightsGiveTheUnweightedRanks(
      @ForAll @Size(max = 60) List<@IntRange(max = 999) Integer> codes,
      @ForAll @IntRange(min = 1, max = 40) int tenths) {
    RankRun ones = new RankRun(CATEGORIES, true);
    RankRun equal = new RankRun(CATEGORIES, true);
    RankRun plain = new RankRun(CATEGORIES);
    rows(codes).stream()
        .sorted(Comparator.comparingDouble(Row::y))
        .forEach(
            row -> {
              ones.add(row.y(), row.category(), 1);
              equal.add(row.y(), row.category(), tenths / 10.0);
              plain.add(row.y(), row.category());
            });
    same(ones.spearman(), plain.spearman(), 1e-12);
    // The effective n is an n no more exactly; four equal weights may come out a hair below 4.
    if (codes.size() != Correlations.FEWEST) {
      same(equal.spearman(), plain.spearman(), 1e-12);
    }
  }

  @Property
  void aRunCutAnywhereAndAppendedIsTheRun(
      @ForAll @Size(max = 60) List<@IntRange(max = 999) Integer> codes,
      @ForAll @IntRange(max = 6) int firstCut,
      @ForAll @IntRange(max = 6) int secondCut) {
    int low = Math.min(firstCut, secondCut);
    int high = Math.max(firstCut, secondCut);
    List<Row> rows = rows(codes);
    RankRun left = run(rows.stream().filter(row -> row.y() < low).toList());
    left.append(
        travelled(run(rows.stream().filter(row -> row.y() >= low && row.y() < high).toList())));
    left.append(travelled(run(rows.stream().filter(row -> row.y() >= high).toList())));
    same(left.spearman(), run(rows).spearman(), 1e-12);
  }

  @Test
  void fewEffectiveRowsAreTooFewHoweverManyThereAre() {
    RankRun run = new RankRun(2, true);
    for (int i = 0; i < 100; i++) {
      run.add(i, i % 2, i == 50 ? 1e6 : 0.001);
    }
    assertThat(run.spearman().whyNot()).contains(Reason.TOO_FEW);
    assertThat(run.kendallTauB().isAvailable()).isTrue();
  }

  @Test
  void equalOutcomesComeByWeightSoThatSumsDoNotDependOnTheSort() {
    RankRun run = new RankRun(2, true);
    run.add(1, 0, 0.7);
    run.add(2, 1, 0.5);
    assertThatThrownBy(() -> run.add(2, 0, 0.3)).hasMessageContaining("weight: 0.3 after 0.5");
    assertThatThrownBy(() -> run.append(new RankRun(2))).hasMessageContaining("unweighted");
    assertThatThrownBy(() -> new RankRun(2).add(1, 0, 0.5)).hasMessageContaining("isn't weighted");
  }
}
