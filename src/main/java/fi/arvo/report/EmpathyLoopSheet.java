package fi.arvo.report;

import fi.arvo.report.DoneActions.Done;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Part;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.DesignedBy;
import fi.arvo.report.tables.Terms.LoopOutcome;
import fi.arvo.report.tables.Terms.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What was felt, what was done about it, and what happened then: a line an action. */
final class EmpathyLoopSheet {
  static final String ID = "empathy_loop";
  private static final int MOST = 10;
  private static final int BARS = 12;
  private static final int REASONS = 5;

  private final Narrator narrator;
  private final DoneActions actions;
  private final LoopOutcomes outcomes;
  private final List<Done> shown;

  EmpathyLoopSheet(Narrator narrator) {
    this.narrator = narrator;
    this.actions = new DoneActions(narrator);
    this.outcomes = new LoopOutcomes(narrator);
    this.shown = actions.all().subList(0, Math.min(MOST, actions.all().size()));
  }

  /** None where no action is told of. */
  Optional<StorySheet> sheet() {
    if (actions.all().isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        BlockRow.of(new Part(5, perceived()), new Part(8, reflected()), new Part(11, adjusted())));
    blocks.add(BlockRow.halves(forest(), words()));
    if (actions.all().stream().anyMatch(done -> done.designedBy().isPresent())) {
      blocks.add(together());
    }
    return Optional.of(
        new StorySheet(
            ID,
            narrator.say("sheet.empathy_loop"),
            Kicker.of(narrator),
            finding(),
            narrator.say("empathy_loop.certainty"),
            blocks));
  }

  private String finding() {
    Optional<Done> better = largest(Verdict.CLEAR).or(() -> largest(Verdict.SIGNS));
    Optional<Done> worse =
        largest(Verdict.CLEAR_OPPOSITE).or(() -> largest(Verdict.SIGNS_OPPOSITE));
    if (better.isPresent() && worse.isPresent()) {
      return narrator.say("empathy_loop.finding.both", of(better.get()), of(worse.get()));
    }
    if (better.isPresent()) {
      return say(better.get());
    }
    if (worse.isPresent()) {
      return say(worse.get());
    }
    boolean nothing = actions.all().stream().anyMatch(d -> d.verdict() == Verdict.NO_EFFECT);
    return narrator.say("empathy_loop.finding." + (nothing ? "no_effect" : "cannot_tell"));
  }

  private String say(Done done) {
    return narrator.say(
        "empathy_loop.finding." + key(done.verdict()),
        done.name(),
        outcomes.name(done.judgedBy()),
        told(done));
  }

  /** An action with what it is judged by. */
  private String of(Done done) {
    return narrator.say(
        "empathy_loop.action", done.name(), outcomes.name(done.judgedBy()), told(done));
  }

  private String told(Done done) {
    return narrator.changed(done.effect(done.judgedBy()).orElseThrow());
  }

  /** The one of a verdict whose effect is largest, for better or for worse. */
  private Optional<Done> largest(Verdict verdict) {
    return of(verdict)
        .max(
            Comparator.comparing((Done done) -> done.judgedBy() == LoopOutcome.RECOMMEND)
                .thenComparingDouble(EmpathyLoopSheet::size));
  }

  private Stream<Done> of(Verdict verdict) {
    return actions.all().stream()
        .filter(done -> done.verdict() == verdict && !done.parting())
        .filter(
            done -> done.effect(done.judgedBy()).filter(q -> q.value().isPresent()).isPresent());
  }

  private static double size(Done done) {
    return Math.abs(done.effect(done.judgedBy()).orElseThrow().value().getAsDouble());
  }

