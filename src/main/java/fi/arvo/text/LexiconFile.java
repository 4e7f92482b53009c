package fi.arvo.text;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one lexicon, and finds everything that is wrong with it. */
final class LexiconFile {
  private static final List<String> HEAD = List.of("word", "language", "category", "weight");
  private static final List<String> LANGUAGES = List.of("fi", "sv", "en", "any");
  private static final String ELEMENT = "element:";
  private static final String NONE = "none";
  private static final Pattern FORM = Pattern.compile("[^* ]+\\*?( [^* ]+\\*?)*");
  private static final Pattern WEIGHT = Pattern.compile("[1-3]");

  private final String file;
  private final Set<String> elementIds;
  private final List<LexiconProblem> problems;

  /**
   * @param elementIds that words may speak of; null for any
   * @param problems is added to
   */
  LexiconFile(String file, Set<String> elementIds, List<LexiconProblem> problems) {
    this.file = file;
    this.elementIds = elementIds;
    this.problems = problems;
  }

  /** Its sound entries, by language and word. */
  Map<String, LexiconEntry> read(Reader text) throws IOException {
    Map<String, LexiconEntry> entries = new LinkedHashMap<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text)) {
      boolean head = true;
      for (CsvRecord record : csv) {
        if (head) {
          head = false;
          if (!withoutMark(record).equals(HEAD)) {
            problem(
                record,
                "the columns are \""
                    + String.join(",", withoutMark(record))
                    + "\"; the first line must be "
                    + String.join(",", HEAD)
                    + ".");
            return entries;
          }
        } else {
          entry(record).ifPresent(e -> add(e, record, entries));
        }
      }
      if (head) {
        problems.add(
            new LexiconProblem(
                file, 0, "is empty; its first line must be word,language,category,weight."));
      }
    } catch (CsvParseException e) {
      problems.add(new LexiconProblem(file, 0, "is not CSV: " + e.getMessage()));
    }
    return entries;
  }

  private void add(LexiconEntry entry, CsvRecord record, Map<String, LexiconEntry> entries) {
    if (entries.putIfAbsent(entry.language() + ' ' + entry.word(), entry) != null) {
      problem(
          record,
          "repeats the word \""
              + entry.word()
              + "\"; name all its categories on one line, with | between them.");
    }
  }

  private Optional<LexiconEntry> entry(CsvRecord record) {
    if (record.getFieldCount() != HEAD.size()) {
      problem(
          record,
          "has "
              + record.getFieldCount()
              + " fields; a line has four, word,language,category,weight. The weight may be empty.");
      return Optional.empty();
    }
    int before = problems.size();
    String word =
        Normalizer.normalize(record.getField(0), Normalizer.Form.NFC)
            .strip()
            .toLowerCase(Locale.ROOT);
    if (!FORM.matcher(word).matches()) {
      problem(
          record,
          "the word is \""
              + word
              + "\"; write a word or some words, with * only at a word's end, for any ending.");
    }
    String language = record.getField(1).strip();
    if (!LANGUAGES.contains(language)) {
      problem(record, "the language is \"" + language + "\"; it is one of fi, sv, en, any.");
    }
    int weight = weight(record);
    LexiconEntry entry = meaning(word, language, record, weight);
    return problems.size() == before ? Optional.of(entry) : Optional.empty();
  }

  private int weight(CsvRecord record) {
    String weight = record.getField(3).strip();
    if (weight.isEmpty()) {
      return 1;
    }
    if (!WEIGHT.matcher(weight).matches()) {
      problem(record, "the weight is \"" + weight + "\"; it is 1, 2 or 3, or empty for 1.");
      return 1;
    }
    return Integer.parseInt(weight);
  }

  private LexiconEntry meaning(String word, String language, CsvRecord record, int weight) {
    int sign = 0;
    int emotions = 0;
    boolean pleasant = false;
    boolean unpleasant = false;
    List<String> elements = new ArrayList<>();
    for (String category : record.getField(2).strip().split("\\|", -1)) {
      Optional<Emotion> emotion = Emotion.of(category);
      if (emotion.isPresent()) {
        emotions |= emotion.get().bit();
        pleasant |= emotion.get().pleasant();
        unpleasant |= !emotion.get().pleasant();
      } else if (category.equals("good")) {
        pleasant = true;
      } else if (category.equals("bad")) {
        unpleasant = true;
      } else if (category.startsWith(ELEMENT)) {
        elements.add(element(record, category.substring(ELEMENT.length())));
      } else if (!category.equals(NONE)) {
        problem(
            record,
            "the category is \""
                + category
                + "\"; it is good, bad, none, element:ID, or an emotion: "
                + Emotion.keys()
                + ".");
      }
    }
    if (pleasant && unpleasant) {
      problem(
          record,
          "the categories are \""
              + record.getField(2)
              + "\", which are good and bad at once; a word is one of them.");
    } else if (pleasant || unpleasant) {
      sign = pleasant ? 1 : -1;
    }
    return new LexiconEntry(word, language, sign * weight, emotions, List.copyOf(elements));
  }

  private String element(CsvRecord record, String id) {
    if (elementIds != null && !elementIds.contains(id)) {
      problem(
          record,
          "the element is \""
              + id
              + "\", which the element model does not have; write one of its ids, as element:quality.");
    }
    return id;
  }

  private static List<String> withoutMark(CsvRecord record) {
    List<String> fields = new ArrayList<>(record.getFields());
    fields.set(0, fields.get(0).replaceFirst("^\uFEFF", ""));
    return fields;
  }

  private void problem(CsvRecord record, String sentence) {
    problems.add(new LexiconProblem(file, record.getStartingLineNumber(), sentence));
  }
}
