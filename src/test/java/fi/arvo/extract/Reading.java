package fi.arvo.extract;

import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Lands a job and tells in plain lines what was accepted and what was turned away. */
final class Reading {
  final Landed landed;

  private Reading(Landed landed) {
    this.landed = landed;
  }

  static Reading of(TestJob job, Path scratch) {
    return of(job, scratch, Optional.empty(), 1 << 20);
  }

  static Reading of(TestJob job, Path scratch, Optional<Integer> groups, long taskBytes) {
    try {
      Path work = Files.createTempDirectory(scratch, "work");
      return new Reading(Extracts.land(SparkTest.spark(), job.build(), work, groups, taskBytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code customer day amount stream channel currency}, in the order of customers. */
  List<String> transactions() {
    List<String> lines = new ArrayList<>();
    customers(
        rows -> {
          for (int i = 0; i < rows.transactions(); i++) {
            lines.add(
                String.join(
                    " ",
                    rows.customer(),
                    LocalDate.ofEpochDay(rows.days()[i]).toString(),
                    Long.toString(rows.units()[i]),
                    text(landed.streams(), rows.streams()[i]),
                    text(landed.channels(), rows.channels()[i]),
                    landed.currencies().get(rows.currencies()[i])));
          }
        });
    return lines;
  }

  private static String text(List<String> values, int code) {
    return code == CustomerRows.NONE ? "-" : values.get(code);
  }

  /** The answers, each after its customer. */
  List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    customers(rows -> answers.addAll(rows.answers()));
    return answers;
  }

  /** What is done with a customer's rows. */
  interface Visit {
    void visit(CustomerRows rows);
  }

  void customers(Visit visit) {
    for (int group = 0; group < landed.groups(); group++) {
      try (CustomerReader reader = new CustomerReader(landed, group)) {
        while (reader.next()) {
          visit.visit(reader.rows());
        }
      }
    }
  }

  /** {@code file:line column [value] reason}, by file and line. */
  List<String> rejected(Role role) {
    List<String> lines = new ArrayList<>();
    LandedExtract extract = landed.extract(role).orElseThrow();
    extract.rejections(
        row ->
            lines.add(
                extract.files().get(row.file()).name()
                    + ":"
                    + row.line()
                    + " "
                    + row.column()
                    + " ["
                    + row.value()
                    + "] "
                    + row.reason()));
    return lines;
  }

  static Path write(Path directory, String name, String text) {
    return write(directory, name, text, StandardCharsets.UTF_8);
  }

  static Path write(Path directory, String name, String text, Charset charset) {
    return write(directory, name, text.getBytes(charset));
  }

  static Path write(Path directory, String name, byte[] bytes) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
