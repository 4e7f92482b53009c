package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.measure.DoseState;
import fi.arvo.measure.GrowthWindows;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Outcome;
import fi.arvo.measure.Scope;
import fi.arvo.measure.ValueStates;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The terms that models of money are made of, and what each of them is of a customer. A control
 * that isn't known of a customer counts as 0, and an indicator says so (Cohen and Cohen, Applied
 * Multiple Regression, 1983), so that nobody is left out for it.
 */
final class MoneyTerms implements Serializable {
  static final String LEVEL = "elements_covered";
  static final String TENURE = "tenure_years";
  static final String PRIOR_GROWTH = "prior_growth";
  static final String SMALL_SEGMENTS = "segments_pooled";

  private static final double DAYS_A_YEAR = 365.25;

  /** What a term says of a customer. */
  enum Kind {
    /** A number. */
    NUMBER,
    /** Whether the customer is in a band; those in none are in the lowest. */
    BAND,
    /** Whether the customer is in a segment; those in none are in the largest. */
    SEGMENT,
    /** Whether something holds. */
    FLAG
  }

  /** A term by the name that it has in tables. */
  record Term(String name, Kind kind) implements Serializable {}

  private final List<Term> terms = new ArrayList<>();
  private final List<String> notTold = new ArrayList<>();
  private final List<Band> bands;
  private final Map<String, Integer> segments = new HashMap<>();
  private String largestSegment;
  private final int[] elements;
  private final int threshold;
  private final double unit;
  private final boolean tenured;
  private final boolean history;
  private final boolean bandsAreWhole;
  private final int firstBand;
  private final int firstSegment;
  private final int firstElement;

  private MoneyTerms(ValueStates states, MeasureRules rules, JobConfig job) {
    List<Band> stated = Band.over(job.coverage().bands(), rules.coverage().elements());
    bands = filled(stated, states.dose().get(Scope.OVERALL), job.privacy().minCell());
    bandsAreWhole = bands.size() == stated.size();
    elements = rules.asked();
    threshold = rules.coverage().threshold();
    unit = Math.pow(10, -job.money().scale());
    tenured = rules.register() != null && rules.register().since();
    history = reachesBack(rules);
    terms.add(new Term(LEVEL, Kind.NUMBER));
    terms.add(new Term("log_year_earlier", Kind.NUMBER));
    terms.add(new Term(TENURE, Kind.NUMBER));
    terms.add(new Term("tenure_unknown", Kind.FLAG));
    terms.add(new Term(PRIOR_GROWTH, Kind.NUMBER));
    terms.add(new Term("prior_growth_unknown", Kind.FLAG));
    if (!tenured) {
      notTold.add(TENURE);
    }
    if (!history) {
      notTold.add(PRIOR_GROWTH);
    }
    firstBand = terms.size();
    bands.stream().skip(1).forEach(b -> terms.add(new Term("band:" + b.label(), Kind.BAND)));
    firstSegment = terms.size();
    if (rules.segmented()) {
      addSegments(states, job.privacy().minCell());
    }
    firstElement = terms.size();
    for (int e = 0; e < elements.length; e++) {
      terms.add(new Term("covered", Kind.FLAG));
      terms.add(new Term("others_covered", Kind.NUMBER));
    }
  }

  static MoneyTerms of(ValueStates states, MeasureRules rules, JobConfig job) {
    return new MoneyTerms(states, rules, job);
  }

  /**
   * Bands of at least so many customers: one with fewer is put together with the next higher one,
   * and the highest with the one below. A base of nobody would make another band the base.
   */
  private static List<Band> filled(List<Band> bands, DoseState dose, int fewest) {
    List<Band> filled = new ArrayList<>();
    Band open = null;
    for (Band band : bands) {
      open = open == null ? band : open.to(band);
      if (dose != null
          && dose.byLevel(Outcome.RETAINED).outcomeOf(open.from(), open.to()).n() >= fewest) {
        filled.add(open);
        open = null;
      }
    }
    if (open != null) {
      Band rest = filled.isEmpty() ? open : filled.remove(filled.size() - 1).to(open);
      filled.add(rest);
    }
    return filled;
  }

  /** Whether the extract reaches over the placebo window of anybody. */
  private static boolean reachesBack(MeasureRules rules) {
    return rules.covers(
        GrowthWindows.aroundAnswer(rules.lastMonth() - rules.growthMonths(), rules.growthMonths())
            .placebo());
  }

