package fi.arvo.report;

import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Emotion;
import fi.arvo.report.tables.Terms.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many of one side's stories of the reporting months have each emotion in them. */
final class EmotionShares {
  private final Narrator narrator;
  private final List<Table.Row> rows;

  EmotionShares(Narrator narrator, Side side) {
    this.narrator = narrator;
    this.rows =
        narrator.facts().reporting("emotions").stream()
            .filter(row -> row.is("side", side.key()) && row.is("channel", Terms.ALL))
            .toList();
  }

  /** The emotion in most stories of a touchpoint; none where no story has any. */
  Optional<Table.Row> strongest(String touchpoint) {
    return rows.stream()
        .filter(row -> row.is("touchpoint", touchpoint))
        .filter(row -> row.number("share") != null && row.number("share") > 0)
        .max(Comparator.comparing(row -> row.number("share")));
  }

  /** One emotion over all touchpoints. */
  Optional<Table.Row> of(Emotion emotion) {
    return rows.stream()
        .filter(row -> row.is("touchpoint", Terms.ALL) && row.is("emotion", emotion.key()))
        .findFirst();
  }

  boolean told() {
    return Stream.of(Emotion.values())
        .flatMap(emotion -> of(emotion).stream())
        .anyMatch(row -> row.number("share") != null);
  }

  Quantity share(Table.Row row) {
    return narrator.quantity(row, Unit.SHARE, "share", "share_low", "share_high", "n");
  }
}
