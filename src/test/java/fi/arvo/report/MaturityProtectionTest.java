package fi.arvo.report;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.analysis.MaturityAnalysis;
import fi.arvo.measure.MaturityItem;
import fi.arvo.measure.MaturityRules;
import fi.arvo.measure.MaturitySaid;
import fi.arvo.measure.MaturityState;
import fi.arvo.report.model.Table;
import fi.arvo.stats.RatioMoments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A maturity survey before a reader who adds and subtracts whatever its tables tell. */
class MaturityProtectionTest {
  private static final int MIN_CELL = 5;
  private static final FakeReport COMPANY = FakeReport.whole();

  private static final List<MaturityItem> ITEMS =
      List.of(
          new MaturityItem("leadership", "a", "S0"),
          new MaturityItem("leadership", "b", "S1"),
          new MaturityItem("customer understanding", "a", "S2"),
          new MaturityItem("customer understanding", "a", "S3"),
          new MaturityItem("customer understanding", "b", "S4"));

  private static final Map<String, String> SOURCES = Map.of("S3", "feedback", "S4", "anticipating");

  /** The answers of an organisation to a statement: what a reader would like to know. */
  private record Kind(String organisation, MaturityItem item) {}

  private static MaturityState state(List<Integer> respondents, List<Integer> skipped) {
    return state(respondents, skipped, 0);
  }

  private static MaturityState state(List<Integer> respondents, List<Integer> skipped, int turn) {
    MaturityState state =
        new MaturityState(
            new MaturityRules(List.of("2026"), MaturityRules.ORGANISATION, 4, "S0", "S2", SOURCES));
    for (int organisation = 0; organisation < respondents.size(); organisation++) {
      for (int i = 0; i < respondents.get(organisation); i++) {
        List<MaturitySaid> said = new ArrayList<>();
        for (int s = 0; s < ITEMS.size(); s++) {
          // From this respondent on an organisation leaves the statement out.
          boolean skips = s == skipped.get(organisation) % 7 && i >= skipped.get(organisation) / 7;
          if (!skips) {
            int score = 1 + (organisation * (1 + turn) + 3 * i + 2 * s + turn / 5) % 5;
            said.add(new MaturitySaid("2026", "O" + organisation, ITEMS.get(s), score));
          }
        }
        state.add(said);
      }
    }
    return state;
  }

  private static Map<String, Table> published(MaturityState state) {
    TableProtection protection = new TableProtection(COMPANY.job().privacy(), Map.of());
    List<Table> found = MaturityTables.of(MaturityAnalysis.of(state, MIN_CELL), COMPANY.job());
    return MaturityStanding.with(protection.apply(found), Optional.of(state), COMPANY.job())
        .stream()
        .collect(Collectors.toMap(table -> table.contract().name(), Function.identity()));
  }

  private static boolean of(Table.Row row, Kind kind) {
    return (row.is("scope", "overall") || row.is("scope_value", kind.organisation()))
        && (!row.has("lens") || row.is("lens", "all") || row.is("lens", kind.item().lens()))
        && (!row.has("area") || row.is("area", "all") || row.is("area", kind.item().area()));
  }

