package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.report.Surprises.Surprise;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Coverage;
import fi.arvo.report.tables.DoseTrend;
import fi.arvo.report.tables.Insights;
import fi.arvo.report.tables.Loyalty;
import fi.arvo.report.tables.TableMaker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurprisesTest {
  /** One element more goes with 5 points more, 4 to 6. */
  private static final Table LINE =
      new TableMaker(DoseTrend.class)
          .row(
              "scope scope_value level predictor outcome slope slope_low slope_high suppressed",
              "overall",
              "all",
              "customer",
              "elements",
              "nps",
              5.0,
              4.0,
              6.0,
              false)
          .table();

  private final TableMaker loyalty = new TableMaker(Loyalty.class);
  private final TableMaker coverage = new TableMaker(Coverage.class);

  private void group(String scope, String value, double nps, double within, double elements) {
    loyalty.row(
        "scope scope_value period side n customers nps nps_low nps_high suppressed",
        scope,
        value,
        "current",
        "customer",
        100,
        100,
        nps,
        nps - within,
        nps + within,
        false);
    coverage.row(
        "scope scope_value measure mean ci_low ci_high suppressed",
        scope,
        value,
        "elements",
        elements,
        elements - 0.5,
        elements + 0.5,
        false);
  }

  private List<Surprise> surprises() {
    return new Surprises(new PublishedFacts(List.of(LINE, loyalty.table(), coverage.table())))
        .all();
  }

  @Test
  void expectedIsTheNpsOfAllMovedAlongTheLineByTheElementsTheyGetMore() {
    group("overall", "all", 10, 2, 6);
    group("unit", "a", -20, 12, 4);
    Surprise one = surprises().get(0);
    assertThat(one.expected()).isCloseTo(10 + 5 * (4 - 6), within(1e-12));
    assertThat(one.difference()).isCloseTo(-20, within(1e-12));
    double within = Math.sqrt(12 * 12 + 5 * 0.5 * 5 * 0.5 + 2 * 2 * 1 * 1);
    assertThat(one.low()).isCloseTo(-20 - within, within(1e-9));
    assertThat(one.high()).isCloseTo(-20 + within, within(1e-9));
    assertThat(one.p()).isCloseTo(0.0015984, within(1e-7));
  }

  @Test
  void whoLiesOnTheLineDoesNotSurprise() {
    group("overall", "all", 10, 2, 6);
    group("segment", "a", 20, 5, 8);
    group("segment", "b", -5, 5, 3);
    assertThat(surprises()).allSatisfy(one -> assertThat(one.adjusted()).isGreaterThan(0.9));
  }

  @Test
  void whatIsHiddenDoesNotSurpriseAndWithoutTheLineNothingDoes() {
    group("overall", "all", 10, 2, 6);
    group("unit", "a", -20, 12, 4);
    loyalty.row(
        "scope scope_value period side nps suppressed",
        "unit",
        "b",
        "current",
        "customer",
        90.0,
        true);
    assertThat(surprises()).extracting(Surprise::value).containsExactly("a");
    assertThat(new Surprises(new PublishedFacts(List.of(loyalty.table(), coverage.table()))).all())
        .isEmpty();
  }

  @Test
  void onlyTheFirstEditionTellsSurprisesAndInWords() {
    group("overall", "all", 10, 2, 6);
    group("unit", "a", -20, 12, 4);
    group("unit", "b", 11, 12, 6);
    FakeReport company = FakeReport.whole();
    List<Table> published = List.of(LINE, loyalty.table(), coverage.table());
    List<Table.Row> first =
        InsightTable.of(null, List.of(), published, company.job(), PreviousEdition.NONE).rows();
    assertThat(first).hasSize(2);
    assertThat(first.get(0).text("insight_id")).isEqualTo("surprise:unit:a::current");
    assertThat(first.get(0).text("sentence_en"))
        .isEqualTo(
            "Customers of unit a recommend less than the elements of value they get would suggest:"
                + " NPS is −20, expected 0 (difference −32…−8).");
    assertThat(first.get(1).text("sentence_fi")).contains("enemmän").contains("sattumaa");

    Table told =
        new TableMaker(Insights.class).row("insight_id", "nps:overall:all::2026Q2").table();
    PreviousEdition before =
        new PreviousEdition(Optional.of(FakeReport.AS_OF.minusDays(1)), List.of(), List.of(told));
    assertThat(InsightTable.of(null, List.of(), published, company.job(), before).rows()).isEmpty();
  }

  @Test
  void theFirstSummaryTellsWhatSurprises() {
    group("overall", "all", 10, 2, 6);
    group("unit", "a", -20, 12, 4);
    FakeReport company = FakeReport.whole();
    Table insights =
        InsightTable.of(
            null,
            List.of(),
            List.of(LINE, loyalty.table(), coverage.table()),
            company.job(),
            PreviousEdition.NONE);
    var block = new NewInsights(company.narrator(Language.EN, insights)).block();
    assertThat(block.heading()).isEqualTo("What is most surprising");
    assertThat(block.lines()).hasSize(1);
  }
}
