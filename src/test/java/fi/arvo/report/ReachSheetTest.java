package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.StorySheet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachSheetTest {
  private final FakeReport company = FakeReport.whole();
  private final StorySheet sheet = new ReachSheet(company.narrator(Language.EN)).sheet();

  @Test
  void eachSizeSaysWhatItAddsToTheOneBefore() {
    List<List<Cell>> rows = Words.block(sheet, TableBlock.class).table().rows();
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0).get(5)).isInstanceOf(Cell.Missing.class);
    assertThat(((Cell.Number) rows.get(1).get(5)).value()).isCloseTo(0.17, within(1e-12));
    assertThat(((Cell.Number) rows.get(4).get(5)).value()).isCloseTo(0.025, within(1e-12));
  }

  @Test
  void setsWhoseIntervalsOverlapAreNoRanking() {
    assertThat(sheet.certainty()).contains("are no ranking");
    assertThat(Words.of(sheet)).contains("cannot be told apart").doesNotContain("behind");
  }

  @Test
  void theFindingSaysWhatAllReachAndWhatTheLastAdds() {
    assertThat(sheet.finding())
        .isEqualTo(
            "5 elements together reach 78% of customers; the best single one reaches 44%, and the last"
                + " step up adds 2.5% of all customers.");
  }

  @Test
  void withoutASurveyItIsSaidWhy() {
    FakeReport sold = new FakeReport(company.model, 1, Role.TRANSACTIONS);
    assertThat(Words.of(new ReachSheet(sold.narrator(Language.EN)).sheet()))
        .contains("needs the survey");
  }
}
