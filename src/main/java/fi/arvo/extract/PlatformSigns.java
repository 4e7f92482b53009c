package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by the first records of a file which survey platform exported it. Each sign is something
 * that no row of answers can be by accident; where a sign is missing the file is plain, and its
 * platform may be stated instead.
 */
final class PlatformSigns {
  /** A Qualtrics header record holds nothing but these. */
  private static final Pattern IMPORT_ID =
      Pattern.compile("(?s)\\s*\\{.*[\"']ImportId[\"'].*\\}\\s*");

  /** Names of Qualtrics' own columns, as the first record has them, to their labels below. */
  private static final Map<String, Set<String>> QUALTRICS =
      Map.ofEntries(
          Map.entry("startdate", Set.of("startdate")),
          Map.entry("enddate", Set.of("enddate")),
          Map.entry("status", Set.of("status", "responsetype")),
          Map.entry("ipaddress", Set.of("ipaddress")),
          Map.entry("progress", Set.of("progress")),
          Map.entry("durationinseconds", Set.of("durationinseconds")),
          Map.entry("finished", Set.of("finished")),
          Map.entry("recordeddate", Set.of("recordeddate")),
          Map.entry("responseid", Set.of("responseid")),
          Map.entry("responseset", Set.of("responseset")),
          Map.entry("recipientlastname", Set.of("recipientlastname")),
          Map.entry("recipientfirstname", Set.of("recipientfirstname")),
          Map.entry("recipientemail", Set.of("recipientemail")),
          Map.entry("emailaddress", Set.of("emailaddress")),
          Map.entry("name", Set.of("name")),
          Map.entry("externalreference", Set.of("externalreference", "externaldatareference")),
          Map.entry("externaldatareference", Set.of("externaldatareference")),
          Map.entry("locationlatitude", Set.of("locationlatitude")),
          Map.entry("locationlongitude", Set.of("locationlongitude")),
          Map.entry("distributionchannel", Set.of("distributionchannel")),
          Map.entry("userlanguage", Set.of("userlanguage")));

  /** Ids of own columns that are called otherwise in the first record. */
  private static final Set<String> OTHERS_OF_QUALTRICS = Set.of("recordid", "duration");

  /**
   * Columns that Qualtrics works out beside a question's answers: the group of a recommendation,
   * and in which order choices were shown.
   */
  private static final Pattern BESIDE_ANSWERS = Pattern.compile(".+_(NPS_GROUP|DO(_\\d+)?)");

  /** The legacy export numbers its own columns and labels them below. */
  private static final Pattern LEGACY_NAME = Pattern.compile("V\\d+");

  private static final int ENOUGH = 3;

  private static final Set<String> SURVEYMONKEY =
      Set.of(
          "respondentid",
          "collectorid",
          "startdate",
          "enddate",
          "datecreated",
          "datemodified",
          "ipaddress",
          "emailaddress",
          "firstname",
          "lastname",
          "customdata1");

  /** In the order in which SurveyMonkey exports them, whatever the language. */
  private static final List<String> ORDER_OF_SURVEYMONKEY =
      List.of(
          "respondentid",
          "collectorid",
          "startdate",
          "enddate",
          "ipaddress",
          "emailaddress",
          "firstname",
          "lastname",
          "customdata1");

  private static final Pattern NUMBER = Pattern.compile("\\d{4,}");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private static final Set<String> LIMESURVEY =
      Set.of(
          "id",
          "responseid",
          "submitdate",
          "datesubmitted",
          "lastpage",
          "startlanguage",
          "seed",
          "startdate",
          "datestarted",
          "datestamp",
          "datelastaction",
          "ipaddr",
          "ipaddress",
          "refurl",
          "referrerurl",
          "token",
          "accesscode");

  private static final Set<String> RESPONSE =
      Set.of("response", "open-ended response", "openended response", "open ended response");

  private static final Set<String> RESPONDENT_NUMBER =
      Set.of(
          "vastaajanumero",
          "vastaajannumero",
          "respondentnumber",
          "respondentnummer",
          "svarandenummer");

  private static final Set<String> SENT =
      Set.of("lähetetty", "lähetysaika", "submitted", "submittedat", "skickat", "inskickat");

  private PlatformSigns() {}

  /**
   * @param rows the file's first records, at least one; of equal length
   */
  static Platform of(List<List<String>> rows) {
    if (hasImportIds(rows) || isLegacyQualtrics(rows) || isQualtricsWithOtherLabels(rows)) {
      return Platform.QUALTRICS;
    }
    if (isSurveyMonkey(rows)) {
      return Platform.SURVEYMONKEY;
    }
    if (isLimeSurvey(rows.get(0))) {
      return Platform.LIMESURVEY;
    }
    return isWebropol(rows.get(0)) ? Platform.WEBROPOL : Platform.PLAIN;
  }

  /** Whether the third record is the one that tells Qualtrics' ids. */
  static boolean hasImportIds(List<List<String>> rows) {
    return rows.size() > 2
        && rows.get(2).stream().allMatch(c -> c.isBlank() || IMPORT_ID.matcher(c).matches())
        && rows.get(2).stream().anyMatch(c -> !c.isBlank());
  }

  /** The second record labels Qualtrics' own columns, and isn't the header come twice. */
  private static boolean isLegacyQualtrics(List<List<String>> rows) {
    if (rows.size() < 2 || rows.get(0).equals(rows.get(1))) {
      return false;
    }
    int labelled = 0;
    for (int column = 0; column < rows.get(0).size(); column++) {
      String name = rows.get(0).get(column).strip();
      String label = word(rows.get(1).get(column));
      boolean known =
          LEGACY_NAME.matcher(name).matches()
              ? QUALTRICS.containsKey(label)
              : QUALTRICS.getOrDefault(word(name), Set.of()).contains(label);
      labelled += known ? 1 : 0;
    }
    return labelled >= ENOUGH;
  }

