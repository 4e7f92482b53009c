package fi.arvo.report.model;

import fi.arvo.report.model.Unit.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Numbers as they are written in sentences and labels: decimal mark, groups, signs and spaces of
 * the language. Half is rounded away from zero, as Excel shows it.
 */
public final class NumberWords {
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char MINUS = '\u2212';

  private final Language language;

  public NumberWords(Language language) {
    this.language = language;
  }

  /** The value with sign and unit, {@code +24}, {@code 43 %}, {@code 1 234 k€}; else its mark. */
  public String value(Quantity quantity) {
    if (quantity.value().isEmpty()) {
      return quantity.shorthand().orElseThrow().mark();
    }
    return number(quantity.unit(), quantity.value().getAsDouble());
  }

  /** The bounds, {@code 19…28}, {@code −2…+5} or {@code 11–18 %}; empty when there are none. */
  public String interval(Quantity quantity) {
    return quantity
        .interval()
        .map(bounds -> range(quantity.unit(), bounds.low(), bounds.high()))
        .orElse("");
  }

  /** Value and bounds, {@code +24 (19…28)}. */
  public String valueAndInterval(Quantity quantity) {
    String bounds = interval(quantity);
    return bounds.isEmpty() ? value(quantity) : value(quantity) + " (" + bounds + ")";
  }

  /** A number in its unit. */
  public String number(Unit unit, double number) {
    if (unit.kind() == Kind.P_VALUE && number < unit.least()) {
      return "<" + digits(unit, unit.least(), false);
    }
    return digits(unit, number, unit.signed()) + symbol(unit);
  }

  /** A difference of two numbers of a unit: always signed, {@code +1 234 k€}. */
  public String change(Unit unit, double difference) {
    return digits(unit, difference, true) + symbol(unit);
  }

  /** A whole number with group marks: {@code 12 345}, {@code 12,345}. */
  public String count(long count) {
    return number(Unit.COUNT, (double) count);
  }

  /** A day: {@code 30.9.2026}, {@code 2026-09-30}, {@code 30 Sep 2026}. */
  public String day(LocalDate day) {
    return switch (language) {
      case FI -> day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
      case SV -> day.toString();
      case EN ->
          day.getDayOfMonth()
              + " "
              + day.getMonth().name().substring(0, 1)
              + day.getMonth().name().substring(1, 3).toLowerCase(Locale.ROOT)
              + " "
              + day.getYear();
    };
  }

  private String range(Unit unit, double low, double high) {
    boolean signed = low < 0;
    String dash = signed || unit.signed() ? "\u2026" : "\u2013";
    return digits(unit, low, signed) + dash + digits(unit, high, signed) + symbol(unit);
  }

  private String digits(Unit unit, double number, boolean plus) {
    BigDecimal scaled =
        BigDecimal.valueOf(number)
            .movePointLeft(power(unit.kind()))
            .setScale(unit.decimals(), RoundingMode.HALF_UP);
    String text = grouped(scaled.abs().toPlainString());
    return switch (scaled.signum()) {
      case -1 -> MINUS + text;
      case 1 -> plus ? "+" + text : text;
      default -> text;
    };
  }

  private String grouped(String plain) {
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(language.groupMark());
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(language.decimalMark()).append(plain.substring(point + 1));
    }
    return text.toString();
  }

  private String symbol(Unit unit) {
    return switch (unit.kind()) {
      case SHARE, GROWTH -> language.percent();
      case MONEY -> NO_BREAK_SPACE + unit.currency();
      case MONEY_THOUSANDS -> NO_BREAK_SPACE + "k" + unit.currency();
      case MONEY_MILLIONS -> NO_BREAK_SPACE + "M" + unit.currency();
      case NPS, COUNT, MEAN, COEFFICIENT, DIRECTION, P_VALUE -> "";
    };
  }

  /** Powers of ten between the number as it is and as it is written. */
  private static int power(Kind kind) {
    return switch (kind) {
      case SHARE -> -2;
      case MONEY_THOUSANDS -> 3;
      case MONEY_MILLIONS -> 6;
      case NPS, GROWTH, MONEY, COUNT, MEAN, COEFFICIENT, DIRECTION, P_VALUE -> 0;
    };
  }
}
