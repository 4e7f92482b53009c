package fi.arvo.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Short stories in people's own words, in three languages. How pleasant they are follows a feeling;
 * what they praise and blame follows the ratings given beside them.
 */
final class Stories {
  private static final List<String> PLEASANT = List.of("joy", "trust", "gratitude", "relief");
  private static final List<String> UNPLEASANT =
      List.of("anger", "disappointment", "worry", "confusion");

  /** Odds of a pleasant sentence against an unpleasant one, as a logarithm, by unit of feeling. */
  private static final double LOG_ODDS = 1.6;

  /** Share of sentences without any feeling. */
  private static final double PLAIN = 0.15;

  /** Share of sentences with feeling that speak of an element, when there is one to speak of. */
  private static final double ABOUT_AN_ELEMENT = 0.55;

  /** Share of stories with something that has to be masked. */
  private static final double WITH_CONTACT = 0.012;

  private static final int PRAISED_FROM = World.THRESHOLD;
  private static final int BLAMED_TO = 4;

  private final List<String> elements;

  /** Whether there are sentences about an element. */
  private final boolean[] spokenOf;

  /**
   * @param elements ids of the elements that are rated, in the world's order
   */
  Stories(List<String> elements) {
    this.elements = elements;
    spokenOf = new boolean[elements.size()];
    for (int e = 0; e < spokenOf.length; e++) {
      spokenOf[e] = !about(e, true, "fi").isEmpty();
    }
  }

  /** Whether a sentence is to be pleasant, given a feeling. */
  static boolean pleasant(double feeling, SeededRandom random) {
    return random.chance(1 / (1 + StrictMath.exp(-LOG_ODDS * feeling)));
  }

  /**
   * A customer's story of one to three sentences.
   *
   * @param language one of {@code fi}, {@code sv}, {@code en}
   * @param feeling above 0 when mostly pleasant
   * @param ratings as given beside the story, one an element
   */
  SyntheticStory tell(String language, double feeling, byte[] ratings, SeededRandom random) {
    double length = random.uniform();
    int sentences = length < 0.4 ? 1 : length < 0.8 ? 2 : 3;
    List<String> told = new ArrayList<>();
    byte[] themes = new byte[elements.size()];
    int pleasant = 0;
    int unpleasant = 0;
    for (int i = 0; i < sentences; i++) {
      if (random.chance(PLAIN)) {
        add(told, random.pick(Phrases.of(language, "plain")));
        continue;
      }
      boolean good = pleasant(feeling, random);
      int theme = random.chance(ABOUT_AN_ELEMENT) ? theme(good, ratings, themes, random) : -1;
      List<String> sayings =
          theme < 0
              ? Phrases.of(language, random.pick(good ? PLEASANT : UNPLEASANT))
              : about(theme, good, language);
      if (add(told, random.pick(sayings))) {
        pleasant += good ? 1 : 0;
        unpleasant += good ? 0 : 1;
        if (theme >= 0) {
          themes[theme] = (byte) (good ? 1 : -1);
        }
      }
    }
    if (random.chance(WITH_CONTACT)) {
      add(told, random.pick(Phrases.of(language, "contact")));
    }
    // A few people press Enter between sentences.
    String text = String.join(random.chance(0.05) ? "\n" : " ", told);
    return new SyntheticStory(text, pleasant, unpleasant, themes);
  }

  private static boolean add(List<String> told, String sentence) {
    return !told.contains(sentence) && told.add(sentence);
  }

  /** An element to praise or blame that the story hasn't spoken of; below 0 when there is none. */
  private int theme(boolean good, byte[] ratings, byte[] themes, SeededRandom random) {
    int chosen = -1;
    int candidates = 0;
    for (int e = 0; e < ratings.length; e++) {
      boolean rated = SyntheticAnswer.isRating(ratings[e]);
      boolean extreme = good ? ratings[e] >= PRAISED_FROM : ratings[e] <= BLAMED_TO;
      if (rated && extreme && themes[e] == 0 && spokenOf[e]) {
        candidates++;
        chosen = random.below(candidates) == 0 ? e : chosen;
      }
    }
    return chosen;
  }

  private List<String> about(int element, boolean good, String language) {
    return Phrases.of(language, (good ? "praise " : "blame ") + elements.get(element));
  }
}
