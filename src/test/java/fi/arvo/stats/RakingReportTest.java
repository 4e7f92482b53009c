package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.stats.Raking.Margin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RakingReportTest {
  private static final RakingCells CELLS = new RakingCells(List.of("size"));

  static {
    for (int i = 0; i < 6; i++) {
      CELLS.add(List.of("large"), 1.0);
    }
    for (int i = 0; i < 3; i++) {
      CELLS.add(List.of("small"), i == 0 ? 2.0 : 1.0);
    }
  }

  private static final List<Margin> HALVES =
      List.of(new Margin("size", Map.of("small", 40.0, "large", 40.0, "none", 0.0)));

  private static Raking.Raked raked(double lowest, double highest) {
    return (Raking.Raked) Raking.rake(CELLS, HALVES, new Raking.Rule(1e-12, 100, lowest, highest));
  }

  @Test
  void eachCategoryHasItsSharesBeforeAndAfterAndItsOwnEffectiveN() {
    RakingReport report = RakingReport.of(CELLS, HALVES, raked(0, 9).weights());
    assertThat(report.categories())
        .extracting(RakingReport.Category::name)
        .containsExactly("large", "none", "small");
    RakingReport.Category small = report.categories().get(2);
    assertThat(small.n()).isEqualTo(3);
    assertThat(small.target()).isEqualTo(0.5);
    assertThat(small.before()).isCloseTo(0.4, within(1e-15));
    assertThat(small.after()).isCloseTo(0.5, within(1e-12));
    assertThat(small.nEffective()).as("16/6").isCloseTo(8.0 / 3, within(1e-12));
    RakingReport.Category none = report.categories().get(1);
    assertThat(none.n()).isZero();
    assertThat(none.nEffective()).isZero();
    assertThat(none.after()).isZero();
  }

  @Test
  void theEndsOfTheFactorsAndTheFewestWhoHaveThemAreTold() {
    RakingReport report = RakingReport.of(CELLS, HALVES, raked(0, 9).weights());
    assertThat(report.lowest()).isCloseTo(5.0 / 6, within(1e-12));
    assertThat(report.highest()).isCloseTo(1.25, within(1e-12));
    assertThat(report.fewestAtAnEnd()).isEqualTo(3);
  }

  @Test
  void trimmedSharesAreThoseThatAreLeft() {
    RakingReport report = RakingReport.of(CELLS, HALVES, raked(0.3, 1.1).weights());
    assertThat(report.highest()).isEqualTo(1.1);
    assertThat(report.categories().get(2).after()).isLessThan(0.5).isGreaterThan(0.4);
  }

  @Test
  void theDesignEffectIsNOverTheEffectiveN() {
    assertThat(DesignEffect.of(12, 8.0)).isEqualTo(1.5);
    assertThat(DesignEffect.of(0, 0.0)).isNull();
    assertThat(DesignEffect.of(3, null)).isNull();
    assertThat(Estimate.point(1, 12, 8).designEffectOrNull()).isEqualTo(1.5);
    assertThat(Estimate.none(Reason.TOO_FEW, 12).designEffectOrNull()).isNull();
  }

  @Test
  void aShareOfRepeatedAnswersIsAsUnsureAsItsCustomersMakeIt() {
    RatioMoments one = new RatioMoments();
    RatioMoments often = new RatioMoments();
    for (int c = 0; c < 40; c++) {
      one.add(c % 4 == 0 ? 1 : 0, 1, 1);
      often.add(c % 4 == 0 ? 3 : 0, 3, 3);
    }
    Estimate.Of single = (Estimate.Of) one.share(40);
    Estimate.Of repeated = (Estimate.Of) often.share(120);
    Estimate.Of wilson = (Estimate.Of) Proportions.wilson(10, 40);
    assertThat(single.low()).isCloseTo(wilson.low(), within(1e-12));
    assertThat(repeated.low()).isCloseTo(wilson.low(), within(1e-12));
    assertThat(repeated.high()).isCloseTo(wilson.high(), within(1e-12));
    assertThat(repeated.n()).isEqualTo(120);
    assertThat(repeated.nEffective()).isCloseTo(40, within(1e-12));

    // Those who answer often all say yes: fewer voices decide than the effective n counts.
    RatioMoments uneven = new RatioMoments();
    for (int c = 0; c < 40; c++) {
      uneven.add(c < 4 ? 8 : 0, c < 4 ? 8 : 1, c < 4 ? 8 : 1);
    }
    Estimate.Of loud = (Estimate.Of) uneven.share(68);
    Estimate.Of byKish = (Estimate.Of) Proportions.wilson(loud.value(), 68, loud.nEffective());
    assertThat(loud.high() - loud.low()).isGreaterThan(byKish.high() - byKish.low());
    assertThat(new RatioMoments().share(0).whyNot()).contains(Reason.NO_ANSWERS);
  }
}
