package fi.arvo.report;

import fi.arvo.measure.MeasureRules;
import fi.arvo.report.model.Block.Change;
import fi.arvo.report.model.Block.Direction;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Component;
import fi.arvo.report.tables.Terms.Outcome;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.IntervalDifference;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of the big numbers since the previous edition. A change is called real, and better or
 * worse, only where the two editions tell of disjoint months and both intervals together exclude
 * that nothing changed. Where the same months are partly in both there is no such test: the
 * difference is told, without a judgement. No change is told of a number that either edition lacks
 * or hides.
 */
final class SinceLast {
  private final Narrator narrator;
  private final PublishedFacts before;

  SinceLast(Narrator narrator) {
    this.narrator = narrator;
    this.before = new PublishedFacts(narrator.previous().tables());
  }

  /** How certain a change is said to be. */
  private enum Certainty {
    REAL,
    CHANCE,
    OVERLAP,
    UNTESTED
  }

  /** The columns of a number. */
  private record Columns(String value, String low, String high) {}

  Optional<Change> nps() {
    Columns columns = new Columns("nps", "nps_low", "nps_high");
    return change(loyaltyNow(), before.loyalty(), columns, Unit.NPS, answersApart(), true);
  }

  Optional<Change> satisfaction() {
    Columns columns = new Columns("csat", "csat_low", "csat_high");
    return change(loyaltyNow(), before.loyalty(), columns, Unit.SHARE, answersApart(), true);
  }

  Optional<Change> ease() {
    Columns columns = new Columns("ces_mean", "ces_low", "ces_high");
    boolean good = narrator.easyIsHigh();
    return change(loyaltyNow(), before.loyalty(), columns, Unit.MEAN, answersApart(), good);
  }

  /** Elements that a customer gets. */
  Optional<Change> elements() {
    Columns columns = new Columns("mean", "ci_low", "ci_high");
    return change(
        narrator.facts().coveredElements(),
        before.coveredElements(),
        columns,
        Unit.MEAN,
        answersApart(),
        true);
  }

  /** Everybody's growth is around the latest answer that is old enough, whatever the edition. */
  Optional<Change> growth() {
    Columns columns = new Columns("growth_pct", "growth_pct_low", "growth_pct_high");
    return change(
        narrator.facts().everybody(Outcome.GROWTH),
        before.everybody(Outcome.GROWTH),
        columns,
        Unit.GROWTH,
        false,
        true);
  }

  Optional<Change> netRetention() {
    Columns columns = new Columns("nrr", null, null);
    return change(
        narrator.facts().bridge(Component.CLOSING),
        before.bridge(Component.CLOSING),
        columns,
        Unit.SHARE,
        moneyApart(),
        true);
  }

  private Optional<Table.Row> loyaltyNow() {
    return narrator.facts().loyalty();
  }

  /** Whether the previous edition ended before the months whose answers count now. */
  private boolean answersApart() {
    int from =
        MeasureRules.currentFromDay(narrator.job().asOf(), narrator.job().reporting().months());
    return endedBefore(LocalDate.ofEpochDay(from));
  }

  /** The same for both money windows together. */
  private boolean moneyApart() {
    int months = 2 * narrator.job().growth().months();
    return endedBefore(narrator.job().asOf().minusMonths(months + 1L));
  }

  private boolean endedBefore(LocalDate day) {
    return narrator.previous().asOf().filter(date -> date.isBefore(day)).isPresent();
  }

  private Optional<Change> change(
      Optional<Table.Row> now,
      Optional<Table.Row> then,
      Columns columns,
      Unit unit,
      boolean apart,
      boolean moreIsBetter) {
    if (now.isEmpty() || then.isEmpty() || narrator.previous().asOf().isEmpty()) {
      return Optional.empty();
    }
    Double value = now.get().number(columns.value());
    Double earlier = then.get().number(columns.value());
    if (value == null || earlier == null) {
      return Optional.empty();
    }
    double difference = value - earlier;
    Certainty certainty = apart ? certainty(now.get(), then.get(), columns) : Certainty.OVERLAP;
    Direction direction =
        certainty != Certainty.REAL
            ? Direction.NONE
            : difference > 0 == moreIsBetter ? Direction.BETTER : Direction.WORSE;
    return Optional.of(new Change(direction, words(unit, difference, certainty)));
  }

  private static Certainty certainty(Table.Row now, Table.Row then, Columns columns) {
    Optional<IntervalDifference.Figure> earlier = figure(then, columns);
    Optional<IntervalDifference.Figure> later = figure(now, columns);
    if (earlier.isEmpty() || later.isEmpty()) {
      return Certainty.UNTESTED;
    }
    Estimate change = IntervalDifference.of(earlier.get(), later.get());
    boolean real = change.lowOrNull() > 0 || change.highOrNull() < 0;
    return real ? Certainty.REAL : Certainty.CHANCE;
  }

  private static Optional<IntervalDifference.Figure> figure(Table.Row row, Columns columns) {
    if (columns.low() == null || row.number(columns.low()) == null) {
      return Optional.empty();
    }
    double value = row.number(columns.value());
    double low = Math.min(value, row.number(columns.low()));
    double high = Math.max(value, row.number(columns.high()));
    return Optional.of(new IntervalDifference.Figure(value, low, high));
  }

  /** Differences of shares and of growth are points of a percentage. */
  private String words(Unit unit, double difference, Certainty certainty) {
    String size =
        switch (unit.kind()) {
          case SHARE -> narrator.words().change(Unit.NPS, 100 * difference);
          case GROWTH -> narrator.words().change(Unit.MEAN, difference);
          default -> narrator.words().change(unit, difference);
        };
    String since = narrator.words().day(narrator.previous().asOf().orElseThrow());
    boolean points = unit.kind() == Unit.Kind.SHARE || unit.kind() == Unit.Kind.GROWTH;
    return switch (certainty) {
      case REAL -> narrator.say(points ? "change.points.real" : "change.real", size, since);
      case CHANCE -> narrator.say(points ? "change.points.chance" : "change.chance", size, since);
      case OVERLAP ->
          narrator.say(points ? "change.points.overlap" : "change.overlap", size, since);
      case UNTESTED ->
          narrator.say(points ? "change.points.untested" : "change.untested", size, since);
    };
  }
}
