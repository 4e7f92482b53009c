package fi.arvo.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
  private final NumberWords finnish = new NumberWords(Language.FI);
  private final NumberWords swedish = new NumberWords(Language.SV);
  private final NumberWords english = new NumberWords(Language.EN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24|+24|+24",
        "-21|−21|−21",
        "0|0|0",
        "-0.4|0|0",
        "0.5|+1|+1",
        "-0.5|−1|−1",
      })
  void npsIsSignedAndRoundedAwayFromZero(double nps, String fi, String en) {
    assertThat(finnish.number(Unit.NPS, nps)).isEqualTo(fi);
    assertThat(english.number(Unit.NPS, nps)).isEqualTo(en);
  }

  @Test
  void sharesAreFractionsAndGrowthIsAlreadyPercent() {
    assertThat(finnish.number(Unit.SHARE, 0.434)).isEqualTo("43\u00a0%");
    assertThat(swedish.number(Unit.SHARE, 0.434)).isEqualTo("43\u00a0%");
    assertThat(english.number(Unit.SHARE, 0.434)).isEqualTo("43%");
    assertThat(finnish.number(Unit.GROWTH, 4.26)).isEqualTo("+4,3\u00a0%");
    assertThat(english.number(Unit.GROWTH, -4.26)).isEqualTo("−4.3%");
  }

  @Test
  void moneyIsScaledAndGrouped() {
    assertThat(finnish.number(Unit.money("€"), 1234567.4)).isEqualTo("1\u00a0234\u00a0567\u00a0€");
    assertThat(swedish.number(Unit.moneyFor(24_600_000, "€"), -1_260_000))
        .isEqualTo("−1,3\u00a0M€");
    assertThat(english.number(Unit.money("€"), -1234567.4)).isEqualTo("−1,234,567\u00a0€");
    assertThat(english.number(Unit.moneyFor(2_345_678, "€"), 1_234_567)).isEqualTo("1,235\u00a0k€");
    assertThat(finnish.number(Unit.moneyFor(24_600_000, "€"), 1_260_000)).isEqualTo("1,3\u00a0M€");
    assertThat(english.change(Unit.money("€"), 12)).isEqualTo("+12\u00a0€");
  }

  @Test
  void intervalsUseAnEllipsisWhereSignsStandAndADashElsewhere() {
    assertThat(finnish.interval(Quantity.of(Unit.NPS, 24).between(19, 28))).isEqualTo("19…28");
    assertThat(finnish.interval(Quantity.of(Unit.NPS, 1).between(-2, 5))).isEqualTo("−2…+5");
    assertThat(finnish.interval(Quantity.of(Unit.SHARE, 0.14).between(0.11, 0.18)))
        .isEqualTo("11–18\u00a0%");
    assertThat(english.interval(Quantity.of(Unit.MEAN, 5.6).between(5.45, 5.71)))
        .isEqualTo("5.5–5.7");
    assertThat(finnish.interval(Quantity.of(Unit.NPS, 24))).isEmpty();
  }

  @Test
  void aHiddenValueIsItsMark() {
    Quantity hidden = Quantity.suppressed(Unit.NPS, "too few");
    assertThat(finnish.value(hidden)).isEqualTo("[c]");
    assertThat(finnish.valueAndInterval(hidden)).isEqualTo("[c]");
  }

  @Test
  void daysAndCountsFollowTheLanguage() {
    LocalDate day = LocalDate.of(2026, 9, 5);
    assertThat(finnish.day(day)).isEqualTo("5.9.2026");
    assertThat(swedish.day(day)).isEqualTo("2026-09-05");
    assertThat(english.day(day)).isEqualTo("5 Sep 2026");
    assertThat(finnish.count(1_204_331)).isEqualTo("1\u00a0204\u00a0331");
    assertThat(swedish.count(1_204_331)).isEqualTo("1\u00a0204\u00a0331");
    assertThat(english.count(999)).isEqualTo("999");
  }
}
