package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.report.model.Block.HeatCell;
import fi.arvo.report.model.Block.HeatMap;
import fi.arvo.report.model.Block.HeatRow;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Unit;
import fi.arvo.report.model.Workbook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatMapLayoutTest {
  private static final List<Double> FROM =
      List.of(-50.0, -30.0, -15.0, -5.0, 5.0, 15.0, 30.0, 50.0);

  private static final Voice VOICE =
      Voice.of(
          new Workbook(
              Language.EN,
              "Report",
              "",
              LocalDate.of(2026, 9, 30),
              "id",
              List.of(new StorySheet("story", "Story", "", "Finding", "", List.of()))));

  private static HeatMap map(HeatCell... cells) {
    return new HeatMap(
        "NPS",
        "Touchpoint",
        "Department",
        List.of("web", "phone"),
        List.of(new HeatRow("complaint", "Finance", List.of(cells))),
        FROM,
        "NPS",
        "the weakest",
        "no answers");
  }

  private static HeatCell cell(double nps, boolean outlined) {
    return new HeatCell(Optional.of(Quantity.of(Unit.NPS, nps)), outlined);
  }

  private static List<Box> boxes(HeatMap map) {
    return HeatMapLayout.lay(map, Span.PAGE, VOICE).rows().stream()
        .flatMap(row -> row.boxes().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"-50.1,0", "-50,1", "-5,4", "0,4", "4.9,4", "5,5", "49.9,7", "50,8"})
  void aShadeBeginsAtItsBound(double nps, int shade) {
    assertThat(map(cell(nps, false), cell(0, false)).shade(nps)).isEqualTo(shade);
  }

  @Test
  void theWorstAndTheBestTakeWhiteTextAndAllOthersDark() {
    for (int shade = 0; shade < HeatMap.SHADES; shade++) {
      boolean end = shade == 0 || shade == HeatMap.SHADES - 1;
      assertThat(Palette.divergingInk(shade)).isEqualTo(end ? Palette.WHITE : Palette.INK);
    }
  }

  @Test
  void theOutlinedCellCarriesAMarkTooAndTheLegendSaysWhatItMeans() {
    List<Box> boxes = boxes(map(cell(-38, true), cell(20, false)));
    assertThat(boxes)
        .filteredOn(box -> box.content() instanceof Box.Content.Number)
        .satisfiesExactly(
            worst -> assertThat(worst.look().format()).contains(Marks.NAMED),
            other -> assertThat(other.look().format()).doesNotContain(Marks.NAMED));
    assertThat(boxes).anyMatch(box -> box.content().words().contains("outline and " + Marks.NAMED));
  }

  @Test
  void aCellWithoutAnswersIsEmptyAndAHiddenOneCarriesItsMark() {
    List<Box> boxes =
        boxes(
            map(
                new HeatCell(Optional.empty(), false),
                new HeatCell(Optional.of(Quantity.suppressed(Unit.NPS, "hidden")), false)));
    assertThat(boxes).anyMatch(box -> box.content().words().equals("[c]"));
    assertThat(boxes).anyMatch(box -> box.content().words().contains("empty: no answers"));
  }

  @Test
  void aRowTakesACellAColumn() {
    assertThatThrownBy(() -> map(cell(1, false))).hasMessageContaining("complaint");
  }
}
