package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.tables.Terms.Component;
import java.util.ArrayList;
import java.util.List;

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
    List<Part> parts = new ArrayList<>();
    for (Role role : List.of(Role.SURVEY, Role.TRANSACTIONS, Role.CUSTOMERS)) {
      if (!narrator.job().extracts().containsKey(role)) {
        parts.add(part(narrator, role.key()));
      }
    }
    boolean sold = narrator.job().extracts().containsKey(Role.TRANSACTIONS);
    if (sold && narrator.facts().bridge(Component.CLOSING).isEmpty()) {
      parts.add(part(narrator, "bridge"));
    }
    boolean both = narrator.job().extracts().containsKey(Role.SURVEY) && sold;
    if (both && new AnswerSentence(narrator).growthReading() == Reading.ABSENT) {
      parts.add(part(narrator, "link"));
    }
    return parts;
  }

  private static Part part(Narrator narrator, String key) {
    return new Part(
        narrator.say("absent." + key + ".part"),
        narrator.say("absent." + key + ".why"),
        narrator.say("absent." + key + ".sentence"));
  }
}
