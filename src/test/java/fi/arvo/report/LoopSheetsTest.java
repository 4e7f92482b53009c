package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.StorySheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sheets on stories, actions, automation and the other sides. */
class LoopSheetsTest {
  private static final FakeReport HEARD = FakeReport.heard();
  private static final FakeReport NOTHING =
      FakeReport.heard().heard(FakeLoop.without(FakeReport.thirty()));

  private static StorySheet stories(FakeReport company) {
    return new StoriesSheet(company.narrator(Language.EN)).sheet().orElseThrow();
  }

  private static StorySheet loop(FakeReport company) {
    return new EmpathyLoopSheet(company.narrator(Language.EN)).sheet().orElseThrow();
  }

  private static StorySheet automation(FakeReport company) {
    return new AutomationSheet(company.narrator(Language.EN)).sheet().orElseThrow();
  }

  private static StorySheet employees(FakeReport company) {
    return new EmployeesSheet(company.narrator(Language.EN)).sheet().orElseThrow();
  }

  @Test
  void thoseWhoSpeakUpMostAreNamed() {
    assertThat(stories(HEARD).finding())
        .startsWith("Dissenters speak up more often than promoters: 51% of them tell a story");
    assertThat(stories(NOTHING).finding()).contains("as often, as far as can be told");
  }

  @Test
  void praiseAndBlameStandOnOneScale() {
    List<IntervalBars> bars =
        Words.blocks(stories(HEARD))
            .filter(ChartBlock.class::isInstance)
            .map(ChartBlock.class::cast)
            .filter(c -> c.id().equals("stories_praised") || c.id().equals("stories_blamed"))
            .map(c -> (IntervalBars) c.chart())
            .toList();
    assertThat(bars).hasSize(2);
    assertThat(bars.get(0).axis()).isEqualTo(bars.get(1).axis());
  }

  @Test
  void unpleasantEmotionsAreTheDarkOnes() {
    IntervalBars emotions =
        Words.blocks(stories(HEARD))
            .filter(ChartBlock.class::isInstance)
            .map(ChartBlock.class::cast)
            .filter(c -> c.id().equals("stories_emotions"))
            .map(c -> (IntervalBars) c.chart())
            .findFirst()
            .orElseThrow();
    assertThat(emotions.bars()).hasSize(8);
    assertThat(emotions.bars().subList(0, 4)).allMatch(b -> b.emphasis() == Emphasis.PLAIN);
    assertThat(emotions.bars().subList(4, 8)).allMatch(b -> b.emphasis() == Emphasis.STRONG);
  }

  @Test
  void thatAnsweredDissentersStayIsSaidOnlyBeyondChance() {
    assertThat(Words.of(stories(HEARD))).contains("answered by an action stayed more often");
    assertThat(Words.of(stories(NOTHING))).contains("It cannot be told whether dissenters stay");
  }

  @Test
  void theLoopNamesWhatFeltBetterAndWhatFeltWorse() {
    assertThat(loop(HEARD).finding())
        .contains("better", "worse", "Reklamaation vastuuhenkilö", "Chat-botti laskutukseen");
    assertThat(loop(NOTHING).finding()).contains("neither much better nor much worse");
  }

  @Test
  void anActionThatTouchedEverybodyIsNotJudgedAndSaysWhy() {
    String words = Words.of(loop(HEARD));
    assertThat(words)
        .contains("“Soitto ostajalle viikon päästä”: can’t tell, because it touched everybody");
    assertThat(bar("Soitto ostajalle viikon päästä")).isEmpty();
  }

  @Test
  void anActionWhoseSidesWerePartingBeforeIsNeverCertain() {
    assertThat(Words.of(loop(HEARD))).contains("parting already before");
    assertThat(bar("Uusi verkkokauppa")).allMatch(b -> b.emphasis() == Emphasis.UNDECIDED);
    assertThat(bar("Chat-botti laskutukseen")).allMatch(b -> b.emphasis() == Emphasis.PLAIN);
  }

  private static List<Bar> bar(String action) {
    return Words.chart(loop(HEARD), IntervalBars.class).bars().stream()
        .filter(bar -> bar.label().equals(action))
        .toList();
  }

  @Test
  void actionsDesignedTogetherAreCountedBesideTheOthers() {
    TableBlock together =
        Words.blocks(loop(HEARD))
            .filter(TableBlock.class::isInstance)
            .map(TableBlock.class::cast)
            .filter(table -> table.heading().startsWith("Actions designed together"))
            .findFirst()
            .orElseThrow();
    assertThat(together.heading()).contains("does not tell which way is better");
    assertThat(together.table().rows().get(0).toString()).contains("value=3.0", "value=1.0");
  }

  @Test
  void noSheetOfTheLoopSaysThatSomethingWasCaused() {
    for (Language language : Language.values()) {
      Narrator narrator = HEARD.narrator(language);
      for (StorySheet sheet :
          List.of(
              new EmpathyLoopSheet(narrator).sheet().orElseThrow(),
              new AutomationSheet(narrator).sheet().orElseThrow())) {
        assertThat(sheet.finding())
            .doesNotContainIgnoringCase("caused", "causes", "aiheutt", "orsaka", "ansiosta");
      }
    }
  }

  @Test
  void whereAutomationChillsIsNamedThoughItFreesTimeOverall() {
    assertThat(automation(HEARD).finding())
        .startsWith("Automation frees time")
        .endsWith("Yet here it chills: reklamaatio.");
    assertThat(automation(NOTHING).finding()).contains("neither frees time nor chills");
  }

  @Test
  void employeesStandBesideCustomersAndFewUnitsAreWarnedOf() {
    StorySheet sheet = employees(HEARD);
    assertThat(sheet.finding()).startsWith("Employees recommend us less than customers do");
    assertThat(Words.of(sheet)).contains("one or two can decide", "Partners", "Owners");
    assertThat(sheet.certainty()).contains("Small base");
  }

  @Test
  void withoutTheirExtractsThereAreNoSheets() {
    Narrator narrator = FakeReport.whole().narrator(Language.EN);
    assertThat(new StoriesSheet(narrator).sheet()).isEmpty();
    assertThat(new EmpathyLoopSheet(narrator).sheet()).isEmpty();
    assertThat(new AutomationSheet(narrator).sheet()).isEmpty();
    assertThat(new EmployeesSheet(narrator).sheet()).isEmpty();
  }
}
