package fi.arvo.measure;

import fi.arvo.stats.LeastSquares;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.MomentMatrix;
import fi.arvo.stats.PairwiseMoments;
import fi.arvo.stats.PenaltyReward;
import fi.arvo.stats.Replicates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the drivers of one outcome in one part of the customers are made of: regressions over those
 * whose ratings are complete, and what bootstrap replicates are put together from. That is the
 * customers themselves while they are few, else sums of each block of customers: the state of a
 * block holds one sum, and merged states hold one a block, in the order of merging.
 *
 * <p>Customers with a missing rating are counted and otherwise left out, or else, where missing
 * ratings are {@link MissingRatings#PAIRWISE}, sums are by pair of variables and there are no
 * regressions.
 */
public final class DriverState implements Mergeable<DriverState> {
  private static final long serialVersionUID = 1L;

  private final DriverRules rules;
  private final LeastSquares regression;
  private final PenaltyReward contrasts;
  private final DriverRows rows;
  private final List<MomentMatrix> blocks = new ArrayList<>();
  private final List<PairwiseMoments> pairBlocks = new ArrayList<>();
  private boolean blockOpen;
  private long customers;

  /** An empty state. */
  public DriverState(DriverRules rules) {
    this.rules = rules;
    this.regression = new LeastSquares(rules.predictors());
    this.contrasts = new PenaltyReward(rules.cuts());
    this.rows = new DriverRows(rules);
  }

  /**
   * Counts in a customer who rated something and has the outcome.
   *
   * @param ratings of all elements of the model
   */
  public void add(byte[] ratings, double outcome, double weight) {
    customers++;
    if (rules.missing() == MissingRatings.PAIRWISE) {
      rows.add(ratings, outcome, weight);
      openBlock();
      pairBlocks.get(pairBlocks.size() - 1).add(rules.pairs(ratings, outcome), weight);
      return;
    }
    double[] complete = rules.complete(ratings);
    if (complete == null) {
      return;
    }
    rows.add(ratings, outcome, weight);
    openBlock();
    blocks.get(blocks.size() - 1).add(with(complete, outcome), weight);
    regression.add(complete, outcome, weight);
    if (rules.missing() == MissingRatings.CASEWISE) {
      contrasts.add(complete, outcome, weight);
    }
  }

  /** Predictors and, last, the outcome. */
  static double[] with(double[] predictors, double outcome) {
    double[] row = Arrays.copyOf(predictors, predictors.length + 1);
    row[predictors.length] = outcome;
    return row;
  }

  private void openBlock() {
    if (blockOpen) {
      return;
    }
    if (rules.missing() == MissingRatings.PAIRWISE) {
      pairBlocks.add(new PairwiseMoments(rules.size() + 1));
    } else {
      blocks.add(new MomentMatrix(rules.predictors() + 1));
    }
    blockOpen = true;
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
    rows.merge(other.rows);
    blocks.addAll(other.blocks);
    pairBlocks.addAll(other.pairBlocks);
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
    return rows.kept()
        ? rows.complete().moments(seed)
        : Replicates.ofBlocks(blocks, new MomentMatrix(rules.predictors() + 1), seed);
  }

  /** Moments of drivers and, last, the outcome by pair of variables over those who have both. */
  public Replicates<PairwiseMoments> pairwise(long seed) {
    return rows.kept()
        ? rows.pairs().pairwiseMoments(seed)
        : Replicates.ofBlocks(pairBlocks, new PairwiseMoments(rules.size() + 1), seed);
  }
}
