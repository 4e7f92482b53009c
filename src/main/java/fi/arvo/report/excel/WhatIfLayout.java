package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.excel.Look.Edge;
import fi.arvo.report.excel.Look.Edges;
import fi.arvo.report.model.Block.WhatIf;
import fi.arvo.report.model.Block.WhatIfChoice;
import fi.arvo.report.model.Block.WhatIfEffect;
import fi.arvo.report.model.Block.WhatIfWords;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * A what-if: inputs, their total, big results, the warning, and the table of effects that the
 * formulas look up. Its columns are the sheet's own, because a table's cells cannot be merged.
 */
final class WhatIfLayout {
  private static final int WITH_REVENUE = 12;
  private static final int WITHOUT_REVENUE = 9;
  private static final int NARROWEST_ELEMENT = 220;
  private static final double INPUT_POINTS = 22;
  private static final double NUMBER_POINTS = 40;
  private static final double SMALLEST_NUMBER = 14;
  private static final double GAP_POINTS = 10;
  private static final int INDENT = 1;
  private static final Look CELL = Look.TABLE_CELL.sized(11);
  private static final Edges FRAME = new Edges(Edge.RULE, Edge.RULE, Edge.RULE, Edge.RULE);
  private static final Look INPUT = CELL.filled(Palette.INPUT).edged(FRAME).unlock();
  private static final Edge WHITE = new Edge(BorderStyle.THICK, Palette.WHITE);

  private final WhatIf block;
  private final WhatIfWords words;
  private final Voice voice;
  private final List<Span> columns;
  private final List<PageRow> rows = new ArrayList<>();
  private final Unit npsUnit;
  private final Optional<Unit> moneyUnit;

  private WhatIfLayout(WhatIf block, Span span, Voice voice) {
    this.block = block;
    this.words = block.words();
    this.voice = voice;
    int count = block.revenue().isPresent() ? WITH_REVENUE : WITHOUT_REVENUE;
    List<Span> all = new ArrayList<>();
    int names = span.left() + elementWidth(span.width(), count - 1);
    all.add(new Span(span.left(), names));
    all.addAll(new Span(names, span.right()).split(count - 1, 0));
    this.columns = all;
    this.npsUnit = block.effects().get(0).nps().unit().withDecimals(1);
    this.moneyUnit = block.revenue().map(any -> block.effects().get(0).revenue().unit());
  }

  /** Room for the longest name, but no more than whole words in the other headers leave. */
  private int elementWidth(int page, int others) {
    int longest =
        block.effects().stream()
            .mapToInt(e -> TextWidths.column(e.element(), CELL.points(), false))
            .max()
            .orElseThrow();
    int word =
        Stream.of(inputHeaders(), effectHeaders())
            .flatMap(headers -> headers.stream().skip(1))
            .flatMap(header -> Stream.of(header.split("(?<=[ -])", -1)))
            .mapToInt(piece -> TextWidths.column(piece.strip(), Look.TABLE_HEAD.points(), true))
            .max()
            .orElseThrow();
    int left = page - others * (word + INDENT * TextWidths.INDENT);
    return Math.max(NARROWEST_ELEMENT, Math.min(left, longest + INDENT * TextWidths.INDENT));
  }

  static Laid lay(WhatIf block, Span span, Voice voice) {
    return new WhatIfLayout(block, span, voice).lay();
  }

