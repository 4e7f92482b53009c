package fi.arvo.text;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads labelled sentences, and finds everything that is wrong with them. */
final class SentenceFile {
  private static final String HEAD = "language;valence;emotions;praised;blamed;text";
  private static final List<String> VALENCES = List.of("bad", "none", "good");
  private static final int FIELDS = 6;

  private final String file;
  private final Collection<String> elementIds;
  private final List<LexiconProblem> problems;

  /**
   * @param elementIds that sentences may be labelled with; null for any
   * @param problems is added to
   */
  SentenceFile(String file, Collection<String> elementIds, List<LexiconProblem> problems) {
    this.file = file;
    this.elementIds = elementIds;
    this.problems = problems;
  }

  List<LabelledSentence> read(Reader text) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(';')
            .commentStrategy(CommentStrategy.SKIP)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text)) {
      boolean head = true;
      for (CsvRecord record : csv) {
        if (head) {
          head = false;
          String columns = String.join(";", record.getFields()).replaceFirst("^\uFEFF", "");
          if (!columns.equals(HEAD)) {
            problem(
                record,
                "the columns are \"" + columns + "\"; the first line must be " + HEAD + ".");
            return sentences;
          }
        } else {
          sentence(record).ifPresent(sentences::add);
        }
      }
      if (sentences.isEmpty() && problems.isEmpty()) {
        problems.add(
            new LexiconProblem(file, 0, "has no sentences; its first line must be " + HEAD + "."));
      }
    } catch (CsvParseException e) {
      problems.add(new LexiconProblem(file, 0, "is not CSV: " + e.getMessage()));
    }
    return sentences;
  }

  private Optional<LabelledSentence> sentence(CsvRecord record) {
    if (record.getFieldCount() != FIELDS) {
      problem(
          record,
          "has "
              + record.getFieldCount()
              + " fields; a line has six, "
              + HEAD
              + ". Quote a text with ;.");
      return Optional.empty();
    }
    int before = problems.size();
    String language = record.getField(0);
    if (!List.of("fi", "sv", "en", StoryReading.OTHER).contains(language)) {
      problem(record, "the language is \"" + language + "\"; it is one of fi, sv, en, other.");
    }
    int feeling = VALENCES.indexOf(record.getField(1)) - 1;
    if (feeling < -1) {
      problem(record, "the valence is \"" + record.getField(1) + "\"; it is good, bad or none.");
    }
    int emotions = 0;
    for (String key : list(record.getField(2))) {
      Optional<Emotion> emotion = Emotion.of(key);
      if (emotion.isEmpty()) {
        problem(record, "the emotion is \"" + key + "\"; it is one of " + Emotion.keys() + ".");
      } else {
        emotions |= emotion.get().bit();
      }
    }
    if (record.getField(5).isBlank()) {
      problem(record, "the text is empty.");
    }
    LabelledSentence sentence =
        new LabelledSentence(
            language,
            feeling,
            emotions,
            elements(record, 3),
            elements(record, 4),
            record.getField(5));
    return problems.size() == before ? Optional.of(sentence) : Optional.empty();
  }

  private Set<String> elements(CsvRecord record, int field) {
    Set<String> elements = Set.copyOf(list(record.getField(field)));
    for (String id : elements) {
      if (elementIds != null && !elementIds.contains(id)) {
        problem(
            record,
            "the element is \""
                + id
                + "\", which the element model does not have; write one of its ids.");
      }
    }
    return elements;
  }

  private static List<String> list(String field) {
    return field.isBlank() ? List.of() : List.of(field.strip().split("\\|"));
  }

  private void problem(CsvRecord record, String sentence) {
    problems.add(new LexiconProblem(file, record.getStartingLineNumber(), sentence));
  }
}
