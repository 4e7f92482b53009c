package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.config.Role;
import fi.arvo.report.model.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DepartmentTableTest {
  private final List<Table> published = FakeReport.heard().published();
  private final List<Table.Row> items = rows(published, "responsibility");
  private final List<Table.Row> departments = rows(published, "departments");

  private static List<Table.Row> rows(List<Table> tables, String name) {
    return tables.stream()
        .filter(table -> table.contract().name().equals(name))
        .flatMap(table -> table.rows().stream())
        .toList();
  }

  private List<Table.Row> items(Table.Row department, String kind) {
    String name = Objects.requireNonNullElse(department.text("department"), "");
    return items.stream()
        .filter(item -> item.is("kind", kind))
        .filter(item -> named(item, "department").contains(name))
        .toList();
  }

  private static List<String> named(Table.Row row, String column) {
    return Arrays.asList(Objects.requireNonNullElse(row.text(column), "").split("; "));
  }

  @Test
  void everyElementAndTouchpointIsCountedInEachOfItsDepartments() {
    assertThat(departments).hasSizeGreaterThan(3);
    for (Table.Row department : departments) {
      assertThat(department.whole("elements")).isEqualTo(items(department, "element").size());
      assertThat(department.whole("touchpoints")).isEqualTo(items(department, "touchpoint").size());
    }
    Set<String> named = new TreeSet<>();
    items.forEach(item -> named.addAll(named(item, "department")));
    assertThat(departments.stream().map(d -> Objects.requireNonNullElse(d.text("department"), "")))
        .containsExactlyElementsOf(named);
  }

  @Test
  void whatNoDepartmentHasStandsFirst() {
    assertThat(departments.get(0).text("department")).isNull();
    assertThat(departments.get(0).whole("unowned")).isPositive();
  }

  @Test
  void aDepartmentsGapIsTheSumOfItsElementsAndItsWeakestTouchpointTheFurthestBehind() {
    for (Table.Row department : departments) {
      List<Table.Row> elements = items(department, "element");
      if (elements.isEmpty()) {
        assertThat(department.number("element_gap")).isNull();
      } else {
        assertThat(department.number("element_gap"))
            .isCloseTo(
                elements.stream()
                    .filter(item -> item.number("gap") != null)
                    .mapToDouble(item -> item.number("gap"))
                    .sum(),
                within(1e-12));
      }
      for (Table.Row touchpoint : items(department, "touchpoint")) {
        assertThat(touchpoint.number("gap")).isLessThanOrEqualTo(department.number("weakest_gap"));
      }
    }
  }

  @Test
  void aTouchpointBelongsToTheDepartmentOfThePathThoughItsOwnerSitsElsewhere() {
    Table.Row offer =
        items.stream()
            .filter(item -> item.is("kind", "touchpoint") && item.is("item", "tarjous"))
            .findFirst()
            .orElseThrow();
    Table.Row encounter =
        rows(published, "touchpoints").stream()
            .filter(row -> row.is("touchpoint", "tarjous"))
            .findFirst()
            .orElseThrow();
    assertThat(offer.text("department")).isEqualTo(encounter.text("department"));
  }

  @Test
  void anActionAboutTwoItemsOfADepartmentIsCountedOnce() {
    for (Table.Row department : departments) {
      long most =
          items.stream()
              .filter(
                  item ->
                      named(item, "department")
                          .contains(Objects.requireNonNullElse(department.text("department"), "")))
              .mapToLong(item -> item.whole("open_actions"))
              .sum();
      assertThat(department.whole("open_actions")).isBetween(0L, most);
    }
    assertThat(departments.stream().mapToLong(d -> d.whole("open_actions")).sum()).isPositive();
  }

  @Test
  void worseCountsOnlyChangesBeyondChance() {
    Table.Row offers =
        departments.stream()
            .filter(d -> d.is("weakest_touchpoint", "tarjous") || d.whole("worse") != null)
            .filter(d -> d.whole("worse") > 0)
            .findFirst()
            .orElseThrow();
    List<Table.Row> certain =
        rows(published, "insights").stream()
            .filter(row -> row.number("p_adjusted") != null && row.number("p_adjusted") < 0.05)
            .filter(row -> row.number("estimate") < 0)
            .toList();
    long expected =
        items.stream()
            .filter(item -> named(item, "department").contains(offers.text("department")))
            .filter(
                item ->
                    certain.stream()
                        .anyMatch(
                            row ->
                                row.is("kind", "element")
                                        && row.is("scope", "overall")
                                        && row.is("element", item.text("item"))
                                    || row.is("kind", "nps")
                                        && row.is("scope", "touchpoint")
                                        && row.is("scope_value", item.text("item"))))
            .count();
    assertThat(offers.whole("worse")).isEqualTo(expected);
  }

  @Test
  void withoutTheOwnersExtractThereAreNoDepartments() {
    assertThat(rows(new FakeReport(FakeReport.thirty(), 1, Role.SURVEY).published(), "departments"))
        .isEmpty();
  }
}