  @Property(tries = 150)
  void noFewRespondentsAreReckonedFromTheOthers(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 14) Integer> respondents,
      @ForAll @Size(6) List<@IntRange(max = 60) Integer> skipped) {
    MaturityState state = state(respondents, skipped);
    Map<String, Table> tables = published(state);
    Map<Kind, Integer> answers = new HashMap<>();
    state
        .statements()
        .forEach(
            (key, cell) -> {
              if (!key.who().group().equals(MaturityRules.EVERYBODY)) {
                answers.put(new Kind(key.who().group(), key.item()), (int) cell.answers());
              }
            });
    LinearReader<Kind> reader = new LinearReader<>(List.copyOf(answers.keySet()));
    tables
        .get("maturity")
        .where(row -> row.number("mean") != null)
        .forEach(row -> reader.knows(kind -> of(row, kind)));
    tables
        .get("maturity_sources")
        .where(row -> row.number("share_agree") != null)
        .forEach(
            row ->
                reader.knows(
                    kind ->
                        of(row, kind)
                            && SOURCES.containsKey(kind.item().statement())
                            && (row.is("step", "all")
                                || row.is("step", SOURCES.get(kind.item().statement())))));
    tables
        .get("maturity_items")
        .where(row -> row.is("kind", "statement") && row.number("mean") != null)
        .forEach(row -> reader.knows(kind -> row.is("statement", kind.item().statement())));

    // Whoever is too few in an organisation, lens and area is neither shown nor reckoned.
    state
        .cells()
        .forEach(
            (key, cell) -> {
              if (cell.respondents() < MIN_CELL) {
                boolean everybody = key.group().equals(MaturityRules.EVERYBODY);
                Table.Row row =
                    tables
                        .get("maturity")
                        .where(r -> r.is("scope_value", everybody ? "all" : key.group()))
                        .filter(r -> r.is("scope", "overall") == everybody)
                        .filter(r -> r.is("lens", key.lens()) && r.is("area", key.area()))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.number("mean")).as(key.toString()).isNull();
                assertThat(row.get("people")).isNull();
                assertThat(row.get("third")).isNull();
                assertThat(row.flag("suppressed")).isTrue();
                assertThat(
                        reader.reckons(
                            kind ->
                                (everybody || kind.organisation().equals(key.group()))
                                    && (key.lens().equals("all")
                                        || key.lens().equals(kind.item().lens()))
                                    && (key.area().equals("all")
                                        || key.area().equals(kind.item().area()))))
                    .as(key + " of " + respondents + " " + skipped)
                    .isFalse();
              }
            });
  }

  /** A group of which {@code maturity} hides something stands in no other table. */
  @Property(tries = 150)
  void whatIsHiddenOfAnOrganisationIsHiddenEverywhere(
      @ForAll @Size(min = 6, max = 9) List<@IntRange(max = 14) Integer> respondents) {
    MaturityState state = state(respondents, Collections.nCopies(respondents.size(), 6));
    Map<String, Table> tables = published(state);
    Set<String> partly = new HashSet<>();
    tables
        .get("maturity")
        .where(row -> !row.is("scope", "overall") && row.number("mean") == null)
        .forEach(row -> partly.add(row.text("scope_value")));
    Stream.of("maturity_gaps", "maturity_sources")
        .flatMap(table -> tables.get(table).rows().stream())
        .filter(row -> partly.contains(row.text("scope_value")))
        .forEach(row -> assertThat(row.flag("suppressed")).as(row.cells().toString()).isTrue());
    // Nor does it move the others' thirds or what tells them apart.
    long shown =
        tables
            .get("maturity")
            .where(row -> row.is("scope", "organisation"))
            .filter(row -> row.is("lens", "all") && row.is("area", "all"))
            .filter(row -> row.number("mean") != null)
            .count();
    tables
        .get("maturity_items")
        .where(row -> row.whole("groups") != null)
        .forEach(row -> assertThat(row.whole("groups")).isLessThanOrEqualTo(shown));
  }

  @Example
  void aSmallOrganisationIsHiddenTogetherWithAnotherThatWouldGiveItAway() {
    MaturityState state = state(List.of(9, 3, 8, 12), List.of(6, 6, 6, 6));
    Map<String, Table> tables = published(state);
    assertThat(
            tables
                .get("maturity")
                .where(row -> row.is("lens", "all") && row.is("area", "all"))
                .filter(row -> row.number("mean") == null)
                .map(row -> row.text("scope_value")))
        .containsExactlyInAnyOrder("O1", "O2");
    assertThat(tables.get("maturity_gaps").where(row -> row.number("difference") == null))
        .extracting(row -> row.text("scope_value"))
        .containsExactlyInAnyOrder("O1", "O2");
  }

  @Example
  void aChangeIsHiddenWhereItsWaveBeforeIs() {
    MaturityState state =
        new MaturityState(
            new MaturityRules(
                List.of("1", "2"), MaturityRules.ORGANISATION, 4, null, null, Map.of()));
    for (int i = 0; i < 30; i++) {
      String organisation = "O" + i % 3;
      List<MaturitySaid> said = new ArrayList<>();
      if (i % 3 > 0 || i < 9) {
        said.add(new MaturitySaid("1", organisation, ITEMS.get(0), 1 + i % 5));
      }
      said.add(new MaturitySaid("2", organisation, ITEMS.get(0), 1 + i % 4));
      state.add(said);
    }
    List<Table.Row> latest =
        published(state)
            .get("maturity")
            .where(row -> row.is("wave", "2") && row.is("scope", "organisation"))
            .filter(row -> row.is("lens", "all") && row.is("area", "all"))
            .toList();
    assertThat(latest).allMatch(row -> row.number("mean") != null);
    assertThat(latest).filteredOn(row -> row.number("change") == null).hasSize(2);
    assertThat(latest)
        .filteredOn(row -> row.is("scope_value", "O0"))
        .allMatch(row -> row.number("change") == null);
  }

  /** What they said is what all say to the one statement less what the others say to it. */
  @Example
  void whereFewAnsweredOneSideOnlyEitherTheStatementOrTheParadoxIsHidden() {
    Map<String, Table> alone = sides(2, 0, List.of());
    assertThat(gap(alone).number("difference")).as("each side is an area of its own").isNull();
    assertThat(gap(sides(6, 2, List.of())).get("people")).isNull();
    assertThat(gap(sides(6, 0, List.of())).get("people")).isEqualTo(14L);
    assertThat(gap(sides(0, 0, List.of())).get("people")).isEqualTo(20L);

    List<MaturityItem> others =
        List.of(
            new MaturityItem("leadership", "a", "S5"),
            new MaturityItem("customer understanding", "a", "S3"));
    Map<String, Table> among = sides(2, 0, others);
    assertThat(gap(among).number("difference")).isNotNull();
    assertThat(gap(among).get("people")).isEqualTo(18L);
    assertThat(hiddenStatements(among)).as("and one more of its area").containsExactly("S0", "S5");
    assertThat(hiddenStatements(sides(6, 0, others))).isEmpty();
    assertThat(hiddenStatements(sides(6, 3, others))).containsExactly("S2", "S3");
  }

  private static Table.Row gap(Map<String, Table> tables) {
    return tables.get("maturity_gaps").rows().get(0);
  }

  private static Stream<String> hiddenStatements(Map<String, Table> tables) {
    return tables
        .get("maturity_items")
        .where(row -> row.is("kind", "statement") && row.number("mean") == null)
        .map(row -> row.text("statement"))
        .sorted();
  }

  /** Of 20 people so many leave out the understanding, and so many others the promise. */
  private static Map<String, Table> sides(
      int onlyPromise, int onlyUnderstanding, List<MaturityItem> others) {
    MaturityState state =
        new MaturityState(
            new MaturityRules(List.of("2026"), MaturityRules.NONE, 4, "S0", "S2", Map.of()));
    for (int i = 0; i < 20; i++) {
      List<MaturitySaid> said = new ArrayList<>();
      if (i >= onlyUnderstanding) {
        said.add(new MaturitySaid("2026", "x", ITEMS.get(0), 1 + i % 5));
      }
      if (i < 20 - onlyPromise) {
        said.add(new MaturitySaid("2026", "x", ITEMS.get(2), 1 + i % 4));
      }
      for (MaturityItem other : others) {
        said.add(new MaturitySaid("2026", "x", other, 1 + i % 3));
      }
      state.add(said);
    }
    return published(state);
  }

  /** Answers that a reader can tell apart: of promise and understanding, who gave both. */
  private record Side(String organisation, MaturityItem item, boolean both) {}

  @Property(tries = 150)
  void nobodyWhoAnsweredOneSideOfTheParadoxIsReckonedFromThoseWhoAnsweredBoth(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 14) Integer> respondents,
      @ForAll @Size(5) List<@IntRange(max = 104) Integer> skipped,
      @ForAll boolean alone) {
    List<MaturityItem> items = alone ? List.of(ITEMS.get(0), ITEMS.get(2), ITEMS.get(4)) : ITEMS;
    Map<Side, Integer> answers = new HashMap<>();
    MaturityState state =
        new MaturityState(
            new MaturityRules(List.of("2026"), MaturityRules.ORGANISATION, 4, "S0", "S2", SOURCES));
    for (int o = 0; o < respondents.size(); o++) {
      // A reader doesn't know that nobody of an organisation answered both.
      for (MaturityItem item : items) {
        answers.put(new Side("O" + o, item, true), 0);
        answers.put(new Side("O" + o, item, false), 0);
      }
      for (int i = 0; i < respondents.get(o); i++) {
        // From this respondent on an organisation leaves the statement out.
        int left = skipped.get(o) % items.size();
        int from = skipped.get(o) / items.size();
        List<MaturitySaid> said = new ArrayList<>();
        for (int s = 0; s < items.size(); s++) {
          if (s != left || i < from) {
            said.add(new MaturitySaid("2026", "O" + o, items.get(s), 1 + (o + i + s) % 5));
          }
        }
        Set<String> told = said.stream().map(one -> one.item().statement()).collect(toSet());
        boolean both = told.contains("S0") && told.contains("S2");
        for (MaturitySaid one : said) {
          answers.merge(new Side(one.group(), one.item(), both), 1, Integer::sum);
        }
        state.add(said);
      }
    }
    Map<String, Table> tables = published(state);
    LinearReader<Side> reader = new LinearReader<>(List.copyOf(answers.keySet()));
    tables
        .get("maturity")
        .where(row -> row.number("mean") != null)
        .forEach(row -> reader.knows(side -> of(row, new Kind(side.organisation, side.item))));
    tables
        .get("maturity_items")
        .where(row -> row.is("kind", "statement") && row.number("mean") != null)
        .forEach(row -> reader.knows(side -> row.is("statement", side.item.statement())));
    tables
        .get("maturity_gaps")
        .where(row -> row.number("difference") != null)
        .forEach(
            row ->
                List.of("S0", "S2")
                    .forEach(
                        statement ->
                            reader.knows(
                                side ->
                                    side.both
                                        && side.item.statement().equals(statement)
                                        && of(row, new Kind(side.organisation, side.item)))));
    Set<String> groups = answers.keySet().stream().map(Side::organisation).collect(toSet());
    groups.add("all");
    for (String group : groups) {
      for (String statement : List.of("S0", "S2")) {
        Predicate<Side> few =
            side ->
                !side.both
                    && side.item.statement().equals(statement)
                    && (group.equals("all") || side.organisation.equals(group));
        int count = answers.keySet().stream().filter(few).mapToInt(answers::get).sum();
        if (count > 0 && count < MIN_CELL) {
          assertThat(reader.reckons(few))
              .as("%d of %s who answered %s only, of %s", count, group, statement, answers)
              .isFalse();
        }
      }
    }
  }

  /**
   * Two organisations are hidden, one of them of a single person. The reader knows what the others
   * said and, of everybody, the mean and how wide its range is: the sum of squares over
   * organisations, whether the hidden ones count apart or as one. Whatever the small one may have
   * said has to fit.
   */
  @Property(tries = 60)
  void theSpreadOverOrganisationsDoesNotGiveAwayTheHidden(
      @ForAll @IntRange(min = 1, max = 4) int small, @ForAll @IntRange(max = 40) int turn) {
    List<Integer> sizes = List.of(9, 12, 11, small, 6);
    MaturityState state = state(sizes, Collections.nCopies(sizes.size(), 7 * 60), turn);
    Map<String, Table> tables = published(state);
    for (Table.Row all : tables.get("maturity").where(row -> row.is("scope", "overall")).toList()) {
      List<Table.Row> shown =
          tables
              .get("maturity")
              .where(row -> row.is("scope", "organisation") && row.number("mean") != null)
              .filter(row -> row.is("lens", all.text("lens")) && row.is("area", all.text("area")))
              .toList();
      assertThat(shown).hasSize(3);
      int statements = (int) (all.whole("answers") / sizes.stream().mapToInt(n -> n).sum());
      int fitting = 0;
      int tried = 0;
      for (int people = 1; people < MIN_CELL; people++) {
        for (int sum = people * statements; sum <= 5 * people * statements; sum++) {
          tried++;
          fitting += fits(all, shown, people * statements, sum) ? 1 : 0;
        }
      }
      assertThat(fitting).as("answers of the hidden that fit " + all.cells()).isEqualTo(tried);
    }
  }

  /**
   * Whether a hidden organisation of so many answers and such a sum, and another, fit the range.
   */
  private static boolean fits(Table.Row all, List<Table.Row> shown, long answers, long sum) {
    double mean = all.number("mean");
    List<double[]> organisations = new ArrayList<>();
    double restSum = mean * all.whole("answers") - sum;
    double restAnswers = all.whole("answers") - answers;
    for (Table.Row row : shown) {
      double own = row.whole("answers");
      organisations.add(new double[] {row.number("mean") * own, own});
      restSum -= row.number("mean") * own;
      restAnswers -= own;
    }
    List<double[]> asOne = new ArrayList<>(organisations);
    asOne.add(new double[] {restSum + sum, restAnswers + answers});
    organisations.add(new double[] {sum, answers});
    organisations.add(new double[] {restSum, restAnswers});
    return low(organisations, all) || low(asOne, all);
  }

  private static boolean low(List<double[]> organisations, Table.Row all) {
    RatioMoments moments = new RatioMoments();
    organisations.forEach(one -> moments.add(one[0], one[1], one[1]));
    return Math.abs(moments.ratio().lowOrNull() - all.number("ci_low")) < 1e-9;
  }
}
