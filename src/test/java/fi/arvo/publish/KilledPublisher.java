package fi.arvo.publish;

import java.nio.file.Path;

/** A process that publishes, and is gone in the middle of it as if killed with -9. */
public final class KilledPublisher {
  private KilledPublisher() {}

  /**
   * Publishes and dies.
   *
   * @param arguments out, word, whether links are used, the step to die at
   */
  public static void main(String[] arguments) throws Exception {
    PublishStep last = PublishStep.valueOf(arguments[3]);
    Versions.publish(
        Path.of(arguments[0]),
        Versions.DATE,
        arguments[1],
        Boolean.parseBoolean(arguments[2]),
        step -> {
          if (step == last) {
            Runtime.getRuntime().halt(137);
          }
        });
  }
}
