package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is promised and believed in a world like the sample, through the whole job. */
class PromiseIT {
  private static final Path JOB = Path.of("jobs", "value-report.yaml");

  @TempDir private static Path directory;
  private static Path world;
  private static ReportRun planted;

  @BeforeAll
  static void aWorldLikeTheSample() throws IOException {
    world = directory.resolve("world");
    PlantedTruthIT.generate(world, "world.truth_population=0");
    planted = run(world, "planted").published();
  }

  private static ReportRun run(Path of, String name, String... more) throws IOException {
    List<String> settings = new ArrayList<>(List.of("languages=[en]"));
    for (String role : List.of("survey", "transactions", "customers")) {
      settings.add("extracts." + role + ".path=" + of.resolve(role));
    }
    for (String role :
        List.of("owners", "employees", "stakeholders", "actions", "operations", "promises")) {
      settings.add("extracts." + role + ".path=" + of.resolve(role + ".csv"));
    }
    settings.addAll(List.of(more));
    return ReportRun.of(JOB, directory.resolve(name), settings.toArray(String[]::new));
  }

  private static List<Map<String, Object>> rows(ReportRun run, String where) {
    return run.rows("promise_gap", where);
  }

  private static Set<Object> elements(ReportRun run, String where) {
    return rows(run, where).stream().map(row -> row.get("element")).collect(Collectors.toSet());
  }

  @Test
  void everyPlantedPromiseIsToldAsItIs() {
    assertThat(elements(planted, "scope = 'overall' and kind = 'kept'"))
        .containsExactlyInAnyOrder("quality", "saves_time", "reduces_risk");
    assertThat(elements(planted, "scope = 'overall' and kind = 'broken_promise'"))
        .containsExactly("self_transcendence");
    assertThat(elements(planted, "scope = 'overall' and kind = 'promised_does_not_matter'"))
        .containsExactly("badge_value");
    assertThat(elements(planted, "scope = 'overall' and kind = 'matters_not_promised'"))
        .containsExactly("reduces_effort");
    List<Map<String, Object>> connects =
        rows(planted, "scope = 'unit' and element = 'connects' and promised");
    assertThat(connects)
        .extracting(row -> row.get("scope_value"))
        .containsExactly("Y01", "Y06", "Y14", "Y19");
    assertThat(connects).extracting(row -> row.get("kind")).doesNotContain("kept");
    assertThat(connects.stream().filter(row -> "broken_promise".equals(row.get("kind"))).count())
        .as("units of four where the promise is known to be broken")
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void employeesMisjudgeWhatIsPlantedAndNothingElse() {
    assertThat(elements(planted, "scope = 'overall' and verdict = 'overrates'"))
        .containsExactlyInAnyOrder("connects", "self_transcendence", "reduces_anxiety");
    assertThat(elements(planted, "scope = 'overall' and verdict = 'underrates'"))
        .containsExactly("saves_time");
  }

  @Test
  void itsNumbersAreThoseOfTheTablesThatItIsPutTogetherFrom() {
    Map<List<Object>, Map<String, Object>> coverage =
        planted.rows("element_coverage", "period = 'current'").stream()
            .collect(
                Collectors.toMap(
                    row -> List.of(row.get("scope"), row.get("scope_value"), row.get("element")),
                    row -> row));
    List<Map<String, Object>> all = rows(planted, "true");
    assertThat(all).hasSizeGreaterThan(600);
    for (Map<String, Object> row : all) {
      Map<String, Object> given =
          coverage.get(List.of(row.get("scope"), row.get("scope_value"), row.get("element")));
      assertThat(row.get("delivered")).isEqualTo(given.get("share_covered"));
      assertThat(row.get("delivered_low")).isEqualTo(given.get("ci_low"));
      assertThat(row.get("delivered_high")).isEqualTo(given.get("ci_high"));
      assertThat(row.get("rating")).isEqualTo(given.get("mean"));
      assertThat(row.get("rating_n")).isEqualTo(given.get("n"));
    }
    for (Map<String, Object> driver :
        planted.rows("drivers", "scope = 'overall' and outcome = 'recommend'")) {
      assertThat(rows(planted, "scope = 'overall' and element = '" + driver.get("element") + "'"))
          .extracting(row -> row.get("importance"))
          .containsExactly(driver.get("importance"));
    }
  }

  /** Guesses as DuckDB counts them in the file itself. */
  @Test
  void guessesAreThoseOfTheFile() throws IOException {
    Map<Object, List<Integer>> byElement =
        guesses(world.resolve("employees.csv")).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.element, Collectors.mapping(one -> one.guess, Collectors.toList())));
    for (Map<String, Object> row : rows(planted, "scope = 'overall'")) {
      List<Integer> own = byElement.get(row.get("element"));
      assertThat(row.get("guesses")).isEqualTo((long) own.size());
      assertThat((Double) row.get("guess"))
          .isCloseTo(
              own.stream().mapToInt(g -> g).average().orElseThrow(),
              org.assertj.core.api.Assertions.within(1e-9));
    }
  }

  private record Guess(String element, int guess) {}

  /** The guesses of the reporting months, October 2025 to September 2026. */
  private static List<Guess> guesses(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] header = lines.get(0).split(";", -1);
    List<Guess> guesses = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(";", -1);
      String[] day = cells[2].split("\\.");
      int month = 12 * Integer.parseInt(day[2]) + Integer.parseInt(day[1]);
      for (int i = 12; i < cells.length; i++) {
        if (month >= 12 * 2025 + 10 && !Set.of("", "99").contains(cells[i])) {
          guesses.add(
              new Guess(header[i].substring("arvaus_".length()), Integer.parseInt(cells[i])));
        }
      }
    }
    return guesses;
  }

  @Test
  void withoutEitherExtractThereIsNoRowAndOneLineOfTheContents() throws IOException {
    String job = Files.readString(JOB);
    Path without = directory.resolve("without.yaml");
    Files.writeString(
        without,
        Stream.of(job.split("\n", -1))
            .filter(line -> !line.contains("guesses:"))
            .filter(line -> !line.contains("promises"))
            .filter(line -> !line.contains("promised_since"))
            .collect(Collectors.joining("\n")));
    List<String> settings = new ArrayList<>(List.of("languages=[en]"));
    for (String role : List.of("survey", "transactions", "customers")) {
      settings.add("extracts." + role + ".path=" + world.resolve(role));
    }
    for (String role : List.of("owners", "employees", "stakeholders", "actions", "operations")) {
      settings.add("extracts." + role + ".path=" + world.resolve(role + ".csv"));
    }
    ReportRun run =
        ReportRun.of(without, directory.resolve("without"), settings.toArray(String[]::new))
            .published();
    assertThat(rows(run, "true")).isEmpty();
  }
}
