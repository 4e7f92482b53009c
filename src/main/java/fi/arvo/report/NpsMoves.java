package fi.arvo.report;

import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The parts of what moved the NPS from one period to the next. */
final class NpsMoves {
  static final Unit POINTS = Unit.NPS.withDecimals(1);

  private static final List<Dimension> GROUPED =
      List.of(Dimension.SEGMENT, Dimension.CHANNEL, Dimension.TOUCHPOINT, Dimension.UNIT);

  private final Narrator narrator;

  /** What of a part moved. */
  enum What {
    /** The group's own NPS. */
    SCORE("rate", "p_adjusted"),
    /** The group's share of the answers. */
    SHARE("mix", "mix_p_adjusted"),
    /** The mean rating of an element. */
    RATING("mix", "mix_p_adjusted");

    private final String column;
    private final String chance;

    What(String column, String chance) {
      this.column = column;
      this.chance = chance;
    }
  }

  /**
   * One thing that moved.
   *
   * @param effect on the NPS, in points
   * @param certain whether it is not due to chance, all parts of its dimension considered
   */
  record Move(
      Dimension dimension,
      What what,
      Table.Row row,
      String name,
      Quantity effect,
      boolean certain,
      double chance) {
    double size() {
      return Math.abs(effect.value().orElse(0));
    }
  }

  NpsMoves(Narrator narrator) {
    this.narrator = narrator;
  }

  /** The change itself; none when nothing was compared. */
  Optional<Table.Row> total() {
    return narrator.facts().change(Dimension.TOTAL).stream().findFirst();
  }

  /**
   * The dimension that the change is shown by: the one with the part that is least likely due to
   * chance; of equals the first of segment, channel, touchpoint and unit. None when nothing is told
   * of any.
   */
  Optional<Dimension> telling() {
    Optional<Dimension> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (Dimension dimension : GROUPED) {
      double chance = of(dimension).stream().mapToDouble(Move::chance).min().orElse(2);
      if (chance < least && chance <= 1) {
        least = chance;
        best = Optional.of(dimension);
      }
    }
    return best;
  }

  /**
   * What moved in a dimension and may be shown; nothing where all answers are one group's, which is
   * the company itself.
   */
  List<Move> of(Dimension dimension) {
    List<Table.Row> rows = narrator.facts().change(dimension);
    List<Move> moves = new ArrayList<>();
    if (dimension != Dimension.DRIVER && rows.size() < 2) {
      return moves;
    }
    for (Table.Row row : rows) {
      if (dimension == Dimension.DRIVER) {
        add(moves, dimension, What.RATING, row);
      } else {
        add(moves, dimension, What.SCORE, row);
        add(moves, dimension, What.SHARE, row);
      }
    }
    return moves;
  }

  private void add(List<Move> moves, Dimension dimension, What what, Table.Row row) {
    if (row.number(what.column) == null) {
      return;
    }
    Double chance = row.number(what.chance);
    moves.add(
        new Move(
            dimension,
            what,
            row,
            name(dimension, row.text("value")),
            effect(row, what.column),
            chance != null && chance < ElementLinks.CERTAIN,
            chance == null ? 1 : chance));
  }

  private Quantity effect(Table.Row row, String column) {
    return narrator.quantity(row, POINTS, column, column + "_low", column + "_high", "n_after");
  }

  private String name(Dimension dimension, String value) {
    return dimension == Dimension.DRIVER
        ? narrator.element(value)
        : narrator.sayOr(narrator.named(dimension.key(), value), "value.value." + value);
  }

  /** The largest moves of all dimensions and drivers, certain ones first. */
  List<Move> largest(int most) {
    List<Move> all = new ArrayList<>();
    GROUPED.forEach(dimension -> all.addAll(of(dimension)));
    all.addAll(of(Dimension.DRIVER));
    all.sort(
        Comparator.comparing((Move move) -> !move.certain())
            .thenComparing(Comparator.comparingDouble(Move::size).reversed()));
    return all.subList(0, Math.min(most, all.size()));
  }

  /** What the elements' ratings do not explain, if it is told. */
  Optional<Quantity> unexplained() {
    return narrator.facts().change(Dimension.DRIVER).stream()
        .filter(row -> row.is("value", "unexplained") && row.number("rate") != null)
        .map(row -> effect(row, "rate"))
        .findFirst();
  }
}
