package fi.arvo.synthetic;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.config.WorldConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is planted along the journey, by actions, by automation and between the sides is in the
 * extracts, and nothing is where nothing was planted: simple counts straight from 100,000 made-up
 * customers, without Arvo's own analysis.
 */
class PlantedLoopTest {
  private static final int CUSTOMERS = 100_000;

  /** In which no segment turns, so that what moves is the loop's doing. */
  private static final WorldConfig WORLD = Worlds.with(Worlds.of(CUSTOMERS), List.of());

  private static final List<Said> ANSWERS = answers(WORLD);
  private static final List<Said> NOTHING = answers(Worlds.with(WORLD, true, 0));

  private static final List<String> TOUCHPOINTS = WORLD.survey().touchpoints();
  private static final List<String> CHANNELS = WORLD.survey().channels();
  private static final int LAST = Month.of(WORLD.asOf());
  private static final int FIRST = LAST - WORLD.survey().months() + 1;

  /** Months before a start, and from it on, that are compared. */
  private static final int WINDOW = 6;

  private static final List<ToDoubleFunction<Said>> MEASURES =
      List.of(Said::recommended, Said::ease, Said::valence);

  /** Units in which the sample's company does nothing but what it does everywhere. */
  private static final Set<String> UNTOUCHED =
      Set.of("Y01", "Y07", "Y10", "Y11", "Y16", "Y19", "Y20");

  /** An answer without its ratings, which would fill the memory, and what was said before it. */
  private record Said(
      String unit,
      String channel,
      String touchpoint,
      int month,
      int recommend,
      int effort,
      SyntheticStory story,
      Said before) {

    double recommended() {
      return recommend < 0 ? Double.NaN : recommend;
    }

    double ease() {
      return effort < 0 ? Double.NaN : effort;
    }

    double valence() {
      return story.valence();
    }
  }

