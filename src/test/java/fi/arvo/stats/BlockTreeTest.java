package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BlockTreeTest {
  /** A sum that shows the order of its additions in its last bits. */
  private static final class Sum implements Mergeable<Sum> {
    private double value;

    Sum(double value) {
      this.value = value;
    }

    @Override
    public void merge(Sum other) {
      value += other.value;
    }
  }

  private static double sumInTasks(double[] blocks, boolean[] absent, int tasks) {
    BlockTree<Sum> driver = new BlockTree<>();
    int run = blocks.length / tasks;
    for (int task = 0; task < tasks; task++) {
      BlockTree<Sum> tree = new BlockTree<>();
      for (int block = task * run; block < (task + 1) * run; block++) {
        if (!absent[block]) {
          tree.add(block, new Sum(blocks[block]));
        }
      }
      int first = task * run;
      tree.result().ifPresent(sum -> driver.add(first, sum));
    }
    return driver.result().map(sum -> sum.value).orElse(0.0);
  }

  private static double fixedTree(double[] blocks, boolean[] absent, int from, int to) {
    if (to - from == 1) {
      return absent[from] ? Double.NaN : blocks[from];
    }
    double left = fixedTree(blocks, absent, from, (from + to) / 2);
    double right = fixedTree(blocks, absent, (from + to) / 2, to);
    return Double.isNaN(left) ? right : Double.isNaN(right) ? left : left + right;
  }

  @Property(tries = 100)
  void anyGroupingOfBlocksIntoTasksGivesTheSameBits(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.99) double shareAbsent) {
    Random random = new Random(seed);
    double[] blocks = new double[256];
    boolean[] absent = new boolean[256];
    for (int block = 0; block < 256; block++) {
      blocks[block] = random.nextGaussian() * Math.pow(10, random.nextInt(12));
      absent[block] = random.nextDouble() < shareAbsent;
    }
    double expected = fixedTree(blocks, absent, 0, 256);
    for (int tasks = 1; tasks <= 256; tasks *= 2) {
      assertThat(sumInTasks(blocks, absent, tasks))
          .as("%d tasks", tasks)
          .isEqualTo(Double.isNaN(expected) ? 0.0 : expected);
    }
  }

  @Test
  void theOrderOfTheseAdditionsWouldShow() {
    double[] blocks = new double[256];
    Random random = new Random(7);
    double inOrder = 0;
    for (int block = 0; block < 256; block++) {
      blocks[block] = random.nextGaussian() * Math.pow(10, random.nextInt(12));
      inOrder += blocks[block];
    }
    assertThat(sumInTasks(blocks, new boolean[256], 16)).isNotEqualTo(inOrder);
  }

  @Test
  void noBlocksGiveNoState() {
    assertThat(new BlockTree<Sum>().result()).isEmpty();
  }

  @Test
  void blocksComeInOrder() {
    BlockTree<Sum> tree = new BlockTree<>();
    tree.add(5, new Sum(1));
    assertThatThrownBy(() -> tree.add(5, new Sum(1))).hasMessageContaining("ascending order: 5");
    assertThatThrownBy(() -> tree.add(4, new Sum(1))).hasMessageContaining("ascending order: 4");
    assertThatThrownBy(() -> new BlockTree<Sum>().add(-1, new Sum(1)))
        .hasMessageContaining("ascending order: -1");
  }
}
