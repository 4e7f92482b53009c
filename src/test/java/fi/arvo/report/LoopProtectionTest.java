package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.ActionEffects;
import fi.arvo.report.tables.Automation;
import fi.arvo.report.tables.Dissenters;
import fi.arvo.report.tables.JourneySteps;
import fi.arvo.report.tables.TableMaker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Steps, dissenters, actions and automation before a reader who adds and subtracts. */
class LoopProtectionTest {
  private static final int MIN_CELL = 5;

  @Property(tries = 200)
  void noFewWhoMadeAStepAreReckonedFromTheOthers(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 12) Integer> customers) {
    TableMaker steps = new TableMaker(JourneySteps.class);
    step(steps, "all", customers.stream().mapToInt(n -> n).sum());
    for (int from = 0; from < customers.size(); from++) {
      step(steps, "t" + from, customers.get(from));
    }
    List<Table.Row> rows = LoopProtection.steps(steps.table(), MIN_CELL).rows();
    List<Integer> kinds = new ArrayList<>();
    for (int from = 0; from < customers.size(); from++) {
      kinds.add(from);
    }
    LinearReader<Integer> reader = new LinearReader<>(kinds);
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      if (rows.get(i).get("n") != null) {
        reader.knows(from -> row == 0 || from == row - 1);
      }
    }
    for (int from : kinds) {
      if (customers.get(from) > 0 && customers.get(from) < MIN_CELL) {
        assertThat(rows.get(from + 1).get("nps_change")).isNull();
        assertThat(rows.get(from + 1).flag("suppressed")).isTrue();
        assertThat(reader.reckons(kind -> kind == from)).isFalse();
      }
    }
  }

  private static void step(TableMaker steps, String from, int customers) {
    steps.row(
        "touchpoint_from touchpoint_to n nps_change respondents",
        from,
        "claim",
        customers,
        -12.0,
        customers);
  }

  /** Answered or not, with a story or without. */
  private record Kind(boolean answered, boolean story) {}

  @Property(tries = 300)
  void noFewDissentersAreReckonedFromTheSizesOfOthers(
      @ForAll @Size(4) List<@IntRange(max = 14) Integer> customers) {
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      kinds.add(new Kind((i & 2) != 0, (i & 1) != 0));
    }
    TableMaker maker = new TableMaker(Dissenters.class);
    for (String story : List.of("all", "yes", "no")) {
      for (String answered : List.of("yes", "no", "difference")) {
        dissenters(maker, kinds, customers, answered, story);
      }
    }
    List<Table.Row> rows = LoopProtection.dissenters(maker.table(), MIN_CELL).rows();
    LinearReader<Kind> reader = new LinearReader<>(kinds);
    for (Table.Row row : rows) {
      if (row.get("n") != null) {
        reader.knows(kind -> in(kind, row));
      }
    }
    for (Table.Row row : rows) {
      long people =
          kinds.stream()
              .filter(kind -> in(kind, row))
              .mapToInt(kind -> customers.get(kinds.indexOf(kind)))
              .sum();
      if (people > 0 && people < MIN_CELL) {
        assertThat(row.get("retained")).as("%d in %s", people, row.cells()).isNull();
        assertThat(reader.reckons(kind -> in(kind, row))).as("%s", row.cells()).isFalse();
      }
    }
    for (Table.Row difference : rows) {
      if (difference.is("answered", "difference") && difference.get("retained") != null) {
        assertThat(rows)
            .filteredOn(row -> row.is("story", difference.text("story")))
            .noneMatch(row -> row.get("retained") == null);
      }
    }
  }

  @Example
  void aShareOfEnoughIsToldHoweverFewOfThemLeft() {
    TableMaker maker = new TableMaker(Dissenters.class);
    for (String answered : List.of("yes", "no", "difference")) {
      maker.row("answered story n retained respondents", answered, "all", 300, 0.99, 300);
    }
    assertThat(LoopProtection.dissenters(maker.table(), MIN_CELL).rows())
        .extracting(row -> row.get("retained"))
        .containsExactly(0.99, 0.99, 0.99);
  }

  private static boolean in(Kind kind, Table.Row row) {
    String answered = row.text("answered");
    String story = row.text("story");
    return (answered.equals("difference") || answered.equals("yes") == kind.answered())
        && (story.equals("all") || story.equals("yes") == kind.story());
  }

  private static void dissenters(
      TableMaker maker, List<Kind> kinds, List<Integer> customers, String answered, String story) {
    Table.Row row =
        new TableMaker(Dissenters.class)
            .row("answered story", answered, story)
            .table()
            .rows()
            .get(0);
    long people = 0;
    for (int i = 0; i < kinds.size(); i++) {
      people += in(kinds.get(i), row) ? customers.get(i) : 0;
    }
    maker.row("answered story n retained respondents", answered, story, people, 0.5, people);
  }

  @Example
  void anActionThatTouchedAFewOrIsHeldAgainstAFewIsNotTold() {
    TableMaker actions = new TableMaker(ActionEffects.class);
    for (int[] people : new int[][] {{40, 40}, {4, 40}, {40, 3}, {0, 40}}) {
      actions.row(
          "action_id outcome started_on effect n_treated respondents control_respondents",
          "a" + people[0] + "-" + people[1],
          "recommend",
          LocalDate.EPOCH,
          12.0,
          people[0],
          people[0],
          people[1]);
    }
    assertThat(LoopProtection.alone(actions.table(), MIN_CELL).rows())
        .extracting(row -> row.get("effect"))
        .containsExactly(12.0, null, null, 12.0);
    TableMaker automation = new TableMaker(Automation.class);
    automation.row("scope scope_value estimate respondents", "overall", "all", -2.0, 4);
    automation.row("scope scope_value estimate respondents", "channel", "web", -2.0, 5);
    assertThat(LoopProtection.alone(automation.table(), MIN_CELL).rows())
        .extracting(row -> row.get("estimate"))
        .containsExactly(null, -2.0);
  }
}
