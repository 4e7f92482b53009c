package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.config.Role;
import fi.arvo.report.model.ChartSpec.BandLine;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.ChartSpec.Step;
import fi.arvo.report.model.ChartSpec.Waterfall;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.NpsChange;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.report.tables.Terms.Dimension;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpsChangeSheetTest {
  private final FakeReport company = FakeReport.whole();
  private final Table told = new FakeStories(company.model, 1).change();

  private StorySheet sheet(Table change) {
    return new NpsChangeSheet(company.narrator(Language.EN, change)).sheet();
  }

  /** The told change with some of its rows changed. */
  private Table with(UnaryOperator<Table.Row> change) {
    return new Table(told.contract(), told.rows().stream().map(change).toList());
  }

  @Test
  void theFindingSaysHowMuchWhetherItIsRealAndTheLargestPart() {
    assertThat(sheet(told).finding())
        .isEqualTo(
            "NPS rose clearly, by 6.6 points from Q2/2026 to Q3/2026. The largest single part is"
                + " sovellus (channel) and its own score: +4.5 points.");
    assertThat(sheet(told).certainty()).contains("+6.6 (5.2…8.0)").contains("3 points");
  }

  @ParameterizedTest
  @CsvSource({
    "6, 4, 8, NPS rose clearly",
    "6, 1, 11, There are signs that NPS rose",
    "1, -1, 2, too little to matter",
    "6, -1, 13, 'NPS rose by 6.0 points from Q2/2026 to Q3/2026, but the change may be chance'",
    "-6, -8, -4, NPS fell clearly",
    "-6, -11, -1, There are signs that NPS fell",
    "0, -9, 9, NPS was the same"
  })
  void theVerdictIsThatOfEveryOtherEffect(double rate, double low, double high, String finding) {
    TableMaker rows = new TableMaker(NpsChange.class);
    rows.row(
        "period period_before dimension value rate rate_low rate_high n_after suppressed",
        "2026Q3",
        "2026Q2",
        "total",
        "all",
        rate,
        low,
        high,
        600,
        false);
    assertThat(sheet(rows.table()).finding()).contains(finding);
  }

  @Test
  void theLargestPartIsOneThatGoesTheWayOfTheChange() {
    Table fallen =
        with(
            row ->
                row.is("dimension", "total")
                    ? row.with("rate", -6.0).with("rate_low", -8.0).with("rate_high", -4.0)
                    : row.is("value", "reduces_anxiety") ? row.with("mix_p_adjusted", 0.01) : row);
    assertThat(sheet(fallen).finding())
        .startsWith("NPS fell clearly")
        .contains("“Reduces anxiety” (element) and its mean rating: −1.2 points");
  }

  @Test
  void aPartThatMayBeChanceIsNotTold() {
    Table uncertain = with(row -> row.with("p_adjusted", 0.4).with("mix_p_adjusted", 0.4));
    assertThat(sheet(uncertain).finding())
        .startsWith("NPS rose clearly")
        .endsWith("No single part stands out behind it for certain.");
  }

  @Test
  void theLineHasTheLastEightPeriodsInTheirOrder() {
    BandLine line = Words.chart(sheet(told), BandLine.class);
    assertThat(line.categories()).hasSize(8).startsWith("Q4/2024").endsWith("Q3/2026");
    assertThat(line.series().values()).allMatch(v -> v.interval().isPresent());
  }

  @Test
  void theWaterfallTellsSharesApartFromScores() {
    List<Step> steps = Words.chart(sheet(told), Waterfall.class).steps();
    assertThat(steps)
        .extracting(Step::label)
        .containsExactly(
            "Q2/2026", "Who answered", "sovellus", "myymälä", "verkko", "puhelin", "Q3/2026");
    double shares =
        told.rows().stream()
            .filter(r -> r.is("dimension", "channel"))
            .mapToDouble(r -> r.number("mix"))
            .sum();
    assertThat(steps.get(1).amount()).isEqualTo(shares);
  }

  @Test
  void hiddenGroupsArePooledInWhatTheOthersLeave() {
    Table hidden =
        with(
            row ->
                row.is("value", "sovellus")
                    ? row.with("suppressed", true).with("mix", null).with("rate", null)
                    : row);
    StorySheet sheet =
        sheet(
            new Table(
                hidden.contract(),
                hidden.rows().stream().filter(r -> !r.is("dimension", "unit")).toList()));
    List<Step> steps = Words.chart(sheet, Waterfall.class).steps();
    Step pooled =
        steps.stream().filter(s -> s.label().equals("Others together")).findFirst().orElseThrow();
    double left =
        told.rows().stream()
            .filter(r -> r.is("value", "sovellus"))
            .mapToDouble(r -> r.number("mix") + r.number("rate"))
            .sum();
    assertThat(pooled.amount()).isCloseTo(left, within(1e-9));
    assertThat(Words.of(sheet)).doesNotContain("sovellus");
  }

  @Test
  void theGroupingShownHasThePartLeastLikelyToBeChance() {
    assertThat(new NpsMoves(company.narrator(Language.EN, told)).telling())
        .contains(Dimension.CHANNEL);
    Table other =
        with(
            row ->
                row.is("dimension", "channel")
                    ? row.with("p_adjusted", 0.9).with("mix_p_adjusted", 0.9)
                    : row);
    assertThat(new NpsMoves(company.narrator(Language.EN, other)).telling())
        .contains(Dimension.UNIT);
  }

  @Test
  void theOnlySegmentIsNoReasonForTheChange() {
    Table alone =
        new Table(
            told.contract(),
            told.rows().stream()
                .filter(r -> !r.is("dimension", "channel") || r.is("value", "sovellus"))
                .toList());
    assertThat(Words.of(sheet(alone))).doesNotContain("sovellus");
  }

  @Test
  void driversThatMayBeChanceAreHatched() {
    List<Bar> bars = Words.chart(sheet(told), IntervalBars.class).bars();
    assertThat(bars).hasSize(10);
    assertThat(bars)
        .filteredOn(b -> b.emphasis() == Emphasis.PLAIN)
        .extracting(Bar::label)
        .containsExactly("Simplifies");
  }

  @Test
  void withoutTwoPeriodsOrASurveyItIsSaidWhy() {
    Table none = new Table(told.contract(), List.of());
    assertThat(sheet(none).finding()).contains("no two whole periods");
    FakeReport sold = new FakeReport(company.model, 1, Role.TRANSACTIONS);
    assertThat(new NpsChangeSheet(sold.narrator(Language.EN)).sheet().finding())
        .contains("needs the survey extract");
  }
}
