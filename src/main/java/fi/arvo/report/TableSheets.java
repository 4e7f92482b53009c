package fi.arvo.report;

import fi.arvo.report.model.Cell;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Shorthand;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.model.TableContract.Type;
import fi.arvo.report.model.TableSheet;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The published tables as sheets to filter, their columns and words in the report's language. */
final class TableSheets {
  /** Tables of booked money, told to the cent; amounts elsewhere are estimates. */
  private static final Set<String> EXACT = Set.of("revenue_bridge", "revenue_by_month");

  private final Narrator narrator;
  private final RejectionWords rejections;

  TableSheets(Narrator narrator) {
    this.narrator = narrator;
    this.rejections = new RejectionWords(narrator);
  }

  /** A sheet for each published table that is not about single persons. */
  List<TableSheet> sheets() {
    return narrator
        .facts()
        .tables()
        .filter(t -> !t.contract().restricted() && !t.rows().isEmpty())
        .map(this::sheet)
        .toList();
  }

  private TableSheet sheet(Table table) {
    String name = table.contract().name();
    List<ColumnContract> columns =
        table.contract().columns().stream()
            .filter(c -> !idle(table, c) && !foreign(c.name()))
            .toList();
    return new TableSheet(
        "table_" + name,
        narrator.say("table." + name + ".name"),
        name,
        narrator.say("table." + name + ".title"),
        List.of(narrator.say("table.note", name)),
        new SheetTable(
            columns.stream().map(c -> column(name, c)).toList(),
            table.rows().stream().map(row -> cells(columns, row)).toList()));
  }

  /**
   * Whether a column would only say again what n says: an effective n, or a design effect, of a
   * table in which every answer counts the same. The Parquet table has it all the same.
   */
  private static boolean idle(Table table, ColumnContract column) {
    String effect = column.name().replace("n_effective", "design_effect");
    return effect.contains("design_effect")
        && table.rows().stream()
            .map(row -> row.number(effect))
            .allMatch(value -> value == null || value == 1);
  }

  /** A sentence in another language than the report's. */
  private boolean foreign(String column) {
    return column.startsWith("sentence_") && !column.endsWith("_" + narrator.language().code());
  }

  private SheetColumn column(String table, ColumnContract column) {
    String header =
        narrator.sayOr(
            narrator.say("column." + column.name()), "column." + table + "." + column.name());
    return switch (column.type()) {
      case TEXT, FLAG, DAY -> SheetColumn.text(header);
      case WHOLE -> SheetColumn.number(header, Unit.COUNT);
      case AMOUNT ->
          SheetColumn.number(
              header,
              Unit.money(narrator.currency())
                  .withDecimals(EXACT.contains(table) ? narrator.job().money().scale() : 0));
      case NUMBER -> SheetColumn.number(header, unit(table, column.name()));
    };
  }

  private static Unit unit(String table, String column) {
    return switch (column) {
      case "nps",
          "nps_low",
          "nps_high",
          "nps_before",
          "nps_after",
          "nps_gain",
          "nps_gain_low",
          "nps_gain_high",
          "nps_change",
          "nps_change_low",
          "nps_change_high",
          "weakest_nps",
          "weakest_gap" ->
          Unit.NPS.withDecimals(1);
      case "valence", "valence_low", "valence_high" -> Unit.DIRECTION;
      case "share_covered",
          "share",
          "share_low",
          "share_high",
          "praised",
          "blamed",
          "retained",
          "retained_low",
          "retained_high",
          "share_before",
          "share_after",
          "reach",
          "reach_low",
          "reach_high",
          "csat",
          "csat_low",
          "csat_high",
          "ces_share_easy",
          "nrr",
          "grr",
          "importance",
          "importance_low",
          "importance_high",
          "performance",
          "performance_low",
          "performance_high",
          "room",
          "room_low",
          "room_high",
          "shapley",
          "share_agree",
          "share_promise",
          "promise_low",
          "promise_high",
          "share_understanding",
          "understanding_low",
          "understanding_high",
          "target_share",
          "trimmed_share",
          "element_gap",
          "part",
          "delivered",
          "delivered_low",
          "delivered_high",
          "line",
          "guess_share",
          "guess_share_low",
          "guess_share_high" ->
          Unit.SHARE.withDecimals(1);
      case "ci_low", "ci_high" ->
          table.equals("element_coverage") || table.equals("maturity_gaps")
              ? Unit.SHARE.withDecimals(1)
              : table.equals("coverage") || table.equals("maturity")
                  ? Unit.MEAN.withDecimals(2)
                  : Unit.COEFFICIENT.withDecimals(money(table) ? 4 : 3);
      case "gap" ->
          table.equals("promise_gap")
              ? Unit.MEAN.withDecimals(2)
              : Unit.COEFFICIENT.withDecimals(3);
      case "difference" ->
          table.equals("maturity_gaps")
              ? Unit.SHARE.withDecimals(1)
              : Unit.COEFFICIENT.withDecimals(3);
      case "growth_pct", "growth_pct_low", "growth_pct_high" -> Unit.GROWTH;
      case "n_effective",
          "ces_n_effective",
          "csat_n_effective",
          "n_effective_before",
          "n_effective_after" ->
          Unit.COUNT.withDecimals(1);
      case "nps_se",
          "mean",
          "mean_low",
          "mean_high",
          "mean_advanced",
          "mean_rest",
          "mean_before",
          "mean_after",
          "mix",
          "mix_se",
          "mix_low",
          "mix_high",
          "rate",
          "rate_se",
          "rate_low",
          "rate_high",
          "frequency",
          "design_effect",
          "ces_design_effect",
          "csat_design_effect",
          "design_effect_before",
          "design_effect_after",
          "weight_min",
          "weight_max",
          "ces_mean",
          "ces_low",
          "ces_high",
          "rating",
          "guess",
          "guess_low",
          "guess_high",
          "gap_low",
          "gap_high" ->
          Unit.MEAN.withDecimals(2);
      case "p_value",
          "p_adjusted",
          "mix_p",
          "mix_p_adjusted",
          "nps_gain_p",
          "nps_gain_p_adjusted",
          "revenue_gain_p_adjusted",
          "jt_p",
          "change_p",
          "change_p_adjusted",
          "pre_trend_p",
          "p_against_noise",
          "p_against_noise_adjusted" ->
          Unit.P_VALUE;
      default -> Unit.COEFFICIENT.withDecimals(money(table) ? 4 : 3);
    };
  }

