package fi.arvo.report.model;

import java.util.Locale;

/** A language that a report can be told in. A further one is a constant here and its words. */
public enum Language {
  FI("fi-FI"),
  EN("en-GB");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, as documents carry it: {@code fi-FI}. */
  public String tag() {
    return tag;
  }

  /** The two-letter code, as files and settings name it: {@code fi}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
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
    throw new IllegalArgumentException("No report language '" + code + "'; there are fi and en.");
  }
}
