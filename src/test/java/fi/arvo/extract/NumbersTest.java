package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private static long units(char mark, int scale, String text, boolean typed) throws BadValue {
    Cell cell = new Cell();
    cell.set(text, typed);
    return new Numbers(mark).units(cell, scale);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234,50 | 123450",
        "1 234,50 | 123450",
        "1\u00A0234,50 | 123450",
        "1\u202F234\u202F567,5 | 123456750",
        "1.234,50 | 123450",
        "1'234,50 | 123450",
        "1’234,50 | 123450",
        "−34,50 | -3450",
        "-34,50 | -3450",
        "34,50- | -3450",
        "34,5− | -3450",
        "+5 | 500",
        ",5 | 50",
        "5, | 500",
        "0,500 | 50",
        "00012,00 | 1200",
        "1.234 | 123400",
        "-0 | 0",
        "1e+02 | 10000",
        "1,5E1 | 1500",
      })
  void aDecimalCommaIsReadWithItsThousands(String text, long expected) throws BadValue {
    assertThat(units(',', 2, text, false)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,234.50 | 123450", "12.5 | 1250", "1 234.5 | 123450", "1,234,567 | 123456700"})
  void aDecimalPointIsReadWithItsThousands(String text, long expected) throws BadValue {
    assertThat(units('.', 2, text, false)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.50",
        "1.23.456",
        "1 23,0",
        "12 34",
        "1.234 567,0",
        ".234,5",
        "1234.567,0",
        "abc",
        "-",
        ",",
        "1,2,3",
        "--1",
        "1-2",
        "1e",
        "1,5e+",
        "1,5e3x",
        "e5",
        "1 234,5 0",
        "0x10",
        "(5)",
        "5 €",
        "",
        "٣"
      })
  void whatIsNotWrittenSoIsNoNumberRatherThanAnother(String text) {
    assertThatThrownBy(() -> units(',', 2, text, false))
        .isInstanceOf(BadValue.class)
        .hasMessage("not a number");
  }

  @Example
  void aDigitThatDoesNotFitIsNotRoundedAway() throws BadValue {
    assertThatThrownBy(() -> units(',', 2, "1,234", false)).hasMessage("more than 2 decimals");
    assertThatThrownBy(() -> units(',', 0, "1,5", false)).hasMessage("more than 0 decimals");
    assertThat(units(',', 4, "1,234", false)).isEqualTo(12340);
    assertThat(units(',', 2, "1,230000000000000000000", false)).isEqualTo(123);
  }

  @Example
  void aNumberBeyondALongIsToldSo() throws BadValue {
    assertThat(units(',', 0, "999999999999999999", false)).isEqualTo(999_999_999_999_999_999L);
    assertThatThrownBy(() -> units(',', 2, "999999999999999999", false))
        .hasMessage("too big a number");
    assertThatThrownBy(() -> units(',', 0, "1234567890123456789", false))
        .hasMessage("too big a number");
    assertThatThrownBy(() -> units(',', 4, "0,0000000000000000001", false))
        .hasMessage("more than 18 decimals");
    assertThatThrownBy(() -> units(',', 0, "1e30", true)).hasMessage("too big a number");
    assertThatThrownBy(() -> units(',', 2, "4.4e-16", true)).hasMessage("more than 2 decimals");
    assertThatThrownBy(() -> units(',', 2, "4.4e-19", true)).hasMessage("more than 18 decimals");
  }

  @Example
  void numbersOfProgramsAreWrittenPlainlyWhateverTheExtractsMarks() throws BadValue {
    assertThat(units(',', 2, "12.5", true)).isEqualTo(1250);
    assertThat(units(',', 2, "1.25E3", true)).isEqualTo(125000);
    assertThat(units(',', 3, "5e-3", true)).isEqualTo(5);
    assertThatThrownBy(() -> units(',', 2, "1,234", true)).hasMessage("not a number");
    assertThatThrownBy(() -> units(',', 2, "Infinity", true)).hasMessage("not a number");
  }

  @Example
  void aScoreMayBeWrittenWithZeroDecimals() throws BadValue {
    Cell cell = new Cell();
    cell.set("9.0", true);
    assertThat(new Numbers(',').whole(cell)).isEqualTo(9);
    cell.set("10", false);
    assertThat(new Numbers(',').whole(cell)).isEqualTo(10);
    cell.set("-3", false);
    assertThat(new Numbers(',').whole(cell)).isEqualTo(-3);
    cell.set("8,5", false);
    assertThatThrownBy(() -> new Numbers(',').whole(cell)).hasMessage("not a whole number");
    cell.set("99999999999", false);
    assertThatThrownBy(() -> new Numbers(',').whole(cell)).hasMessage("too big a number");
  }

  @Property
  void whatIsWrittenIsReadBackExactly(
      @ForAll long value, @ForAll @IntRange(max = 4) int scale, @ForAll boolean grouped)
      throws BadValue {
    Assume.that(Math.abs(value % 1_000_000_000_000_000_000L) == Math.abs(value));
    Assume.that(value != Long.MIN_VALUE);
    DecimalFormat format =
        new DecimalFormat(grouped ? "#,##0.####" : "0.####", new DecimalFormatSymbols(Locale.ROOT));
    String text =
        format
            .format(BigDecimal.valueOf(value, scale))
            .replace('.', ';')
            .replace(',', '\u202F')
            .replace(';', ',');
    assertThat(units(',', scale, text, false)).isEqualTo(value);
  }

  @Property
  void noTextMakesItFailOtherwise(@ForAll String text) {
    Cell cell = new Cell();
    cell.set(text, false);
    try {
      BigDecimal read = new Numbers(',').decimal(cell);
      assertThat(text.codePoints().anyMatch(c -> c >= '0' && c <= '9')).as("%s", read).isTrue();
    } catch (BadValue e) {
      assertThat(e.getMessage()).isIn("not a number", "too big a number", "more than 18 decimals");
    }
  }
}
