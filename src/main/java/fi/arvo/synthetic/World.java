package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import fi.arvo.config.WorldConfig.Element;
import fi.arvo.config.WorldConfig.Stream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A world's settings worked out to what generating a customer needs: months as numbers, effects by
 * element (all 0 in a null world), seasons by month, the tiers.
 */
final class World {
  /** Smallest rating that covers an element. */
  static final int THRESHOLD = 8;

  /** Length of each money window and of the window of current answers, in months. */
  static final int WINDOW = 12;

  final WorldConfig config;
  final List<Element> elements;
  final List<String> tiers;

  /** Units as the extracts name them. */
  final List<String> units;

  final int[] tierOf;

  /** Last month of the world. */
  final int lastMonth;

  /** First month with transactions. */
  final int firstMonth;

  /** First month with answers. */
  final int firstAnswerMonth;

  final double[] level;
  final double[] recommendEffect;

  /** Whether an element moves with the breadth of what a customer gets. */
  final boolean[] shared;

  final double growthPerElement;
  final double retentionPerElement;
  final double newStreamPerElement;

  /** What was done to adjust. */
  final List<PlannedAction> actions;

  /** How touchpoints and channels are run. */
  final Automations automations;

  /** What encounters add to answers beside value. */
  final Circumstances circumstances;

  private final double[] season = new double[12];

  World(WorldConfig config) {
    this.config = config;
    elements = ConsumerElements.or(config.elements());
    tiers = elements.stream().map(Element::tier).distinct().toList();
    tierOf = elements.stream().mapToInt(e -> tiers.indexOf(e.tier())).toArray();
    units =
        IntStream.rangeClosed(1, config.people().units())
            .mapToObj(number -> "Y" + Padded.of(number, 2))
            .toList();
    lastMonth = Month.of(config.asOf());
    firstMonth = lastMonth - config.purchases().months() + 1;
    firstAnswerMonth = lastMonth - config.survey().months() + 1;
    level = elements.stream().mapToDouble(Element::level).toArray();
    double planted = config.effects().nullWorld() ? 0 : 1;
    recommendEffect = elements.stream().mapToDouble(e -> planted * e.recommend()).toArray();
    shared = new boolean[elements.size()];
    for (int e = 0; e < shared.length; e++) {
      shared[e] = elements.get(e).recommend() > 0;
    }
    growthPerElement = planted * config.effects().growthPerElement();
    retentionPerElement = planted * config.effects().retentionPerElement();
    newStreamPerElement = planted * config.effects().newStreamPerElement();
    actions = PlannedAction.of(config);
    automations = new Automations(config, firstAnswerMonth);
    circumstances = new Circumstances(config, actions, automations);
    for (int month = 0; month < season.length; month++) {
      double turn = 2 * StrictMath.PI * (month - 11) / 12;
      season[month] = 1 + config.purchases().seasonality() * StrictMath.cos(turn);
    }
  }

  /** What the season makes of an amount. */
  double season(int month) {
    return season[Month.ofYear(month)];
  }

  List<Stream> streams() {
    return config.purchases().streams();
  }

  /** The twelve months that the world ends with, as tables write them. */
  String reportingMonths() {
    return Month.firstDay(lastMonth - WINDOW + 1) + ".." + config.asOf();
  }

  /** How much more of everything the customers of a unit get, in breadths; -1 to 1. */
  static double unitBreadth(int unit) {
    return spread(unit, 0.6180339887498949);
  }

  /**
   * Where a unit stands among units that are spread evenly over −1 to 1.
   *
   * @param step irrational, below 1; units stand in another order by each
   */
  static double spread(int unit, double step) {
    return 2 * fractionOfMultiple(unit, step) - 1;
  }

  private static double fractionOfMultiple(int count, double step) {
    double product = count * step;
    return product - StrictMath.floor(product);
  }
}
