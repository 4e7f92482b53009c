package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.config.WorldConfig;
import fi.arvo.config.WorldConfig.Format;
import fi.arvo.spark.SparkTest;
import fi.arvo.synthetic.Worlds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkTest.class)
class GenerateExtractsTest {
  private static final WorldConfig WORLD = Worlds.of(500);

  @TempDir Path directory;

  @Test
  void csvHoldsTheSameBytesInOneFileOrInSeven(SparkSession spark) throws IOException {
    GenerateExtracts.run(spark, world("one", Format.CSV, 500, 0));
    GenerateExtracts.Generated several =
        GenerateExtracts.run(spark, world("several", Format.CSV, 72, 0));
    assertThat(several.files()).contains("survey/part-00006.csv", "truth.json", "owners.csv");
    for (String extract : List.of("survey", "transactions", "customers")) {
      assertThat(files("several/" + extract)).hasSize(7);
      assertThat(joined("several/" + extract)).as(extract).isEqualTo(joined("one/" + extract));
    }
  }

  @Test
  void aSecondRunWritesTheSameBytesOverTheFirst(SparkSession spark) throws IOException {
    WorldConfig world =
        Worlds.with(world("out", Format.CSV, 200, 6), WORLD.seed(), WORLD.customers(), 1_000);
    GenerateExtracts.run(spark, world);
    List<String> before = contents("out");
    GenerateExtracts.run(spark, world);
    assertThat(contents("out")).isEqualTo(before);
  }

  @Test
  void aSmallerWorldLeavesNothingOfALargerOneBehind(SparkSession spark) throws IOException {
    GenerateExtracts.run(spark, world("out", Format.CSV, 72, 0));
    GenerateExtracts.run(spark, world("out", Format.PARQUET, 500, 0));
    assertThat(files("out/survey"))
        .extracting(path -> path.getFileName().toString())
        .containsExactly("part-00000.parquet");
  }

  @Test
  void filesOfOthersInTheSameDirectoryStay(SparkSession spark) throws IOException {
    Path notes = directory.resolve("out/survey/notes.txt");
    Files.createDirectories(notes.getParent());
    Files.writeString(notes, "mine");
    GenerateExtracts.run(spark, world("out", Format.CSV, 500, 0));
    assertThat(notes).hasContent("mine");
  }

  @Test
  void parquetHoldsTheRowsOfTheCsvInTypedColumns(SparkSession spark) throws IOException {
    GenerateExtracts.Generated csv = GenerateExtracts.run(spark, world("csv", Format.CSV, 500, 0));
    GenerateExtracts.Generated parquet =
        GenerateExtracts.run(spark, world("parquet", Format.PARQUET, 200, 0));
    assertThat(parquet.rows()).isEqualTo(csv.rows());
    assertThat(files("parquet/transactions")).hasSize(3);

    Dataset<Row> transactions = read(spark, "parquet/transactions");
    assertThat(transactions.schema().apply("amount").dataType())
        .isEqualTo(DataTypes.createDecimalType(14, 2));
    assertThat(transactions.schema().apply("booked_at").dataType()).isEqualTo(DataTypes.DateType);
    SparkTest.assertSameRows(
        spark
            .read()
            .option("header", true)
            .schema(transactions.schema())
            .csv(directory.resolve("csv/transactions").toString()),
        transactions);

    Dataset<Row> survey = read(spark, "parquet/survey");
    assertThat(survey.count()).isEqualTo(csv.rows().get("survey"));
    assertThat(survey.schema().apply("answered_at").dataType()).isEqualTo(DataTypes.TimestampType);
    // The first answer of the CSV, in Finnish wall time, is the same moment.
    String line =
        new String(joined("csv/survey"), "windows-1252").lines().skip(1).findFirst().orElseThrow();
    String[] fields = line.split(";");
    Row first = survey.where("response_id = '" + fields[0] + "'").first();
    String wallTime =
        survey
            .where("response_id = '" + fields[0] + "'")
            .selectExpr(
                "date_format(from_utc_timestamp(answered_at, 'Europe/Helsinki'), 'd.M.yyyy H.mm')")
            .first()
            .getString(0);
    assertThat(wallTime).isEqualTo(fields[2]);
    assertThat(first.<Integer>getAs("recommend")).isEqualTo(Integer.valueOf(fields[8]));
    assertThat(first.<Integer>getAs("saves_time")).isEqualTo(Integer.valueOf(fields[11]));
  }

  @Test
  void eachFileIsOneTaskSoMemoryDoesNotGrowWithTheWorld(SparkSession spark) {
    SparkTest.Cost cost =
        SparkTest.costOf(
            () -> {
              try {
                GenerateExtracts.run(spark, world("out", Format.CSV, 50, 0));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(cost.jobs()).isEqualTo(3);
    assertThat(cost.tasks()).isEqualTo(30);
  }

  @Test
  void impossibleSettingsAreToldBeforeAnythingIsWritten(SparkSession spark) {
    WorldConfig impossible = Worlds.with(world("out", Format.CSV, 0, 0), 1, 0, 0);
    assertThatThrownBy(() -> GenerateExtracts.run(spark, impossible))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("world.customers: 0 is out of range")
        .hasMessageContaining("world.files.customers_per_file");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  private WorldConfig world(String out, Format format, int customersPerFile, int badRows) {
    return Worlds.with(WORLD, directory.resolve(out).toString(), format, customersPerFile, badRows);
  }

  private Dataset<Row> read(SparkSession spark, String name) {
    return spark.read().parquet(directory.resolve(name).toString());
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(name))) {
      return files.sorted().toList();
    }
  }

  /** The files of an extract one after the other, with one header. */
  private byte[] joined(String name) throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (Path file : files(name)) {
      byte[] bytes = Files.readAllBytes(file);
      int header = joined.size() == 0 ? 0 : afterFirstLine(bytes);
      joined.write(bytes, header, bytes.length - header);
    }
    return joined.toByteArray();
  }

  private static int afterFirstLine(byte[] bytes) {
    int at = 0;
    while (bytes[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  private List<String> contents(String name) throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve(name))) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(
              path -> {
                try {
                  return path.getFileName()
                      + new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }
}
