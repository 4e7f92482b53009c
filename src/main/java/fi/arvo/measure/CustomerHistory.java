package fi.arvo.measure;

import java.util.List;
import java.util.Objects;

/**
 * All that the extracts say of one customer.
 *
 * @param block which of the fixed blocks of customers it belongs to, 0 to 255
 * @param customer normalised id; empty for the rows that no customer could be found for
 * @param segment at as-of, from the customer extract; null when not said, so are {@code unit} and
 *     {@code region}
 * @param registered what the customer extract says; null when it doesn't know the customer
 * @param answers in time order, none after as-of; of two at the same time the one with the smaller
 *     response id last
 * @param purchases none after as-of
 */
public record CustomerHistory(
    int block,
    String customer,
    String unit,
    String segment,
    String region,
    Registered registered,
    List<Answer> answers,
    Purchases purchases) {

  /** What stands for a unit or segment that nobody stated. */
  public static final String UNKNOWN = "unknown";

  /** Whether these are the purchases that no customer could be found for. */
  public boolean unidentified() {
    return customer.isEmpty();
  }

  /** Unit at as-of, else the answer's own, else {@link #UNKNOWN}. */
  public String unitOf(Answer answer) {
    return first(unit, answer == null ? null : answer.unit());
  }

  /** Segment at as-of, else the answer's own, else {@link #UNKNOWN}. */
  public String segmentOf(Answer answer) {
    return first(segment, answer == null ? null : answer.segment());
  }

  /** Region at as-of, else {@link #UNKNOWN}: answers don't tell it. */
  public String regionOrUnknown() {
    return first(region, null);
  }

  /** The same history with the answers of one side alone; null for those that name none. */
  public CustomerHistory onlyOf(String side) {
    return with(answers.stream().filter(a -> Objects.equals(a.side(), side)).toList());
  }

  /** The same history without ratings, which of employees are guesses at those of others. */
  public CustomerHistory unrated() {
    return with(answers.stream().map(Answer::unrated).toList());
  }

  /** The same history with other answers. */
  CustomerHistory with(List<Answer> others) {
    return new CustomerHistory(
        block, customer, unit, segment, region, registered, others, purchases);
  }

  private static String first(String stated, String answered) {
    if (stated != null) {
      return stated;
    }
    return answered != null ? answered : UNKNOWN;
  }
}