  private static List<Said> answers(WorldConfig world) {
    CustomerGenerator generator = new CustomerGenerator(world);
    List<Said> all = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      SyntheticCustomer customer = generator.generateWithoutTransactions(i);
      Said before = null;
      for (SyntheticAnswer a : customer.answers()) {
        Said said =
            new Said(
                customer.unit(),
                a.channel(),
                a.touchpoint(),
                a.month(),
                a.recommend(),
                a.effort(),
                a.story(),
                before);
        all.add(said);
        before = said;
      }
    }
    return all;
  }

  /** A mean with its standard error, answers as if independent. */
  private record Mean(double value, double error) {
    static Mean of(List<Said> answers, Predicate<Said> which, ToDoubleFunction<Said> what) {
      double[] values =
          answers.stream().filter(which).mapToDouble(what).filter(v -> !Double.isNaN(v)).toArray();
      double mean = Arrays.stream(values).average().orElseThrow();
      double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
      return new Mean(mean, Math.sqrt(squares) / values.length);
    }

    /** Whether it is no more from 0 than chance would have it. */
    boolean withinErrors() {
      return Math.abs(value) < 4 * error;
    }

    Mean less(Mean other) {
      return new Mean(value - other.value, Math.hypot(error, other.error));
    }
  }

  /** Six months before a start against six from it on, of some units against the untouched. */
  private static Mean effect(
      List<Said> answers,
      Set<String> units,
      String start,
      Predicate<Said> where,
      ToDoubleFunction<Said> what) {
    int month = Month.of(LocalDate.parse(start));
    return change(answers, where.and(said -> units.contains(said.unit)), month, what)
        .less(change(answers, where.and(said -> UNTOUCHED.contains(said.unit)), month, what));
  }

  private static Mean change(
      List<Said> answers, Predicate<Said> who, int start, ToDoubleFunction<Said> what) {
    Mean after = Mean.of(answers, who.and(s -> s.month >= start && s.month < start + WINDOW), what);
    Mean before =
        Mean.of(answers, who.and(s -> s.month < start && s.month >= start - WINDOW), what);
    return after.less(before);
  }

  private static Predicate<Said> at(String touchpoint) {
    return said -> said.touchpoint.equals(touchpoint);
  }

  /** What a touchpoint's mean is above that of the others. */
  private static Mean above(List<Said> answers, String touchpoint, ToDoubleFunction<Said> what) {
    return Mean.of(answers, at(touchpoint), what)
        .less(Mean.of(answers, at(touchpoint).negate(), what));
  }

  @Test
  void oneTouchpointHurtsInEveryRespectAndTheOthersDoNot() {
    assertThat(above(ANSWERS, "korvaus", Said::recommended).value()).isBetween(-1.2, -0.7);
    assertThat(above(ANSWERS, "korvaus", Said::ease).value()).isBetween(-0.9, -0.5);
    assertThat(above(ANSWERS, "korvaus", Said::valence).value()).isBetween(-0.8, -0.4);
    for (String touchpoint : List.of("osto", "käyttöönotto", "lasku")) {
      Predicate<Said> others = said -> !said.touchpoint.equals("korvaus");
      assertThat(
              Mean.of(ANSWERS, at(touchpoint), Said::recommended)
                  .less(Mean.of(ANSWERS, others, Said::recommended))
                  .value())
          .as(touchpoint)
          .isBetween(-0.1, 0.1);
    }
    for (String touchpoint : TOUCHPOINTS) {
      assertThat(above(NOTHING, touchpoint, Said::recommended).withinErrors()).isTrue();
      assertThat(above(NOTHING, touchpoint, Said::valence).withinErrors()).isTrue();
    }
  }

  @Test
  void theStepToTheTouchpointThatHurtsIsTheOneThatLoses() {
    for (String touchpoint : TOUCHPOINTS) {
      Predicate<Said> arrives =
          said -> said.before != null && !said.before.touchpoint.equals(touchpoint);
      Mean change =
          Mean.of(
              ANSWERS,
              arrives.and(at(touchpoint)),
              said -> said.recommended() - said.before.recommended());
      if (touchpoint.equals("korvaus")) {
        assertThat(change.value()).isLessThan(-0.5);
      } else {
        assertThat(change.value()).as(touchpoint).isGreaterThan(0.3);
      }
    }
    long again = ANSWERS.stream().filter(said -> said.before != null).count();
    long onwards =
        ANSWERS.stream()
            .filter(said -> said.before != null)
            .filter(
                said ->
                    (TOUCHPOINTS.indexOf(said.before.touchpoint) + 1) % TOUCHPOINTS.size()
                        == TOUCHPOINTS.indexOf(said.touchpoint))
            .count();
    assertThat((double) onwards / again).isCloseTo(0.7 + 0.3 / 5, within(0.01));
  }

  @Test
  void theActionThatWorksRaisesRecommendationEaseAndFeelingWhereItWasDone() {
    Set<String> units = Set.of("Y02", "Y05", "Y08", "Y12");
    String start = "2025-10-01";
    assertThat(effect(ANSWERS, units, start, s -> true, Said::recommended).value())
        .isBetween(0.6, 1.0);
    assertThat(effect(ANSWERS, units, start, s -> true, Said::ease).value()).isBetween(0.3, 0.5);
    assertThat(effect(ANSWERS, units, start, s -> true, Said::valence).value()).isBetween(0.2, 0.6);
    assertThat(effect(NOTHING, units, start, s -> true, Said::recommended).withinErrors()).isTrue();
    assertThat(effect(NOTHING, units, start, s -> true, Said::valence).withinErrors()).isTrue();
    assertThat(effect(ANSWERS, units, "2025-04-01", s -> true, Said::recommended).withinErrors())
        .as("before it began there was nothing")
        .isTrue();
  }

  @Test
  void theActionThatDoesNothingChangesNothing() {
    Set<String> units = Set.of("Y03", "Y14");
    for (ToDoubleFunction<Said> what : MEASURES) {
      assertThat(effect(ANSWERS, units, "2025-07-01", s -> true, what).withinErrors()).isTrue();
    }
  }

  @Test
  void theActionInStepsRaisesEaseAloneAndTheOneAtATouchpointThatTouchpointAlone() {
    for (String[] step :
        new String[][] {{"Y04", "2025-03-01"}, {"Y09", "2025-06-01"}, {"Y17", "2025-09-01"}}) {
      Set<String> unit = Set.of(step[0]);
      assertThat(effect(ANSWERS, unit, step[1], s -> true, Said::ease).value())
          .as(step[0])
          .isBetween(0.5, 1.0);
      assertThat(effect(ANSWERS, unit, step[1], s -> true, Said::recommended).withinErrors())
          .as(step[0])
          .isTrue();
    }
    Set<String> units = Set.of("Y06", "Y13", "Y18");
    assertThat(effect(ANSWERS, units, "2025-08-01", at("korvaus"), Said::recommended).value())
        .isBetween(0.4, 1.2);
    assertThat(
            effect(ANSWERS, units, "2025-08-01", at("korvaus").negate(), Said::recommended)
                .withinErrors())
        .isTrue();
  }

  @Test
  void automationChillsAdviceByTelephoneFreesBillsOnTheWebAndElsewhereDoesNothing() {
    assertThat(slope(ANSWERS, "neuvonta", "puhelin", Said::recommended)).isBetween(-0.35, -0.2);
    assertThat(slope(ANSWERS, "neuvonta", "puhelin", Said::ease)).isLessThan(-0.1);
    assertThat(slope(ANSWERS, "neuvonta", "puhelin", Said::valence)).isLessThan(-0.08);
    assertThat(slope(ANSWERS, "lasku", "verkko", Said::ease)).isBetween(0.1, 0.22);
    assertThat(slope(ANSWERS, "lasku", "verkko", Said::recommended)).isBetween(-0.05, 0.05);
    Automations run = new World(WORLD).automations;
    int lasku = TOUCHPOINTS.indexOf("lasku");
    assertThat(run.in(lasku, 0, LAST).hours()).isLessThan(run.in(lasku, 0, FIRST).hours() - 12);
    double squares = 0;
    int cells = 0;
    for (String touchpoint : TOUCHPOINTS) {
      for (String channel : CHANNELS) {
        if (!Set.of("neuvonta puhelin", "lasku verkko").contains(touchpoint + " " + channel)
            && spread(touchpoint, channel) > 0.08) {
          cells++;
          squares += Math.pow(slope(ANSWERS, touchpoint, channel, Said::recommended), 2);
        }
        if (spread(touchpoint, channel) > 0.08) {
          assertThat(slope(NOTHING, touchpoint, channel, Said::recommended))
              .as("%s %s in a null world", touchpoint, channel)
              .isBetween(-0.08, 0.08);
        }
      }
    }
    assertThat(cells).as("cells without effect whose automation moves").isGreaterThanOrEqualTo(5);
    assertThat(Math.sqrt(squares / cells)).isLessThan(0.06);
  }

  /** Standard deviation of the automated share over the months. */
  private static double spread(String touchpoint, String channel) {
    double[] shares = shares(touchpoint, channel);
    double mean = Arrays.stream(shares).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(shares).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
  }

  private static double[] shares(String touchpoint, String channel) {
    Automations run = new World(WORLD).automations;
    int t = TOUCHPOINTS.indexOf(touchpoint);
    int c = CHANNELS.indexOf(channel);
    return IntStream.rangeClosed(FIRST, LAST).mapToDouble(m -> run.in(t, c, m).share()).toArray();
  }

  /** Change for ten points more of automated share, each month less what all others say in it. */
  private static double slope(
      List<Said> answers, String touchpoint, String channel, ToDoubleFunction<Said> what) {
    double[] share = shares(touchpoint, channel);
    Predicate<Said> cell = at(touchpoint).and(said -> said.channel.equals(channel));
    double xx = 0;
    double xy = 0;
    double mean = Arrays.stream(share).average().orElseThrow();
    for (int m = 0; m < share.length; m++) {
      int month = FIRST + m;
      double own = Mean.of(answers, cell.and(said -> said.month == month), what).value();
      double others =
          Mean.of(answers, cell.negate().and(said -> said.month == month), what).value();
      xx += (share[m] - mean) * (share[m] - mean);
      xy += (share[m] - mean) * (own - others);
    }
    return xy / xx / 10;
  }

  @Test
  void promotersAndDetractorsSpeakUpAndPassivesDoNot() {
    double passive = told(ANSWERS, 7, 8);
    assertThat(told(ANSWERS, 9, 10)).isGreaterThan(passive + 0.3);
    assertThat(told(ANSWERS, 0, 6)).isGreaterThan(passive + 0.3);
    assertThat(told(ANSWERS, 0, 10)).isCloseTo(0.35, within(0.03));
    assertThat(told(NOTHING, 7, 8)).isCloseTo(told(NOTHING, 0, 6), within(0.02));
    assertThat(valence(0, 6)).isNegative();
    assertThat(valence(7, 8)).isBetween(0.0, 0.4);
    assertThat(valence(9, 10)).isGreaterThan(0.4);
  }

  private static double told(List<Said> answers, int from, int to) {
    return Mean.of(
            answers, s -> s.recommend >= from && s.recommend <= to, s -> s.story.isTold() ? 1 : 0)
        .value();
  }

  private static double valence(int from, int to) {
    return Mean.of(ANSWERS, s -> s.recommend >= from && s.recommend <= to, Said::valence).value();
  }

  @Test
  void storiesPraiseWhatIsRatedHighAndBlameWhatIsRatedLow() {
    CustomerGenerator generator = new CustomerGenerator(WORLD);
    Set<Integer> spokenOf = new HashSet<>();
    for (int i = 0; i < 5_000; i++) {
      for (SyntheticAnswer answer : generator.generateWithoutTransactions(i).answers()) {
        byte[] themes = answer.story().themes();
        for (int e = 0; e < themes.length; e++) {
          int rating = answer.ratings()[e];
          if (themes[e] != 0) {
            spokenOf.add(e);
            assertThat(rating).isBetween(themes[e] > 0 ? 8 : 0, themes[e] > 0 ? 10 : 4);
          }
        }
      }
    }
    assertThat(spokenOf).hasSizeGreaterThanOrEqualTo(14);
  }

  @Test
  void detractorsToWhomAnActionWasTheAnswerStay() {
    assertThat(retained(WORLD, true) - retained(WORLD, false)).isGreaterThan(0.04);
    WorldConfig none = Worlds.with(WORLD, true, 0);
    assertThat(retained(none, true) - retained(none, false)).isBetween(-0.02, 0.02);
  }

  private static double retained(WorldConfig config, boolean answered) {
    World world = new World(config);
    CustomerGenerator generator = new CustomerGenerator(world, CustomerGenerator.EXTRACTS);
    Population population =
        Population.of(world, LongStream.range(0, 40_000).mapToObj(generator::generate));
    return population.linked().stream()
        .filter(linked -> linked.coverage().said().isDetractor())
        .filter(
            linked -> {
              Population.Said said = linked.coverage().said();
              return answered
                  == world.circumstances.answered(
                      world.units.indexOf(said.who().unit()),
                      TOUCHPOINTS.indexOf(said.touchpoint()),
                      said.month());
            })
        .mapToDouble(Population.Linked::retained)
        .filter(kept -> !Double.isNaN(kept))
        .average()
        .orElseThrow();
  }

  @Test
  void theEmployeesMoodOfAUnitGoesWithItsCustomersAndTheirEaseWithNothing() throws IOException {
    Map<String, Double> customers = byUnit(ANSWERS);
    assertThat(link(WORLD, customers, 7)).isBetween(0.5, 0.9);
    assertThat(link(WORLD, customers, 8)).as("ease of work").isBetween(-0.35, 0.35);
    WorldConfig none = Worlds.with(WORLD, true, 0);
    assertThat(link(none, byUnit(NOTHING), 7)).isBetween(-0.45, 0.45);
  }

  private static Map<String, Double> byUnit(List<Said> answers) {
    return answers.stream()
        .filter(said -> said.month > LAST - 12 && said.recommend >= 0)
        .collect(groupingBy(Said::unit, averagingDouble(Said::recommend)));
  }

  /** Correlation over units of a column of the employees' answers with the customers' means. */
  private static double link(WorldConfig world, Map<String, Double> customers, int column)
      throws IOException {
    Map<String, Double> employees =
        lines(world, SideExtract.EMPLOYEES, StandardCharsets.UTF_8)
            .skip(1)
            .map(line -> line.split(";", -1))
            .collect(
                groupingBy(row -> row[4], averagingDouble(row -> Double.parseDouble(row[column]))));
    assertThat(employees.keySet()).isEqualTo(customers.keySet());
    List<double[]> pairs =
        customers.keySet().stream()
            .map(unit -> new double[] {customers.get(unit), employees.get(unit)})
            .toList();
    return NaiveTruth.pearson(pairs);
  }

  private static Stream<String> lines(WorldConfig world, SideExtract extract, Charset charset)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rows = extract.write(world, out);
    List<String> lines = out.toString(charset).lines().toList();
    assertThat(lines).hasSize((int) rows + 1);
    return lines.stream();
  }
}
