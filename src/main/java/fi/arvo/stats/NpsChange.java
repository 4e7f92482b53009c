package fi.arvo.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a change of the NPS between two periods is made of by a dimension's groups: of customers
 * moving between groups (mix) and of the groups' own scores (rate). With w a group's share of the
 * answers and N its score, mid-points of both periods marked by a bar:
 *
 * <p>Δ = Σ(w₁ − w₀)·(N̄_group − N̄_total) + Σw̄·(N₁ − N₀).
 *
 * <p>Mid-points leave no interaction and read the same in both directions of time (Marshall and
 * Edgeworth's weights). A group that enters or leaves takes its only score for both periods: it is
 * all mix. Mix and rate of all groups add to the change.
 *
 * @param change of the total, with adjusted interval and z test, taking the two periods' customers
 *     for independent samples: too wide when the same people answer alike in both
 * @param parts by group, in order; empty when there is no change
 */
public record NpsChange(Estimate change, List<Part> parts) {

  /**
   * A period.
   *
   * @param total all answers, with each customer once
   * @param groups the same answers by group; a customer with answers in several is in each
   */
  public record Period(NetPromoterMoments total, SortedMap<String, NetPromoterMoments> groups) {}

  /**
   * A group's part in the change, in points.
   *
   * @param shareBefore its share of the answers by weight, in [0, 1]; 0 when it entered
   * @param shareAfter 0 when it left
   * @param npsBefore empty when it entered
   * @param npsAfter empty when it left
   * @param mix what its share's move did
   * @param rate what its score's move did, with the interval and z test of the difference of two
   *     independent scores; shares count as known. 0 without an interval when it entered or left
   */
  public record Part(
      String group,
      double shareBefore,
      double shareAfter,
      Optional<Double> npsBefore,
      Optional<Double> npsAfter,
      double mix,
      Estimate rate) {}

  /**
   * The change from one period to another.
   *
   * @throws IllegalArgumentException when a period's groups don't add up to its total
   */
  public static NpsChange between(Period before, Period after) {
    requireWhole(before);
    requireWhole(after);
    Estimate change = after.total().netPromoter().minus(before.total().netPromoter());
    if (!change.isAvailable()) {
      return new NpsChange(change, List.of());
    }
    double middle =
        (before.total().netPromoter().points() + after.total().netPromoter().points()) / 2;
    SortedSet<String> names = new TreeSet<>(before.groups().keySet());
    names.addAll(after.groups().keySet());
    List<Part> parts = new ArrayList<>();
    for (String name : names) {
      Optional<NetPromoter> from = score(before, name);
      Optional<NetPromoter> to = score(after, name);
      if (from.isPresent() || to.isPresent()) {
        parts.add(part(name, share(before, name), share(after, name), from, to, middle));
      }
    }
    return new NpsChange(change, List.copyOf(parts));
  }

  private static Part part(
      String name,
      double shareBefore,
      double shareAfter,
      Optional<NetPromoter> from,
      Optional<NetPromoter> to,
      double middle) {
    NetPromoter first = from.or(() -> to).orElseThrow();
    NetPromoter last = to.or(() -> from).orElseThrow();
    double mix = (shareAfter - shareBefore) * ((first.points() + last.points()) / 2 - middle);
    Estimate rate =
        from.isPresent() && to.isPresent()
            ? last.minus(first).times((shareBefore + shareAfter) / 2)
            : Estimate.point(0, last.n(), last.nEffective());
    return new Part(
        name,
        shareBefore,
        shareAfter,
        from.map(NetPromoter::points),
        to.map(NetPromoter::points),
        mix,
        rate);
  }

  /** Σ of the groups' mix. */
  public double mix() {
    return parts.stream().mapToDouble(Part::mix).sum();
  }

  /** Σ of the groups' rate. */
  public double rate() {
    return parts.stream().mapToDouble(part -> part.rate().valueOrNull()).sum();
  }

  private static Optional<NetPromoter> score(Period period, String group) {
    NetPromoterMoments moments = period.groups().get(group);
    return moments != null && moments.weight() > 0
        ? Optional.of(moments.netPromoter())
        : Optional.empty();
  }

  private static double share(Period period, String group) {
    NetPromoterMoments moments = period.groups().get(group);
    return moments == null ? 0 : moments.weight() / period.total().weight();
  }

  private static void requireWhole(Period period) {
    double sum = 0;
    for (Map.Entry<String, NetPromoterMoments> group : period.groups().entrySet()) {
      sum += group.getValue().weight();
    }
    double total = period.total().weight();
    if (Math.abs(sum - total) > 1e-9 * total) {
      throw new IllegalArgumentException(
          "the groups weigh " + sum + ", all answers " + total + ": nothing may be left out");
    }
  }
}
