package fi.arvo.privacy;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.DoseResponse;
import fi.arvo.report.tables.DoseTrend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People in units, segments and bands, and the tables that count them. */
record World(List<Person> people) {
  static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);

  record Person(String unit, String segment, int band) {}

  /** The rows of dose_response: every band that somebody is in, in every scope value. */
  Table response() {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (Person person : people) {
      String band = String.valueOf(person.band());
      counts.merge(List.of("overall", "all", band), 1, Integer::sum);
      counts.merge(List.of("unit", person.unit(), band), 1, Integer::sum);
      counts.merge(List.of("segment", person.segment(), band), 1, Integer::sum);
    }
    List<DoseResponse> rows = new ArrayList<>();
    counts.forEach((k, n) -> rows.add(response(k.get(0), k.get(1), k.get(2), n, null, null)));
    return Table.of(DoseResponse.class, rows);
  }

  /** The rows of dose_trend: the totals of the bands. */
  Table trend() {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (Person person : people) {
      counts.merge(List.of("overall", "all"), 1, Integer::sum);
      counts.merge(List.of("unit", person.unit()), 1, Integer::sum);
      counts.merge(List.of("segment", person.segment()), 1, Integer::sum);
    }
    List<DoseTrend> rows = new ArrayList<>();
    counts.forEach((k, n) -> rows.add(trend(k.get(0), k.get(1), n)));
    return Table.of(DoseTrend.class, rows);
  }

  static DoseResponse response(
      String scope, String value, String band, int n, Double money, Double largest) {
    return new DoseResponse(
        AS_OF,
        scope,
        value,
        "customer",
        "elements",
        "nps",
        band,
        (long) n,
        (double) n,
        12.5,
        -3.0,
        28.0,
        null,
        null,
        null,
        Long.valueOf(band),
        "current",
        null,
        null,
        (long) n,
        money,
        largest);
  }

  static DoseTrend trend(String scope, String value, int n) {
    return new DoseTrend(
        AS_OF,
        scope,
        value,
        "customer",
        "elements",
        "nps",
        (long) n,
        1.0,
        0.3,
        0.5,
        -1.0,
        2.0,
        "cant_tell",
        0.3,
        4.0,
        2.0,
        -4.0,
        8.0,
        null,
        "current",
        null,
        null,
        (long) n,
        null,
        null);
  }
}
