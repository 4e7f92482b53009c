package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Language;
import fi.arvo.report.model.NumberWords;
import fi.arvo.report.model.Unit;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;

class NumberFormatsTest {
  private static final List<Unit> UNITS =
      List.of(
          Unit.NPS,
          Unit.NPS.withDecimals(1),
          Unit.SHARE,
          Unit.SHARE.withDecimals(1),
          Unit.GROWTH,
          Unit.COUNT,
          Unit.MEAN,
          Unit.COEFFICIENT,
          Unit.money("€"));

  private final NumberFormats finnish = new NumberFormats(Language.FI);
  private final NumberFormats swedish = new NumberFormats(Language.SV);
  private final NumberFormats english = new NumberFormats(Language.EN);

  @Test
  void aCellReadsLikeTheSameNumberInASentence() {
    DataFormatter excel = new DataFormatter(Locale.UK);
    NumberWords words = new NumberWords(Language.EN);
    for (Unit unit : UNITS) {
      for (double number : new double[] {0, 0.734, -0.62, 4, -3, 9.94}) {
        assertThat(excel.formatRawCellContents(number, 165, english.of(unit)))
            .as("%s as %s", number, english.of(unit))
            .isEqualTo(words.number(unit, number));
      }
    }
  }

  @Test
  void largeAmountsAndCountsAreGroupedLikeInASentence() {
    DataFormatter excel = new DataFormatter(Locale.UK);
    NumberWords words = new NumberWords(Language.EN);
    for (Unit unit : List.of(Unit.COUNT, Unit.money("€"))) {
      for (double number : new double[] {1_234_567, -98_765_432.1}) {
        assertThat(excel.formatRawCellContents(number, 165, english.of(unit)))
            .isEqualTo(words.number(unit, number));
      }
    }
  }

  @Test
  void aPValueTooSmallForItsDecimalsIsLessThanTheLeastOfThem() {
    DataFormatter excel = new DataFormatter(Locale.UK);
    assertThat(english.of(Unit.P_VALUE)).isEqualTo("[<0.0001]\"<0.0001\";0.0000");
    assertThat(finnish.of(Unit.P_VALUE)).isEqualTo("[<0.0001]\"<0,0001\";0.0000");
    for (double p : new double[] {0, 3e-17, 0.00009, 0.0001, 0.0312, 1}) {
      assertThat(excel.formatRawCellContents(p, 165, english.of(Unit.P_VALUE)))
          .isEqualTo(new NumberWords(Language.EN).number(Unit.P_VALUE, p));
    }
    assertThat(new NumberWords(Language.FI).number(Unit.P_VALUE, 3e-17)).isEqualTo("<0,0001");
  }

  @Test
  void aNumberThatItsDecimalsShowAsZeroHasNoSign() {
    DataFormatter excel = new DataFormatter(Locale.UK);
    for (double number : new double[] {-0.03, 0.03, -0.0, 0.049}) {
      assertThat(
              excel.formatRawCellContents(
                  number, 165, english.of(Unit.NPS.withDecimals(1), "", number)))
          .isEqualTo("0.0");
      assertThat(excel.formatRawCellContents(number, 165, english.change(Unit.money("€"), number)))
          .isEqualTo("0\u00a0€");
      assertThat(excel.formatRawCellContents(number, 165, english.of(Unit.GROWTH, "[u]", number)))
          .isEqualTo("0.0%\u00a0[u]");
    }
    assertThat(english.of(Unit.NPS, "", 0.5)).isEqualTo(english.of(Unit.NPS));
    assertThat(english.of(Unit.SHARE, "", -0.004)).isEqualTo("0%;0%;0%");
  }

  @Test
  void aChangeCarriesItsSignInEveryUnit() {
    DataFormatter excel = new DataFormatter(Locale.UK);
    NumberWords words = new NumberWords(Language.EN);
    for (Unit unit : List.of(Unit.NPS.withDecimals(1), Unit.money("€"))) {
      for (double number : new double[] {12.4, -12.4, 0}) {
        assertThat(excel.formatRawCellContents(number, 165, english.change(unit)))
            .isEqualTo(words.change(unit, number));
      }
    }
  }

  @Test
  void codesAreTheSameForEveryReaderAndOnlyTheSpaceBeforePercentDiffers() {
    assertThat(finnish.of(Unit.NPS)).isEqualTo("+0;\"−\"0;0").isEqualTo(english.of(Unit.NPS));
    assertThat(finnish.of(Unit.SHARE)).startsWith("0 %");
    assertThat(english.of(Unit.SHARE)).startsWith("0%");
    assertThat(finnish.day()).isEqualTo("d.m.yyyy");
    assertThat(swedish.of(Unit.SHARE)).isEqualTo(finnish.of(Unit.SHARE));
    assertThat(swedish.of(Unit.GROWTH)).isEqualTo(finnish.of(Unit.GROWTH));
    assertThat(swedish.day()).isEqualTo("yyyy-mm-dd");
    assertThat(english.day()).isEqualTo("[$-809]d mmm yyyy");
  }

  @Test
  void commasAfterTheDigitsScaleAmountsByThousands() {
    assertThat(finnish.of(Unit.moneyFor(2e5, "€"))).startsWith("#,##0,\"\u00a0k€\"");
    assertThat(finnish.of(Unit.moneyFor(2e7, "€"))).startsWith("#,##0.0,,\"\u00a0M€\"");
  }

  @Test
  void theMarkOfFewAnswersStandsInEverySection() {
    assertThat(finnish.of(Unit.NPS, "[u]"))
        .isEqualTo("+0\"\u00a0[u]\";\"−\"0\"\u00a0[u]\";0\"\u00a0[u]\"");
  }
}
