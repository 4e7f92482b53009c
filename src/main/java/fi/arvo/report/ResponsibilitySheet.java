package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.Responsibilities.Thing;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Part;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Block.Tile;
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
import fi.arvo.report.tables.Terms.Item;
import fi.arvo.report.tables.Terms.PullsApart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Who answers for each element and touchpoint, and what matters that nobody answers for. */
final class ResponsibilitySheet {
  static final String ID = "responsibility";
  private static final int OWNERS = 10;
  private static final int WARNED = 3;
  private static final int TOUCHPOINTS = 15;

  private final Narrator narrator;
  private final Responsibilities responsibilities;
  private final List<Thing> elements;
  private final List<Thing> touchpoints;

  ResponsibilitySheet(Narrator narrator) {
    this.narrator = narrator;
    this.responsibilities = new Responsibilities(narrator);
    this.elements = responsibilities.of(Item.ELEMENT);
    this.touchpoints = responsibilities.of(Item.TOUCHPOINT);
  }

  StorySheet sheet() {
    Optional<String> absent = absent();
    List<Block> blocks = new ArrayList<>();
    if (absent.isPresent()) {
      blocks.add(TextBlock.paragraphs("", absent.get()));
    } else {
      blocks.add(tiles());
      if (!touchpoints.isEmpty()) {
        blocks.add(chairs());
      }
      blocks.add(
          touchpoints.isEmpty()
              ? BlockRow.halves(byOwner(), warnings())
              : BlockRow.of(
                  new Part(8, byOwner()), new Part(8, warnings()), new Part(8, pullsApart())));
      blocks.add(new DepartmentBlock(narrator).block());
      blocks.add(elements());
    }
    return new StorySheet(
        ID,
        narrator.say("sheet.responsibility"),
        Kicker.of(narrator),
        absent.isPresent() ? narrator.say("responsibility.finding.unknown") : finding(),
        absent.isPresent() ? "" : narrator.say("responsibility.certainty"),
        blocks);
  }

  /** What the sheet waits for, in one line. */
  private Optional<String> absent() {
    if (!narrator.job().extracts().containsKey(Role.OWNERS)) {
      return Optional.of(narrator.say("absent.owners.sentence"));
    }
    boolean known =
        elements.stream().anyMatch(e -> e.importance().value().isPresent())
            || !touchpoints.isEmpty();
    return known ? Optional.empty() : Optional.of(narrator.say("responsibility.nothing"));
  }

  private String finding() {
    String elements = ofElements();
    return touchpoints.isEmpty() ? elements : ofTouchpoints() + " " + elements;
  }

  private String ofElements() {
    List<Thing> unowned = responsibilities.unowned(Item.ELEMENT);
    if (unowned.isEmpty()) {
      return narrator.say("responsibility.finding.all");
    }
    OptionalDouble share = responsibilities.shareUnowned();
    return share.isEmpty()
        ? narrator.say(
            "responsibility.finding.count", narrator.words().count(unowned.size()), unowned.size())
        : narrator.say(
            "responsibility.finding.share",
            narrator.words().number(Unit.SHARE, share.getAsDouble()),
            unowned.get(0).name(),
            unowned.size());
  }

  private String ofTouchpoints() {
    List<Thing> unowned = responsibilities.unowned(Item.TOUCHPOINT);
    return unowned.isEmpty()
        ? narrator.say("responsibility.finding.touchpoints.all")
        : narrator.say(
            "responsibility.finding.touchpoints",
            narrator.words().count(unowned.size()),
            narrator.words().count(touchpoints.size()),
            unowned.get(0).name(),
            unowned.size());
  }

  private KpiStrip tiles() {
    OptionalDouble share = responsibilities.shareUnowned();
    Quantity importance =
        share.isPresent()
            ? Quantity.of(Unit.SHARE, share.getAsDouble())
            : Quantity.notAvailable(Unit.SHARE, why());
    List<Tile> tiles = new ArrayList<>();
    if (!touchpoints.isEmpty()) {
      tiles.add(tile("touchpoints", responsibilities.unowned(Item.TOUCHPOINT), touchpoints));
    }
    tiles.add(tile("elements", responsibilities.unowned(Item.ELEMENT), elements));
    tiles.add(
        new Tile(
            narrator.say("responsibility.tile.importance"),
            importance,
            share.isPresent() ? narrator.say("responsibility.tile.of") : importance.why(),
            Optional.empty()));
    return new KpiStrip(tiles);
  }

  /** Why it isn't told how much elements matter. */
  private String why() {
    ElementDrivers drivers = new ElementDrivers(narrator);
    return drivers.known() ? narrator.say("reason.absent") : drivers.why();
  }

  private Tile tile(String kind, List<Thing> unowned, List<Thing> all) {
    return new Tile(
        narrator.say("responsibility.tile.unowned." + kind),
        Quantity.of(Unit.COUNT, unowned.size()),
        narrator.say("responsibility.tile." + kind, narrator.words().count(all.size())),
        Optional.empty());
  }

