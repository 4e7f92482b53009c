package fi.arvo.stats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Merges the states of the fixed customer blocks in one fixed binary tree, so that floating sums
 * come out the same to the last bit however blocks are grouped into tasks. A task that owns an
 * aligned run of blocks (2^k blocks from a multiple of 2^k) adds its blocks in order and hands over
 * its {@link #result()}; the driver adds those results, in order, to a tree of its own. Blocks
 * without a state are left out; the tree's shape doesn't depend on which.
 *
 * @param <S> the state; added states become the tree's own and are merged in place
 */
public final class BlockTree<S extends Mergeable<S>> {
  private record Node<S>(int block, S state) {}

  /**
   * Finished subtrees from left to right, the rightmost first. The smallest subtree that covers two
   * neighbours gets smaller to the right: it holds at most one state for each level of the tree.
   */
  private final Deque<Node<S>> nodes = new ArrayDeque<>();

  /**
   * Adds the state of a block, or of a run of blocks that another tree has merged.
   *
   * @param block the block's number, or the run's first
   * @throws IllegalArgumentException when blocks don't come in ascending order
   */
  public void add(int block, S state) {
    if (block < 0 || (!nodes.isEmpty() && nodes.peek().block() >= block)) {
      throw new IllegalArgumentException("blocks are added in ascending order: " + block);
    }
    while (nodes.size() > 1 && endOfCoverOfLastTwo() <= block) {
      mergeLastTwo();
    }
    nodes.push(new Node<>(block, state));
  }

  /** The merged state; empty when no block had one. Nothing can be added after. */
  public Optional<S> result() {
    while (nodes.size() > 1) {
      mergeLastTwo();
    }
    return Optional.ofNullable(nodes.peek()).map(Node::state);
  }

  private int endOfCoverOfLastTwo() {
    Node<S> right = nodes.pop();
    int left = nodes.peek().block();
    nodes.push(right);
    int level = Integer.SIZE - Integer.numberOfLeadingZeros(left ^ right.block());
    return ((left >> level) + 1) << level;
  }

  private void mergeLastTwo() {
    Node<S> right = nodes.pop();
    nodes.peek().state().merge(right.state());
  }
}
