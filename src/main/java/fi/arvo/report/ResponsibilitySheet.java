package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.ElementDrivers.Driver;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Who answers for each element, what matters and nobody answers for. */
final class ResponsibilitySheet {
  static final String ID = "responsibility";
  private static final int OWNERS = 10;
  private static final int WARNED = 3;
  private static final Unit PERCENT = Unit.SHARE.withDecimals(1);

  private final Narrator narrator;
  private final ElementDrivers drivers;
  private final ElementGaps gaps;

  ResponsibilitySheet(Narrator narrator) {
    this.narrator = narrator;
    this.drivers = new ElementDrivers(narrator);
    this.gaps = new ElementGaps(drivers);
  }

  StorySheet sheet() {
    Optional<String> absent = absent();
    List<Block> blocks = new ArrayList<>();
    if (absent.isPresent()) {
      blocks.add(TextBlock.paragraphs("", absent.get()));
    } else {
      blocks.add(tiles());
      blocks.add(warnings());
      blocks.add(BlockRow.of(new Part(9, byOwner()), new Part(15, elements())));
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
    return drivers.all().isEmpty()
        ? Optional.of(narrator.say("responsibility.nothing"))
        : Optional.empty();
  }

  private String finding() {
    List<Driver> unowned = gaps.unowned();
    if (unowned.isEmpty()) {
      return narrator.say("responsibility.finding.all");
    }
    OptionalDouble share = gaps.shareUnowned();
    return share.isEmpty()
        ? narrator.say(
            "responsibility.finding.count", narrator.words().count(unowned.size()), unowned.size())
        : narrator.say(
            "responsibility.finding.share",
            narrator.words().number(Unit.SHARE, share.getAsDouble()),
            unowned.get(0).name(),
            unowned.size());
  }

  private KpiStrip tiles() {
    OptionalDouble share = gaps.shareUnowned();
    Quantity importance =
        share.isPresent()
            ? Quantity.of(Unit.SHARE, share.getAsDouble())
            : Quantity.notAvailable(Unit.SHARE, drivers.why());
    int unowned = gaps.unowned().size();
    String all = narrator.words().count(drivers.all().size());
    return KpiStrip.of(
        new Tile(
            narrator.say("responsibility.tile.importance"),
            importance,
            share.isPresent() ? narrator.say("responsibility.tile.of") : importance.why(),
            Optional.empty()),
        new Tile(
            narrator.say("responsibility.tile.unowned"),
            Quantity.of(Unit.COUNT, unowned),
            narrator.say("responsibility.tile.elements", all),
            Optional.empty()));
  }

  /** The largest gaps that nobody answers for. */
  private TextBlock warnings() {
    List<Line> lines = new ArrayList<>();
    for (Driver driver : gaps.unowned().stream().limit(WARNED).toList()) {
      lines.add(
          Line.warning(
              driver.placed()
                  ? narrator.say(
                      "responsibility.warning",
                      driver.name(),
                      narrator.words().value(driver.importance()),
                      narrator.words().value(driver.performance()))
                  : narrator.say("responsibility.warning.unknown", driver.name())));
    }
    if (lines.isEmpty()) {
      lines.add(Line.paragraph(narrator.say("responsibility.finding.all")));
    }
    return new TextBlock(narrator.say("responsibility.warnings"), lines);
  }

  private Block byOwner() {
    String title = narrator.say("responsibility.owners");
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Double> owner : gaps.byOwner().entrySet()) {
      boolean nobody = owner.getKey().isEmpty();
      bars.add(
          new Bar(
              nobody ? narrator.say("responsibility.nobody") : owner.getKey(),
              Quantity.of(PERCENT, owner.getValue()),
              nobody ? Emphasis.STRONG : Emphasis.PLAIN));
    }
    if (bars.isEmpty()) {
      return narrator.nothing(title, drivers.why());
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
        Size.MEDIUM);
  }

  private TableBlock elements() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.element")),
            SheetColumn.text(narrator.say("column.owner")),
            SheetColumn.number(narrator.say("priorities.importance"), PERCENT),
            SheetColumn.number(narrator.say("priorities.performance"), Unit.SHARE),
            SheetColumn.number(narrator.say("responsibility.gap"), PERCENT));
    List<List<Cell>> rows = gaps.unownedFirst().stream().map(this::row).toList();
    return new TableBlock(narrator.say("responsibility.elements"), new SheetTable(columns, rows));
  }

  private List<Cell> row(Driver driver) {
    OptionalDouble gap = ElementGaps.gap(driver);
    return List.of(
        Cell.of(driver.name()),
        driver.owner().isEmpty()
            ? Cell.warning(narrator.say("responsibility.nobody"))
            : Cell.of(driver.owner()),
        Cell.of(driver.importance()),
        Cell.of(driver.performance()),
        gap.isPresent() ? Cell.of(gap.getAsDouble()) : new Cell.Missing(Shorthand.NOT_AVAILABLE));
  }
}
