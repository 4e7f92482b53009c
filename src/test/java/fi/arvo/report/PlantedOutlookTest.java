package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.analysis.Findings;
import fi.arvo.config.JobConfig;
import fi.arvo.config.WorldConfig;
import fi.arvo.config.WorldConfig.Push;
import fi.arvo.config.WorldConfig.Turn;
import fi.arvo.measure.Answer;
import fi.arvo.measure.Answered;
import fi.arvo.measure.CoverageRule;
import fi.arvo.measure.Histories;
import fi.arvo.measure.LoyaltyKey;
import fi.arvo.measure.LoyaltyState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.QuarterStates;
import fi.arvo.measure.Scope;
import fi.arvo.measure.StatesByKey;
import fi.arvo.report.model.Table;
import fi.arvo.synthetic.ConsumerElements;
import fi.arvo.synthetic.CustomerGenerator;
import fi.arvo.synthetic.SyntheticAnswer;
import fi.arvo.synthetic.SyntheticCustomer;
import fi.arvo.synthetic.Worlds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Worlds of which two more quarters are made than the outlook is told: whether what is expected
 * holds what then comes. In some nothing is planted; in others each segment's level wanders by a
 * planted step a quarter, beside actions and automation that move it too.
 */
class PlantedOutlookTest {
  private static final int WORLDS = Integer.getInteger("arvo.outlook.worlds", 24);
  private static final int CUSTOMERS = 1_500;
  private static final LocalDate KNOWN = LocalDate.of(2026, 3, 31);
  private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
  private static final List<String> ELEMENTS =
      ConsumerElements.or(List.of()).stream().map(WorldConfig.Element::id).toList();
  private static final CoverageRule COVERAGE =
      new CoverageRule(new int[ELEMENTS.size()], 1, 8, false);

  /** How often intervals held, by measure, and how far off each method was. */
  private static final class Score {
    private final Map<String, int[]> held = new TreeMap<>();
    private double chosen;
    private double last;

    void add(Table.Row expected, double came, double lastKnown) {
      int[] count = held.computeIfAbsent(expected.text("measure"), m -> new int[2]);
      count[0] += expected.number("low") <= came && came <= expected.number("high") ? 1 : 0;
      count[1]++;
      if (expected.is("measure", "nps")) {
        chosen += Math.abs(expected.number("value") - came);
        last += Math.abs(lastKnown - came);
      }
    }

    double share(String measure) {
      return (double) held.get(measure)[0] / held.get(measure)[1];
    }
  }

  private static MeasureRules rules(LocalDate asOf) {
    return Histories.rules(asOf.toString(), COVERAGE, Histories.SCALES, false);
  }

  private static List<Turn> turns(Random random, double step) {
    List<Turn> turns = new ArrayList<>();
    for (String segment : WorldConfig.defaults().people().segments()) {
      for (LocalDate from = LocalDate.of(2023, 10, 1);
          from.isBefore(LAST);
          from = from.plusMonths(3)) {
        Push push = new Push(step * random.nextGaussian(), 0, 0);
        turns.add(new Turn(segment, from, push, 0.1 * step * random.nextGaussian()));
      }
    }
    return turns;
  }

  /** The measured quarters of a world as somebody sees them on a day. */
  private static Table measured(List<Histories> customers, LocalDate asOf) {
    MeasureRules rules = rules(asOf);
    QuarterStates quarters = new QuarterStates(rules);
    StatesByKey<LoyaltyKey, LoyaltyState> loyalty = new StatesByKey<>();
    int number = 0;
    for (Histories customer : customers) {
      var history = customer.history("k" + number++);
      quarters.add(history);
      Map<LoyaltyKey, List<Answer>> groups = new TreeMap<>();
      for (Answer answer : history.answers()) {
        for (Scope scope :
            List.of(Scope.OVERALL, new Scope(Scope.SEGMENT, history.segmentOf(answer)))) {
          groups
              .computeIfAbsent(
                  new LoyaltyKey(scope, rules.period(answer)), key -> new ArrayList<>())
              .add(answer);
        }
      }
      groups.forEach((key, own) -> loyalty.at(key, LoyaltyState::new).add(own, rules.scales()));
    }
    return TableProtection.of(job(asOf))
        .apply(OutlookQuarters.of(findings(rules, loyalty, quarters), job(asOf)));
  }

