package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.arvo.config.Loaded;
import fi.arvo.config.SettingOption;
import fi.arvo.config.WorldFile;
import fi.arvo.synthetic.SideExtract;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole job on worlds whose truth is known. */
class PlantedTruthIT {
  private static final Path JOB = Path.of("jobs", "value-report.yaml");

  @TempDir private Path directory;

  @Test
  void theSampleReportsIntervalsHoldTheTruthAndItsNullsAreNotFound() throws IOException {
    PlantedTruth planted = new PlantedTruth(Path.of("data-samples", "truth.json"));
    PlantedBelief belief = new PlantedBelief(Path.of("data-samples", "truth.json"));
    ReportRun run = ReportRun.of(JOB, directory).published();
    planted.add(run);
    belief.add(run);

    assertThat(planted.intervals().of()).as("figures with an interval").isGreaterThan(500);
    assertThat(planted.intervals().share())
        .as("share of intervals that hold the truth; missed: " + planted.missed())
        .isGreaterThanOrEqualTo(0.90);
    assertThat(planted.points().of()).as("figures without an interval").isGreaterThan(500);
    assertThat(planted.points().share())
        .as("share of other figures near the truth; missed: " + planted.missed())
        .isGreaterThanOrEqualTo(0.90);
    assertThat(planted.nullsFound().of()).isGreaterThan(50);
    assertThat(planted.nullsFound().share()).isLessThanOrEqualTo(0.05);
    assertThat(
            run.rows(
                "drivers", "scope = 'overall' and outcome = 'recommend' and above_noise = true"))
        .as("drivers above noise, the two strongest and no planted null among them")
        .extracting(row -> (String) row.get("element"))
        .contains("quality", "variety")
        .doesNotContainAnyElementsOf(planted.idleElements());
    assertThat(PlantedBelief.all(belief.intervals()).of()).isGreaterThan(500);
    assertThat(PlantedBelief.all(belief.intervals()).share())
        .as("of promise and maturity: " + belief.tables())
        .isGreaterThanOrEqualTo(0.90);
    for (String found :
        List.of(
            "element that employees misjudge, overall",
            "promise told as it is",
            "paradox",
            "statement that tells the advanced")) {
      assertThat(belief.planted().get(found).share()).as(found).isEqualTo(1);
    }
    assertThat(PlantedBelief.all(belief.absent()).share())
        .as("said of what isn't there: " + belief.tables())
        .isLessThanOrEqualTo(0.02);
  }

  @Test
  void ofAWorldWithoutEffectsNoPromiseMattersAndNobodyMisjudgesOrIsAhead() throws IOException {
    Path world = directory.resolve("null");
    generate(world, Kind.NULL.setting, "world.truth_population=20000");
    PlantedBelief belief = new PlantedBelief(world.resolve("truth.json"));
    belief.add(report(world, directory.resolve("out")));

    assertThat(PlantedBelief.all(belief.families()).so())
        .as("families of tests with a find: " + belief.tables())
        .isZero();
    assertThat(PlantedBelief.all(belief.absent()).share()).isLessThanOrEqualTo(0.01);
    assertThat(PlantedBelief.all(belief.intervals()).share()).isGreaterThanOrEqualTo(0.90);
  }

  /** The report of a world with all of its own extracts. */
  private static ReportRun report(Path world, Path out) {
    List<String> settings = new ArrayList<>(List.of("languages=[en]"));
    for (String role : List.of("survey", "transactions", "customers")) {
      settings.add("extracts." + role + ".path=" + world.resolve(role));
    }
    for (SideExtract side : SideExtract.values()) {
      settings.add("extracts." + side.key() + ".path=" + world.resolve(side.file()));
    }
    return ReportRun.of(JOB, out, settings.toArray(String[]::new)).published();
  }

  /** Worlds with the settings of {@code jobs/generate-extracts.yaml}, but for these. */
  enum Kind {
    SAMPLE("world.effects.halo=0"),
    NULL("world.effects.null_world=true"),
    HALO("world.effects.halo=1");

