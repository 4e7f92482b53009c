package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Block.Absent;
import fi.arvo.report.model.Block.Change;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.ContentsBlock;
import fi.arvo.report.model.Block.Direction;
import fi.arvo.report.model.Block.Entry;
import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.Pyramid;
import fi.arvo.report.model.Block.PyramidElement;
import fi.arvo.report.model.Block.PyramidTier;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Block.Tile;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.TableSheet;
import fi.arvo.report.model.Unit;
import fi.arvo.report.model.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that come from people's own answers and files, put wherever a text can stand. */
class HostileTextTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://example.org\",\"click\")",
        "+358 40 1234567",
        "-1+1|cmd",
        "@SUM(A1:A9)",
        "_x0041_ stays",
        "a & b < c > d \" e ' f",
        "Sulkuviiva \u0000\u0007 ja \ud800 puolikas",
        "\u202eoikealta vasemmalle",
        "\ud83d\ude00 hymy",
        "Elinkaarikustannuslaskentajärjestelmäkehitysyhteistyöhankkeet",
        "{0} ''{1}'' &P &[Page]"
      })
  void anyTextStandsEverywhereAsItselfAndNeverAsAFormula(String text) throws IOException {
    Path file = directory.resolve("workbook.xlsx");
    new ExcelWriter().write(everywhere(text), file);
    String shown = SafeText.cleaned(text);
    int times = 0;
    try (XSSFWorkbook workbook = Samples.read(file)) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        times += count(workbook.getSheetAt(i), shown);
      }
      assertThat(WorkbookCheck.faults(workbook)).isEmpty();
    }
    assertThat(times).isGreaterThanOrEqualTo(14);
  }

  @Test
  void charactersLeftOutAreCounted() throws IOException {
    ExcelWriter.Written written =
        new ExcelWriter()
            .write(
                Samples.workbook(
                    Language.EN, Samples.story(TextBlock.paragraphs("", "a\u0000b\u0001c"))),
                directory.resolve("workbook.xlsx"));
    assertThat(written.removedCharacters()).isEqualTo(2);
  }

  private static int count(XSSFSheet sheet, String shown) {
    int times = 0;
    for (var row : sheet) {
      for (var cell : row) {
        assertThat(cell.getCellType()).isNotIn(CellType.FORMULA, CellType.ERROR);
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(shown)) {
          times++;
          assertThat(cell.getCellStyle().getQuotePrefixed())
              .isEqualTo(SafeText.looksLikeFormula(shown));
        }
      }
    }
    return times;
  }

  private static Workbook everywhere(String text) {
    Quantity share = Quantity.of(Unit.SHARE, 0.4);
    SheetTable table =
        new SheetTable(
            List.of(SheetColumn.text("Text"), SheetColumn.number("n", Unit.COUNT)),
            List.of(List.of(Cell.of(text), Cell.of(3))));
    return new Workbook(
        Language.FI,
        text,
        text,
        DemoWorkbook.AS_OF,
        "id",
        List.of(
            new StorySheet(
                "story",
                "Story",
                text,
                text,
                text,
                KpiStrip.of(
                    new Tile(text, share, text, Optional.of(new Change(Direction.BETTER, text)))),
                TextBlock.bullets(text, text),
                new TableBlock(text, table),
                new ChartBlock(
                    "bars",
                    text,
                    "subject " + text,
                    IntervalBars.of("Element", "Share", List.of(Bar.of(text, share))),
                    "alt " + text,
                    Size.SMALL),
                new Pyramid(
                    List.of(new PyramidTier(text, List.of(PyramidElement.of(text, share)))),
                    text,
                    "",
                    ""),
                new ContentsBlock(
                    "Sheet",
                    "Question",
                    "Finding",
                    List.of(new Entry("story", text, text)),
                    text,
                    List.of(new Entry("data", "", text)),
                    text,
                    List.of(new Absent(text, text)))),
            new TableSheet("data", "Data", "data", text, List.of(), table)));
  }
}