  /**
   * Labels in a language that isn't known here: below one of Qualtrics' times, whose names stay in
   * English, the second record has words where the third has a time.
   */
  private static boolean isQualtricsWithOtherLabels(List<List<String>> rows) {
    if (rows.size() < 3 || rows.get(0).equals(rows.get(1))) {
      return false;
    }
    List<String> names = rows.get(0).stream().map(PlatformSigns::word).toList();
    boolean wordsOverTime = false;
    for (int column = 0; column < names.size(); column++) {
      String second = rows.get(1).get(column);
      wordsOverTime |=
          Set.of("startdate", "enddate", "recordeddate").contains(names.get(column))
              && !second.isBlank()
              && !DIGIT.matcher(second).find()
              && DIGIT.matcher(rows.get(2).get(column)).find();
    }
    return wordsOverTime
        && (names.contains("responseid") || names.contains("recordeddate"))
        && names.stream().filter(QUALTRICS::containsKey).count() > ENOUGH;
  }

  /** The second record is empty below SurveyMonkey's own columns and tells options elsewhere. */
  private static boolean isSurveyMonkey(List<List<String>> rows) {
    if (rows.size() < 2) {
      return false;
    }
    List<String> names = rows.get(0).stream().map(PlatformSigns::word).toList();
    if (!names.contains("respondentid") || !names.contains("collectorid")) {
      return isSurveyMonkeyInAnotherLanguage(rows);
    }
    boolean options = false;
    for (int column = 0; column < names.size(); column++) {
      String below = rows.get(1).get(column).strip();
      if (SURVEYMONKEY.contains(names.get(column)) && !below.isEmpty()) {
        return false;
      }
      boolean rightOfQuestion = names.get(column).isEmpty() && !below.isEmpty();
      options |= rightOfQuestion || RESPONSE.contains(below.toLowerCase(Locale.ROOT));
    }
    return options;
  }

  /**
   * Two ids and two times that have names and nothing below, before the first respondent's; and a
   * question whose further columns have no name but an option below.
   */
  private static boolean isSurveyMonkeyInAnotherLanguage(List<List<String>> rows) {
    if (rows.size() < 3 || rows.get(0).size() <= 4) {
      return false;
    }
    for (int column = 0; column < 4; column++) {
      String answer = rows.get(2).get(column).strip();
      boolean fits = column < 2 ? NUMBER.matcher(answer).matches() : DIGIT.matcher(answer).find();
      if (rows.get(0).get(column).isBlank() || !rows.get(1).get(column).isBlank() || !fits) {
        return false;
      }
    }
    for (int column = 4; column < rows.get(0).size(); column++) {
      if (rows.get(0).get(column).isBlank() && !rows.get(1).get(column).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /**
   * SurveyMonkey's own names of its own columns, which have no option below, by their places where
   * they are in another language; empty for others.
   */
  static List<String> ownOfSurveyMonkey(List<String> names, List<String> options) {
    boolean english = names.stream().map(PlatformSigns::word).anyMatch("respondentid"::equals);
    List<String> own = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      boolean known =
          !english && column < ORDER_OF_SURVEYMONKEY.size() && options.get(column).isBlank();
      own.add(known ? ORDER_OF_SURVEYMONKEY.get(column) : "");
    }
    return own;
  }

  /** Codes, their texts, or both in one heading. */
  private static boolean isLimeSurvey(List<String> header) {
    List<String> words = header.stream().map(PlatformSigns::limeWord).toList();
    boolean numbered = words.contains("id") || words.contains("responseid");
    boolean language = words.contains("startlanguage");
    boolean submitted = words.contains("submitdate") || words.contains("datesubmitted");
    return numbered && language && submitted && words.contains("lastpage");
  }

  /** The code before the first {@code ". "}, if there is one. */
  private static String limeWord(String heading) {
    int end = heading.indexOf(". ");
    return word(end > 0 ? heading.substring(0, end) : heading);
  }

  private static boolean isWebropol(List<String> header) {
    List<String> words = header.stream().map(PlatformSigns::word).toList();
    return words.stream().anyMatch(RESPONDENT_NUMBER::contains)
        && words.stream().anyMatch(SENT::contains);
  }

  /** Place of the column that tells when an answer was sent, or -1. */
  static int sentOfWebropol(List<String> columns) {
    for (int column = 0; column < columns.size(); column++) {
      if (SENT.contains(word(columns.get(column)))) {
        return column;
      }
    }
    return -1;
  }

  /**
   * The platform's own name of a column, in small letters: by its id where there are ids, by its
   * label where the export numbered the platform's own columns, else by its name.
   */
  static String ownWord(HeaderRows header, int column) {
    String name = header.columns().get(column);
    String id = header.importIds().get(column);
    if (!id.isEmpty()) {
      return word(id);
    }
    return word(LEGACY_NAME.matcher(name).matches() ? header.questions().get(column) : name);
  }

  /** Whether a column is one that the platform adds to its questions. */
  static boolean isOwn(HeaderRows header, int column) {
    String word = ownWord(header, column);
    return switch (header.platform()) {
      case PLAIN -> false;
      case QUALTRICS ->
          QUALTRICS.containsKey(word)
              || OTHERS_OF_QUALTRICS.contains(word)
              || BESIDE_ANSWERS.matcher(header.columns().get(column)).matches();
      case SURVEYMONKEY -> SURVEYMONKEY.contains(word);
      case LIMESURVEY -> LIMESURVEY.contains(word);
      case WEBROPOL -> RESPONDENT_NUMBER.contains(word) || SENT.contains(word);
    };
  }

  /** Letters and digits only, in small letters. */
  static String word(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
