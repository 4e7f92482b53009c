package fi.arvo.measure;

import java.util.Locale;

/** A step of the revenue bridge, in the order in which it leads from opening to closing. */
public enum BridgeComponent {
  OPENING,
  NEW,
  REACTIVATED,
  EXPANSION_EXISTING,
  NEW_STREAMS,
  CONTRACTION,
  CHURN,
  NEGATIVE_NET,
  UNIDENTIFIED,
  CLOSING;

  /** The component as it stands in tables. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
