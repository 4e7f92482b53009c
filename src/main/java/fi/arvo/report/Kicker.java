package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The line above every finding: who, when, how many answers. */
final class Kicker {
  private Kicker() {}

  static String of(Narrator narrator) {
    List<String> parts = new ArrayList<>();
    if (!narrator.job().company().isBlank()) {
      parts.add(narrator.job().company());
    }
    parts.add(
        narrator.say(
            "kicker.months",
            narrator.words().count(narrator.job().reporting().months()),
            narrator.words().day(narrator.job().asOf())));
    if (narrator.job().extracts().containsKey(Role.SURVEY)) {
      answers(narrator)
          .ifPresent(n -> parts.add(narrator.say("kicker.answers", narrator.words().count(n))));
    }
    return String.join("  ·  ", parts);
  }

  /** Answers behind the current figures: of the question that most have answered. */
  private static Optional<Long> answers(Narrator narrator) {
    return narrator
        .facts()
        .loyalty()
        .map(row -> Math.max(count(row, "n"), Math.max(count(row, "ces_n"), count(row, "csat_n"))))
        .filter(n -> n > 0);
  }

  private static long count(Table.Row row, String column) {
    Long count = row.whole(column);
    return count == null ? 0 : count;
  }
}
