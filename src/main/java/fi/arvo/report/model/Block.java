package fi.arvo.report.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a story sheet. Blocks stand below each other, or beside each other in a row. */
public sealed interface Block {

  /** Columns of a page. */
  int PAGE = 24;

  /**
   * Big numbers side by side.
   *
   * @param tiles one to six
   */
  record KpiStrip(List<Tile> tiles) implements Block {
    public KpiStrip {
      tiles = List.copyOf(tiles);
      requireBetween(1, 6, tiles.size(), "tiles");
    }

    public static KpiStrip of(Tile... tiles) {
      return new KpiStrip(List.of(tiles));
    }
  }

  /**
   * One big number.
   *
   * @param label what it is, one line
   * @param value big
   * @param subline interval and n in words; for a missing value, why
   * @param change against the time before, if there is one
   */
  record Tile(String label, Quantity value, String subline, Optional<Change> change) {

    /** A tile whose lower line is the quantity's own interval and n, or why there is no value. */
    public static Tile of(String label, Quantity value, NumberWords words) {
      if (value.value().isEmpty()) {
        return new Tile(label, value, value.why(), Optional.empty());
      }
      String n = value.n().isPresent() ? "n = " + words.count(value.n().getAsLong()) : "";
      String bounds = words.interval(value);
      String between = n.isEmpty() || bounds.isEmpty() ? "" : "  \u00b7  ";
      return new Tile(label, value, bounds + between + n, Optional.empty());
    }

    public Tile with(Change changed) {
      return new Tile(label, value, subline, Optional.of(changed));
    }
  }

  /** A change in words, e.g. {@code +5, real}; the direction adds its mark and colour. */
  record Change(Direction direction, String text) {}

  /** Whether a change is for the better, whatever its sign. */
  enum Direction {
    BETTER,
    WORSE,
    NONE
  }

  /**
   * A native chart. Its numbers stand in the table {@code chart_<id>} at the end of the workbook.
   *
   * @param id lower case letters, digits and underscores, unique in the workbook
   * @param title the message, at most two lines; stands above the chart
   * @param subtitle who, what with its unit, when; neutral; the chart's own title
   * @param altText what the picture shows, with its main numbers, for those who cannot see it
   */
  record ChartBlock(
      String id, String title, String subtitle, ChartSpec chart, String altText, Size size)
      implements Block {
    public ChartBlock {
      requireText(title, "message");
      requireText(subtitle, "subject");
      requireText(altText, "alternative text");
    }
  }

  /** Height of a chart. */
  enum Size {
    SMALL(220),
    MEDIUM(300),
    LARGE(400),
    WIDE(460),
    TALL(620);

    private final int pixels;

    Size(int pixels) {
      this.pixels = pixels;
    }

    public int pixels() {
      return pixels;
    }
  }

  /**
   * Words.
   *
   * @param heading above them in bold; may be empty
   */
  record TextBlock(String heading, List<Line> lines) implements Block {
    public TextBlock {
      lines = List.copyOf(lines);
    }

    public static TextBlock of(String heading, Line... lines) {
      return new TextBlock(heading, List.of(lines));
    }

    /** A text block of plain paragraphs. */
    public static TextBlock paragraphs(String heading, String... texts) {
      return new TextBlock(heading, Arrays.stream(texts).map(Line::paragraph).toList());
    }

    /** A text block of bullets. */
    public static TextBlock bullets(String heading, String... texts) {
      return new TextBlock(heading, Arrays.stream(texts).map(Line::bullet).toList());
    }
  }

  /** A paragraph of a text block. */
  record Line(Role role, String text) {

    /** How a paragraph is set. */
    public enum Role {
      PARAGRAPH,
      BULLET,
      /** Bold. */
      STRONG,
      /** Bold in the colour of what needs doing; the words must say it too. */
      WARNING,
      /** Small and grey. */
      ASIDE
    }

    public static Line paragraph(String text) {
      return new Line(Role.PARAGRAPH, text);
    }

    public static Line bullet(String text) {
      return new Line(Role.BULLET, text);
    }

    public static Line strong(String text) {
      return new Line(Role.STRONG, text);
    }

    public static Line warning(String text) {
      return new Line(Role.WARNING, text);
    }

    public static Line aside(String text) {
      return new Line(Role.ASIDE, text);
    }
  }

  /**
   * A small table to be read on the page, without filters: its cells span columns of the page. The
   * same numbers stand in full in a {@link TableSheet}.
   *
   * @param heading above it in bold; may be empty
   */
  record TableBlock(String heading, SheetTable table) implements Block {}

