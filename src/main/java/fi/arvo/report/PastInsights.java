package fi.arvo.report;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms.News;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the last editions told. */
final class PastInsights {
  private final List<Table.Row> rows;

  /**
   * @param insights tables {@code insights}, the newest edition first
   */
  PastInsights(List<Table> insights) {
    this.rows = insights.stream().flatMap(table -> table.rows().stream()).toList();
  }

  /** Whether no edition before this one is known. */
  boolean none() {
    return rows.isEmpty();
  }

  /** The day of the first edition that told this very change; empty when none did. */
  Optional<LocalDate> firstSeen(String insightId) {
    return rows.stream()
        .filter(row -> row.is("insight_id", insightId))
        .flatMap(row -> Optional.ofNullable((LocalDate) row.get("first_seen")).stream())
        .min(LocalDate::compareTo);
  }

  /**
   * What was told of a like change.
   *
   * @param last day of the last edition that told one; null when none did
   */
  record Told(News news, LocalDate last) {
    static final Told NOTHING = new Told(News.NEW, null);
  }

  /**
   * What was told beyond chance of the same measure in the same place, in other periods.
   *
   * @param element null where there is none
   * @param period the change's own, whose other tellings don't count
   * @param estimate of the change; 0 is told as a turn of whatever moved
   */
  Told of(String kind, String scope, String value, String element, String period, double estimate) {
    return rows.stream()
        .filter(row -> row.is("kind", kind) && row.is("scope", scope))
        .filter(row -> row.is("scope_value", value))
        .filter(row -> Objects.equals(row.text("element"), element))
        .filter(row -> !row.is("period", period))
        .filter(PastInsights::beyondChance)
        .findFirst()
        .map(row -> new Told(news(row.number("estimate"), estimate), (LocalDate) row.get("as_of")))
        .orElse(Told.NOTHING);
  }

  private static boolean beyondChance(Table.Row row) {
    return row.number("estimate") != null
        && row.number("p_adjusted") != null
        && row.number("p_adjusted") < ElementLinks.CERTAIN;
  }

  private static News news(double then, double now) {
    return Math.signum(then) == Math.signum(now) ? News.AGAIN : News.TURNED;
  }
}
