package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sheet on how far customer understanding has come. */
class MaturitySheetTest {

  private static StorySheet sheet(FakeMaturity survey) {
    FakeReport company = FakeReport.whole();
    Table[] tables = survey.published(company.job()).toArray(Table[]::new);
    return new MaturitySheet(company.narrator(Language.EN, tables)).sheet().orElseThrow();
  }

  private static IntervalBars bars(StorySheet sheet, String id) {
    return Words.blocks(sheet)
        .filter(ChartBlock.class::isInstance)
        .map(ChartBlock.class::cast)
        .filter(chart -> chart.id().equals("maturity_" + id))
        .map(chart -> (IntervalBars) chart.chart())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void promiseWithoutUnderstandingIsTheMessage() {
    StorySheet sheet = sheet(FakeMaturity.industry());
    assertThat(sheet.finding()).contains("value is promised without knowing why");
    assertThat(sheet.certainty()).contains("Among the same people", "certain");
    List<Bar> sides = bars(sheet, "paradox").bars();
    assertThat(sides).hasSize(2);
    assertThat(sides.get(0).value().value().getAsDouble())
        .isGreaterThan(sides.get(1).value().value().getAsDouble());
  }

  @Test
  void withoutADifferenceNobodyIsSaidToPromiseBlindly() {
    StorySheet sheet = sheet(FakeMaturity.alike());
    assertThat(sheet.finding()).contains("no difference for certain");
    assertThat(sheet.certainty()).contains("may be chance");
  }

  @Test
  void whatTellsTheMostAdvancedStandsFirstAndTheRestIsHatched() {
    List<Bar> told = bars(sheet(FakeMaturity.industry()), "items").bars();
    assertThat(told.subList(0, 2))
        .extracting(Bar::label)
        .containsExactlyInAnyOrder("Väite 3", "Väite 6");
    assertThat(told.subList(0, 2)).allMatch(bar -> bar.emphasis() == Emphasis.STRONG);
    assertThat(told.subList(2, told.size()))
        .isNotEmpty()
        .allMatch(bar -> bar.emphasis() == Emphasis.UNDECIDED);
  }

  @Test
  void organisationsStandInThirds() {
    TableBlock thirds = Words.block(sheet(FakeMaturity.industry()), TableBlock.class);
    assertThat(thirds.table().rows()).hasSize(3);
    assertThat(thirds.table().rows().get(0).toString()).contains("most advanced");
    assertThat(thirds.table().rows().get(2).toString()).contains("start");
  }

  @Test
  void tooFewUnitsAreNotSplitAndTheirChangeIsTold() {
    StorySheet sheet = sheet(FakeMaturity.company());
    String words = Words.of(sheet);
    assertThat(words).contains("fewer than six groups", "Since the wave before");
    assertThat(Words.blocks(sheet).filter(TableBlock.class::isInstance)).isEmpty();
  }

  @Test
  void aSurveyWhoseStatementsNobodyNamedTellsItsLenses() {
    StorySheet sheet = sheet(FakeMaturity.plain());
    assertThat(sheet.finding()).startsWith("Customer understanding scores");
    assertThat(Words.of(sheet))
        .contains("does not say which statements tell of promise")
        .contains("does not say which statements tell of sources")
        .contains("neither organisations nor units");
  }

  @Test
  void whereNothingMayBeShownNothingIsClaimed() {
    StorySheet sheet = sheet(FakeMaturity.few());
    assertThat(sheet.finding()).contains("cannot be shown");
    assertThat(Words.of(sheet)).doesNotContain("%");
  }

  @Test
  void anAbsentSurveyIsALineOfTheContentsAndNoSheet() {
    List<Sheet> sheets = FakeReport.whole().composer().workbook(Language.EN).sheets();
    assertThat(sheets).noneMatch(sheet -> sheet.id().contains("maturity"));
    assertThat(Words.of(sheets.get(1))).contains("Needs the maturity extract.");
  }
}
