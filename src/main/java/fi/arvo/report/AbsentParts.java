package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.measure.Months;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.tables.Terms.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The parts of the report that are not there, and the extract that would bring each. */
final class AbsentParts {
  private AbsentParts() {}

  /**
   * @param name of the part
   * @param why what it needs
   * @param sentence both, in one sentence
   */
  record Part(String name, String why, String sentence) {}

  static List<Part> of(Narrator narrator) {
    if (narrator.study()) {
      return List.of(part(narrator, Role.SURVEY.key()), part(narrator, Role.TRANSACTIONS.key()));
    }
    List<Part> parts = new ArrayList<>();
    for (Role role : List.of(Role.SURVEY, Role.TRANSACTIONS, Role.CUSTOMERS, Role.OWNERS)) {
      if (!narrator.job().extracts().containsKey(role)) {
        boolean unasked = !narrator.job().extracts().containsKey(Role.SURVEY);
        parts.add(part(narrator, role == Role.CUSTOMERS && unasked ? "groups" : role.key()));
      }
    }
    boolean sold = narrator.job().extracts().containsKey(Role.TRANSACTIONS);
    if (sold && narrator.facts().bridge(Component.CLOSING).isEmpty()) {
      parts.add(part(narrator, "bridge"));
    }
    lastMonth(narrator)
        .filter(last -> last.compareTo(asked(narrator)) < 0)
        .ifPresent(last -> parts.add(part(narrator, "months", last)));
    boolean both = narrator.job().extracts().containsKey(Role.SURVEY) && sold;
    if (both && new AnswerSentence(narrator).growthReading() == Reading.ABSENT) {
      parts.add(part(narrator, "link"));
    }
    return parts;
  }

  /** What the report lacks, small: a leader needs it only where it is missed. */
  static TextBlock block(Narrator narrator) {
    List<Line> lines = new ArrayList<>();
    of(narrator).forEach(part -> lines.add(Line.aside(part.sentence())));
    lines.add(Line.aside(narrator.say("summary.not_cause")));
    return new TextBlock("", lines);
  }

  /** The last month with purchases, which the money windows end with at the latest. */
  private static Optional<String> lastMonth(Narrator narrator) {
    return narrator
        .facts()
        .rows("revenue_by_month")
        .map(row -> row.text("period"))
        .max(Comparator.naturalOrder());
  }

  /** The last month that is over at as-of. */
  private static String asked(Narrator narrator) {
    return Months.period(Months.lastComplete(narrator.job().asOf()));
  }

  private static Part part(Narrator narrator, String key, Object... arguments) {
    return new Part(
        narrator.say("absent." + key + ".part"),
        narrator.say("absent." + key + ".why"),
        narrator.say("absent." + key + ".sentence", arguments));
  }
}
