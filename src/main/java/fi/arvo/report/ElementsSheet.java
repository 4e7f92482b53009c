package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.TableSheet;
import fi.arvo.report.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every element: how many get it, and how strongly it goes with loyalty. */
final class ElementsSheet {
  static final String ID = "elements";
  static final String TABLE_ID = "elements_table";

  private final Narrator narrator;
  private final ElementLinks links;

  ElementsSheet(Narrator narrator) {
    this.narrator = narrator;
    this.links = new ElementLinks(narrator);
  }

  StorySheet sheet() {
    List<ElementLinks.Link> ranked = links.strongestFirst();
    List<Block> blocks = new ArrayList<>();
    Block shares =
        bars(
            "elements_shares",
            "elements.shares",
            "elements.share",
            ranked,
            ElementLinks.Link::share);
    if (links.outcome().isPresent()) {
      String outcome = links.outcome().get().key();
      blocks.add(
          BlockRow.halves(
              bars(
                  "elements_links",
                  "elements.links." + outcome,
                  "elements.link",
                  ranked,
                  ElementLinks.Link::link),
              shares));
    } else {
      blocks.add(shares);
    }
    if (links.outcome().isPresent()) {
      blocks.add(TextBlock.paragraphs("", narrator.say("elements.halo")));
    }
    return new StorySheet(
        ID, narrator.say("sheet.elements"), Kicker.of(narrator), finding(), certainty(), blocks);
  }

  private String finding() {
    if (links.outcome().isEmpty()) {
      return narrator.say("elements.finding.unknown");
    }
    String key = "elements.finding." + links.outcome().get().key();
    List<ElementLinks.Link> strongest = links.strongest(1);
    return strongest.isEmpty()
        ? narrator.say(key + ".none")
        : narrator.say(key + ".some", strongest.get(0).name());
  }

  private String certainty() {
    if (links.outcome().isEmpty()) {
      return "";
    }
    long certain = links.all().stream().filter(ElementLinks.Link::certain).count();
    long alone = links.all().stream().filter(l -> l.certain() && above(l.alone())).count();
    boolean few =
        links.all().stream()
            .map(ElementLinks.Link::link)
            .filter(link -> link.value().isPresent())
            .allMatch(link -> link.state() == Quantity.State.SMALL_BASE);
    return narrator.withBase(
        narrator.say(
            "elements.certainty",
            narrator.words().count(certain),
            narrator.words().count(links.all().size()),
            narrator.words().count(alone),
            certain),
        few,
        "certainty.few");
  }

  private static boolean above(Quantity alone) {
    return alone.interval().filter(i -> i.low() > 0).isPresent();
  }

  private Block bars(
      String id,
      String title,
      String value,
      List<ElementLinks.Link> ranked,
      Function<ElementLinks.Link, Quantity> of) {
    List<Bar> bars =
        ranked.stream()
            .filter(l -> of.apply(l).value().isPresent())
            .map(l -> new Bar(l.name(), of.apply(l), emphasis(l)))
            .toList();
    String said = narrator.say(title);
    if (bars.isEmpty()) {
      return TextBlock.paragraphs(
          said, narrator.say("chart.nothing", narrator.absent(Role.SURVEY)));
    }
    Bar first = bars.get(0);
    String alt =
        narrator.say(
            "elements.alt",
            said,
            narrator.words().count(bars.size()),
            first.label(),
            narrator.words().valueAndInterval(first.value()));
    return new ChartBlock(
        id,
        said,
        narrator.say(title + ".subtitle"),
        IntervalBars.of(narrator.say("column.element"), narrator.say(value), bars),
        alt,
        bars.size() > 12 ? Size.TALL : Size.LARGE);
  }

  private Emphasis emphasis(ElementLinks.Link link) {
    return links.outcome().isPresent() && !link.decided() ? Emphasis.UNDECIDED : Emphasis.PLAIN;
  }

  /** All that is known of every element, to filter and sort. */
  TableSheet table() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.element")),
            SheetColumn.text(narrator.say("column.tier")),
            SheetColumn.text(narrator.say("column.owner")),
            SheetColumn.number(narrator.say("elements.share"), Unit.SHARE),
            SheetColumn.number(
                narrator.say("bands.low", narrator.say("elements.share")), Unit.SHARE),
            SheetColumn.number(
                narrator.say("bands.high", narrator.say("elements.share")), Unit.SHARE),
            SheetColumn.number(narrator.say("column.n"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.mean"), Unit.MEAN),
            SheetColumn.number(narrator.say("elements.link"), Unit.COEFFICIENT),
            SheetColumn.number(
                narrator.say("bands.low", narrator.say("elements.link")), Unit.COEFFICIENT),
            SheetColumn.number(
                narrator.say("bands.high", narrator.say("elements.link")), Unit.COEFFICIENT),
            SheetColumn.text(narrator.say("elements.certain")),
            SheetColumn.number(narrator.say("elements.alone"), Unit.COEFFICIENT));
    return new TableSheet(
        TABLE_ID,
        narrator.say("sheet." + TABLE_ID),
        "elements",
        narrator.say("elements.table"),
        List.of(narrator.say("elements.table.note")),
        new SheetTable(columns, links.strongestFirst().stream().map(this::row).toList()));
  }

  private List<Cell> row(ElementLinks.Link link) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(link.name()));
    row.add(Cell.of(narrator.tier(link.element().tier())));
    row.add(Cell.of(link.owner()));
    row.addAll(Cell.estimate(link.share()));
    row.add(Cell.of(link.mean()));
    row.addAll(Cell.estimate(link.link()).subList(0, 3));
    row.add(
        link.link().value().isEmpty()
            ? Cell.of("")
            : Cell.of(narrator.say(link.certain() ? "value.yes" : "value.no")));
    row.add(Cell.of(link.alone()));
    return row;
  }
}
