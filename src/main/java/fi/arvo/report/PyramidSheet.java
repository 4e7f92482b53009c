package fi.arvo.report;

import fi.arvo.config.ElementModel.Tier;
import fi.arvo.config.Role;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.Direction;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Pyramid;
import fi.arvo.report.model.Block.PyramidElement;
import fi.arvo.report.model.Block.PyramidTier;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.High;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The elements in their tiers, the darker the more customers get them. */
final class PyramidSheet {
  static final String ID = "pyramid";
  private static final int OUTLINED = 5;
  private static final int LISTED = 3;

  private final Narrator narrator;
  private final Tiles tiles;
  private final ElementLinks links;

  PyramidSheet(Narrator narrator) {
    this.narrator = narrator;
    this.tiles = new Tiles(narrator);
    this.links = new ElementLinks(narrator);
  }

  StorySheet sheet() {
    boolean known = tiles.count(null) > 0;
    List<Block> blocks = new ArrayList<>();
    blocks.add(pyramid());
    if (known) {
      blocks.add(BlockRow.halves(ends(true), ends(false)));
    }
    return new StorySheet(
        ID,
        narrator.say("sheet.pyramid"),
        Kicker.of(narrator),
        known ? finding() : unknown(),
        known ? certainty() : "",
        blocks);
  }

  private String finding() {
    String limit = percent(narrator.job().coverage().highShare());
    long high = tiles.count(High.HIGH);
    String all = narrator.words().count(narrator.job().elements().elements().size());
    return high == 0
        ? narrator.say("pyramid.finding.none", limit, all)
        : narrator.say("pyramid.finding.some", limit, all, narrator.words().count(high), high);
  }

  private String unknown() {
    boolean asked = narrator.job().extracts().containsKey(Role.SURVEY);
    return narrator.say(asked ? "pyramid.finding.hidden" : "pyramid.finding.unknown");
  }

  private String certainty() {
    long undecided = tiles.count(High.UNDECIDED);
    return undecided == 0
        ? narrator.say("pyramid.certainty.decided")
        : narrator.say("pyramid.certainty.undecided", narrator.words().count(undecided), undecided);
  }

  private Pyramid pyramid() {
    Set<String> outlined =
        links.strongest(OUTLINED).stream().map(l -> l.element().id()).collect(Collectors.toSet());
    List<PyramidTier> tiers = new ArrayList<>();
    for (Tier tier : narrator.job().elements().tiers()) {
      List<ElementLinks.Link> own =
          links.all().stream().filter(l -> l.element().tier().equals(tier.id())).toList();
      if (!own.isEmpty()) {
        tiers.add(0, tier(tier, own, outlined));
      }
    }
    String outlineMeans = outlined.isEmpty() ? "" : outcomeText();
    return new Pyramid(
        tiers,
        narrator.say(
            "pyramid.shade", narrator.words().count(narrator.job().coverage().threshold())),
        outlineMeans,
        changeMeans());
  }

  /** What the triangles say; nothing where no element has one. */
  private String changeMeans() {
    return links.all().stream()
        .map(l -> l.element().id())
        .filter(id -> change(id).isPresent())
        .findFirst()
        .flatMap(id -> narrator.facts().elementChange(id))
        .map(
            row ->
                narrator.say(
                    "pyramid.change",
                    narrator.period(row.text("period_before")),
                    narrator.period(row.text("period"))))
        .orElse("");
  }

  /** Which way an element went, where that is more than chance, all changes considered. */
  private Optional<Direction> change(String element) {
    return narrator
        .facts()
        .elementChange(element)
        .filter(row -> row.number("p_adjusted") < ElementLinks.CERTAIN)
        .map(row -> row.number("estimate") > 0 ? Direction.BETTER : Direction.WORSE);
  }

  private String outcomeText() {
    return narrator.say("pyramid.outline." + links.outcome().orElseThrow().key());
  }

  private PyramidTier tier(Tier tier, List<ElementLinks.Link> own, Set<String> outlined) {
    List<PyramidElement> elements =
        own.stream()
            .map(
                l ->
                    new PyramidElement(
                        l.name(),
                        l.share(),
                        outlined.contains(l.element().id()),
                        change(l.element().id())))
            .toList();
    return new PyramidTier(tierLabel(tier, own), elements);
  }

  private String tierLabel(Tier tier, List<ElementLinks.Link> own) {
    List<String> known =
        own.stream()
            .flatMap(l -> narrator.facts().coverage(l.element().id()).stream())
            .map(row -> row.text("high"))
            .filter(Objects::nonNull)
            .toList();
    if (known.isEmpty()) {
      return narrator.tier(tier.id());
    }
    return narrator.say(
        "pyramid.tier",
        narrator.tier(tier.id()),
        narrator.words().count(known.stream().filter(High.HIGH.key()::equals).count()),
        narrator.words().count(own.size()),
        percent(narrator.job().coverage().highShare()));
  }

  /** The elements that most, or fewest, customers get. */
  private TextBlock ends(boolean most) {
    Comparator<ElementLinks.Link> byShare =
        Comparator.comparingDouble(l -> l.share().value().orElse(0));
    List<Line> lines =
        links.all().stream()
            .filter(l -> l.share().value().isPresent())
            .sorted(most ? byShare.reversed() : byShare)
            .limit(LISTED)
            .map(l -> Line.bullet(line(l)))
            .toList();
    return new TextBlock(narrator.say(most ? "pyramid.most" : "pyramid.fewest"), lines);
  }

  private String line(ElementLinks.Link link) {
    return narrator.say(
        "pyramid.line",
        link.name(),
        narrator.words().value(link.share()),
        narrator.words().interval(link.share()));
  }

  private String percent(double share) {
    return narrator.words().value(Quantity.of(Unit.SHARE, share));
  }
}
