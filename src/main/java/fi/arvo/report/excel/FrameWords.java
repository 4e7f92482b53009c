package fi.arvo.report.excel;

import fi.arvo.report.model.Language;
import fi.arvo.report.model.Shorthand;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * The few words that belong to the workbook's frame and not to what it tells: the sheet of chart
 * numbers, the key to the marks, the remainder of a long table. One catalogue a language.
 */
final class FrameWords {

  /** What can be said; the catalogue's keys in lower case. */
  enum Phrase {
    NUMBERS_SHEET,
    NUMBERS_NOTE,
    NUMBERS_AT,
    LOW,
    HIGH,
    N,
    NOTE,
    DRAWN,
    AXIS_TEXT,
    UP,
    DOWN,
    LABEL_AT,
    BAND_BASE,
    BAND_WIDTH,
    MEASURED_LINE,
    EXPECTED_LINE,
    BASE,
    RISE,
    FALL,
    TOTAL,
    BELOW_ZERO,
    PLACE,
    POINT,
    CORNERS,
    UNDECIDED,
    WHAT_IF_ROOM,
    WHAT_IF_COUNTED,
    WHAT_IF_CLOSED,
    WHAT_IF_NPS,
    WHAT_IF_REVENUE,
    WHAT_IF_NPS_GAIN,
    WHAT_IF_REVENUE_GAIN,
    WHAT_IF_EFFECTS,
    WHAT_IF_TOTALS,
    WHAT_IF_UNKNOWN,
    WHAT_IF_PICK,
    WHAT_IF_POINTS,
    BACK_TO,
    REMAINDER,
    NO_ROWS,
    UNDER,
    OR_MORE,
    OUTLINED,
    CHANGED,
    NAMED,
    EMPTY,
    SUPPRESSED,
    SMALL_BASE,
    NOT_AVAILABLE,
    NOT_APPLICABLE
  }

  private final Properties catalogue;

  private FrameWords(Properties catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The words of a language.
   *
   * @throws IllegalStateException when its catalogue lacks a phrase, naming it
   */
  static FrameWords of(Language language) {
    String file = "frame." + language.code() + ".properties";
    Properties catalogue = new Properties();
    try (InputStream in = FrameWords.class.getResourceAsStream(file)) {
      catalogue.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    for (Phrase phrase : Phrase.values()) {
      if (!catalogue.containsKey(key(phrase))) {
        throw new IllegalStateException(file + " has no phrase " + key(phrase));
      }
    }
    return new FrameWords(catalogue);
  }

  /** A phrase with its blanks filled. */
  String say(Phrase phrase, String... blanks) {
    String text = catalogue.getProperty(key(phrase));
    for (int i = 0; i < blanks.length; i++) {
      text = text.replace("{" + i + "}", blanks[i]);
    }
    return text;
  }

  /** What a mark in a cell means. */
  String meaning(Shorthand mark) {
    return say(
        switch (mark) {
          case SUPPRESSED -> Phrase.SUPPRESSED;
          case SMALL_BASE -> Phrase.SMALL_BASE;
          case NOT_AVAILABLE -> Phrase.NOT_AVAILABLE;
          case NOT_APPLICABLE -> Phrase.NOT_APPLICABLE;
        });
  }

  private static String key(Phrase phrase) {
    return phrase.name().toLowerCase(Locale.ROOT);
  }
}
