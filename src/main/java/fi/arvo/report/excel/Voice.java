package fi.arvo.report.excel;

import fi.arvo.report.model.Language;
import fi.arvo.report.model.NumberWords;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.Workbook;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the workbook speaks: its language's words, number words and formats, and the sheets' names.
 *
 * @param sheetNames name by id
 */
record Voice(
    Language language,
    FrameWords frame,
    NumberWords words,
    NumberFormats formats,
    Map<String, String> sheetNames) {

  static Voice of(Workbook workbook) {
    Language language = workbook.language();
    return new Voice(
        language,
        FrameWords.of(language),
        new NumberWords(language),
        new NumberFormats(language),
        workbook.sheets().stream().collect(Collectors.toMap(Sheet::id, Sheet::name)));
  }

  /**
   * The name of a sheet.
   *
   * @throws IllegalArgumentException when a link leads to a sheet that is not there
   */
  String sheetName(String id) {
    String name = sheetNames.get(id);
    if (name == null) {
      throw new IllegalArgumentException(
          "a link leads to the sheet '" + id + "', there are only " + sheetNames.keySet());
    }
    return name;
  }
}