  /** Effects of one element on growth are thousandths. */
  private static boolean money(String table) {
    return table.equals("growth_model") || table.equals("revenue_at_stake");
  }

  private List<Cell> cells(List<ColumnContract> columns, Table.Row row) {
    Shorthand none =
        row.has("suppressed") && row.flag("suppressed")
            ? Shorthand.SUPPRESSED
            : Shorthand.NOT_AVAILABLE;
    List<Cell> cells = new ArrayList<>();
    for (ColumnContract column : columns) {
      cells.add(cell(row, column, none));
    }
    return cells;
  }

  private Cell cell(Table.Row row, ColumnContract column, Shorthand none) {
    Object value = row.get(column.name());
    if (value == null) {
      boolean words = column.type() == Type.TEXT;
      return words ? Cell.of("") : new Cell.Missing(none);
    }
    return switch (column.type()) {
      case TEXT -> Cell.of(word(row, column.name(), (String) value));
      case FLAG -> Cell.of(narrator.say((Boolean) value ? "value.yes" : "value.no"));
      case DAY -> Cell.of((LocalDate) value);
      case AMOUNT -> Cell.of((BigDecimal) value);
      case WHOLE, NUMBER -> Cell.of(((Number) value).doubleValue());
    };
  }

  /** A key in the report's words; names that the company gave are as it labels them. */
  private String word(Table.Row row, String column, String value) {
    return switch (column) {
      case "element", "theme" -> narrator.element(value);
      case "touchpoint", "touchpoint_from", "touchpoint_to", "weakest_touchpoint" ->
          narrator.encounter("touchpoint", value);
      case "channel" -> narrator.encounter("channel", value);
      case "item" ->
          row.is("kind", Terms.Item.ELEMENT.key())
              ? narrator.element(value)
              : narrator.encounter("touchpoint", value);
      case "side_measure", "customer_measure" -> narrator.sayOr(value, "value.outcome." + value);
      case "tier", "group" -> narrator.tier(value);
      case "predictor" -> narrator.predictor(value);
      case "elements" ->
          Arrays.stream(value.split(", ", -1))
              .map(narrator::element)
              .collect(Collectors.joining(", "));
      case "scope_value" ->
          narrator.sayOr(narrator.named(row.text("scope"), value), "value.scope_value." + value);
      case "area", "statement", "lens" ->
          narrator.sayOr(narrator.named(column, value), "value." + column + "." + value);
      case "category" ->
          narrator.sayOr(narrator.named(row.text("dimension"), value), "value.category." + value);
      case "value" ->
          narrator.sayOr(
              narrator.named(row.text("dimension"), narrator.element(value)),
              "value.value." + value);
      case "term" -> term(value);
      case "text" -> value;
      case "reason" -> narrator.sayOr(rejections.of(value), "reason." + value);
      default -> narrator.sayOr(value, "value." + column + "." + value);
    };
  }

  private String term(String value) {
    int colon = value.indexOf(':');
    return colon < 0
        ? narrator.sayOr(value, "value.term." + value)
        : narrator.say(
            "value.term." + value.substring(0, colon),
            narrator.named(value.substring(0, colon), value.substring(colon + 1)));
  }
}
