package fi.arvo.measure;

import static fi.arvo.measure.Answered.now;
import static fi.arvo.measure.Values.current;
import static fi.arvo.measure.Values.linked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Four elements, the first two in one tier and the others in another. */
class DoseStateTest {
  @Test
  void loyaltyComesFromTheCurrentCohortAndMoneyFromTheLinked() {
    DoseState dose = new DoseState(Values.RULES);
    Answered answer = now().rated(9, 9, 8, 1).recommend(9).effort(6).satisfaction(2);
    dose.add(current(answer), Values.RULES);
    dose.add(linked(answer, 100, 150), Values.RULES);

    for (Outcome outcome : Outcome.OF_CURRENT) {
      assertThat(dose.cells(outcome).n()).isEqualTo(1);
    }
    assertThat(dose.byLevel(Outcome.NPS).count(3, 9)).isEqualTo(1);
    assertThat(dose.byTiers(Outcome.NPS).count(2, 9)).isEqualTo(1);
    assertThat(dose.byLevel(Outcome.EFFORT).count(3, 6)).isEqualTo(1);
    assertThat(dose.byTiers(Outcome.SATISFACTION).count(2, 2)).isEqualTo(1);
    assertThat(dose.byLevel(Outcome.RETAINED).count(3, 1)).isEqualTo(1);
    assertThat(dose.moneyByLevel(Outcome.GROWTH, 3, 3).growth().customers()).isEqualTo(1);
    assertThat(dose.cells(Outcome.PLACEBO_GROWTH).n()).as("no placebo window").isZero();
    assertThat(dose.cells(Outcome.NEW_STREAM).n()).isZero();
  }

  @Test
  void bandsOfMoneyAreTheTotalsOfTheirCustomers() {
    DoseState dose = new DoseState(Values.RULES);
    dose.add(linked(now().rated(1, 1, 1, 1), 10, 10), Values.RULES);
    dose.add(linked(now().rated(9, 1, 1, 1), 100, 150), Values.RULES);
    dose.add(linked(now().rated(9, 9, 1, 1), 50, 150), Values.RULES);
    dose.add(linked(now().rated(9, 1, 9, 9), 30, 0), Values.RULES);

    assertThat(dose.moneyByLevel(Outcome.GROWTH, 1, 2).growth().aggregate().valueOrNull())
        .isCloseTo((300 - 150) / 225.0, within(1e-15));
    assertThat(dose.moneyByLevel(Outcome.GROWTH, 3, 99).money()).isEqualTo(30);
    assertThat(dose.keptByLevel(1, 2).moments().net().valueOrNull()).isEqualTo(2);
    assertThat(dose.keptByLevel(0, 99).moments().gross().valueOrNull()).isEqualTo(160 / 190.0);
    assertThat(dose.keptByTiers(2, 2).moments().net().valueOrNull()).isEqualTo(0);
    assertThat(dose.moneyByTiers(Outcome.GROWTH, 1, 1).growth().customers()).isEqualTo(2);
    assertThat(dose.moneyByTiers(Outcome.GROWTH, 2, 2).growth().aggregate().valueOrNull())
        .isEqualTo(-2);
  }

  @Test
  void thePlaceboComparesTheBeforeWindowWithTheOneBeforeIt() {
    DoseState dose = new DoseState(Values.RULES);
    dose.add(
        linked(now().rated(9, 1, 1, 1), new CustomerGrowth(150L, 999L, 100L, 0L)), Values.RULES);

    assertThat(dose.moneyByLevel(Outcome.PLACEBO_GROWTH, 1, 1).growth().aggregate().valueOrNull())
        .isEqualTo(0.4);
  }

  @Test
  void rotatedModulesGoByTheLevelAndNotByTheCount() {
    CoverageRule rotated = new CoverageRule(new int[] {0, 0, 1, 1}, 2, 8, true);
    MeasureRules rules = Histories.rules("2026-09-30", rotated, Histories.SCALES, false);
    CustomerHistory seen =
        Histories.customer().answered(now().rated(9, -1, 1, -1).recommend(10)).history();
    DoseState dose = new DoseState(rules);

    dose.add(CustomerValue.of(seen, Cohort.CURRENT, rules).orElseThrow(), rules);

    assertThat(dose.byLevel(Outcome.NPS).count(2, 10)).as("half of 4").isEqualTo(1);
  }
}
