package fi.arvo.stats;

import java.util.Arrays;

/**
 * The rows themselves, one a customer, while they are fewer than 10,000: each customer is then a
 * unit of the bootstrap. From there on nothing is kept but their number, and the blocks of
 * customers are the units.
 */
public final class CustomerRows implements Mergeable<CustomerRows> {
  /** From this many customers on rows aren't kept. */
  public static final int TOO_MANY = 10_000;

  private final int columns;
  private double[] values = new double[0]; // weight and columns, row by row
  private long customers;

  /** An empty state of rows with {@code columns} variables. */
  public CustomerRows(int columns) {
    this.columns = columns;
  }

  /**
   * Adds a customer's row.
   *
   * @param row a value a variable; NaN for one that isn't known, where the moments can do with that
   * @param weight 0 or more
   */
  public void add(double[] row, double weight) {
    if (grow(1)) {
      int at = (int) customers * (columns + 1);
      values[at] = weight;
      System.arraycopy(row, 0, values, at + 1, columns);
    }
    customers++;
  }

  @Override
  public void merge(CustomerRows other) {
    if (other.columns != columns) {
      throw new IllegalArgumentException(
          columns + " and " + other.columns + " columns don't merge");
    }
    if (grow(other.customers)) {
      System.arraycopy(
          other.values,
          0,
          values,
          (int) customers * (columns + 1),
          (int) other.customers * (columns + 1));
    }
    customers += other.customers;
  }

  /**
   * Whether there is room for more rows, which is then made; what is kept goes when there isn't.
   */
  private boolean grow(long more) {
    long rows = customers + more;
    if (rows >= TOO_MANY) {
      values = new double[0];
      return false;
    }
    int needed = (int) rows * (columns + 1);
    if (needed > values.length) {
      values = Arrays.copyOf(values, Math.max(needed, 2 * values.length));
    }
    return true;
  }

  /** Whether the rows are still there. */
  public boolean kept() {
    return customers < TOO_MANY;
  }

  public long customers() {
    return customers;
  }

  /**
   * Replicates in which single customers come some times or not at all, of moments over rows where
   * everything is known.
   *
   * @throws IllegalStateException when the rows aren't kept
   */
  public Replicates<MomentMatrix> moments(long seed) {
    requireKept();
    return new Replicates<>() {
      @Override
      public MomentMatrix whole() {
        return weighted(Drawn.all((int) customers));
      }

      @Override
      public MomentMatrix replicate(int number) {
        return weighted(Drawn.of((int) customers, new PoissonWeights(seed, number)));
      }
    };
  }

  /** The same of moments by pair of variables. */
  public Replicates<PairwiseMoments> pairwiseMoments(long seed) {
    requireKept();
    FilledRows filled = new FilledRows(values, (int) customers, columns);
    boolean few = filled.serve();
    return new Replicates<>() {
      @Override
      public PairwiseMoments whole() {
        return pairs(Drawn.all((int) customers));
      }

      @Override
      public PairwiseMoments replicate(int number) {
        Drawn drawn = Drawn.of((int) customers, new PoissonWeights(seed, number));
        return few ? filled.sum(drawn.rows(), drawn.times(), drawn.count()) : pairs(drawn);
      }
    };
  }

  private MomentMatrix weighted(Drawn drawn) {
    MomentMatrix sum = new MomentMatrix(columns);
    int[] starts = new int[drawn.count()];
    for (int r = 0; r < starts.length; r++) {
      starts[r] = drawn.rows()[r] * (columns + 1);
    }
    sum.add(values, starts, drawn.times(), drawn.count());
    return sum;
  }

  private PairwiseMoments pairs(Drawn drawn) {
    PairwiseMoments sum = new PairwiseMoments(columns);
    for (int r = 0; r < drawn.count(); r++) {
      int at = drawn.rows()[r] * (columns + 1);
      sum.add(Arrays.copyOfRange(values, at + 1, at + 1 + columns), values[at], drawn.times()[r]);
    }
    return sum;
  }

  /** Which customers come in a replicate, ascending, and how often. */
  private record Drawn(int[] rows, int[] times, int count) {
    static Drawn all(int customers) {
      int[] rows = new int[customers];
      int[] times = new int[customers];
      Arrays.setAll(rows, row -> row);
      Arrays.fill(times, 1);
      return new Drawn(rows, times, customers);
    }

    static Drawn of(int customers, PoissonWeights weights) {
      int[] rows = new int[customers];
      int[] times = new int[customers];
      int count = 0;
      for (int row = 0; row < customers; row++) {
        int drawn = weights.of(row);
        if (drawn > 0) {
          rows[count] = row;
          times[count++] = drawn;
        }
      }
      return new Drawn(rows, times, count);
    }
  }

  private void requireKept() {
    if (!kept()) {
      throw new IllegalStateException(customers + " customers' rows aren't kept");
    }
  }
}
