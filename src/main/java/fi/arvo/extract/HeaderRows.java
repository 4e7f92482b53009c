package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Platform;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The header of a table of text: what the columns are called, and which of the file's first records
 * say so. Survey platforms write up to three.
 *
 * @param platform told by what the records hold, never by the file's name
 * @param rows how many records are header; 0 in a format whose columns have names without one
 * @param columns their names, each once: a name that came several times has its number behind it,
 *     as {@code Why? (2)}, and a column without one its place, as {@code (column 7)}
 * @param questions what was asked in each column, as people read it; the column's name where the
 *     file doesn't tell
 * @param importIds the platform's own name for what each column holds, where the column's isn't it:
 *     Qualtrics' ImportId, which stays when questions are numbered anew, and SurveyMonkey's where
 *     its names are in another language; empty where there is none
 * @param timeZone of the times, where the header tells; else empty
 */
public record HeaderRows(
    Platform platform,
    int rows,
    List<String> columns,
    List<String> questions,
    List<String> importIds,
    String timeZone)
    implements Serializable {

  private static final Pattern IMPORT_ID = named("ImportId");
  private static final Pattern TIME_ZONE = named("timeZone");

  /** A LimeSurvey heading with both: {@code VAL[quality]. Rate: [Quality]}. */
  private static final Pattern CODE_AND_TEXT =
      Pattern.compile("(?s)([A-Za-z][\\w-]*(?:\\[[^\\]]*\\])*)\\.\\s+(.+)");

  /** What stands for an option when a question has none. */
  private static final Set<String> NO_OPTION = Set.of("response", "openendedresponse");

  private HeaderRows(
      Platform platform,
      int rows,
      List<String> columns,
      List<String> questions,
      List<String> importIds) {
    this(platform, rows, columns, questions, importIds, "");
  }

  /** A key of JSON with its text. */
  private static Pattern named(String key) {
    return Pattern.compile("[\"']" + key + "[\"']\\s*:\\s*[\"']([^\"']*)[\"']");
  }

  /**
   * The columns of a format that names them without a header record; such names stay as they are.
   */
  static HeaderRows named(List<String> names) {
    return new HeaderRows(Platform.PLAIN, 0, names, names, Collections.nCopies(names.size(), ""));
  }

  /**
   * Places of the columns that a name may mean, from 0: the one of that very name, or else those
   * with that question, or else with that ImportId.
   */
  List<Integer> places(String name) {
    List<Integer> found = places(columns, name);
    if (found.isEmpty()) {
      found = places(questions, platform == Platform.PLAIN ? name : QuestionText.of(name));
    }
    return found.isEmpty() && !name.isEmpty() ? places(importIds, name) : found;
  }

  private static List<Integer> places(List<String> names, String name) {
    return IntStream.range(0, names.size()).filter(i -> names.get(i).equals(name)).boxed().toList();
  }

  /** For each column the place in a list of names that mean one column each, or -1. */
  int[] slots(List<String> names) {
    int[] slots = new int[columns.size()];
    Arrays.fill(slots, -1);
    for (int slot = 0; slot < names.size(); slot++) {
      slots[places(names.get(slot)).get(0)] = slot;
    }
    return slots;
  }

  /**
   * @param firstRows the first records of the file, at least one and up to four; they may differ in
   *     length, and the first has all columns
   * @param stated if not set, told by the records
   */
  static HeaderRows of(List<List<String>> firstRows, Optional<Platform> stated) {
    int width = firstRows.get(0).size();
    List<List<String>> rows = firstRows.stream().map(row -> padded(row, width)).toList();
    List<String> first = rows.get(0).stream().map(String::strip).toList();
    Platform platform = stated.orElseGet(() -> PlatformSigns.of(rows));
    List<String> none = Collections.nCopies(width, "");
    return switch (platform) {
      case PLAIN -> new HeaderRows(platform, 1, unique(first), first, none);
      case WEBROPOL -> {
        List<String> questions = first.stream().map(QuestionText::of).toList();
        yield new HeaderRows(platform, 1, unique(first), questions, none);
      }
      case LIMESURVEY -> limeSurvey(first, none);
      case SURVEYMONKEY -> {
        List<String> options = rows.size() > 1 ? rows.get(1) : none;
        List<String> questions = surveyMonkey(first, options);
        yield new HeaderRows(
            platform,
            Math.min(2, rows.size()),
            unique(questions),
            questions,
            PlatformSigns.ownOfSurveyMonkey(first, options));
      }
      case QUALTRICS -> qualtrics(first, rows);
    };
  }

  private static HeaderRows qualtrics(List<String> first, List<List<String>> rows) {
    boolean withIds = PlatformSigns.hasImportIds(rows);
    List<String> questions =
        (rows.size() > 1 ? rows.get(1) : first).stream().map(QuestionText::of).toList();
    List<String> ids =
        withIds
            ? rows.get(2).stream().map(json -> text(IMPORT_ID, json)).toList()
            : Collections.nCopies(first.size(), "");
    return new HeaderRows(
        Platform.QUALTRICS,
        withIds ? 3 : Math.min(2, rows.size()),
        unique(first),
        orName(questions, first),
        ids,
        withIds
            ? rows.get(2).stream()
                .map(json -> text(TIME_ZONE, json))
                .filter(zone -> !zone.isEmpty())
                .findFirst()
                .orElse("")
            : "");
  }

  private static String text(Pattern key, String json) {
    Matcher found = key.matcher(json);
    return found.find() ? found.group(1) : "";
  }

  private static HeaderRows limeSurvey(List<String> first, List<String> none) {
    List<Matcher> both = first.stream().map(CODE_AND_TEXT::matcher).toList();
    boolean coded = both.stream().filter(Matcher::matches).count() * 2 > both.size();
    List<String> codes = new ArrayList<>();
    List<String> questions = new ArrayList<>();
    for (int column = 0; column < first.size(); column++) {
      boolean split = coded && both.get(column).matches();
      codes.add(split ? both.get(column).group(1) : first.get(column));
      questions.add(QuestionText.of(split ? both.get(column).group(2) : first.get(column)));
    }
    return new HeaderRows(Platform.LIMESURVEY, 1, unique(codes), orName(questions, codes), none);
  }

  /** A question stands above the first of its columns only, and the options below it. */
  private static List<String> surveyMonkey(List<String> questions, List<String> options) {
    List<String> names = new ArrayList<>();
    String question = "";
    for (int column = 0; column < questions.size(); column++) {
      String above = QuestionText.of(questions.get(column));
      String option = QuestionText.of(options.get(column));
      question = above.isEmpty() ? question : above;
      if (option.isEmpty()
          || (!above.isEmpty() && NO_OPTION.contains(PlatformSigns.word(option)))) {
        names.add(above.isEmpty() && option.isEmpty() ? "" : question);
      } else {
        boolean ended =
            !question.isEmpty() && ":?!.".indexOf(question.charAt(question.length() - 1)) >= 0;
        names.add(question + (ended ? " " : ": ") + option);
      }
    }
    return names;
  }

  private static List<String> orName(List<String> questions, List<String> names) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> questions.get(i).isEmpty() ? names.get(i) : questions.get(i))
        .toList();
  }

  private static List<String> unique(List<String> names) {
    Map<String, Integer> times = new HashMap<>();
    names.forEach(name -> times.merge(name, 1, Integer::sum));
    Set<String> taken = new HashSet<>(names);
    Map<String, Integer> next = new HashMap<>();
    List<String> unique = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column);
      String own = name;
      if (name.isEmpty()) {
        own = "(column " + (column + 1) + ")";
      } else if (times.get(name) > 1) {
        do {
          own = name + " (" + next.merge(name, 1, Integer::sum) + ")";
        } while (taken.contains(own));
      }
      taken.add(own);
      unique.add(own);
    }
    return unique;
  }

  private static List<String> padded(List<String> row, int width) {
    List<String> padded = new ArrayList<>(row.subList(0, Math.min(row.size(), width)));
    padded.addAll(Collections.nCopies(width - padded.size(), ""));
    return padded;
  }
}
