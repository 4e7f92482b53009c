package fi.arvo.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.arvo.spss.SavWriter;
import fi.arvo.xlsx.RawWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * Something that is wrong when a run starts: how it is brought about, the exit code, and what the
 * data engineer must be told.
 */
enum Fault {
  MISSING_COLUMN(
      5,
      world -> {
        world.edit(
            world.transactions(), StandardCharsets.UTF_8, t -> t.replaceFirst("amount", "amonut"));
        return List.of();
      },
      "extract transactions: sales.csv has no column \"amount\" (for amount); the nearest is"
          + " \"amonut\"."),
  COLUMN_TWICE_IN_THE_HEADER(
      5,
      world -> {
        world.edit(
            world.survey(), SmallWorld.SURVEYS_OWN, t -> t.replaceFirst("Kierros", "Suosittelu"));
        return List.of();
      },
      "extract survey: survey.csv has 2 columns called \"Suosittelu\" (for recommend); name one of"
          + " them: \"Suosittelu (1)\", \"Suosittelu (2)\"."),
  WRONG_SEPARATOR(
      5,
      world -> set("extracts.survey.csv.separator=,"),
      "extract survey: survey.csv has a single column when it is split at \",\":"
          + " Vastaustunnus;Asiakasnumero;",
      "; state csv.separator as the file has it."),
  WRONG_ENCODING(
      5,
      world -> set("extracts.survey.csv.encoding=UTF-8"),
      "extract survey: survey.csv cannot be decoded: line 1 has the byte 0xF6, which is not UTF-8;"
          + " state another csv.encoding, or export the file as UTF-8."),
  WRONG_ENCODING_THAT_WOULD_GARBLE(
      5,
      world -> {
        String text = new String(SmallWorld.bytes(world.survey()), SmallWorld.SURVEYS_OWN);
        world.write("survey.csv", text.getBytes(StandardCharsets.UTF_8));
        return set("extracts.survey.csv.encoding=windows-1252");
      },
      "extract survey: survey.csv is UTF-8, and csv.encoding says windows-1252; state UTF-8, or"
          + " leave it out."),
  NO_SUCH_DIRECTORY(
      5,
      world -> set("extracts.transactions.path=no/such/directory"),
      "extract transactions: nothing is found at no/such/directory; the nearest that exists is "),
  EMPTY_FILE(
      5,
      world -> {
        world.write("sales.csv", new byte[0]);
        return List.of();
      },
      "extract transactions: sales.csv is empty; was its export cut off?"),
  HEADER_ALONE(
      3,
      world -> {
        world.edit(world.transactions(), StandardCharsets.UTF_8, t -> t.lines().findFirst().get());
        return List.of();
      },
      "extract transactions: it has no row at all; check that the export is complete."),
  GZIP_CUT_OFF(
      5,
      world -> {
        byte[] whole = gzip(SmallWorld.bytes(world.transactions()));
        return set(
            "extracts.transactions.path="
                + world.write("sales.csv.gz", Arrays.copyOf(whole, whole.length / 2)));
      },
      "extract transactions: sales.csv.gz is compressed and its end is missing or broken; fetch it"
          + " again."),
  NO_PARQUET(
      5,
      world -> {
        world.write(
            "customers.parquet", "customer_id\nAS-00000001\n".getBytes(SmallWorld.SURVEYS_OWN));
        return List.of();
      },
      "extract customers: customers.parquet is not a readable Parquet file: it does not begin as"
          + " one; state its format, or export it again."),
  PARQUET_CUT_OFF(
      5,
      world -> {
        byte[] whole = SmallWorld.bytes(world.customers());
        world.write("customers.parquet", Arrays.copyOf(whole, whole.length / 2));
        return List.of();
      },
      "extract customers: customers.parquet is not a readable Parquet file: its end is missing or"
          + " broken; fetch it again."),
  PARQUET_DAMAGED_INSIDE(
      5,
      world -> {
        byte[] bytes = SmallWorld.bytes(world.customers());
        Arrays.fill(bytes, 2000, 6000, (byte) 0);
        world.write("customers.parquet", bytes);
        return List.of();
      },
      "extract customers: customers.parquet cannot be read to its end; it is damaged, or was"
          + " changed while it was read. Fetch it again, and start the run when it is complete."),
  ZIP_BOMB(
      5,
      world ->
          sales(world, "sales.xlsx", new RawWorkbook().rows("<x/>".repeat(17_000_000)).bytes()),
      "extract transactions: sales.xlsx unpacks to far more than a workbook of its size holds"),
  WORKBOOK_WITH_ENTITIES(
      5,
      world ->
          sales(
              world,
              "sales.xlsx",
              new RawWorkbook()
                  .part(
                      "xl/worksheets/sheet1.xml",
                      "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w>&e;</w>")
                  .bytes()),
      "extract transactions: sales.xlsx declares document types or entities"
          + " (xl/worksheets/sheet1.xml), which no workbook does; it is not read."),
  WORKBOOK_CUT_OFF(
      5,
      world -> {
        byte[] whole = new RawWorkbook().bytes();
        return sales(world, "sales.xlsx", Arrays.copyOf(whole, whole.length / 2));
      },
      "extract transactions: sales.xlsx is a workbook or another zip file whose end is missing or"
          + " broken; fetch it again."),
  SPSS_FILE_CUT_OFF(
      5,
      world -> {
        SavWriter writer = new SavWriter();
        writer.number("amount");
        byte[] whole = writer.row(1).row(2.5).bytes();
        return sales(world, "sales.sav", Arrays.copyOf(whole, whole.length - 4));
      },
      "extract transactions: sales.sav ends in the middle of case 2; fetch it again."),
  FORTY_PERCENT_BAD_ROWS(
      3,
      world -> {
        world.edit(world.transactions(), StandardCharsets.UTF_8, Fault::spoilFourOfTen);
        return List.of();
      },
      "extract transactions: 40.",
      " % of 4,499 rows were rejected, more than quality.max_rejected_share = 5.0 %; most of them"
          + " for \"amount: not a number\" (1,79",
      "The rejected rows are in "),
  EMPLOYEES_WITHOUT_THEIR_COLUMN(
      5,
      world ->
          extract(
              world,
              "employees",
              "{respondent_id: id, recommend: suosittelu}",
              "id,suositelu\nmatti,9\n"),
      "extract employees: employees.csv has no column \"suosittelu\" (for recommend); the nearest is"
          + " \"suositelu\"."),
  STAKEHOLDERS_OF_NO_SIDE(
      3,
      world ->
          extract(
              world,
              "stakeholders",
              "{side: side, recommend: r}",
              "side,r\npartner,9\ntoimittaja,9\n"),
      "extract stakeholders: 50.0 % of 2 rows were rejected, more than quality.max_rejected_share ="
          + " 5.0 %; most of them for \"side: neither partner nor owner\" (1 rows); the rows are in"
          + " quarantine/stakeholders.jsonl."),
  ACTIONS_ABOUT_NO_ELEMENT(
      3,
      world ->
          extract(
              world,
              "actions",
              "{action_id: id, started_on: day, elements: about}",
              "id,day,about\nA,2026-03-01,quality|qualty\nB,2026-03-01,quality|nostalgia\n"),
      "extract actions: 50.0 % of 2 rows were rejected, more than quality.max_rejected_share = 5.0"
          + " %; most of them for \"about: no element of the model\" (1 rows);"),
  AN_ACTION_THAT_CAME_TWICE(
      3,
      world ->
          extract(
              world,
              "actions",
              "{action_id: id, started_on: day}",
              "id,day\nA,2026-03-01\nA,2026-04-01\n"),
      "extract actions: 50.0 % of the rows have an action_id for a touchpoint and scope that an"
          + " earlier row has, more than quality.max_duplicate_share = 1.0 %; export each step of an"
          + " action once."),
  OPERATIONS_IN_PER_CENT(
      3,
      world ->
          extract(
              world,
              "operations",
              "{touchpoint: t, month: kk, automated_share: a}",
              "t,kk,a\ntuki,2026-08,45\ntuki,2026-09,46\n"),
      "extract operations: 0 of 2 rows were accepted, fewer than quality.min_rows = 1; check that"
          + " the export is complete.",
      "most of them for \"a: not between 0 and 1; write 45 % as 0.45\" (2 rows);"),
  ROLE_WITHOUT_ITS_COLUMN(
      2,
      world -> extract(world, "operations", "{month: kk, lead_time_hours: h}", "kk,h\n"),
      "extracts.operations.columns.touchpoint is missing; say which column of the file holds it."),
  LEXICON_OF_NO_ELEMENT(
      2,
      world ->
          set(
              "stories.lexicons=["
                  + world.write(
                      "words.csv",
                      "word,language,category,weight\nlaatu,fi,element:qualty,1\n".getBytes(UTF_8))
                  + "]"),
      "words.csv:2: ",
      "qualty"),
  NO_LIST_OF_NAMES(
      2,
      world -> set("privacy.names=no/such/names.txt"),
      "option --set privacy.names: privacy.names is no/such/names.txt, which is not there or cannot"
          + " be read."),
  JOURNEY_OF_NO_REWARD(
      2,
      world ->
          set(
              "journey="
                  + world.write(
                      "journey.yaml",
                      "path: [osto]\nrewards: {Nopeus: leadtime}\n".getBytes(UTF_8))),
      "journey.yaml:2: rewards.Nopeus is \"leadtime\", which is none of automated_share, lead_time,"),
  NOTHING_BEFORE_AS_OF(
      3,
      world -> List.of("--as-of", "2015-01-31"),
      "as_of is 2015-01-31, and the first row of survey and transactions is of 20",
      "; state a later --as-of, or give an earlier export."),
  AS_OF_THAT_IS_NO_DATE(
      2,
      world -> List.of("--as-of", "30.9.2026"),
      "option --as-of: as_of is \"30.9.2026\", which is not a date; write it as 2026-09-30."),
  UNKNOWN_KEY(
      2,
      world -> {
        world.edit(world.job(), StandardCharsets.UTF_8, t -> t + "growht: {months: 6}\n");
        return List.of();
      },
      "job.yaml:28: growht is not a known key; the nearest known one is growth."),
  NO_YAML(
      2,
      world -> {
        world.edit(world.job(), StandardCharsets.UTF_8, t -> "company: [Esimerkki\nout: }\n");
        return List.of();
      },
      "job.yaml:2: this is not YAML: "),
  NO_MASTER_OF_SPARKS(
      2,
      world -> List.of("--master", "sparkk://host:7077"),
      "option --master: spark.master is \"sparkk://host:7077\", which is no master of Spark's;"
          + " write it as local[2], spark://host:7077, yarn or k8s://https://host:443.");

