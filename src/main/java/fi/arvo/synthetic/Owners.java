package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Who answers for which element, and what that person's bonus follows. A few elements of feeling
 * belong to nobody, as in life.
 */
public final class Owners {
  private Owners() {}

  private record Owner(String title, String department, String rewardedOn, List<String> elements) {}

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

  /**
   * Writes the owners of those elements of a world that have one, as UTF-8 CSV.
   *
   * @param out left open
   * @return data rows
   */
  public static long write(WorldConfig config, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    CsvLayout layout = CsvLayout.INTERNATIONAL;
    layout.append(text, new String[] {"element", "owner", "department", "rewarded_on"});
    long rows = 0;
    for (WorldConfig.Element element : new World(config).elements) {
      for (Owner owner : CONSUMER) {
        if (owner.elements.contains(element.id())) {
          layout.append(
              text, new String[] {element.id(), owner.title, owner.department, owner.rewardedOn});
          rows++;
        }
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    return rows;
  }
}
