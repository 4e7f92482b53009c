package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.report.model.Language;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.tables.PublishedTables;
import fi.arvo.report.tables.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private final Messages finnish = new Messages(Language.FI);
  private final Messages swedish = new Messages(Language.SV);
  private final Messages english = new Messages(Language.EN);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameTexts(Language language) {
    assertThat(new TreeSet<>(new Messages(language).keys()))
        .isEqualTo(new TreeSet<>(english.keys()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageTellsTheSameNumbers(Language language) {
    Messages messages = new Messages(language);
    for (String key : english.keys()) {
      assertThat(arguments(messages.pattern(key)))
          .as(key)
          .isEqualTo(arguments(english.pattern(key)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void choicesOfPluralAreAskedByTheSameNumbers(Language language) {
    Messages messages = new Messages(language);
    for (String key : english.keys()) {
      assertThat(choices(messages.pattern(key))).as(key).isEqualTo(choices(english.pattern(key)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextIsRepeatedInItsCatalogue(Language language) throws IOException {
    for (String catalogue : List.of("messages", "answers")) {
      Path file =
          Path.of("src/main/resources/fi/arvo/report")
              .resolve(catalogue + "_" + language.code() + ".properties");
      assertThat(Files.readAllLines(file).stream().filter(line -> line.matches("[a-z].*=.*")))
          .extracting(line -> line.substring(0, line.indexOf('=')))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextIsASoundPatternWithoutStrayMarks(Language language) {
    Messages messages = new Messages(language);
    for (String key : messages.keys()) {
      String text = messages.say(key, 1, 2, 3, 4, 5, 6, 7, 8, 9);
      assertThat(text).as(key).isNotBlank().doesNotContain("{", "}", "''", "�", "  ,");
      assertThat(messages.pattern(key).replace("''", "")).as(key).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextThatTheCodeNamesIsThere(Language language) throws IOException {
    Messages messages = new Messages(language);
    Pattern named = Pattern.compile("say\\(\\s*\"([a-z0-9_.]+[a-z0-9_])\"");
    try (Stream<Path> files = Files.list(Path.of("src/main/java/fi/arvo/report"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher matcher = named.matcher(Files.readString(file));
        while (matcher.find()) {
          assertThat(messages.has(matcher.group(1))).as(file + ": " + matcher.group(1)).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPublishedTableColumnAndTermHasItsWord(Language language) {
    Messages messages = new Messages(language);
    for (TableContract contract : PublishedTables.contracts(List.of())) {
      if (!contract.restricted()) {
        assertThat(messages.has("table." + contract.name() + ".name")).as(contract.name()).isTrue();
        for (ColumnContract column : contract.published().columns()) {
          assertThat(messages.has("column." + column.name())).as(column.name()).isTrue();
        }
      }
    }
    terms(messages, "value.scope.", Terms.Scope.values());
    terms(messages, "value.side.", Terms.Side.values());
    terms(messages, "value.cohort.", Terms.Cohort.values());
    terms(messages, "value.level.", Terms.Level.values());
    terms(messages, "value.predictor.", Terms.Dose.values());
    terms(messages, "value.outcome.", Terms.Outcome.values());
    terms(messages, "value.method.", Terms.Method.values());
    terms(messages, "value.question.", Terms.Question.values());
    terms(messages, "value.component.", Terms.Component.values());
    terms(messages, "value.verdict.", Terms.Verdict.values());
    terms(messages, "value.high.", Terms.High.values());
    terms(messages, "value.quadrant.", Terms.Quadrant.values());
    terms(messages, "value.kano.", Terms.Kano.values());
    terms(messages, "value.missing.", Terms.Missing.values());
    terms(messages, "value.measure.", Terms.Measure.values());
    terms(messages, "value.ranked_by.", Terms.RankedBy.values());
    terms(messages, "value.outcome.", Terms.ModelOutcome.values());
    terms(messages, "value.variant.", Terms.Variant.values());
    terms(messages, "value.term.", Terms.ModelTerm.values());
    terms(messages, "value.customer_group.", Terms.CustomerGroup.values());
    terms(messages, "value.emotion.", Terms.Emotion.values());
    terms(messages, "value.voice.", Terms.Voice.values());
    terms(messages, "value.answered.", Terms.Answered.values());
    terms(messages, "value.outcome.", Terms.LoopOutcome.values());
    terms(messages, "value.predictor.", Terms.Operated.values());
    terms(messages, "value.verdict.", Terms.Chill.values());
    terms(messages, "value.kind.", Terms.Promise.values());
    terms(messages, "value.matters.", Terms.Matters.values());
    terms(messages, "value.verdict.", Terms.Guessed.values());
    terms(messages, "value.designed_by.", Terms.DesignedBy.values());
    terms(messages, "value.kind.", Terms.Item.values());
    terms(messages, "value.reward.", Terms.Reward.values());
    terms(messages, "value.pulls_apart.", Terms.PullsApart.values());
    terms(messages, "value.scope.", Terms.MaturityScope.values());
    terms(messages, "value.lens.", Terms.Lens.values());
    terms(messages, "value.third.", Terms.Third.values());
    terms(messages, "value.step.", Terms.InsightStep.values());
    terms(messages, "value.kind.", Terms.MaturityItem.values());
    terms(messages, "reason.", Terms.Reason.values());
  }

  /** Reasons are literals where rows are read, with numbers or names put in between or after. */
  @Test
  void everyReasonToTurnARowAwayHasItsWords() throws IOException {
    Pattern reason =
        Pattern.compile(
            "(?:new BadValue\\(|fault = |String (?:NO_OBJECT|MISSING|DUPLICATE|PREVIEW|UNFINISHED) = )((?:\"[^\"]*\"|[^;\"])*?)\\)?;");
    Narrator narrator =
        new Narrator(
            FakeReport.whole().job(),
            new PublishedFacts(List.of()),
            PreviousEdition.NONE,
            Language.FI);
    int found = 0;
    try (Stream<Path> files = Files.list(Path.of("src/main/java/fi/arvo/extract"))) {
      for (Path file : files.toList()) {
        Matcher matcher = reason.matcher(Files.readString(file));
        while (matcher.find()) {
          if (matcher.group(1).contains("\"")) {
            String told = told(matcher.group(1));
            assertThat(new RejectionWords(narrator).of("Sarake: " + told))
                .as("%s in %s", told, file)
                .startsWith("Sarake: ")
                .isNotEqualTo("Sarake: " + told);
            found++;
          }
        }
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(15);
  }

  /** What an expression of texts and numbers makes, every variable being 7. */
  private static String told(String expression) {
    StringBuilder text = new StringBuilder();
    for (String part : expression.split(" \\+ ")) {
      String one = part.strip();
      text.append(one.startsWith("\"") ? one.substring(1, one.length() - 1) : "7");
    }
    return text.toString();
  }

  @Test
  void aReasonThatIsNotKnownStaysAsItIs() {
    Narrator narrator =
        new Narrator(
            FakeReport.whole().job(),
            new PublishedFacts(List.of()),
            PreviousEdition.NONE,
            Language.SV);
    RejectionWords words = new RejectionWords(narrator);
    assertThat(words.of("a: b: out of tune")).isEqualTo("a: b: out of tune");
    assertThat(words.of("Q1: now: outside the scale 0 to 10"))
        .isEqualTo("Q1: now: utanför skalan 0 till 10");
    assertThat(words.of("all")).isEqualTo("hela filen");
  }

  @Test
  void thereIsAnAnswerForEveryPairOfFindings() {
    for (String loyalty : List.of("nps", "satisfaction")) {
      for (Reading first : Reading.values()) {
        for (Reading second : Reading.values()) {
          if (first != Reading.ABSENT) {
            String key = "answer." + loyalty + "." + first.key() + "." + second.key();
            assertThat(english.say(key)).as(key).endsWith(".").doesNotContain("..");
          }
        }
      }
    }
  }

  @Test
  void oneIsNotPlural() {
    assertThat(english.say("pyramid.certainty.undecided", "1", 1)).startsWith("One element is");
    assertThat(english.say("pyramid.certainty.undecided", "4", 4)).startsWith("4 elements are");
    assertThat(finnish.say("pyramid.certainty.undecided", "1", 1)).startsWith("Yksi elementti on");
    assertThat(finnish.say("pyramid.certainty.undecided", "4", 4)).contains("on 4 elementtiä");
    assertThat(swedish.say("pyramid.certainty.undecided", "1", 1)).startsWith("Ett element är");
    assertThat(swedish.say("pyramid.certainty.undecided", "4", 4)).startsWith("4 element är");
    assertThat(swedish.say("pyramid.finding.some", "50 %", "30", "1", 1)).contains("får ett av de");
    assertThat(swedish.say("pyramid.finding.some", "50 %", "30", "7", 7)).contains("får 7 av de");
  }

  @Test
  void aMissingTextIsNamedWithItsLanguage() {
    assertThatThrownBy(() -> finnish.say("nowhere"))
        .hasMessageContaining("nowhere")
        .hasMessageContaining("fi");
  }

  private static void terms(Messages messages, String prefix, Terms.Term[] terms) {
    for (Terms.Term term : terms) {
      assertThat(messages.has(prefix + term.key())).as(prefix + term.key()).isTrue();
    }
  }

  /** The numbers that a pattern chooses its words by, with where each choice begins. */
  private static Set<String> choices(String pattern) {
    return Pattern.compile("\\{(\\d,choice,\\d[#<≤])")
        .matcher(pattern)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> arguments(String pattern) {
    return Pattern.compile("\\{(\\d)")
        .matcher(pattern)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
