package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.Role;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.ChartSpec.IntervalColumns;
import fi.arvo.report.model.ChartSpec.Series;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.StorySheet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevenueSheetTest {
  private final FakeReport company = FakeReport.whole();

  private static StorySheet sheet(FakeReport of) {
    return new RevenueSheet(of.narrator(Language.EN)).sheet();
  }

  @Test
  void theFindingSaysHowRevenueMovedAndWhatWasKept() {
    assertThat(sheet(company).finding())
        .isEqualTo(
            "Revenue grew by 492\u00a0k€ to 4,702\u00a0k€; the customers of the months before brought"
                + " 97% of their revenue again.");
  }

  @Test
  void whatWasKeptByBandStandsNetBesideGross() {
    IntervalColumns columns = Words.chart(sheet(company), IntervalColumns.class);
    assertThat(columns.series())
        .extracting(Series::name)
        .containsExactly("Kept, net (NRR)", "Kept, gross (GRR)");
    assertThat(columns.series().get(0).values().get(4).value()).hasValue(1.12);
    assertThat(columns.series().get(1).values().get(0).value()).hasValue(0.66);
  }

  @Test
  void theModelsStandBesideEachOtherAndWhatMayBeChanceIsHatched() {
    List<Bar> bars = Words.chart(sheet(company), IntervalBars.class).bars();
    assertThat(bars)
        .extracting(Bar::label)
        .containsExactly("As it is", "Other things equal", "Earlier revenue equal too");
    assertThat(bars)
        .extracting(Bar::emphasis)
        .containsExactly(Emphasis.PLAIN, Emphasis.PLAIN, Emphasis.UNDECIDED);
    assertThat(Words.of(sheet(company)))
        .contains("Growth with 15+ elements beside growth with 0")
        .contains("no such link was seen");
  }

  @Test
  void whetherAnswerersAreLikeOthersIsSaidInASentence() {
    assertThat(Words.of(sheet(company)))
        .contains("No: the revenue of those who answered changed by +5.2%");
  }

  @Test
  void withoutASurveyTheBridgeStandsAlone() {
    FakeReport sold = new FakeReport(company.model, 1, Role.TRANSACTIONS);
    assertThat(Words.of(sheet(sold)))
        .contains("Revenue went from", "There is nothing to draw", "needs the survey")
        .doesNotContain("not available");
  }

  @Test
  void withoutTransactionsTheSheetSaysWhichExtractBringsIt() {
    FakeReport asked = new FakeReport(company.model, 1, Role.SURVEY);
    assertThat(Words.of(sheet(asked))).contains("they need the transactions extract");
  }
}
