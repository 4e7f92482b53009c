package fi.arvo.report;

import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Side;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one side said at each touchpoint, in each channel, in the reporting months. */
final class Encounters {
  static final Unit POINTS = Unit.NPS.withDecimals(0);

  private final Narrator narrator;
  private final Map<List<String>, Table.Row> cells = new LinkedHashMap<>();

  Encounters(Narrator narrator, Side side) {
    this.narrator = narrator;
    narrator.facts().reporting("touchpoints").stream()
        .filter(row -> row.is("side", side.key()))
        .forEach(row -> cells.put(List.of(row.text("touchpoint"), row.text("channel")), row));
  }

  /**
   * The touchpoints that somebody named, as a customer meets them; those off the path come last.
   */
  List<String> touchpoints() {
    return margins("channel")
        .filter(row -> named(row.text("touchpoint")))
        .sorted(
            Comparator.comparing(
                    (Table.Row row) -> row.whole("place"),
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(row -> row.text("touchpoint")))
        .map(row -> row.text("touchpoint"))
        .toList();
  }

  /** The channels that somebody named, the one with most answers first. */
  List<String> channels() {
    return margins("touchpoint")
        .filter(row -> named(row.text("channel")))
        .sorted(
            Comparator.comparing((Table.Row row) -> row.whole("n") == null ? -1 : row.whole("n"))
                .reversed()
                .thenComparing(row -> row.text("channel")))
        .map(row -> row.text("channel"))
        .toList();
  }

  /** The rows that take all of the one dimension together. */
  private Stream<Table.Row> margins(String dimension) {
    return cells.values().stream().filter(row -> row.is(dimension, Terms.ALL));
  }

  static boolean named(String value) {
    return !value.equals(Terms.ALL) && !value.equals(Terms.UNKNOWN);
  }

  Optional<Table.Row> cell(String touchpoint, String channel) {
    return Optional.ofNullable(cells.get(List.of(touchpoint, channel)));
  }

  /** A touchpoint in all channels together. */
  Optional<Table.Row> touchpoint(String touchpoint) {
    return cell(touchpoint, Terms.ALL);
  }

  /** A channel at all touchpoints together. */
  Optional<Table.Row> channel(String channel) {
    return cell(Terms.ALL, channel);
  }

  /** All of the side's answers. */
  Optional<Table.Row> all() {
    return cell(Terms.ALL, Terms.ALL);
  }

  /** Every touchpoint in every channel that has a name; touchpoints alone where none has. */
  List<Table.Row> places() {
    List<Table.Row> crossed =
        cells.values().stream()
            .filter(row -> named(row.text("touchpoint")) && named(row.text("channel")))
            .toList();
    return crossed.isEmpty()
        ? touchpoints().stream().flatMap(t -> touchpoint(t).stream()).toList()
        : crossed;
  }

  Quantity nps(Table.Row row) {
    return narrator.quantity(row, POINTS, "nps", "nps_low", "nps_high", "n");
  }

  Quantity ease(Table.Row row) {
    return narrator.quantity(
        row, Unit.MEAN.withDecimals(1), "ces_mean", "ces_low", "ces_high", "ces_n");
  }

  Quantity satisfied(Table.Row row) {
    return narrator.quantity(row, Unit.SHARE, "csat", "csat_low", "csat_high", "csat_n");
  }

  Quantity feeling(Table.Row row) {
    return narrator.quantity(
        row, Unit.DIRECTION, "valence", "valence_low", "valence_high", "stories");
  }

  /** A place in words: touchpoint, and channel where the row is of one. */
  String name(Table.Row row) {
    String touchpoint = narrator.encounter("touchpoint", row.text("touchpoint"));
    return row.is("channel", Terms.ALL)
        ? touchpoint
        : narrator.say(
            "journey.place", touchpoint, narrator.encounter("channel", row.text("channel")));
  }
}
