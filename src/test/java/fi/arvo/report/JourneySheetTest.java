package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Block.HeatCell;
import fi.arvo.report.model.Block.HeatMap;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneySheetTest {
  private static StorySheet of(FakeReport company) {
    return new JourneySheet(company.narrator(Language.EN)).sheet().orElseThrow();
  }

  private static List<HeatMap> maps(StorySheet sheet) {
    return Words.blocks(sheet).filter(HeatMap.class::isInstance).map(HeatMap.class::cast).toList();
  }

  @Test
  void theWeakestPlaceIsNamedAndSaidToBeOfBoth() {
    StorySheet sheet = of(FakeReport.heard());
    assertThat(sheet.finding())
        .startsWith("The weakest place on the path is reklamaatio, puhelin: NPS is −38.")
        .contains("Both touchpoint and channel are weak");
    assertThat(sheet.certainty()).startsWith("Clear");
  }

  @Test
  void exactlyTheCellThatTheFindingNamesIsOutlined() {
    List<HeatMap> maps = maps(of(FakeReport.heard()));
    assertThat(maps).hasSize(2);
    assertThat(maps.get(0).rows().get(5).label()).isEqualTo("reklamaatio");
    int phone = maps.get(0).columns().indexOf("puhelin");
    assertThat(maps.get(0).rows().get(5).cells().get(phone).outlined()).isTrue();
    assertThat(
            maps.stream()
                .flatMap(map -> map.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(HeatCell::outlined))
        .hasSize(1);
  }

  @Test
  void customersAndEmployeesStandOnOneScaleInTheOrderOfThePath() {
    List<HeatMap> maps = maps(of(FakeReport.heard()));
    assertThat(maps.get(0).from()).isEqualTo(maps.get(1).from());
    assertThat(maps).allSatisfy(map -> assertThat(map.rows().get(0).label()).isEqualTo("tarjous"));
    assertThat(maps.get(0).rows().get(0).note()).isEqualTo("Myynti");
  }

  @Test
  void aTouchpointThatIsWeakInEveryChannelIsSaidToBeTheReason() {
    assertThat(of(changed(row -> row.is("channel", "puhelin") ? risen(row) : row)).finding())
        .contains("It is the touchpoint, not the channel: over all channels reklamaatio gets −24.");
  }

  /** Everything that the channel had against it is gone, save where it is worst. */
  private static Table.Row risen(Table.Row row) {
    return row.is("touchpoint", "reklamaatio")
        ? row
        : row.with("nps", 21.0).with("nps_low", 18.0).with("nps_high", 24.0);
  }

  private interface Change {
    Table.Row of(Table.Row row);
  }

  private static FakeReport changed(Change change) {
    FakeReport company = FakeReport.heard();
    return company.heard(FakeLoop.whole(company.model).with("touchpoints", change::of));
  }

  @Test
  void whereNothingStandsOutNothingIsClaimed() {
    StorySheet sheet = of(FakeReport.heard().heard(FakeLoop.without(FakeReport.thirty())));
    assertThat(sheet.finding()).startsWith("No place on the path is weaker than the rest");
    assertThat(sheet.certainty()).startsWith("Can’t tell");
  }

  @Test
  void smallGroupsAreMarkedAndHiddenOnesHidden() {
    List<HeatMap> maps = maps(of(FakeReport.heard().heard(FakeLoop.few(FakeReport.thirty()))));
    assertThat(
            maps.stream()
                .flatMap(map -> map.rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.value().stream())
                .map(Quantity::state))
        .contains(Quantity.State.SUPPRESSED, Quantity.State.SMALL_BASE);
  }

  @Test
  void ofOneTouchpointNothingIsCalledWeakest() {
    StorySheet sheet = of(FakeReport.heard().heard(FakeLoop.one(FakeReport.thirty())));
    assertThat(sheet.finding()).startsWith("The answers are about one place on the path only");
    assertThat(sheet.certainty()).isEmpty();
  }

  @Test
  void ofFortyTouchpointsTheFirstOfThePathAreShownAndTheRestSaidToBeInTheTable() {
    FakeReport long40 =
        FakeReport.heard(FakeReport.compounds()).heard(FakeLoop.forty(FakeReport.compounds()));
    HeatMap map = maps(of(long40)).get(0);
    assertThat(map.rows()).hasSize(21);
    assertThat(map.columns()).hasSize(6);
    assertThat(map.shadeMeans()).contains("Data – touchpoints");
  }

  @Test
  void withoutTouchpointsThereIsNoSheet() {
    assertThat(new JourneySheet(FakeReport.whole().narrator(Language.EN)).sheet()).isEmpty();
  }
}
