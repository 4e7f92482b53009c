package fi.arvo.report;

import fi.arvo.report.model.Block.Absent;
import java.util.List;

/** The parts of the report that Arvo does not make yet, and the extract that each will need. */
final class LaterParts {
  private static final List<String> PARTS =
      List.of(
          "journey", "stories", "empathy_loop", "promise", "employees", "automation", "maturity");

  private LaterParts() {}

  static List<Absent> of(Narrator narrator) {
    return PARTS.stream()
        .map(
            part ->
                new Absent(
                    narrator.say("later." + part + ".part"),
                    narrator.say("later." + part + ".why")))
        .toList();
  }
}