  /** Blocks beside each other. */
  record BlockRow(List<Part> parts) implements Block {
    public BlockRow {
      parts = List.copyOf(parts);
      int columns = parts.stream().mapToInt(Part::columns).sum();
      if (parts.isEmpty() || columns > PAGE) {
        throw new IllegalArgumentException(columns + " columns in a row of " + PAGE);
      }
    }

    public static BlockRow of(Part... parts) {
      return new BlockRow(List.of(parts));
    }

    /** Two blocks of the same width. */
    public static BlockRow halves(Block left, Block right) {
      return of(new Part(PAGE / 2, left), new Part(PAGE / 2, right));
    }
  }

  /**
   * A block in a row.
   *
   * @param columns of the page that it takes, its gap to the next included
   * @param block anything but a row, a pyramid, a contents list or a what-if
   */
  record Part(int columns, Block block) {
    public Part {
      requireBetween(4, PAGE, columns, "columns");
      if (block instanceof BlockRow
          || block instanceof Pyramid
          || block instanceof ContentsBlock
          || block instanceof WhatIf) {
        throw new IllegalArgumentException(
            block.getClass().getSimpleName() + " takes a whole row of the page");
      }
    }
  }

  /**
   * The elements of value in their tiers, the darker the more customers get them.
   *
   * @param tiers from top to bottom
   * @param shadeMeans what the shade says, e.g. {@code share of customers who get the element}
   * @param outlineMeans what the outline and the star say; empty when no element is outlined
   * @param changeMeans what the triangles say; empty when no element carries one
   */
  record Pyramid(
      List<PyramidTier> tiers, String shadeMeans, String outlineMeans, String changeMeans)
      implements Block {
    public Pyramid {
      tiers = List.copyOf(tiers);
      if (tiers.isEmpty()) {
        throw new IllegalArgumentException("a pyramid needs a tier");
      }
    }
  }

  /**
   * A tier of the pyramid, whatever its number of elements.
   *
   * @param label of the tier with its own numbers, e.g. {@code Emotional value · 5 of 10 reached}
   */
  record PyramidTier(String label, List<PyramidElement> elements) {
    public PyramidTier {
      elements = List.copyOf(elements);
      if (elements.isEmpty()) {
        throw new IllegalArgumentException("the tier " + label + " has no element");
      }
    }
  }

  /**
   * An element of value as a block of the pyramid.
   *
   * @param share of customers, unit {@link Unit#SHARE}
   * @param outlined whether it is among those that matter most
   */
  record PyramidElement(
      String label, Quantity share, boolean outlined, Optional<Direction> change) {
    public PyramidElement {
      if (share.unit().kind() != Unit.Kind.SHARE) {
        throw new IllegalArgumentException(label + " is shaded by a share, not " + share.unit());
      }
    }

    public static PyramidElement of(String label, Quantity share) {
      return new PyramidElement(label, share, false, Optional.empty());
    }
  }

