package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which of customers' own words are kept, and of which groups. */
class VerbatimStatesTest {
  private static final MeasureRules RULES = Values.WEIGHTED;
  private static final VerbatimKey ALL = new VerbatimKey("all", Voice.DISSENTER);
  private static final VerbatimKey REPAIR = new VerbatimKey("repair", Voice.DISSENTER);
  private static final VerbatimKey PAY = new VerbatimKey("pay", Voice.DISSENTER);

  private static Answered dissent(String response, String touchpoint) {
    return Answered.now()
        .as(response)
        .recommend(2)
        .through("web", touchpoint)
        .saying("words of " + response);
  }

  private static CustomerHistory customer(int number, Answered... answers) {
    Histories customer = Histories.customer();
    for (Answered answer : answers) {
      customer.answered(answer);
    }
    return customer.history("k" + number);
  }

  private static List<CustomerHistory> customers(int count) {
    List<CustomerHistory> customers = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      customers.add(customer(c, dissent("r" + c, "repair")));
    }
    return customers;
  }

  private static VerbatimStates states(List<CustomerHistory> customers) {
    VerbatimStates states = new VerbatimStates();
    customers.forEach(customer -> states.add(customer, RULES));
    return states;
  }

  @Test
  void ofAnyNumberOfStoriesFiveAreKept() {
    VerbatimState many = states(customers(1000)).groups().get(REPAIR);
    assertThat(many.tellers()).isEqualTo(1000);
    assertThat(many.told(10)).hasSize(5).doesNotHaveDuplicates();
    assertThat(Held.in(many)).as("five stories and a count").hasSize(5 * 3 + 1);
  }

  @Property(tries = 50)
  void howCustomersAreSplitAndInWhichOrderTheyComeMakesNoDifference(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    List<CustomerHistory> customers = customers(count);
    List<Object> once = Held.in(states(customers));
    Random random = new Random(seed);
    Collections.shuffle(customers, random);
    int cut = random.nextInt(count + 1);
    VerbatimStates merged = states(customers.subList(0, cut));
    merged.merge(states(customers.subList(cut, count)));
    assertThat(Held.in(merged)).isEqualTo(once);
  }

  @Test
  void groupsOfFewerTellersTellNothing() {
    assertThat(states(customers(9)).groups().get(REPAIR).told(10)).isEmpty();
    assertThat(states(customers(10)).groups().get(REPAIR).told(10)).hasSize(5);
  }

  @Test
  void aCustomerCountsOnceInAGroupHoweverMuchItTells() {
    List<Answered> answers = new ArrayList<>();
    for (int a = 0; a < 12; a++) {
      answers.add(dissent("r" + a, a % 2 == 0 ? "repair" : "pay"));
    }
    VerbatimStates states = states(List.of(customer(1, answers.toArray(Answered[]::new))));
    assertThat(states.groups().keySet()).containsExactly(ALL, PAY, REPAIR);
    assertThat(states.groups().values())
        .allSatisfy(
            group -> {
              assertThat(group.tellers()).isEqualTo(1);
              assertThat(group.told(1)).hasSize(1);
            });
  }

  @Test
  void whatIsSaidMakesNoDifferenceToWhoIsChosen() {
    List<CustomerHistory> others = new ArrayList<>();
    for (int c = 0; c < 40; c++) {
      others.add(customer(c, dissent("r" + c, "repair").saying((40 - c) + " of r" + c)));
    }
    List<String> chosen = states(others).groups().get(REPAIR).told(10);
    assertThat(chosen.stream().map(text -> text.replaceFirst(".* of ", "")))
        .containsExactlyElementsOf(
            states(customers(40)).groups().get(REPAIR).told(10).stream()
                .map(text -> text.replaceFirst(".* of ", ""))
                .toList());
  }

  @Test
  void theOrderOverAllTouchpointsDoesNotGiveAwayThoseOfASmallOne() {
    VerbatimStates states = states(customers(40));
    Set<String> all = new HashSet<>(states.groups().get(ALL).told(10));
    assertThat(all).isNotEqualTo(new HashSet<>(states.groups().get(REPAIR).told(10)));
  }

  @Test
  void onlyAnswersOfTheReportingMonthsWithWordsAndARecommendationCount() {
    Answered early = Answered.on("2025-01-10").recommend(2).through("web", "repair").saying("x");
    Answered silent = Answered.now().recommend(2).through("web", "repair");
    Answered unmoved = Answered.now().through("web", "repair").saying("x");
    Answered blank = dissent("r", "repair").saying("\u00a0\n");
    assertThat(states(List.of(customer(1, early, silent, unmoved, blank))).groups()).isEmpty();
    assertThat(states(List.of(customer(1, dissent("r", null)))).groups().keySet())
        .containsExactly(ALL, new VerbatimKey("unknown", Voice.DISSENTER));
  }

  @Test
  void textsStandOnOneLineAndAreCutAfterAWord() {
    assertThat(Verbatim.shortened(" one\r\ntwo\u2028\tthree ")).isEqualTo("one two three");
    String exact = "a".repeat(499) + "b";
    assertThat(Verbatim.shortened(exact)).isEqualTo(exact);
    assertThat(Verbatim.shortened("word ".repeat(200))).hasSize(500).endsWith("word…");
    assertThat(Verbatim.shortened("a".repeat(498) + "\ud83d\ude00" + "b".repeat(9)))
        .as("no half of a sign")
        .isEqualTo("a".repeat(498) + "…");
  }
}
