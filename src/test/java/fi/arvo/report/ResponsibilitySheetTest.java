package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.config.Role;
import fi.arvo.report.ElementDrivers.Driver;
import fi.arvo.report.model.Block.Line;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ResponsibilitySheetTest {
  private final FakeReport company = FakeReport.whole();
  private final Narrator narrator = company.narrator(Language.EN);
  private final StorySheet sheet = new ResponsibilitySheet(narrator).sheet();
  private final ElementGaps gaps = new ElementGaps(new ElementDrivers(narrator));

  @Test
  void theGapIsImportanceTimesThoseWhoLackIt() {
    Driver driver = new ElementDrivers(narrator).all().get(0);
    assertThat(ElementGaps.gap(driver).getAsDouble())
        .isCloseTo(
            driver.row().number("importance") * (1 - driver.row().number("performance")),
            within(1e-15));
  }

  @Test
  void theUnownedStandFirstAndTheirLargestGapOnTop() {
    List<Driver> order = gaps.unownedFirst();
    assertThat(order).hasSize(30);
    int unowned = gaps.unowned().size();
    assertThat(unowned).isEqualTo(20);
    assertThat(order.subList(0, unowned)).allMatch(d -> d.owner().isEmpty());
    assertThat(order.subList(unowned, 30)).noneMatch(d -> d.owner().isEmpty());
    assertThat(order.subList(0, unowned))
        .isSortedAccordingTo(
            (a, b) ->
                Double.compare(ElementGaps.gap(b).getAsDouble(), ElementGaps.gap(a).getAsDouble()));
    assertThat(Words.block(sheet, TableBlock.class).table().rows()).hasSize(30);
  }

  @Test
  void theImportanceNobodyAnswersForIsSummedOverTheUnowned() {
    double unowned = gaps.unowned().stream().mapToDouble(d -> d.row().number("importance")).sum();
    assertThat(gaps.shareUnowned().getAsDouble()).isCloseTo(unowned, within(1e-12));
    assertThat(sheet.finding()).startsWith("Nobody answers for 63% of what matters");
  }

  @Test
  void anElementOfTwoCountsForBoth() {
    ElementGaps two =
        new ElementGaps(new ElementDrivers(owned(row -> row.with("owner", "Sales; Service"))));
    assertThat(two.byOwner()).containsOnlyKeys("Sales", "Service");
    assertThat(two.byOwner().get("Sales")).isEqualTo(two.byOwner().get("Service"));
    assertThat(two.byOwner().get("Sales"))
        .isCloseTo(
            gaps.byOwner().values().stream().mapToDouble(Double::doubleValue).sum(), within(1e-12));
  }

  private Narrator owned(UnaryOperator<Table.Row> owner) {
    Table coverage =
        company.tables().stream()
            .filter(t -> t.contract().name().equals("element_coverage"))
            .findFirst()
            .orElseThrow();
    return company.narrator(
        Language.EN, new Table(coverage.contract(), coverage.rows().stream().map(owner).toList()));
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
    StorySheet owned = new ResponsibilitySheet(owned(row -> row.with("owner", "Sales"))).sheet();
    assertThat(owned.finding()).isEqualTo("Somebody answers for every element.");
    assertThat(Words.of(owned)).doesNotContain("WARNING");
  }

  @Test
  void withoutTheOwnersExtractItIsSaidWhichOneBringsIt() {
    FakeReport asked = new FakeReport(company.model, 1, Role.SURVEY);
    assertThat(Words.of(new ResponsibilitySheet(asked.narrator(Language.EN)).sheet()))
        .contains("it needs the owners extract");
  }
}
