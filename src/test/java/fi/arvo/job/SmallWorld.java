package fi.arvo.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The beginning of the sample world, with four elements, in a directory of its own: enough for a
 * whole report, and quickly read.
 */
final class SmallWorld {
  static final Charset SURVEYS_OWN = Charset.forName("windows-1252");

  private static final Path SAMPLES = Path.of("data-samples");
  private static final int RESPONSES = 400;
  private static final int AMOUNTS = 4500;

  private final Path directory;

  private SmallWorld(Path directory) {
    this.directory = directory;
  }

  /** Writes the world and its job, which publishes to {@code out}, into an empty directory. */
  static SmallWorld in(Path directory, Path out) {
    SmallWorld world = new SmallWorld(directory);
    try {
      Files.createDirectories(directory);
      head(SAMPLES.resolve("survey/part-00000.csv"), RESPONSES, SURVEYS_OWN, world.survey());
      head(
          SAMPLES.resolve("transactions/part-00000.csv"),
          AMOUNTS,
          StandardCharsets.UTF_8,
          world.transactions());
      Files.copy(SAMPLES.resolve("customers/part-00000.parquet"), world.customers());
      Files.writeString(directory.resolve("elements.yaml"), ELEMENTS);
      Files.writeString(
          world.job(),
          JOB.replace("{out}", out.toString()).replace("{world}", directory.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return world;
  }

  Path job() {
    return directory.resolve("job.yaml");
  }

  Path survey() {
    return directory.resolve("survey.csv");
  }

  Path transactions() {
    return directory.resolve("sales.csv");
  }

  Path customers() {
    return directory.resolve("customers.parquet");
  }

  /** Puts a file beside the others. */
  Path write(String name, byte[] bytes) {
    try {
      return Files.write(directory.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the text of a file. */
  void edit(Path file, Charset charset, UnaryOperator<String> change) {
    write(
        file.getFileName().toString(),
        change.apply(new String(bytes(file), charset)).getBytes(charset));
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void head(Path from, int lines, Charset charset, Path to) throws IOException {
    List<String> all = Files.readAllLines(from, charset);
    Files.write(to, all.subList(0, lines), charset);
  }

  private static final String ELEMENTS =
      """
      id: four
      tiers:
        - {id: functional, labels: {en: Functional}}
        - {id: emotional, labels: {en: Emotional}}
      elements:
        - {id: saves_time, tier: functional, labels: {en: Saves time}}
        - {id: quality, tier: functional, labels: {en: Quality}}
        - {id: wellness, tier: emotional, labels: {en: Wellness}}
        - {id: nostalgia, tier: emotional, labels: {en: Nostalgia}}
      """;

  private static final String JOB =
      """
      company: Esimerkki Oy
      as_of: 2026-09-30
      out: {out}
      languages: [en]
      elements: {world}/elements.yaml
      extracts:
        survey:
          path: {world}/survey.csv
          csv: {separator: ";", decimal: ",", dates: d.M.yyyy H.mm}
          columns:
            response_id: Vastaustunnus
            customer_id: Asiakasnumero
            answered_at: Vastausaika
            unit: Yksikkö
            segment: Segmentti
            recommend: Suosittelu
            effort: {column: Helppous, scale: [1, 7], easy: high}
          ratings:
            scale: [0, 10]
            not_applicable: [99]
            columns: {saves_time: Säästää aikaa, quality: Laatu, wellness: Hyvinvointi, nostalgia: Nostalgia}
        transactions:
          path: {world}/sales.csv
          columns: {transaction_id: transaction_id, customer_id: customer_id, booked_at: booked_at, amount: amount, revenue_stream: revenue_stream}
        customers:
          path: {world}/customers.parquet
          columns: {customer_id: customer_id, unit: unit, segment: segment}
      """;
}
