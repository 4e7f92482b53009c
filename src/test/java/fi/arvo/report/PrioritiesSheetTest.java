package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.config.Role;
import fi.arvo.report.ElementDrivers.Driver;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.ChartSpec.Point;
import fi.arvo.report.model.ChartSpec.QuadrantScatter;
import fi.arvo.report.model.ChartSpec.Standing;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PrioritiesSheetTest {
  private final FakeReport company = FakeReport.whole();
  private final Table told = new FakeStories(company.model, 1).importance();

  private StorySheet sheet(Table drivers) {
    return new PrioritiesSheet(company.narrator(Language.EN, drivers)).sheet();
  }

  private Table with(UnaryOperator<Table.Row> change) {
    return new Table(told.contract(), told.rows().stream().map(change).toList());
  }

  @Test
  void theLinesAreTheMeansThatTheQuadrantsWereDecidedBy() {
    QuadrantScatter scatter = Words.chart(sheet(told), QuadrantScatter.class);
    assertThat(scatter.points()).hasSize(30);
    assertThat(scatter.y().line()).isCloseTo(1.0 / 30, within(1e-12));
    assertThat(scatter.x().line())
        .isCloseTo(
            told.rows().stream().mapToDouble(r -> r.number("performance")).average().orElseThrow(),
            within(1e-12));
    assertThat(scatter.corners().topLeft()).isEqualTo("Fix");
  }

  @Test
  void aPointStandsWhereItsRowSays() {
    QuadrantScatter scatter =
        Words.chart(
            sheet(with(r -> r.with("quadrant", r.is("element", "quality") ? "improve" : "watch"))),
            QuadrantScatter.class);
    assertThat(scatter.points())
        .filteredOn(p -> p.standing() == Standing.TOP_LEFT)
        .extracting(Point::label)
        .containsExactly("Quality");
    assertThat(scatter.points()).filteredOn(p -> p.standing() == Standing.BOTTOM_LEFT).hasSize(29);
  }

  @Test
  void whatGoesWithRecommendingLessIsNeitherFixedNorAGap() {
    Table links =
        company.tables().stream()
            .filter(table -> table.contract().name().equals("correlations"))
            .findFirst()
            .orElseThrow();
    Table contrary =
        new Table(
            links.contract(),
            links.rows().stream()
                .map(
                    row ->
                        row.is("predictor", "quality")
                            ? row.with("estimate", -0.2).with("p_adjusted", 0.001)
                            : row)
                .toList());
    Table improve = with(r -> r.with("quadrant", r.is("element", "quality") ? "improve" : "watch"));
    Narrator narrator = company.narrator(Language.EN, improve, contrary);

    assertThat(Words.of(new PrioritiesSheet(narrator).sheet()))
        .contains("“Quality” goes with recommending less")
        .doesNotContainPattern("Quality: \\d+% get it");
    Driver quality =
        new ElementDrivers(narrator)
            .all().stream().filter(d -> d.name().equals("Quality")).findFirst().orElseThrow();
    assertThat(ElementGaps.gap(quality)).isEmpty();
  }

  @Test
  void theMostImportantOfThoseToFixIsNamedFirst() {
    assertThat(sheet(told).finding())
        .isEqualTo(
            "Some elements matter and too few customers get them: fix “Provides hope” first, which"
                + " 44% of customers get.");
    assertThat(Words.of(sheet(told)))
        .contains("Provides hope: 44% get it (42–46%). Answers for it: Tuotejohtaja")
        .contains("Nobody answers for it");
  }

  @Test
  void whereNothingIsCertainTheLikeliestIsSaidToBeOnlyThat() {
    StorySheet sheet = sheet(with(r -> r.with("quadrant", "undecided")));
    assertThat(sheet.finding()).startsWith("No element is certain to need fixing; the likeliest");
    assertThat(Words.of(sheet)).contains("None for certain");
  }

  @Test
  void theRankingKeepsToThePageAndHatchesWhatMayBeChance() {
    IntervalBars bars = Words.chart(sheet(told), IntervalBars.class);
    assertThat(bars.bars()).hasSize(12);
    assertThat(bars.bars())
        .isSortedAccordingTo(
            (a, b) ->
                Double.compare(b.value().value().getAsDouble(), a.value().value().getAsDouble()));
  }

  @Test
  void whatAnElementLosesAndWinsIsToldOrWhyNot() {
    assertThat(Words.block(sheet(told), TableBlock.class).table().rows()).hasSize(8);
    Table unclassified = with(r -> r.with("kano", null).with("penalty", null));
    assertThat(Words.of(sheet(unclassified))).contains("too few full answers");
    StorySheet pairs =
        new PrioritiesSheet(FakeReport.whole().pairwise().narrator(Language.EN, unclassified))
            .sheet();
    assertThat(Words.of(pairs)).contains("missing ratings are handled by pairs");
  }

  @Test
  void withoutImportanceItIsSaidWhy() {
    Table few = with(r -> r.with("importance", null).with("reason", "too_few"));
    assertThat(Words.of(sheet(few))).contains("cannot be told: too few answers");
    FakeReport sold = new FakeReport(company.model, 1, Role.TRANSACTIONS);
    assertThat(Words.of(new PrioritiesSheet(sold.narrator(Language.EN)).sheet()))
        .contains("needs the survey");
  }
}
