package fi.arvo.report;

import fi.arvo.report.model.AxisRange;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.ChartSpec.IntervalColumns;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Dose;
import fi.arvo.report.tables.Terms.Level;
import fi.arvo.report.tables.Terms.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Pictures of an outcome by how many elements or tiers of value customers get. */
final class DoseCharts {
  private final Narrator narrator;

  DoseCharts(Narrator narrator) {
    this.narrator = narrator;
  }

  /** The picture by elements beside that by tiers; alone where there is but one tier to cover. */
  Block beside(Block elements, Supplier<Block> tiers) {
    return narrator.job().elements().tiers().size() > 1
        ? BlockRow.halves(elements, tiers.get())
        : elements;
  }

  /**
   * Columns of an outcome by band, or a line of text when no band has a number.
   *
   * @param id unique in the workbook
   * @param beside other pictures of the same measure on the page, for one scale
   */
  Block columns(String id, Dose dose, Outcome outcome, Size size, Dose... beside) {
    List<Table.Row> rows = narrator.facts().bands(Level.CUSTOMER, dose, outcome);
    List<Quantity> values = values(rows, outcome);
    String title = title(dose, outcome);
    if (values.stream().allMatch(v -> v.value().isEmpty())) {
      return nothing(title, values);
    }
    List<Quantity> scale = new ArrayList<>(values);
    for (Dose other : beside) {
      scale.addAll(values(narrator.facts().bands(Level.CUSTOMER, other, outcome), outcome));
    }
    Series series = new Series(narrator.outcome(outcome), values);
    return chart(id, title, dose, rows, List.of(series), axis(scale), size);
  }

  /**
   * Growth after the answer beside growth before it, which coverage cannot have brought about.
   *
   * @param id unique in the workbook
   * @param beside other pictures of the same measure on the page, for one scale
   */
  Block growthAndPlacebo(String id, Dose dose, Size size, Dose... beside) {
    List<Table.Row> rows = narrator.facts().bands(Level.CUSTOMER, dose, Outcome.GROWTH);
    List<Quantity> growth = values(rows, Outcome.GROWTH);
    List<Quantity> placebo = placebo(dose, rows);
    if (growth.stream().allMatch(v -> v.value().isEmpty())
        || placebo.stream().allMatch(v -> v.value().isEmpty())) {
      return columns(id, dose, Outcome.GROWTH, size, beside);
    }
    List<Quantity> scale = new ArrayList<>(growth);
    scale.addAll(placebo);
    for (Dose other : beside) {
      List<Table.Row> others = narrator.facts().bands(Level.CUSTOMER, other, Outcome.GROWTH);
      scale.addAll(values(others, Outcome.GROWTH));
      scale.addAll(placebo(other, others));
    }
    List<Series> series =
        List.of(
            new Series(narrator.outcome(Outcome.GROWTH), growth),
            new Series(narrator.outcome(Outcome.PLACEBO_GROWTH), placebo));
    return chart(id, title(dose, Outcome.GROWTH), dose, rows, series, axis(scale), size);
  }

  /** Growth before the answer, of the bands that rows tell of. */
  private List<Quantity> placebo(Dose dose, List<Table.Row> rows) {
    List<Table.Row> before = narrator.facts().bands(Level.CUSTOMER, dose, Outcome.PLACEBO_GROWTH);
    return rows.stream()
        .map(
            row ->
                before.stream()
                    .filter(b -> b.is("band", row.text("band")))
                    .findFirst()
                    .map(b -> narrator.estimate(b, Outcome.PLACEBO_GROWTH))
                    .orElseGet(() -> narrator.missing(Unit.GROWTH)))
        .toList();
  }

  /** The message of a picture: the outcome at the lowest and at the highest band shown. */
  private String title(Dose dose, Outcome outcome) {
    return narrator
        .ends(dose, outcome)
        .map(ends -> narrator.say("chart.title." + outcome.key() + "." + dose.key(), ends))
        .orElseGet(() -> narrator.outcome(outcome));
  }

  private Block chart(
      String id,
      String title,
      Dose dose,
      List<Table.Row> rows,
      List<Series> series,
      AxisRange axis,
      Size size) {
    List<String> bands = rows.stream().map(narrator::band).toList();
    String what = narrator.say("chart.category." + dose.key());
    String name = series.get(0).name();
    return new ChartBlock(
        id,
        title,
        narrator.say("chart.subtitle", name, narrator.say("chart.by." + dose.key())),
        new IntervalColumns(what, bands, series, axis),
        narrator.say(
            "chart.alt",
            title,
            name,
            what,
            new AltText(narrator).values(bands, series.get(0).values())),
        size);
  }

  private Block nothing(String title, List<Quantity> values) {
    String why = values.isEmpty() ? narrator.say("reason.absent") : values.get(0).why();
    return TextBlock.paragraphs(title, narrator.say("chart.nothing", why));
  }

  private List<Quantity> values(List<Table.Row> rows, Outcome outcome) {
    return rows.stream().map(row -> narrator.estimate(row, outcome)).toList();
  }

  /** Bars start at zero; means on their own scale too, so that lengths can be compared. */
  private static AxisRange axis(List<Quantity> values) {
    return AxisRange.fromZero(Collections.unmodifiableList(values));
  }
}
