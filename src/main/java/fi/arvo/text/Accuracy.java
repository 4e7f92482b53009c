package fi.arvo.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How well stories are read: what is found in labelled sentences, beside their labels. */
public final class Accuracy {
  /** Arvo's own sentences: those that the lexicon was made by, and those that it never was. */
  private static final List<String> SHIPPED = List.of("development", "held-out");

  private Accuracy() {}

  /** What came of measuring: every line, or everything that is wrong with the sentences. */
  public sealed interface Measured {

    /**
     * @param lines by file, language and what was looked for
     */
    record Ok(List<Line> lines) implements Measured {}

    /**
     * @param problems at least one
     */
    record Failed(List<LexiconProblem> problems) implements Measured {}
  }

  /**
   * One kind of thing in the sentences of one language.
   *
   * @param sentences the file's name
   * @param language of the sentences by their labels
   * @param count of sentences
   * @param what {@code language}, {@code good}, {@code bad}, {@code emotions} or {@code elements};
   *     an element counts with its praise or blame
   * @param labelled how many there are by the labels
   * @param found how many were read
   * @param right how many of those read are labelled
   */
  public record Line(
      String sentences,
      String language,
      int count,
      String what,
      int labelled,
      int found,
      int right) {

    /** The share of what was read that is right; empty when nothing was read. */
    public OptionalDouble precision() {
      return share(found);
    }

    /** The share of what is labelled that was read; empty when nothing is labelled. */
    public OptionalDouble recall() {
      return share(labelled);
    }

    private OptionalDouble share(int of) {
      return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / of);
    }
  }

  /**
   * Reads labelled sentences and counts.
   *
   * @param elementIds of the model in use
   * @param files of labelled sentences; none for Arvo's own
   */
  public static Measured measure(Lexicon lexicon, List<String> elementIds, List<Path> files) {
    StoryReader reader = StoryReader.of(lexicon, elementIds);
    List<LexiconProblem> problems = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    if (files.isEmpty()) {
      for (String name : SHIPPED) {
        lines.addAll(new SentenceTally(reader, elementIds).lines(name, shipped(name)));
      }
    }
    for (Path file : files) {
      List<LabelledSentence> sentences = List.of();
      try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        sentences = new SentenceFile(file.toString(), elementIds, problems).read(text);
      } catch (IOException | UncheckedIOException e) {
        problems.add(LexiconProblem.unreadable(file, e));
      }
      lines.addAll(
          new SentenceTally(reader, elementIds).lines(file.getFileName().toString(), sentences));
    }
    return problems.isEmpty()
        ? new Measured.Ok(List.copyOf(lines))
        : new Measured.Failed(List.copyOf(problems));
  }

  /** Arvo's own sentences of a name. */
  static List<LabelledSentence> shipped(String name) {
    String file = "sentences-" + name + ".csv";
    List<LexiconProblem> problems = new ArrayList<>();
    try (Reader text =
        new InputStreamReader(Accuracy.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      List<LabelledSentence> sentences = new SentenceFile(file, null, problems).read(text);
      if (!problems.isEmpty()) {
        throw new IllegalStateException("The shipped sentences are not sound: " + problems);
      }
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + file, e);
    }
  }
}
