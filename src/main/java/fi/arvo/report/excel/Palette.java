package fi.arvo.report.excel;

import java.util.List;

/**
 * The colours of the report as RRGGBB. Chosen to be told apart by colour-blind readers (Okabe and
 * Ito; ColorBrewer Blues) and to keep text at a contrast of 4.5 or more; colour never says anything
 * alone.
 */
final class Palette {
  static final String INK = "1F1F1F";
  static final String SECONDARY = "595959";
  static final String AXIS = "7F7F7F";
  static final String PREVIOUS = "BFBFBF";
  static final String GRID = "E3E3E3";
  static final String INPUT = "FFF2CC";
  static final String TILE = "F3F5F7";
  static final String WHITE = "FFFFFF";

  static final String BLUE = "0072B2";
  static final String BLUE_TEXT = "00568A";
  static final String BLUE_LIGHT = "9ECAE1";
  static final String VERMILION = "D55E00";
  static final String VERMILION_TEXT = "A84300";
  static final String GREEN = "009E73";
  static final String TOTAL = "3D3D3D";

  /** Lower bounds of the shades of a share; the darkest takes white text. */
  static final List<Double> SHADE_FROM = List.of(0.0, 0.1, 0.25, 0.4, 0.55, 0.7);

  private static final List<String> SHADES =
      List.of("F7FBFF", "DEEBF7", "C6DBEF", "9ECAE1", "6BAED6", "08519C");

  /** From far below zero to far above: ColorBrewer's oranges and blues, with grey between. */
  private static final List<String> DIVERGING =
      List.of(
          "B35806", "E08214", "FDB863", "FEE0B6", "F7F7F7", "D1E5F0", "92C5DE", "4393C3", "2166AC");

  private Palette() {}

  /** Index of a share's shade, 0 the lightest. */
  static int shade(double share) {
    int shade = 0;
    while (shade + 1 < SHADE_FROM.size() && share >= SHADE_FROM.get(shade + 1)) {
      shade++;
    }
    return shade;
  }

  static String shadeFill(int shade) {
    return SHADES.get(shade);
  }

  /** Fill of a shade on both sides of zero, 0 the lowest. */
  static String divergingFill(int shade) {
    return DIVERGING.get(shade);
  }

  static String divergingInk(int shade) {
    return shade == 0 || shade == DIVERGING.size() - 1 ? WHITE : INK;
  }

  static String shadeInk(int shade) {
    return shade == SHADES.size() - 1 ? WHITE : INK;
  }
}
