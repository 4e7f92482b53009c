package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.excel.Look.Edge;
import fi.arvo.report.excel.Look.Edges;
import fi.arvo.report.model.Block.Pyramid;
import fi.arvo.report.model.Block.PyramidElement;
import fi.arvo.report.model.Block.PyramidTier;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The pyramid: blocks of cells, tier under tier, each row centred on the page; the share decides
 * the shade and stands in the block as a number.
 */
final class PyramidLayout {
  private static final int MOST_IN_A_ROW = 7;
  private static final int GAP = 8;
  private static final int WIDEST_PITCH = 200;
  private static final double SHARE_POINTS = 19;
  private static final double NAME_POINTS = 20;
  private static final double TIER_POINTS = 20;

  private PyramidLayout() {}

  static Laid lay(Pyramid pyramid, Span span, Voice voice) {
    List<PageRow> rows = new ArrayList<>();
    int widest = pyramid.tiers().stream().mapToInt(PyramidLayout::widestRow).max().orElseThrow();
    int pitch = Math.min(WIDEST_PITCH, (span.width() + GAP) / widest / 2 * 2);
    for (PyramidTier tier : pyramid.tiers()) {
      rows.add(PageRow.of(Box.text(span, tier.label(), Look.TIER)).atLeast(TIER_POINTS));
      for (List<PyramidElement> elements : rowsOf(tier.elements())) {
        rows.add(PageRow.gap(GAP * 0.5));
        addRow(elements, span, pitch, voice, rows);
      }
    }
    rows.add(PageRow.gap(10));
    addLegend(pyramid, span, voice, rows);
    return Laid.of(rows);
  }

  /** As few rows as hold all, as even as can be, the shorter on top. */
  static <T> List<List<T>> rowsOf(List<T> elements) {
    int count = (elements.size() + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW;
    List<List<T>> rows = new ArrayList<>();
    int from = 0;
    for (int left = count; left > 0; left--) {
      int size = (elements.size() - from) / left;
      rows.add(elements.subList(from, from + size));
      from += size;
    }
    return rows;
  }

  private static int widestRow(PyramidTier tier) {
    return rowsOf(tier.elements()).stream().mapToInt(List::size).max().orElseThrow();
  }

  private static void addRow(
      List<PyramidElement> elements, Span span, int pitch, Voice voice, List<PageRow> rows) {
    int left = span.left() + (span.width() - elements.size() * pitch + GAP) / 2;
    List<Box> names = new ArrayList<>();
    List<Box> shares = new ArrayList<>();
    for (PyramidElement element : elements) {
      Span block = new Span(left, left + pitch - GAP);
      names.add(Box.text(block, element.label(), shaded(Look.BLOCK_NAME, element, true)));
      shares.add(share(block, element, voice));
      left += pitch;
    }
    rows.add(PageRow.of(names).atLeast(NAME_POINTS));
    rows.add(PageRow.of(shares).atLeast(SHARE_POINTS));
  }

  private static Box share(Span block, PyramidElement element, Voice voice) {
    Quantity share = element.share();
    Look look = shaded(Look.BLOCK_SHARE, element, false);
    if (share.value().isEmpty()) {
      return Box.text(block, share.shorthand().orElseThrow().mark(), look);
    }
    List<String> after = new ArrayList<>();
    share.shorthand().map(Shorthand::mark).ifPresent(after::add);
    element.change().map(Marks::of).ifPresent(after::add);
    if (element.outlined()) {
      after.add(Marks.OUTLINED);
    }
    return Box.number(
        block,
        share.value().getAsDouble(),
        look.formatted(voice.formats().of(share.unit(), String.join(" ", after))));
  }

  private static Look shaded(Look look, PyramidElement element, boolean top) {
    Edge edge = element.outlined() ? Edge.STRONG : Edge.PALE;
    Edges edges =
        top ? new Edges(edge, edge, Edge.NONE, edge) : new Edges(Edge.NONE, edge, edge, edge);
    if (element.share().value().isEmpty()) {
      return look.inked(Palette.SECONDARY).edged(edges);
    }
    int shade = Palette.shade(element.share().value().getAsDouble());
    return look.filled(Palette.shadeFill(shade)).inked(Palette.shadeInk(shade)).edged(edges);
  }

  private static void addLegend(Pyramid pyramid, Span span, Voice voice, List<PageRow> rows) {
    Look sample = Look.BLOCK_NAME.edged(new Edges(Edge.PALE, Edge.PALE, Edge.PALE, Edge.PALE));
    List<Span> spans = span.split(Palette.SHADE_FROM.size() + 2, GAP);
    List<Box> boxes = new ArrayList<>();
    boxes.add(
        Box.text(
            new Span(spans.get(0).left(), spans.get(1).right()),
            pyramid.shadeMeans(),
            Look.ASIDE.anchored(Look.Anchor.MIDDLE)));
    for (int shade = 0; shade < Palette.SHADE_FROM.size(); shade++) {
      boxes.add(
          Box.text(
              spans.get(shade + 2),
              bounds(shade, voice),
              sample.filled(Palette.shadeFill(shade)).inked(Palette.shadeInk(shade))));
    }
    rows.add(PageRow.of(boxes));
    List<String> key = new ArrayList<>();
    if (!pyramid.outlineMeans().isBlank()) {
      key.add(voice.frame().say(Phrase.OUTLINED, pyramid.outlineMeans()));
    }
    if (!pyramid.changeMeans().isBlank()) {
      key.add(voice.frame().say(Phrase.CHANGED, pyramid.changeMeans()));
    }
    for (Shorthand mark : marks(pyramid)) {
      key.add(voice.frame().meaning(mark));
    }
    if (!key.isEmpty()) {
      rows.add(PageRow.gap(4));
      rows.add(PageRow.of(Box.text(span, String.join("   \u00b7   ", key), Look.ASIDE)));
    }
  }

  private static Set<Shorthand> marks(Pyramid pyramid) {
    Set<Shorthand> marks = new LinkedHashSet<>();
    for (PyramidTier tier : pyramid.tiers()) {
      for (PyramidElement element : tier.elements()) {
        element.share().shorthand().ifPresent(marks::add);
      }
    }
    return marks;
  }

  private static String bounds(int shade, Voice voice) {
    double from = Palette.SHADE_FROM.get(shade);
    if (shade == Palette.SHADE_FROM.size() - 1) {
      return voice.frame().say(Phrase.OR_MORE, voice.words().number(Unit.SHARE, from));
    }
    String next = voice.words().number(Unit.SHARE, Palette.SHADE_FROM.get(shade + 1));
    if (shade == 0) {
      return voice.frame().say(Phrase.UNDER, next);
    }
    return Math.round(100 * from) + "\u2013" + next;
  }
}
