package fi.arvo.privacy;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.DoseResponse;
import fi.arvo.report.tables.DoseTrend;
import fi.arvo.report.tables.TableMaker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People in units, segments and bands, and the tables that count them. */
record World(List<Person> people) {
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
    TableMaker rows = new TableMaker(DoseResponse.class);
    counts.forEach((k, n) -> response(rows, k.get(0), k.get(1), k.get(2), n, null, null));
    return rows.table();
  }

  /** The rows of dose_trend: the totals of the bands. */
  Table trend() {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (Person person : people) {
      counts.merge(List.of("overall", "all"), 1, Integer::sum);
      counts.merge(List.of("unit", person.unit()), 1, Integer::sum);
      counts.merge(List.of("segment", person.segment()), 1, Integer::sum);
    }
    TableMaker rows = new TableMaker(DoseTrend.class);
    counts.forEach((k, n) -> trend(rows, k.get(0), k.get(1), n));
    return rows.table();
  }

  static void response(
      TableMaker rows,
      String scope,
      String value,
      String band,
      int n,
      Double money,
      Double largest) {
    rows.row(
        "scope scope_value band band_no n estimate ci_low ci_high respondents money largest_money",
        scope,
        value,
        band,
        Long.valueOf(band),
        n,
        12.5,
        -3.0,
        28.0,
        n,
        money,
        largest);
  }

  static void trend(TableMaker rows, String scope, String value, int n) {
    rows.row(
        "scope scope_value n jt_z slope p_value span effect verdict respondents",
        scope,
        value,
        n,
        1.0,
        0.5,
        0.3,
        4.0,
        2.0,
        "cannot_tell",
        n);
  }
}
