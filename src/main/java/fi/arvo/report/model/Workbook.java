package fi.arvo.report.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The whole report in one language, every text in its final words.
 *
 * @param title of the document, e.g. {@code Value report}
 * @param asOf the report's date, inclusive
 * @param contentId hash of everything the content depends on; the same content has the same id
 * @param sheets in their order; the first is the one that opens
 */
public record Workbook(
    Language language,
    String title,
    String company,
    LocalDate asOf,
    String contentId,
    List<Sheet> sheets) {
  public Workbook {
    sheets = List.copyOf(sheets);
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("a workbook needs a sheet");
    }
    Set<String> ids = new HashSet<>();
    for (Sheet sheet : sheets) {
      if (!ids.add(sheet.id())) {
        throw new IllegalArgumentException("two sheets have the id " + sheet.id());
      }
    }
  }

  /** The moment the document says it was made: the start of its date, never the clock. */
  public Instant created() {
    return asOf.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
