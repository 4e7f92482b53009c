package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that columns are called by, in Finnish, Swedish and English, by contract column. */
final class Vocabulary {
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry(
              "response_id",
              List.of(
                  "responseid",
                  "respondentid",
                  "vastausnumero",
                  "vastaajanumero",
                  "vastausid",
                  "vastaustunnus",
                  "svarsid",
                  "id")),
          Map.entry(
              "customer_id",
              List.of(
                  "customerid",
                  "customerno",
                  "customernumber",
                  "clientid",
                  "asiakasnro",
                  "asiakasnumero",
                  "asiakastunnus",
                  "asiakasid",
                  "kundnummer",
                  "kundid",
                  "householdid")),
          Map.entry(
              "answered_at",
              List.of(
                  "answeredat",
                  "submitted",
                  "completed",
                  "responsedate",
                  "enddate",
                  "recordeddate",
                  "date",
                  "timestamp",
                  "vastattu",
                  "vastauspvm",
                  "pvm",
                  "päivä",
                  "lähetetty",
                  "besvarad",
                  "datum",
                  "inskickat")),
          Map.entry("recommend", List.of("recommend", "nps", "suosittel", "rekommender")),
          Map.entry(
              "effort",
              List.of(
                  "effort",
                  "howeasy",
                  "ces",
                  "helppo",
                  "vaivatonta",
                  "vaivaton",
                  "enkelt",
                  "ansträng")),
          Map.entry("satisfaction", List.of("satisf", "csat", "tyytyväi", "nöjd")),
          Map.entry(
              "story",
              List.of(
                  "comment",
                  "feedback",
                  "why",
                  "openended",
                  "story",
                  "palaute",
                  "miksi",
                  "kommentti",
                  "kerro",
                  "kommentar",
                  "varför",
                  "berätta",
                  "ownwords",
                  "vapaa",
                  "avoin",
                  "öppen",
                  "free")),
          Map.entry("wave", List.of("wave", "quarter", "kierros", "aalto", "mätning", "omgång")),
          Map.entry(
              "unit",
              List.of(
                  "unit",
                  "store",
                  "branch",
                  "office",
                  "council",
                  "district",
                  "toimipiste",
                  "myymälä",
                  "yksikkö",
                  "konttori",
                  "enhet",
                  "butik",
                  "kontor")),
          Map.entry(
              "segment",
              List.of(
                  "segment",
                  "class",
                  "customergroup",
                  "customertype",
                  "asiakasryhmä",
                  "asiakastyyppi",
                  "kundgrupp",
                  "kundtyp")),
          Map.entry("channel", List.of("channel", "method", "kanava", "kanal")),
          Map.entry(
              "touchpoint",
              List.of("touchpoint", "kohtaaminen", "kosketuspiste", "asiointi", "kontaktpunkt")),
          Map.entry("weight", List.of("weight", "painokerroin", "paino", "vikt")),
          Map.entry(
              "amount",
              List.of(
                  "amount",
                  "revenue",
                  "salesvalue",
                  "summa",
                  "liikevaihto",
                  "belopp",
                  "omsättning")),
          Map.entry(
              "revenue_stream",
              List.of(
                  "stream",
                  "productline",
                  "department",
                  "tuoteryhmä",
                  "produktgrupp",
                  "productgroup")),
          Map.entry(
              "booked_at",
              List.of(
                  "bookedat",
                  "invoicedate",
                  "transactiondate",
                  "date",
                  "timestamp",
                  "pvm",
                  "päivä",
                  "datum")),
          Map.entry(
              "transaction_id",
              List.of("transactionid", "invoiceno", "kuittinro", "laskunumero", "basketid")));

  /** Short words that must be the whole name, or they would be part of others. */
  private static final Set<String> WHOLE =
      Set.of("id", "nps", "ces", "csat", "date", "pvm", "free", "why", "class", "unit");

  private static final int CUT = 5;

  private Vocabulary() {}

  /** Whether a column's name or question speaks of a contract column. */
  static boolean speaksOf(ColumnProfile column, String contractColumn) {
    String name = ElementNames.word(column.name());
    String question = ElementNames.word(column.question());
    return WORDS.get(contractColumn).stream()
        .anyMatch(word -> matches(name, word) || matches(question, word) || part(column, word));
  }

  /** A name may be cut off, as SPSS once cut them: {@code quarte}. */
  private static boolean matches(String name, String word) {
    if (WHOLE.contains(word)) {
      return name.equals(word);
    }
    return name.contains(word) || (name.length() >= CUT && word.startsWith(name));
  }

  /** A short word may stand among others: {@code Q1_NPS}. */
  private static boolean part(ColumnProfile column, String word) {
    String words = column.name() + " " + column.question();
    return WHOLE.contains(word)
        && !word.equals("id")
        && List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).contains(word);
  }
}
