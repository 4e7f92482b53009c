package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.config.JobConfig;
import fi.arvo.config.Loaded;
import fi.arvo.config.Origin;
import fi.arvo.config.Setting;
import fi.arvo.publish.StagedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunManifestTest {
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("as_of", "2026-09-30", new Origin.Option("--as-of")),
          new Setting("growth.months", "12", new Origin.Default()),
          new Setting("out", "out", new Origin.Default()),
          new Setting("spark.master", "local[2]", new Origin.Default()),
          new Setting("extracts.survey.path", "[a.csv]", new Origin.Default()));
  private static final List<RunManifest.Input> INPUTS =
      List.of(
          new RunManifest.Input("survey", "a.csv", 120, "aa", 10, 9, 1),
          new RunManifest.Input("transactions", "b.csv", 50, "bb", 5, 5, 0));
  @TempDir Path folder;

  private String id(List<Setting> settings, List<RunManifest.Input> inputs) {
    return ContentId.of("0.1.0", job(), settings, inputs, List.of("cafe"));
  }

  private String id(JobConfig job) {
    return ContentId.of("0.1.0", job, SETTINGS, INPUTS, List.of("cafe"));
  }

  /** A job of one element with these further lines. */
  private JobConfig job(String... lines) {
    Path model = write("elements.yaml", ELEMENTS);
    Path file =
        write("job.yaml", "elements: " + model + "\n" + EXTRACTS + String.join("\n", lines) + "\n");
    Loaded<JobConfig> loaded =
        ReportSettings.load(Optional.of(file), Map.of(), List.of(), Instant.EPOCH);
    assertThat(loaded).isInstanceOf(Loaded.Ok.class);
    return ((Loaded.Ok<JobConfig>) loaded).config();
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String ELEMENTS =
      """
      id: own
      tiers: [{id: stay, labels: Stay}]
      elements: [{id: bed, tier: stay, labels: Bed}]
      """;

  private static final String EXTRACTS =
      """
      extracts:
        survey: {path: a.csv, columns: {recommend: r}}
      """;

  private static List<Setting> with(String path, String value) {
    List<Setting> settings = new ArrayList<>(SETTINGS);
    settings.replaceAll(
        s -> s.path().equals(path) ? new Setting(path, value, new Origin.Default()) : s);
    return settings;
  }

  @Test
  void theContentIdFollowsWhatNumbersFollowFrom() {
    String id = id(SETTINGS, INPUTS);
    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(id(with("growth.months", "6"), INPUTS)).isNotEqualTo(id);
    assertThat(id(with("as_of", "2026-08-31"), INPUTS)).isNotEqualTo(id);
    assertThat(id(SETTINGS, INPUTS.subList(0, 1))).isNotEqualTo(id);
    assertThat(
            id(
                SETTINGS,
                List.of(
                    INPUTS.get(1), new RunManifest.Input("survey", "a.csv", 120, "ab", 10, 9, 1))))
        .isNotEqualTo(id);
    assertThat(ContentId.of("0.2.0", job(), SETTINGS, INPUTS, List.of("cafe"))).isNotEqualTo(id);
    assertThat(ContentId.of("0.1.0", job(), SETTINGS, INPUTS, List.of())).isNotEqualTo(id);
    assertThat(ContentId.of("0.1.0", job(), SETTINGS, INPUTS, List.of("cafe", "beef")))
        .as("an edition before the previous one")
        .isNotEqualTo(id);
  }

  @Test
  void theContentIdFollowsTheContentOfFilesThatSettingsNameAndNotTheirPlace() {
    String bare = id(job());
    Map.of(
            "labels: %s", "units: {Y1: {en: Office}}",
            "journey: %s", "path: [office]",
            "stories: {lexicons: [%s]}", "word,language,category,weight\noffice,en,joy,1\n",
            "privacy: {names: %s}", "Office\n")
        .forEach(
            (setting, one) -> {
              String other = one.replace("ffice", "fficer");
              String id = id(job(setting.formatted(write("one", one))));
              assertThat(id).as(setting).isNotEqualTo(bare);
              assertThat(id(job(setting.formatted(write("two", one))))).as(setting).isEqualTo(id);
              assertThat(id(job(setting.formatted(write("one", other)))))
                  .as(setting)
                  .isNotEqualTo(id);
            });
  }

  @Test
  void theContentIdFollowsTheNamesOfElements() {
    String bed = id(job());
    write("elements.yaml", ELEMENTS.replace("labels: Bed", "labels: Beds"));
    Loaded<JobConfig> beds =
        ReportSettings.load(
            Optional.of(folder.resolve("job.yaml")), Map.of(), List.of(), Instant.EPOCH);

    assertThat(id(((Loaded.Ok<JobConfig>) beds).config())).isNotEqualTo(bed);
  }

  @Test
  void theContentIdIsTheSameWhereverAndOnWhateverMachine() {
    String id = id(SETTINGS, INPUTS);
    assertThat(id(with("out", "/elsewhere"), INPUTS)).isEqualTo(id);
    assertThat(id(with("spark.master", "local[8]"), INPUTS)).isEqualTo(id);
    assertThat(id(with("extracts.survey.path", "[/mnt/a.csv]"), INPUTS)).isEqualTo(id);
    assertThat(id(SETTINGS, List.of(INPUTS.get(1), INPUTS.get(0)))).isEqualTo(id);
  }

  @Test
  void theManifestTellsWhatTheVersionIsAndCameFrom() throws IOException {
    Path file = folder.resolve("manifest.json");
    new RunManifest(
            "value-report",
            LocalDate.of(2026, 9, 30),
            "0123456789abcdef",
            Optional.of(new RunManifest.Previous(LocalDate.of(2026, 8, 31), "cafe")),
            "20261001T031502Z-7f3a9c",
            new Version("0.1.0", "abc1234"),
            Instant.parse("2026-10-01T03:15:02Z"),
            Instant.parse("2026-10-01T03:16:00Z"),
            SETTINGS.subList(0, 1),
            INPUTS.subList(0, 1),
            Optional.of(new WeightsTold(10L, 7.5, 1.25, 0.5, null, 0.0, 0.0, 4L)),
            List.of(new RunManifest.PublishedTable("drivers", "1", 30)),
            List.of(new StagedFile("tables/drivers/part.parquet", 4096, "dd")))
        .write(file);
    assertThat(file)
        .content()
        .isEqualToNormalizingNewlines(
            """
            {
              "job" : "value-report",
              "as_of" : "2026-09-30",
              "content_id" : "0123456789abcdef",
              "run_id" : "20261001T031502Z-7f3a9c",
              "version" : "0.1.0",
              "commit" : "abc1234",
              "started_at" : "2026-10-01T03:15:02Z",
              "finished_at" : "2026-10-01T03:16:00Z",
              "previous" : {
                "as_of" : "2026-08-31",
                "content_id" : "cafe"
              },
              "settings" : {
                "as_of" : "2026-09-30"
              },
              "inputs" : [ {
                "role" : "survey",
                "name" : "a.csv",
                "bytes" : 120,
                "sha256" : "aa",
                "rows_read" : 10,
                "rows_accepted" : 9,
                "rows_rejected" : 1
              } ],
              "weighting" : {
                "n" : 10,
                "n_effective" : 7.5,
                "design_effect" : 1.25,
                "weight_min" : 0.5,
                "weight_max" : null,
                "trimmed_share" : 0.0,
                "gap" : 0.0,
                "rounds" : 4
              },
              "tables" : [ {
                "name" : "drivers",
                "schema_version" : "1",
                "rows" : 30
              } ],
              "files" : [ {
                "path" : "tables/drivers/part.parquet",
                "bytes" : 4096,
                "sha256" : "dd"
              } ]
            }
            """);
    assertThat(RunManifest.contentIdOf(file)).contains("0123456789abcdef");
  }

  @Test
  void aMissingManifestHasNoContentIdAndABrokenOneIsAFault() throws IOException {
    assertThat(RunManifest.contentIdOf(folder.resolve("none.json"))).isEmpty();
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    assertThatThrownBy(() -> RunManifest.contentIdOf(broken))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken.json is not a manifest");
  }
}
