package fi.arvo.config;

/**
 * Something in the configuration that keeps a job from starting.
 *
 * @param origin where it was said
 * @param path dotted path of the setting, empty when the whole file is meant
 * @param sentence what is wrong and what to do
 */
public record ConfigProblem(Origin origin, String path, String sentence) {

  /** The problem as one line, beginning with the place to look at. */
  @Override
  public String toString() {
    return origin instanceof Origin.Default ? sentence : origin + ": " + sentence;
  }
}
