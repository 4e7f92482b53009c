package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.ExtractConfig.Platform;
import fi.arvo.config.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ContractPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/extracts.md");

  /** Run with {@code -Darvo.refresh=true} to write the page anew; its difference is reviewed. */
  @Test
  void theKeptPageIsWhatTheContractsSay() throws IOException {
    if (Boolean.getBoolean("arvo.refresh")) {
      Files.writeString(PAGE, markdown(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(markdown());
  }

  @Test
  void aContractHasTheColumnsThatTheConfigurationLetsMap() {
    for (Role role : Role.values()) {
      Contract contract = Contract.of(role);
      assertThat(contract.columns()).containsExactlyInAnyOrderElementsOf(role.columns());
      assertThat(contract.fields().stream().filter(Contract.Field::required))
          .extracting(Contract.Field::column)
          .containsExactlyInAnyOrderElementsOf(role.required());
    }
  }

  private static String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# Extracts");
    lines.add("");
    lines.add(
        "What a job can read, and the columns that each can have. A column in bold must be mapped;"
            + " the others may be left out. A value that isn't of its kind turns its row away.");
    lines.add("");
    lines.add(
        "A column of a source is called by its name. In a survey platform's export the question's text"
            + " or Qualtrics' ImportId will do too; a question asked twice is called `Price (1)` and"
            + " `Price (2)`, and a column without a name `(column 7)`.");
    lines.add("");
    lines.add("| platform | told by its header | left out |");
    lines.add("| --- | --- | --- |");
    for (Platform platform : Platform.values()) {
      lines.add("| `" + platform.name().toLowerCase(Locale.ROOT) + "` | " + told(platform) + " |");
    }
    lines.add("");
    lines.add(
        "Rows left out are rejected with the reason `preview` or `unfinished`; the gate's share of"
            + " rejected rows doesn't count them. `platform` on an extract states what its files don't"
            + " tell. Answers in words are scores by rules: `answers: {Very satisfied: 5, \"Don't"
            + " know\": not applicable}` on a question or on `ratings`, or `answers: leading number`.");
    lines.add("");
    lines.add(
        "Of a question with several ticks an element can be rated by each, on `scale: [0, 1]`:"
            + " `quality: {expr: \"int(`Q5_3` is not null)\"}` where a choice has its column, and"
            + " `quality: {expr: \"int(instr(concat(',', `Q5`, ','), ',Quality,') > 0)\"}` where they"
            + " are joined in a cell.");
    lines.add("");
    lines.add("| kind | values |");
    lines.add("| --- | --- |");
    for (Contract.Kind kind : Contract.Kind.values()) {
      lines.add("| " + name(kind) + " | " + meaning(kind) + " |");
    }
    lines.add("");
    lines.add("## Formats");
    lines.add("");
    lines.add(
        "A workbook and an SPSS file are known by their bytes, the others by the file's name, or by"
            + " `format` where the name doesn't tell.");
    lines.add("");
    lines.add("| format | files | what is read | a rejected row is named by |");
    lines.add("| --- | --- | --- | --- |");
    for (Format format : Format.values()) {
      lines.add("| `" + format.name().toLowerCase(Locale.ROOT) + "` | " + meaning(format) + " |");
    }
    for (Contract contract : Contract.all()) {
      lines.add("");
      lines.add("## " + contract.role().key());
      lines.add("");
      lines.add("One row is " + contract.row() + ".");
      lines.add("");
      lines.add("| column | kind | meaning |");
      lines.add("| --- | --- | --- |");
      for (Contract.Field field : contract.fields()) {
        String column = "`" + field.column() + "`";
        lines.add(
            "| "
                + (field.required() ? "**" + column + "**" : column)
                + " | "
                + name(field.kind())
                + " | "
                + field.description()
                + " |");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String meaning(Format format) {
    return switch (format) {
      case CSV ->
          "`.csv`, `.txt`, `.tsv`, also gzipped | separator, encoding (UTF-8, UTF-16 by its mark, else windows-1252), decimal mark and header are"
              + " found, or stated under `csv` | its line";
      case PARQUET -> "`.parquet` | columns of single values | its number in the file";
      case JSONL -> "`.json`, `.jsonl`, `.ndjson`, also gzipped | one object a line | its line";
      case XLSX ->
          "`.xlsx`, `.xlsm` | the first visible sheet with anything on it, or the one that `sheet`"
              + " names; numbers, days and truth values as they are, formulas as the values that"
              + " were worked out; a row with an error cell is rejected unless `csv.missing` names"
              + " the error, as `\"#N/A\"` | its row on the sheet";
      case SAV ->
          "`.sav`, `.zsav` | values; the labels of column `segm` as the column `segm (label)`;"
              + " values declared missing are not applicable to questions and ratings, and nothing"
              + " elsewhere; encoding as the file says, or `csv.encoding` | its case";
    };
  }

  private static String told(Platform platform) {
    return switch (platform) {
      case PLAIN -> "one row of names; no sign of another | nothing";
      case QUALTRICS ->
          "three rows, the third of ImportIds; in the legacy export two | previews and tests by"
              + " `Status` or `DistributionChannel`; unfinished by `Finished`, else `Progress`";
      case SURVEYMONKEY ->
          "two rows, the second of options below questions | nothing; its export doesn't tell";
      case LIMESURVEY ->
          "one row of codes, texts or both, with submit date and last page | unfinished, when the"
              + " submit date is empty";
      case WEBROPOL ->
          "one row of questions, with the respondent's number and the time of sending | unfinished,"
              + " when that time is empty";
    };
  }

  private static String name(Contract.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String meaning(Contract.Kind kind) {
    return switch (kind) {
      case ID -> "compared after trimming and in small letters; hidden in the quarantine";
      case TIME -> "a day, with or without a time; without an offset in the job's zone";
      case AMOUNT -> "an exact decimal with at most the decimals of `money.scale`";
      case SCORE -> "a whole number on the question's scale, or a code of no answer";
      case WEIGHT -> "a number above 0";
      case FLAG -> "kyllä/ei, true/false, yes/no, ja/nej or 1/0";
      case CURRENCY -> "three letters";
      case TEXT -> "one of few texts, at most 10,000 different ones in an extract";
      case WORD -> "one of the words that are named, capitals or not";
      case TEXTS -> "several texts in one cell, separated by `\\|`";
      case IDS -> "several ids in one cell, separated by `\\|`; hidden in the quarantine";
      case MONTH -> "a month as 2026-09, or any day of it";
      case NUMBER -> "a number within the bounds that are told";
      case STORY -> "what a person wrote; hidden in the quarantine";
    };
  }
}
