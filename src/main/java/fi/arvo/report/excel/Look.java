package fi.arvo.report.excel;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * How a cell looks, as a value: equal looks share one style of the workbook.
 *
 * @param points size of Calibri, 10 or more
 * @param ink colour of the text
 * @param fill colour of the ground; empty for none
 * @param wrap whether the text breaks into lines; texts that may run over empty cells beside them
 *     do not
 * @param indent steps
 * @param format code of the number format
 * @param quoted whether the text is marked as never being a formula
 * @param unlocked whether a reader may change the cell of a locked sheet
 */
record Look(
    double points,
    boolean bold,
    boolean underlined,
    String ink,
    String fill,
    HorizontalAlignment align,
    Anchor anchor,
    boolean wrap,
    int indent,
    Edges edges,
    String format,
    boolean quoted,
    boolean unlocked) {

  /** Where the text stands in a row that is higher than it. */
  enum Anchor {
    TOP,
    MIDDLE,
    BOTTOM
  }

  /** One side of a cell's frame. */
  record Edge(BorderStyle style, String color) {
    static final Edge NONE = new Edge(BorderStyle.NONE, Palette.INK);
    static final Edge HAIR = new Edge(BorderStyle.THIN, Palette.GRID);
    static final Edge RULE = new Edge(BorderStyle.THIN, Palette.AXIS);
    static final Edge PALE = new Edge(BorderStyle.THIN, Palette.PREVIOUS);
    static final Edge WHITE = new Edge(BorderStyle.THIN, Palette.WHITE);
    static final Edge STRONG = new Edge(BorderStyle.MEDIUM, Palette.INK);
  }

  /** A cell's frame. */
  record Edges(Edge top, Edge right, Edge bottom, Edge left) {
    static final Edges NONE = new Edges(Edge.NONE, Edge.NONE, Edge.NONE, Edge.NONE);

    static Edges below(Edge edge) {
      return new Edges(Edge.NONE, Edge.NONE, edge, Edge.NONE);
    }
  }

  static final Look BODY =
      new Look(
          11,
          false,
          false,
          Palette.INK,
          "",
          HorizontalAlignment.LEFT,
          Anchor.TOP,
          true,
          0,
          Edges.NONE,
          NumberFormats.GENERAL,
          false,
          false);

  static final Look KICKER = BODY.sized(10).inked(Palette.SECONDARY).anchored(Anchor.MIDDLE);
  static final Look FINDING = BODY.sized(18).bolded().anchored(Anchor.MIDDLE);
  static final Look CERTAINTY =
      BODY.sized(12).bolded().inked(Palette.BLUE_TEXT).anchored(Anchor.MIDDLE);
  static final Look HEADING =
      BODY.sized(12).bolded().anchored(Anchor.BOTTOM).edged(Edges.below(Edge.RULE));
  static final Look STRONG = BODY.bolded();
  static final Look WARNING = BODY.bolded().inked(Palette.VERMILION_TEXT);
  static final Look ASIDE = BODY.sized(10).inked(Palette.SECONDARY);
  static final Look LINK = BODY.inked(Palette.BLUE_TEXT).underline();
  static final Look TITLE = BODY.sized(16).bolded().unwrapped();
  static final Look NOTE = BODY.sized(10).inked(Palette.SECONDARY).unwrapped();
  static final Look TABLE_HEAD =
      BODY.sized(10)
          .bolded()
          .filled(Palette.TILE)
          .anchored(Anchor.BOTTOM)
          .indented(1)
          .edged(Edges.below(Edge.RULE));
  static final Look TABLE_CELL =
      BODY.sized(10).anchored(Anchor.MIDDLE).indented(1).edged(Edges.below(Edge.HAIR));
  static final Look TILE_LABEL =
      BODY.sized(10)
          .inked(Palette.SECONDARY)
          .filled(Palette.TILE)
          .anchored(Anchor.MIDDLE)
          .indented(1);
  static final Look TILE_NUMBER =
      BODY.sized(28).bolded().filled(Palette.TILE).anchored(Anchor.MIDDLE).indented(1);
  static final Look TILE_LINE = TILE_LABEL.anchored(Anchor.TOP);
  static final Look TIER =
      BODY.sized(10)
          .bolded()
          .inked(Palette.SECONDARY)
          .aligned(HorizontalAlignment.CENTER)
          .anchored(Anchor.BOTTOM);
  static final Look BLOCK_NAME =
      BODY.sized(10).aligned(HorizontalAlignment.CENTER).anchored(Anchor.MIDDLE);
  static final Look BLOCK_SHARE =
      BODY.sized(11).bolded().aligned(HorizontalAlignment.CENTER).anchored(Anchor.MIDDLE);

  Look sized(double size) {
    return new Look(
        size,
        bold,
        underlined,
        ink,
        fill,
        align,
        anchor,
        wrap,
        indent,
        edges,
        format,
        quoted,
        unlocked);
  }

  Look bolded() {
    return new Look(
        points,
        true,
        underlined,
        ink,
        fill,
        align,
        anchor,
        wrap,
        indent,
        edges,
        format,
        quoted,
        unlocked);
  }

  Look underline() {
    return new Look(
        points, bold, true, ink, fill, align, anchor, wrap, indent, edges, format, quoted,
        unlocked);
  }

  Look inked(String color) {
    return new Look(
        points,
        bold,
        underlined,
        color,
        fill,
        align,
        anchor,
        wrap,
        indent,
        edges,
        format,
        quoted,
        unlocked);
  }

  Look filled(String color) {
    return new Look(
        points,
        bold,
        underlined,
        ink,
        color,
        align,
        anchor,
        wrap,
        indent,
        edges,
        format,
        quoted,
        unlocked);
  }

  Look aligned(HorizontalAlignment side) {
    return new Look(
        points,
        bold,
        underlined,
        ink,
        fill,
        side,
        anchor,
        wrap,
        indent,
        edges,
        format,
        quoted,
        unlocked);
  }

  Look anchored(Anchor place) {
    return new Look(
        points,
        bold,
        underlined,
        ink,
        fill,
        align,
        place,
        wrap,
        indent,
        edges,
        format,
        quoted,
        unlocked);
  }

  Look unwrapped() {
    return new Look(
        points,
        bold,
        underlined,
        ink,
        fill,
        align,
        anchor,
        false,
        indent,
        edges,
        format,
        quoted,
        unlocked);
  }

  Look indented(int steps) {
    return new Look(
        points,
        bold,
        underlined,
        ink,
        fill,
        align,
        anchor,
        wrap,
        steps,
        edges,
        format,
        quoted,
        unlocked);
  }

  Look edged(Edges frame) {
    return new Look(
        points,
        bold,
        underlined,
        ink,
        fill,
        align,
        anchor,
        wrap,
        indent,
        frame,
        format,
        quoted,
        unlocked);
  }

  Look formatted(String code) {
    return new Look(
        points,
        bold,
        underlined,
        ink,
        fill,
        align,
        anchor,
        wrap,
        indent,
        edges,
        code,
        quoted,
        unlocked);
  }

  Look quote() {
    return new Look(
        points,
        bold,
        underlined,
        ink,
        fill,
        align,
        anchor,
        wrap,
        indent,
        edges,
        format,
        true,
        unlocked);
  }

  Look unlock() {
    return new Look(
        points,
        bold,
        underlined,
        ink,
        fill,
        align,
        anchor,
        wrap,
        indent,
        edges,
        format,
        quoted,
        true);
  }

  /** Lines that a text takes in a cell of this look. */
  int lines(String text, int width) {
    return wrap
        ? TextWidths.lines(text, points, bold, width - indent * TextWidths.INDENT).size()
        : 1;
  }

  /** Height in points that a text takes in a cell of this look. */
  double height(String text, int width) {
    return TextWidths.height(lines(text, width), points);
  }
}
