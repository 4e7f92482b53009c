package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Who answers for which element and touchpoint, and what that person's bonus follows. A few
 * elements of feeling, and the touchpoint that hurts, belong to nobody, as in life.
 */
final class Owners {
  private Owners() {}

  private record Owner(String title, String department, String rewardedOn, List<String> items) {
    String[] row(String element, String touchpoint) {
      return new String[] {element, touchpoint, title, department, rewardedOn};
    }
  }

  private static final List<Owner> CONSUMER =
      List.of(
          new Owner(
              "Tuotejohtaja",
              "Tuotehallinta",
              "tuotekate",
              List.of("quality", "variety", "reduces_risk", "integrates", "provides_access")),
          new Owner(
              "Digijohtaja",
              "Digipalvelut",
              "automaatioaste",
              List.of("saves_time", "simplifies", "organizes", "reduces_effort")),
          new Owner(
              "Markkinointijohtaja",
              "Markkinointi",
              "uudet asiakkaat",
              List.of(
                  "design_aesthetics",
                  "badge_value",
                  "fun_entertainment",
                  "attractiveness",
                  "nostalgia",
                  "sensory_appeal")),
          new Owner(
              "Myyntijohtaja",
              "Myynti",
              "euromääräinen myynti",
              List.of("rewards_me", "makes_money", "heirloom")),
          new Owner(
              "Asiakaspalvelujohtaja",
              "Asiakaspalvelu",
              "käsittelyaika",
              List.of("avoids_hassles", "informs", "connects")),
          new Owner("Talousjohtaja", "Talous", "kulutaso", List.of("reduces_cost")),
          new Owner(
              "Vastuullisuusjohtaja",
              "Strategia",
              "vastuullisuusraportti",
              List.of("self_transcendence", "wellness")));

  /** Owners of touchpoints, in place of elements. */
  private static final List<Owner> OF_TOUCHPOINTS =
      List.of(
          new Owner("Myyntijohtaja", "Myynti", "euromääräinen myynti", List.of("osto")),
          new Owner("Talousjohtaja", "Talous", "käsittelyaika", List.of("lasku")),
          new Owner("Digijohtaja", "Digipalvelut", "automaatioaste", List.of("neuvonta")));

  /** Writes the owners of those elements and touchpoints of a world that have one. */
  static long write(World world, OutputStream out) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (WorldConfig.Element element : world.elements) {
      for (Owner owner : CONSUMER) {
        if (owner.items.contains(element.id())) {
          rows.add(owner.row(element.id(), ""));
        }
      }
    }
    for (String touchpoint : world.config.survey().touchpoints()) {
      for (Owner owner : OF_TOUCHPOINTS) {
        if (owner.items.contains(touchpoint)) {
          rows.add(owner.row("", touchpoint));
        }
      }
    }
    return CsvRows.write(
        CsvLayout.INTERNATIONAL,
        new String[] {"element", "touchpoint", "owner", "department", "rewarded_on"},
        rows.stream(),
        out);
  }
}
