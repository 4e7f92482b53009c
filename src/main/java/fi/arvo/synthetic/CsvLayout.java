package fi.arvo.synthetic;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a CSV file is written.
 *
 * @param separator between fields
 * @param encoding name of the character set
 * @param lineEnd after each row
 * @param mark before the header
 */
record CsvLayout(char separator, String encoding, String lineEnd, String mark)
    implements Serializable {

  /** As a Finnish spreadsheet exports. */
  static final CsvLayout FINNISH = new CsvLayout(';', "windows-1252", "\r\n", "");

  /** As a data warehouse exports. */
  static final CsvLayout INTERNATIONAL =
      new CsvLayout(',', StandardCharsets.UTF_8.name(), "\n", "");

  /** As a Finnish spreadsheet exports when it is asked for Unicode: with a byte order mark. */
  static final CsvLayout UNICODE =
      new CsvLayout(';', StandardCharsets.UTF_8.name(), "\r\n", "\uFEFF");

  /** Fails at a character that the encoding doesn't have. */
  CharsetEncoder encoder() {
    return Charset.forName(encoding)
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Adds a row; a field is quoted when it has to be. */
  void append(StringBuilder to, String[] row) {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        to.append(separator);
      }
      if (plain(row[i])) {
        to.append(row[i]);
      } else {
        to.append('"').append(row[i].replace("\"", "\"\"")).append('"');
      }
    }
    to.append(lineEnd);
  }

  private boolean plain(String field) {
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == separator || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }
}
