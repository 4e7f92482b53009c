package fi.arvo.report;

import fi.arvo.report.model.AxisRange;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Part;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.ChartSpec.IntervalColumns;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Emotion;
import fi.arvo.report.tables.Terms.Question;
import fi.arvo.report.tables.Terms.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How employees, partners and owners are doing beside the customers. */
final class EmployeesSheet {
  static final String ID = "employees";
  private static final Unit POINTS = Unit.NPS;

  private final Narrator narrator;

  EmployeesSheet(Narrator narrator) {
    this.narrator = narrator;
  }

  /** None where no other side was asked. */
  Optional<StorySheet> sheet() {
    List<Side> others =
        Stream.of(Side.EMPLOYEE, Side.PARTNER, Side.OWNER)
            .filter(side -> row(side).isPresent())
            .toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(BlockRow.halves(scores(), spread(others)));
    blocks.add(sides());
    Optional<Block> emotions = emotions();
    Block links = new SideLinkTable(narrator).block();
    blocks.add(
        emotions.isPresent()
            ? BlockRow.of(new Part(10, emotions.get()), new Part(14, links))
            : links);
    blocks.add(
        TextBlock.bullets(
            narrator.say("employees.notes"),
            narrator.say("employees.note.question"),
            narrator.say("employees.note.scale"),
            narrator.say("employees.note.units")));
    return Optional.of(
        new StorySheet(
            ID,
            narrator.say("sheet.employees"),
            Kicker.of(narrator),
            finding(others),
            certainty(others),
            blocks));
  }

  /** The row of a side: its current answers, else those of the reporting months. */
  private Optional<Table.Row> row(Side side) {
    List<Table.Row> rows =
        narrator
            .facts()
            .rows("loyalty")
            .filter(r -> r.is("scope", Terms.Scope.OVERALL.key()) && r.is("side", side.key()))
            .toList();
    return rows.stream()
        .filter(r -> r.is("period", Terms.CURRENT_PERIOD))
        .findFirst()
        .or(() -> rows.stream().filter(r -> r.text("period").contains("..")).findFirst());
  }

  private Quantity nps(Table.Row row) {
    return narrator.quantity(row, POINTS, "nps", "nps_low", "nps_high", "n");
  }

  private Optional<Quantity> told(Side side) {
    return row(side).map(this::nps).filter(q -> q.value().isPresent());
  }

  private String finding(List<Side> others) {
    Optional<Quantity> customers = told(Side.CUSTOMER);
    Optional<Side> first = others.stream().filter(side -> told(side).isPresent()).findFirst();
    if (first.isEmpty()) {
      return narrator.say("employees.finding.hidden");
    }
    Quantity side = told(first.get()).orElseThrow();
    String which = customers.map(c -> compared(side, c)).orElse("alone");
    return narrator.say(
        "employees.finding." + first.get().key() + "." + which,
        narrator.words().value(side),
        customers.map(narrator.words()::value).orElse(""));
  }

  private static String compared(Quantity one, Quantity other) {
    if (one.interval().isPresent() && other.interval().isPresent()) {
      if (one.interval().get().low() > other.interval().get().high()) {
        return "above";
      }
      if (one.interval().get().high() < other.interval().get().low()) {
        return "below";
      }
    }
    return "alike";
  }

  private String certainty(List<Side> others) {
    boolean few = others.stream().flatMap(s -> row(s).stream()).anyMatch(narrator::few);
    return narrator.withBase(narrator.say("employees.certainty"), few, "certainty.few");
  }

  private Stream<Side> sidesTold() {
    return Stream.of(Side.values()).filter(side -> row(side).isPresent());
  }

  private String name(Side side) {
    return narrator.say("employees.side." + side.key());
  }

  private Block scores() {
    String title = narrator.say("employees.scores");
    List<Bar> bars =
        sidesTold().flatMap(side -> told(side).map(q -> Bar.of(name(side), q)).stream()).toList();
    if (bars.isEmpty()) {
      return narrator.nothing(title, narrator.say("reason.suppressed"));
    }
    return new ChartBlock(
        "employees_scores",
        title,
        narrator.say("employees.scores.subtitle"),
        IntervalBars.of(narrator.say("column.side"), narrator.say("column.nps"), bars),
        narrator.say("employees.alt", title, new AltText(narrator).bars(bars)),
        Size.SMALL);
  }

