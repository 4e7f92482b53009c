package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.ConfigLoader;
import fi.arvo.config.Loaded;
import fi.arvo.config.WorldConfig;
import fi.arvo.synthetic.BadRow;
import fi.arvo.synthetic.CsvPart;
import fi.arvo.synthetic.SideExtract;
import fi.arvo.synthetic.SyntheticExtract;
import fi.arvo.synthetic.Truth;
import fi.arvo.synthetic.TruthFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The samples in the repository are what {@code jobs/generate-extracts.yaml} makes. */
class SampleWorldTest {
  private static final WorldConfig WORLD = world();
  private static final Path SAMPLES = Path.of(WORLD.files().out());

  /** The job's settings that the samples depend on. */
  record Settings(WorldConfig world) {}

  @Test
  void surveyAndTransactionsAreTheSameToTheByteAndTheTruthListsTheirBadRows() throws IOException {
    List<BadRow> badRows = new ArrayList<>();
    for (SyntheticExtract extract :
        List.of(SyntheticExtract.SURVEY, SyntheticExtract.TRANSACTIONS)) {
      String file = extract.key() + "/part-00000.csv";
      ByteArrayOutputStream made = new ByteArrayOutputStream();
      badRows.addAll(
          CsvPart.write(file, WORLD, extract, 0, WORLD.customers(), WORLD.files().badRows(), made)
              .badRows());
      assertThat(SAMPLES.resolve(file)).hasBinaryContent(made.toByteArray());
    }
    ByteArrayOutputStream truth = new ByteArrayOutputStream();
    TruthFile.write(WORLD, new Truth(List.of()), badRows, truth);
    String untilFigures = truth.toString(StandardCharsets.UTF_8).replaceAll("\n]\n}\n$", "");
    assertThat(Files.readString(SAMPLES.resolve("truth.json"))).startsWith(untilFigures);
  }

  @ParameterizedTest
  @EnumSource
  void theOtherSidesFilesAreTheSameToTheByte(SideExtract extract) throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    extract.write(WORLD, made);
    assertThat(SAMPLES.resolve(extract.file())).hasBinaryContent(made.toByteArray());
  }

  private static WorldConfig world() {
    Loaded<Settings> loaded =
        ConfigLoader.load(
            new Settings(WorldConfig.defaults()),
            Optional.of(Path.of("jobs/generate-extracts.yaml")),
            Map.of(),
            List.of(),
            settings -> settings.world().problems());
    assertThat(loaded).isInstanceOf(Loaded.Ok.class);
    return ((Loaded.Ok<Settings>) loaded).config().world();
  }
}
