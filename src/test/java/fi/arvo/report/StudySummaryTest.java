package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.ContentsBlock;
import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.Tile;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.StorySheet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbook of a maturity survey that stands alone. */
class StudySummaryTest {

  private static List<Sheet> sheets(FakeMaturity survey, Language language) {
    return FakeReport.study(survey).composer().workbook(language).sheets();
  }

  private static StorySheet summary(FakeMaturity survey) {
    return (StorySheet) sheets(survey, Language.EN).get(0);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sheetsThatTellOfCustomersAreNotThere(Language language) {
    assertThat(sheets(FakeMaturity.industry(), language))
        .extracting(Sheet::id)
        .containsExactly(
            "summary",
            "contents",
            "maturity",
            "method",
            "table_maturity",
            "table_maturity_gaps",
            "table_maturity_sources",
            "table_maturity_items",
            "table_data_quality");
  }

  @Test
  void aLeaderFirstSeesTheParadoxThenWhoIsAhead() {
    StorySheet summary = summary(FakeMaturity.industry());
    assertThat(summary.kicker())
        .isEqualTo(
            "Esimerkki Oy  ·  2026  ·  30 Sep 2026  ·  168 respondents  ·  12 organisations");
    assertThat(summary.finding()).contains("value is promised without knowing why");
    assertThat(Words.block(summary, KpiStrip.class).tiles())
        .extracting(Tile::label)
        .containsExactly(
            "The promise is right",
            "Value is understood",
            "Customer understanding",
            "Leadership",
            "Sources of insight in use");
    assertThat(Words.blocks(summary).filter(ChartBlock.class::isInstance))
        .extracting(block -> ((ChartBlock) block).id())
        .containsExactly("summary_paradox", "summary_items");
    assertThat(Words.block(summary, TableBlock.class).table().rows()).hasSize(3);
  }

  @Test
  void theAnswerOnTheScreenIsThatOfTheFirstSheet() {
    assertThat(FakeReport.study(FakeMaturity.industry()).composer().answer(Language.EN))
        .isEqualTo(summary(FakeMaturity.industry()).finding());
  }

  @Test
  void nothingIsSaidOfWhatOnlyCustomersWouldTell() {
    String words = Words.of(summary(FakeMaturity.industry()));
    assertThat(words)
        .contains("Elements of value and loyalty are missing: they need the survey extract.")
        .contains("they need the transactions extract.")
        .doesNotContain("NPS", "customers extract", "owners extract", "not available");
    ContentsBlock contents =
        Words.block(
            (StorySheet) sheets(FakeMaturity.industry(), Language.EN).get(1), ContentsBlock.class);
    assertThat(contents.absent()).hasSize(2);
  }

  @Test
  void theMethodIsThatOfTheStudyAlone() {
    StorySheet method = (StorySheet) sheets(FakeMaturity.industry(), Language.EN).get(3);
    assertThat(Words.of(method))
        .contains("Welch", "Those who answer are unlike")
        .doesNotContain("NPS", "Currency", "raked");
  }

  @Test
  void whatTheSurveyDoesNotTellHasItsReason() {
    List<Tile> tiles = Words.block(summary(FakeMaturity.plain()), KpiStrip.class).tiles();
    assertThat(tiles.get(0).subline()).contains("does not say which statements");
    assertThat(tiles.get(2).value().value()).isPresent();
    assertThat(tiles.get(4).subline()).contains("does not say which statements");
  }

  @Test
  void whereSoFewAnsweredThatNothingMayBeShownNoTileHasANumber() {
    StorySheet summary = summary(FakeMaturity.few());
    assertThat(Words.block(summary, KpiStrip.class).tiles())
        .allMatch(tile -> tile.value().value().isEmpty())
        .allMatch(tile -> tile.subline().equals("hidden to protect respondents"));
    assertThat(summary.kicker()).doesNotContain("respondents");
  }
}
