package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to do next: the elements with most to gain, the money at stake and who answers for them. */
final class NextSteps {
  private static final int MOST = 3;

  private final Narrator narrator;

  NextSteps(Narrator narrator) {
    this.narrator = narrator;
  }

  TextBlock block() {
    List<Table.Row> first = first();
    String heading = narrator.say("summary.steps");
    if (first.isEmpty()) {
      return TextBlock.paragraphs(heading, narrator.say("summary.steps.none"));
    }
    Unit money = narrator.money(largest(first));
    List<Line> lines = new ArrayList<>();
    first.forEach(row -> step(row, money).ifPresent(lines::add));
    lines.add(Line.aside(narrator.say("summary.steps.bound")));
    return new TextBlock(heading, lines);
  }

  /** The opportunities that rank first and have something to gain. */
  private List<Table.Row> first() {
    return narrator
        .facts()
        .rows("opportunities")
        .filter(row -> row.whole("rank") != null)
        .filter(row -> gains(row, "revenue_gain") || gains(row, "nps_gain"))
        .sorted(Comparator.comparing(row -> row.whole("rank")))
        .limit(MOST)
        .toList();
  }

  private static boolean gains(Table.Row row, String column) {
    return row.number(column) != null && row.number(column) > 0;
  }

  private static double largest(List<Table.Row> rows) {
    return rows.stream()
        .flatMap(row -> Optional.ofNullable(row.number("revenue_gain_high")).stream())
        .mapToDouble(Math::abs)
        .max()
        .orElse(0);
  }

  private Optional<Line> step(Table.Row row, Unit money) {
    boolean known = gains(row, "revenue_gain");
    Quantity gain =
        known
            ? narrator.quantity(
                row, money, "revenue_gain", "revenue_gain_low", "revenue_gain_high", null)
            : narrator.quantity(row, Unit.NPS, "nps_gain", "nps_gain_low", "nps_gain_high", null);
    boolean asked = narrator.job().extracts().containsKey(Role.OWNERS);
    String owner = row.text("owner");
    String ending = !asked ? "asked" : owner == null ? "unowned" : "owned";
    String sentence =
        narrator.say(
            "summary.step." + (known ? "money." : "nps.") + ending,
            narrator.element(row.text("element")),
            narrator.words().value(gain),
            narrator.words().interval(gain),
            narrator.words().count(narrator.job().growth().months()),
            row.flag("clear") ? 0 : 1,
            owner == null ? "" : owner);
    return Optional.of(ending.equals("unowned") ? Line.warning(sentence) : Line.bullet(sentence));
  }
}
