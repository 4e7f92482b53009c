package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.excel.Look.Edge;
import fi.arvo.report.excel.Look.Edges;
import fi.arvo.report.model.Block.HeatCell;
import fi.arvo.report.model.Block.HeatMap;
import fi.arvo.report.model.Block.HeatRow;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** A grid of shaded numbers, with what its shades and marks mean below it. */
final class HeatMapLayout {
  private static final int WIDEST_CELL = 90;

  /** Part of the width that labels and notes take at least. */
  private static final double LABELS = 0.34;

  private static final double CELL_POINTS = 22;
  private static final Edges GRID = new Edges(Edge.WHITE, Edge.WHITE, Edge.WHITE, Edge.WHITE);
  private static final Edges OUTLINE =
      new Edges(Edge.STRONG, Edge.STRONG, Edge.STRONG, Edge.STRONG);

  private HeatMapLayout() {}

  static Laid lay(HeatMap map, Span span, Voice voice) {
    List<Span> spans = spans(map, span);
    List<PageRow> rows = new ArrayList<>();
    TextLayout.heading(map.heading(), span, rows);
    rows.add(head(map, spans));
    for (HeatRow row : map.rows()) {
      rows.add(row(map, row, spans, voice));
    }
    rows.add(PageRow.gap(6));
    legend(map, span, voice, rows);
    return Laid.of(rows);
  }

  /** Label, note where there are notes, and the cells, all of one width. */
  private static List<Span> spans(HeatMap map, Span span) {
    int count = map.columns().size();
    int cell = Math.min(WIDEST_CELL, (int) ((1 - LABELS) * span.width() / count));
    int left = span.width() - count * cell;
    boolean notes = !map.noteHeader().isBlank();
    int label = notes ? (int) (0.58 * left) : left;
    int[] widths = new int[count + (notes ? 2 : 1)];
    widths[0] = label;
    if (notes) {
      widths[1] = left - label;
    }
    for (int c = widths.length - count; c < widths.length; c++) {
      widths[c] = cell;
    }
    return span.columns(widths);
  }

  private static PageRow head(HeatMap map, List<Span> spans) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(Box.text(spans.get(0), map.rowHeader(), Look.TABLE_HEAD));
    int first = spans.size() - map.columns().size();
    if (first > 1) {
      boxes.add(Box.text(spans.get(1), map.noteHeader(), Look.TABLE_HEAD));
    }
    Look centred = Look.TABLE_HEAD.indented(0).aligned(HorizontalAlignment.CENTER);
    for (int c = 0; c < map.columns().size(); c++) {
      boxes.add(Box.text(spans.get(first + c), map.columns().get(c), centred));
    }
    return PageRow.of(boxes);
  }

  private static PageRow row(HeatMap map, HeatRow row, List<Span> spans, Voice voice) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(Box.text(spans.get(0), row.label(), Look.TABLE_CELL));
    int first = spans.size() - map.columns().size();
    if (first > 1) {
      boxes.add(Box.text(spans.get(1), row.note(), Look.TABLE_CELL.inked(Palette.SECONDARY)));
    }
    for (int c = 0; c < row.cells().size(); c++) {
      boxes.add(cell(map, row.cells().get(c), spans.get(first + c), voice));
    }
    return PageRow.of(boxes).atLeast(CELL_POINTS);
  }

  private static Box cell(HeatMap map, HeatCell cell, Span span, Voice voice) {
    Look look = Look.BLOCK_NAME.edged(cell.outlined() ? OUTLINE : GRID);
    Optional<Quantity> value = cell.value();
    if (value.isEmpty()) {
      return Box.text(span, "", look);
    }
    Quantity quantity = value.get();
    if (quantity.value().isEmpty()) {
      return Box.text(
          span, quantity.shorthand().orElseThrow().mark(), look.inked(Palette.SECONDARY));
    }
    double number = quantity.value().getAsDouble();
    int shade = map.shade(number);
    List<String> after = new ArrayList<>();
    quantity.shorthand().map(Shorthand::mark).ifPresent(after::add);
    if (cell.outlined()) {
      after.add(Marks.NAMED);
    }
    Look shaded = look.filled(Palette.divergingFill(shade)).inked(Palette.divergingInk(shade));
    return Box.number(
        span,
        number,
        (cell.outlined() ? shaded.bolded() : shaded)
            .formatted(voice.formats().of(quantity.unit(), String.join(" ", after), number)));
  }

  private static void legend(HeatMap map, Span span, Voice voice, List<PageRow> rows) {
    Optional<Unit> unit =
        map.rows().stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> cell.value().stream())
            .map(Quantity::unit)
            .findFirst();
    if (unit.isPresent()) {
      rows.add(PageRow.of(Box.text(span, map.shadeMeans(), Look.ASIDE)));
      List<Box> boxes = new ArrayList<>();
      List<Span> spans = span.split(HeatMap.SHADES, 2);
      for (int shade = 0; shade < HeatMap.SHADES; shade++) {
        boxes.add(
            Box.text(
                spans.get(shade),
                bounds(map, shade, unit.get(), voice),
                Look.BLOCK_NAME
                    .filled(Palette.divergingFill(shade))
                    .inked(Palette.divergingInk(shade))));
      }
      rows.add(PageRow.of(boxes));
    }
    List<String> key = new ArrayList<>();
    if (!map.outlineMeans().isBlank()) {
      key.add(voice.frame().say(Phrase.NAMED, map.outlineMeans()));
    }
    if (!map.emptyMeans().isBlank()) {
      key.add(voice.frame().say(Phrase.EMPTY, map.emptyMeans()));
    }
    for (Shorthand mark : marks(map)) {
      key.add(voice.frame().meaning(mark));
    }
    if (!key.isEmpty()) {
      rows.add(PageRow.gap(4));
      rows.add(PageRow.of(Box.text(span, String.join("   ·   ", key), Look.ASIDE)));
    }
  }

  private static String bounds(HeatMap map, int shade, Unit unit, Voice voice) {
    if (shade == 0) {
      return voice.frame().say(Phrase.UNDER, voice.words().number(unit, map.from().get(0)));
    }
    String from = voice.words().number(unit, map.from().get(shade - 1));
    if (shade == HeatMap.SHADES - 1) {
      return voice.frame().say(Phrase.OR_MORE, from);
    }
    return from + "…" + voice.words().number(unit, map.from().get(shade));
  }

  private static Set<Shorthand> marks(HeatMap map) {
    Set<Shorthand> marks = new LinkedHashSet<>();
    for (HeatRow row : map.rows()) {
      for (HeatCell cell : row.cells()) {
        cell.value().flatMap(Quantity::shorthand).ifPresent(marks::add);
      }
    }
    return marks;
  }
}
