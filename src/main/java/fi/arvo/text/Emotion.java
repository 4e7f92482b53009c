package fi.arvo.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a story may show of its writer's feeling. A story may show several. */
public enum Emotion {
  JOY(true),
  TRUST(true),
  GRATITUDE(true),
  RELIEF(true),
  ANGER(false),
  DISAPPOINTMENT(false),
  WORRY(false),
  CONFUSION(false);

  private final boolean pleasant;

  Emotion(boolean pleasant) {
    this.pleasant = pleasant;
  }

  /** Its name in lexicons, tables and messages, as {@code joy}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is good to feel. */
  public boolean pleasant() {
    return pleasant;
  }

  /** The emotion of a key; empty when it is none. */
  public static Optional<Emotion> of(String key) {
    return Arrays.stream(values()).filter(emotion -> emotion.key().equals(key)).findFirst();
  }

  /** The bit that stands for it in {@link StoryReading#emotions()}. */
  public int bit() {
    return 1 << ordinal();
  }
}
