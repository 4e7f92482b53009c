package fi.arvo.report.model;

import fi.arvo.report.model.Block.WhatIf;
import fi.arvo.report.model.Block.WhatIfChoice;
import fi.arvo.report.model.Block.WhatIfEffect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a what-if sheet shows for some choices: the same arithmetic as its formulas. An element
 * moves by the points asked for, but by no more than its room; its gains move in proportion. Lows
 * and highs add up, which makes the totals' ranges too wide on purpose.
 *
 * @param rows one a choice
 * @param nps change of the NPS over all rows, before it is kept on the scale
 * @param revenue change of the revenue over all rows whose element has one
 */
public record WhatIfResult(List<Row> rows, Amount nps, Amount revenue) {
  public WhatIfResult {
    rows = List.copyOf(rows);
  }

  /** A number with its bounds. */
  public record Amount(double value, double low, double high) {
    public static final Amount NONE = new Amount(0, 0, 0);

    Amount plus(Amount other) {
      return new Amount(value + other.value, low + other.low, high + other.high);
    }

    Amount times(double share) {
      return new Amount(value * share, low * share, high * share);
    }

    static Optional<Amount> of(Quantity gain) {
      return gain.interval()
          .map(bounds -> new Amount(gain.value().orElseThrow(), bounds.low(), bounds.high()));
    }
  }

  /**
   * One choice.
   *
   * @param points percentage points that count: asked for, but no more than there is room
   * @param closed share of the room, 0 to 1
   * @param nps change of the NPS; none when the element's gain isn't known
   * @param revenue change of the revenue; none when the element's gain isn't known
   */
  public record Row(double points, double closed, Optional<Amount> nps, Optional<Amount> revenue) {
    static final Row UNUSED = new Row(0, 0, Optional.empty(), Optional.empty());
  }

  /** The result of the choices that a sheet opens with. */
  public static WhatIfResult of(WhatIf whatIf) {
    return of(whatIf, whatIf.choices());
  }

  /** The result of other choices; one of no known element counts nothing. */
  public static WhatIfResult of(WhatIf whatIf, List<WhatIfChoice> choices) {
    Map<String, Double> used = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    Amount nps = Amount.NONE;
    Amount revenue = Amount.NONE;
    for (WhatIfChoice choice : choices) {
      String key = choice.element().toLowerCase(Locale.ROOT);
      Row row =
          whatIf.effects().stream()
              .filter(effect -> effect.element().toLowerCase(Locale.ROOT).equals(key))
              .findFirst()
              .map(effect -> row(effect, choice.points(), used.getOrDefault(key, 0.0)))
              .orElse(Row.UNUSED);
      used.merge(key, row.points(), Double::sum);
      nps = nps.plus(row.nps().orElse(Amount.NONE));
      revenue = revenue.plus(row.revenue().orElse(Amount.NONE));
      rows.add(row);
    }
    return new WhatIfResult(rows, nps, revenue);
  }

  private static Row row(WhatIfEffect effect, double asked, double used) {
    double room = effect.room();
    double points = Math.max(0, Math.min(asked, 100 * room - used));
    double closed = room > 0 ? points / (100 * room) : 0;
    return new Row(
        points,
        closed,
        Amount.of(effect.nps()).map(gain -> gain.times(closed)),
        Amount.of(effect.revenue()).map(gain -> gain.times(closed)));
  }

  /** The NPS that a change leads to; the scale ends at −100 and 100. */
  public static double onScale(double nps) {
    return Math.max(-100, Math.min(100, nps));
  }
}