  private Laid lay() {
    TextLayout.heading(block.heading(), page(), rows);
    rows.add(PageRow.of(Box.text(page(), words.hint(), Look.ASIDE)));
    heads(inputHeaders());
    int inputs = rows.size();
    int count = block.choices().size();
    boolean noted = unknownRevenue();
    List<PageRow> limits = TextLayout.flush(words.limits(), page()).rows();
    int header = inputs + count + 2 + 1 + 4 + 1 + 1 + 1 + limits.size() + 1 + 2 + (noted ? 1 : 0);
    WhatIfFormulas formulas = new WhatIfFormulas(inputs, count, header + 1, block.effects().size());
    for (int i = 0; i < count; i++) {
      input(block.choices().get(i), inputs + i, formulas);
    }
    total(formulas);
    rows.add(PageRow.of(Box.text(page(), voice.frame().say(Phrase.WHAT_IF_TOTALS), Look.ASIDE)));
    rows.add(PageRow.gap(GAP_POINTS));
    tiles(inputs + count);
    rows.add(PageRow.gap(GAP_POINTS));
    rows.add(PageRow.of(Box.text(page(), words.warning(), Look.WARNING)));
    rows.add(PageRow.gap(GAP_POINTS));
    rows.addAll(limits);
    rows.add(PageRow.gap(GAP_POINTS));
    int second = rows.size();
    TextLayout.heading(voice.frame().say(Phrase.WHAT_IF_EFFECTS), page(), rows);
    if (noted) {
      rows.add(PageRow.of(Box.text(page(), voice.frame().say(Phrase.WHAT_IF_UNKNOWN), Look.ASIDE)));
    }
    if (rows.size() != header) {
      throw new IllegalStateException("the effects stand at " + rows.size() + ", not " + header);
    }
    effects();
    List<Integer> edges = new ArrayList<>(List.of(columns.get(0).left()));
    columns.forEach(column -> edges.add(column.right()));
    int wide = block.revenue().isPresent() ? 9 : 6;
    WhatIfPlan plan =
        new WhatIfPlan(edges, inputs, count, second, header, block.effects().size(), wide);
    return new Laid(rows, Optional.empty(), Optional.of(plan));
  }

  private Span page() {
    return new Span(columns.get(0).left(), columns.get(columns.size() - 1).right());
  }

  private boolean unknownRevenue() {
    return block.effects().stream()
        .anyMatch(
            effect ->
                effect.nps().value().isEmpty()
                    || (block.revenue().isPresent() && effect.revenue().value().isEmpty()));
  }

