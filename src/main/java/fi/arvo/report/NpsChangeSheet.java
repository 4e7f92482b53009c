package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.NpsMoves.Move;
import fi.arvo.report.NpsMoves.What;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.BandLine;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much the NPS moved from one period to the next, whether that is real, and what moved it. */
final class NpsChangeSheet {
  static final String ID = "nps_change";
  private static final int PERIODS = 8;
  private static final int DRIVERS = 10;
  private static final int MOVERS = 8;

  private final Narrator narrator;
  private final NpsMoves moves;

  NpsChangeSheet(Narrator narrator) {
    this.narrator = narrator;
    this.moves = new NpsMoves(narrator);
  }

  StorySheet sheet() {
    Optional<Table.Row> total = moves.total();
    List<Block> blocks = new ArrayList<>();
    if (!narrator.job().extracts().containsKey(Role.SURVEY)) {
      blocks.add(TextBlock.paragraphs("", narrator.say("absent.survey.sentence")));
    } else {
      blocks.add(BlockRow.halves(line(), new NpsWaterfall(narrator, moves).block()));
    }
    if (total.isPresent()) {
      blocks.add(BlockRow.halves(drivers(), notes()));
      if (!moves.largest(1).isEmpty()) {
        blocks.add(movers());
      }
    }
    NpsVerdict verdict = new NpsVerdict(narrator, moves);
    return new StorySheet(
        ID,
        narrator.say("sheet.nps_change"),
        Kicker.of(narrator),
        total.map(verdict::finding).orElseGet(this::unknown),
        total.map(verdict::certainty).orElse(""),
        blocks);
  }

  private String unknown() {
    boolean asked = narrator.job().extracts().containsKey(Role.SURVEY);
    String none = narrator.recommended() ? "none" : "not_asked";
    return narrator.say("nps_change.finding." + (asked ? none : "no_survey"));
  }

  private Block line() {
    List<Table.Row> rows = narrator.facts().loyaltyByPeriod(PERIODS);
    String heading = narrator.say("nps_change.line");
    List<Quantity> values =
        rows.stream()
            .map(r -> narrator.quantity(r, NpsMoves.POINTS, "nps", "nps_low", "nps_high", "n"))
            .toList();
    long known = values.stream().filter(v -> v.value().isPresent()).count();
    if (known < 2) {
      boolean hidden = rows.size() > 1 && rows.stream().anyMatch(r -> r.flag("suppressed"));
      String why = narrator.say(hidden ? "reason.suppressed" : "nps_change.line.short");
      return narrator.nothing(heading, narrator.recommended() ? why : narrator.noRecommendation());
    }
    List<String> periods = rows.stream().map(r -> narrator.period(r.text("period"))).toList();
    Quantity first = values.get(0);
    Quantity last = values.get(values.size() - 1);
    String title =
        narrator.say(
            "nps_change.line.title",
            narrator.words().value(first),
            narrator.words().value(last),
            periods.get(0),
            periods.get(periods.size() - 1));
    return new ChartBlock(
        "nps_change_line",
        title,
        narrator.say("nps_change.line.subtitle"),
        BandLine.of(narrator.say("column.period"), periods, new Series("NPS", values)),
        narrator.say("nps_change.line.alt", title, narrator.words().count(known)),
        Size.MEDIUM);
  }

  private Block drivers() {
    String heading = narrator.say("nps_change.drivers");
    List<Bar> bars =
        moves.of(Dimension.DRIVER).stream()
            .sorted(Comparator.comparingDouble(Move::size).reversed())
            .limit(DRIVERS)
            .map(m -> new Bar(m.name(), m.effect(), emphasis(m)))
            .toList();
    if (bars.isEmpty()) {
      String why =
          narrator.facts().change(Dimension.DRIVER).stream()
              .findFirst()
              .map(narrator::why)
              .orElseGet(() -> narrator.say("reason.absent"));
      return narrator.nothing(heading, why);
    }
    return new ChartBlock(
        "nps_change_drivers",
        heading,
        narrator.say("nps_change.drivers.subtitle"),
        IntervalBars.of(narrator.say("column.element"), narrator.say("column.effect"), bars),
        narrator.say(
            "elements.alt",
            heading,
            narrator.words().count(bars.size()),
            bars.get(0).label(),
            narrator.words().valueAndInterval(bars.get(0).value())),
        Size.MEDIUM);
  }

  private static Emphasis emphasis(Move move) {
    return move.certain() ? Emphasis.PLAIN : Emphasis.UNDECIDED;
  }

  private TextBlock notes() {
    List<Line> lines = new ArrayList<>();
    moves
        .unexplained()
        .ifPresent(
            u ->
                lines.add(
                    Line.bullet(
                        narrator.say(
                            "nps_change.unexplained",
                            narrator.words().value(u),
                            narrator.words().interval(u)))));
    lines.add(Line.bullet(narrator.say("nps_change.note.shares")));
    lines.add(Line.bullet(narrator.say("nps_change.note.dimension")));
    lines.add(Line.bullet(narrator.say("nps_change.note.add")));
    lines.add(Line.bullet(narrator.say("nps_change.note.cause")));
    return new TextBlock(narrator.say("nps_change.notes"), lines);
  }

  private TableBlock movers() {
    Unit share = Unit.SHARE.withDecimals(1);
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("nps_change.mover")),
            SheetColumn.text(narrator.say("nps_change.what")),
            SheetColumn.number(narrator.say("column.share_before"), share),
            SheetColumn.number(narrator.say("column.share_after"), share),
            SheetColumn.number(narrator.say("column.nps_before"), NpsMoves.POINTS),
            SheetColumn.number(narrator.say("column.nps_after"), NpsMoves.POINTS),
            SheetColumn.number(narrator.say("column.effect"), NpsMoves.POINTS),
            SheetColumn.number(narrator.say("column.effect_low"), NpsMoves.POINTS),
            SheetColumn.number(narrator.say("column.effect_high"), NpsMoves.POINTS),
            SheetColumn.text(narrator.say("nps_change.certain")));
    List<List<Cell>> rows = moves.largest(MOVERS).stream().map(this::mover).toList();
    return new TableBlock(narrator.say("nps_change.movers"), new SheetTable(columns, rows));
  }

  private List<Cell> mover(Move move) {
    Shorthand none =
        move.what() == What.RATING ? Shorthand.NOT_APPLICABLE : Shorthand.NOT_AVAILABLE;
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(narrator.say("nps_change.mover." + move.dimension().key(), move.name())));
    cells.add(
        Cell.of(narrator.say("nps_change.what." + move.what().name().toLowerCase(Locale.ROOT))));
    for (String column : List.of("share_before", "share_after", "nps_before", "nps_after")) {
      cells.add(Cell.of(move.row().number(column), none));
    }
    cells.addAll(Cell.estimate(move.effect()).subList(0, 3));
    cells.add(Cell.of(narrator.say(move.certain() ? "word.certain" : "word.chance")));
    return cells;
  }
}
