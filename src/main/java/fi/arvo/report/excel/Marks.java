package fi.arvo.report.excel;

import fi.arvo.report.model.Block.Direction;

/** The signs that stand beside colours, so that no colour speaks alone. */
final class Marks {
  static final String OUTLINED = "\u2605";

  /** Of the one cell of a heat map that the finding names. */
  static final String NAMED = "\u25c4";

  private Marks() {}

  static String of(Direction direction) {
    return switch (direction) {
      case BETTER -> "\u25b2";
      case WORSE -> "\u25bc";
      case NONE -> "\u25cf";
    };
  }

  static String ink(Direction direction) {
    return switch (direction) {
      case BETTER -> Palette.BLUE_TEXT;
      case WORSE -> Palette.VERMILION_TEXT;
      case NONE -> Palette.SECONDARY;
    };
  }
}
