package fi.arvo.text;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Collection;

/**
 * Hides what tells who wrote a story, or about whom: e-mail addresses, phone numbers, Finnish
 * personal identity codes, IBANs, and names given in a list. What it hides becomes {@link #MASK}.
 * Safe to share between threads.
 */
public final class Masking implements Serializable {
  /** Stands in the place of what was hidden. */
  public static final String MASK = "***";

  private final Names names;

  private Masking(Names names) {
    this.names = names;
  }

  /**
   * @param names first, last or whole names, in their basic form; a Finnish name is hidden in its
   *     inflected forms too
   */
  public static Masking of(Collection<String> names) {
    return new Masking(new Names(names.stream().map(Masking::composed).toList()));
  }

  /** The text, in NFC, with everything of the kinds above hidden. */
  public String mask(String text) {
    return names.hide(Secrets.hide(composed(text)));
  }

  /** Some systems write an ä as an a and two dots. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
