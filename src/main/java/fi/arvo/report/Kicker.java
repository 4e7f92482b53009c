package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The line above a finding: who, when, how many answers. */
final class Kicker {
  private Kicker() {}

  static String of(Narrator narrator) {
    if (narrator.study()) {
      return ofMaturity(narrator, new MaturityFacts(narrator));
    }
    List<String> parts = company(narrator);
    parts.add(
        narrator.say(
            "kicker.months",
            narrator.words().count(narrator.job().reporting().months()),
            narrator.words().day(narrator.job().asOf())));
    if (narrator.job().extracts().containsKey(Role.SURVEY)) {
      answers(narrator)
          .ifPresent(n -> parts.add(narrator.say("kicker.answers", narrator.words().count(n))));
    }
    return joined(parts);
  }

  /** Of a maturity survey: its wave, who answered, and in how many organisations or units. */
  static String ofMaturity(Narrator narrator, MaturityFacts facts) {
    List<String> parts = company(narrator);
    facts
        .wave()
        .filter(wave -> !wave.equals(Terms.ALL))
        .ifPresent(wave -> parts.add(narrator.period(wave)));
    parts.add(narrator.words().day(narrator.job().asOf()));
    facts
        .standing(Terms.ALL, Terms.ALL)
        .map(row -> row.whole("people"))
        .ifPresent(n -> parts.add(narrator.say("kicker.respondents", narrator.words().count(n))));
    List<Table.Row> groups =
        facts
            .groups()
            .filter(row -> row.is("lens", Terms.ALL) && row.is("area", Terms.ALL))
            .toList();
    if (!groups.isEmpty()) {
      parts.add(
          narrator.say(
              "kicker.groups." + groups.get(0).text("scope"),
              groups.size(),
              narrator.words().count(groups.size())));
    }
    return joined(parts);
  }

  private static List<String> company(Narrator narrator) {
    List<String> parts = new ArrayList<>();
    if (!narrator.job().company().isBlank()) {
      parts.add(narrator.job().company());
    }
    return parts;
  }

  private static String joined(List<String> parts) {
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
