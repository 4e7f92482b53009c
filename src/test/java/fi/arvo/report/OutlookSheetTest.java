package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.ChartSpec.BandLine;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sheet on what the next two quarters will be. */
class OutlookSheetTest {
  private static Optional<StorySheet> sheet(Table measured) {
    Table table = OutlookTable.expected(measured, FakeOutlook.job());
    return new OutlookSheet(FakeReport.whole().narrator(Language.EN, table)).sheet();
  }

  private static StorySheet told(Table measured) {
    return sheet(measured).orElseThrow();
  }

  private static List<BandLine> charts(StorySheet sheet) {
    return Words.blocks(sheet)
        .filter(ChartBlock.class::isInstance)
        .map(block -> (BandLine) ((ChartBlock) block).chart())
        .toList();
  }

  @Test
  void theBackTestsResultIsPrintedUnderTheFinding() {
    StorySheet level = told(FakeOutlook.published("nps", 20, 2, 1, -1, 1, -1, 1, -1, 1, -1));
    assertThat(level.finding())
        .startsWith("If things go on as they have, the NPS of Q4/2026 will be about");
    assertThat(level.finding()).contains("Q4/2026");
    assertThat(level.certainty())
        .startsWith("Tried on earlier quarters 7 times, this missed by ")
        .contains(" points on average", "“same as last quarter” by 2.3", "held 7 of 7 times");
    StorySheet last = told(FakeOutlook.published("nps", 0, 1, 0, 10, 20, 30, 40, 50, 60, 70));
    assertThat(last.certainty()).startsWith("This says that the next quarters are as the last");
    assertThat(Words.of(last)).contains("last quarter");
  }

  @Test
  void aFallOfRevenueIsNotCalledGrowing() {
    StorySheet sheet = told(FakeOutlook.published("growth", -0.1, 0.02, 1, -1, 1, -1, 1, -1));
    assertThat(sheet.finding())
        .contains("will change by about −10", "from the same quarter a year before")
        .doesNotContain("grow");
    assertThat(sheet.certainty()).contains(" percentage points on average");
  }

  @Test
  void fourQuartersAreTooFewToTryAnything() {
    StorySheet sheet = told(FakeOutlook.published("nps", 20, 2, 1, -1, 1, -1));
    assertThat(sheet.certainty()).contains("too few quarters next to each other to try");
  }

  @Test
  void expectedQuartersAreDrawnAsExpected() {
    BandLine line =
        charts(told(FakeOutlook.published("nps", 20, 2, 1, -1, 1, -1, 1, -1, 1, -1))).get(0);
    assertThat(line.expected()).isEqualTo(2);
    assertThat(line.categories()).hasSize(8).endsWith("Q4/2026", "Q1/2027");
  }

  @Test
  void everyMeasureHasItsChartAndItsTableOfSegments() {
    Table measured =
        TableProtection.of(FakeOutlook.job()).apply(FakeOutlook.measured(true, true, true, 210));
    StorySheet sheet = told(measured);
    assertThat(charts(sheet)).hasSize(3);
    List<TableBlock> tables =
        Words.blocks(sheet)
            .filter(TableBlock.class::isInstance)
            .map(TableBlock.class::cast)
            .toList();
    assertThat(tables).hasSize(3);
    assertThat(tables.get(0).table().rows()).hasSize(3);
    assertThat(tables.get(0).table().rows().get(2).toString())
        .contains("yrittäjät", "last quarter");
  }

  @Test
  void withoutWholeQuartersThereIsNoSheetAndTheContentsSayWhy() {
    assertThat(sheet(FakeOutlook.published("nps", 20, 2, 1, -1, 1))).isEmpty();
    List<Sheet> sheets =
        new ReportComposer(
                FakeReport.whole().job(), "0.1.0", "9f3c2a71d0b4", List.of(), PreviousEdition.NONE)
            .workbook(Language.EN)
            .sheets();
    assertThat(Words.of(sheets.get(1))).contains("Needs four whole quarters of dated answers");
  }
}
