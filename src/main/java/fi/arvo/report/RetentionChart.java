package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.ChartSpec.IntervalColumns;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Dose;
import fi.arvo.report.tables.Terms.Level;
import fi.arvo.report.tables.Terms.Outcome;
import java.util.ArrayList;
import java.util.List;

/** How much of their revenue customers brought again, net and gross, by what they get. */
final class RetentionChart {
  private static final List<Outcome> NET_AND_GROSS =
      List.of(Outcome.NET_RETENTION, Outcome.GROSS_RETENTION);

  private final Narrator narrator;

  RetentionChart(Narrator narrator) {
    this.narrator = narrator;
  }

  /**
   * Columns of both by band of elements; a line of text when no band has a number.
   *
   * @param id of the picture, unique in the workbook
   */
  Block block(String id) {
    List<String> bands = new ArrayList<>();
    NET_AND_GROSS.stream()
        .flatMap(outcome -> rows(outcome).stream())
        .map(narrator::band)
        .filter(band -> !bands.contains(band))
        .forEach(bands::add);
    List<Series> series = new ArrayList<>();
    for (Outcome outcome : NET_AND_GROSS) {
      List<Quantity> values = bands.stream().map(band -> value(outcome, band)).toList();
      if (values.stream().anyMatch(v -> v.value().isPresent())) {
        series.add(new Series(narrator.say("revenue." + outcome.key()), values));
      }
    }
    String title = narrator.say("revenue.retention");
    if (series.isEmpty()) {
      String why =
          rows(Outcome.NET_RETENTION).stream()
              .findFirst()
              .map(narrator::why)
              .orElseGet(() -> narrator.absent(Role.TRANSACTIONS, Role.SURVEY));
      return narrator.nothing(title, why);
    }
    List<Quantity> first = series.get(0).values();
    return new ChartBlock(
        id,
        title,
        narrator.say("revenue.retention.subtitle"),
        IntervalColumns.of(
            narrator.say("chart.category.elements"), bands, series.toArray(Series[]::new)),
        narrator.say(
            "revenue.retention.alt",
            title,
            narrator.words().valueAndInterval(first.get(0)),
            narrator.words().valueAndInterval(first.get(first.size() - 1)),
            bands.get(0),
            bands.get(bands.size() - 1)),
        Size.MEDIUM);
  }

  private List<Table.Row> rows(Outcome outcome) {
    return narrator.facts().bands(Level.CUSTOMER, Dose.ELEMENTS, outcome);
  }

  private Quantity value(Outcome outcome, String band) {
    return rows(outcome).stream()
        .filter(row -> narrator.band(row).equals(band))
        .findFirst()
        .map(row -> narrator.quantity(row, Unit.SHARE, "estimate", "ci_low", "ci_high", "n"))
        .orElseGet(() -> narrator.missing(Unit.SHARE));
  }
}
