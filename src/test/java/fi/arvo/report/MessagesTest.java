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
  private final Messages english = new Messages(Language.EN);

  @Test
  void everyLanguageHasTheSameTexts() {
    assertThat(new TreeSet<>(finnish.keys())).isEqualTo(new TreeSet<>(english.keys()));
  }

  @Test
  void everyLanguageTellsTheSameNumbers() {
    for (String key : english.keys()) {
      assertThat(arguments(finnish.pattern(key)))
          .as(key)
          .isEqualTo(arguments(english.pattern(key)));
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
    terms(messages, "value.outcome.", Terms.ModelOutcome.values());
    terms(messages, "value.variant.", Terms.Variant.values());
    terms(messages, "value.term.", Terms.ModelTerm.values());
    terms(messages, "value.customer_group.", Terms.CustomerGroup.values());
    terms(messages, "reason.", Terms.Reason.values());
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

  private static Set<String> arguments(String pattern) {
    return Pattern.compile("\\{(\\d)")
        .matcher(pattern)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
