package fi.arvo.measure;

import java.io.Serializable;
import java.util.Set;

/**
 * Something done that may answer what a customer said.
 *
 * @param day epoch day it started on
 * @param touchpoint that it was about; null for all
 * @param units that it touched; empty for all, and so are {@code segments} and {@code customers}
 * @param customers normalised ids
 */
public record AnsweringAction(
    int day, String touchpoint, Set<String> units, Set<String> segments, Set<String> customers)
    implements Serializable {

  /** Whether it was about what this answer of a customer tells of. */
  boolean touches(CustomerHistory history, Answer answer) {
    return (touchpoint == null || touchpoint.equals(answer.touchpoint()))
        && in(units, history.unitOf(answer))
        && in(segments, history.segmentOf(answer))
        && in(customers, history.customer());
  }

  private static boolean in(Set<String> touched, String own) {
    return touched.isEmpty() || touched.contains(own);
  }
}
