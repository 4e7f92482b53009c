package fi.arvo.measure;

import static fi.arvo.measure.Answered.now;
import static fi.arvo.measure.Values.current;
import static fi.arvo.measure.Values.linked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnitStateTest {
  /** Own data: units' means rise together while inside each the two fall; by R 4.2.2: +1 and −1. */
  @Test
  void insideUnitsTheLinkMayRunAgainstThatBetweenThem() {
    UnitState units = new UnitState(Values.RULES);
    String[] names = {"north", "south", "west"};
    for (int unit = 0; unit < 3; unit++) {
      for (int i = 0; i < 4; i++) {
        Answered answer = now().in(names[unit], null).rated(1 + 2 * unit + i, 1, 1, 1);
        units.add(current(answer.recommend(5 + 2 * unit - i)), Values.RULES);
      }
    }

    assertThat(units.recommend(0).within().valueOrNull()).isEqualTo(-1);
    assertThat(units.recommend(0).betweenSlope().whyNot()).as("three units are few").isPresent();
    assertThat(units.recommend(0).withinSlope().valueOrNull()).isCloseTo(-1, within(1e-12));
    assertThat(units.recommend(0).units()).isEqualTo(3);
  }

  @Test
  void recommendationIsTheCurrentCohortsAndGrowthTheLinkedOnes() {
    UnitState units = new UnitState(Values.RULES);
    Answered answer = now().in("north", null).rated(5, -1, 9, 9).recommend(8);
    units.add(current(answer), Values.RULES);
    units.add(linked(answer, 100, 150), Values.RULES);
    units.add(linked(answer, 0, 0), Values.RULES);
    units.add(current(now().in("north", null).rated(5, 5, 5, 5)), Values.RULES);
    units.add(current(now().rated(5, 5, 5, 5).recommend(3)), Values.RULES);
    units.add(current(now().in("elsewhere", null).rated(5, 5, 5, 5).recommend(3)), Values.RULES);

    assertThat(units.recommend(0).within().n()).as("with a unit that is known").isEqualTo(1);
    assertThat(units.recommend(1).within().n()).as("not rated").isZero();
    assertThat(units.growth(0).within().n()).isEqualTo(1);
  }

  @Test
  void customersCountByTheWeightOfTheirAnswer() {
    UnitState units = new UnitState(Values.WEIGHTED);
    int[][] answers = {{1, 2, 4}, {2, 6, 1}, {4, 3, 2}, {7, 9, 1}, {8, 4, 3}, {9, 10, 1}};
    double w = 0;
    double x = 0;
    double y = 0;
    for (int[] a : answers) {
      w += a[2];
      x += a[2] * a[0];
      y += a[2] * a[1];
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    double ww = 0;
    for (int[] a : answers) {
      Answered answer = now().in("north", null).rated(a[0], 1, 1, 1).recommend(a[1]);
      units.add(current(answer.weighing(a[2])), Values.WEIGHTED);
      xx += a[2] * (a[0] - x / w) * (a[0] - x / w);
      yy += a[2] * (a[1] - y / w) * (a[1] - y / w);
      xy += a[2] * (a[0] - x / w) * (a[1] - y / w);
      ww += a[2] * a[2];
    }

    assertThat(units.recommend(0).within().valueOrNull())
        .isCloseTo(xy / Math.sqrt(xx * yy), within(1e-12));
    assertThat(units.recommend(0).within().nEffectiveOrNull()).isCloseTo(w * w / ww, within(1e-12));
  }
}
