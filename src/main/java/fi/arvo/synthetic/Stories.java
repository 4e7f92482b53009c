package fi.arvo.synthetic;

import java.util.List;
import java.util.Map;

/** Short stories in customers' own words, in three languages, warmer the more they recommend. */
final class Stories {
  private Stories() {}

  private record Phrases(List<String> openings, List<String> closings) {}

  private static final Map<String, List<Phrases>> BY_LANGUAGE =
      Map.of(
          "fi",
          List.of(
              new Phrases(
                  List.of(
                      "Jouduin odottamaan vastausta kaksi viikkoa.",
                      "Lasku oli väärin; kukaan ei pyytänyt anteeksi.",
                      "Minua siirrettiin luukulta toiselle",
                      "Sovellus kaatui kesken hakemuksen."),
                  List.of("Olen pettynyt.", "En enää luota teihin.", "Harkitsen vaihtamista.", "")),
              new Phrases(
                  List.of(
                      "Asia hoitui, mutta lomake oli pitkä.",
                      "Ihan tavallinen asiointi.",
                      "Hinta nousi taas; palvelu pysyi samana.",
                      "Sain vastauksen seuraavana päivänä."),
                  List.of(
                      "Ei valittamista.", "Voisi olla selkeämpi.", "Katsotaan ensi vuonna.", "")),
              new Phrases(
                  List.of(
                      "Virkailija kuunteli ja kaikki järjestyi yhdellä puhelulla!",
                      "Korvaus tuli tilille saman päivän aikana.",
                      "Sanoin tyttärelle: \"Tänne kannattaa soittaa.\"",
                      "Nyt tiedän, missä säästöni ovat; se rauhoittaa."),
                  List.of(
                      "Lämmin kiitos.", "Suosittelen ystäville.", "Tuli turvallinen olo.", ""))),
          "sv",
          List.of(
              new Phrases(
                  List.of(
                      "Jag väntade i en halvtimme i telefon.",
                      "Fakturan var fel; ingen bad om ursäkt.",
                      "Ingen visste vem som ansvarade för mitt ärende."),
                  List.of("Jag är besviken.", "Jag funderar på att byta.", "")),
              new Phrases(
                  List.of(
                      "Ärendet blev klart, men blanketten var lång.",
                      "Helt vanligt besök på kontoret.",
                      "Priset steg igen, annars är allt som förut."),
                  List.of("Inget att klaga på.", "Kunde vara tydligare.", "")),
              new Phrases(
                  List.of(
                      "Hon på kontoret lyssnade och allt ordnade sig!",
                      "Ersättningen kom samma dag.",
                      "Det känns tryggt att veta; \"vi finns här\", sade de."),
                  List.of("Varmt tack.", "Jag rekommenderar er gärna.", ""))),
          "en",
          List.of(
              new Phrases(
                  List.of(
                      "I had to explain the same thing three times.",
                      "The bill was wrong; nobody said sorry.",
                      "The app lost my application half way."),
                  List.of("I am disappointed.", "I am thinking of leaving.", "")),
              new Phrases(
                  List.of(
                      "It got done, but the form was long.",
                      "An ordinary visit, nothing special.",
                      "The price went up again; the service did not."),
                  List.of("No complaints.", "Could be clearer.", "")),
              new Phrases(
                  List.of(
                      "She listened and one call solved it all!",
                      "The money was there the same day.",
                      "I told my neighbour: \"just call them\"."),
                  List.of("Thank you so much.", "I tell my friends about you.", ""))));

  /**
   * @param language one of {@code fi}, {@code sv}, {@code en}
   * @param recommend 0 to 10
   */
  static String tell(String language, int recommend, SeededRandom random) {
    int tone = recommend <= 6 ? 0 : recommend <= 8 ? 1 : 2;
    Phrases phrases = BY_LANGUAGE.get(language).get(tone);
    String opening = random.pick(phrases.openings);
    String closing = random.pick(phrases.closings);
    if (closing.isEmpty()) {
      return opening;
    }
    // A few people press Enter between sentences.
    return opening + (random.chance(0.05) ? "\n" : " ") + closing;
  }
}
