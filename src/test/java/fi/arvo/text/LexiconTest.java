package fi.arvo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private static final Pattern ELEMENT = Pattern.compile("- \\{id: ([a-z_]+), tier");

  @TempDir private Path folder;

  private Path file(String... lines) throws IOException {
    return Files.writeString(
        folder.resolve("ours.csv"), String.join("\n", lines), StandardCharsets.UTF_8);
  }

  private static StoryReader reader(Lexicon.Loaded loaded) {
    assertThat(loaded).isInstanceOf(Lexicon.Loaded.Ok.class);
    return StoryReader.of(
        ((Lexicon.Loaded.Ok) loaded).lexicon(), List.of("quality", "own_element"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void arvosOwnLexiconHasWordsOfEveryEmotionAndElement(String language) throws IOException {
    List<LexiconEntry> entries =
        Lexicon.builtIn().entries().stream().filter(e -> e.language().equals(language)).toList();

    assertThat(entries).hasSizeGreaterThan(450);
    for (Emotion emotion : Emotion.values()) {
      assertThat(entries).anyMatch(entry -> (entry.emotions() & emotion.bit()) != 0);
    }
    assertThat(entries.stream().flatMap(e -> e.elements().stream()).collect(Collectors.toSet()))
        .containsAll(consumerElements());
  }

  private static Set<String> consumerElements() throws IOException {
    return ELEMENT
        .matcher(Files.readString(Path.of("conf/elements-b2c.yaml")))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void aLaterFileSaysWhatAWordMeans() throws IOException {
    Path ours =
        file(
            "# our own words",
            "word,language,category,weight",
            "hyv*,fi,none,",
            "Jämpti,fi,joy|element:own_element,3");
    StoryReader reader = reader(Lexicon.load(List.of(ours), List.of("own_element")));

    assertThat(reader.read("Se oli hyvää.").valence()).isNull();
    assertThat(reader.read("Se oli jämptiä."))
        .isEqualTo(new StoryReading("fi", 100, Emotion.JOY.bit(), new byte[] {0, 1}));
  }

  @Test
  void aFileWithAByteOrderMarkIsRead() throws IOException {
    Path ours = file("\uFEFFword,language,category,weight", "jämpti,fi,good,");
    assertThat(reader(Lexicon.load(List.of(ours), List.of())).read("Se oli jämptiä.").valence())
        .isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a*b,fi,good,1;the word is \"a*b\"; write",
        "hyvä,se,good,1;the language is \"se\"; it is one of fi, sv, en, any.",
        "hyvä,fi,great,1;the category is \"great\"; it is good, bad, none, element:ID, or an emotion: joy,",
        "hyvä,fi,joy|bad,1;the categories are \"joy|bad\", which are good and bad at once",
        "hyvä,fi,element:qualty,1;the element is \"qualty\", which the element model does not have",
        "hyvä,fi,good,heavy;the weight is \"heavy\"; it is 1, 2 or 3",
        "hyvä,fi,good,4;the weight is \"4\"; it is 1, 2 or 3",
        "hyvä,fi,good;has 3 fields; a line has four"
      })
  void whatIsWrongIsToldWithItsLineAndValue(String line, String told) throws IOException {
    Path ours = file("word,language,category,weight", "# a comment", line);

    Lexicon.Loaded loaded = Lexicon.load(List.of(ours), List.of("quality"));

    assertThat(((Lexicon.Loaded.Failed) loaded).problems())
        .singleElement()
        .asString()
        .startsWith(ours + ":3: ")
        .contains(told);
  }

  @Test
  void allThatIsWrongWithAllFilesIsToldAtOnce() throws IOException {
    Path ours =
        file(
            "word,language,category,weight",
            "hyvä,fi,great,1",
            "oiva,fi,good,9",
            "jo,fi,good,",
            "jo,fi,bad,");
    Path head = Files.writeString(folder.resolve("head.csv"), "sana;kieli\n");
    Path empty = Files.writeString(folder.resolve("empty.csv"), "");
    Path latin =
        Files.write(folder.resolve("latin.csv"), "hyvä".getBytes(StandardCharsets.ISO_8859_1));
    Path absent = folder.resolve("absent.csv");

    Lexicon.Loaded loaded = Lexicon.load(List.of(ours, head, empty, latin, absent), List.of());

    assertThat(((Lexicon.Loaded.Failed) loaded).problems().stream().map(Object::toString))
        .satisfiesExactly(
            p -> assertThat(p).startsWith(ours + ":2: the category is \"great\""),
            p -> assertThat(p).startsWith(ours + ":3: the weight is \"9\""),
            p -> assertThat(p).startsWith(ours + ":5: repeats the word \"jo\""),
            p -> assertThat(p).startsWith(head + ":1: the columns are \"sana;kieli\""),
            p -> assertThat(p).startsWith(empty + " is empty"),
            p -> assertThat(p).isEqualTo(latin + " is not UTF-8 text. Save it as UTF-8."),
            p -> assertThat(p).isEqualTo(absent + " does not exist. Correct its name."));
  }
}
