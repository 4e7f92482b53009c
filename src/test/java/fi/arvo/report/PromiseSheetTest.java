package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.PromiseGap;
import fi.arvo.report.tables.TableMaker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromiseSheetTest {
  private static final FakeReport COMPANY = FakeReport.whole();

  /** One element of everybody; a null kind is a table without promises. */
  private static void row(
      TableMaker rows,
      String element,
      Boolean promised,
      String kind,
      String matters,
      Double delivered,
      Double gap,
      String verdict) {
    rows.row(
        "as_of scope scope_value element tier promised delivered delivered_low delivered_high line"
            + " importance matters kind rating rating_n guess gap gap_low gap_high verdict"
            + " suppressed",
        FakeReport.AS_OF,
        "overall",
        "all",
        element,
        "functional",
        promised,
        delivered,
        delivered == null ? null : (Double) (delivered - 0.03),
        delivered == null ? null : (Double) (delivered + 0.03),
        0.25,
        0.05,
        matters,
        kind,
        5.5,
        900,
        gap == null ? null : (Double) (5.5 + gap),
        gap,
        gap == null ? null : (Double) (gap - 0.3),
        gap == null ? null : (Double) (gap + 0.3),
        verdict,
        false);
  }

  private static StorySheet sheet(TableMaker rows) {
    return new PromiseSheet(COMPANY.narrator(Language.EN, rows.table())).sheet().orElseThrow();
  }

  private static TableMaker table() {
    return new TableMaker(PromiseGap.class);
  }

  private static IntervalBars chart(StorySheet sheet, String id) {
    return (IntervalBars)
        Words.blocks(sheet)
            .filter(ChartBlock.class::isInstance)
            .map(ChartBlock.class::cast)
            .filter(chart -> chart.id().equals(id))
            .findFirst()
            .orElseThrow()
            .chart();
  }

  private static StorySheet whole() {
    TableMaker rows = table();
    row(rows, "quality", true, "kept", "yes", 0.48, 0.1, "right");
    row(rows, "saves_time", true, "kept", "undecided", 0.44, -0.9, "underrates");
    row(rows, "badge_value", true, "promised_does_not_matter", "no", 0.07, 0.2, "cannot_tell");
    row(rows, "self_transcendence", true, "broken_promise", "undecided", 0.18, 1.2, "overrates");
    row(rows, "informs", true, "undecided", "undecided", 0.26, 0.1, "right");
    row(rows, "reduces_effort", false, "matters_not_promised", "yes", 0.39, 0.0, "right");
    row(rows, "nostalgia", false, "neither", "no", 0.06, 1.4, "overrates");
    return sheet(rows);
  }

  @Test
  void theTitleCountsPromisesByWhatBecameOfThemAndNamesWhatIsMissing() {
    assertThat(whole().finding())
        .isEqualTo(
            "Promises to all customers: 5. Of them kept 2, broken 1, of no matter to customers 1,"
                + " too close to call 1. It matters but isn’t promised: Reduces effort.");
  }

  @Test
  void whatIsPromisedStandsByHowManyGetItWithTheAverageElementBetween() {
    List<Bar> bars = chart(whole(), "promise_delivered").bars();
    assertThat(bars)
        .extracting(Bar::label)
        .containsExactly(
            "Quality",
            "Saves time",
            "Informs",
            "An element on average",
            "Self-transcendence",
            "Badge value");
    assertThat(bars)
        .extracting(Bar::emphasis)
        .containsExactly(
            Emphasis.STRONG,
            Emphasis.PLAIN,
            Emphasis.UNDECIDED,
            Emphasis.PLAIN,
            Emphasis.PLAIN,
            Emphasis.PLAIN);
  }

  @Test
  void gapsStandFromTheMostOverratedAndOnlyThoseToldForCertainAreSolid() {
    List<Bar> bars = chart(whole(), "promise_gaps").bars();
    assertThat(bars.get(0).label()).isEqualTo("Nostalgia");
    assertThat(bars.get(bars.size() - 1).label()).isEqualTo("Saves time");
    assertThat(bars)
        .filteredOn(bar -> bar.emphasis() == Emphasis.PLAIN)
        .extracting(Bar::label)
        .containsExactly("Nostalgia", "Self-transcendence", "Saves time");
  }

  @Test
  void whereAllGuessesAreHiddenNothingIsSaidOfThem() {
    TableMaker rows = table();
    row(rows, "quality", null, null, "yes", 0.48, null, null);
    Table hidden = rows.table();
    StorySheet sheet =
        new PromiseSheet(
                COMPANY.narrator(
                    Language.EN,
                    new Table(
                        hidden.contract(),
                        hidden.rows().stream()
                            .map(row -> row.with("guess", null).with("suppressed", true))
                            .toList())))
            .sheet()
            .orElseThrow();
    assertThat(sheet.finding())
        .isEqualTo("What employees believe cannot be shown beside what customers say.");
    assertThat(Words.of(sheet)).doesNotContain("promise_gaps");
  }

  @Test
  void whatToDoBeginsWithBrokenPromisesAndEndsWithWhatEmployeesMisjudge() {
    TableBlock todo =
        Words.blocks(whole())
            .filter(TableBlock.class::isInstance)
            .map(TableBlock.class::cast)
            .filter(table -> table.heading().equals("What to do"))
            .findFirst()
            .orElseThrow();
    assertThat(todo.table().rows())
        .extracting(row -> row.get(0).toString())
        .satisfiesExactly(
            first -> assertThat(first).contains("Self-transcendence"),
            second -> assertThat(second).contains("Reduces effort"),
            third -> assertThat(third).contains("Badge value"),
            fourth -> assertThat(fourth).contains("Nostalgia"),
            fifth -> assertThat(fifth).contains("Saves time"));
    assertThat(todo.table().rows().get(0).toString())
        .contains(
            "broken promise; employees believe too much", "Deliver it, or stop promising it.");
  }

  @Test
  void withoutPromisesTheSheetTellsOfGuessesAlone() {
    TableMaker rows = table();
    row(rows, "quality", null, null, "yes", 0.48, 1.1, "overrates");
    row(rows, "informs", null, null, "no", 0.26, 0.1, "right");
    StorySheet sheet = sheet(rows);
    assertThat(sheet.finding())
        .isEqualTo("Employees believe that customers get more than they do of: Quality.");
    assertThat(Words.of(sheet))
        .contains("promise_gaps", "What employees believe")
        .doesNotContain("promise_delivered", "Kept: ");
  }

  @Test
  void withoutGuessesTheSheetTellsOfPromisesAlone() {
    TableMaker rows = table();
    row(rows, "quality", true, "kept", "yes", 0.48, null, null);
    StorySheet sheet = sheet(rows);
    assertThat(sheet.finding()).isEqualTo("Promises to all customers: 1. Of them kept 1.");
    assertThat(Words.of(sheet))
        .contains("promise_delivered")
        .doesNotContain("promise_gaps", "Employees rated what");
  }

  @Test
  void withNeitherThereIsNoSheet() {
    Optional<StorySheet> none = new PromiseSheet(COMPANY.narrator(Language.EN)).sheet();
    assertThat(none).isEmpty();
  }

  @Test
  void unitsWhereAPromiseIsBrokenAreNamed() {
    TableMaker rows = table();
    row(rows, "quality", true, "kept", "yes", 0.48, null, null);
    for (String unit : List.of("Helsinki", "Oulu", "Turku")) {
      rows.row(
          "as_of scope scope_value element promised kind suppressed",
          FakeReport.AS_OF,
          "unit",
          unit,
          "quality",
          true,
          unit.equals("Oulu") ? "kept" : "broken_promise",
          false);
    }
    String words = Words.of(sheet(rows));
    assertThat(words).contains("Where promises are broken", "Helsinki, Turku", "Oulu");
  }

  @Test
  void theTableHoldsPromisesAgainstWhatIsPublishedOfCustomers() {
    FakeReport company =
        new FakeReport(FakeReport.thirty(), 1, Role.SURVEY, Role.TRANSACTIONS, Role.PROMISES)
            .promised(FakePromise.whole(FakeReport.thirty(), List.of("Helsinki", "Turku", "Oulu")));
    Table table =
        company.published().stream()
            .filter(t -> t.contract().name().equals("promise_gap"))
            .findFirst()
            .orElseThrow();
    Table coverage =
        company.published().stream()
            .filter(t -> t.contract().name().equals("element_coverage"))
            .findFirst()
            .orElseThrow();
    assertThat(table.rows()).hasSize(4 * 30);
    double line =
        coverage
            .where(row -> row.is("scope", "overall"))
            .mapToDouble(row -> row.number("share_covered"))
            .average()
            .orElseThrow();
    for (Table.Row row : table.rows()) {
      Table.Row given =
          coverage
              .where(
                  c ->
                      c.is("scope_value", row.text("scope_value"))
                          && c.is("element", row.text("element")))
              .findFirst()
              .orElseThrow();
      assertThat(row.number("delivered")).isEqualTo(given.number("share_covered"));
      assertThat(row.number("rating")).isEqualTo(given.number("mean"));
      assertThat(row.whole("rating_n")).isEqualTo(given.whole("n"));
      assertThat(row.number("line")).isEqualTo(line);
      if (row.flag("promised") && row.is("kind", "kept")) {
        assertThat(row.number("delivered_low")).isGreaterThan(line);
      }
      if (row.is("kind", "broken_promise")) {
        assertThat(row.number("delivered_high")).isLessThan(line);
      }
    }
    String ofOneUnit = FakeReport.thirty().elements().get(4).id();
    assertThat(table.where(row -> row.is("element", ofOneUnit) && row.flag("promised")))
        .extracting(row -> row.text("scope_value"))
        .containsExactly("Helsinki");
    assertThat(table.where(row -> row.is("element", ofOneUnit)))
        .extracting(row -> row.whole("promised_units"))
        .containsOnly(1L);
  }
}
