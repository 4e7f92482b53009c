package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.config.Role;
import fi.arvo.report.Responsibilities.Thing;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Responsibility;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.report.tables.Terms.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsibilitySheetTest {
  private final FakeReport company = FakeReport.whole();
  private final Narrator narrator = company.narrator(Language.EN);
  private final StorySheet sheet = new ResponsibilitySheet(narrator).sheet();
  private final Responsibilities responsibilities = new Responsibilities(narrator);

  @Test
  void theUnownedStandFirstAndTheirLargestGapOnTop() {
    List<Thing> order = responsibilities.of(Item.ELEMENT);
    assertThat(order).hasSize(30);
    int unowned = responsibilities.unowned(Item.ELEMENT).size();
    assertThat(unowned).isEqualTo(20);
    assertThat(order.subList(0, unowned)).noneMatch(Thing::owned);
    assertThat(order.subList(unowned, 30)).allMatch(Thing::owned);
    assertThat(order.subList(0, unowned))
        .isSortedAccordingTo((a, b) -> Double.compare(gap(b), gap(a)));
    List<TableBlock> tables =
        Words.blocks(sheet)
            .filter(TableBlock.class::isInstance)
            .map(TableBlock.class::cast)
            .toList();
    assertThat(tables.get(tables.size() - 1).table().rows()).hasSize(30);
  }

  private static double gap(Thing thing) {
    return thing.gap().value().getAsDouble();
  }

  @Test
  void theImportanceNobodyAnswersForIsSummedOverTheUnowned() {
    double unowned =
        responsibilities.unowned(Item.ELEMENT).stream()
            .mapToDouble(thing -> thing.importance().value().getAsDouble())
            .sum();
    assertThat(responsibilities.shareUnowned().getAsDouble()).isCloseTo(unowned, within(1e-12));
    assertThat(sheet.finding()).startsWith("Nobody answers for 63% of what matters");
  }

  @Test
  void anElementOfTwoCountsForBoth() {
    Responsibilities two = new Responsibilities(owned("Sales; Service"));
    assertThat(two.gapByOwner()).containsOnlyKeys("Sales", "Service");
    assertThat(two.gapByOwner().get("Sales")).isEqualTo(two.gapByOwner().get("Service"));
    assertThat(two.gapByOwner().get("Sales"))
        .isCloseTo(
            responsibilities.gapByOwner().values().stream().mapToDouble(Double::doubleValue).sum(),
            within(1e-12));
  }

  /** The company where everything is somebody's. */
  private Narrator owned(String owner) {
    Table all =
        new Table(
            narrator
                .facts()
                .tables()
                .filter(t -> t.contract().name().equals("responsibility"))
                .findFirst()
                .orElseThrow()
                .contract(),
            narrator.facts().rows("responsibility").map(row -> row.with("owner", owner)).toList());
    return company.narrator(Language.EN, all);
  }

  @Test
  void whatNobodyAnswersForIsAWarning() {
    assertThat(Words.block(sheet, TextBlock.class).lines())
        .hasSize(3)
        .allMatch(line -> line.role() == Line.Role.WARNING)
        .allMatch(line -> line.text().endsWith("Nobody answers for it."));
  }

  @Test
  void whereEverythingHasAnOwnerNothingIsWarnedOf() {
    StorySheet owned = new ResponsibilitySheet(owned("Sales")).sheet();
    assertThat(owned.finding()).isEqualTo("Somebody answers for every element.");
    assertThat(Words.of(owned)).doesNotContain("WARNING");
  }

  @Test
  void withoutTheOwnersExtractItIsSaidWhichOneBringsIt() {
    FakeReport asked = new FakeReport(company.model, 1, Role.SURVEY);
    assertThat(Words.of(new ResponsibilitySheet(asked.narrator(Language.EN)).sheet()))
        .contains("it needs the owners extract");
  }

  @Test
  void anEmptyChairAtATouchpointIsNamedFirst() {
    StorySheet heard = new ResponsibilitySheet(FakeReport.heard().narrator(Language.EN)).sheet();
    assertThat(heard.finding())
        .startsWith(
            "Nobody is responsible for empathy at 3 touchpoints (of 6); the weakest of them is reklamaatio.");
    List<TableBlock> tables =
        Words.blocks(heard)
            .filter(TableBlock.class::isInstance)
            .map(TableBlock.class::cast)
            .toList();
    assertThat(tables.get(0).heading()).startsWith("Who is responsible for empathy here?");
    assertThat(tables.get(0).table().rows()).hasSize(6);
    assertThat(tables.get(0).table().rows().subList(0, 3))
        .allMatch(row -> row.get(1).toString().contains("nobody"));
  }

  @Test
  void aRewardThatGrowsWhileCustomersFeelWorseIsAWarning() {
    TableMaker rows = new TableMaker(Responsibility.class);
    rows.row(
        "as_of kind item owner rewarded_on nps gap trend trend_low trend_high reward reward_change"
            + " feeling_change pulls_apart suppressed",
        FakeReport.AS_OF,
        "touchpoint",
        "laskutus",
        "Talousjohtaja",
        "automaatioaste",
        -4.0,
        12.0,
        -8.0,
        -12.0,
        -4.0,
        "automated_share",
        0.1,
        -8.0,
        "yes",
        false);
    StorySheet told = new ResponsibilitySheet(company.narrator(Language.EN, rows.table())).sheet();
    assertThat(Words.of(told))
        .contains("laskutus: rewarded on “automaatioaste”", "−8 (−12…−4)", "pull apart");
  }
}
