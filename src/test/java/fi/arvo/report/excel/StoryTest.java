package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.ContentsBlock;
import fi.arvo.report.model.Block.Entry;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.ChartSpec;
import fi.arvo.report.model.ChartSpec.BandLine;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.ChartSpec.IntervalColumns;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

class StoryTest {
  private static final Quantity TEN = Quantity.of(Unit.NPS, 10).between(5, 15).outOf(400);
  private static final Quantity HIDDEN = Quantity.suppressed(Unit.NPS, "too few");

  @TempDir Path directory;

  @Test
  void theFrameSpeaksTheReportsLanguage() throws IOException {
    try (XSSFWorkbook workbook =
        write(IntervalColumns.of("Band", List.of("0"), new Series("NPS", List.of(TEN))))) {
      XSSFSheet numbers = workbook.getSheet("Numbers behind the charts");
      assertThat(numbers.getTables().get(0).getColumns())
          .extracting(column -> column.getName())
          .containsExactly(
              "Band",
              "NPS",
              "NPS, low",
              "NPS, high",
              "NPS, n",
              "NPS, note",
              "NPS, drawn: interval up",
              "NPS, drawn: interval down",
              "NPS, drawn: label at",
              "drawn: axis text");
    }
  }

  @Test
  void aMissingSecondColumnIsToldUnderItsBand() throws IOException {
    try (XSSFWorkbook workbook =
        write(
            IntervalColumns.of(
                "Band",
                List.of("0"),
                new Series("After", List.of(TEN)),
                new Series("Placebo", List.of(HIDDEN))))) {
      assertThat(
              plot(workbook)
                  .getBarChartArray(0)
                  .getSerArray(0)
                  .getCat()
                  .getStrRef()
                  .getStrCache()
                  .getPtArray(0)
                  .getV())
          .isEqualTo("0\nn = 400\n[c] Placebo");
    }
  }

  @Test
  void aColumnThatReachesDownToItsCategoryIsLabelledOverIt() throws IOException {
    Quantity low = Quantity.of(Unit.NPS, -30).between(-40, -20);
    try (XSSFWorkbook workbook =
        write(
            IntervalColumns.of(
                "Band",
                List.of("0"),
                new Series("After", List.of(low)),
                new Series("Placebo", List.of(TEN))))) {
      CTPlotArea plot = plot(workbook);
      double min = plot.getValAxArray(0).getScaling().getMin().getVal();
      String at =
          plot.getLineChartArray(0)
              .getSerArray(0)
              .getVal()
              .getNumRef()
              .getNumCache()
              .getPtArray(0)
              .getV();
      assertThat(Double.parseDouble(at)).as("over the column").isGreaterThan(0);
      assertThat(min).as("the axis ends with the interval").isEqualTo(-40);
    }
  }

  @Test
  void aBandIsDrawnWhereEveryIntervalIsThereAndIntervalsOtherwise() throws IOException {
    List<String> quarters = List.of("Q1", "Q2", "Q3");
    try (XSSFWorkbook whole =
        write(BandLine.of("Quarter", quarters, new Series("NPS", List.of(TEN, TEN, TEN))))) {
      assertThat(plot(whole).sizeOfAreaChartArray()).isEqualTo(1);
      assertThat(plot(whole).getLineChartArray(0).getSerArray(0).isSetErrBars()).isFalse();
    }
    try (XSSFWorkbook gap =
        write(BandLine.of("Quarter", quarters, new Series("NPS", List.of(TEN, HIDDEN, TEN))))) {
      assertThat(plot(gap).sizeOfAreaChartArray()).isZero();
      assertThat(plot(gap).getLineChartArray(0).getSerArray(0).isSetErrBars()).isTrue();
    }
  }

  @Test
  void aRankingHasRoomForEachOfItsBarsWhateverSizeWasAskedFor() {
    List<Bar> bars = IntStream.range(0, 40).mapToObj(i -> Bar.of("Element " + i, TEN)).toList();
    Page page =
        new StoryLayout(Voice.of(Samples.workbook(Language.EN, Samples.story())))
            .page((StorySheet) Samples.story(chart(IntervalBars.of("Element", "NPS", bars))));
    assertThat(page.charts().get(0).pixels()).isGreaterThan(40 * 18);
    double below =
        page.rows().subList(page.charts().get(0).row(), page.rows().size()).stream()
            .mapToDouble(PageRow::points)
            .sum();
    assertThat(below / 0.75).isGreaterThan(page.charts().get(0).pixels());
  }

  @Test
  void aVeryLongTextGoesOnInFurtherRowsAndLosesNoWord() throws IOException {
    String text = String.join(" ", IntStream.range(0, 1_500).mapToObj(i -> "sana" + i).toList());
    try (XSSFWorkbook workbook =
        Samples.writeAndRead(
            Samples.workbook(Language.FI, Samples.story(TextBlock.paragraphs("", text))),
            directory)) {
      StringBuilder read = new StringBuilder();
      for (var row : workbook.getSheet("Story")) {
        for (var cell : row) {
          if (cell.getCellType() == CellType.STRING
              && cell.getStringCellValue().startsWith("sana")) {
            read.append(cell.getStringCellValue()).append(' ');
          }
        }
      }
      assertThat(read.toString().strip()).isEqualTo(text);
    }
  }

  @Test
  void aLinkToASheetThatIsNotThereIsRefusedWithThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Samples.writeAndRead(
                    Samples.workbook(
                        Language.EN,
                        Samples.story(
                            new ContentsBlock(
                                "Sheet",
                                "Question",
                                "Finding",
                                List.of(new Entry("gone", "?", "!")),
                                "",
                                List.of(),
                                "",
                                List.of()))),
                    directory))
        .withMessageContaining("'gone'")
        .withMessageContaining("[story]");
  }

  private XSSFWorkbook write(ChartSpec chart) throws IOException {
    return Samples.writeAndRead(
        Samples.workbook(Language.EN, Samples.story(chart(chart))), directory);
  }

  private static ChartBlock chart(ChartSpec chart) {
    return new ChartBlock("one", "Message", "Subject", chart, "Alternative text", Size.SMALL);
  }

  private static CTPlotArea plot(XSSFWorkbook workbook) {
    return workbook
        .getSheet("Story")
        .getDrawingPatriarch()
        .getCharts()
        .get(0)
        .getCTChart()
        .getPlotArea();
  }
}
