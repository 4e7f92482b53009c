package fi.arvo.measure;

import fi.arvo.text.StoryReading;
import java.util.List;

/** Which answers come with a story that something can be said of. */
final class Storytelling {
  private Storytelling() {}

  /** The answers with a story whose language could be told. */
  static List<Answer> read(List<Answer> answers) {
    return answers.stream()
        .filter(answer -> answer.story() != null)
        .filter(answer -> !answer.story().language().equals(StoryReading.OTHER))
        .toList();
  }
}
