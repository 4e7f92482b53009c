package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.HeatCell;
import fi.arvo.report.model.Block.HeatMap;
import fi.arvo.report.model.Block.HeatRow;
import fi.arvo.report.model.Block.Part;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Outcome;
import fi.arvo.report.tables.Terms.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where on the path it feels worst, touchpoint by touchpoint and channel by channel. */
final class JourneySheet {
  static final String ID = "journey";

  /** NPS from which each shade of the map begins. */
  static final List<Double> SHADES = List.of(-50.0, -30.0, -15.0, -5.0, 5.0, 15.0, 30.0, 50.0);

  private static final int MOST_ROWS = 20;
  private static final int MOST_CHANNELS = 5;
  private static final int WEAKEST = 3;
  private static final int MAP = 13;

  private final Narrator narrator;
  private final Encounters customers;
  private final Encounters employees;
  private final WeakestPlace weakest;
  private final List<String> touchpoints;

  JourneySheet(Narrator narrator) {
    this.narrator = narrator;
    this.customers = new Encounters(narrator, Side.CUSTOMER);
    this.employees = new Encounters(narrator, Side.EMPLOYEE);
    this.weakest = new WeakestPlace(narrator, customers);
    this.touchpoints = customers.touchpoints();
  }

  /** None where no answer names a touchpoint. */
  Optional<StorySheet> sheet() {
    if (touchpoints.isEmpty()) {
      return Optional.empty();
    }
    JourneyLosses losses = new JourneyLosses(narrator);
    List<Block> blocks = new ArrayList<>();
    Block map = map(customers, customers.channels(), "journey.map", departments());
    Part left = new Part(MAP, map);
    int rest = Block.PAGE - MAP;
    if (employees.touchpoints().isEmpty()) {
      blocks.add(BlockRow.of(left, new Part(rest, losses.bars())));
      blocks.add(weakestThree());
    } else {
      Block other = map(employees, shared(), "journey.map.employees", false);
      blocks.add(BlockRow.of(left, new Part(rest, other)));
      blocks.add(BlockRow.halves(losses.bars(), weakestThree()));
    }
    losses.steps().ifPresent(blocks::add);
    return Optional.of(
        new StorySheet(
            ID,
            narrator.say("sheet.journey"),
            Kicker.of(narrator),
            weakest.finding(),
            weakest.certainty(),
            blocks));
  }

  /**
   * The employees' channels in the order of the customers' map, so that columns face each other.
   */
  private List<String> shared() {
    List<String> order = customers.channels();
    return employees.channels().stream()
        .sorted(
            Comparator.comparingInt(
                channel -> order.contains(channel) ? order.indexOf(channel) : order.size()))
        .toList();
  }

  private boolean departments() {
    return touchpoints.stream()
        .flatMap(t -> customers.touchpoint(t).stream())
        .anyMatch(row -> row.text("department") != null);
  }

  private HeatMap map(Encounters side, List<String> named, String heading, boolean notes) {
    List<String> channels =
        new ArrayList<>(named.subList(0, Math.min(MOST_CHANNELS, named.size())));
    channels.add(Terms.ALL);
    List<String> shown =
        new ArrayList<>(touchpoints.subList(0, Math.min(MOST_ROWS, touchpoints.size())));
    shown.add(Terms.ALL);
    List<HeatRow> rows = new ArrayList<>();
    for (String touchpoint : shown) {
      rows.add(
          new HeatRow(
              narrator.encounter("touchpoint", touchpoint),
              notes ? department(side, touchpoint) : "",
              channels.stream().map(channel -> cell(side, touchpoint, channel)).toList()));
    }
    boolean outlined = rows.stream().flatMap(r -> r.cells().stream()).anyMatch(HeatCell::outlined);
    boolean empty =
        rows.stream().flatMap(r -> r.cells().stream()).anyMatch(c -> c.value().isEmpty());
    boolean all = touchpoints.size() <= MOST_ROWS && named.size() <= MOST_CHANNELS;
    return new HeatMap(
        narrator.say(heading),
        narrator.say("column.touchpoint"),
        notes ? narrator.say("column.department") : "",
        channels.stream().map(channel -> narrator.encounter("channel", channel)).toList(),
        rows,
        SHADES,
        narrator.say(all ? "journey.map.shade" : "journey.map.shade.more"),
        outlined ? narrator.say("journey.map.outline") : "",
        empty ? narrator.say("journey.map.empty") : "");
  }

  private static String department(Encounters side, String touchpoint) {
    return side.touchpoint(touchpoint)
        .map(row -> Objects.requireNonNullElse(row.text("department"), ""))
        .orElse("");
  }

  private HeatCell cell(Encounters side, String touchpoint, String channel) {
    Optional<Table.Row> row = side.cell(touchpoint, channel).filter(JourneySheet::asked);
    return new HeatCell(row.map(side::nps), row.isPresent() && row.equals(weakest.row()));
  }

  /** Whether somebody answered there; a row that hides its count may be of somebody. */
  private static boolean asked(Table.Row row) {
    return row.flag("suppressed") || row.whole("n") == null || row.whole("n") > 0;
  }

  /** What else is felt where customers recommend least. */
  private TableBlock weakestThree() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.touchpoint")),
            SheetColumn.number(narrator.say("column.nps"), Encounters.POINTS),
            SheetColumn.number(narrator.outcome(Outcome.EFFORT), Unit.MEAN.withDecimals(1)),
            SheetColumn.number(narrator.say("journey.feeling"), Unit.DIRECTION),
            SheetColumn.text(narrator.say("journey.emotion")));
    EmotionShares emotions = new EmotionShares(narrator, Side.CUSTOMER);
    List<List<Cell>> rows =
        touchpoints.stream()
            .flatMap(t -> customers.touchpoint(t).stream())
            .filter(row -> row.number("nps") != null)
            .sorted(Comparator.comparing(row -> row.number("nps")))
            .limit(WEAKEST)
            .map(
                row ->
                    List.of(
                        Cell.of(narrator.encounter("touchpoint", row.text("touchpoint"))),
                        Cell.of(customers.nps(row)),
                        Cell.of(customers.ease(row)),
                        Cell.of(customers.feeling(row)),
                        Cell.of(strongest(emotions, row.text("touchpoint")))))
            .toList();
    return new TableBlock(narrator.say("journey.weakest"), new SheetTable(columns, rows));
  }

  private String strongest(EmotionShares emotions, String touchpoint) {
    return emotions
        .strongest(touchpoint)
        .map(
            row ->
                narrator.say(
                    "journey.emotion.share",
                    narrator.say("value.emotion." + row.text("emotion")),
                    narrator.words().value(emotions.share(row))))
        .orElseGet(() -> narrator.say("journey.emotion.none"));
  }
}
