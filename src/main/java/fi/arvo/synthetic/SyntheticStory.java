package fi.arvo.synthetic;

/**
 * A made-up story, and what it was made to say.
 *
 * @param text empty when nothing is told
 * @param pleasant sentences with a pleasant feeling
 * @param unpleasant sentences with an unpleasant feeling
 * @param themes one an element: 1 when the story praises it, −1 when it blames it, else 0
 */
public record SyntheticStory(String text, int pleasant, int unpleasant, byte[] themes) {

  /** No story. */
  static final SyntheticStory NONE = new SyntheticStory("", 0, 0, new byte[0]);

  boolean isTold() {
    return !text.isEmpty();
  }

  /** How pleasant the sentences are, −1 to 1; not a number without any feeling. */
  double valence() {
    return (double) (pleasant - unpleasant) / (pleasant + unpleasant);
  }
}
