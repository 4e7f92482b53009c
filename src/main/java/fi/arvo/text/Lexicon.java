package fi.arvo.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of feeling and of the elements of value, in Finnish, Swedish and English.
 *
 * <p>A lexicon is CSV with the columns {@code word,language,category,weight}; lines that begin with
 * {@code #} are comments. {@code conf/lexicon/README.md} tells the format.
 */
public final class Lexicon implements Serializable {
  private static final List<String> SHIPPED = List.of("fi.csv", "sv.csv", "en.csv", "signs.csv");

  private final List<LexiconEntry> entries;

  private Lexicon(Collection<LexiconEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** What came of loading lexicons: the whole of them, or everything that is wrong with them. */
  public sealed interface Loaded {

    /** All files are sound. */
    record Ok(Lexicon lexicon) implements Loaded {}

    /**
     * @param problems at least one
     */
    record Failed(List<LexiconProblem> problems) implements Loaded {}
  }

  /** The lexicon that comes with Arvo. */
  public static Lexicon builtIn() {
    return new Lexicon(shipped().values());
  }

  /**
   * The lexicon that comes with Arvo and further files added to it. A word that a later file has
   * too means what the later file says.
   *
   * @param elementIds of the model in use: a file may speak of these and of those that Arvo's own
   *     lexicon speaks of
   */
  public static Loaded load(List<Path> files, Collection<String> elementIds) {
    Map<String, LexiconEntry> words = shipped();
    Set<String> known = new LinkedHashSet<>(elementIds);
    words.values().forEach(entry -> known.addAll(entry.elements()));
    List<LexiconProblem> problems = new ArrayList<>();
    for (Path file : files) {
      try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        words.putAll(new LexiconFile(file.toString(), known, problems).read(text));
      } catch (IOException | UncheckedIOException e) {
        problems.add(new LexiconProblem(file.toString(), 0, unreadable(e)));
      }
    }
    return problems.isEmpty()
        ? new Loaded.Ok(new Lexicon(words.values()))
        : new Loaded.Failed(List.copyOf(problems));
  }

  List<LexiconEntry> entries() {
    return entries;
  }

  private static Map<String, LexiconEntry> shipped() {
    Map<String, LexiconEntry> words = new LinkedHashMap<>();
    List<LexiconProblem> problems = new ArrayList<>();
    for (String file : SHIPPED) {
      try (Reader text =
          new InputStreamReader(Lexicon.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
        words.putAll(new LexiconFile(file, null, problems).read(text));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the shipped " + file, e);
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException("The shipped lexicon is not sound: " + problems);
    }
    return words;
  }

  private static String unreadable(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    if (cause instanceof NoSuchFileException) {
      return "does not exist. Correct its name in stories.lexicons.";
    }
    if (cause instanceof CharacterCodingException) {
      return "is not UTF-8 text. Save it as UTF-8.";
    }
    return "cannot be read: " + cause.getMessage() + ".";
  }
}
