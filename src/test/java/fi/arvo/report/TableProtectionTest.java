package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.tables.Loyalty;
import fi.arvo.report.tables.PublishedTables;
import fi.arvo.report.tables.RevenueBridge;
import fi.arvo.report.tables.Terms.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableProtectionTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);
  private final TableProtection protection =
      new TableProtection(
          new JobConfig.Privacy(5, 30, 0.7, false, Optional.empty()),
          Map.of("recommend", List.of(7, 9)));

  @Test
  void aSplitWithAFewOnOneSideIsHiddenWhileTheScoreIsShown() {
    Table.Row row = loyalty(40, 30, 7, 3, 40, 40);
    assertThat(row.get("promoters")).isNull();
    assertThat(row.get("detractors")).isNull();
    assertThat(row.number("nps")).isEqualTo(67.5);
    assertThat(row.whole("n")).isEqualTo(40);
    assertThat(row.flag("suppressed")).isTrue();
  }

  @Test
  void aQuestionThatFewAnsweredIsHiddenBesideOneThatManyAnswered() {
    Table.Row row = loyalty(40, 30, 5, 5, 4, 40);
    assertThat(row.get("ces_mean")).isNull();
    assertThat(row.get("ces_n")).isNull();
    assertThat(row.number("csat")).isEqualTo(0.8);
    assertThat(row.whole("promoters")).isEqualTo(30);
  }

  @Test
  void aSurveyWithoutTheRecommendationKeepsItsSatisfaction() {
    Table.Row row = loyalty(0, 0, 0, 0, 0, 400);
    assertThat(row.number("csat")).isEqualTo(0.8);
    assertThat(row.flag("suppressed")).isFalse();
  }

  @Test
  void aSmallStepOfTheBridgeCannotBeReckonedFromTheOthersOrFromRetention() {
    List<Table.Row> rows = bridge(2, 40);
    assertThat(hidden(rows)).containsExactly("new", "negative_net");
    assertThat(rows.get(9).number("nrr")).isEqualTo(1.04);
  }

  @Test
  void aSmallChurnHidesAStepThatRetentionDoesNotGiveAway() {
    assertThat(hidden(bridge(40, 2))).contains("churn", "contraction").doesNotContain("closing");
  }

  @Test
  void tablesWithoutPersonsPassUnchanged() {
    Table table =
        new Table(
            PublishedTables.contracts(List.of()).stream()
                .filter(c -> c.name().equals("data_quality"))
                .findFirst()
                .orElseThrow(),
            List.of());
    assertThat(protection.apply(table)).isSameAs(table);
  }

  @Test
  void everyPublishedTableLosesItsWorkingColumns() {
    for (TableContract contract : PublishedTables.contracts(List.of("quality"))) {
      Table table = protection.apply(new Table(contract, List.of()));
      assertThat(table.contract().columns()).as(contract.name()).noneMatch(ColumnContract::working);
    }
  }

  private Table.Row loyalty(long n, long up, long mid, long down, long ces, long csat) {
    Loyalty row =
        new Loyalty(
            AS_OF,
            "overall",
            "all",
            "current",
            "customer",
            n,
            n,
            (double) n,
            up,
            mid,
            down,
            n == 0 ? null : 100.0 * (up - down) / n,
            4.0,
            10.0,
            80.0,
            5.1,
            4.9,
            5.3,
            0.8,
            0.6,
            ces,
            0.7,
            0.9,
            csat,
            true,
            null,
            null,
            up,
            mid,
            down,
            ces,
            csat);
    return protection.apply(Table.of(Loyalty.class, List.of(row))).rows().get(0);
  }

  private List<Table.Row> bridge(long negative, long churned) {
    List<RevenueBridge> rows = new ArrayList<>();
    for (Component component : Component.values()) {
      Long customers =
          switch (component) {
            case NEGATIVE_NET -> negative;
            case CHURN -> churned;
            case UNIDENTIFIED -> null;
            case NEW -> 12L;
            case CONTRACTION -> 60L;
            default -> 100L + component.ordinal();
          };
      boolean closing = component == Component.CLOSING;
      rows.add(
          new RevenueBridge(
              AS_OF,
              "overall",
              "all",
              component.key(),
              BigDecimal.TEN,
              customers,
              closing ? 1.04 : null,
              closing ? 0.9 : null,
              "EUR",
              null,
              null,
              10.0,
              1.0));
    }
    return protection.apply(Table.of(RevenueBridge.class, rows)).rows();
  }

  private static List<String> hidden(List<Table.Row> rows) {
    return rows.stream().filter(r -> r.flag("suppressed")).map(r -> r.text("component")).toList();
  }
}
