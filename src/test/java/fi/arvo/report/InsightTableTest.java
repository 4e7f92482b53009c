package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.analysis.PeriodChangeFinding;
import fi.arvo.analysis.PeriodChangeFinding.Kind;
import fi.arvo.analysis.PeriodChangeFinding.Side;
import fi.arvo.measure.ComparedPeriods;
import fi.arvo.measure.Scope;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Insights;
import fi.arvo.report.tables.Loyalty;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsightTableTest {
  private static final ComparedPeriods PERIODS = new ComparedPeriods("2026Q2", "2026Q3");
  private static final String ELEMENT = "quality";

  private final List<PeriodChangeFinding> changes = new ArrayList<>();
  private final TableMaker loyalty = new TableMaker(Loyalty.class);

  private static Scope segment(String name) {
    return new Scope(Scope.SEGMENT, name);
  }

  private void change(
      Kind kind, Scope scope, String element, long before, long after, double size, double p) {
    Estimate estimate =
        before == 0 || after == 0
            ? Estimate.none(Reason.NO_ANSWERS, before + after)
            : Estimate.of(size, 1.0, size - 2, size + 2, p, before + after, before + after);
    changes.add(
        new PeriodChangeFinding(
            kind,
            scope,
            element,
            new Side(before == 0 ? null : (Double) 12.0, before, before),
            new Side(after == 0 ? null : (Double) (12.0 + size), after, after),
            estimate));
  }

  /** A change of the NPS of customers whom loyalty counts so in both periods. */
  private void nps(Scope scope, long before, long after, double size, double p) {
    change(Kind.NPS, scope, null, before, after, size, p);
    answered(scope, "2026Q2", before, 12);
    answered(scope, "2026Q3", after, 12 + size);
  }

  private void answered(Scope scope, String period, long customers, double nps) {
    loyalty.row(
        "scope scope_value period side n customers nps ces_mean csat period_complete suppressed"
            + " promoter_respondents passive_respondents detractor_respondents ces_respondents"
            + " csat_respondents",
        scope.kind(),
        scope.value(),
        period,
        "customer",
        customers,
        customers,
        nps,
        5.0,
        0.6,
        true,
        false,
        customers,
        0,
        0,
        customers,
        customers);
  }

  private List<Table.Row> rows(Table... previous) {
    FakeReport company = FakeReport.whole();
    List<Table> published =
        new TableProtection(company.job().privacy(), Map.of()).apply(List.of(loyalty.table()));
    PreviousEdition before =
        previous.length == 0
            ? PreviousEdition.NONE
            : new PreviousEdition(
                Optional.of(LocalDate.of(2026, 6, 30)), List.of(), List.of(previous));
    return InsightTable.of(PERIODS, changes, published, company.job(), before).rows();
  }

  /** What an edition told of the NPS of segment a. */
  private static Table edition(
      LocalDate asOf, LocalDate firstSeen, String period, double estimate, double adjusted) {
    return new TableMaker(Insights.class)
        .row(
            "as_of insight_id first_seen kind scope scope_value period estimate p_adjusted",
            asOf,
            "nps:segment:a::" + period,
            firstSeen,
            "nps",
            "segment",
            "a",
            period,
            estimate,
            adjusted)
        .table();
  }

  private static List<String> ids(List<Table.Row> rows) {
    return rows.stream().map(row -> row.text("insight_id")).toList();
  }

  @Test
  void aChangeHasItsSentenceInEveryLanguage() {
    nps(segment("Yrittäjät"), 200, 220, 9, 0.001);

    Table.Row row = rows().get(0);

    assertThat(row.text("insight_id")).isEqualTo("nps:segment:Yrittäjät::2026Q3");
    assertThat(row.text("sentence_en"))
        .isEqualTo(
            "NPS of segment Yrittäjät rose 9 points, from +12 to +21, between Q2/2026 and Q3/2026"
                + " (7…11).");
    assertThat(row.text("sentence_fi"))
        .isEqualTo(
            "Segmentin Yrittäjät NPS nousi 9 pistettä arvosta +12 arvoon +21 jaksosta Q2/2026"
                + " jaksoon Q3/2026 (7…11).");
    assertThat(row.number("before")).isEqualTo(12);
    assertThat(row.number("after")).isEqualTo(21);
    assertThat(row.whole("n_before")).isEqualTo(200);
    assertThat(row.number("min_effect")).isEqualTo(3);
  }

  @Test
  void aFallAStandstillAndOnePointAreSaidAsTheyAre() {
    nps(segment("a"), 200, 200, -4, 0.001);
    nps(segment("b"), 200, 200, 0.3, 0.9);
    nps(segment("c"), 200, 200, 1.2, 0.4);
    nps(new Scope(Scope.UNIT, "unknown"), 200, 200, -1, 0.4);
    answered(Scope.OVERALL, "2026Q3", 600, 12);

    assertThat(rows().stream().map(row -> row.text("sentence_en")))
        .containsExactly(
            "NPS of segment a fell 4 points, from +12 to +8, between Q2/2026 and Q3/2026 (−6…−2).",
            "NPS of segment c rose one point, from +12 to +13, between Q2/2026 and Q3/2026 (−1…+3)."
                + " The change may be chance when all comparisons are seen together.",
            "NPS of unit (unknown) fell one point, from +12 to +11, between Q2/2026 and Q3/2026"
                + " (−3…+1). The change may be chance when all comparisons are seen together.",
            "NPS of segment b hardly moved between Q2/2026 and Q3/2026: +12 and +12 (−2…+2). The"
                + " change may be chance when all comparisons are seen together.");
  }

  @Test
  void ranksGoBySizeInSmallestEffectsTimesCertaintyAfterCorrectionOverAllRows() {
    nps(segment("a"), 200, 200, 6, 0.04);
    change(Kind.CSAT, segment("a"), null, 200, 200, 0.2, 0.01);
    nps(segment("b"), 200, 200, 30, 0.9);

    List<Table.Row> rows = rows();

    assertThat(ids(rows))
        .containsExactly(
            "csat:segment:a::2026Q3", "nps:segment:a::2026Q3", "nps:segment:b::2026Q3");
    assertThat(rows).extracting(row -> row.whole("rank")).containsExactly(1L, 2L, 3L);
    assertThat(rows.get(0).number("p_adjusted")).isCloseTo(0.03, within(1e-12));
    assertThat(rows.get(1).number("p_adjusted")).isCloseTo(0.06, within(1e-12));
  }

  @Test
  void whatTheEditionBeforeToldKeepsItsDayAndAnotherQuarterIsNew() {
    nps(segment("a"), 200, 200, 6, 0.01);
    nps(segment("b"), 200, 200, 6, 0.01);
    Table before =
        new TableMaker(Insights.class)
            .row("insight_id first_seen", "nps:segment:a::2026Q3", LocalDate.of(2026, 3, 31))
            .row("insight_id first_seen", "nps:segment:b::2026Q2", LocalDate.of(2025, 12, 31))
            .table();

    assertThat(rows(before))
        .extracting(row -> row.get("first_seen"))
        .containsExactly(LocalDate.of(2026, 3, 31), FakeReport.AS_OF);
  }

  @Test
  void aChangeIsOldThoughTheEditionInBetweenDidNotTellIt() {
    nps(segment("a"), 200, 200, 6, 0.01);
    LocalDate july = LocalDate.of(2026, 7, 31);
    Table august = new TableMaker(Insights.class).table();

    assertThat(rows(august, edition(july, july, "2026Q3", 6, 0.01)).get(0).get("first_seen"))
        .isEqualTo(july);
  }

  @Test
  void whatFallsAgainAndWhatTurnsIsHeldAgainstTheLastThatWasToldBeyondChance() {
    LocalDate june = LocalDate.of(2026, 6, 30);
    LocalDate march = LocalDate.of(2026, 3, 31);
    Table chance = edition(june, june, "2026Q2", 9, 0.5);
    Table fell = edition(march, march, "2026Q1", -5, 0.01);
    nps(segment("a"), 200, 200, -6, 0.01);

    Table.Row again = rows(chance, fell).get(0);
    assertThat(again.text("news")).isEqualTo("again");
    assertThat(again.get("last_told")).isEqualTo(march);
    assertThat(again.text("sentence_en"))
        .endsWith("The report of 31 Mar 2026 told a change the same way.");

    Table.Row turned = rows(edition(june, june, "2026Q2", 9, 0.04), fell).get(0);
    assertThat(turned.text("news")).isEqualTo("turned");
    assertThat(turned.get("last_told")).isEqualTo(june);

    Table.Row alone = rows(chance).get(0);
    assertThat(alone.text("news")).isEqualTo("new");
    assertThat(alone.get("last_told")).isNull();
    Table.Row sameQuarter = rows(edition(june, june, "2026Q3", -6, 0.01)).get(0);
    assertThat(sameQuarter.text("news")).isEqualTo("new");
  }

  @Test
  void oneOfTwoEqualChangesConcernsMoreMoneyAndStandsFirst() {
    nps(Scope.OVERALL, 1000, 1000, 4, 0.01);
    nps(segment("a"), 200, 200, 6, 0.01);
    nps(segment("b"), 800, 800, 6, 0.01);

    List<Table.Row> rows = rows();

    assertThat(ids(rows))
        .containsExactly(
            "nps:segment:b::2026Q3", "nps:overall:all::2026Q3", "nps:segment:a::2026Q3");
    assertThat(rows).extracting(row -> row.number("part")).containsExactly(0.8, 1.0, 0.2);
    assertThat(rows).extracting(row -> row.text("part_of")).containsOnly("answers");
  }

  @Test
  void loyaltyThatIsHiddenInAPeriodHasNoRowAndTakesNoPartInTheCorrection() {
    nps(Scope.OVERALL, 504, 560, 6, 0.02);
    nps(segment("a"), 300, 300, 6, 0.02);
    nps(segment("b"), 200, 200, 6, 0.02);
    nps(segment("c"), 4, 60, -80, 1e-9);

    List<Table.Row> rows = rows();

    assertThat(ids(rows))
        .as("the next smallest segment of the quarter is hidden too, or it could be subtracted")
        .containsExactly("nps:overall:all::2026Q3", "nps:segment:a::2026Q3");
    assertThat(rows).allMatch(row -> Math.abs(row.number("p_adjusted") - 0.02) < 1e-12);
  }

  private void element(Scope scope, long before, long after) {
    change(Kind.ELEMENT, scope, ELEMENT, before, after, 0.1, 0.01);
  }

  @Test
  void anElementThatFewRateInASegmentHidesAsManySegmentsAsItTakes() {
    element(Scope.OVERALL, 503, 560);
    element(segment("a"), 300, 300);
    element(segment("b"), 200, 200);
    element(segment("c"), 3, 60);

    assertThat(ids(rows()))
        .containsExactly("element:overall:all:quality:2026Q3", "element:segment:a:quality:2026Q3");
  }

  @Test
  void aSegmentOfFewThatCannotBeTestedIsReckonedWithAllTheSame() {
    element(Scope.OVERALL, 503, 500);
    element(segment("a"), 300, 300);
    element(segment("b"), 200, 200);
    element(segment("c"), 3, 0);

    assertThat(ids(rows()))
        .as("overall less a and b would be the three of c")
        .containsExactly("element:overall:all:quality:2026Q3", "element:segment:a:quality:2026Q3");
  }

  @Test
  void countsAreHiddenWhereFewLeftTheElementOut() {
    nps(Scope.OVERALL, 500, 500, 0, 0.9);
    element(Scope.OVERALL, 497, 400);
    nps(segment("a"), 300, 300, 0, 0.9);
    element(segment("a"), 250, 240);

    List<Table.Row> rows = rows().stream().filter(row -> row.is("kind", "element")).toList();

    Table.Row overall = rows.get(0);
    assertThat(overall.text("scope")).isEqualTo("overall");
    assertThat(overall.get("n_before")).isNull();
    assertThat(overall.get("n_after")).isNull();
    assertThat(overall.get("n_effective_before")).isNull();
    assertThat(overall.get("design_effect_before")).isNull();
    assertThat(overall.flag("suppressed")).isTrue();
    assertThat(overall.number("estimate")).isEqualTo(0.1);
  }

  @Test
  void aChangeWithoutATestIsNoInsight() {
    nps(segment("a"), 200, 200, 6, 0.02);
    change(Kind.CES, segment("a"), null, 200, 0, 0, 1);

    assertThat(ids(rows())).containsExactly("nps:segment:a::2026Q3");
  }
}