    private final String setting;

    Kind(String setting) {
      this.setting = setting;
    }
  }

  /**
   * Further samples of each kind of world, {@code -Darvo.seeds=20}; prints the figures that stand
   * in the method note. The truth is that of the world, so one serves all of its samples.
   */
  @ParameterizedTest
  @EnumSource
  void furtherSamplesHoldTheTruthToo(Kind kind) throws IOException {
    int seeds = Integer.getInteger("arvo.seeds", 0);
    assumeTrue(seeds > 0, "-Darvo.seeds=20 runs further samples");
    Path settled = directory.resolve("truth");
    generate(settled, kind.setting);
    PlantedTruth planted = new PlantedTruth(settled.resolve("truth.json"));
    PlantedBelief belief = new PlantedBelief(settled.resolve("truth.json"));
    for (int seed = 1001; seed <= 1000 + seeds; seed++) {
      Path world = directory.resolve("world-" + seed);
      generate(world, kind.setting, "world.seed=" + seed, "world.truth_population=0");
      ReportRun run = report(world, directory.resolve("out-" + seed));
      planted.add(run);
      belief.add(run);
    }
    System.out.printf("%n# %s world, seeds 1001 to %d%n", kind, 1000 + seeds);
    System.out.println(planted.tables());
    System.out.println(belief.tables());

    assertThat(planted.intervals().share()).isGreaterThanOrEqualTo(0.90);
    assertThat(planted.points().share()).isGreaterThanOrEqualTo(0.90);
    assertThat(planted.nullsFound().share()).isLessThanOrEqualTo(0.05);
    // Without effects each find is false, and the rate is near 5 % by the correction's own making.
    assertThat(planted.falseDiscoveryRate() - 2 * planted.falseDiscoveryError())
        .as("the false discovery rate, less what chance makes of so few samples")
        .isLessThanOrEqualTo(0.05);
    assertThat(PlantedBelief.all(belief.intervals()).share()).isGreaterThanOrEqualTo(0.90);
    assertThat(PlantedBelief.all(belief.absent()).share()).isLessThanOrEqualTo(0.05);
  }

  /** Twenty-five times as many samples, seeds 2001 and up, of a world without effects. */
  @Test
  void manySamplesWithoutEffectsAreNotFoundMoreOftenThanTheCorrectionAllows() {
    int seeds = Integer.getInteger("arvo.seeds", 0);
    assumeTrue(seeds > 0, "-Darvo.seeds=20 runs further samples");
    NullSamples samples = new NullSamples(settings(Kind.NULL.setting).world());
    for (int seed = 2001; seed <= 2000 + 25 * seeds; seed++) {
      samples.add(seed);
    }
    System.out.printf(
        "%n# NULL world, seeds 2001 to %d, correlations of answers%n"
            + "p < 0.05: %s%nfamilies with a find after correction: %s%n",
        2000 + 25 * seeds, samples.belowFivePercent(), samples.familiesWithAFind());

    assertThat(samples.familiesWithAFind().share()).isLessThanOrEqualTo(0.05);
  }

  /** Makes a world with the settings of {@code jobs/generate-extracts.yaml}, but for these. */
  static void generate(Path world, String... settings) {
    Progress quiet = Progress.on(new PrintWriter(new StringWriter()), Progress.Style.QUIET);
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("world.files.out=" + world);
    RunOutcome outcome =
        new Runner(Clock.systemUTC(), quiet)
            .run(
                new GenerateWorld(),
                settings(all.toArray(String[]::new)),
                world.resolveSibling("runs"),
                30,
                List.of());
    assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
  }

  private static WorldFile settings(String... settings) {
    Loaded<WorldFile> loaded =
        WorldFile.load(
            Optional.of(Path.of("jobs", "generate-extracts.yaml")),
            Map.of(),
            Stream.of(settings).map(SettingOption::set).toList(),
            Instant.EPOCH);
    return ((Loaded.Ok<WorldFile>) loaded).config();
  }
}
