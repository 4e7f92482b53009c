package fi.arvo.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Whom an action touched from which month on.
 *
 * @param action id
 * @param touchpoint null when it was about all
 * @param kind what it touched: {@link Scope#UNIT}, {@link Scope#SEGMENT}, {@link #CUSTOMER}, or
 *     {@link Scope#OVERALL_KIND} for everybody
 * @param startOf first month by unit, segment or customer id; by {@code all} for everybody
 */
public record Treatment(
    String action, String touchpoint, String kind, TreeMap<String, Integer> startOf)
    implements Serializable {

  /** Customers one by one. */
  public static final String CUSTOMER = "customer";

  /**
   * The actions, in the order of their first steps. One whose steps touch different kinds, or
   * everybody, touched everybody from its first step on; one whose steps name different touchpoints
   * was about all.
   */
  public static List<Treatment> of(List<ActionStep> steps) {
    Map<String, List<ActionStep>> byAction = new LinkedHashMap<>();
    steps.forEach(s -> byAction.computeIfAbsent(s.action(), a -> new ArrayList<>()).add(s));
    return byAction.values().stream().map(Treatment::ofOne).toList();
  }

  private static Treatment ofOne(List<ActionStep> steps) {
    ActionStep first = steps.get(0);
    boolean oneKind = steps.stream().allMatch(step -> step.kind().equals(first.kind()));
    boolean onePlace =
        steps.stream().allMatch(step -> Objects.equals(step.touchpoint(), first.touchpoint()));
    String kind = oneKind ? first.kind() : Scope.OVERALL_KIND;
    TreeMap<String, Integer> starts = new TreeMap<>();
    for (ActionStep step : steps) {
      if (kind.equals(Scope.OVERALL_KIND)) {
        starts.merge(Scope.OVERALL.value(), step.month(), Math::min);
      } else {
        step.values().forEach(value -> starts.merge(value, step.month(), Math::min));
      }
    }
    return new Treatment(first.action(), onePlace ? first.touchpoint() : null, kind, starts);
  }

  /** The different first months, ascending. */
  int[] months() {
    return startOf.values().stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
  }

  /**
   * The unit, segment or customer that an answer speaks for; null when nobody said.
   *
   * @param answer null for the customer as such
   */
  String cluster(CustomerHistory history, Answer answer) {
    String value =
        switch (kind) {
          case Scope.UNIT -> history.unitOf(answer);
          case Scope.SEGMENT -> history.segmentOf(answer);
          case CUSTOMER -> history.customer();
          default -> Scope.OVERALL.value();
        };
    return value.equals(CustomerHistory.UNKNOWN) && !kind.equals(CUSTOMER) ? null : value;
  }

  /** First month in which whom an answer speaks for was touched; null when never. */
  Integer start(CustomerHistory history, Answer answer) {
    String cluster = cluster(history, answer);
    return cluster == null ? null : startOf.get(cluster);
  }

  /**
   * Whether another action could be taken for this one: they meet at a touchpoint, and the other
   * didn't touch everybody alike.
   */
  boolean confusedWith(Treatment other) {
    boolean meet =
        touchpoint == null || other.touchpoint == null || touchpoint.equals(other.touchpoint);
    return meet && !action.equals(other.action) && !other.kind.equals(Scope.OVERALL_KIND);
  }
}