  /** Who is responsible for empathy at each touchpoint: a name, or an empty chair. */
  private TableBlock chairs() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.touchpoint")),
            SheetColumn.text(narrator.say("responsibility.who")),
            SheetColumn.text(narrator.say("column.department")),
            SheetColumn.number(narrator.say("column.nps"), Unit.NPS),
            SheetColumn.number(narrator.say("responsibility.behind"), Unit.NPS),
            SheetColumn.text(narrator.say("responsibility.trend.nps")),
            SheetColumn.number(narrator.say("journey.feeling"), Unit.DIRECTION),
            SheetColumn.number(narrator.say("column.open_actions"), Unit.COUNT),
            SheetColumn.text(narrator.say("column.rewarded_on")),
            SheetColumn.text(narrator.say("responsibility.apart")));
    List<List<Cell>> rows =
        touchpoints.stream()
            .limit(TOUCHPOINTS)
            .map(
                thing ->
                    List.of(
                        Cell.of(thing.name()),
                        owner(thing),
                        Cell.of(thing.department()),
                        Cell.of(thing.nps()),
                        Cell.of(thing.gap()),
                        Cell.of(narrator.changed(thing.trend())),
                        Cell.of(thing.feeling()),
                        Cell.of(thing.openActions(), Shorthand.NOT_AVAILABLE),
                        Cell.of(thing.rewardedOn()),
                        apart(thing)))
            .toList();
    return new TableBlock(narrator.say("responsibility.chairs"), new SheetTable(columns, rows));
  }

  private Cell owner(Thing thing) {
    return thing
        .owner()
        .map(Cell::of)
        .orElseGet(() -> Cell.warning(narrator.say("responsibility.nobody")));
  }

  private Cell apart(Thing thing) {
    return switch (thing.pullsApart()) {
      case YES -> Cell.warning(narrator.say("responsibility.apart.yes"));
      case NO -> Cell.of(narrator.say("responsibility.apart.no"));
      case UNKNOWN -> Cell.of(narrator.say("responsibility.apart.unknown"));
    };
  }

  /** Where the reward pulls one way and what customers feel goes the other. */
  private TextBlock pullsApart() {
    List<Line> lines = new ArrayList<>();
    for (Thing thing : responsibilities.pulledApart().stream().limit(WARNED).toList()) {
      String line = thing.chilled() ? "chilled" : thing.kind().key();
      lines.add(
          Line.warning(
              narrator.say(
                  "responsibility.apart.line." + line,
                  thing.name(),
                  thing.rewardedOn(),
                  narrator.changed(thing.trend()))));
    }
    if (lines.isEmpty()) {
      boolean told =
          touchpoints.stream().anyMatch(thing -> thing.pullsApart() != PullsApart.UNKNOWN);
      lines.add(
          Line.paragraph(
              narrator.say(told ? "responsibility.apart.nowhere" : "responsibility.apart.untold")));
    }
    return new TextBlock(narrator.say("responsibility.apart.heading"), lines);
  }

  /** The largest gaps that nobody answers for. */
  private TextBlock warnings() {
    List<Line> lines = new ArrayList<>();
    for (Thing thing : responsibilities.unowned(Item.ELEMENT).stream().limit(WARNED).toList()) {
      boolean placed =
          thing.importance().value().isPresent() && thing.performance().value().isPresent();
      lines.add(
          Line.warning(
              placed
                  ? narrator.say(
                      "responsibility.warning",
                      thing.name(),
                      narrator.words().value(thing.importance()),
                      narrator.words().value(thing.performance()))
                  : narrator.say("responsibility.warning.unknown", thing.name())));
    }
    if (lines.isEmpty()) {
      lines.add(Line.paragraph(narrator.say("responsibility.finding.all")));
    }
    return new TextBlock(narrator.say("responsibility.warnings"), lines);
  }

  private Block byOwner() {
    String title = narrator.say("responsibility.owners");
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Double> owner : responsibilities.gapByOwner().entrySet()) {
      boolean nobody = owner.getKey().isEmpty();
      bars.add(
          new Bar(
              nobody ? narrator.say("responsibility.nobody") : owner.getKey(),
              Quantity.of(Responsibilities.PERCENT, owner.getValue()),
              nobody ? Emphasis.STRONG : Emphasis.PLAIN));
    }
    if (bars.isEmpty()) {
      return narrator.nothing(title, why());
    }
    List<Bar> shown = bars.subList(0, Math.min(OWNERS, bars.size()));
    return new ChartBlock(
        "responsibility_owners",
        title,
        narrator.say("responsibility.owners.subtitle"),
        IntervalBars.of(narrator.say("column.owner"), narrator.say("responsibility.gap"), shown),
        narrator.say(
            "elements.alt",
            title,
            narrator.words().count(shown.size()),
            shown.get(0).label(),
            narrator.words().value(shown.get(0).value())),
        Size.SMALL);
  }

  /** Those without an owner first, then department by department. */
  private TableBlock elements() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.element")),
            SheetColumn.text(narrator.say("column.owner")),
            SheetColumn.text(narrator.say("column.department")),
            SheetColumn.number(narrator.say("priorities.importance"), Responsibilities.PERCENT),
            SheetColumn.number(narrator.say("priorities.performance"), Unit.SHARE),
            SheetColumn.number(narrator.say("responsibility.gap"), Responsibilities.PERCENT),
            SheetColumn.text(narrator.say("responsibility.trend.share")),
            SheetColumn.number(narrator.say("column.open_actions"), Unit.COUNT));
    List<List<Cell>> rows =
        elements.stream()
            .sorted(
                Comparator.comparing(Thing::owned)
                    .thenComparing(thing -> thing.owned() ? thing.department() : ""))
            .map(this::row)
            .toList();
    return new TableBlock(narrator.say("responsibility.elements"), new SheetTable(columns, rows));
  }

  private List<Cell> row(Thing thing) {
    return List.of(
        Cell.of(thing.name()),
        owner(thing),
        Cell.of(thing.department()),
        Cell.of(thing.importance()),
        Cell.of(thing.performance()),
        Cell.of(thing.gap()),
        Cell.of(narrator.changed(thing.trend())),
        Cell.of(thing.openActions(), Shorthand.NOT_AVAILABLE));
  }
}
