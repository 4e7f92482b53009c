package fi.arvo.report;

import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Item;
import fi.arvo.report.tables.Terms.PullsApart;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Who answers for each element and touchpoint: those without an owner first, by their gap. */
final class Responsibilities {
  static final Unit PERCENT = Unit.SHARE.withDecimals(1);

  private final Narrator narrator;
  private final List<Thing> all;

  Responsibilities(Narrator narrator) {
    this.narrator = narrator;
    this.all =
        narrator
            .facts()
            .rows("responsibility")
            .map(Thing::new)
            .sorted(
                Comparator.comparing((Thing thing) -> thing.owned())
                    .thenComparing(
                        thing -> -Objects.requireNonNullElse(thing.row.number("gap"), -1e9)))
            .toList();
  }

  List<Thing> of(Item kind) {
    return all.stream().filter(thing -> thing.kind() == kind).toList();
  }

  List<Thing> unowned(Item kind) {
    return of(kind).stream().filter(thing -> !thing.owned()).toList();
  }

  /** What is rewarded there rises while what customers feel falls. */
  List<Thing> pulledApart() {
    return all.stream().filter(thing -> thing.row.is("pulls_apart", PullsApart.YES.key())).toList();
  }

  /** Part of the importance of all elements that nobody answers for; empty when none is known. */
  OptionalDouble shareUnowned() {
    double sum = importance(of(Item.ELEMENT));
    return sum > 0
        ? OptionalDouble.of(importance(unowned(Item.ELEMENT)) / sum)
        : OptionalDouble.empty();
  }

  private static double importance(List<Thing> things) {
    return things.stream()
        .flatMap(thing -> Stream.ofNullable(thing.row.number("importance")))
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /**
   * The summed gaps of each owner's elements, the largest first; an element with several owners
   * counts for each. Under the empty name stands what nobody answers for.
   */
  Map<String, Double> gapByOwner() {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Thing thing : of(Item.ELEMENT)) {
      Double gap = thing.row.number("gap");
      if (gap != null) {
        Arrays.stream(thing.owner().orElse("").split(";", -1))
            .map(String::strip)
            .distinct()
            .forEach(owner -> sums.merge(owner, gap, Double::sum));
      }
    }
    Map<String, Double> sorted = new LinkedHashMap<>();
    sums.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  /** An element or a touchpoint. */
  final class Thing {
    private final Table.Row row;

    private Thing(Table.Row row) {
      this.row = row;
    }

    /** Whether it is automation, for which the owner is rewarded, that chills. */
    boolean chilled() {
      return kind() == Item.TOUCHPOINT
          && row.is("reward", Terms.Reward.AUTOMATED_SHARE.key())
          && narrator.facts().chilled(row.text("item"));
    }

    Item kind() {
      return row.is("kind", Item.ELEMENT.key()) ? Item.ELEMENT : Item.TOUCHPOINT;
    }

    String name() {
      String item = row.text("item");
      return kind() == Item.ELEMENT
          ? narrator.element(item)
          : narrator.encounter("touchpoint", item);
    }

    Optional<String> owner() {
      return Optional.ofNullable(row.text("owner"));
    }

    boolean owned() {
      return row.text("owner") != null;
    }

    String department() {
      return Objects.requireNonNullElse(row.text("department"), "");
    }

    String rewardedOn() {
      return Objects.requireNonNullElse(row.text("rewarded_on"), "");
    }

    /** What the reward follows, in words; empty where the job doesn't say. */
    Optional<String> reward() {
      return Optional.ofNullable(row.text("reward")).map(r -> narrator.say("value.reward." + r));
    }

    PullsApart pullsApart() {
      return Stream.of(PullsApart.values())
          .filter(word -> row.is("pulls_apart", word.key()))
          .findFirst()
          .orElse(PullsApart.UNKNOWN);
    }

    Long openActions() {
      return row.whole("open_actions");
    }

    Quantity importance() {
      return number(PERCENT, "importance");
    }

    Quantity performance() {
      return number(Unit.SHARE, "performance");
    }

    Quantity gap() {
      return number(kind() == Item.ELEMENT ? PERCENT : Unit.NPS, "gap");
    }

    Quantity nps() {
      return number(Unit.NPS, "nps");
    }

    Quantity feeling() {
      return number(Unit.DIRECTION, "valence");
    }

    /** Of an element's share, or of a touchpoint's NPS. */
    Quantity trend() {
      return narrator.quantity(
          row,
          kind() == Item.ELEMENT ? PERCENT : Unit.NPS,
          "trend",
          "trend_low",
          "trend_high",
          null);
    }

    private Quantity number(Unit unit, String column) {
      return narrator.quantity(row, unit, column, null, null, null);
    }
  }
}
