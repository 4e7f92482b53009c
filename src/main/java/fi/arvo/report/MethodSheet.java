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
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
          "bridge",
          "weights");
  private static final List<String> LIMITS =
      List.of("cause", "common", "answerers", "ecological", "nps", "halo", "window");
  private static final List<String> READING = List.of("privacy", "decimals", "filters", "source");

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
    blocks.add(BlockRow.halves(lines("method.methods", METHODS), lines("method.limits", LIMITS)));
    blocks.add(
        narrator.facts().rows("data_quality").findAny().isPresent()
            ? BlockRow.halves(settings(), quality())
            : settings());
    blocks.add(lines("method.reading", READING));
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

  private TableBlock quality() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(narrator.say("column.role")),
            SheetColumn.text(narrator.say("column.file")),
            SheetColumn.number(narrator.say("column.rows_read"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.rows_accepted"), Unit.COUNT),
            SheetColumn.number(narrator.say("column.rows_rejected"), Unit.COUNT));
    List<List<Cell>> rows =
        wholeFiles()
            .map(
                r ->
                    List.of(
                        Cell.of(role(r.text("role"))),
                        Cell.of(r.text("file")),
                        Cell.of(r.whole("rows_read"), Shorthand.NOT_APPLICABLE),
                        Cell.of(r.whole("rows_accepted"), Shorthand.NOT_APPLICABLE),
                        Cell.of(r.whole("rows_rejected"), Shorthand.NOT_APPLICABLE)))
            .toList();
    return new TableBlock(narrator.say("method.quality"), new SheetTable(columns, rows));
  }

  private String role(String key) {
    return narrator.sayOr(key, "value.role." + key);
  }

  private TableBlock settings() {
    JobConfig job = narrator.job();
    List<List<Cell>> rows = new ArrayList<>();
    add(rows, "model", job.elements().id());
    add(rows, "as_of", narrator.words().day(job.asOf()));
    add(rows, "zone", job.time().zone().getId());
    add(rows, "reporting_months", count(job.reporting().months()));
    add(rows, "growth_months", count(job.growth().months()));
    add(rows, "threshold", count(job.coverage().threshold()));
    add(rows, "high_share", number(Unit.SHARE, job.coverage().highShare()));
    add(rows, "weights", weights());
    String missing = job.drivers().missing().name().toLowerCase(Locale.ROOT);
    add(rows, "missing", narrator.say("value.missing." + missing));
    add(rows, "currency", job.money().currency());
    add(rows, "effect_nps", number(Unit.MEAN, job.effects().nps()));
    add(rows, "effect_growth", number(Unit.SHARE, job.effects().growth()));
    add(rows, "min_cell", count(job.privacy().minCell()));
    add(rows, "small_base", count(job.privacy().smallBase()));
    add(rows, "dominance", number(Unit.SHARE, job.privacy().dominance()));
    return new TableBlock(
        narrator.say("method.settings"),
        new SheetTable(
            List.of(
                SheetColumn.text(narrator.say("method.setting")),
                SheetColumn.text(narrator.say("method.value"))),
            rows));
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
    rows.add(List.of(Cell.of(narrator.say("setting." + key)), Cell.of(value)));
  }

  private String count(long count) {
    return narrator.words().count(count);
  }

  private String number(Unit unit, double value) {
    return narrator.words().number(unit, value);
  }

  private TextBlock lines(String heading, List<String> keys) {
    return TextBlock.bullets(
        narrator.say(heading),
        keys.stream().map(k -> narrator.say(heading + "." + k)).toArray(String[]::new));
  }
}
