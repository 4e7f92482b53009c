package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.Labels;
import fi.arvo.config.Role;
import fi.arvo.report.excel.ExcelWriter;
import fi.arvo.report.excel.SchemaFaults;
import fi.arvo.report.model.Cell;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableSheet;
import fi.arvo.report.model.Workbook;
import fi.arvo.report.tables.NpsChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportComposerTest {
  @TempDir Path folder;

  static Stream<FakeReport> companies() {
    return Stream.of(
        FakeReport.whole(),
        FakeReport.whole().first(),
        FakeReport.whole().after(LocalDate.of(2026, 6, 30)),
        FakeReport.whole().after(LocalDate.of(2025, 9, 30)),
        FakeReport.heard(),
        FakeReport.whole()
            .units("promised", List.of("Helsinki"))
            .promised(FakePromise.promisesAlone(FakeReport.thirty(), List.of("Helsinki"))),
        FakeReport.whole()
            .units("guessed", List.of("Helsinki", "Turku"))
            .promised(FakePromise.guessesAlone(FakeReport.thirty(), List.of("Helsinki", "Turku"))),
        FakeReport.whole()
            .units("fewguess", List.of("Helsinki", "Turku"))
            .promised(FakePromise.few(FakeReport.thirty(), List.of("Helsinki", "Turku"))),
        FakeReport.heard()
            .heard(FakeLoop.without(FakeReport.thirty()))
            .matured(FakeMaturity.alike()),
        FakeReport.heard().heard(FakeLoop.few(FakeReport.thirty())).matured(FakeMaturity.few()),
        FakeReport.heard().heard(FakeLoop.one(FakeReport.thirty())).matured(FakeMaturity.company()),
        FakeReport.heard(FakeReport.compounds())
            .heard(FakeLoop.forty(FakeReport.compounds()))
            .matured(FakeMaturity.longest()),
        FakeReport.heard().matured(FakeMaturity.plain()),
        FakeReport.study(FakeMaturity.industry()),
        FakeReport.study(FakeMaturity.company()),
        FakeReport.study(FakeMaturity.plain()),
        FakeReport.study(FakeMaturity.few()),
        FakeReport.study(FakeMaturity.longest()),
        new FakeReport(FakeReport.thirty(), 1, Role.SURVEY),
        new FakeReport(FakeReport.thirty(), 1, Role.TRANSACTIONS),
        new FakeReport(FakeReport.fourteen(), 3, Role.SURVEY, Role.TRANSACTIONS),
        new FakeReport(FakeReport.thirty(), 1, Role.SURVEY)
            .verdicts("satisfaction", "no_effect", "signs"),
        new FakeReport(FakeReport.thirty(), 40, Role.SURVEY, Role.TRANSACTIONS),
        new FakeReport(FakeReport.thirty(), 1000, Role.SURVEY, Role.TRANSACTIONS),
        new FakeReport(FakeReport.thirty(), 1, Role.SURVEY, Role.TRANSACTIONS)
            .verdicts("nps", "no_effect", "no_effect")
            .units("nothing", List.of("Ainoa")),
        new FakeReport(FakeReport.compounds(), 1, Role.SURVEY, Role.TRANSACTIONS)
            .units("long", FakeReport.longUnits(200)),
        new FakeReport(FakeReport.compounds(), 76, Role.SURVEY, Role.TRANSACTIONS)
            .verdicts("nps", "cannot_tell", "cannot_tell")
            .units("twentyfive", FakeReport.longUnits(2)));
  }

  @ParameterizedTest
  @MethodSource("companies")
  void aValidWorkbookCanBeWrittenOfWhateverThereIs(FakeReport company)
      throws IOException, XmlException {
    for (Language language : Language.values()) {
      Path file = folder.resolve(language.code() + ".xlsx");
      new ExcelWriter().write(company.composer().workbook(language), file);
      assertThat(SchemaFaults.of(file)).as(language.code()).isEmpty();
      keep(company, language, file);
    }
  }

  /** Copies the workbooks to where {@code -Darvo.look=} says, to be looked at. */
  private static void keep(FakeReport company, Language language, Path file) throws IOException {
    String look = System.getProperty("arvo.look");
    if (look != null) {
      Path kept = Path.of(look, companyName(company) + "." + language.code() + ".xlsx");
      Files.createDirectories(kept.getParent());
      Files.write(kept, Files.readAllBytes(file));
    }
  }

  private static String companyName(FakeReport company) {
    return company.toString();
  }

  @Test
  void theFirstSheetAnswersInOneSentenceAndTheSecondIsTheContents() {
    Workbook workbook = FakeReport.whole().composer().workbook(Language.EN);
    StorySheet first = (StorySheet) workbook.sheets().get(0);
    assertThat(first.finding())
        .isEqualTo(
            "Customers who get more elements of value clearly recommend more, and there are signs"
                + " that their purchases grow more.")
        .isEqualTo(FakeReport.whole().composer().answer(Language.EN));
    assertThat(first.certainty()).contains("Recommendation: clear", "+41", "Growth: signs");
    assertThat(workbook.sheets().get(1).id()).isEqualTo("contents");
  }

  @Test
  void theFinnishAnswerIsFinnish() {
    assertThat(FakeReport.whole().composer().answer(Language.FI))
        .isEqualTo(
            "Asiakkaat, jotka saavat useampia arvon elementtejä, suosittelevat selvästi enemmän, ja"
                + " on viitteitä siitä, että heidän ostonsa kasvavat enemmän.");
  }

  @Test
  void theOppositeIsToldAsPlainly() {
    assertThat(
            FakeReport.whole()
                .verdicts("nps", "clear_opposite", "no_effect")
                .composer()
                .answer(Language.EN))
        .isEqualTo(
            "Customers who get more elements of value recommend less, not more, and their purchases"
                + " grow no more than those of others.");
  }

  @Test
  void aListWithoutTiersHasNoPictureByTiers() {
    Workbook list =
        new FakeReport(FakeReport.fourteen(), 1, Role.SURVEY).composer().workbook(Language.EN);
    Workbook pyramid =
        new FakeReport(FakeReport.thirty(), 1, Role.SURVEY).composer().workbook(Language.EN);
    for (String sheet : List.of("summary", "loyalty")) {
      assertThat(Words.of(Words.story(pyramid, sheet))).contains(sheet + "_tiers");
      assertThat(Words.of(Words.story(list, sheet))).doesNotContain(sheet + "_tiers");
    }
  }

  @Test
  void theWhatIfSpeaksOfMoneyOnlyWhereThereIsSome() {
    Workbook survey =
        new FakeReport(FakeReport.thirty(), 1, Role.SURVEY).composer().workbook(Language.EN);
    assertThat(Words.of(Words.story(survey, "what_if")))
        .contains("Not a forecast: it holds")
        .doesNotContain("Money is");
    assertThat(
            Words.of(Words.story(FakeReport.whole().composer().workbook(Language.EN), "what_if")))
        .contains("Money is purchases of those who answered, 12 months");
  }

  @Test
  void withoutTransactionsTheReportSaysWhatIsMissing() {
    Workbook workbook =
        new FakeReport(FakeReport.thirty(), 1, Role.SURVEY).composer().workbook(Language.EN);
    assertThat(Words.of(workbook.sheets().get(0))).contains("they need the transactions extract");
    assertThat(workbook.sheets()).noneMatch(s -> s.id().equals("table_revenue_bridge"));
  }

  @Test
  void transactionsAloneTellWhatWasKept() {
    FakeReport company = new FakeReport(FakeReport.thirty(), 1, Role.TRANSACTIONS);
    assertThat(company.composer().answer(Language.EN))
        .startsWith("Without a survey")
        .contains("97%");
  }

  @Test
  void withoutASurveyNothingIsSaidOfItsQuestions() {
    Workbook workbook =
        new FakeReport(FakeReport.thirty(), 1, Role.TRANSACTIONS).composer().workbook(Language.EN);
    assertThat(Words.of(Words.story(workbook, "loyalty")))
        .contains("it needs the survey extract")
        .doesNotContain("Nobody was asked", "neither");
    assertThat(Words.of(Words.story(workbook, "elements")))
        .contains("needs the survey")
        .doesNotContain("last column");
    assertThat(Words.of(workbook.sheets().get(1)))
        .contains("Units and segments")
        .doesNotContain("come from the answers");
  }

  @Test
  void aVerdictOfFewAnswersSaysThatItsBaseIsSmall() {
    Workbook few =
        new FakeReport(FakeReport.thirty(), 76, Role.SURVEY, Role.TRANSACTIONS)
            .composer()
            .workbook(Language.EN);
    assertThat(((StorySheet) few.sheets().get(0)).certainty())
        .contains(
            "Recommendation: signs",
            "fewer than 30 answers on recommending",
            "growth is known of fewer than 30 customers");
    assertThat(((StorySheet) Words.story(few, "reach")).certainty()).contains("Small base");
    assertThat(((StorySheet) Words.story(few, "elements")).certainty()).contains("Small base");
    assertThat(FakeReport.whole().composer().workbook(Language.EN).sheets())
        .filteredOn(StorySheet.class::isInstance)
        .allSatisfy(s -> assertThat(Words.of(s)).doesNotContain("Small base:"));
  }

  @Test
  void aVerdictOnGrowthStandsWhereItsBandsAreHidden() {
    StorySheet few =
        (StorySheet)
            new FakeReport(FakeReport.thirty(), 150, Role.SURVEY, Role.TRANSACTIONS)
                .composer()
                .workbook(Language.EN)
                .sheets()
                .get(0);
    assertThat(few.certainty())
        .contains("Growth: signs. The change by number of elements cannot be shown")
        .doesNotContain("Growth: can't tell");
  }

  @Test
  void whatNeedsRecommendationsSaysThatNobodyWasAsked() {
    Workbook satisfied =
        new FakeReport(FakeReport.thirty(), 1, Role.SURVEY)
            .verdicts("satisfaction", "clear", "signs")
            .composer()
            .workbook(Language.EN);
    assertThat(Words.of(Words.story(satisfied, "what_if")))
        .contains("nobody was asked about recommending");
    assertThat(
            new NpsChangeSheet(
                    new FakeReport(FakeReport.thirty(), 1, Role.SURVEY)
                        .verdicts("satisfaction", "clear", "signs")
                        .narrator(
                            Language.EN, new Table(TableContract.of(NpsChange.class), List.of())))
                .sheet()
                .finding())
        .contains("nobody was asked about recommending");
  }

  @Test
  void hiddenPeriodsAreNotSaidToBeMissing() {
    FakeReport tiny = new FakeReport(FakeReport.thirty(), 1000, Role.SURVEY, Role.TRANSACTIONS);
    assertThat(Words.of(Words.story(tiny.composer().workbook(Language.EN), "nps_change")))
        .contains("hidden to protect respondents")
        .doesNotContain("fewer than two whole periods");
  }

  @Test
  void purchasesThatEndBeforeTheReportAreSaidTo() {
    Sheet late =
        FakeReport.whole().soldUntil("2026-07").composer().workbook(Language.EN).sheets().get(0);
    Sheet whole = FakeReport.whole().composer().workbook(Language.EN).sheets().get(0);
    assertThat(Words.of(late)).contains("The purchases end in 2026-07");
    assertThat(Words.of(whole)).doesNotContain("The purchases end");
  }

  @Test
  void aSurveyWithoutAnswersThatCountIsNotCalledMissing() {
    FakeReport late = FakeReport.whole().unanswered();
    assertThat(late.composer().answer(Language.EN))
        .startsWith("The survey does not tell")
        .contains("97%");
  }

  @Test
  void whereEverythingIsHiddenNothingIsClaimed() {
    FakeReport tiny = new FakeReport(FakeReport.thirty(), 1000, Role.SURVEY, Role.TRANSACTIONS);
    assertThat(tiny.composer().answer(Language.EN)).startsWith("It cannot be told whether");
  }

  @Test
  void stepsOfTooFewCustomersArePooledInThePicture() {
    Workbook workbook = FakeReport.whole().refunded(3).composer().workbook(Language.EN);
    Sheet revenue = Words.story(workbook, "revenue");
    assertThat(Words.of(revenue))
        .contains("Other steps together")
        .doesNotContain("Refunds over sales");
  }

  @Test
  void noTierIsSaidToReachNobodyWhereNothingMayBeShown() {
    FakeReport tiny = new FakeReport(FakeReport.thirty(), 1000, Role.SURVEY, Role.TRANSACTIONS);
    Sheet pyramid = Words.story(tiny.composer().workbook(Language.EN), "pyramid");
    assertThat(Words.of(pyramid)).contains("cannot be shown").doesNotContain("0 of");
  }

  @Test
  void whatUpperTiersAddIsToldWithoutADirection() {
    Workbook workbook = FakeReport.whole().composer().workbook(Language.EN);
    assertThat(Words.of(Words.story(workbook, "loyalty"))).contains("add something");
  }

  @Test
  void anElementWithoutAFinnishNameKeepsItsEnglishOne() {
    Workbook workbook =
        new FakeReport(FakeReport.fourteen(), 1, Role.SURVEY).composer().workbook(Language.FI);
    assertThat(Words.of(workbook.sheets().get(2))).contains("Attribute 3");
  }

  @Test
  void methodNamesStandOnTheMethodSheetOnly() {
    for (Language language : Language.values()) {
      for (Sheet sheet : FakeReport.whole().composer().workbook(language).sheets()) {
        if (sheet instanceof StorySheet && !sheet.id().equals("method")) {
          assertThat(Words.of(sheet))
              .as(sheet.id())
              .doesNotContainIgnoringCase(
                  "pearson",
                  "fisher",
                  "wilson",
                  "jonckheer",
                  "korrelaat",
                  "correlation",
                  "regress",
                  "p-val",
                  "p-arvo",
                  "jt_z",
                  "symmetri");
        }
      }
    }
  }

  @Test
  void everyPublishedTableHasItsSheetWithEveryCell() {
    FakeReport company = FakeReport.whole();
    List<String> sheets =
        company.composer().workbook(Language.FI).sheets().stream()
            .filter(s -> s.id().startsWith("table_"))
            .map(s -> ((TableSheet) s).tableName())
            .toList();
    assertThat(sheets)
        .containsExactlyElementsOf(
            company.published().stream().map(t -> t.contract().name()).toList());
  }

  @Test
  void namesOfTheExtractsAreToldAsLabelledAndElseAsTheyAre() {
    Labels labels =
        new Labels(
            Map.of("Turku", Map.of("sv", "Åbo"), "Helsinki", Map.of("sv", "Helsingfors")),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());
    FakeReport company = FakeReport.whole().labelled(labels);
    assertThat(scopeValues(company, Language.SV))
        .containsExactlyInAnyOrder("alla", "Helsingfors", "Åbo", "Oulu");
    assertThat(scopeValues(company, Language.FI))
        .containsExactlyInAnyOrder("kaikki", "Helsinki", "Turku", "Oulu");
  }

  private static Set<String> scopeValues(FakeReport company, Language language) {
    TableSheet sheet =
        (TableSheet)
            company.composer().workbook(language).sheets().stream()
                .filter(s -> s.id().equals("table_loyalty"))
                .findFirst()
                .orElseThrow();
    return sheet.table().rows().stream()
        .map(row -> ((Cell.Text) row.get(2)).text())
        .collect(Collectors.toSet());
  }

  @Test
  void sheetNamesFitTheirTabs() {
    for (Language language : Language.values()) {
      assertThat(FakeReport.whole().composer().workbook(language).sheets())
          .allSatisfy(s -> assertThat(s.name()).hasSizeLessThanOrEqualTo(31));
    }
  }

  @Test
  void storiesStandInTheOrderThatLeadersReadThem() {
    List<String> stories =
        FakeReport.heard().composer().workbook(Language.EN).sheets().stream()
            .filter(StorySheet.class::isInstance)
            .map(Sheet::id)
            .toList();
    assertThat(stories)
        .containsExactly(
            "summary",
            "contents",
            "pyramid",
            "loyalty",
            "growth",
            "elements",
            "priorities",
            "nps_change",
            "revenue",
            "what_if",
            "reach",
            "journey",
            "stories",
            "empathy_loop",
            "responsibility",
            "automation",
            "employees",
            "promise",
            "maturity",
            "outlook",
            "method");
  }

  @Test
  void anAbsentExtractCostsALineOfTheContentsAndNoSheet() {
    Workbook whole = FakeReport.whole().composer().workbook(Language.EN);
    for (String part :
        List.of(
            "journey",
            "stories",
            "empathy_loop",
            "automation",
            "employees",
            "promise",
            "maturity")) {
      assertThat(whole.sheets()).as(part).noneMatch(sheet -> sheet.id().equals(part));
    }
    assertThat(Words.of(whole.sheets().get(1)))
        .contains(
            "Needs touchpoint in the survey",
            "Needs story in the survey",
            "Needs the actions extract",
            "Needs the operations extract",
            "Needs the employees or the stakeholders extract",
            "Needs the promises extract, or the employees’ guesses",
            "Needs the maturity extract");
    assertThat(Words.of(whole.sheets().get(0))).doesNotContain("actions extract");
    assertThat(Words.of(FakeReport.heard().composer().workbook(Language.EN).sheets().get(1)))
        .doesNotContain("Needs ");
  }

  @Test
  void theContentsNameThePartsToComeAndTheExtractOfEach() {
    Workbook workbook = FakeReport.whole().composer().workbook(Language.EN);
    assertThat(Words.of(workbook.sheets().get(1)))
        .contains(
            "Empathy loop", "the actions extract", "the promises extract", "the maturity extract")
        .doesNotContain("Needs the owners extract");
    Workbook alone =
        new FakeReport(FakeReport.thirty(), 1, Role.SURVEY).composer().workbook(Language.EN);
    assertThat(Words.of(alone.sheets().get(1))).contains("Needs the owners extract");
  }
}
