package fi.arvo.job;

import fi.arvo.config.WorldConfig;
import fi.arvo.synthetic.BadRow;
import fi.arvo.synthetic.ConsumerElements;
import fi.arvo.synthetic.CsvPart;
import fi.arvo.synthetic.SideExtract;
import fi.arvo.synthetic.SyntheticExtract;
import fi.arvo.synthetic.Truth;
import fi.arvo.synthetic.TruthFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Writes a synthetic world: its extracts, in files of a fixed number of customers each, and what is
 * true of it.
 *
 * <pre>
 * out/survey/part-00000.csv        out/owners.csv   out/actions.csv    out/operations.csv
 * out/transactions/part-00000.csv  out/employees.csv                   out/stakeholders.csv
 * out/customers/part-00000.parquet out/maturity.csv                    out/truth.json
 * </pre>
 *
 * <p>One task makes one file and holds one customer at a time, so files don't depend on cores or
 * partitions, and memory doesn't depend on the size of the world. CSV is the same to the byte for
 * the same settings.
 */
public final class GenerateExtracts {
  private final JavaSparkContext spark;
  private final SparkSession session;
  private final WorldConfig world;
  private final WorldDirectory directory;

  private GenerateExtracts(SparkSession session, WorldConfig world) {
    this.session = session;
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.world = world;
    this.directory = new WorldDirectory(world.files().out(), spark.hadoopConfiguration());
  }

  /**
   * What was written.
   *
   * @param rows data rows of each extract, bad ones too, by the extract's name
   * @param files every file, as seen from the world's directory
   * @param truth the truth's path
   */
  public record Generated(Map<String, Long> rows, List<String> files, String truth) {}

  /**
   * Writes a world.
   *
   * @throws IllegalArgumentException when the settings have {@link WorldConfig#problems()}
   * @throws IOException when the directory can't be written
   */
  public static Generated run(SparkSession spark, WorldConfig world) throws IOException {
    List<String> problems = world.problems();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", problems));
    }
    return new GenerateExtracts(spark, world).generate();
  }

  private Generated generate() throws IOException {
    Map<String, Long> rows = new LinkedHashMap<>();
    List<String> files = new ArrayList<>();
    List<BadRow> badRows = new ArrayList<>();
    for (SyntheticExtract extract : SyntheticExtract.values()) {
      directory.clear(extract.key());
      List<Part> parts =
          switch (extract.format(world.files())) {
            case CSV -> csv(extract);
            case PARQUET -> parquet(extract);
          };
      rows.put(extract.key(), parts.stream().mapToLong(Part::rows).sum());
      parts.forEach(part -> files.add(part.file()));
      parts.forEach(part -> badRows.addAll(part.badRows()));
    }
    for (SideExtract extract : SideExtract.values()) {
      try (OutputStream out = directory.create(extract.file())) {
        rows.put(extract.key(), extract.write(world, out));
      }
      files.add(extract.file());
    }
    Truth truth = Truth.of(world);
    try (OutputStream out = directory.create("truth.json")) {
      TruthFile.write(world, truth, badRows, out);
    }
    files.add("truth.json");
    return new Generated(rows, files, new Path(world.files().out(), "truth.json").toString());
  }

  private record Part(String file, long rows, List<BadRow> badRows) implements Serializable {}

  private int fileCount() {
    int each = world.files().customersPerFile();
    return (world.customers() + each - 1) / each;
  }

  private JavaRDD<Integer> fileNumbers() {
    return spark.parallelize(IntStream.range(0, fileCount()).boxed().toList(), fileCount());
  }

  private static long firstCustomer(WorldConfig world, int file) {
    return Math.min(world.customers(), (long) file * world.files().customersPerFile());
  }

  private List<Part> csv(SyntheticExtract extract) {
    WorldConfig world = this.world;
    WorldDirectory directory = this.directory;
    return fileNumbers().map(number -> csvPart(world, directory, extract, number)).collect();
  }

  private static Part csvPart(
      WorldConfig world, WorldDirectory directory, SyntheticExtract extract, int number)
      throws IOException {
    String file = directory.part(extract.key(), number, "csv");
    String attempt = file + ".attempt-" + TaskContext.get().taskAttemptId();
    CsvPart.Written written;
    try (OutputStream out = directory.create(attempt)) {
      written =
          CsvPart.write(
              file,
              world,
              extract,
              firstCustomer(world, number),
              firstCustomer(world, number + 1),
              number == 0 ? world.files().badRows() : 0,
              out);
    }
    directory.move(attempt, file);
    return new Part(file, written.rows(), written.badRows());
  }

  private List<Part> parquet(SyntheticExtract extract) throws IOException {
    WorldConfig world = this.world;
    JavaRDD<Row> rows =
        fileNumbers()
            .flatMap(
                number ->
                    SyntheticRows.rows(
                        extract,
                        world,
                        firstCustomer(world, number),
                        firstCustomer(world, number + 1)));
    StructType schema = SyntheticRows.schema(extract, ConsumerElements.or(world.elements()));
    String staging = extract.key() + "/.writing";
    session
        .createDataFrame(rows, SyntheticRows.carried(schema))
        .select(SyntheticRows.typed(schema))
        .write()
        .parquet(directory.path(staging).toString());
    List<String> files = directory.adoptParts(staging, extract.key());
    List<Part> parts = new ArrayList<>();
    for (String file : files) {
      parts.add(new Part(file, directory.parquetRows(file), List.of()));
    }
    return parts;
  }
}