  /**
   * Each segment but the largest has an indicator. Those of fewer customers than may be shown share
   * one, with the next larger when they are too few together.
   */
  private void addSegments(ValueStates states, int minCell) {
    Map<String, Long> sizes = new HashMap<>();
    states
        .money()
        .forEach(
            (scope, money) -> {
              if (scope.kind().equals(Scope.SEGMENT) && money.retained().n() > 0) {
                sizes.put(scope.value(), money.retained().n());
              }
            });
    List<String> largestFirst =
        sizes.keySet().stream()
            .sorted(
                Comparator.comparing((String s) -> sizes.get(s))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    largestSegment = largestFirst.isEmpty() ? null : largestFirst.get(0);
    int single = largestFirst.size();
    long pooled = 0;
    while (single > 1
        && (sizes.get(largestFirst.get(single - 1)) < minCell
            || (pooled > 0 && pooled < minCell))) {
      single--;
      pooled += sizes.get(largestFirst.get(single));
    }
    for (int i = 1; i < single; i++) {
      segments.put(largestFirst.get(i), terms.size());
      terms.add(new Term("segment:" + largestFirst.get(i), Kind.SEGMENT));
    }
    if (pooled >= minCell) {
      largestFirst.subList(single, largestFirst.size()).forEach(s -> segments.put(s, terms.size()));
      terms.add(new Term(SMALL_SEGMENTS, Kind.SEGMENT));
    }
  }

  /** What each term is of a customer; NaN where it can't be said. */
  double[] values(MoneyCustomer customer) {
    double[] values = new double[terms.size()];
    values[0] = customer.level();
    Long yearEarlier = customer.yearEarlier();
    values[1] =
        yearEarlier == null || yearEarlier <= 0 ? Double.NaN : StrictMath.log(yearEarlier * unit);
    orUnknown(customer.tenure() / DAYS_A_YEAR, 2, values);
    orUnknown(customer.priorGrowth(), 4, values);
    for (int band = 1; band < bands.size(); band++) {
      Band of = bands.get(band);
      boolean in = customer.level() >= of.from() && customer.level() <= of.to();
      values[firstBand + band - 1] = in ? 1 : 0;
    }
    Integer segment = segments.get(customer.segment());
    if (segment != null) {
      values[segment] = 1;
    }
    elements(customer, values);
    return values;
  }

  private static void orUnknown(double value, int at, double[] values) {
    boolean unknown = Double.isNaN(value);
    values[at] = unknown ? 0 : value;
    values[at + 1] = unknown ? 1 : 0;
  }

  private void elements(MoneyCustomer customer, double[] values) {
    int rated = 0;
    int covered = 0;
    for (int element : elements) {
      rated += customer.rated(element) ? 1 : 0;
      covered += customer.ratings()[element] >= threshold ? 1 : 0;
    }
    for (int e = 0; e < elements.length; e++) {
      int at = firstElement + 2 * e;
      if (!customer.rated(elements[e]) || rated < 2) {
        values[at] = Double.NaN;
        values[at + 1] = Double.NaN;
        continue;
      }
      int own = customer.ratings()[elements[e]] >= threshold ? 1 : 0;
      values[at] = own;
      values[at + 1] = (double) (covered - own) / (rated - 1);
    }
  }

  /** The terms, in the order of their places. */
  List<Term> all() {
    return terms;
  }

  /** What customers of none of a term's kind are in; null for kinds that have no such base. */
  String base(Kind kind) {
    return switch (kind) {
      case BAND -> bands.get(0).label();
      case SEGMENT -> largestSegment;
      case NUMBER, FLAG -> null;
    };
  }

  /** Controls that the extracts don't tell of anybody, so that no model has them. */
  List<String> notTold() {
    return notTold;
  }

  /** Elements of the model that the survey asks for. */
  int[] asked() {
    return elements;
  }

  /** Whether no band had to be joined to another. */
  boolean bandsAreWhole() {
    return bandsAreWhole;
  }

  /** Places of the bands' indicators. */
  int[] bands() {
    return IntStream.range(firstBand, firstSegment).toArray();
  }

  /** Place of the number of elements covered. */
  int[] level() {
    return new int[] {0};
  }

  /** Place of the logarithm of the revenue a year before the before-window. */
  int[] yearEarlier() {
    return new int[] {1};
  }

  /** Places of the controls. */
  int[] controls(boolean prior) {
    IntStream own =
        IntStream.concat(
            tenured ? IntStream.of(2, 3) : IntStream.empty(),
            prior && history ? IntStream.of(4, 5) : IntStream.empty());
    return IntStream.concat(own, IntStream.range(firstSegment, firstElement)).toArray();
  }

  /** Places of whether an element is covered and of the share of the others that are. */
  int[] element(int asked) {
    return new int[] {firstElement + 2 * asked, firstElement + 2 * asked + 1};
  }

  /** Places one after the other. */
  static int[] together(int[]... places) {
    return Arrays.stream(places).flatMapToInt(Arrays::stream).toArray();
  }
}
