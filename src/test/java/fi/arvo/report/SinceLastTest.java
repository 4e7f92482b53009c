package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Block.Change;
import fi.arvo.report.model.Block.Direction;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.model.TableContract.Type;
import fi.arvo.report.tables.Loyalty;
import fi.arvo.report.tables.RevenueBridge;
import fi.arvo.report.tables.TableMaker;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SinceLastTest {
  private static final LocalDate LAST_QUARTER = LocalDate.of(2026, 6, 30);
  private static final LocalDate LAST_YEAR = LocalDate.of(2025, 9, 30);

  private static Table loyalty(double nps, double half) {
    return new TableMaker(Loyalty.class)
        .row(
            "scope scope_value period side nps nps_low nps_high ces_mean ces_low ces_high",
            "overall",
            "all",
            "current",
            "customer",
            nps,
            nps - half,
            nps + half,
            5.5,
            5.4,
            5.6)
        .table();
  }

  private static SinceLast since(LocalDate date, Table now, Table before) {
    PreviousEdition previous =
        date == null
            ? PreviousEdition.NONE
            : new PreviousEdition(Optional.of(date), List.of(before), List.of());
    PublishedFacts facts = new PublishedFacts(List.of(now));
    return new SinceLast(new Narrator(FakeReport.whole().job(), facts, previous, Language.EN));
  }

  private static Change nps(LocalDate date, double before, double now) {
    return since(date, loyalty(now, 3), loyalty(before, 4)).nps().orElseThrow();
  }

  @Test
  void aChangeBetweenDisjointYearsIsRealWhenBothIntervalsSaySo() {
    assertThat(nps(LAST_YEAR, 20, 26))
        .isEqualTo(new Change(Direction.BETTER, "+6 since 30 Sep 2025: beyond chance"));
    assertThat(nps(LAST_YEAR, 26, 20).direction()).isEqualTo(Direction.WORSE);
    assertThat(nps(LAST_YEAR, 20, 24.9))
        .as("5 points are what 3 and 4 make together")
        .isEqualTo(new Change(Direction.NONE, "+5 since 30 Sep 2025: may be chance"));
  }

  @Test
  void ofEditionsThatShareMonthsTheDifferenceIsToldWithoutAJudgement() {
    assertThat(nps(LAST_QUARTER, 0, 60))
        .isEqualTo(new Change(Direction.NONE, "+60 since 30 Jun 2026: partly the same months"));
    assertThat(nps(LocalDate.of(2025, 10, 1), 0, 60).text()).endsWith("partly the same months");
  }

  @Test
  void theFirstEditionAndAHiddenNumberHaveNoChange() {
    assertThat(since(null, loyalty(20, 3), loyalty(20, 3)).nps()).isEmpty();
    Table hidden =
        new TableMaker(Loyalty.class)
            .row("scope scope_value period side", "overall", "all", "current", "customer")
            .table();
    assertThat(since(LAST_YEAR, loyalty(20, 3), hidden).nps()).isEmpty();
    assertThat(since(LAST_YEAR, hidden, loyalty(20, 3)).nps()).isEmpty();
    assertThat(since(LAST_YEAR, loyalty(20, 3), loyalty(20, 3)).growth()).isEmpty();
    assertThat(since(LAST_YEAR, loyalty(20, 3), loyalty(20, 3)).elements()).isEmpty();
  }

  private static Table bridge(double nrr) {
    return new TableMaker(RevenueBridge.class)
        .row("scope scope_value component nrr", "overall", "all", "closing", nrr)
        .table();
  }

  @Test
  void retentionHasNoIntervalAndIsNeverCalledReal() {
    assertThat(since(LocalDate.of(2024, 6, 30), bridge(0.97), bridge(0.9)).netRetention())
        .contains(new Change(Direction.NONE, "+7 percentage points since 30 Jun 2024"));
    assertThat(since(LAST_YEAR, bridge(0.97), bridge(0.9)).netRetention().orElseThrow().text())
        .as("the months before are those after of a year ago")
        .endsWith("partly the same months");
  }

  /** As the table of how many elements customers get has it. */
  private static Table elements(double mean, double half) {
    TableContract contract =
        new TableContract(
            "coverage",
            "",
            false,
            List.of(
                text("scope"),
                text("period"),
                text("measure"),
                number("mean"),
                number("ci_low"),
                number("ci_high")));
    List<Object> cells = List.of("overall", "current", "elements", mean, mean - half, mean + half);
    return new Table(contract, List.of(new Table.Row(contract, cells)));
  }

  private static ColumnContract text(String name) {
    return new ColumnContract(name, Type.TEXT, true, "");
  }

  private static ColumnContract number(String name) {
    return new ColumnContract(name, Type.NUMBER, false, "");
  }

  @Test
  void elementsOfACustomerAreComparedWhereBothEditionsTellThem() {
    assertThat(since(LAST_YEAR, elements(7.3, 0.2), elements(8.1, 0.2)).elements())
        .contains(new Change(Direction.WORSE, "\u22120.8 since 30 Sep 2025: beyond chance"));
  }
}
