package fi.arvo.measure;

import fi.arvo.stats.CustomerRows;
import fi.arvo.stats.LeastSquares;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.MomentMatrix;
import fi.arvo.stats.PairwiseMoments;
import fi.arvo.stats.PenaltyReward;
import fi.arvo.stats.Replicates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What the drivers of one outcome in one part of the customers are made of: regressions over those
 * whose ratings are complete, and what bootstrap replicates are put together from. That is the
 * customers themselves while they are few, else sums of each block of customers: the state of a
 * block holds one sum, and merged states hold one a block, in the order of merging. A state holds
 * either the ones or the others, never both.
 *
 * <p>Customers with a missing rating are counted and otherwise left out, or else, where missing
 * ratings are {@link MissingRatings#PAIRWISE}, sums are by pair of variables and there are no
 * regressions.
 */
public final class DriverState implements Mergeable<DriverState> {
  private static final long serialVersionUID = 1L;

  /** A part of the customers with so many in one of its 256 blocks has far too many in all. */
  static final int TOO_MANY_OF_A_BLOCK = 8 * CustomerRows.TOO_MANY / 256;

  private final DriverRules rules;
  private final LeastSquares regression;
  private final PenaltyReward contrasts;

  /** Null once the customers are too many; then there are their blocks. */
  private DriverRows rows = new DriverRows();

  private final List<MomentMatrix> blocks = new ArrayList<>();
  private final List<PairwiseMoments> pairBlocks = new ArrayList<>();
  private boolean blockOpen;
  private long customers;

  /** An empty state. */
  public DriverState(DriverRules rules) {
    this.rules = rules;
    this.regression = new LeastSquares(rules.predictors());
    this.contrasts = new PenaltyReward(rules.cuts());
  }

  /**
   * Counts in a customer who rated something and has the outcome.
   *
   * @param ratings of all elements of the model
   */
  public void add(byte[] ratings, double outcome, double weight) {
    customers++;
    if (rules.missing() != MissingRatings.PAIRWISE) {
      double[] complete = rules.complete(ratings);
      if (complete == null) {
        return;
      }
      regression.add(complete, outcome, weight);
      if (rules.missing() == MissingRatings.CASEWISE) {
        contrasts.add(complete, outcome, weight);
      }
    }
    boolean opens = !blockOpen;
    blockOpen = true;
    if (rows == null) {
      sum(opens, ratings, outcome, weight);
      return;
    }
    rows.add(opens, ratings, outcome, weight);
    if (rows.largestBlock() >= TOO_MANY_OF_A_BLOCK || rows.customers() >= CustomerRows.TOO_MANY) {
      sumRows();
    }
  }

  private void sum(boolean opens, byte[] ratings, double outcome, double weight) {
    if (rules.missing() == MissingRatings.PAIRWISE) {
      if (opens) {
        pairBlocks.add(new PairwiseMoments(rules.size() + 1));
      }
      pairBlocks.get(pairBlocks.size() - 1).add(rules.pairs(ratings, outcome), weight);
    } else {
      if (opens) {
        blocks.add(new MomentMatrix(rules.predictors() + 1));
      }
      blocks.get(blocks.size() - 1).add(with(rules.complete(ratings), outcome), weight);
    }
  }

  /** Puts the sums of blocks in the place of their customers. */
  private void sumRows() {
    if (rows != null) {
      rows.each(this::sum);
      rows = null;
    }
  }

  /** Predictors and, last, the outcome. */
  static double[] with(double[] predictors, double outcome) {
    double[] row = Arrays.copyOf(predictors, predictors.length + 1);
    row[predictors.length] = outcome;
    return row;
  }

  /** Ends a block of customers; the next customer opens another. */
  public void endBlock() {
    blockOpen = false;
  }

  /**
   * Adds another state, its blocks after this one's. They become this state's own, so the other
   * mustn't be used further.
   */
  @Override
  public void merge(DriverState other) {
    regression.merge(other.regression);
    contrasts.merge(other.contrasts);
    if (rows != null
        && other.rows != null
        && rows.customers() + other.rows.customers() < CustomerRows.TOO_MANY) {
      rows.merge(other.rows);
    } else {
      sumRows();
      other.sumRows();
      blocks.addAll(other.blocks);
      pairBlocks.addAll(other.pairBlocks);
    }
    customers += other.customers;
    blockOpen = false;
  }

  public DriverRules rules() {
    return rules;
  }

  /** Customers who rated something and have the outcome. */
  public long customers() {
    return customers;
  }

  /** Those among them whose ratings are complete; 0 where sums are by pair. */
  public long complete() {
    return regression.n();
  }

  /** The outcome on the predictors. */
  public LeastSquares regression() {
    return regression;
  }

  /** The outcome on low and high ratings; empty unless missing ratings are casewise. */
  public PenaltyReward contrasts() {
    return contrasts;
  }

  /** Moments of predictors and, last, the outcome over those whose ratings are complete. */
  public Replicates<MomentMatrix> moments(long seed) {
    int variables = rules.predictors() + 1;
    return rows == null
        ? Replicates.ofBlocks(blocks, new MomentMatrix(variables), seed)
        : rows(variables, (ratings, y) -> with(rules.complete(ratings), y)).moments(seed);
  }

  /** Moments of drivers and, last, the outcome by pair of variables over those who have both. */
  public Replicates<PairwiseMoments> pairwise(long seed) {
    int variables = rules.size() + 1;
    return rows == null
        ? Replicates.ofBlocks(pairBlocks, new PairwiseMoments(variables), seed)
        : rows(variables, rules::pairs).pairwiseMoments(seed);
  }

  private CustomerRows rows(int variables, BiFunction<byte[], Double, double[]> read) {
    CustomerRows customers = new CustomerRows(variables);
    rows.each((first, ratings, y, weight) -> customers.add(read.apply(ratings, y), weight));
    return customers;
  }
}
