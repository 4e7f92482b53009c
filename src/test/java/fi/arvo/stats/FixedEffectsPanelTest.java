package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slopes within cells and months against least squares with a dummy for each of them. */
class FixedEffectsPanelTest {
  /** A cell's month. */
  private record Row(int cell, int month, double x, double y, double weight) {}

  private static List<Row> world(Random random, int cells, int months, double slope) {
    double[] season = random.doubles(months).map(u -> 30 * u).toArray();
    List<Row> rows = new ArrayList<>();
    for (int cell = 0; cell < cells; cell++) {
      double level = 40 * random.nextGaussian();
      double x = random.nextDouble();
      for (int month = 0; month < months; month++) {
        x += 0.1 * random.nextGaussian();
        if (random.nextInt(6) > 0) {
          double y = level + season[month] + slope * x + 3 * random.nextGaussian();
          rows.add(new Row(cell, month, x, y, 1 + random.nextInt(40)));
        }
      }
    }
    return rows;
  }

  private static FixedEffectsPanel panel(List<Row> rows) {
    FixedEffectsPanel panel = new FixedEffectsPanel();
    rows.forEach(r -> panel.add("cell " + r.cell(), r.month(), r.x(), r.y(), r.weight()));
    return panel;
  }

  @Property(tries = 30)
  void theSlopeIsThatOfDummies(@ForAll long seed, @ForAll @IntRange(min = 4, max = 8) int cells) {
    List<Row> rows = world(new Random(seed), cells, 9, 5);
    double all = byDummies(rows, cells);
    double squares = 0;
    int quarters = 0;
    for (int cell = 0; cell < cells; cell++) {
      for (int quarter = 0; quarter < 3; quarter++) {
        List<Row> rest = new ArrayList<>(rows);
        int left = cell;
        int out = quarter;
        if (rest.removeIf(row -> row.cell() == left && row.month() / 3 == out)) {
          squares += Math.pow(byDummies(rest, cells) - all, 2);
          quarters++;
        }
      }
    }
    Assume.that(quarters >= FixedEffectsPanel.FEWEST);
    double error = Math.sqrt((quarters - 1.0) / quarters * squares);

    Estimate slope = panel(rows).slope();

    close("slope", slope.valueOrNull(), all);
    close("error", slope.standardErrorOrNull(), error);
    close("p", slope.pValueOrNull(), Distributions.tTwoSided(all / error, quarters - 1));
    assertThat(slope.n()).isEqualTo(rows.size());
  }

  /** The slope by a dummy for each cell and month. */
  private static double byDummies(List<Row> rows, int cells) {
    int columns = cells + 9 - 1;
    LeastSquares state = new LeastSquares(columns);
    rows.forEach(row -> state.add(dummies(row, cells, columns), row.y(), row.weight()));
    return state.fit().given().orElseThrow().slope(columns - 1);
  }

  private static double[] dummies(Row row, int cells, int columns) {
    double[] values = new double[columns];
    if (row.cell() > 0) {
      values[row.cell() - 1] = 1;
    }
    if (row.month() > 0) {
      values[cells - 2 + row.month()] = 1;
    }
    values[columns - 1] = row.x();
    return values;
  }

  @Property(tries = 20)
  void levelsOfCellsAndMonthsDoNotMatter(@ForAll long seed) {
    List<Row> rows = world(new Random(seed), 6, 12, 5);
    List<Row> moved =
        rows.stream()
            .map(
                r ->
                    new Row(
                        r.cell(),
                        r.month(),
                        r.x() + 3 * r.cell() - 0.5 * r.month(),
                        r.y() + 100 * r.cell() + 7 * r.month() * r.month(),
                        r.weight()))
            .toList();
    Figures.same(panel(moved).slope(), panel(rows).slope(), 1e-7);
  }

  /** Fifteen cells, and the four channels of one touchpoint. */
  @ParameterizedTest
  @ValueSource(ints = {4, 15})
  void aPlantedSlopeIsCoveredAndANullIsFoundAtItsLevel(int cells) {
    int holds = 0;
    int found = 0;
    for (int world = 0; world < 500; world++) {
      Estimate planted = panel(world(new Random(world), cells, 18, 5)).slope();
      holds += planted.lowOrNull() <= 5 && 5 <= planted.highOrNull() ? 1 : 0;
      found += panel(world(new Random(world), cells, 18, 0)).slope().pValueOrNull() <= 0.05 ? 1 : 0;
    }
    assertThat(holds / 500.0).isBetween(0.92, 0.98);
    assertThat(found / 500.0).isBetween(0.02, 0.08);
  }

  @Test
  void whatCannotBeToldSaysWhy() {
    assertThat(new FixedEffectsPanel().slope().whyNot()).contains(Reason.NO_ANSWERS);
    assertThat(panel(world(new Random(1), 1, 12, 5)).slope().whyNot()).contains(Reason.TOO_FEW);
    List<Row> still = new ArrayList<>();
    List<Row> alike = new ArrayList<>();
    List<Row> flat = new ArrayList<>();
    List<Row> wild = new ArrayList<>();
    world(new Random(1), 5, 12, 5)
        .forEach(
            r -> {
              still.add(new Row(r.cell(), r.month(), 0.1 * r.cell(), r.y(), r.weight()));
              double step = 0.1 * r.cell() + 0.03 * r.month();
              alike.add(new Row(r.cell(), r.month(), step, r.y(), r.weight()));
              flat.add(new Row(r.cell(), r.month(), r.x(), 0.7, r.weight()));
              wild.add(new Row(r.cell(), r.month(), r.x(), 1e300 * r.y(), r.weight()));
            });
    assertThat(panel(still).slope().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(panel(alike).slope().whyNot()).contains(Reason.COLLINEAR);
    assertThat(panel(flat).slope().whyNot()).contains(Reason.NO_VARIATION);
    assertThat(panel(wild).slope().whyNot()).contains(Reason.OUT_OF_RANGE);
    FixedEffectsPanel twice = new FixedEffectsPanel();
    twice.add("a", 1, 0, 0, 1);
    assertThatThrownBy(() -> twice.add("a", 1, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cellsOfOneMonthAndRowsWithoutWeightAreLeftOut() {
    List<Row> rows = world(new Random(2), 5, 12, 5);
    FixedEffectsPanel panel = panel(rows);
    panel.add("alone", 3, 1, 9000, 5);
    panel.add("none", 3, 1, 9000, 0);
    Figures.same(panel.slope(), panel(rows).slope(), 1e-12);
    assertThat(panel.cells()).isEqualTo(5);
    assertThat(panel.months()).isEqualTo(12);
  }

  @Test
  void tooManyMonthsAreNotGoneThrough() {
    FixedEffectsPanel panel = new FixedEffectsPanel();
    for (int cell = 0; cell < 20; cell++) {
      for (int month = 0; month < 1100; month++) {
        panel.add("cell " + cell, month, cell * month % 7, month % 5, 1);
      }
    }
    assertThat(panel.slope().whyNot()).contains(Reason.TOO_MANY);
  }
}
