package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.config.Role;
import fi.arvo.report.model.Table;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ResponsibilityTableTest {
  private final FakeReport company = FakeReport.heard();
  private final List<Table> published = company.published();

  private Table.Row row(String kind, String item) {
    return row(published, kind, item);
  }

  private static Table.Row row(List<Table> tables, String kind, String item) {
    return tables.stream()
        .filter(t -> t.contract().name().equals("responsibility"))
        .flatMap(t -> t.rows().stream())
        .filter(r -> r.is("kind", kind) && r.is("item", item))
        .findFirst()
        .orElseThrow();
  }

  private Table.Row touchpoint(String touchpoint, String channel) {
    return published.stream()
        .filter(t -> t.contract().name().equals("touchpoints"))
        .flatMap(t -> t.rows().stream())
        .filter(r -> r.is("side", "customer"))
        .filter(r -> r.is("touchpoint", touchpoint) && r.is("channel", channel))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anElementsGapIsItsImportanceTimesThoseWhoLackIt() {
    Table.Row row = row("element", company.model.elements().get(0).id());
    assertThat(row.number("gap"))
        .isCloseTo(row.number("importance") * (1 - row.number("performance")), within(1e-15));
  }

  @Test
  void aTouchpointsGapIsHowFarItsNpsIsBehindAll() {
    Table.Row row = row("touchpoint", "reklamaatio");
    assertThat(row.number("nps")).isEqualTo(touchpoint("reklamaatio", "all").number("nps"));
    assertThat(row.number("gap"))
        .isEqualTo(touchpoint("all", "all").number("nps") - row.number("nps"));
  }

  @Test
  void aTouchpointWithoutAnOwnerKeepsTheDepartmentOfItsPath() {
    assertThat(row("touchpoint", "reklamaatio").text("owner")).isNull();
    assertThat(row("touchpoint", "reklamaatio").text("department")).isEqualTo("Talous");
    assertThat(row("touchpoint", "tarjous").text("owner")).isEqualTo("Päällikkö A");
  }

  @Test
  void theTrendIsTheChangeThatIsToldOfTheTouchpoint() {
    assertThat(row("touchpoint", "tarjous").number("trend")).isEqualTo(-8.3);
    assertThat(row("touchpoint", "tarjous").number("feeling_change")).isEqualTo(-8.3);
  }

  @Test
  void automationThatRoseWhileCustomersFeltWorsePullsApart() {
    Table.Row owned = row("touchpoint", "tarjous");
    assertThat(owned.text("reward")).isEqualTo("automated_share");
    assertThat(owned.number("reward_change")).isCloseTo(0.15, within(1e-12));
    assertThat(owned.text("pulls_apart")).isEqualTo("yes");
    assertThat(row("touchpoint", "reklamaatio").text("pulls_apart")).isEqualTo("unknown");
  }

  @Test
  void anOwnerRewardedOnAutomationThatChillsPullsApartWhateverTheLastQuarterSays() {
    List<Table> quiet =
        published.stream()
            .filter(table -> !table.contract().name().equals("responsibility"))
            .map(
                table ->
                    table.contract().name().equals("insights")
                        ? new Table(table.contract(), List.of())
                        : table)
            .toList();
    assertThat(row(company.owned(quiet), "touchpoint", "tarjous").text("pulls_apart"))
        .isEqualTo("unknown");
    List<Table> chilled =
        quiet.stream()
            .map(
                table ->
                    table.contract().name().equals("automation")
                        ? new Table(
                            table.contract(),
                            table.rows().stream()
                                .map(
                                    row ->
                                        row.is("scope_value", "tarjous")
                                            ? row.with("verdict", "chills")
                                            : row)
                                .toList())
                        : table)
            .toList();
    assertThat(row(company.owned(chilled), "touchpoint", "tarjous").text("pulls_apart"))
        .isEqualTo("yes");
    assertThat(row(company.owned(chilled), "touchpoint", "reklamaatio").text("pulls_apart"))
        .isEqualTo("unknown");
  }

  @Test
  void anActionIsOpenWhenItStartedInTheReportingMonths() {
    assertThat(row("touchpoint", "tarjous").whole("open_actions")).isEqualTo(1);
    assertThat(row("touchpoint", "reklamaatio").whole("open_actions")).isZero();
  }

  @Test
  void ofATouchpointWhoseNpsIsHiddenNothingIsReckoned() {
    List<Table> few =
        new FakeReport(FakeReport.thirty(), 1, Role.SURVEY, Role.OWNERS)
            .heard(FakeLoop.few(FakeReport.thirty()))
            .published();
    List<Table.Row> touchpoints =
        few.stream()
            .filter(t -> t.contract().name().equals("responsibility"))
            .flatMap(t -> t.rows().stream())
            .filter(r -> r.is("kind", "touchpoint") && r.flag("suppressed"))
            .toList();
    assertThat(touchpoints)
        .isNotEmpty()
        .allMatch(r -> r.number("gap") == null && r.number("nps") == null)
        .allMatch(r -> r.is("reason", "suppressed"));
    assertThat(
            few.stream()
                .filter(t -> t.contract().name().equals("departments"))
                .flatMap(t -> t.rows().stream())
                .filter(r -> touchpoints.stream().anyMatch(t -> own(r, t))))
        .isNotEmpty()
        .allMatch(r -> r.flag("suppressed"));
  }

  private static boolean own(Table.Row department, Table.Row item) {
    return Objects.equals(department.text("department"), item.text("department"));
  }

  @Test
  void withoutTheOwnersExtractThereAreNoRows() {
    List<Table> alone = new FakeReport(FakeReport.thirty(), 1, Role.SURVEY).published();
    assertThat(
            alone.stream()
                .filter(t -> t.contract().name().equals("responsibility"))
                .flatMap(t -> t.rows().stream()))
        .isEmpty();
  }
}
