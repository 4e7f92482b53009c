package fi.arvo.measure;

import fi.arvo.text.Emotion;
import fi.arvo.text.StoryReading;
import java.util.Random;

/** What was read in made-up stories about four elements. */
final class Stories {
  private Stories() {}

  /** A story in Finnish. */
  static StoryReading of(Integer valence, Emotion emotion, int... themes) {
    byte[] bytes = new byte[4];
    for (int e = 0; e < themes.length; e++) {
      bytes[e] = (byte) themes[e];
    }
    return new StoryReading("fi", valence, emotion == null ? 0 : emotion.bit(), bytes);
  }

  /** Any story, or none. */
  static StoryReading random(Random random) {
    if (random.nextInt(3) == 0) {
      return null;
    }
    byte[] themes = new byte[4];
    for (int e = 0; e < 4; e++) {
      themes[e] = (byte) (random.nextInt(4) - 1);
    }
    return new StoryReading(
        random.nextInt(5) == 0 ? StoryReading.OTHER : "sv",
        random.nextInt(4) == 0 ? null : (Integer) (random.nextInt(201) - 100),
        random.nextInt(256),
        themes);
  }
}
