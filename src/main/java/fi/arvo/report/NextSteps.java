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
    first.forEach(row -> lines.add(step(row, money)));
    lines.add(Line.aside(narrator.say("summary.steps.bound")));
    return new TextBlock(heading, lines);
  }

  /** The opportunities that rank first and have something to gain. */
  private List<Table.Row> first() {
    return narrator
        .facts()
        .rows("opportunities")
        .filter(row -> row.whole("rank") != null)
        .filter(row -> row.number(gain(row)) != null && row.number(gain(row)) > 0)
        .sorted(Comparator.comparing(row -> row.whole("rank")))
        .limit(MOST)
        .toList();
  }

  private static boolean byMoney(Table.Row row) {
    return row.is("ranked_by", "revenue");
  }

  /** The column of the gain that ranks. */
  private static String gain(Table.Row row) {
    return byMoney(row) ? "revenue_gain" : "nps_gain";
  }

  private static double largest(List<Table.Row> rows) {
    return rows.stream()
        .flatMap(row -> Optional.ofNullable(row.number("revenue_gain_high")).stream())
        .mapToDouble(Math::abs)
        .max()
        .orElse(0);
  }

  private Line step(Table.Row row, Unit money) {
    String column = gain(row);
    Unit unit = byMoney(row) ? money : Unit.NPS.withDecimals(1);
    Quantity gain = narrator.quantity(row, unit, column, column + "_low", column + "_high", null);
    boolean asked = narrator.job().extracts().containsKey(Role.OWNERS);
    String owner = row.text("owner");
    String ending = !asked ? "asked" : owner == null ? "unowned" : "owned";
    String sentence =
        narrator.say(
            "summary.step." + (byMoney(row) ? "money." : "nps.") + ending,
            narrator.element(row.text("element")),
            narrator.words().value(gain),
            narrator.words().interval(gain),
            narrator.words().count(narrator.job().growth().months()),
            row.flag("clear") ? 0 : 1,
            owner == null ? "" : owner);
    return ending.equals("unowned") ? Line.warning(sentence) : Line.bullet(sentence);
  }
}
