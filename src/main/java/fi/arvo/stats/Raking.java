package fi.arvo.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weights that bring respondents to known margins: iterative proportional fitting (Deming and
 * Stephan, Annals of Mathematical Statistics 11, 1940), on cells instead of respondents. Each round
 * multiplies the weights by target/current, margin after margin, until the largest relative gap of
 * any category is below the tolerance.
 *
 * <p>What a respondent's base weight is multiplied by is then kept between two bounds (Deville and
 * Särndal, JASA 87, 1992, bound the same ratio): it is cut to them and raked again until margins
 * and bounds hold together, or the rounds are used up. The factors' mean, weighted by base weights,
 * is 1, but for the gap that then remains.
 */
public final class Raking {
  private final List<RakingCells.Cell> cells;
  private final double total;
  private final List<Targets> margins;
  private final Rule rule;
  private final double[] factors;

  private Raking(List<RakingCells.Cell> cells, double total, List<Targets> margins, Rule rule) {
    this.cells = cells;
    this.total = total;
    this.margins = margins;
    this.rule = rule;
    this.factors = new double[cells.size()];
    Arrays.fill(factors, 1);
  }

  /**
   * A dimension's known distribution.
   *
   * @param targets by category, shares or counts of the population, 0 or more
   */
  public record Margin(String dimension, Map<String, Double> targets) {}

  /**
   * When to stop and what to cut.
   *
   * @param tolerance largest relative gap allowed, above 0
   * @param rounds most rounds over all margins, for the fit and again for the cutting; 1 or more
   * @param lowest smallest factor, 0 to below 1
   * @param highest largest factor, above 1
   */
  public record Rule(double tolerance, int rounds, double lowest, double highest) {
    /** A gap of 1e-6 within 1,000 rounds, factors from 0.3 to 3. */
    public static final Rule DEFAULT = new Rule(1e-6, 1000, 0.3, 3);
  }

  /** Weights, or why there are none. */
  public sealed interface Outcome {}

  /**
   * Weights.
   *
   * @param gap largest relative gap that is left between a category and its target: below the
   *     tolerance, unless the bounds and the margins can't both be had
   * @param rounds used
   * @param cut respondents whose factor lies on a bound after cutting
   */
  public record Raked(CellWeights weights, double gap, int rounds, long cut) implements Outcome {}

