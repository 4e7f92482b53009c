package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block.Change;
import fi.arvo.report.model.Block.Tile;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Component;
import fi.arvo.report.tables.Terms.High;
import fi.arvo.report.tables.Terms.Outcome;
import java.util.Optional;

/** The big numbers. One that is not known says what it waits for. */
final class Tiles {
  private final Narrator narrator;
  private final SinceLast since;

  Tiles(Narrator narrator) {
    this.narrator = narrator;
    this.since = new SinceLast(narrator);
  }

  private static Tile with(Tile tile, Optional<Change> change) {
    return change.map(tile::with).orElse(tile);
  }

  Tile nps() {
    return with(survey("tile.nps", Unit.NPS, "nps", "nps_low", "nps_high", "n"), since.nps());
  }

  Tile satisfaction() {
    return with(
        survey("tile.csat", Unit.SHARE, "csat", "csat_low", "csat_high", "csat_n"),
        since.satisfaction());
  }

  Tile ease() {
    String label = narrator.easyIsHigh() ? "tile.ces" : "tile.ces.hard";
    return with(survey(label, Unit.MEAN, "ces_mean", "ces_low", "ces_high", "ces_n"), since.ease());
  }

  private Tile survey(String label, Unit unit, String value, String low, String high, String n) {
    Quantity quantity =
        narrator
            .facts()
            .loyalty()
            .map(row -> answered(row, unit, value, low, high, n))
            .orElseGet(() -> awaited(unit, Role.SURVEY));
    return Tile.of(narrator.say(label), quantity, narrator.words());
  }

  /** The row tells why there is no NPS; where a question has no answers, that is why. */
  private Quantity answered(
      Table.Row row, Unit unit, String value, String low, String high, String n) {
    return Long.valueOf(0).equals(row.whole(n))
        ? Quantity.notAvailable(unit, narrator.say("reason." + Terms.Reason.NO_ANSWERS.key()))
        : narrator.quantity(row, unit, value, low, high, n);
  }

  /** How many elements a customer gets; else how many at least the high share of customers get. */
  Tile elements() {
    return narrator
        .facts()
        .coveredElements()
        .map(row -> narrator.quantity(row, Unit.MEAN, "mean", "ci_low", "ci_high", "n"))
        .map(mean -> Tile.of(narrator.say("tile.covered"), mean, narrator.words()))
        .map(tile -> with(tile, since.elements()))
        .orElseGet(this::highElements);
  }

  private Tile highElements() {
    String label = narrator.say("tile.elements");
    long all = count(null);
    if (all == 0) {
      return Tile.of(label, awaited(Unit.COUNT, Role.SURVEY), narrator.words());
    }
    String subline =
        narrator.say(
            "tile.elements.of",
            narrator.words().count(all),
            narrator.words().count(count(High.UNDECIDED)));
    return new Tile(label, Quantity.of(Unit.COUNT, count(High.HIGH)), subline, Optional.empty());
  }

  /** Elements whose coverage is of a kind, or known at all. */
  long count(High kind) {
    return narrator.job().elements().elements().stream()
        .flatMap(e -> narrator.facts().coverage(e.id()).stream())
        .map(row -> row.text("high"))
        .filter(high -> kind == null ? high != null : kind.key().equals(high))
        .count();
  }

  Tile growth() {
    Quantity growth =
        narrator
            .facts()
            .everybody(Outcome.GROWTH)
            .map(row -> narrator.estimate(row, Outcome.GROWTH))
            .orElseGet(() -> awaited(Unit.GROWTH, Role.TRANSACTIONS, Role.SURVEY));
    return with(Tile.of(narrator.say("tile.growth"), growth, narrator.words()), since.growth());
  }

  Tile newStream() {
    Quantity share =
        narrator
            .facts()
            .everybody(Outcome.NEW_STREAM)
            .map(row -> narrator.estimate(row, Outcome.NEW_STREAM))
            .orElseGet(() -> awaited(Unit.SHARE, Role.TRANSACTIONS, Role.SURVEY));
    return Tile.of(narrator.say("tile.new_stream"), share, narrator.words());
  }

  Tile netRetention() {
    return with(retention("tile.nrr", "nrr"), since.netRetention());
  }

  Tile grossRetention() {
    return retention("tile.grr", "grr");
  }

  private Tile retention(String label, String column) {
    Optional<Table.Row> closing = narrator.facts().bridge(Component.CLOSING);
    Quantity quantity =
        closing
            .map(row -> narrator.quantity(row, Unit.SHARE, column, null, null, null))
            .orElseGet(() -> awaited(Unit.SHARE, Role.TRANSACTIONS));
    if (quantity.value().isEmpty()) {
      return Tile.of(narrator.say(label), quantity, narrator.words());
    }
    String subline = narrator.say(label + ".of", narrator.words().count(opening()));
    return new Tile(narrator.say(label), quantity, subline, Optional.empty());
  }

  /** Customers of the months before. */
  private long opening() {
    return narrator.facts().bridge(Component.OPENING).map(row -> row.whole("customers")).orElse(0L);
  }

  private Quantity awaited(Unit unit, Role... needed) {
    return Quantity.notAvailable(unit, narrator.absent(needed));
  }
}
