package fi.arvo.synthetic;

import java.util.List;

/** How people of the other sides put what they think. */
final class Voices {
  private Voices() {}

  /** The most spoken language or, for three in ten, any. */
  static String language(List<String> languages, SeededRandom random) {
    int second = random.below(languages.size());
    return languages.get(random.chance(0.7) ? 0 : second);
  }

  /** A score on its scale. */
  static String score(double value, int min, int max) {
    return Integer.toString((int) Math.max(min, Math.min(max, StrictMath.floor(value + 0.5))));
  }

  /**
   * A story of one or two sentences.
   *
   * @param kind {@code work} or {@code partner}
   * @param feeling above 0 when mostly pleasant
   */
  static String story(String language, String kind, double feeling, SeededRandom random) {
    String first = sentence(language, kind, feeling, random);
    String second = sentence(language, kind, feeling, random);
    return random.chance(0.4) && !second.equals(first) ? first + " " + second : first;
  }

  private static String sentence(
      String language, String kind, double feeling, SeededRandom random) {
    String side = kind + (Stories.pleasant(feeling, random) ? " good" : " bad");
    return random.pick(Phrases.of(language, side));
  }
}
