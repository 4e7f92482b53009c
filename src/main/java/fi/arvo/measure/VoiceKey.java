package fi.arvo.measure;

import java.io.Serializable;
import java.util.Comparator;

/** One voice in a part of the customers. */
public record VoiceKey(Scope scope, Voice voice) implements Serializable, Comparable<VoiceKey> {
  private static final Comparator<VoiceKey> ORDER =
      Comparator.comparing(VoiceKey::scope).thenComparing(VoiceKey::voice);

  @Override
  public int compareTo(VoiceKey other) {
    return ORDER.compare(this, other);
  }
}
