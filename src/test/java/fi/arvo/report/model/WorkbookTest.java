package fi.arvo.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ContentsBlock;
import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.Part;
import fi.arvo.report.model.Block.PyramidElement;
import fi.arvo.report.model.Block.TextBlock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookTest {
  private static final Block TEXT = TextBlock.paragraphs("", "text");

  @Test
  void theWorkbookIsCreatedWhenItsDateBeginsWhateverTheClockSays() {
    Workbook workbook = workbook(sheet("a"));
    assertThat(workbook.created()).isEqualTo(Instant.parse("2026-09-30T00:00:00Z"));
  }

  @Test
  void twoSheetsOfOneIdAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> workbook(sheet("a"), sheet("a")))
        .withMessageContaining("the id a");
  }

  @Test
  void aRowHoldsNoMoreThanThePage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlockRow.of(new Part(20, TEXT), new Part(5, TEXT)))
        .withMessageContaining("25 columns");
  }

  @Test
  void aRowInsideARowIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Part(12, BlockRow.halves(TEXT, TEXT)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Part(
                    12, new ContentsBlock("a", "b", "c", List.of(), "", List.of(), "", List.of())));
  }

  @Test
  void aStripHasAtLeastOneTile() {
    assertThatIllegalArgumentException().isThrownBy(KpiStrip::of);
  }

  @Test
  void anElementIsShadedByAShareAndByNothingElse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PyramidElement.of("Quality", Quantity.of(Unit.NPS, 3)))
        .withMessageContaining("Quality");
  }

  @Test
  void aTableRowHasACellForEveryColumn() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SheetTable(
                    List.of(SheetColumn.text("a"), SheetColumn.text("b")),
                    List.of(List.of(Cell.of("only one")))))
        .withMessageContaining("1 cells under 2 columns");
  }

  @Test
  void anUnknownLanguageIsRefusedWithThoseThereAre() {
    assertThat(Language.of("fi")).isEqualTo(Language.FI);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Language.of("de"))
        .withMessageContaining("fi, sv and en");
  }

  private static Workbook workbook(Sheet... sheets) {
    return new Workbook(
        Language.EN, "Report", "Ltd", LocalDate.of(2026, 9, 30), "abc", List.of(sheets));
  }

  private static Sheet sheet(String id) {
    return new StorySheet(id, "Sheet " + id, "kicker", "finding", "clear", TEXT);
  }
}
