package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig.Element;
import java.util.List;
import java.util.Map;

/**
 * The thirty consumer elements with the levels and effects of the standard world. Most of them
 * raise recommendation a little; five do nothing (planted nulls) and one lowers it: a wide
 * selection that is felt as a burden.
 */
public final class ConsumerElements {
  private ConsumerElements() {}

  private static final List<Element> ALL =
      List.of(
          functional("saves_time", 7.1, 0.03),
          functional("simplifies", 6.8, 0.03),
          functional("makes_money", 5.8, 0.02),
          functional("reduces_risk", 7.0, 0.03),
          functional("organizes", 6.1, 0.01),
          functional("integrates", 6.0, 0.01),
          functional("connects", 5.4, 0.01),
          functional("reduces_effort", 6.8, 0.03),
          functional("avoids_hassles", 6.6, 0.04),
          functional("reduces_cost", 5.9, 0.02),
          functional("quality", 7.4, 0.08),
          functional("variety", 4.6, -0.08),
          functional("sensory_appeal", 4.0, 0),
          functional("informs", 6.4, 0.01),
          emotional("reduces_anxiety", 6.7, 0.06),
          emotional("rewards_me", 5.6, 0.02),
          emotional("nostalgia", 3.8, 0),
          emotional("design_aesthetics", 5.8, 0.01),
          emotional("badge_value", 4.0, 0),
          emotional("wellness", 5.7, 0.02),
          emotional("therapeutic_value", 5.2, 0.01),
          emotional("fun_entertainment", 4.1, 0),
          emotional("attractiveness", 3.9, 0),
          emotional("provides_access", 6.3, 0.04),
          lifeChanging("provides_hope", 5.5, 0.02),
          lifeChanging("self_actualization", 5.1, 0.02),
          lifeChanging("motivation", 5.3, 0.02),
          lifeChanging("heirloom", 5.4, 0.03),
          lifeChanging("affiliation_belonging", 5.5, 0.03),
          new Element("self_transcendence", "social_impact", 5.2, 0.04));

  private static final Map<String, String> FINNISH =
      Map.ofEntries(
          Map.entry("saves_time", "Säästää aikaa"),
          Map.entry("simplifies", "Yksinkertaistaa"),
          Map.entry("makes_money", "Tuottaa rahaa"),
          Map.entry("reduces_risk", "Pienentää riskiä"),
          Map.entry("organizes", "Auttaa järjestämään"),
          Map.entry("integrates", "Yhdistää kokonaisuudeksi"),
          Map.entry("connects", "Yhdistää ihmisiä"),
          Map.entry("reduces_effort", "Vähentää vaivaa"),
          Map.entry("avoids_hassles", "Säästää harmilta"),
          Map.entry("reduces_cost", "Alentaa kustannuksia"),
          Map.entry("quality", "Laatu"),
          Map.entry("variety", "Valikoiman monipuolisuus"),
          Map.entry("sensory_appeal", "Miellyttää aisteja"),
          Map.entry("informs", "Antaa tietoa"),
          Map.entry("reduces_anxiety", "Vähentää huolta"),
          Map.entry("rewards_me", "Palkitsee minut"),
          Map.entry("nostalgia", "Nostalgia"),
          Map.entry("design_aesthetics", "Muotoilu ja estetiikka"),
          Map.entry("badge_value", "Statusarvo"),
          Map.entry("wellness", "Hyvinvointi"),
          Map.entry("therapeutic_value", "Rauhoittaa ja hoitaa mieltä"),
          Map.entry("fun_entertainment", "Hauskuus ja viihde"),
          Map.entry("attractiveness", "Viehättävyys"),
          Map.entry("provides_access", "Avaa pääsyn"),
          Map.entry("provides_hope", "Antaa toivoa"),
          Map.entry("self_actualization", "Itsensä toteuttaminen"),
          Map.entry("motivation", "Motivaatio"),
          Map.entry("heirloom", "Perintöarvo"),
          Map.entry("affiliation_belonging", "Yhteenkuuluvuus"),
          Map.entry("self_transcendence", "Itsensä ylittäminen"));

  /** The elements of a world: its own, or these thirty when it states none. */
  public static List<Element> or(List<Element> stated) {
    return stated.isEmpty() ? ALL : stated;
  }

  /** The Finnish name that a survey's column carries; the id where there is no name. */
  static String finnish(String element) {
    return FINNISH.getOrDefault(element, element);
  }

  private static Element functional(String id, double level, double recommend) {
    return new Element(id, "functional", level, recommend);
  }

  private static Element emotional(String id, double level, double recommend) {
    return new Element(id, "emotional", level, recommend);
  }

  private static Element lifeChanging(String id, double level, double recommend) {
    return new Element(id, "life_changing", level, recommend);
  }
}
