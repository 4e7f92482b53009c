package fi.arvo.measure;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A part of the customers that numbers are given for.
 *
 * @param kind {@code overall}, {@code unit}, {@code segment}, {@code channel} or {@code touchpoint}
 * @param value its value; {@code all} for overall
 */
public record Scope(String kind, String value) implements Serializable, Comparable<Scope> {
  public static final String OVERALL_KIND = "overall";
  public static final String UNIT = "unit";
  public static final String SEGMENT = "segment";
  public static final String CHANNEL = "channel";
  public static final String TOUCHPOINT = "touchpoint";

  /** Everybody. */
  public static final Scope OVERALL = new Scope(OVERALL_KIND, "all");

  private static final Comparator<Scope> ORDER =
      Comparator.comparing((Scope s) -> !s.kind().equals(OVERALL_KIND))
          .thenComparing(Scope::kind)
          .thenComparing(Scope::value);

  @Override
  public int compareTo(Scope other) {
    return ORDER.compare(this, other);
  }
}