  /**
   * Numbers in a grid, shaded to both sides of zero: the darker the farther, blue above and orange
   * below. What reads without colour is the number with its sign.
   *
   * @param heading above it in bold; may be empty
   * @param rowHeader what the rows are
   * @param noteHeader what the rows' notes are; empty when rows have none
   * @param columns what each column is, from left to right
   * @param rows from top to bottom, each a cell a column
   * @param from where each shade but the lowest begins, four below zero and four above, rising
   * @param shadeMeans what the shade says
   * @param outlineMeans what the outline and the mark say; empty when no cell is outlined
   * @param emptyMeans what an empty cell says; empty when there is none
   */
  record HeatMap(
      String heading,
      String rowHeader,
      String noteHeader,
      List<String> columns,
      List<HeatRow> rows,
      List<Double> from,
      String shadeMeans,
      String outlineMeans,
      String emptyMeans)
      implements Block {
    /** Shades of a heat map: as many below zero as above, and one around it. */
    public static final int SHADES = 9;

    public HeatMap {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      from = List.copyOf(from);
      requireBetween(1, 12, columns.size(), "columns of a heat map");
      requireBetween(SHADES - 1, SHADES - 1, from.size(), "bounds of shades");
      if (!from.equals(from.stream().sorted().toList())) {
        throw new IllegalArgumentException("shades do not rise: " + from);
      }
      for (HeatRow row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              row.label() + " has " + row.cells().size() + " cells under " + columns);
        }
      }
    }

    /** The shade of a number, 0 the lowest. */
    public int shade(double number) {
      return (int) from.stream().filter(bound -> number >= bound).count();
    }
  }

  /**
   * A row of a heat map.
   *
   * @param note beside the label; may be empty
   */
  record HeatRow(String label, String note, List<HeatCell> cells) {
    public HeatRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of a heat map.
   *
   * @param value empty where there is nothing to tell of
   * @param outlined whether it is the one that the finding names
   */
  record HeatCell(Optional<Quantity> value, boolean outlined) {}

  /**
   * The sheets of the workbook with a link and a line each, and the parts that are not there.
   *
   * @param entries sheets that tell, each with a question and its answer
   * @param tablesHeading above the tables; unused when there are none
   * @param tables sheets of numbers, each with what it holds as its finding
   * @param absentHeading above the absent parts; unused when there are none
   */
  record ContentsBlock(
      String sheetHeader,
      String questionHeader,
      String findingHeader,
      List<Entry> entries,
      String tablesHeading,
      List<Entry> tables,
      String absentHeading,
      List<Absent> absent)
      implements Block {
    public ContentsBlock {
      entries = List.copyOf(entries);
      tables = List.copyOf(tables);
      absent = List.copyOf(absent);
    }
  }

  /**
   * A line of the contents list.
   *
   * @param sheetId of the sheet that the link leads to
   * @param question that the sheet answers
   * @param finding its answer in one line
   */
  record Entry(String sheetId, String question, String finding) {}

  /** A part that the report could have, and what it needs. */
  record Absent(String part, String why) {}

  /**
   * Live formulas: a reader chooses elements and how many more customers get them, and sees what
   * the NPS and the revenue would be if the links were fully causal. Takes the sheet's columns for
   * itself: beside it the sheet holds only text and charts over the whole page. At most one a
   * workbook.
   *
   * @param heading above the inputs
   * @param effects elements that can be chosen, in the order of the list; no two of one name
   * @param choices that the sheet opens with; as many rows of input as there are choices
   * @param nps the NPS that the change is added to, unit {@link Unit#NPS}
   * @param revenue of the money window that the change is added to; none without transactions
   * @param words labels of inputs and results
   */
  record WhatIf(
      String heading,
      List<WhatIfEffect> effects,
      List<WhatIfChoice> choices,
      Quantity nps,
      Optional<Quantity> revenue,
      WhatIfWords words)
      implements Block {
    public WhatIf {
      effects = List.copyOf(effects);
      choices = List.copyOf(choices);
      requireBetween(1, 200, effects.size(), "effects");
      requireBetween(1, 5, choices.size(), "choices");
      long names =
          effects.stream().map(e -> e.element().toLowerCase(Locale.ROOT)).distinct().count();
      if (names < effects.size()) {
        throw new IllegalArgumentException("two effects are of elements of one name");
      }
    }
  }

  /**
   * What an element would bring if every customer got it and the link were fully causal.
   *
   * @param share of customers who get it now, unit {@link Unit#SHARE}; always known, an element
   *     without it cannot be moved
   * @param nps points of NPS with their interval; suppressed or not available when it isn't known
   * @param revenue money of one window with its interval; suppressed or not available when it isn't
   *     known
   */
  record WhatIfEffect(String element, Quantity share, Quantity nps, Quantity revenue) {
    public WhatIfEffect {
      if (element.isBlank() || share.value().isEmpty()) {
        throw new IllegalArgumentException(
            "the element '" + element + "' cannot be moved without a name and a share");
      }
      requireInterval(element, nps);
      requireInterval(element, revenue);
    }

    /** Share of customers who don't get it, 0 to 1. */
    public double room() {
      return 1 - share.value().getAsDouble();
    }

    private static void requireInterval(String element, Quantity gain) {
      if (gain.value().isPresent() && gain.interval().isEmpty()) {
        throw new IllegalArgumentException("a gain of " + element + " lacks its interval");
      }
    }
  }

  /**
   * One row of input.
   *
   * @param element label of one of the effects; empty for a row not used
   * @param points percentage points more customers who get it, 0 to 100
   */
  record WhatIfChoice(String element, double points) {}

  /**
   * The words around inputs and results.
   *
   * @param warning that says what the numbers are not; stands beside the results
   * @param limits what the numbers do not tell; stands below the results
   */
  record WhatIfWords(
      String element,
      String share,
      String points,
      String npsChange,
      String revenueChange,
      String low,
      String high,
      String total,
      String now,
      String then,
      String hint,
      String warning,
      TextBlock limits) {}

  private static void requireBetween(int low, int high, int number, String what) {
    if (number < low || number > high) {
      throw new IllegalArgumentException(
          number + " " + what + ", there can be " + low + " to " + high);
    }
  }

  private static void requireText(String text, String what) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a chart needs its " + what);
    }
  }
}
