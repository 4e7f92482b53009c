package fi.arvo.measure;

import fi.arvo.stats.CustomerRows;
import fi.arvo.stats.LeastSquares;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.MomentMatrix;
import fi.arvo.stats.PairwiseMoments;
import fi.arvo.stats.PenaltyReward;
import fi.arvo.stats.Replicates;
import java.util.ArrayList;
import java.util.List;

/**
 * What the drivers of one outcome in one part of the customers are made of: regressions over those
 * who rated every element, and what bootstrap replicates are put together from. That is the
 * customers themselves while they are few, else sums of each block of customers: the state of a
 * block holds one sum, and merged states hold one a block, in the order of merging.
 *
 * <p>Missing ratings: customers who left out an element are counted and aren't in the regressions.
 * Sums by pair of variables, which can use them, are kept for rotated modules, in which nobody
 * rates everything; few customers have them anyway.
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
    this.regression = new LeastSquares(rules.size());
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
    rows.add(ratings, outcome, weight);
    double[] complete = rules.complete(ratings);
    if (complete == null && !rules.rotated()) {
      return;
    }
    openBlock();
    int block = blocks.size() - 1;
    double[] variables = rules.variables(ratings, outcome);
    if (rules.rotated()) {
      pairBlocks.get(block).add(variables, weight);
    }
    if (complete != null) {
      blocks.get(block).add(variables, weight);
      regression.add(complete, outcome, weight);
      contrasts.add(complete, outcome, weight);
    }
  }

  private void openBlock() {
    if (!blockOpen) {
      blocks.add(new MomentMatrix(rules.size() + 1));
      if (rules.rotated()) {
        pairBlocks.add(new PairwiseMoments(rules.size() + 1));
      }
      blockOpen = true;
    }
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

  /** Those among them who rated every element. */
  public long complete() {
    return regression.n();
  }

  /** The outcome on the ratings. */
  public LeastSquares regression() {
    return regression;
  }

  /** The outcome on low and high ratings. */
  public PenaltyReward contrasts() {
    return contrasts;
  }

  /** Moments of drivers and, last, the outcome over those who rated every element. */
  public Replicates<MomentMatrix> moments(long seed) {
    return rows.kept()
        ? rows.rows(true).moments(seed)
        : Replicates.ofBlocks(blocks, new MomentMatrix(rules.size() + 1), seed);
  }

  /** Whether there is anything for {@link #pairwise}. */
  public boolean hasPairs() {
    return rows.kept() || rules.rotated();
  }

  /**
   * The same by pair of variables over those who have both.
   *
   * @throws IllegalStateException unless {@link #hasPairs()}
   */
  public Replicates<PairwiseMoments> pairwise(long seed) {
    if (rows.kept()) {
      CustomerRows all = rows.rows(false);
      return all.pairwiseMoments(seed);
    }
    if (!rules.rotated()) {
      throw new IllegalStateException("no sums by pair are kept of " + customers + " customers");
    }
    return Replicates.ofBlocks(pairBlocks, new PairwiseMoments(rules.size() + 1), seed);
  }
}
