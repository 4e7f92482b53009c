package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Replicates, their intervals, and the test against noise, by what they must do in many worlds. */
class DriverBootstrapTest {
  private static final Function<MomentMatrix, Result<DriverCorrelations>> SIX =
      moments -> DriverCorrelations.of(moments, 0, 1, 2, 3, 4, 5, 6);

  private static CustomerRows attitude(int from, int to) {
    CustomerRows rows = new CustomerRows(7);
    for (int i = from; i < to; i++) {
      rows.add(DataSets.ATTITUDE[i], 1 + i % 2);
    }
    return rows;
  }

  @Test
  void replicatesAreThoseOfWeightedRowsAndDependOnSeedAndNumberAlone() {
    CustomerRows rows = attitude(0, 13);
    rows.merge(travelled(attitude(13, 30)));
    Replicates<MomentMatrix> replicates = rows.moments(42);
    for (int number : new int[] {7, 0, 7, 3}) {
      PoissonWeights weights = new PoissonWeights(42, number);
      MomentMatrix expected = new MomentMatrix(7);
      for (int i = 0; i < 30; i++) {
        for (int time = weights.of(i); time > 0; time--) {
          expected.add(DataSets.ATTITUDE[i], 1 + i % 2);
        }
      }
      MomentMatrix actual = replicates.replicate(number);
      same(actual.correlation(0, 1), expected.correlation(0, 1), 1e-12);
      same(actual.rSquared(0, 2, 3, 4), expected.rSquared(0, 2, 3, 4), 1e-9);
    }
    Estimate one = DriverBootstrap.of(rows.moments(1), 100, SIX).given().orElseThrow().weight(0);
    Estimate again = DriverBootstrap.of(rows.moments(1), 100, SIX).given().orElseThrow().weight(0);
    Estimate other = DriverBootstrap.of(rows.moments(2), 100, SIX).given().orElseThrow().weight(0);
    assertThat(again).isEqualTo(one);
    assertThat(other.lowOrNull()).isNotEqualTo(one.lowOrNull());
    assertThat(other.valueOrNull()).isEqualTo(one.valueOrNull());
  }

