package fi.arvo.measure;

import java.io.Serializable;
import java.util.Comparator;

/** Whose drivers, and of what. */
public record DriverKey(Scope scope, DriverOutcome outcome)
    implements Serializable, Comparable<DriverKey> {
  private static final Comparator<DriverKey> ORDER =
      Comparator.comparing(DriverKey::scope).thenComparing(DriverKey::outcome);

  @Override
  public int compareTo(DriverKey other) {
    return ORDER.compare(this, other);
  }
}
