package fi.arvo.report;

import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the numbers rest on: rows read, settings, methods with their limits. */
final class MethodSheet {
  static final String ID = "method";
  private static final List<String> METHODS =
      List.of(
          "nps",
          "coverage",
          "growth",
          "trend",
          "verdict",
          "links",
          "drivers",
          "quadrants",
          "change",
          "reach",
          "money",
          "stake",
          "insights",
          "gain",
          "kept",
          "bridge",
          "journey",
          "stories",
          "loop",
          "responsibility",
          "automation",
          "sides",
          "promise",
          "maturity",
          "outlook",
          "weights");
  private static final List<String> LIMITS =
      List.of("cause", "common", "answerers", "ecological", "nps", "halo", "window");
  private static final List<String> READING =
      List.of("interval", "privacy", "decimals", "filters", "source");

  /** Settings, methods and limits of a maturity survey that stands alone. */
  private static final Set<String> OF_STUDY =
      Set.of(
          "as_of", "zone", "min_cell", "small_base", "rejected", "maturity", "cause", "answerers");

  private final Narrator narrator;
  private final String version;
  private final String contentId;

  MethodSheet(Narrator narrator, String version, String contentId) {
    this.narrator = narrator;
    this.version = version;
    this.contentId = contentId;
  }

  StorySheet sheet() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        narrator.facts().rows("data_quality").findAny().isPresent()
            ? BlockRow.halves(quality(), reading())
            : reading());
    List<List<Cell>> settings = settings();
    int half = (settings.size() + 1) / 2;
    blocks.add(
        BlockRow.halves(
            table("method.settings", settings.subList(0, half)),
            table("method.settings.more", settings.subList(half, settings.size()))));
    blocks.add(named("method.methods", METHODS));
    blocks.add(named("method.limits", LIMITS));
    return new StorySheet(
        ID,
        narrator.say("sheet.method"),
        Kicker.of(narrator),
        finding(),
        narrator.say("method.version", version, contentId),
        blocks);
  }

  private String finding() {
    long read = sum("rows_read");
    long rejected = sum("rows_rejected");
    if (read == 0) {
      return narrator.say("method.finding.unknown");
    }
    return narrator.say(
        "method.finding",
        narrator.words().count(read),
        narrator.words().count(rejected),
        narrator.words().value(Quantity.of(Unit.SHARE.withDecimals(2), (double) rejected / read)));
  }

  private long sum(String column) {
    return wholeFiles().mapToLong(r -> r.whole(column)).sum();
  }

  private Stream<Table.Row> wholeFiles() {
    return narrator.facts().rows("data_quality").filter(r -> r.is("reason", Terms.ALL));
  }

  /** One row an extract, its files together: they can be many. */
  private TableBlock quality() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.role")),
            SheetColumn.number(narrator.say("method.files"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.rows_read"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.rows_accepted"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.rows_rejected"), Unit.COUNT));
    List<List<Cell>> rows =
        wholeFiles()
            .map(r -> r.text("role"))
            .distinct()
            .map(
                role ->
                    List.of(
                        Cell.of(role(role)),
                        Cell.of((double) wholeFiles().filter(r -> r.is("role", role)).count()),
                        sum(role, "rows_read"),
                        sum(role, "rows_accepted"),
                        sum(role, "rows_rejected")))
            .toList();
    return new TableBlock(narrator.say("method.quality"), new SheetTable(columns, rows));
  }

  private Cell sum(String role, String column) {
    return Cell.of(
        (double)
            wholeFiles().filter(r -> r.is("role", role)).mapToLong(r -> r.whole(column)).sum());
  }

  private String role(String key) {
    return narrator.sayOr(key, "value.role." + key);
  }

  private List<List<Cell>> settings() {
    JobConfig job = narrator.job();
    List<List<Cell>> rows = new ArrayList<>();
    add(rows, "model", job.elements().id());
    add(rows, "as_of", narrator.words().day(job.asOf()));
    add(rows, "zone", job.time().zone().getId());
    add(rows, "reporting_months", count(job.reporting().months()));
    add(rows, "growth_months", count(job.growth().months()));
    add(rows, "threshold", count(job.coverage().threshold()));
    add(rows, "high_share", number(Unit.SHARE, job.coverage().highShare()));
    add(rows, "bands", bands(job.coverage().bands()));
    add(rows, "unit_bands", bands(job.coverage().unitBands()));
    add(rows, "reach_depth", count(job.reach().depth()));
    add(rows, "weights", weights());
    String missing = job.drivers().missing().name().toLowerCase(Locale.ROOT);
    add(rows, "missing", narrator.say("value.missing." + missing));
    add(rows, "currency", job.money().currency());
    add(rows, "effect_nps", number(Unit.MEAN, job.effects().nps()));
    add(rows, "effect_growth", number(Unit.SHARE, job.effects().growth()));
    add(rows, "min_cell", count(job.privacy().minCell()));
    add(rows, "small_base", count(job.privacy().smallBase()));
    add(rows, "dominance", number(Unit.SHARE, job.privacy().dominance()));
    add(rows, "rejected", number(Unit.SHARE.withDecimals(1), job.quality().maxRejectedShare()));
    return rows;
  }

  private TableBlock table(String heading, List<List<Cell>> rows) {
    return new TableBlock(
        narrator.say(heading),
        new SheetTable(
            List.of(
                SheetColumn.text(narrator.say("method.setting")),
                SheetColumn.text(narrator.say("method.value"))),
            rows));
  }

  /** The lowest number of each band but the first. */
  private String bands(List<Integer> lowest) {
    return String.join(", ", lowest.stream().map(this::count).toList());
  }

  private String weights() {
    JobConfig.Weights weights = narrator.job().weights();
    if (!weights.raked()) {
      return narrator.say("setting.weights.given");
    }
    String margins =
        String.join(", ", weights.margins().keySet().stream().map(this::margin).toList());
    String lowest = number(Unit.MEAN, weights.lowest());
    String highest = number(Unit.MEAN, weights.highest());
    Double effect =
        narrator
            .facts()
            .rows("weighting")
            .filter(row -> row.is("dimension", Terms.Dimension.TOTAL.key()))
            .map(row -> row.number("design_effect"))
            .findFirst()
            .orElse(null);
    return effect == null
        ? narrator.say("setting.weights.raked", margins, lowest, highest)
        : narrator.say(
            "setting.weights.effect",
            margins,
            lowest,
            highest,
            number(Unit.MEAN.withDecimals(2), effect));
  }

  private String margin(String dimension) {
    return narrator.say("value.dimension." + dimension);
  }

  private void add(List<List<Cell>> rows, String key, String value) {
    if (concerns(key)) {
      rows.add(List.of(Cell.of(narrator.say("setting." + key)), Cell.of(value)));
    }
  }

  private boolean concerns(String key) {
    return !narrator.study() || OF_STUDY.contains(key);
  }

  private String count(long count) {
    return narrator.words().count(count);
  }

  private String number(Unit unit, double value) {
    return narrator.words().number(unit, value);
  }

  private TextBlock reading() {
    List<String> lines = new ArrayList<>();
    READING.forEach(key -> lines.add(narrator.say("method.reading." + key)));
    lines.add(1, hidden());
    return TextBlock.bullets(narrator.say("method.reading"), lines.toArray(String[]::new));
  }

  /** How much was hidden to protect people. */
  private String hidden() {
    List<Table.Row> rows =
        narrator
            .facts()
            .tables()
            .flatMap(t -> t.rows().stream())
            .filter(r -> r.has("suppressed"))
            .toList();
    long hidden = rows.stream().filter(r -> r.flag("suppressed")).count();
    return narrator.say("method.reading.hidden", count(hidden), count(rows.size()));
  }

  /** Texts with what each is about, to be found by it. */
  private TableBlock named(String heading, List<String> keys) {
    List<List<Cell>> rows =
        keys.stream()
            .filter(this::concerns)
            .map(
                key ->
                    List.of(
                        Cell.of(narrator.say(heading + ".name." + key)),
                        Cell.of(narrator.say(heading + "." + key))))
            .toList();
    return new TableBlock(
        narrator.say(heading),
        new SheetTable(
            List.of(
                SheetColumn.text(narrator.say(heading + ".name")),
                SheetColumn.text(narrator.say(heading + ".text"))),
            rows));
  }
}