  @Test
  void blocksOfOneCustomerAreTheCustomers() {
    List<MomentMatrix> blocks = new ArrayList<>();
    List<PairwiseMoments> pairs = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      MomentMatrix block = new MomentMatrix(7);
      block.add(DataSets.ATTITUDE[i], 1 + i % 2);
      blocks.add(block);
      PairwiseMoments pair = new PairwiseMoments(7);
      pair.add(DataSets.ATTITUDE[i], 1 + i % 2);
      pairs.add(pair);
    }
    CustomerRows rows = attitude(0, 30);
    DriverBootstrap byRow = DriverBootstrap.of(rows.moments(5), 200, SIX).given().orElseThrow();
    DriverBootstrap byBlock =
        DriverBootstrap.of(Replicates.ofBlocks(blocks, new MomentMatrix(7), 5), 200, SIX)
            .given()
            .orElseThrow();
    Function<PairwiseMoments, Result<DriverCorrelations>> pairwise =
        moments -> DriverCorrelations.of(moments, 0, 1, 2, 3, 4, 5, 6);
    DriverBootstrap byPair =
        DriverBootstrap.of(rows.pairwiseMoments(5), 200, pairwise).given().orElseThrow();
    DriverBootstrap byPairBlock =
        DriverBootstrap.of(Replicates.ofBlocks(pairs, new PairwiseMoments(7), 5), 200, pairwise)
            .given()
            .orElseThrow();
    for (int j = 0; j < 6; j++) {
      same(byBlock.weight(j), byRow.weight(j), 1e-9);
      same(byBlock.share(j), byRow.share(j), 1e-9);
      same(byPair.weight(j), byRow.weight(j), 1e-9);
      same(byPairBlock.weight(j), byRow.weight(j), 1e-9);
      assertThat(byRow.weight(j).lowOrNull()).isBetween(0.0, 1.0);
      assertThat(byRow.share(j).highOrNull()).isBetween(0.0, 1.0);
      assertThat(byRow.weight(j).pValueOrNull()).isNull();
    }
    assertThat(byRow.degenerate()).isZero();
    close("weights", byRow.weight(0).valueOrNull(), byRow.weights().weight(0).valueOrNull(), 1e-12);
  }

  @Test
  void aUnitComesOnceOnAverageAndWithPoissonsSpread() {
    long[] counts = new long[8];
    double sum = 0;
    double squares = 0;
    int draws = 400_000;
    for (int replicate = 0; replicate < 400; replicate++) {
      PoissonWeights weights = new PoissonWeights(9, replicate);
      for (int unit = 0; unit < 1000; unit++) {
        int times = weights.of(unit);
        counts[Math.min(7, times)]++;
        sum += times;
        squares += times * times;
      }
    }
    assertThat(sum / draws).isBetween(0.995, 1.005);
    assertThat(squares / draws - 1).isBetween(0.985, 1.015);
    double expected = draws * Math.exp(-1);
    double chiSquare = 0;
    for (int times = 0; times < 6; times++) {
      chiSquare += Math.pow(counts[times] - expected, 2) / expected;
      expected /= times + 1;
    }
    assertThat(chiSquare).isLessThan(22); // the 99.9 % point of 6 degrees of freedom
    // Neighbouring replicates don't repeat each other.
    PoissonWeights one = new PoissonWeights(9, 1);
    PoissonWeights two = new PoissonWeights(9, 2);
    PairedSample pairs =
        new PairedSample(
            java.util.stream.IntStream.range(0, 5000).mapToDouble(one::of).toArray(),
            java.util.stream.IntStream.range(0, 5000).mapToDouble(two::of).toArray());
    assertThat(Math.abs(pairs.pearson().valueOrNull())).isLessThan(0.05);
  }

  @Test
  void rowsAreKeptWhileCustomersAreFew() {
    CustomerRows rows = new CustomerRows(2);
    for (int i = 0; i < CustomerRows.TOO_MANY - 1; i++) {
      rows.add(new double[] {i, i % 7}, 1);
    }
    assertThat(rows.kept()).isTrue();
    assertThat(rows.moments(1).whole().n()).isEqualTo(9999);
    CustomerRows one = new CustomerRows(2);
    one.add(new double[] {1, 2}, 1);
    one.merge(rows);
    assertThat(one.kept()).isFalse();
    assertThat(one.customers()).isEqualTo(10_000);
    one.merge(rows);
    rows.add(new double[] {1, 2}, 1);
    rows.add(new double[] {1, 2}, 1);
    assertThat(rows.kept()).isFalse();
    assertThat(rows.customers()).isEqualTo(10_001);
    assertThatThrownBy(() -> rows.moments(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> rows.pairwiseMoments(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> rows.merge(new CustomerRows(3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            DriverBootstrap.of(
                    new CustomerRows(2).moments(1), 50, m -> DriverCorrelations.of(m, 0, 1))
                .whyNot())
        .contains(Reason.NO_ANSWERS);
  }

  @Test
  void replicatesWithoutADriverAreLeftOutAndCounted() {
    CustomerRows rows = new CustomerRows(3);
    Random random = new Random(6);
    for (int i = 0; i < 60; i++) {
      // One customer alone makes the second driver vary: it's missing from e⁻¹ of the replicates.
      rows.add(new double[] {random.nextGaussian(), random.nextGaussian(), i == 9 ? 1 : 0}, 1);
    }
    DriverBootstrap bootstrap =
        DriverBootstrap.of(rows.moments(3), 1000, m -> DriverCorrelations.of(m, 0, 1, 2))
            .given()
            .orElseThrow();
    assertThat(bootstrap.degenerate()).isBetween(320, 420);
    assertThat(bootstrap.weight(0).lowOrNull()).isNotNull();
    DriverBootstrap few =
        DriverBootstrap.of(rows.moments(3), 50, m -> DriverCorrelations.of(m, 0, 1, 2))
            .given()
            .orElseThrow();
    assertThat(few.weight(0).isAvailable()).isTrue();
    assertThat(few.weight(0).lowOrNull()).isNull();
  }

  @Test
  void sharesAreFreedOfTwiceWhatReplicatesExceedTheDataBy() {
    Replicates<MomentMatrix> replicates = attitude(0, 30).moments(8);
    int count = 200;
    DriverBootstrap bootstrap = DriverBootstrap.of(replicates, count, SIX).given().orElseThrow();
    double[][] weights = new double[7][count]; // the last are R²
    for (int number = 0; number < count; number++) {
      RelativeWeights drawn =
          DriversTest.weights(SIX.apply(replicates.replicate(number)).given().orElseThrow());
      for (int j = 0; j < 6; j++) {
        weights[j][number] = drawn.weight(j).valueOrNull();
      }
      weights[6][number] = drawn.rSquared();
    }
    double excess =
        Arrays.stream(weights[6]).average().orElseThrow() - bootstrap.weights().rSquared();
    assertThat(excess).isGreaterThan(0.01);
    for (int j = 0; j < 6; j++) {
      Estimate share = bootstrap.share(j);
      double ofWeight =
          Arrays.stream(weights[j]).average().orElseThrow()
              - bootstrap.weights().weight(j).valueOrNull();
      double[] shares = new double[count];
      for (int number = 0; number < count; number++) {
        double part = weights[j][number] - 2 * ofWeight;
        double whole = weights[6][number] - 2 * excess;
        shares[number] = Math.max(0, Math.min(1, part / whole));
      }
      Arrays.sort(shares);
      close("low", share.lowOrNull(), DriverBootstrap.quantile(shares, 0.025), 1e-12);
      close("high", share.highOrNull(), DriverBootstrap.quantile(shares, 0.975), 1e-12);
      close("share", share.valueOrNull(), bootstrap.weights().share(j).valueOrNull(), 1e-12);
    }
  }

  @Test
  void sharesOfHardlyMoreThanChanceCanBeAllOrNothing() {
    CustomerRows rows = new CustomerRows(7);
    Random random = new Random(12);
    for (int i = 0; i < 60; i++) {
      rows.add(random.doubles(7).toArray(), 1);
    }
    DriverBootstrap bootstrap = DriverBootstrap.of(rows.moments(4), 400, SIX).given().orElseThrow();
    for (int j = 0; j < 6; j++) {
      assertThat(bootstrap.share(j).lowOrNull()).isBetween(0.0, 0.05);
      assertThat(bootstrap.share(j).highOrNull()).isEqualTo(1);
    }
  }

  @Test
  void quantilesAreRsType7() {
    // R: quantile(c(-0.9, -0.2, 0, 0.05, 0.1, 0.12, 0.2, 0.4, 1.5, 2), c(.05, .95, .1, .9))
    double[] values = {-0.9, -0.2, 0, 0.05, 0.1, 0.12, 0.2, 0.4, 1.5, 2};
    close("5 %", DriverBootstrap.quantile(values, 0.05), -0.585);
    close("95 %", DriverBootstrap.quantile(values, 0.95), 1.775);
    close("10 %", DriverBootstrap.quantile(values, 0.1), -0.27);
    close("90 %", DriverBootstrap.quantile(values, 0.9), 1.55);
    close("all", DriverBootstrap.quantile(values, 1), 2);
  }

  // What follows draws worlds of four drivers, of which the last two have no effect of their own.

  private static final double[] EFFECTS = {0.4, 0.25, 0, 0};

  private static double[] person(Random random, double halo, double spreadBySecond) {
    double mood = random.nextGaussian();
    double[] row = new double[5];
    for (int j = 1; j <= 4; j++) {
      row[j] = Math.sqrt(halo) * mood + Math.sqrt(1 - halo) * random.nextGaussian();
      row[0] += EFFECTS[j - 1] * row[j];
    }
    row[0] += random.nextGaussian() * Math.exp(spreadBySecond * row[4]);
    return row;
  }

  private static RelativeWeights truth(double halo) {
    double[][] matrix = new double[5][5];
    double variance = 1;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        matrix[i][j] = i == j ? 1 : halo;
        matrix[i][4] += matrix[i][j] * EFFECTS[j];
      }
      variance += matrix[i][4] * EFFECTS[i];
    }
    for (int i = 0; i < 4; i++) {
      matrix[i][4] /= Math.sqrt(variance);
      matrix[4][i] = matrix[i][4];
    }
    matrix[4][4] = 1;
    return DriversTest.weights(DriverCorrelations.of(matrix, 1_000_000).given().orElseThrow());
  }

  /** 3,000 worlds of 200 people: three standard errors of a level of 5 % are 1.2 points. */
  @Test
  void theTestAgainstNoiseHoldsItsLevelWithAndWithoutHaloAndFindsWhatIsThere() {
    for (double halo : new double[] {0, 0.5}) {
      Random random = new Random(17);
      int worlds = 3000;
      double[] found = new double[4];
      List<Double> nulls = new ArrayList<>();
      for (int world = 0; world < worlds; world++) {
        MomentMatrix moments = new MomentMatrix(5);
        for (int i = 0; i < 200; i++) {
          moments.add(person(random, halo, 0));
        }
        RelativeWeights weights =
            DriversTest.weights(
                DriverCorrelations.of(moments, 0, 1, 2, 3, 4).given().orElseThrow());
        for (int j = 0; j < 4; j++) {
          found[j] += weights.pAgainstNoise(j) < 0.05 ? 1.0 / worlds : 0;
        }
        nulls.add(weights.pAgainstNoise(3));
      }
      assertThat(found[0]).as("power at halo %s", halo).isGreaterThan(0.98);
      assertThat(found[1]).as("power at halo %s", halo).isGreaterThan(0.75);
      assertThat(found[2]).as("level at halo %s", halo).isBetween(0.038, 0.062);
      assertThat(found[3]).as("level at halo %s", halo).isBetween(0.038, 0.062);
      Collections.sort(nulls);
      double furthest = 0; // Kolmogorov and Smirnov's distance from uniform
      for (int i = 0; i < worlds; i++) {
        furthest = Math.max(furthest, Math.abs(nulls.get(i) - (i + 0.5) / worlds));
      }
      assertThat(furthest).as("p is uniform").isLessThan(1.95 / Math.sqrt(worlds)); // 0.1 %
      // The halo lends a driver without effect a weight that is no chance.
      double lent = truth(halo).weight(3).valueOrNull();
      assertThat(lent).isBetween(halo == 0 ? 0 : 0.02, halo == 0 ? 1e-9 : 0.2);
    }
  }

  @Test
  void withRobustErrorsTheTestHoldsItsLevelUnderUnequalSpreadToo() {
    Random random = new Random(23);
    int worlds = 1500;
    double classical = 0;
    double robust = 0;
    for (int world = 0; world < worlds; world++) {
      MomentMatrix moments = new MomentMatrix(5);
      LeastSquares state = new LeastSquares(4);
      double[][] rows = new double[250][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = person(random, 0.4, 0.5);
        moments.add(rows[i]);
        state.add(DataSets.predictors(rows[i]), rows[i][0]);
      }
      Sandwich hc3 = new Sandwich(state.fit().given().orElseThrow(), Sandwich.Kind.HC3);
      for (double[] row : rows) {
        hc3.add(DataSets.predictors(row), row[0]);
      }
      RelativeWeights weights =
          DriversTest.weights(DriverCorrelations.of(moments, 0, 1, 2, 3, 4).given().orElseThrow());
      classical += weights.pAgainstNoise(3) < 0.05 ? 1.0 / worlds : 0;
      robust +=
          weights.pAgainstNoise(3, hc3.coefficients().given().orElseThrow()) < 0.05
              ? 1.0 / worlds
              : 0;
    }
    assertThat(robust).isBetween(0.033, 0.067);
    assertThat(classical).isGreaterThan(0.08);
  }

  /**
   * The two tails of t are the share of made-up twins that weigh as much: a twin is what the others
   * tell of the driver, and noise of the same size beside it.
   */
  @Test
  void thePValueIsTheShareOfTwinsThatWeighAsMuch() {
    double[][] rows = DataSets.ATTITUDE;
    RelativeWeights weights = DriversTest.weights(DriversTest.correlations(rows, 1, 2, 3, 4));
    Random random = new Random(31);
    for (int driver = 1; driver <= 4; driver++) {
      int own = driver;
      int[] others = java.util.stream.IntStream.rangeClosed(1, 4).filter(j -> j != own).toArray();
      double[][] driverFirst = new double[30][];
      for (int i = 0; i < 30; i++) {
        driverFirst[i] = rows[i].clone();
        driverFirst[i][0] = rows[i][own];
      }
      LinearFit onOthers = LeastSquaresTest.fit(driverFirst, others);
      double size = Math.sqrt(onOthers.residualVariance() * onOthers.residualDf());
      int heavier = 0;
      int twins = 4000;
      double observed = weights.weight(own - 1).valueOrNull();
      for (int twin = 0; twin < twins; twin++) {
        double[][] noise = new double[30][];
        for (int i = 0; i < 30; i++) {
          noise[i] = rows[i].clone();
          noise[i][0] = random.nextGaussian();
        }
        LinearFit left = LeastSquaresTest.fit(noise, others);
        double scale = size / Math.sqrt(left.residualVariance() * left.residualDf());
        double[][] twinned = new double[30][];
        for (int i = 0; i < 30; i++) {
          twinned[i] = rows[i].clone();
          double[] x = DataSets.pick(rows[i], others);
          twinned[i][own] = onOthers.predict(x) + scale * (noise[i][0] - left.predict(x));
        }
        RelativeWeights made = DriversTest.weights(DriversTest.correlations(twinned, 1, 2, 3, 4));
        heavier += made.weight(own - 1).valueOrNull() >= observed ? 1 : 0;
      }
      double p = weights.pAgainstNoise(own - 1);
      double error = Math.sqrt(p * (1 - p) / twins);
      assertThat((double) heavier / twins).isBetween(p - 4 * error - 1e-3, p + 4 * error + 1e-3);
    }
  }

  /** 400 worlds: 95 % less three standard errors of a coverage is 91.7 %. */
  @Test
  void intervalsHoldTheTrueWeight() {
    Random random = new Random(29);
    double[] expected = new double[4];
    RelativeWeights truth = truth(0.5);
    Arrays.setAll(expected, j -> truth.weight(j).valueOrNull());
    int worlds = 400;
    double[] covered = new double[4];
    for (int world = 0; world < worlds; world++) {
      CustomerRows rows = new CustomerRows(5);
      for (int i = 0; i < 250; i++) {
        rows.add(person(random, 0.5, 0), 1);
      }
      DriverBootstrap bootstrap =
          DriverBootstrap.of(rows.moments(world), 400, m -> DriverCorrelations.of(m, 0, 1, 2, 3, 4))
              .given()
              .orElseThrow();
      for (int j = 0; j < 4; j++) {
        Estimate weight = bootstrap.weight(j);
        boolean holds = weight.lowOrNull() <= expected[j] && expected[j] <= weight.highOrNull();
        covered[j] += holds ? 1.0 / worlds : 0;
      }
    }
    assertThat(Arrays.stream(covered).min().getAsDouble()).isGreaterThan(0.917);
  }

  @Test
  void replicatesByPairAreTheSumsOfTheirRowsHoweverManyValuesAreMissing() {
    for (double missing : new double[] {0, 0.1, 0.6}) {
      java.util.Random random = new java.util.Random(11);
      CustomerRows rows = new CustomerRows(4);
      List<double[]> values = new ArrayList<>();
      for (int c = 0; c < 300; c++) {
        double[] row = new double[4];
        for (int i = 0; i < 4; i++) {
          row[i] = random.nextDouble() < missing ? Double.NaN : 5 + random.nextGaussian();
        }
        values.add(row);
        rows.add(row, 0.5 + c % 3);
      }
      for (int number = 0; number < 3; number++) {
        PairwiseMoments replicate = rows.pairwiseMoments(7).replicate(number);
        PairwiseMoments direct = new PairwiseMoments(4);
        PoissonWeights weights = new PoissonWeights(7, number);
        for (int c = 0; c < 300; c++) {
          direct.add(values.get(c), 0.5 + c % 3, weights.of(c));
        }
        for (int i = 0; i < 4; i++) {
          for (int j = 0; j <= i; j++) {
            assertThat(replicate.n(i, j)).isEqualTo(direct.n(i, j));
            assertThat(replicate.nEffective(i, j)).isCloseTo(direct.nEffective(i, j), within(1e-9));
            assertThat(replicate.coefficient(i, j))
                .isCloseTo(direct.coefficient(i, j), within(1e-12));
          }
        }
      }
    }
  }
}
