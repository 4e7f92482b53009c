package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.spss.SavWriter;
import fi.arvo.spss.SavWriter.Packing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same answers and sales as CSV, as workbooks and as SPSS files give the same report. */
class FormatsIT {
  private static final DateTimeFormatter ANSWERED =
      DateTimeFormatter.ofPattern("d.M.uuuu H.mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final LocalDateTime SPSS_BEGINS = LocalDate.of(1582, 10, 14).atStartOfDay();

  @TempDir private Path directory;

  /** A table of texts, and what its columns hold. */
  private record Table(String separator, Charset charset, List<List<String>> rows) {

    static Table of(Path file, String separator, Charset charset) {
      String text = new String(SmallWorld.bytes(file), charset);
      List<List<String>> rows =
          text.lines().map(line -> List.of(line.split(separator, -1))).toList();
      // Rows that another format couldn't hold as they are would compare nothing.
      List<List<String>> plain =
          rows.stream()
              .filter(
                  row ->
                      row == rows.get(0)
                          || (row.size() == rows.get(0).size()
                              && !row.toString().contains("\"")
                              && rows.get(0).stream()
                                  .allMatch(c -> fits(c, row.get(rows.get(0).indexOf(c))))))
              .toList();
      assertThat(plain.size()).isGreaterThan(rows.size() * 9 / 10);
      return new Table(separator, charset, plain);
    }

    private static boolean fits(String column, String value) {
      Class<?> type = type(column);
      return value.isEmpty()
          || type == String.class
          || (type == LocalDateTime.class
              ? isMoment(value)
              : value.matches("-?\\d{1,9}(\\.\\d+)?"));
    }

    private static boolean isMoment(String value) {
      try {
        return moment(value) != null;
      } catch (DateTimeException e) {
        return false;
      }
    }

    private static LocalDateTime moment(String value) {
      return value.contains(".")
          ? LocalDateTime.parse(value, ANSWERED)
          : LocalDate.parse(value).atStartOfDay();
    }

    private static Class<?> type(String column) {
      return switch (column) {
        case "Vastausaika", "booked_at" -> LocalDateTime.class;
        case "Suosittelu",
            "Helppous",
            "Säästää aikaa",
            "Laatu",
            "Hyvinvointi",
            "Nostalgia",
            "amount" ->
            Double.class;
        default -> String.class;
      };
    }

    /** A text, a number, a moment, or null for nothing. */
    Object value(int row, int column) {
      String text = rows.get(row).get(column);
      Class<?> type = type(rows.get(0).get(column));
      if (text.isEmpty()) {
        return type == String.class ? "" : null;
      }
      if (type == Double.class) {
        return Double.parseDouble(text);
      }
      return type == String.class ? text : moment(text);
    }

    byte[] csv() {
      StringBuilder text = new StringBuilder();
      rows.forEach(row -> text.append(String.join(separator, row)).append('\n'));
      return text.toString().getBytes(charset);
    }

    void xlsx(Path file) throws IOException {
      try (XSSFWorkbook workbook = new XSSFWorkbook();
          OutputStream out = Files.newOutputStream(file)) {
        CellStyle moment = workbook.createCellStyle();
        moment.setDataFormat(workbook.createDataFormat().getFormat("d.m.yyyy h:mm"));
        XSSFSheet sheet = workbook.createSheet();
        for (int r = 0; r < rows.size(); r++) {
          XSSFRow row = sheet.createRow(r);
          for (int c = 0; c < rows.get(0).size(); c++) {
            Object value = r == 0 ? rows.get(0).get(c) : value(r, c);
            if (value instanceof Double number) {
              row.createCell(c).setCellValue(number);
            } else if (value instanceof LocalDateTime at) {
              Cell cell = row.createCell(c);
              cell.setCellValue(at);
              cell.setCellStyle(moment);
            } else if (value != null) {
              row.createCell(c).setCellValue(value.toString());
            }
          }
        }
        workbook.write(out);
      }
    }

    byte[] sav(SavWriter writer) {
      List<String> names = rows.get(0);
      for (int c = 0; c < names.size(); c++) {
        String name = names.get(c);
        int place = c;
        int width =
            rows.stream()
                .mapToInt(r -> r.get(place).getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElseThrow();
        if (type(name) == Double.class) {
          writer.number(name).missing(99);
        } else if (type(name) == LocalDateTime.class) {
          writer.number(name).format(22);
        } else {
          writer.text(name, Math.max(1, width));
        }
      }
      for (int r = 1; r < rows.size(); r++) {
        Object[] values = new Object[names.size()];
        for (int c = 0; c < values.length; c++) {
          Object value = value(r, c);
          values[c] =
              value instanceof LocalDateTime at
                  ? (Object) (double) Duration.between(SPSS_BEGINS, at).toSeconds()
                  : value;
        }
        writer.row(values);
      }
      return writer.bytes();
    }
  }

  @Test
  void csvAndWorkbooksAndSpssFilesGiveEqualTables() throws IOException {
    SmallWorld world = SmallWorld.in(directory.resolve("world"), directory.resolve("out"));
    Table answers = Table.of(world.survey(), ";", SmallWorld.SURVEYS_OWN);
    Table sales = Table.of(world.transactions(), ",", StandardCharsets.UTF_8);
    world.write("survey.csv", answers.csv());
    world.write("sales.csv", sales.csv());
    Path answersBook = directory.resolve("survey.xlsx");
    Path salesBook = directory.resolve("sales.xlsx");
    answers.xlsx(answersBook);
    sales.xlsx(salesBook);
    Path answersSav =
        world.write(
            "survey.sav",
            answers.sav(
                new SavWriter(Packing.CODES, ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8)));
    Path salesSav =
        world.write(
            "sales.zsav",
            sales.sav(new SavWriter(Packing.ZLIB, ByteOrder.BIG_ENDIAN, StandardCharsets.UTF_8)));

    Map<String, List<String>> csv = tables("csv", world, world.survey(), world.transactions());
    assertThat(csv).hasSizeGreaterThan(20).containsKey("drivers");
    assertThat(csv.get("data_quality")).hasSizeGreaterThan(2);
    assertThat(tables("xlsx", world, answersBook, salesBook)).isEqualTo(csv);
    assertThat(tables("sav", world, answersSav, salesSav)).isEqualTo(csv);
  }

  private Map<String, List<String>> tables(String name, SmallWorld world, Path survey, Path sales) {
    Path out = directory.resolve(name);
    ReportRun report =
        ReportRun.of(
                world.job(),
                out,
                "extracts.survey.path=" + survey,
                "extracts.transactions.path=" + sales)
            .published();
    Map<String, List<String>> tables = new LinkedHashMap<>();
    try (Stream<Path> directories = Files.list(report.date().resolve("tables")).sorted()) {
      directories.forEach(
          table ->
              tables.put(
                  table.getFileName().toString(),
                  report.rows(table.getFileName().toString(), "true").stream()
                      .map(FormatsIT::shown)
                      .toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }

  /** A row as text, without the name of the file that it came from. */
  private static String shown(Map<String, Object> row) {
    Map<String, Object> same = new LinkedHashMap<>(row);
    same.remove("file");
    return same.toString();
  }
}