  /**
   * No weights.
   *
   * @param reason {@link Reason#NO_ANSWERS} without respondents of positive weight; {@link
   *     Reason#NO_RESPONDENT} and {@link Reason#NO_TARGET} for a category; {@link
   *     Reason#NOT_CONVERGED} with the category that is furthest off; {@link Reason#OUT_OF_RANGE}
   *     for a target or base weight that is negative or isn't finite
   * @param dimension that is to blame, where one is
   * @param category that is to blame, where one is
   * @param gap the largest relative gap that remained, where rounds were used up
   */
  public record Refused(
      Reason reason, Optional<String> dimension, Optional<String> category, Optional<Double> gap)
      implements Outcome {
    private static Refused because(Reason reason) {
      return new Refused(reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Refused because(Reason reason, String dimension, String category) {
      return new Refused(reason, Optional.of(dimension), Optional.of(category), Optional.empty());
    }
  }

  /**
   * Rakes the cells to the margins.
   *
   * @param margins each of a dimension that the cells have; none gives every factor as 1
   * @throws IllegalArgumentException when the cells don't have a margin's dimension
   */
  public static Outcome rake(RakingCells respondents, List<Margin> margins, Rule rule) {
    List<RakingCells.Cell> cells = respondents.cells();
    double total = 0;
    double squares = 0;
    for (RakingCells.Cell cell : cells) {
      if (!(cell.weight() >= 0)) {
        return Refused.because(Reason.OUT_OF_RANGE);
      }
      total += cell.weight();
      squares += cell.squares();
    }
    if (total == 0) {
      return Refused.because(Reason.NO_ANSWERS);
    }
    if (!(squares > 0) || Double.isInfinite(squares)) {
      return Refused.because(Reason.OUT_OF_RANGE);
    }
    List<Targets> targets =
        margins.stream()
            .map(margin -> Targets.of(margin, respondents.dimensions(), cells))
            .toList();
    for (Targets margin : targets) {
      if (margin.refused().isPresent()) {
        return margin.refused().get();
      }
    }
    return new Raking(cells, total, targets, rule).outcome();
  }

  private Outcome outcome() {
    int rounds = 0;
    Gap gap = largestGap();
    while (!(gap.size() < rule.tolerance())) {
      if (rounds == rule.rounds()) {
        return new Refused(
            Reason.NOT_CONVERGED,
            Optional.of(gap.dimension()),
            Optional.of(gap.category()),
            Optional.of(gap.size()));
      }
      adjust();
      rounds++;
      gap = largestGap();
    }
    int cutRounds = 0; // stays 0 where all lies within the bounds
    cut();
    gap = largestGap();
    while (!(gap.size() < rule.tolerance()) && cutRounds < rule.rounds()) {
      adjust();
      cut();
      cutRounds++;
      gap = largestGap();
    }
    return raked(gap, rounds + cutRounds);
  }

  private Raked raked(Gap gap, int rounds) {
    Map<List<String>, Double> byCell = new LinkedHashMap<>();
    long n = 0;
    long cut = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < factors.length; i++) {
      RakingCells.Cell cell = cells.get(i);
      byCell.put(cell.categories(), factors[i]);
      n += cell.n();
      cut += factors[i] == rule.lowest() || factors[i] == rule.highest() ? cell.n() : 0;
      sum += factors[i] * cell.weight();
      squares += factors[i] * factors[i] * cell.squares();
    }
    return new Raked(new CellWeights(byCell, n, sum * (sum / squares)), gap.size(), rounds, cut);
  }

  private void adjust() {
    for (Targets margin : margins) {
      double[] current = current(margin);
      for (int i = 0; i < factors.length; i++) {
        int category = margin.categoryOf()[i];
        // A category whose factors have all vanished stays where it is: its gap is then 1.
        if (current[category] > 0) {
          factors[i] *= margin.shares()[category] * total / current[category];
        }
      }
    }
  }

  private void cut() {
    for (int i = 0; i < factors.length; i++) {
      factors[i] = Math.min(rule.highest(), Math.max(rule.lowest(), factors[i]));
    }
  }

  private double[] current(Targets margin) {
    double[] current = new double[margin.shares().length];
    for (int i = 0; i < factors.length; i++) {
      current[margin.categoryOf()[i]] += factors[i] * cells.get(i).weight();
    }
    return current;
  }

  private Gap largestGap() {
    Gap largest = new Gap(0, "", "");
    for (Targets margin : margins) {
      double[] current = current(margin);
      for (int category = 0; category < current.length; category++) {
        double target = margin.shares()[category] * total;
        double gap = Math.abs(current[category] - target) / target;
        if (gap > largest.size()) {
          largest = new Gap(gap, margin.dimension(), margin.categories().get(category));
        }
      }
    }
    return largest;
  }

  private record Gap(double size, String dimension, String category) {}

  /** A margin put against the cells: shares above 0 that add to 1, and each cell's category. */
  private record Targets(
      String dimension,
      List<String> categories,
      double[] shares,
      int[] categoryOf,
      Optional<Refused> refused) {

    static Targets of(Margin margin, List<String> dimensions, List<RakingCells.Cell> cells) {
      int position = dimensions.indexOf(margin.dimension());
      if (position < 0) {
        throw new IllegalArgumentException(
            "the cells are of " + dimensions + ", not of " + margin.dimension());
      }
      double sum = 0;
      for (Map.Entry<String, Double> target : margin.targets().entrySet()) {
        sum += target.getValue();
        if (!(target.getValue() >= 0) || Double.isInfinite(sum)) {
          return refused(margin, Reason.OUT_OF_RANGE, target.getKey());
        }
      }
      // Without targets above 0 the first respondent's category has none.
      List<String> categories =
          margin.targets().keySet().stream()
              .filter(category -> margin.targets().get(category) > 0)
              .sorted()
              .toList();
      double[] shares = new double[categories.size()];
      Map<String, Integer> positions = new HashMap<>();
      for (int i = 0; i < shares.length; i++) {
        shares[i] = margin.targets().get(categories.get(i)) / sum;
        positions.put(categories.get(i), i);
      }
      int[] categoryOf = new int[cells.size()];
      double[] respondents = new double[shares.length];
      for (int i = 0; i < categoryOf.length; i++) {
        String category = cells.get(i).categories().get(position);
        Integer known = positions.get(category);
        if (known == null) {
          return refused(margin, Reason.NO_TARGET, category);
        }
        categoryOf[i] = known;
        respondents[known] += cells.get(i).weight();
      }
      for (int i = 0; i < shares.length; i++) {
        if (respondents[i] == 0) {
          return refused(margin, Reason.NO_RESPONDENT, categories.get(i));
        }
      }
      return new Targets(margin.dimension(), categories, shares, categoryOf, Optional.empty());
    }

    private static Targets refused(Margin margin, Reason reason, String category) {
      return new Targets(
          margin.dimension(),
          List.of(),
          new double[0],
          new int[0],
          Optional.of(Refused.because(reason, margin.dimension(), category)));
    }
  }
}
