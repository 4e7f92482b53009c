package fi.arvo.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Block.WhatIf;
import fi.arvo.report.model.Block.WhatIfChoice;
import fi.arvo.report.model.Block.WhatIfEffect;
import fi.arvo.report.model.Block.WhatIfWords;
import fi.arvo.report.model.WhatIfResult.Amount;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatIfResultTest {
  private static final Unit MONEY = Unit.money("€");

  private final WhatIfEffect quality =
      new WhatIfEffect(
          "Quality",
          Quantity.of(Unit.SHARE, 0.6),
          Quantity.of(Unit.NPS, 8).between(4, 12),
          Quantity.of(MONEY, 1000).between(-200, 2200));
  private final WhatIfEffect time =
      new WhatIfEffect(
          "Saves time",
          Quantity.of(Unit.SHARE, 0.9),
          Quantity.of(Unit.NPS, 3).between(1, 5),
          Quantity.suppressed(MONEY, "too few"));

  @Test
  void aGainMovesInProportionToTheRoomThatIsClosed() {
    WhatIfResult result = result(new WhatIfChoice("Quality", 10));
    WhatIfResult.Row row = result.rows().get(0);
    assertThat(row.points()).isEqualTo(10);
    assertThat(row.closed()).isCloseTo(0.25, within(1e-12)); // 10 of 40 points
    assertAmount(result.nps(), 2, 1, 3);
    assertAmount(result.revenue(), 250, -50, 550);
  }

  @Test
  void pointsBeyondTheRoomDoNotCountAlsoWhenAskedForTwice() {
    WhatIfResult once = result(new WhatIfChoice("Saves time", 50));
    assertThat(once.rows().get(0).points()).isCloseTo(10, within(1e-9));
    assertAmount(once.nps(), 3, 1, 5);
    WhatIfResult twice = result(new WhatIfChoice("Quality", 30), new WhatIfChoice("quality", 30));
    assertThat(twice.rows().get(1).points()).isCloseTo(10, within(1e-9));
    assertAmount(twice.nps(), 8, 4, 12);
  }

  @Test
  void anUnknownRevenueCountsNothingInTheTotal() {
    WhatIfResult result = result(new WhatIfChoice("Saves time", 5), new WhatIfChoice("Quality", 4));
    assertThat(result.rows().get(0).revenue()).isEmpty();
    assertAmount(result.revenue(), 100, -20, 220);
    assertAmount(result.nps(), 2.3, 0.9, 3.7);
  }

  @Test
  void aRowWithoutAKnownElementIsNothing() {
    WhatIfResult result = result(new WhatIfChoice("", 20), new WhatIfChoice("Sparkle", 20));
    assertThat(result.rows()).containsOnly(WhatIfResult.Row.UNUSED);
    assertAmount(result.nps(), 0, 0, 0);
  }

  @Test
  void theNpsStaysOnItsScale() {
    assertThat(WhatIfResult.onScale(104)).isEqualTo(100);
    assertThat(WhatIfResult.onScale(-130)).isEqualTo(-100);
    assertThat(WhatIfResult.onScale(12.5)).isEqualTo(12.5);
  }

  @Test
  void anElementWithoutAShareOrAnIntervalCannotBeMoved() {
    Quantity share = Quantity.of(Unit.SHARE, 0.5);
    Quantity gain = Quantity.of(Unit.NPS, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WhatIfEffect("A", Quantity.suppressed(Unit.SHARE, "few"), gain, gain))
        .withMessageContaining("'A' cannot be moved");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WhatIfEffect("A", share, gain, gain))
        .withMessageContaining("lacks its interval");
  }

  private WhatIfResult result(WhatIfChoice... choices) {
    return WhatIfResult.of(
        new WhatIf(
            "what if",
            List.of(quality, time),
            List.of(choices),
            Quantity.of(Unit.NPS, 20),
            Optional.of(Quantity.of(MONEY, 50_000)),
            new WhatIfWords(
                "e",
                "s",
                "p",
                "n",
                "r",
                "l",
                "h",
                "t",
                "now",
                "then",
                "hint",
                "w",
                TextBlock.of("limits"))));
  }

  private static void assertAmount(Amount amount, double value, double low, double high) {
    assertThat(amount.value()).isCloseTo(value, within(1e-9));
    assertThat(amount.low()).isCloseTo(low, within(1e-9));
    assertThat(amount.high()).isCloseTo(high, within(1e-9));
  }
}
