package fi.arvo.report;

import fi.arvo.measure.LoyaltyKey;
import fi.arvo.measure.Months;
import fi.arvo.report.model.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * Which periods add up to the reporting months. The answers of those months are those of the
 * periods in them, which readers can add up where whole periods fill the months: quarters do when
 * as-of ends one, waves always.
 *
 * @param whole the reporting months as they stand in tables; null where they don't
 * @param parts the periods that fill them; empty where none do
 */
record ReportedPeriods(String whole, List<String> parts) {

  /** The periods of rows with a column {@code period}. */
  static ReportedPeriods of(List<Table.Row> rows) {
    TreeSet<String> parts = new TreeSet<>();
    String whole = null;
    for (Table.Row row : rows) {
      String period = row.text("period");
      if (period.contains("..")) {
        whole = period;
      } else if (!period.equals(LoyaltyKey.CURRENT)) {
        parts.add(period);
      }
    }
    if (whole == null) {
      return new ReportedPeriods(null, List.of());
    }
    int from = Months.of(LocalDate.parse(whole.substring(0, whole.indexOf(".."))));
    LocalDate last = LocalDate.parse(whole.substring(whole.indexOf("..") + 2));
    if (parts.stream().allMatch(Months::isQuarter)) {
      if (from % 3 != 0
          || Months.of(last) % 3 != 2
          || last.getDayOfMonth() < last.lengthOfMonth()) {
        return new ReportedPeriods(whole, List.of());
      }
      parts.removeIf(quarter -> quarter.compareTo(Months.quarter(from)) < 0);
    }
    return new ReportedPeriods(whole, List.copyOf(parts));
  }

  /** Whether a period is one of those that add up, or their sum. */
  boolean sums(String period) {
    return parts.contains(period) || (!parts.isEmpty() && period.equals(whole));
  }
}