  /** The whole spread of one side's answers beside the customers'. */
  private Block spread(List<Side> others) {
    String title = narrator.say("employees.spread");
    for (Side side : others) {
      List<Table.Row> own = spread(side);
      List<Table.Row> customers = spread(Side.CUSTOMER);
      List<String> scores = own.stream().map(EmployeesSheet::score).toList();
      boolean alike =
          !own.isEmpty() && customers.stream().map(EmployeesSheet::score).toList().equals(scores);
      List<Quantity> shares = own.stream().map(this::share).toList();
      if (own.isEmpty() || shares.stream().allMatch(s -> s.value().isEmpty())) {
        continue;
      }
      List<Series> series = new ArrayList<>();
      series.add(new Series(name(side), shares));
      if (alike) {
        series.add(new Series(name(Side.CUSTOMER), customers.stream().map(this::share).toList()));
      }
      List<Quantity> all = series.stream().flatMap(s -> s.values().stream()).toList();
      return new ChartBlock(
          "employees_spread",
          title,
          narrator.say("employees.spread.subtitle"),
          new IntervalColumns(
              narrator.say("column.score"), scores, series, AxisRange.fromZero(all)),
          narrator.say("loyalty.scores.alt", title, new AltText(narrator).values(scores, shares)),
          Size.MEDIUM);
    }
    return narrator.nothing(title, narrator.say("employees.spread.none"));
  }

  private List<Table.Row> spread(Side side) {
    return narrator
        .facts()
        .rows("score_distribution")
        .filter(r -> r.is("scope", Terms.Scope.OVERALL.key()) && r.is("side", side.key()))
        .filter(r -> r.is("question", Question.RECOMMEND.key()))
        .filter(r -> r.is("period", Terms.CURRENT_PERIOD))
        .sorted(Comparator.comparing(r -> r.whole("score")))
        .toList();
  }

  private Quantity share(Table.Row row) {
    return narrator.quantity(row, Unit.SHARE, "share", null, null, "n");
  }

  private static String score(Table.Row row) {
    return row.whole("score").equals(row.whole("score_to"))
        ? row.whole("score").toString()
        : row.whole("score") + "–" + row.whole("score_to");
  }

  private TableBlock sides() {
    Unit mean = Unit.MEAN.withDecimals(1);
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.side")),
            SheetColumn.number(narrator.say("column.nps"), POINTS),
            SheetColumn.number(narrator.say("column.nps_low"), POINTS),
            SheetColumn.number(narrator.say("column.nps_high"), POINTS),
            SheetColumn.number(narrator.say("column.n"), Unit.COUNT),
            SheetColumn.number(narrator.say("employees.ease"), mean),
            SheetColumn.number(narrator.say("column.ces_low"), mean),
            SheetColumn.number(narrator.say("column.ces_high"), mean),
            SheetColumn.number(narrator.say("column.csat"), Unit.SHARE),
            SheetColumn.number(narrator.say("column.csat_low"), Unit.SHARE),
            SheetColumn.number(narrator.say("column.csat_high"), Unit.SHARE));
    List<List<Cell>> rows =
        sidesTold()
            .map(
                side -> {
                  Table.Row row = row(side).orElseThrow();
                  List<Cell> cells = new ArrayList<>();
                  cells.add(Cell.of(name(side)));
                  cells.addAll(Cell.estimate(nps(row)));
                  cells.addAll(
                      Cell.estimate(
                              narrator.quantity(
                                  row, mean, "ces_mean", "ces_low", "ces_high", "ces_n"))
                          .subList(0, 3));
                  cells.addAll(
                      Cell.estimate(
                              narrator.quantity(
                                  row, Unit.SHARE, "csat", "csat_low", "csat_high", "csat_n"))
                          .subList(0, 3));
                  return cells;
                })
            .toList();
    return new TableBlock(narrator.say("employees.sides"), new SheetTable(columns, rows));
  }

  /** The employees' emotions beside the customers'; none where no employee told a story. */
  private Optional<Block> emotions() {
    EmotionShares employees = new EmotionShares(narrator, Side.EMPLOYEE);
    EmotionShares customers = new EmotionShares(narrator, Side.CUSTOMER);
    if (!employees.told()) {
      return Optional.empty();
    }
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.emotion")),
            SheetColumn.number(name(Side.EMPLOYEE), Unit.SHARE),
            SheetColumn.number(narrator.say("column.share_low"), Unit.SHARE),
            SheetColumn.number(narrator.say("column.share_high"), Unit.SHARE),
            SheetColumn.number(name(Side.CUSTOMER), Unit.SHARE));
    List<List<Cell>> rows =
        Stream.of(Emotion.values())
            .flatMap(
                emotion ->
                    employees.of(emotion).stream()
                        .map(
                            row -> {
                              List<Cell> cells = new ArrayList<>();
                              cells.add(Cell.of(narrator.say("value.emotion." + emotion.key())));
                              cells.addAll(Cell.estimate(employees.share(row)).subList(0, 3));
                              cells.add(
                                  customers
                                      .of(emotion)
                                      .map(r -> Cell.of(customers.share(r)))
                                      .orElse(Cell.of(narrator.missing(Unit.SHARE))));
                              return cells;
                            }))
            .toList();
    return Optional.of(
        new TableBlock(narrator.say("employees.emotions"), new SheetTable(columns, rows)));
  }
}
