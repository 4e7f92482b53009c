package fi.arvo.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what is read in labelled sentences, by language. */
final class SentenceTally {
  private static final List<String> KINDS =
      List.of("language", "good", "bad", "emotions", "elements");

  private final StoryReader reader;
  private final List<String> elementIds;

  /** How many are labelled, found, and both. */
  private record Count(int labelled, int found, int right) {
    Count plus(Count other) {
      return new Count(labelled + other.labelled, found + other.found, right + other.right);
    }

    static Count of(boolean labelled, boolean found) {
      return new Count(labelled ? 1 : 0, found ? 1 : 0, labelled && found ? 1 : 0);
    }
  }

  SentenceTally(StoryReader reader, List<String> elementIds) {
    this.reader = reader;
    this.elementIds = elementIds;
  }

  List<Accuracy.Line> lines(String name, List<LabelledSentence> sentences) {
    List<Accuracy.Line> lines = new ArrayList<>();
    Map<String, List<LabelledSentence>> byLanguage = new LinkedHashMap<>();
    sentences.forEach(
        s -> byLanguage.computeIfAbsent(s.language(), language -> new ArrayList<>()).add(s));
    byLanguage.forEach(
        (language, own) -> {
          List<StoryReading> readings = own.stream().map(s -> reader.read(s.text())).toList();
          for (String kind : KINDS) {
            Count sum = new Count(0, 0, 0);
            for (int i = 0; i < own.size(); i++) {
              sum = sum.plus(count(kind, own.get(i), readings.get(i)));
            }
            if (sum.labelled + sum.found > 0) {
              lines.add(
                  new Accuracy.Line(
                      name, language, own.size(), kind, sum.labelled, sum.found, sum.right));
            }
          }
        });
    return lines;
  }

  private Count count(String kind, LabelledSentence sentence, StoryReading reading) {
    int valence = reading.valence() == null ? 0 : reading.valence();
    return switch (kind) {
      case "language" -> Count.of(true, reading.language().equals(sentence.language()));
      case "good" -> Count.of(sentence.feeling() > 0, valence > 0);
      case "bad" -> Count.of(sentence.feeling() < 0, valence < 0);
      case "emotions" ->
          new Count(
              Integer.bitCount(sentence.emotions()),
              Integer.bitCount(reading.emotions()),
              Integer.bitCount(sentence.emotions() & reading.emotions()));
      default ->
          elements(sentence.praised(), reading.themes(), StoryReading.PRAISED)
              .plus(elements(sentence.blamed(), reading.themes(), StoryReading.BLAMED));
    };
  }

  private Count elements(Set<String> labels, byte[] themes, byte how) {
    Set<String> labelled = new HashSet<>(labels);
    labelled.retainAll(elementIds);
    Set<String> found = new HashSet<>();
    for (int i = 0; i < themes.length; i++) {
      if (themes[i] == how) {
        found.add(elementIds.get(i));
      }
    }
    Set<String> right = new HashSet<>(found);
    right.retainAll(labelled);
    return new Count(labelled.size(), found.size(), right.size());
  }
}
