package fi.arvo.stats;

import java.util.List;

/**
 * The bootstrap replicates of a state.
 *
 * @param <S> the state
 */
public interface Replicates<S> {
  /** The state of all units once. */
  S whole();

  /**
   * The state of a replicate, made anew.
   *
   * @param number from 0
   */
  S replicate(int number);

  /**
   * Replicates in which whole blocks of customers come some times or not at all.
   *
   * @param blocks the blocks' states, in the order of the blocks; an empty block's state may be
   *     left out or not, as long as it is always done alike
   */
  static <S extends Resampled<S>> Replicates<S> ofBlocks(List<S> blocks, S empty, long seed) {
    return new Replicates<>() {
      @Override
      public S whole() {
        S sum = empty.empty();
        blocks.forEach(block -> sum.add(block, 1));
        return sum;
      }

      @Override
      public S replicate(int number) {
        PoissonWeights weights = new PoissonWeights(seed, number);
        S sum = empty.empty();
        for (int block = 0; block < blocks.size(); block++) {
          int times = weights.of(block);
          if (times > 0) {
            sum.add(blocks.get(block), times);
          }
        }
        return sum;
      }
    };
  }
}
