package fi.arvo.report;

import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What no earlier edition has told. */
final class NewInsights {
  private static final int MOST = 3;

  private final Narrator narrator;
  private final List<Table.Row> fresh;

  NewInsights(Narrator narrator) {
    this.narrator = narrator;
    this.fresh =
        narrator
            .facts()
            .rows("insights")
            .filter(row -> narrator.job().asOf().equals(row.get("first_seen")))
            .sorted(Comparator.comparing(row -> row.whole("rank")))
            .toList();
  }

  /** What the first edition finds surprising; else, and in every other edition, what changed. */
  TextBlock block() {
    List<Table.Row> certain = fresh.stream().filter(NewInsights::certain).toList();
    List<Table.Row> surprising = certain.stream().filter(NewInsights::surprise).toList();
    if (!surprising.isEmpty()) {
      return told(narrator.say("summary.insights.surprises"), surprising);
    }
    String heading = narrator.say("summary.insights");
    if (!certain.isEmpty()) {
      return told(heading, certain);
    }
    Optional<Table.Row> largest = fresh.stream().filter(row -> !surprise(row)).findFirst();
    return largest
        .map(row -> TextBlock.of(heading, Line.paragraph(byChance(row)), Line.aside(sentence(row))))
        .orElseGet(() -> TextBlock.paragraphs(heading, nothing()));
  }

  private TextBlock told(String heading, List<Table.Row> rows) {
    return new TextBlock(
        heading, rows.stream().limit(MOST).map(row -> Line.bullet(sentence(row))).toList());
  }

  private static boolean surprise(Table.Row row) {
    return row.is("kind", InsightTable.SURPRISE);
  }

  /** Whether the change is above chance, all changes considered. */
  private static boolean certain(Table.Row row) {
    return row.number("p_adjusted") < ElementLinks.CERTAIN;
  }

  private String sentence(Table.Row row) {
    return row.text("sentence_" + narrator.language().code());
  }

  private String byChance(Table.Row row) {
    return narrator.say(
        "summary.insights.chance",
        narrator.period(row.text("period_before")),
        narrator.period(row.text("period")));
  }

  /** Why there is no change to tell: all were told before, or none can be. */
  private String nothing() {
    boolean told = narrator.facts().rows("insights").anyMatch(row -> !surprise(row));
    return told && narrator.previous().asOf().isPresent()
        ? narrator.say(
            "summary.insights.told", narrator.words().day(narrator.previous().asOf().get()))
        : narrator.say("summary.insights.none");
  }
}
