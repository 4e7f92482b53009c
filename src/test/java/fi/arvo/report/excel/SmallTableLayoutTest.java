package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Cell;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.SheetColumn;
import fi.arvo.report.model.SheetTable;
import fi.arvo.report.model.Unit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallTableLayoutTest {
  private static final Voice VOICE = Voice.of(Samples.workbook(Language.FI, Samples.story()));
  private static final SheetTable TABLE =
      new SheetTable(
          List.of(
              SheetColumn.text("Missä"),
              SheetColumn.number("NPS ennen toimea", Unit.NPS),
              SheetColumn.number("Tunne ennen toimea", Unit.DIRECTION)),
          List.of(List.of(Cell.of("korvauskäsittely"), Cell.of(-52.0), Cell.of(-0.78))));

  private static int word(String text) {
    return TextWidths.column(text, Look.TABLE_CELL.points(), false);
  }

  @Test
  void columnsFillTheWidthWhateverItIs() {
    for (int width : List.of(90, 150, 200, 300, 700)) {
      int[] widths = SmallTableLayout.widths(TABLE, width, VOICE);
      assertThat(IntStream.of(widths).sum()).isEqualTo(width);
      assertThat(IntStream.of(widths).min().getAsInt()).isPositive();
    }
  }

  @Test
  void numbersGiveRoomBeforeAWordIsBroken() {
    int narrow = word("korvauskäsittely") + word("ennen") + word("toimea") + 110;
    assertThat(SmallTableLayout.widths(TABLE, narrow, VOICE)[0])
        .isGreaterThanOrEqualTo(word("korvauskäsittely"));
  }

  @Test
  void aWordIsBrokenBeforeANumberHasNoRoom() {
    int narrow = word("−0.78") + word("−52") + 90;
    int[] widths = SmallTableLayout.widths(TABLE, narrow, VOICE);
    assertThat(widths[1]).isGreaterThanOrEqualTo(word("−52"));
    assertThat(widths[2]).isGreaterThanOrEqualTo(word("−0.78"));
    assertThat(widths[0]).isLessThan(word("korvauskäsittely"));
  }

  @Test
  void whereThereIsRoomWordsTakeTheRestAndNumbersStayNarrow() {
    int[] wide = SmallTableLayout.widths(TABLE, 900, VOICE);
    int[] narrower = SmallTableLayout.widths(TABLE, 700, VOICE);
    assertThat(wide[1]).isBetween(narrower[1] - 1, narrower[1] + 1);
    assertThat(wide[0]).isGreaterThan(narrower[0] + 190);
  }
}