  private static Findings findings(
      MeasureRules rules, StatesByKey<LoyaltyKey, LoyaltyState> loyalty, QuarterStates quarters) {
    return new Findings(
        rules,
        loyalty.all(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        quarters);
  }

  private static JobConfig job(LocalDate asOf) {
    return FakeReport.whole().job(asOf);
  }

  private static List<Histories> customers(WorldConfig world, LocalDate until) {
    CustomerGenerator generator = new CustomerGenerator(world);
    List<Histories> customers = new ArrayList<>();
    for (int i = 0; i < world.customers(); i++) {
      SyntheticCustomer made = generator.generate(i);
      Histories customer =
          Histories.customer().of(made.unit(), world.people().segments().get(made.segment()));
      for (SyntheticAnswer answer : made.answers()) {
        if (!answer.answeredAt().toLocalDate().isAfter(until)) {
          customer.answered(
              Answered.on(answer.answeredAt().toLocalDate().toString())
                  .rated(ratings(answer.ratings()))
                  .recommend(answer.recommend()));
        }
      }
      made.transactions().stream()
          .filter(t -> t.identified() && !t.bookedOn().isAfter(until))
          .forEach(t -> customer.bought(t.bookedOn().toString(), t.cents(), 0));
      customers.add(customer);
    }
    return customers;
  }

  private static byte[] ratings(byte[] given) {
    byte[] ratings = given.clone();
    for (int e = 0; e < ratings.length; e++) {
      ratings[e] =
          ratings[e] == SyntheticAnswer.NOT_APPLICABLE ? Answer.NOT_APPLICABLE : ratings[e];
    }
    return ratings;
  }

  private static List<Object> who(Table.Row row) {
    return List.of(row.text("scope"), row.text("scope_value"), row.text("measure"));
  }

  private static Score score(double step) {
    Score score = new Score();
    for (int seed = 1; seed <= WORLDS; seed++) {
      WorldConfig world =
          Worlds.with(
              Worlds.with(
                  Worlds.with(Worlds.lasting(38), seed, CUSTOMERS, 0),
                  turns(new Random(seed), step)),
              step == 0,
              0);
      Table known = measured(customers(world, KNOWN), KNOWN);
      Table later = measured(customers(world, LAST), LAST);
      Map<List<Object>, Double> came = new HashMap<>();
      later.rows().forEach(row -> came.put(at(row), row.number("value")));
      Map<List<Object>, Double> lastKnown = new HashMap<>();
      known.rows().forEach(row -> lastKnown.put(who(row), row.number("value")));
      OutlookTable.expected(known, job(KNOWN)).rows().stream()
          .filter(row -> row.is("kind", "expected"))
          .forEach(row -> score.add(row, came.get(at(row)), lastKnown.get(who(row))));
    }
    score.held.forEach(
        (measure, counts) ->
            System.out.printf(
                "outlook, steps of %.2f, %s: %d of %d intervals held%n",
                step, measure, counts[0], counts[1]));
    System.out.printf(
        "outlook, steps of %.2f, nps: off by %.2f of what same as last is%n",
        step, score.chosen / score.last);
    return score;
  }

  private static List<Object> at(Table.Row row) {
    List<Object> key = new ArrayList<>(who(row));
    key.add(row.text("period"));
    return key;
  }

  @Test
  void whereNothingIsPlantedIntervalsHoldWhatComesAndTheChoiceErrsLessThanTheLastQuarter() {
    Score score = score(0);
    for (String measure : List.of("nps", "coverage", "growth")) {
      assertThat(score.share(measure)).as(measure).isGreaterThanOrEqualTo(0.925);
    }
    assertThat(score.chosen).isLessThan(0.98 * score.last);
  }

  @Test
  void whereSegmentsWanderByPlantedStepsIntervalsHoldWhatComes() {
    Score score = score(0.5);
    for (String measure : List.of("nps", "coverage", "growth")) {
      assertThat(score.share(measure)).as(measure).isGreaterThanOrEqualTo(0.925);
    }
    assertThat(score.chosen).isLessThan(1.05 * score.last);
  }
}
