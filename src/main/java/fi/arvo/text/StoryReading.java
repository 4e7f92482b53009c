package fi.arvo.text;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * What was read in a story.
 *
 * @param language {@code fi}, {@code sv}, {@code en}, or {@code other} when it can't be told
 * @param valence −100 (all that was felt is bad) to 100 (all good): 100·(good − bad)/(good + bad)
 *     of the weights of the words, rounded; null when no feeling was found. In a story of another
 *     language only emoji can tell one
 * @param emotions a bit for each emotion found, {@link Emotion#bit()}
 * @param themes one byte an element, in the order that the reader was given: {@link
 *     #NOT_SPOKEN_OF}, {@link #PRAISED}, {@link #BLAMED} or {@link #SPOKEN_OF}
 */
public record StoryReading(String language, Integer valence, int emotions, byte[] themes)
    implements Serializable {
  /** The language of a story when it can't be told. */
  public static final String OTHER = "other";

  public static final byte NOT_SPOKEN_OF = 0;
  public static final byte PRAISED = 1;
  public static final byte BLAMED = -1;

  /** Spoken of without feeling, or praised and blamed alike. */
  public static final byte SPOKEN_OF = 2;

  public boolean shows(Emotion emotion) {
    return (emotions & emotion.bit()) != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoryReading reading
        && language.equals(reading.language)
        && Objects.equals(valence, reading.valence)
        && emotions == reading.emotions
        && Arrays.equals(themes, reading.themes);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hash(language, valence, emotions) + Arrays.hashCode(themes);
  }
}