  private List<String> inputHeaders() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                words.element(),
                words.share(),
                voice.frame().say(Phrase.WHAT_IF_ROOM),
                words.points(),
                voice.frame().say(Phrase.WHAT_IF_COUNTED),
                voice.frame().say(Phrase.WHAT_IF_CLOSED),
                words.npsChange(),
                words.low(),
                words.high()));
    if (block.revenue().isPresent()) {
      texts.addAll(List.of(words.revenueChange(), words.low(), words.high()));
    }
    return texts;
  }

  private void heads(List<String> texts) {
    List<Box> boxes = new ArrayList<>();
    for (int c = 0; c < texts.size(); c++) {
      Look look = c == 0 ? Look.TABLE_HEAD : right(Look.TABLE_HEAD);
      boxes.add(Box.text(columns.get(c), texts.get(c), look));
    }
    rows.add(PageRow.of(boxes));
  }

  private void input(WhatIfChoice choice, int row, WhatIfFormulas formulas) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(Box.text(columns.get(0), choice.element(), INPUT.sized(10)));
    String share = voice.formats().of(Unit.SHARE);
    boxes.add(formula(1, formulas.looked(row, WhatIfFormulas.SHARE), share, CELL));
    boxes.add(formula(2, formulas.looked(row, WhatIfFormulas.ROOM), share, CELL));
    boxes.add(
        choice.element().isEmpty()
            ? Box.text(columns.get(3), "", right(INPUT))
            : Box.number(columns.get(3), choice.points(), right(INPUT)));
    String points = voice.formats().of(Unit.MEAN);
    boxes.add(formula(4, formulas.counted(row), points, CELL));
    boxes.add(formula(5, formulas.closed(row), share, CELL));
    for (int c = 6; c < columns.size(); c++) {
      boxes.add(formula(c, formulas.change(row, (char) ('D' + c - 6)), change(c), CELL));
    }
    rows.add(PageRow.of(boxes).atLeast(Math.max(INPUT_POINTS, tallestName())));
  }

  /** Whatever element a reader chooses stands whole. */
  private double tallestName() {
    return block.effects().stream()
        .mapToDouble(e -> INPUT.sized(10).height(e.element(), columns.get(0).width()))
        .max()
        .orElseThrow();
  }

  private void total(WhatIfFormulas formulas) {
    Look look = CELL.bolded().edged(new Edges(Edge.RULE, Edge.NONE, Edge.RULE, Edge.NONE));
    List<Box> boxes = new ArrayList<>();
    boxes.add(
        Box.text(new Span(columns.get(0).left(), columns.get(5).right()), words.total(), look));
    for (int c = 6; c < columns.size(); c++) {
      boxes.add(formula(c, formulas.total(letter(c)), change(c), look));
    }
    rows.add(PageRow.of(boxes).atLeast(INPUT_POINTS));
  }

  /** A tile: from and to column, label, and formulas or numbers of value, low and high. */
  private record Tile(
      int from, int to, String label, List<Box.Content> lines, Unit unit, boolean change) {}

  private void tiles(int total) {
    List<Tile> tiles = new ArrayList<>();
    int numbers = rows.size() + 1;
    boolean money = block.revenue().isPresent();
    Unit scale = block.nps().unit();
    tiles.add(now(0, 0, Phrase.WHAT_IF_NPS, block.nps()));
    tiles.add(changed(1, money ? 2 : 4, words.npsChange(), 6, total, npsUnit));
    tiles.add(
        then(money ? 3 : 5, money ? 4 : 8, Phrase.WHAT_IF_NPS, 0, 6, total, numbers, scale, true));
    if (money) {
      tiles.add(now(5, 6, Phrase.WHAT_IF_REVENUE, block.revenue().get()));
      tiles.add(changed(7, 9, words.revenueChange(), 9, total, moneyUnit.orElseThrow()));
      tiles.add(
          then(
              10,
              11,
              Phrase.WHAT_IF_REVENUE,
              5,
              9,
              total,
              numbers,
              block.revenue().get().unit(),
              false));
    }
    double size = numberSize(tiles);
    tileRow(tiles, tile -> new Box.Content.Text(tile.label()), Look.TILE_LABEL, "", 18);
    tileRow(tiles, tile -> tile.lines().get(0), Look.TILE_NUMBER.sized(size), "", NUMBER_POINTS);
    tileRow(tiles, tile -> tile.lines().get(1), Look.TILE_LINE, words.low(), 15);
    tileRow(tiles, tile -> tile.lines().get(2), Look.TILE_LINE, words.high(), 18);
  }

  private Tile now(int from, int to, Phrase label, Quantity now) {
    return new Tile(
        from,
        to,
        voice.frame().say(label, words.now()),
        List.of(
            content(now, quantity -> quantity.value().getAsDouble()),
            now.interval()
                .<Box.Content>map(bounds -> new Box.Content.Number(bounds.low()))
                .orElse(new Box.Content.Text("")),
            now.interval()
                .<Box.Content>map(bounds -> new Box.Content.Number(bounds.high()))
                .orElse(new Box.Content.Text(""))),
        now.unit(),
        false);
  }

  private Tile changed(int from, int to, String label, int column, int total, Unit unit) {
    return new Tile(
        from,
        to,
        label,
        Stream.of(0, 1, 2)
            .<Box.Content>map(
                line -> new Box.Content.Formula(WhatIfFormulas.cell(letter(column + line), total)))
            .toList(),
        unit,
        true);
  }

  private Tile then(
      int from,
      int to,
      Phrase label,
      int nowColumn,
      int column,
      int total,
      int numbers,
      Unit unit,
      boolean scale) {
    String now = WhatIfFormulas.cell(letter(nowColumn), numbers);
    return new Tile(
        from,
        to,
        voice.frame().say(label, words.then()),
        Stream.of(0, 1, 2)
            .<Box.Content>map(
                line -> {
                  String change = WhatIfFormulas.cell(letter(column + line), total);
                  return new Box.Content.Formula(
                      scale
                          ? WhatIfFormulas.onScale(now, change, unit.decimals())
                          : WhatIfFormulas.sum(now, change));
                })
            .toList(),
        unit,
        false);
  }

  private void tileRow(
      List<Tile> tiles, Function<Tile, Box.Content> line, Look look, String prefix, double points) {
    List<Box> boxes = new ArrayList<>();
    for (Tile tile : tiles) {
      Span span = new Span(columns.get(tile.from()).left(), columns.get(tile.to()).right());
      Box.Content content = line.apply(tile);
      Look set = look.edged(new Edges(Edge.NONE, WHITE, Edge.NONE, Edge.NONE));
      if (!(content instanceof Box.Content.Text)) {
        String code =
            tile.change() ? voice.formats().change(tile.unit()) : voice.formats().of(tile.unit());
        set = set.unwrapped().formatted(NumberFormats.prefixed(prefix, code));
      }
      boxes.add(new Box(span.left(), span.right(), content, set.aligned(HorizontalAlignment.LEFT)));
    }
    rows.add(PageRow.of(boxes).atLeast(points));
  }

  /** The largest size at which every number fits, also when all room of all elements is closed. */
  private double numberSize(List<Tile> tiles) {
    double nps = most(WhatIfEffect::nps);
    double money = most(WhatIfEffect::revenue);
    double size = 24;
    for (Tile tile : tiles) {
      int width = columns.get(tile.to()).right() - columns.get(tile.from()).left();
      boolean points = tile.unit().kind() == Unit.Kind.NPS;
      double now = points ? 100 : block.revenue().flatMap(r -> value(r)).orElse(0.0);
      double largest = tile.change() ? (points ? nps : money) : points ? now : now + money;
      String text = voice.words().change(tile.unit(), -largest);
      while (size > SMALLEST_NUMBER
          && TextWidths.column(text, size, true) + TextWidths.INDENT > width) {
        size -= 1;
      }
    }
    return size;
  }

  private double most(Function<WhatIfEffect, Quantity> gain) {
    return block.effects().stream()
        .map(effect -> value(gain.apply(effect)).map(Math::abs).orElse(0.0))
        .sorted(Comparator.reverseOrder())
        .limit(block.choices().size())
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private static Optional<Double> value(Quantity quantity) {
    return EstimateColumns.value(quantity);
  }

  private List<String> effectHeaders() {
    String nps = voice.frame().say(Phrase.WHAT_IF_NPS_GAIN);
    List<String> texts =
        new ArrayList<>(
            List.of(
                words.element(),
                words.share(),
                voice.frame().say(Phrase.WHAT_IF_ROOM),
                nps,
                EstimateColumns.join(nps, words.low()),
                EstimateColumns.join(nps, words.high())));
    if (block.revenue().isPresent()) {
      String money = voice.frame().say(Phrase.WHAT_IF_REVENUE_GAIN);
      texts.addAll(
          List.of(
              money,
              EstimateColumns.join(money, words.low()),
              EstimateColumns.join(money, words.high())));
    }
    return texts;
  }

  private void effects() {
    heads(effectHeaders());
    for (WhatIfEffect effect : block.effects()) {
      List<Box> boxes = new ArrayList<>();
      boxes.add(Box.text(columns.get(0), effect.element(), Look.TABLE_CELL));
      String share = voice.formats().of(Unit.SHARE);
      boxes.add(number(1, new Box.Content.Number(effect.share().value().getAsDouble()), share));
      boxes.add(number(2, new Box.Content.Number(effect.room()), share));
      gain(boxes, effect.nps(), npsUnit);
      moneyUnit.ifPresent(unit -> gain(boxes, effect.revenue(), unit));
      rows.add(PageRow.of(boxes));
    }
  }

  private void gain(List<Box> boxes, Quantity gain, Unit unit) {
    List<Function<Quantity, Double>> numbers =
        List.of(
            q -> q.value().getAsDouble(),
            q -> q.interval().orElseThrow().low(),
            q -> q.interval().orElseThrow().high());
    for (Function<Quantity, Double> number : numbers) {
      Box.Content content = content(gain, number);
      String format =
          content instanceof Box.Content.Number shown
              ? voice.formats().change(unit, shown.value())
              : "";
      boxes.add(number(boxes.size(), content, format));
    }
  }

  private static Box.Content content(Quantity quantity, Function<Quantity, Double> number) {
    return quantity.value().isPresent()
        ? new Box.Content.Number(number.apply(quantity))
        : new Box.Content.Text(quantity.shorthand().map(Shorthand::mark).orElseThrow());
  }

  private Box number(int column, Box.Content content, String format) {
    Span span = columns.get(column);
    Look look = right(Look.TABLE_CELL);
    return content instanceof Box.Content.Text
        ? new Box(span.left(), span.right(), content, look.inked(Palette.SECONDARY))
        : new Box(span.left(), span.right(), content, look.unwrapped().formatted(format));
  }

  private Box formula(int column, String formula, String format, Look look) {
    Span span = columns.get(column);
    return new Box(
        span.left(),
        span.right(),
        new Box.Content.Formula(formula),
        right(look).unwrapped().formatted(format));
  }

  private String change(int column) {
    return voice.formats().change(column < 9 ? npsUnit : moneyUnit.orElseThrow());
  }

  private static char letter(int column) {
    return (char) ('A' + column);
  }

  private static Look right(Look look) {
    return look.aligned(HorizontalAlignment.RIGHT).indented(INDENT);
  }
}
