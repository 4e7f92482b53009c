package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.arvo.config.Loaded;
import fi.arvo.config.SettingOption;
import fi.arvo.config.WorldFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on worlds whose truth is known. */
class PlantedTruthIT {
  private static final Path JOB = Path.of("jobs", "value-report.yaml");
  private static final Path TRUTH = Path.of("data-samples", "truth.json");

  @TempDir private Path directory;

  @Test
  void theSampleReportsIntervalsHoldTheTruthAndItsNullsAreNotFound() throws IOException {
    PlantedTruth planted = new PlantedTruth();
    planted.add(ReportRun.of(JOB, directory).published(), TRUTH);

    assertThat(planted.intervals()).as("figures with an interval").isGreaterThan(500);
    assertThat(planted.coverage())
        .as("share of intervals that hold the truth; missed: " + planted.missed())
        .isGreaterThanOrEqualTo(0.90);
    assertThat(planted.nulls()).isGreaterThan(50);
    assertThat(planted.nullsFound()).as("of " + planted.nulls()).isLessThanOrEqualTo(3);
  }

  /**
   * Further samples of the same world, {@code -Darvo.seeds=20}; prints the table that stands in the
   * method note. The truth is that of the population, so it is the sample world's own.
   */
  @Test
  void theIntervalsOfFurtherSeedsHoldTheTruth() throws IOException {
    int seeds = Integer.getInteger("arvo.seeds", 0);
    assumeTrue(seeds > 0, "-Darvo.seeds=20 runs further seeds");
    PlantedTruth planted = new PlantedTruth();
    for (int seed = 1; seed <= seeds; seed++) {
      Path world = directory.resolve("world-" + seed);
      generate(world, seed);
      planted.add(
          ReportRun.of(
                  JOB,
                  directory.resolve("out-" + seed),
                  "extracts.survey.path=" + world.resolve("survey"),
                  "extracts.transactions.path=" + world.resolve("transactions"),
                  "extracts.customers.path=" + world.resolve("customers"),
                  "extracts.owners.path=" + world.resolve("owners.csv"),
                  "languages=[en]")
              .published(),
          TRUTH);
    }
    for (Map.Entry<String, PlantedTruth.Kind> kind : planted.kinds().entrySet()) {
      PlantedTruth.Kind k = kind.getValue();
      System.out.printf(
          java.util.Locale.ROOT,
          "| %s | %d | %.1f %% |%n",
          kind.getKey(),
          k.intervals(),
          100.0 * k.covered() / k.intervals());
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "| all | %d | %.1f %% |%nplanted nulls found after correction: %d of %d%n",
        planted.intervals(),
        100 * planted.coverage(),
        planted.nullsFound(),
        planted.nulls());

    assertThat(planted.coverage()).isGreaterThanOrEqualTo(0.90);
    assertThat(planted.nullsFound()).isLessThanOrEqualTo(planted.nulls() / 20);
  }

  private static void generate(Path world, int seed) {
    List<SettingOption> options =
        List.of(
            SettingOption.set("world.seed=" + (1000 + seed)),
            SettingOption.set("world.files.out=" + world),
            SettingOption.set("world.truth_population=0"));
    Loaded<WorldFile> loaded =
        WorldFile.load(
            Optional.of(Path.of("jobs", "generate-extracts.yaml")),
            Map.of(),
            options,
            Instant.EPOCH);
    Progress quiet = Progress.on(new PrintWriter(new StringWriter()), Progress.Style.QUIET);
    WorldFile file = ((Loaded.Ok<WorldFile>) loaded).config();
    RunOutcome outcome =
        new Runner(Clock.systemUTC(), quiet)
            .run(new GenerateWorld(), file, world.resolveSibling("runs"), 30, List.of());
    assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
  }
}
