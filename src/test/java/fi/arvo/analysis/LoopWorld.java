package fi.arvo.analysis;

import static fi.arvo.measure.Histories.customer;

import fi.arvo.extract.Action;
import fi.arvo.extract.Operation;
import fi.arvo.measure.ActionOutcome;
import fi.arvo.measure.ActionPlan;
import fi.arvo.measure.ActionStep;
import fi.arvo.measure.Answered;
import fi.arvo.measure.AnsweredMonths;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.CustomerMeasures;
import fi.arvo.measure.Histories;
import fi.arvo.measure.Loop;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Months;
import fi.arvo.measure.Operated;
import fi.arvo.measure.OperatedCell;
import fi.arvo.measure.Scope;
import fi.arvo.measure.Treatment;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.BlockTree;
import fi.arvo.text.StoryReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Customers of 36 units who answer from January 2025 to September 2026, among whom some actions
 * work and some don't, and touchpoints whose automation frees, chills or does nothing.
 */
final class LoopWorld {
  private static final int UNITS = 36;
  private static final int FIRST = Months.of(LocalDate.of(2025, 1, 1));
  private static final int LAST = Months.of(LocalDate.of(2026, 9, 1));
  private static final String[] TOUCHPOINTS = {"advice", "claims", "sale"};
  private static final String[] CHANNELS = {"desk", "mail", "phone", "web"};
  private static final AnsweredMonths ANSWERED = new AnsweredMonths(FIRST, LAST);

  final List<Action> actions = new ArrayList<>();
  final List<Operation> operations = new ArrayList<>();
  final MeasureRules rules;
  private final Map<String, Double> automated = new HashMap<>();
  private final boolean planted;
  private final int customersOfUnit;

  /**
   * @param planted whether anything does anything
   * @param customersOfUnit each of whom answers about four times
   */
  LoopWorld(boolean planted, int customersOfUnit) {
    this.planted = planted;
    this.customersOfUnit = customersOfUnit;
    act("works", "2025-10-01", null, units(1, 8));
    act("nothing", "2025-07-01", null, units(9, 11));
    act("claims", "2025-09-01", "claims", units(12, 15));
    act("one of two", "2025-09-01", null, units(16, 17));
    act("other of two", "2025-11-15", null, units(16, 17));
    act("late", "2026-08-17", null, units(18, 19));
    act("early", "2025-02-01", null, units(20, 20));
    act("everywhere", "2026-01-01", null, List.of());
    act("steps", "2025-06-01", null, units(31, 32));
    act("steps", "2025-08-01", null, units(33, 34));
    act("steps", "2025-12-01", null, units(35, 36));
    List<String> listed =
        IntStream.rangeClosed(21, 30)
            .boxed()
            .flatMap(u -> IntStream.range(0, customersOfUnit / 5).mapToObj(c -> id(u, c)))
            .toList();
    actions.add(action("customers", "2025-11-01", null, List.of(), listed));
    operate();
    List<ActionStep> steps =
        actions.stream()
            .map(
                a ->
                    new ActionStep(
                        a.actionId(),
                        a.touchpoint(),
                        !a.units().isEmpty()
                            ? Scope.UNIT
                            : !a.customers().isEmpty() ? Treatment.CUSTOMER : Scope.OVERALL_KIND,
                        new TreeSet<>(a.units().isEmpty() ? a.customers() : a.units()),
                        Months.of(a.startedOn())))
            .toList();
    MeasureRules plain = Histories.rules("2026-09-30");
    rules =
        Histories.with(
            plain,
            new Loop(
                ActionPlan.of(steps, ANSWERED, LAST, plain.firstSalesMonth(), LAST),
                List.of(ActionOutcome.values()),
                new Operated(cells(), cells(), true)));
  }

  private static String unit(int number) {
    return number < 10 ? "u0" + number : "u" + number;
  }

  private static String id(int unit, int customer) {
    return unit(unit) + "-" + customer;
  }

  private static List<String> units(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(LoopWorld::unit).toList();
  }

  private void act(String id, String day, String touchpoint, List<String> units) {
    actions.add(action(id, day, touchpoint, units, List.of()));
  }

  private static Action action(
      String id, String day, String touchpoint, List<String> units, List<String> customers) {
    return new Action(
        id,
        null,
        Histories.day(day),
        touchpoint,
        List.of("quality"),
        units,
        List.of(),
        customers,
        "Owner",
        "company");
  }