  private static String key(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /** How it felt there before: where, how much customers recommended, how their stories felt. */
  private TableBlock perceived() {
    Unit points = Unit.NPS;
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("empathy_loop.where")),
            SheetColumn.number(narrator.say("empathy_loop.nps"), points),
            SheetColumn.number(narrator.say("empathy_loop.feeling"), Unit.DIRECTION));
    List<List<Cell>> rows =
        shown.stream()
            .map(
                done ->
                    List.of(
                        Cell.of(done.place()),
                        before(done, LoopOutcome.RECOMMEND, points),
                        before(done, LoopOutcome.VALENCE, Unit.DIRECTION)))
            .toList();
    return new TableBlock(narrator.say("empathy_loop.perceived"), new SheetTable(columns, rows));
  }

  private static Cell before(Done done, LoopOutcome outcome, Unit unit) {
    return done.before(outcome, unit)
        .map(Cell::of)
        .orElse(new Cell.Missing(Shorthand.NOT_AVAILABLE));
  }

  /** What was done, when, by whom, and with whom it was designed. */
  private TableBlock reflected() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.action")),
            SheetColumn.text(narrator.say("empathy_loop.owner")),
            SheetColumn.text(narrator.say("empathy_loop.designed")));
    List<List<Cell>> rows =
        shown.stream()
            .map(
                done ->
                    List.of(
                        Cell.of(done.name()),
                        started(done),
                        Cell.of(
                            done.designedBy()
                                .map(by -> narrator.say("empathy_loop.designed." + word(by)))
                                .orElse(""))))
            .toList();
    return new TableBlock(narrator.say("empathy_loop.reflected"), new SheetTable(columns, rows));
  }

  /** When and by whom; a warning where nobody is named. */
  private Cell started(Done done) {
    String day = narrator.words().day(done.startedOn());
    return done.owner()
        .map(owner -> Cell.of(narrator.say("empathy_loop.started", day, owner)))
        .orElseGet(
            () ->
                Cell.warning(
                    narrator.say(
                        "empathy_loop.started", day, narrator.say("responsibility.nobody"))));
  }

  private static String word(String designedBy) {
    return designedBy.equals(DesignedBy.COMPANY.key()) ? "company" : "together";
  }

  /** What happened to those touched, beside the others. */
  private TableBlock adjusted() {
    List<LoopOutcome> told =
        Stream.of(
                LoopOutcome.RECOMMEND, LoopOutcome.EFFORT, LoopOutcome.VALENCE, LoopOutcome.REVENUE)
            .filter(o -> shown.stream().anyMatch(done -> done.row(o).isPresent()))
            .toList();
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.text(narrator.say("empathy_loop.verdict")));
    told.forEach(o -> columns.add(SheetColumn.text(outcomes.name(o))));
    List<List<Cell>> rows = new ArrayList<>();
    for (Done done : shown) {
      List<Cell> cells = new ArrayList<>();
      boolean worse =
          done.verdict() == Verdict.CLEAR_OPPOSITE || done.verdict() == Verdict.SIGNS_OPPOSITE;
      String verdict = verdict(done);
      cells.add(worse ? Cell.warning(verdict) : Cell.of(verdict));
      told.forEach(o -> cells.add(Cell.of(done.effect(o).map(e -> lines(done, o, e)).orElse(""))));
      rows.add(cells);
    }
    return new TableBlock(narrator.say("empathy_loop.adjusted"), new SheetTable(columns, rows));
  }

  /** A change with its interval under it, and whether it may be chance. */
  private String lines(Done done, LoopOutcome outcome, Quantity change) {
    String told = narrator.changed(change).replace(" (", "\n(");
    return change.value().isEmpty() || done.certain(outcome)
        ? told
        : told + "\n" + narrator.say("word.chance");
  }

  private String verdict(Done done) {
    if (done.why().isPresent()) {
      return narrator.say("empathy_loop.verdict.cannot_tell");
    }
    return narrator.say(
        "empathy_loop.verdict." + (done.parting() ? "parting" : key(done.verdict())));
  }

  private Block forest() {
    List<Done> measured = actions.measured();
    if (measured.isEmpty()) {
      return narrator.nothing(
          narrator.say("empathy_loop.forest"), narrator.say("empathy_loop.forest.none"));
    }
    List<Bar> bars =
        measured.stream()
            .limit(BARS)
            .map(
                done ->
                    new Bar(
                        done.name(),
                        done.effect(LoopOutcome.RECOMMEND).orElseThrow(),
                        done.certain() && !done.parting() ? Emphasis.PLAIN : Emphasis.UNDECIDED))
            .toList();
    String title = narrator.say("empathy_loop.forest");
    return new ChartBlock(
        "empathy_loop_effects",
        title,
        narrator.say("empathy_loop.forest.subtitle"),
        IntervalBars.of(narrator.say("column.action"), narrator.say("column.effect"), bars),
        narrator.say("empathy_loop.forest.alt", title, new AltText(narrator).bars(bars)),
        Size.MEDIUM);
  }

  /** What can't be told, and how to read what can. */
  private TextBlock words() {
    List<Line> lines = new ArrayList<>();
    actions.all().stream()
        .filter(done -> done.why().isPresent())
        .limit(REASONS)
        .forEach(
            done ->
                lines.add(
                    Line.bullet(
                        narrator.say(
                            "empathy_loop.untold." + known(done.why().get()), done.name()))));
    actions.all().stream()
        .filter(done -> done.why().isEmpty() && done.parting())
        .limit(REASONS)
        .forEach(done -> lines.add(Line.bullet(narrator.say("empathy_loop.parting", done.name()))));
    lines.add(Line.aside(narrator.say("empathy_loop.note.others")));
    lines.add(Line.aside(narrator.say("empathy_loop.note.cause")));
    if (actions.all().size() > MOST) {
      lines.add(
          Line.aside(
              narrator.say(
                  "empathy_loop.note.more", narrator.words().count(actions.all().size() - MOST))));
    }
    return new TextBlock(narrator.say("empathy_loop.words"), lines);
  }

  /** The reason, or the word for any other. */
  private static String known(String reason) {
    return switch (reason) {
      case "no_control", "no_before", "no_after", "overlap", "too_few", "suppressed" -> reason;
      default -> "other";
    };
  }

  /** Actions designed together with customers beside the others: shown, nothing claimed. */
  private TableBlock together() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("empathy_loop.designed")),
            SheetColumn.number(narrator.say("empathy_loop.actions"), Unit.COUNT),
            SheetColumn.number(narrator.say("empathy_loop.better"), Unit.COUNT),
            SheetColumn.number(narrator.say("empathy_loop.same"), Unit.COUNT),
            SheetColumn.number(narrator.say("empathy_loop.worse"), Unit.COUNT),
            SheetColumn.number(narrator.say("empathy_loop.open"), Unit.COUNT));
    List<List<Cell>> rows = Stream.of(DesignedBy.values()).map(by -> counts(by.key())).toList();
    return new TableBlock(narrator.say("empathy_loop.together"), new SheetTable(columns, rows));
  }

  private List<Cell> counts(String by) {
    List<Done> own =
        actions.all().stream()
            .filter(done -> done.designedBy().filter(by::equals).isPresent())
            .toList();
    long better = count(own, Verdict.CLEAR, Verdict.SIGNS);
    long same = count(own, Verdict.NO_EFFECT);
    long worse = count(own, Verdict.CLEAR_OPPOSITE, Verdict.SIGNS_OPPOSITE);
    return List.of(
        Cell.of(narrator.say("value.designed_by." + by)),
        Cell.of((double) own.size()),
        Cell.of((double) better),
        Cell.of((double) same),
        Cell.of((double) worse),
        Cell.of((double) (own.size() - better - same - worse)));
  }

  /** How many have one of some verdicts, those that were parting before left out. */
  private static long count(List<Done> done, Verdict... verdicts) {
    return done.stream()
        .filter(one -> !one.parting() && List.of(verdicts).contains(one.verdict()))
        .count();
  }
}
