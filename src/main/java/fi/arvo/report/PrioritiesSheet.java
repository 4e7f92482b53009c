package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.ElementDrivers.Driver;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.Part;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Corners;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.ChartSpec.Measure;
import fi.arvo.report.model.ChartSpec.Point;
import fi.arvo.report.model.ChartSpec.QuadrantScatter;
import fi.arvo.report.model.ChartSpec.Standing;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.tables.Terms.Quadrant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the elements that matter are those that customers get: what to fix, what to keep. */
final class PrioritiesSheet {
  static final String ID = "priorities";
  private static final int RANKED = 12;
  private static final int LISTED = 4;

  private final Narrator narrator;
  private final ElementDrivers drivers;

  PrioritiesSheet(Narrator narrator) {
    this.narrator = narrator;
    this.drivers = new ElementDrivers(narrator);
  }

  StorySheet sheet() {
    List<Block> blocks = new ArrayList<>();
    if (drivers.known()) {
      blocks.add(scatter());
      blocks.add(BlockRow.of(new Part(10, ranking()), new Part(7, toFix()), new Part(7, toKeep())));
      blocks.add(new KanoTable(narrator, drivers).block());
    } else {
      blocks.add(TextBlock.paragraphs("", narrator.say("priorities.nothing", why())));
    }
    return new StorySheet(
        ID,
        narrator.say("sheet.priorities"),
        Kicker.of(narrator),
        finding(),
        drivers.known() ? certainty() : "",
        blocks);
  }

  private String why() {
    boolean asked = narrator.job().extracts().containsKey(Role.SURVEY);
    return asked ? drivers.why() : narrator.say("reason.needs.survey");
  }

  private String finding() {
    if (!drivers.known()) {
      return narrator.say("priorities.finding.unknown");
    }
    List<Driver> fix = drivers.wanted(Quadrant.IMPROVE);
    List<Driver> keep = drivers.wanted(Quadrant.KEEP_UP);
    List<Driver> leaning = drivers.leaning();
    if (!fix.isEmpty()) {
      return narrator.say(
          "priorities.finding.fix",
          fix.get(0).name(),
          narrator.words().value(fix.get(0).performance()),
          fix.size());
    }
    if (!leaning.isEmpty()) {
      return narrator.say(
          "priorities.finding.maybe",
          leaning.get(0).name(),
          narrator.words().value(leaning.get(0).performance()));
    }
    return narrator.say(keep.isEmpty() ? "priorities.finding.none" : "priorities.finding.keep");
  }

  private String certainty() {
    List<Driver> all = drivers.all().stream().filter(Driver::known).toList();
    long above = all.stream().filter(Driver::aboveNoise).count();
    long undecided = all.stream().filter(d -> d.quadrant() == Quadrant.UNDECIDED).count();
    return narrator.say(
        "priorities.certainty",
        narrator.words().count(above),
        narrator.words().count(all.size()),
        narrator.words().count(undecided));
  }

  private Block scatter() {
    List<Driver> placed = placed();
    String title = narrator.say("priorities.scatter");
    if (placed.isEmpty()) {
      return narrator.nothing(title, narrator.say("reason.suppressed"));
    }
    List<Point> points =
        placed.stream()
            .map(
                d ->
                    new Point(
                        d.name(),
                        d.performance(),
                        d.importance(),
                        standing(d.quadrant()),
                        placed.indexOf(d) < RANKED && named(d)))
            .toList();
    return new ChartBlock(
        "priorities_quadrants",
        title,
        narrator.say("priorities.scatter.subtitle"),
        new QuadrantScatter(
            Measure.of(
                narrator.say("priorities.performance"),
                drivers.mean(Driver::performance).orElseThrow(),
                points.stream().map(Point::x).toList()),
            Measure.of(
                narrator.say("priorities.importance"),
                drivers.mean(Driver::importance).orElseThrow(),
                points.stream().map(Point::y).toList()),
            new Corners(
                narrator.say("priorities.corner.improve"),
                narrator.say("priorities.corner.keep_up"),
                narrator.say("priorities.corner.watch"),
                narrator.say("priorities.corner.good_enough")),
            points),
        narrator.say(
            "priorities.scatter.alt",
            narrator.words().count(points.size()),
            narrator.words().count(drivers.wanted(Quadrant.IMPROVE).size()),
            narrator.words().count(drivers.wanted(Quadrant.KEEP_UP).size()),
            placed.stream()
                .limit(LISTED)
                .map(
                    d ->
                        narrator.say(
                            "priorities.scatter.alt.point",
                            d.name(),
                            narrator.words().value(d.importance()),
                            narrator.words().value(d.performance())))
                .collect(Collectors.joining("; "))),
        Size.WIDE);
  }

