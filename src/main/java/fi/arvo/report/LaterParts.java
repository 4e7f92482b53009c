package fi.arvo.report;

import fi.arvo.report.model.Block.Absent;
import fi.arvo.report.model.Sheet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts that have no sheet, because their extract is not there. */
final class LaterParts {
  /** Parts that have a sheet when the extracts bring them, by the id of their sheet. */
  private static final List<String> SHEETS =
      List.of(
          "journey",
          "stories",
          "empathy_loop",
          "automation",
          "employees",
          "promise",
          "maturity",
          "outlook");

  private LaterParts() {}

  /** What a report with these sheets lacks, and the extract that would bring each. */
  static List<Absent> of(Narrator narrator, List<Sheet> sheets) {
    Set<String> made = sheets.stream().map(Sheet::id).collect(Collectors.toSet());
    return SHEETS.stream()
        .filter(part -> !made.contains(part))
        .map(
            part ->
                new Absent(
                    narrator.say("later." + part + ".part"),
                    narrator.say("later." + part + ".why")))
        .toList();
  }
}