  private final int exitCode;
  private final Function<SmallWorld, List<String>> cause;
  private final List<String> told;

  Fault(int exitCode, Function<SmallWorld, List<String>> cause, String... told) {
    this.exitCode = exitCode;
    this.cause = cause;
    this.told = List.of(told);
  }

  int exitCode() {
    return exitCode;
  }

  /** Brings it about in a world. @return options to start the run with */
  List<String> in(SmallWorld world) {
    return cause.apply(world);
  }

  /** Parts of what must be told. */
  List<String> told() {
    return told;
  }

  private static List<String> sales(SmallWorld world, String name, byte[] bytes) {
    return set("extracts.transactions.path=" + world.write(name, bytes));
  }

  private static List<String> set(String assignment) {
    return List.of("--set", assignment);
  }

  /** Gives the job one extract more. */
  private static List<String> extract(SmallWorld world, String role, String columns, String text) {
    Path file = world.write(role + ".csv", text.getBytes(UTF_8));
    return set("extracts." + role + "={path: " + file + ", columns: " + columns + "}");
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String spoilFourOfTen(String text) {
    List<String> lines = text.lines().toList();
    StringBuilder spoiled = new StringBuilder(lines.get(0)).append('\n');
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      if (i % 10 < 4 && cells.length > 3) {
        cells[3] = "n/a";
      }
      spoiled.append(String.join(",", cells)).append('\n');
    }
    return spoiled.toString();
  }
}
