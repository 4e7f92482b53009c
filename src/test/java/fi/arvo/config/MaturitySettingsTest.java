package fi.arvo.config;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.ExtractConfig.Agreement;
import fi.arvo.config.ExtractConfig.Scale;
import fi.arvo.config.MaturityStatements.Source;
import fi.arvo.config.MaturityStatements.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job says of a maturity survey. */
class MaturitySettingsTest {
  @TempDir Path folder;

  private Loaded<JobConfig> load(String statements, String answer) throws IOException {
    String named = "";
    if (!statements.isEmpty()) {
      named = "maturity: " + Files.writeString(folder.resolve("maturity.yaml"), statements) + "\n";
    }
    Path job =
        Files.writeString(
            folder.resolve("job.yaml"),
            named
                + """
                extracts:
                  survey: {path: a.csv, columns: {recommend: r}}
                  maturity:
                    path: m.csv
                    columns: {respondent_id: who, area: a, lens: l, statement: s, answer: %s}
                """
                    .formatted(answer));
    return JobConfigLoader.load(
        Optional.of(job), Map.of(), List.of(), Instant.EPOCH, (lexicons, elements) -> List.of());
  }

  private JobConfig ok(String statements, String answer) throws IOException {
    Loaded<JobConfig> loaded = load(statements, answer);
    assertThat(loaded).isInstanceOf(Loaded.Ok.class);
    return ((Loaded.Ok<JobConfig>) loaded).config();
  }

  private List<String> problems(String statements, String answer) throws IOException {
    Loaded<JobConfig> loaded = load(statements, answer);
    assertThat(loaded).isInstanceOf(Loaded.Failed.class);
    return ((Loaded.Failed<JobConfig>) loaded)
        .problems().stream()
            .map(problem -> problem.toString().replaceFirst("^.*(job|maturity).yaml:", "$1.yaml:"))
            .toList();
  }

  private Agreement agreement(String answer) throws IOException {
    return ok("", answer).extracts().get(Role.MATURITY).agreement().orElseThrow();
  }

  @Test
  void theTwoHighestAnswersAgreeWhenNothingElseIsSaid() throws IOException {
    assertThat(agreement("v")).isEqualTo(new Agreement(new Scale(1, 5, List.of()), 4));
    assertThat(agreement("{column: v, scale: [1, 7], not_applicable: [9]}"))
        .isEqualTo(new Agreement(new Scale(1, 7, List.of(9)), 6));
    assertThat(agreement("{column: v, scale: [0, 1]}"))
        .isEqualTo(new Agreement(new Scale(0, 1, List.of()), 1));
    assertThat(agreement("{column: v, agree_from: 5}").agreeFrom()).isEqualTo(5);
    assertThat(ok("", "v").extracts().get(Role.SURVEY).agreement()).isEmpty();
  }

  @Test
  void statementsAreReadFromTheFileThatTheJobNames() throws IOException {
    assertThat(
            ok(
                    """
                    promise: S1
                    understanding: S2
                    sources:
                      - {statement: S3, step: feedback}
                      - {statement: S4, step: taking_part}
                      - {statement: S5, step: anticipating}
                    """,
                    "v")
                .maturity())
        .isEqualTo(
            new MaturityStatements(
                Optional.of("S1"),
                Optional.of("S2"),
                List.of(
                    new Source("S3", Step.FEEDBACK),
                    new Source("S4", Step.TAKING_PART),
                    new Source("S5", Step.ANTICIPATING))));
    assertThat(ok("", "v").maturity()).isEqualTo(MaturityStatements.NONE);
  }

  @Test
  void whatIsWrongWithThemIsToldWithItsLine() throws IOException {
    assertThat(
            problems(
                """
                promise: S1
                sources:
                  - {statement: S3, step: feedbck}
                  - {statement: S4, step: feedback}
                  - {statement: S4, step: anticipating}
                """,
                "{column: v, scale: [1, 5], agree_from: 6, promoter: 5}"))
        .anyMatch(p -> p.contains("step is \"feedbck\"") && p.contains("feedback"))
        .anyMatch(p -> p.contains("promise and understanding are told together"))
        .anyMatch(p -> p.contains("agree_from is 6, which is not on the scale [1, 5]"))
        .anyMatch(p -> p.contains("promoter is for recommend only"));
    assertThat(problems("promise: S1\nunderstanding: S1\n", "v"))
        .singleElement()
        .asString()
        .startsWith("maturity.yaml:2: understanding is the same statement as promise");
    assertThat(
            problems(
                "sources: [{statement: S4, step: feedback}, {statement: S4, step: anticipating}]",
                "v"))
        .singleElement()
        .asString()
        .contains("sources[1].statement repeats S4");
  }
}
