package fi.arvo.extract;

import java.text.Normalizer;
import java.util.Locale;

/** The one spelling of an id: trimmed, NFC, lower case; leading zeros stay. */
public final class Ids {
  /** Begins the id of a customer that is known by one response alone. */
  static final String RESPONSE = "response:";

  private Ids() {}

  /** The id as it is compared everywhere. */
  public static String normalised(String id) {
    return Normalizer.normalize(id.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
