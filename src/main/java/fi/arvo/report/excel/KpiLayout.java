package fi.arvo.report.excel;

import fi.arvo.report.model.Block.Change;
import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.Tile;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Shorthand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tiles: label, big number, its interval, its change; four rows of cells, live numbers. */
final class KpiLayout {
  private static final int GAP = 12;
  private static final double NUMBER_POINTS = 42;
  private static final double AIR_POINTS = 5;
  private static final double SMALLEST_NUMBER = 18;

  private KpiLayout() {}

  static Laid lay(KpiStrip strip, Span span, Voice voice) {
    List<Span> spans = span.split(strip.tiles().size(), GAP);
    double size = numberSize(strip, spans.get(0).width(), voice);
    List<Box> labels = new ArrayList<>();
    List<Box> numbers = new ArrayList<>();
    List<Box> lines = new ArrayList<>();
    List<Box> changes = new ArrayList<>();
    boolean anyChange = strip.tiles().stream().anyMatch(tile -> tile.change().isPresent());
    for (int i = 0; i < spans.size(); i++) {
      Tile tile = strip.tiles().get(i);
      Span at = spans.get(i);
      labels.add(Box.text(at, tile.label(), Look.TILE_LABEL));
      numbers.add(number(at, tile.value(), size, voice));
      lines.add(Box.text(at, tile.subline(), Look.TILE_LINE));
      changes.add(change(at, tile.change()));
    }
    List<PageRow> rows = new ArrayList<>();
    rows.add(airy(PageRow.of(labels)));
    rows.add(PageRow.of(numbers).atLeast(NUMBER_POINTS));
    rows.add(airy(PageRow.of(lines)));
    if (anyChange) {
      rows.add(airy(PageRow.of(changes)));
    }
    return Laid.of(rows);
  }

  /** One size for all tiles, the largest at which the widest number stands on one line. */
  private static double numberSize(KpiStrip strip, int width, Voice voice) {
    double size = Look.TILE_NUMBER.points();
    for (Tile tile : strip.tiles()) {
      String text = voice.words().value(tile.value());
      while (size > SMALLEST_NUMBER
          && TextWidths.column(text, size, true) + TextWidths.INDENT > width) {
        size -= 2;
      }
    }
    return size;
  }

  private static Box number(Span at, Quantity value, double size, Voice voice) {
    Look look = Look.TILE_NUMBER.sized(size);
    if (value.value().isEmpty()) {
      return Box.text(at, value.shorthand().orElseThrow().mark(), look.inked(Palette.SECONDARY));
    }
    String mark = value.shorthand().map(Shorthand::mark).orElse("");
    double number = value.value().getAsDouble();
    return Box.number(at, number, look.formatted(voice.formats().of(value.unit(), mark, number)));
  }

  private static Box change(Span at, Optional<Change> change) {
    if (change.isEmpty()) {
      return Box.text(at, "", Look.TILE_LINE);
    }
    Look look = Look.TILE_LINE.bolded();
    String text = Marks.of(change.get().direction()) + " " + change.get().text();
    return Box.text(at, text, look.inked(Marks.ink(change.get().direction())));
  }

  private static PageRow airy(PageRow row) {
    return row.atLeast(row.points() + AIR_POINTS);
  }
}
