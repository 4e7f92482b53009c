package fi.arvo.config;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.ExtractConfig.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerRulesTest {
  @TempDir Path folder;

  private Loaded<JobConfig> load(String yaml) throws IOException {
    return JobConfigLoader.load(
        Optional.of(Files.writeString(folder.resolve("job.yaml"), yaml)),
        Map.of(),
        List.of(),
        Instant.parse("2026-11-26T10:00:00Z"),
        (lexicons, elements) -> List.of());
  }

  private JobConfig ok(String yaml) throws IOException {
    Loaded<JobConfig> loaded = load(yaml);
    assertThat(loaded).as(loaded.toString()).isInstanceOf(Loaded.Ok.class);
    return ((Loaded.Ok<JobConfig>) loaded).config();
  }

  private List<String> problems(String yaml) throws IOException {
    return ((Loaded.Failed<JobConfig>) load(yaml))
        .problems().stream().map(p -> p.toString().replaceFirst("^.*job.yaml:", "")).toList();
  }

  @Test
  void answersAreRulesOfTheQuestionOrOfAllRatings() throws IOException {
    ExtractConfig.Ratings ratings =
        ok("""
            extracts:
              survey:
                path: a.csv
                platform: qualtrics
                columns:
                  recommend: {column: Q1, answers: leading number}
                  satisfaction:
                    column: Q2
                    answers: {Very  satisfied: 5, "En osaa sanoa": Not applicable, "*": leading number}
                ratings:
                  answers: {Strongly agree: 10, Strongly disagree: 0}
                  columns: {quality: Q3_1}
            """)
            .extracts()
            .get(Role.SURVEY)
            .ratings()
            .orElseThrow();
    assertThat(ratings.recommend().scale().answers())
        .isEqualTo(new Answers(Map.of(), Set.of(), true));
    assertThat(ratings.satisfaction().scale().answers())
        .isEqualTo(new Answers(Map.of("very satisfied", 5), Set.of("en osaa sanoa"), true));
    assertThat(ratings.scale().answers())
        .isEqualTo(
            new Answers(Map.of("strongly agree", 10, "strongly disagree", 0), Set.of(), false));
    assertThat(ratings.effort().scale().answers()).isEqualTo(Answers.NUMBERS);
  }

  @Test
  void aRuleThatSaysNothingSoundIsToldWithWhatToWrite() throws IOException {
    assertThat(
            problems(
                """
                extracts:
                  survey:
                    path: a.csv
                    platform: qualtrix
                    columns:
                      unit: {column: u, answers: leading number}
                      recommend: {column: Q1, answers: {Yes: 11, No: perhaps, Maybe: 3, "maybe ": 4, "*": 5}}
                """))
        .hasSize(6)
        .anySatisfy(p -> assertThat(p).contains("platform is \"qualtrix\""))
        .anySatisfy(p -> assertThat(p).contains("unit.answers is for recommend, effort"))
        .anySatisfy(
            p -> assertThat(p).contains("answers.Yes is 11, which is not on the scale [0, 10]"))
        .anySatisfy(
            p -> assertThat(p).contains("answers.No is \"perhaps\"; write the answer's number"))
        .anySatisfy(p -> assertThat(p).contains("answers.* is \"5\"; the one rule"));
  }

  @Test
  void elementsMayStandInTheJobItself() throws IOException {
    String survey =
        """
        coverage: {threshold: 8}
        extracts: {survey: {path: a.csv, ratings: {columns: {police: q1}}}}
        """;
    ElementModel model =
        ok("""
            elements:
              id: own
              tiers: [{id: all, labels: Everything}]
              elements:
                - {id: police, tier: all, labels: Police services}
            """
                + survey)
            .elements();
    assertThat(model.id()).isEqualTo("own");
    assertThat(model.elements()).extracting(ElementModel.Element::id).containsExactly("police");
    assertThat(
            problems(
                """
                elements:
                  id: own
                  tiers: [{id: all, labels: Everything}]
                  elements:
                    - {id: police, tier: al, labels: Police services}
                """
                    + survey))
        .singleElement()
        .asString()
        .startsWith("5: elements[0].tier is \"al\", which is no tier; the nearest is all.");
  }
}
