package fi.arvo.report.excel;

import fi.arvo.report.model.Language;
import fi.arvo.report.model.NumberWords;
import fi.arvo.report.model.Unit;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Format codes of cells and axes. A code is the same in every country: decimal and group marks come
 * from the reader's own system; signs, spaces and words come from the report's language.
 */
final class NumberFormats {
  static final String GENERAL = "General";
  private static final String MINUS = "\"\u2212\"";

  private final Language language;

  NumberFormats(Language language) {
    this.language = language;
  }

  /** The code of a unit's numbers. */
  String of(Unit unit) {
    return of(unit, "");
  }

  /**
   * The code of a unit's numbers with words after them.
   *
   * @param after e.g. {@code [u]}; empty for none
   */
  String of(Unit unit, String after) {
    String point = unit.decimals() == 0 ? "" : "." + "0".repeat(unit.decimals());
    String tail = after.isEmpty() ? "" : quoted("\u00a0" + after);
    return switch (unit.kind()) {
      case NPS, DIRECTION -> signed("0" + point, tail);
      case GROWTH -> signed("0" + point, quoted(language.percent()) + tail);
      case SHARE -> plain("0" + point + percent(), tail);
      case COUNT -> plain("#,##0" + point, tail);
      case MEAN, COEFFICIENT -> plain("0" + point, tail);
      case P_VALUE -> tiny(unit, tail) + "0" + point + tail;
      case MONEY -> money("#,##0" + point, unit.currency(), tail);
      case MONEY_THOUSANDS -> money("#,##0" + point + ",", "k" + unit.currency(), tail);
      case MONEY_MILLIONS -> money("#,##0" + point + ",,", "M" + unit.currency(), tail);
    };
  }

  /**
   * The code for one number of a unit: without a sign for one that its decimals show as zero, since
   * {@code −0.0} and {@code +0.0} read as if they told a direction.
   */
  String of(Unit unit, String after, double number) {
    return unsigned(of(unit, after), unit, number);
  }

  /** The same of a difference. */
  String change(Unit unit, double number) {
    return unsigned(change(unit), unit, number);
  }

  private String unsigned(String code, Unit unit, double number) {
    NumberWords words = new NumberWords(language);
    String[] sections = code.split(";", -1);
    boolean signed = sections.length > 2 ? number != 0 : number < 0;
    if (!signed || !words.change(unit, number).equals(words.change(unit, 0))) {
      return code;
    }
    String zero = sections[sections.length > 2 ? 2 : 0];
    return zero + ";" + zero + ";" + zero;
  }

  /** The code of a difference of two numbers of a unit: always signed. */
  String change(Unit unit) {
    String plain = of(unit);
    return unit.signed() ? plain : "+" + plain + ";" + plain.substring(0, plain.indexOf(';'));
  }

  /** A code with a word before the number. */
  static String prefixed(String word, String code) {
    if (word.isEmpty()) {
      return code;
    }
    String before = quoted(word + "\u00a0");
    return before + code.replace(";", ";" + before);
  }

  /** The section of numbers too small for their decimals, in the report's own decimal mark. */
  private String tiny(Unit unit, String tail) {
    NumberWords words = new NumberWords(language);
    String bound = BigDecimal.valueOf(1, unit.decimals()).toPlainString();
    return "[<" + bound + "]" + quoted(words.number(unit, 0)) + tail + ";";
  }

  /** The code of calendar days. */
  String day() {
    return switch (language) {
      case FI -> "d.m.yyyy";
      case SV -> "yyyy-mm-dd";
      case EN -> "[$-809]d mmm yyyy";
    };
  }

  /** The sign outside of quotes, where Excel takes it to scale by a hundred. */
  private String percent() {
    return language.percent().replace('\u00a0', ' ');
  }

  private static String signed(String digits, String tail) {
    return sections(section -> section + digits + tail, "+", MINUS, "");
  }

  private static String plain(String digits, String tail) {
    return sections(section -> section + digits + tail, "", MINUS);
  }

  private static String money(String digits, String currency, String tail) {
    return plain(digits + quoted("\u00a0" + currency), tail);
  }

  private static String sections(UnaryOperator<String> number, String... signs) {
    return Stream.of(signs).map(number).collect(Collectors.joining(";"));
  }

  private static String quoted(String literal) {
    return "\"" + literal + "\"";
  }
}
