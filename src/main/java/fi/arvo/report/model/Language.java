package fi.arvo.report.model;

import java.util.Locale;

/** A language that a report can be told in. A further one is a constant here and its words. */
public enum Language {
  FI("fi-FI", ',', Signs.NO_BREAK_SPACE, Signs.NO_BREAK_SPACE + "%"),
  SV("sv-SE", ',', Signs.NO_BREAK_SPACE, Signs.NO_BREAK_SPACE + "%"),
  EN("en-GB", '.', ',', "%");

  private final String tag;
  private final char decimalMark;
  private final char groupMark;
  private final String percent;

  Language(String tag, char decimalMark, char groupMark, String percent) {
    this.tag = tag;
    this.decimalMark = decimalMark;
    this.groupMark = groupMark;
    this.percent = percent;
  }

  /** The BCP 47 tag, as documents carry it: {@code fi-FI}. */
  public String tag() {
    return tag;
  }

  /** The two-letter code, as files and settings name it: {@code fi}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands between ones and tenths. */
  char decimalMark() {
    return decimalMark;
  }

  /** What stands between thousands and hundreds. */
  char groupMark() {
    return groupMark;
  }

  /** The sign of per cent with the space before it, where there is one. */
  public String percent() {
    return percent;
  }

  /**
   * The language of a two-letter code.
   *
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  public static Language of(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException(
        "No report language '" + code + "'; there are fi, sv and en.");
  }

  private static final class Signs {
    static final char NO_BREAK_SPACE = '\u00a0';
  }
}