  /** Elements of the picture, the most important first: their order is the number they carry. */
  private List<Driver> placed() {
    return drivers.all().stream().filter(Driver::placed).toList();
  }

  /** Whether a picture of many elements has a name for this one: it matters, or may need fixing. */
  private boolean named(Driver driver) {
    return driver.aboveNoise()
        || driver.quadrant() == Quadrant.IMPROVE
        || driver.quadrant() == Quadrant.KEEP_UP
        || drivers.leaning().stream().limit(LISTED).anyMatch(driver::equals);
  }

  private static Standing standing(Quadrant quadrant) {
    return switch (quadrant) {
      case IMPROVE -> Standing.TOP_LEFT;
      case KEEP_UP -> Standing.TOP_RIGHT;
      case WATCH -> Standing.BOTTOM_LEFT;
      case GOOD_ENOUGH -> Standing.BOTTOM_RIGHT;
      case UNDECIDED -> Standing.UNDECIDED;
    };
  }

  /** What to fix; where nothing is certain, what looks like it. */
  private TextBlock toFix() {
    List<Line> lines = new ArrayList<>();
    list(lines, "priorities.fix", drivers.wanted(Quadrant.IMPROVE));
    list(lines, "priorities.maybe", drivers.leaning());
    drivers
        .contrary()
        .forEach(d -> lines.add(Line.aside(narrator.say("priorities.contrary", d.name()))));
    return new TextBlock(narrator.say("priorities.lists"), lines);
  }

  /** What to keep, and the names of the numbers that the ranking leaves out. */
  private TextBlock toKeep() {
    List<Line> lines = new ArrayList<>();
    list(lines, "priorities.keep", drivers.wanted(Quadrant.KEEP_UP));
    lines.add(Line.aside(narrator.say("priorities.undecided")));
    String others =
        drivers.all().stream()
            .filter(Driver::known)
            .skip(RANKED)
            .map(this::numbered)
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      lines.add(Line.strong(narrator.say("priorities.others")));
      lines.add(Line.aside(others));
    }
    return new TextBlock(narrator.say("priorities.lists.keep"), lines);
  }

  /** The name after the number that it carries in the picture. */
  private String numbered(Driver driver) {
    int place = placed().indexOf(driver);
    return place < 0 ? driver.name() : narrator.words().count(place + 1) + "\u00a0" + driver.name();
  }

  private void list(List<Line> lines, String key, List<Driver> listed) {
    lines.add(Line.strong(narrator.say(key)));
    if (listed.isEmpty()) {
      lines.add(Line.paragraph(narrator.say("priorities.list.none")));
    }
    listed.stream().limit(LISTED).forEach(d -> lines.add(line(d)));
    if (listed.size() > LISTED) {
      lines.add(
          Line.aside(
              narrator.say(
                  "priorities.list.more", narrator.words().count(listed.size() - LISTED))));
    }
  }

  private Line line(Driver driver) {
    boolean asked = narrator.job().extracts().containsKey(Role.OWNERS);
    String key = !asked ? "" : driver.owner().isEmpty() ? ".unowned" : ".owned";
    return Line.bullet(
        narrator.say(
            "priorities.line" + key,
            driver.name(),
            narrator.words().value(driver.performance()),
            narrator.words().interval(driver.performance()),
            driver.owner()));
  }

  private Block ranking() {
    List<Driver> known = drivers.all().stream().filter(Driver::known).toList();
    List<Bar> bars =
        known.stream()
            .limit(RANKED)
            .map(
                d ->
                    new Bar(
                        numbered(d),
                        d.importance(),
                        d.aboveNoise() ? Emphasis.PLAIN : Emphasis.UNDECIDED))
            .toList();
    String title = narrator.say("priorities.ranking");
    return new ChartBlock(
        "priorities_ranking",
        title,
        narrator.say(
            "priorities.ranking.subtitle",
            narrator.words().count(bars.size()),
            narrator.words().count(known.size())),
        IntervalBars.of(
            narrator.say("column.element"), narrator.say("priorities.importance"), bars),
        narrator.say(
            "elements.alt",
            title,
            narrator.words().count(bars.size()),
            bars.get(0).label(),
            narrator.words().valueAndInterval(bars.get(0).value())),
        Size.MEDIUM);
  }
}