  private void operate() {
    Random random = new Random(7);
    for (String touchpoint : TOUCHPOINTS) {
      for (String channel : CHANNELS) {
        double from = 0.1 + 0.2 * random.nextDouble();
        double more = 0.2 + 0.4 * random.nextDouble();
        double middle = 0.2 + 0.6 * random.nextDouble();
        for (int month = FIRST; month <= LAST; month++) {
          double way = ((double) (month - FIRST) / (LAST - FIRST) - middle) / 0.06;
          double share = from + more / (1 + Math.exp(-way)) + 0.01 * random.nextGaussian();
          double hours = 60 + random.nextGaussian();
          if (planted && touchpoint.equals("advice")) {
            hours -= 60 * (share - from);
          }
          automated.put(touchpoint + channel + month, share - from);
          operations.add(new Operation(touchpoint, channel, month, hours, share, 100.0));
        }
      }
    }
  }

  private Set<OperatedCell> cells() {
    return operations.stream()
        .map(row -> new OperatedCell(row.touchpoint(), row.channel(), row.month()))
        .collect(Collectors.toSet());
  }

  private CustomerHistory person(int unit, int number, Random random) {
    Histories history = customer().of(unit(unit), null).registered("2024-01-01", null);
    double mood = random.nextGaussian() + 0.4 * (unit % 5 - 2);
    boolean listed = unit >= 21 && unit <= 30 && number < customersOfUnit / 5;
    for (int month = FIRST; month <= LAST; month++) {
      LocalDate day = LocalDate.ofEpochDay(Months.firstDay(month)).plusDays(random.nextInt(28));
      long amount = Math.round(5000 * Math.exp(0.3 * random.nextGaussian()));
      boolean pays = planted && unit <= 8 && month >= Months.of(LocalDate.of(2025, 10, 1));
      history.bought(day.toString(), pays ? amount * 6 / 5 : amount, 0);
      if (random.nextInt(5) == 0) {
        history.answered(answer(unit, listed, month, day, mood, random));
      }
    }
    return history.history(id(unit, number));
  }

  private Answered answer(
      int unit, boolean listed, int month, LocalDate day, double mood, Random random) {
    String touchpoint = TOUCHPOINTS[random.nextInt(TOUCHPOINTS.length)];
    String channel = CHANNELS[random.nextInt(CHANNELS.length)];
    double push = planted ? push(unit, listed, month, touchpoint) : 0;
    double chill =
        planted && touchpoint.equals("claims")
            ? 6 * automated.get(touchpoint + channel + month)
            : 0;
    double ease =
        planted && touchpoint.equals("advice")
            ? 2 * automated.get(touchpoint + channel + month)
            : 0;
    double warmth = mood + 0.03 * (month - FIRST) + push - chill;
    int valence = Math.round((float) (20 + 15 * warmth + 40 * random.nextGaussian()));
    Answered answer =
        Answered.on(day.toString())
            .recommend(onScale(7.3 + warmth + 1.2 * random.nextGaussian(), 0, 10))
            .effort(onScale(4.5 + 0.3 * warmth + push / 3 + ease + random.nextGaussian(), 1, 7))
            .through(channel, touchpoint);
    return random.nextInt(3) > 0
        ? answer
        : answer.told(
            new StoryReading("fi", Math.max(-100, Math.min(100, valence)), 0, new byte[4]));
  }

  private static double push(int unit, boolean listed, int month, String touchpoint) {
    double push = unit <= 8 && month >= Months.of(LocalDate.of(2025, 10, 1)) ? 1.5 : 0;
    if (unit >= 12 && unit <= 15 && touchpoint.equals("claims")) {
      push += month >= Months.of(LocalDate.of(2025, 9, 1)) ? 2 : 0;
    }
    if (unit >= 31) {
      int[] starts = {FIRST + 5, FIRST + 7, FIRST + 11};
      push += month >= starts[(unit - 31) / 2] ? 1.5 : 0;
    }
    return push + (listed && month >= Months.of(LocalDate.of(2025, 11, 1)) ? 2 : 0);
  }

  private static int onScale(double value, int from, int to) {
    return Math.max(from, Math.min(to, (int) Math.round(value)));
  }

  /** All customers measured, as blocks of some units that are then merged. */
  ValueStates states(long seed, int unitsOfBlock) {
    Random random = new Random(seed);
    BlockTree<ValueStates> tree = new BlockTree<>();
    ValueStates block = null;
    for (int unit = 1; unit <= UNITS; unit++) {
      if ((unit - 1) % unitsOfBlock == 0) {
        block = new ValueStates(rules);
      }
      for (int number = 0; number < customersOfUnit; number++) {
        CustomerHistory history = person(unit, number, random);
        block.add(history, CustomerMeasures.of(history, rules));
      }
      if (unit % unitsOfBlock == 0) {
        tree.add((unit - unitsOfBlock) / unitsOfBlock, block);
      }
    }
    return tree.result().orElseThrow();
  }

  List<ActionEffectFinding> effects(ValueStates states) {
    return ActionEffects.of(states, actions, rules, Worlds.JOB);
  }

  List<AutomationFinding> automation(ValueStates states) {
    return AutomationAnalysis.of(states, operations, rules, Worlds.JOB);
  }
}
