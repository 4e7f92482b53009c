package fi.arvo.measure;

import fi.arvo.stats.CellMoments;
import fi.arvo.stats.Crosstab;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.MomentMatrix;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Every outcome by level of coverage and by tiers covered, in one group of customers: what
 * dose–response tables and their trends are made of. Bands are drawn later, over the ungrouped
 * counts kept here.
 */
public final class DoseState implements Mergeable<DoseState> {
  private static final long serialVersionUID = 1L;

  private final Map<Outcome, Crosstab> byLevel = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Crosstab> byTiers = new EnumMap<>(Outcome.class);
  private final Map<Outcome, MoneyGroup[]> moneyByLevel = new EnumMap<>(Outcome.class);
  private final Map<Outcome, MoneyGroup[]> moneyByTiers = new EnumMap<>(Outcome.class);
  private final RetentionGroup[] keptByLevel;
  private final RetentionGroup[] keptByTiers;
  private final Map<Outcome, CellMoments> cells = new EnumMap<>(Outcome.class);
  private final Map<Outcome, MomentMatrix> tierCounts = new EnumMap<>(Outcome.class);

  /** An empty state for the elements, tiers and scales of {@code rules}. */
  public DoseState(MeasureRules rules) {
    int levels = rules.coverage().elements();
    int tiers = rules.coverage().tiers();
    keptByLevel = kept(levels + 1);
    keptByTiers = kept(tiers + 1);
    for (Outcome outcome : Outcome.values()) {
      cells.put(outcome, new CellMoments(levels, tiers, rules.weighted()));
      tierCounts.put(outcome, new MomentMatrix(tiers + 1));
      int highest = highestScore(outcome, rules.scales());
      if (highest > 0) {
        byLevel.put(outcome, new Crosstab(0, levels, 0, highest, rules.weighted()));
        byTiers.put(outcome, new Crosstab(0, tiers, 0, highest, rules.weighted()));
      } else {
        moneyByLevel.put(outcome, groups(levels + 1));
        moneyByTiers.put(outcome, groups(tiers + 1));
      }
    }
  }

  private static int highestScore(Outcome outcome, SurveyScales scales) {
    return switch (outcome) {
      case NPS -> scales.recommendMax();
      case EFFORT -> scales.effortMax();
      case SATISFACTION -> scales.satisfactionMax();
      case RETAINED, NEW_STREAM -> 1;
      case GROWTH, PLACEBO_GROWTH -> 0;
    };
  }

  private static MoneyGroup[] groups(int size) {
    MoneyGroup[] groups = new MoneyGroup[size];
    Arrays.setAll(groups, i -> new MoneyGroup());
    return groups;
  }

  private static RetentionGroup[] kept(int size) {
    RetentionGroup[] groups = new RetentionGroup[size];
    Arrays.setAll(groups, i -> new RetentionGroup());
    return groups;
  }

  /** Counts a customer in under the outcomes of the customer's cohort. */
  public void add(CustomerValue value, MeasureRules rules) {
    Coverage coverage = value.coverage();
    int level = coverage.level();
    int tiers = coverage.tiersCovered();
    double weight = value.weight();
    for (Outcome outcome : Outcome.values()) {
      Double y = outcome.cohort() == value.cohort() ? outcome.of(value, rules.scales()) : null;
      if (y == null) {
        continue;
      }
      cells.get(outcome).add(level, tiers, y, weight);
      tierCounts.get(outcome).add(withOutcome(coverage.coveredByTier(), y), weight);
      if (byLevel.containsKey(outcome)) {
        int score = outcome == Outcome.NPS ? value.answer().recommend() : y.intValue();
        byLevel.get(outcome).add(level, score, weight);
        byTiers.get(outcome).add(tiers, score, weight);
      } else {
        CustomerGrowth growth = value.growth();
        long from = outcome == Outcome.GROWTH ? growth.before() : growth.placebo();
        long to = outcome == Outcome.GROWTH ? growth.after() : growth.before();
        moneyByLevel.get(outcome)[level].add(from, to, weight);
        moneyByTiers.get(outcome)[tiers].add(from, to, weight);
        if (outcome == Outcome.GROWTH) {
          keptByLevel[level].add(from, to, weight);
          keptByTiers[tiers].add(from, to, weight);
        }
      }
    }
  }

  private static double[] withOutcome(int[] coveredByTier, double y) {
    double[] row = new double[coveredByTier.length + 1];
    for (int t = 0; t < coveredByTier.length; t++) {
      row[t] = coveredByTier[t];
    }
    row[coveredByTier.length] = y;
    return row;
  }

  @Override
  public void merge(DoseState other) {
    byLevel.forEach((outcome, table) -> table.merge(other.byLevel.get(outcome)));
    byTiers.forEach((outcome, table) -> table.merge(other.byTiers.get(outcome)));
    moneyByLevel.forEach((outcome, groups) -> merge(groups, other.moneyByLevel.get(outcome)));
    moneyByTiers.forEach((outcome, groups) -> merge(groups, other.moneyByTiers.get(outcome)));
    merge(keptByLevel, other.keptByLevel);
    merge(keptByTiers, other.keptByTiers);
    cells.forEach((outcome, moments) -> moments.merge(other.cells.get(outcome)));
    tierCounts.forEach((outcome, moments) -> moments.merge(other.tierCounts.get(outcome)));
  }

  private static <T extends Mergeable<T>> void merge(T[] groups, T[] others) {
    for (int i = 0; i < groups.length; i++) {
      groups[i].merge(others[i]);
    }
  }

  /** Levels of coverage against an outcome of few values; null for growth and placebo. */
  public Crosstab byLevel(Outcome outcome) {
    return byLevel.get(outcome);
  }

  /** Tiers covered against an outcome of few values; null for growth and placebo. */
  public Crosstab byTiers(Outcome outcome) {
    return byTiers.get(outcome);
  }

  /** Money of the customers whose level lies in a band, for growth or placebo. */
  public MoneyGroup moneyByLevel(Outcome outcome, int from, int to) {
    return band(moneyByLevel.get(outcome), from, to);
  }

  /** Money of the customers whose number of tiers lies in a band, for growth or placebo. */
  public MoneyGroup moneyByTiers(Outcome outcome, int from, int to) {
    return band(moneyByTiers.get(outcome), from, to);
  }

  private static MoneyGroup band(MoneyGroup[] groups, int from, int to) {
    return band(groups, from, to, new MoneyGroup());
  }

  /** What the customers whose level lies in a band kept of their revenue. */
  public RetentionGroup keptByLevel(int from, int to) {
    return band(keptByLevel, from, to, new RetentionGroup());
  }

  /** What the customers whose number of tiers lies in a band kept of their revenue. */
  public RetentionGroup keptByTiers(int from, int to) {
    return band(keptByTiers, from, to, new RetentionGroup());
  }

  private static <T extends Mergeable<T>> T band(T[] groups, int from, int to, T band) {
    for (int i = from; i <= Math.min(to, groups.length - 1); i++) {
      band.merge(groups[i]);
    }
    return band;
  }

  /** Levels and tiers in cells, with the moments of an outcome. */
  public CellMoments cells(Outcome outcome) {
    return cells.get(outcome);
  }

  /** Covered elements of each tier and, last, an outcome. */
  public MomentMatrix tierCounts(Outcome outcome) {
    return tierCounts.get(outcome);
  }
}
