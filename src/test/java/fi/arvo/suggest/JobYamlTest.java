package fi.arvo.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.config.JobConfig;
import fi.arvo.config.JobConfigLoader;
import fi.arvo.config.Loaded;
import fi.arvo.extract.FirstLook;
import fi.arvo.extract.UnreadableExtract;
import fi.arvo.spss.SavWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobYamlTest {
  @TempDir Path folder;

  private List<String> describe(String... texts) throws IOException {
    List<String> paths = new ArrayList<>();
    for (String text : texts) {
      paths.add(Files.writeString(folder.resolve("f" + paths.size() + ".csv"), text).toString());
    }
    return describe(paths);
  }

  private List<String> describe(List<String> paths) throws IOException {
    List<String> lines = JobYaml.of(FirstLook.at(paths), paths);
    if (lines.contains("extracts:")) {
      load(lines);
    }
    return lines;
  }

  private void load(List<String> yaml) throws IOException {
    Loaded<JobConfig> loaded =
        JobConfigLoader.load(
            Optional.of(Files.write(folder.resolve("job.yaml"), yaml)),
            Map.of(),
            List.of(),
            Instant.parse("2026-11-26T10:00:00Z"),
            (lexicons, elements) -> List.of());
    assertThat(loaded).as(loaded + "\n" + String.join("\n", yaml)).isInstanceOf(Loaded.Ok.class);
  }

  /** A header, and rows of which each column's values come round. */
  private static String table(String header, int rows, String... columns) {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns.length; column++) {
        String[] values = columns[column].split("\\|", -1);
        text.append(column == 0 ? "" : ",").append(values[row % values.length]);
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void scalesAndCodesOfNoAnswerAreToldWithTheirDoubt() throws IOException {
    List<String> lines =
        describe(
            table(
                "nps,satisfaction,saves_time,quality,variety",
                60,
                "0|5|9|10",
                "1|2|3|4|5|99",
                "1|2|3|4|5|9",
                "5|4|3|1",
                "2|9|5"));
    assertThat(lines)
        .contains(
            "      recommend: nps",
            "      satisfaction: {column: satisfaction, not_applicable: [99]}",
            "      # Unsure: 9 is taken as no answer because it stands apart.",
            "      scale: [1, 5]",
            "      not_applicable: [9]",
            "coverage: {threshold: 4}  # an element counts as got from this rating up; check",
            "        saves_time: saves_time");
  }

  @Test
  void aYesOrNoBlockIsNoListOfRatings() throws IOException {
    List<String> lines =
        describe(
            table(
                "q1,q3_1,q3_2,q3_3,q4_1,q4_2,q4_3,q4_4",
                40,
                "a|b",
                "1|2|3|4|5",
                "5|4|1",
                "1|3|5",
                "1|2",
                "2|1|1",
                "1|2|2",
                "2"));
    assertThat(lines)
        .contains("        q3_1: q3_1", "        q3_3: q3_3")
        .noneMatch(line -> line.contains("q4_1: q4_1"))
        .anyMatch(
            line -> line.startsWith("      # Unsure: nothing tells a question on recommending"));
  }

  @Test
  void shiftedRowsRepeatedColumnsAndSlipsAreSuspicious() throws IOException {
    String text =
        table(
            "nps,quality,informs,again,empty", 60, "0|5|9|10", "1|2|3|10|5", "8|7|6", "8|7|6", "");
    List<String> lines = describe(text + "9,8\n11,x,7,7,\n");
    assertThat(lines)
        .contains(
            "# - 1 of 62 rows have another number of fields than the header, as when values are"
                + " shifted; they will be rejected.",
            "# - informs and again hold the same on every row; was a block exported twice?",
            "# - quality holds numbers but for 1 of 61 values; are they of another column?",
            "# - nps holds 11 on 1 row, outside the scale of the others; such rows will be rejected.",
            "# - Nothing stands in empty.");
  }

  @Test
  void answersInWordsGetRulesOnlyWhereTheirNumbersAreKnown() throws IOException {
    List<String> lines =
        describe(
            table(
                "satisfaction,nps,quality,variety,informs",
                48,
                "Superb|Meh|Awful",
                "10 - Extremely likely|7|3|0 - Not at all likely",
                "Strongly agree|Agree|Neither agree nor disagree|Disagree|Strongly disagree",
                "Agree|Disagree|Don't know",
                "Agree|Strongly agree"));
    assertThat(lines)
        .contains(
            "      recommend: {column: nps, answers: leading number}",
            "      answers: {Strongly disagree: 1, Disagree: 2, Neither agree nor disagree: 3,"
                + " Agree: 4, Strongly agree: 5, \"Don't know\": not applicable}")
        .anyMatch(
            line ->
                line.contains("satisfaction: {column: satisfaction, answers: {Awful: …, Meh: …"))
        .noneMatch(line -> line.startsWith("      satisfaction:"));
  }

  @Test
  void tickedElementsAreRatingsOfNoneOrOne() throws IOException {
    List<String> lines =
        describe(
            table(
                "nps,Which? - Quality,Which? - Variety,Which? - Informs",
                30,
                "0|5|9|10",
                "Quality|",
                "|Variety|",
                "Informs||"));
    assertThat(lines)
        .contains(
            "      scale: [0, 1]",
            "coverage: {threshold: 1}  # an element counts as got from this rating up; check",
            "        quality: {expr: \"int(`Which? - Quality` is not null)\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Strongly disagree|Somewhat disagree|Neither agree nor disagree|Somewhat agree|Strongly agree",
        "Extremely dissatisfied|Somewhat dissatisfied|Neither satisfied nor dissatisfied"
            + "|Somewhat satisfied|Extremely satisfied",
        "Not at all well|Slightly well|Moderately well|Very well|Extremely well",
        "Not at all satisfied|Not so satisfied|Somewhat satisfied|Very satisfied"
            + "|Extremely satisfied",
        "Täysin eri mieltä|Jokseenkin eri mieltä|En samaa enkä eri mieltä|Jokseenkin samaa mieltä"
            + "|Täysin samaa mieltä",
        "Erittäin tyytymätön|Melko tyytymätön|En tyytyväinen enkä tyytymätön|Melko tyytyväinen"
            + "|Erittäin tyytyväinen",
        "Instämmer inte alls|Instämmer i låg grad|Instämmer delvis|Instämmer i hög grad"
            + "|Instämmer helt",
        "Strongly disagree|Disagree|Somewhat disagree|Neither agree nor disagree|Somewhat agree"
            + "|Agree|Strongly agree"
      })
  void theScalesThatPlatformsOfferAreKnownInWords(String scale) throws IOException {
    String[] steps = scale.split("\\|");
    StringBuilder rules = new StringBuilder("      answers: {");
    for (int step = 0; step < steps.length; step++) {
      rules.append(step == 0 ? "" : ", ").append(steps[step]).append(": ").append(step + 1);
    }
    assertThat(describe(table("nps,saves_time,quality", 70, "0|5|9|10", scale, scale)))
        .contains(
            rules.append('}').toString(),
            "      scale: [1, " + steps.length + "]",
            "        quality: quality")
        .noneMatch(line -> line.contains("Unsure: the words"));
  }

  @Test
  void aScaleInWordsIsAsLongAsItsWordsSayEvenIfNobodyGaveTheBest() throws IOException {
    assertThat(
            describe(
                table(
                    "nps,saves_time,quality",
                    60,
                    "0|5|9|10",
                    "Disagree|Agree",
                    "Agree|Neutral|Disagree")))
        .contains(
            "      # Unsure: the words are taken for a scale of 5, of which only 3 are met.",
            "      scale: [1, 5]",
            "      answers: {Disagree: 2, Neutral: 3, Agree: 4}");
  }

  @Test
  void wordsOfABlockMeanWhatTheyMeanBesideEachOther() throws IOException {
    // Alone, the second column would be of a scale of five, on which "Somewhat agree" is 4.
    assertThat(
            describe(
                table(
                    "nps,saves_time,quality",
                    70,
                    "0|5|9|10",
                    "Strongly disagree|Disagree|Somewhat disagree|Neither agree nor disagree"
                        + "|Somewhat agree|Agree|Strongly agree",
                    "Somewhat agree|Strongly agree")))
        .contains(
            "      scale: [1, 7]",
            "      answers: {Strongly disagree: 1, Disagree: 2, Somewhat disagree: 3, Neither agree"
                + " nor disagree: 4, Somewhat agree: 5, Agree: 6, Strongly agree: 7}");
  }

  @Test
  void aColumnWithFewWordsOfItsBlockIsRatedWithTheOthers() throws IOException {
    // "Very satisfied" and "Somewhat satisfied" stand on other steps of two scales.
    assertThat(
            describe(
                table(
                    "nps,Rate: Quality,Rate: Variety",
                    60,
                    "0|5|9|10",
                    "Very satisfied|Somewhat satisfied|Extremely satisfied|Not at all satisfied",
                    "Very satisfied|Somewhat satisfied")))
        .contains(
            "      answers: {Not at all satisfied: 1, Somewhat satisfied: 3, Very satisfied: 4,"
                + " Extremely satisfied: 5}",
            "        variety: \"Rate: Variety\"");
  }

  @Test
  void wordsThatMeanOneThingOnOneScaleAndAnotherOnAnotherAreNotGuessed() throws IOException {
    assertThat(
            describe(
                table("nps,satisfaction", 40, "0|5|9|10", "Very satisfied|Somewhat satisfied")))
        .noneMatch(line -> line.startsWith("      satisfaction:"))
        .anyMatch(
            line ->
                line.contains("could be satisfaction, but its answers are words whose numbers"));
  }

  @Test
  void ratingsInUnknownWordsStandReadyForTheirNumbers() throws IOException {
    List<String> lines =
        describe(
            table("nps,V[a],V[b],V[c]", 60, "0|5|9|10", "Top|Fine|Meh|Bad", "Fine|Top", "Meh|Bad"));
    assertThat(lines)
        .contains(
            "#       answers: {Bad: \"…\", Fine: \"…\", Meh: \"…\", Top: \"…\"}",
            "#     - {id: a, tier: all, labels: a}");
    List<String> filled = new ArrayList<>();
    for (String line :
        lines.subList(
            lines.indexOf("company: My company  # name it as readers know it"), lines.size())) {
      filled.add(
          line.replaceFirst("^# (?!Unsure)", "")
              .replace(
                  "Bad: \"…\", Fine: \"…\", Meh: \"…\", Top: \"…\"",
                  "Bad: 1, Meh: 2, Fine: 3, Top: 4"));
    }
    load(filled);
    assertThat(filled).contains("    ratings:", "      scale: [1, 4]", "        c: \"V[c]\"");
  }

  @Test
  void codesOfAnswersAreNumbersToBeConfirmed() throws IOException {
    assertThat(
            describe(
                table("nps,V[a],V[b],V[c]", 60, "0|5|9|10", "AO01|AO02|AO05", "AO03|AO04", "AO05")))
        .contains(
            "#       scale: [1, 5]",
            "#       answers: {AO01: 1, AO02: 2, AO03: 3, AO04: 4, AO05: 5}")
        .noneMatch(line -> line.startsWith("    ratings:"));
  }

  @Test
  void oneOfTwoIsNoUnitAndNoChannelOfAnAnswer() throws IOException {
    List<String> lines =
        describe(
            table(
                "nps,Which? - Branch,Which? - Office,Which? - Other channel,store,Is it a store?",
                60,
                "0|5|9|10",
                "1|0",
                "Yes|No",
                "by mail||by letter|",
                "A|B|C",
                "0|1"));
    assertThat(lines)
        .contains("      unit: store")
        .noneMatch(line -> line.startsWith("      channel:") || line.startsWith("      story:"))
        .anyMatch(
            line -> line.startsWith("# - Several could be ticked of \"Which?\", a column each"));
  }

  @Test
  void howEasyAnEncounterWasIsNoTouchpoint() throws IOException {
    assertThat(
            describe(
                table(
                    "nps,Kuinka helppoa asiointi oli?",
                    40,
                    "0|5|9|10",
                    "Melko helppoa|Erittäin vaikeaa")))
        .contains(
            "      # Unsure: the words are taken for a scale of 5, of which only 2 are met.",
            "      effort: {column: \"Kuinka helppoa asiointi oli?\", scale: [1, 5], answers:"
                + " {Erittäin vaikeaa: 1, Melko helppoa: 4}, easy: high}")
        .noneMatch(line -> line.startsWith("      touchpoint:"));
  }

  @Test
  void theQuestionAskedOnZeroToTenIsTheRecommendation() throws IOException {
    assertThat(
            describe(
                table("recommend to staff,How likely (0-10) to recommend?", 40, "1|3|5", "6|7|2")))
        .contains("      recommend: \"How likely (0-10) to recommend?\"");
  }

  @Test
  void aTickByItsNumberIsNoScaleOfOnes() throws IOException {
    assertThat(
            describe(
                table(
                    "nps,Which? - Quality,Which? - Variety,Which? - Informs",
                    40,
                    "0|5|9|10",
                    "1|",
                    "|2|",
                    "No|")))
        .contains(
            "        quality: {expr: \"int(`Which? - Quality` is not null)\"}",
            "        variety: {expr: \"int(`Which? - Variety` is not null)\"}",
            // "No" says that it is not so, and nothing that nobody was asked.
            "        informs: \"Which? - Informs\"",
            "      answers: {\"No\": 0}");
  }

  @Test
  void ticksJoinedInACellRateElementsByTheirNames() throws IOException {
    List<String> lines =
        describe(
            table(
                "nps,What do you get?",
                60,
                "0|5|9|10",
                "\"Quality,Saves time\"|Quality|\"Saves time,None, or other\"|Saves time|"
                    + "\"Quality,None, or other\"|\"None, or other\"|"));
    assertThat(lines)
        .contains(
            "      scale: [0, 1]",
            "        quality: {expr: \"int(instr(concat(',', `What do you get?`, ','), ',Quality,') >"
                + " 0)\"}",
            "        saves_time: {expr: \"int(instr(concat(',', `What do you get?`, ','), ',Saves"
                + " time,') > 0)\"}")
        .noneMatch(line -> line.contains("taken as not got"));
  }

  @Test
  void ticksOfCodesAreTold() throws IOException {
    assertThat(describe(table("nps,q5", 60, "0|5|9|10", "\"1,2,3\"|1|\"1,3\"|3|\"2,3\"|2|\"1,2\"")))
        .contains(
            "# - q5 holds several ticks in a cell. Ticks can rate elements only; map each as its id:"
                + " {expr: \"int(instr(concat(',', `q5`, ','), ',1,') > 0)\"} under ratings.columns,"
                + " with scale: [0, 1].");
  }

  @Test
  void theTimeZoneThatAnExportTellsIsTheJobs() throws IOException {
    String header =
        "RecordedDate,ResponseId,Q1,Q1_NPS_GROUP\nRecorded Date,Response ID,How likely are you to"
            + " recommend us?,How likely are you to recommend us? - Group\n"
            + "\"{\"\"ImportId\"\":\"\"recordedDate\"\",\"\"timeZone\"\":\"\"America/Denver\"\"}\",\"{\"\"ImportId\"\":"
            + "\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_NPS_GROUP\"\"}\"\n";
    String answers = "2026-03-31 20:00:00,R_1,9,3\n2026-03-31 21:00:00,R_2,6,1\n";
    assertThat(describe(header + answers))
        .contains(
            "# Its times are of America/Denver, as its header says.",
            "time: {zone: America/Denver}  # as the export says of its times",
            // What Qualtrics works out of the answer is no answer.
            "      recommend: Q1");
    assertThat(describe(header.replace("America/Denver", "Europe/Helsinki") + answers))
        .contains("# Its times are of Europe/Helsinki, as its header says.")
        .noneMatch(line -> line.startsWith("time:"));
  }

  @Test
  void amountsWithTheirDaysAreTransactions() throws IOException {
    assertThat(
            describe(
                table(
                    "asiakasnro,pvm,summa,tuoteryhmä",
                    50,
                    "0001|0002|0003",
                    "2026-03-02|2026-03-31",
                    "12.50|-3.25|1234.05",
                    "Laina|Vakuutus")))
        .contains(
            "as_of: 2026-03-31  # the last day in the file; what is later doesn't count",
            "  transactions:",
            "      customer_id: asiakasnro",
            "      booked_at: pvm",
            "      amount: summa",
            "      revenue_stream: tuoteryhmä");
  }

  @Test
  void whatIsNeitherIsToldAndGetsNoJob() throws IOException {
    List<String> lines = describe(table("colour,shape", 20, "red|green", "round|square"));
    assertThat(lines.get(lines.size() - 1))
        .startsWith("# Nothing tells by its name whether this is");
    assertThat(lines).noneMatch(line -> line.startsWith("extracts"));
  }

  @Test
  void wordsOfPeopleAreNotShown() throws IOException {
    List<String> lines =
        describe(
            table(
                "nps,comment,mail",
                30,
                "0|5|9|10",
                "My neighbour Maija was treated very badly|Never again",
                "maija@example.com|matti@example.com"));
    assertThat(String.join("\n", lines)).doesNotContain("Maija", "maija", "matti");
  }

  @Test
  void aWorkbookAndAnSpssFileAreDescribedAlike() throws IOException {
    SavWriter spss = new SavWriter();
    Path workbook = folder.resolve("a.xlsx");
    try (XSSFWorkbook xlsx = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(workbook)) {
      Sheet sheet = xlsx.createSheet("answers");
      String[] names = {"nps", "quality", "variety", "informs"};
      Row header = sheet.createRow(0);
      for (int column = 0; column < names.length; column++) {
        spss.number(names[column]);
        header.createCell(column).setCellValue(names[column]);
      }
      for (int i = 0; i < 40; i++) {
        int[] values = {i % 11, 1 + i % 5, 5 - i % 3, 1 + i % 4};
        spss.row(values[0], values[1], values[2], values[3]);
        Row row = sheet.createRow(i + 1);
        for (int column = 0; column < names.length; column++) {
          row.createCell(column).setCellValue(values[column]);
        }
      }
      xlsx.write(out);
    }
    Path sav = Files.write(folder.resolve("a.sav"), spss.bytes());
    for (Path file : List.of(workbook, sav)) {
      assertThat(describe(List.of(file.toString())))
          .as(file.toString())
          .contains("      recommend: nps", "      scale: [1, 5]", "        informs: informs");
    }
  }

  @Test
  void labelsOfAnSpssFileNameItsUnitsAndAreNoQuestionsBesideTheirValues() throws IOException {
    SavWriter spss = new SavWriter();
    spss.number("nps");
    for (String name : List.of("hinta", "laajuus", "nopeus")) {
      spss.number(name)
          .label(1, "Täysin eri mieltä")
          .label(2, "Jokseenkin eri mieltä")
          .label(3, "Ei samaa eikä eri mieltä")
          .label(4, "Jokseenkin samaa mieltä")
          .label(5, "Täysin samaa mieltä");
    }
    spss.number("alue").question("Toimipiste").label(1, "Pori").label(2, "Åbo");
    for (int i = 0; i < 40; i++) {
      spss.row(i % 11, 1 + i % 5, 5 - i % 5, 1 + i * 2 % 5, 1 + i % 2);
    }
    List<String> lines =
        describe(List.of(Files.write(folder.resolve("a.sav"), spss.bytes()).toString()));
    assertThat(lines)
        .contains("      unit: \"alue (label)\"", "        hinta: hinta", "        nopeus: nopeus")
        .noneMatch(line -> line.matches("        \\w+: .*label.*"))
        .noneMatch(line -> line.contains("exported twice"));
  }

  @Test
  void filesOfOneSurveyMustHaveTheSameColumns() {
    assertThatThrownBy(() -> describe("nps,unit\n9,a\n", "nps,store\n9,a\n"))
        .isInstanceOf(UnreadableExtract.class)
        .hasMessage(
            "f1.csv has other columns than f0.csv; it lacks unit; only it has store; describe them"
                + " one by one.");
  }

  @Test
  void namesThatYamlWouldReadOtherwiseAreQuoted() {
    assertThat(Yaml.text("Säästää aikaa")).isEqualTo("Säästää aikaa");
    assertThat(Yaml.text("no")).isEqualTo("\"no\"");
    assertThat(Yaml.text("Why? \"You\"\nsay")).isEqualTo("\"Why? \\\"You\\\"\\nsay\"");
    assertThat(Yaml.text("a: b")).isEqualTo("\"a: b\"");
    assertThat(Yaml.text("- x")).isEqualTo("\"- x\"");
    assertThat(Yaml.text("")).isEqualTo("\"\"");
  }
}
