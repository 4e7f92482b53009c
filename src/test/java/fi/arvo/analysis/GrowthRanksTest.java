package fi.arvo.analysis;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.measure.Answer;
import fi.arvo.measure.Answered;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.CustomerMeasures;
import fi.arvo.measure.CustomerValue;
import fi.arvo.measure.DriverStates;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Predictors;
import fi.arvo.measure.Scope;
import fi.arvo.spark.SparkTest;
import fi.arvo.stats.PairedSample;
import fi.arvo.stats.RankRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Ranks of growth out of a small frame, against ranks made one by one. */
@ExtendWith(SparkTest.class)
class GrowthRanksTest {
  private static final Scope SMALL = new Scope(Scope.SEGMENT, "small");

  @TempDir private Path dir;

  /** Customers with many equal growths, some unrated, some who only answered lately. */
  private static List<CustomerHistory> customers(boolean weighted) {
    Random random = new Random(11);
    List<CustomerHistory> customers = new ArrayList<>();
    for (int c = 0; c < 300; c++) {
      int[] ratings = new int[4];
      for (int e = 0; e < 4; e++) {
        ratings[e] = random.nextInt(10) == 0 ? Answer.NONE : 4 + random.nextInt(7);
      }
      Answered answer =
          Answered.on(c % 10 == 0 ? "2026-06-01" : "2025-03-10")
              .rated(ratings)
              .weighing(weighted ? (1 + random.nextInt(12)) / 7.0 : 1);
      long before = 1_000 * random.nextInt(6);
      long after = 1_000 * random.nextInt(6) + (c % 3 == 0 ? 100 * Math.max(0, ratings[1]) : 0);
      customers.add(
          customer()
              .of("north", c % 2 == 0 ? "small" : "large")
              .answered(answer)
              .bought("2024-06-01", before, 0)
              .bought("2025-06-01", after, 0)
              .history("k" + c));
    }
    return customers;
  }

  /** The frame in as many files as the measurement might have made, in any order. */
  private GrowthRanks ranks(
      SparkSession spark, List<CustomerHistory> customers, int files, MeasureRules rules)
      throws IOException {
    List<String> frame = new ArrayList<>();
    for (int f = 0; f < files; f++) {
      String file = dir.resolve("frame-" + frame.size() + "-" + System.nanoTime()).toString();
      try (ParquetWriter<CustomerValue> out =
          CustomerFrame.writer(new org.apache.hadoop.fs.Path(file))) {
        for (int c = f; c < customers.size(); c += files) {
          CustomerMeasures measures = CustomerMeasures.of(customers.get(c), rules);
          if (measures.current().isPresent()) {
            out.write(measures.current().get());
          }
          if (measures.linked().isPresent()) {
            out.write(measures.linked().get());
          }
        }
      }
      frame.add(file);
    }
    Measured measured =
        new Measured(Worlds.states(customers, rules), new DriverStates(Worlds.DRIVERS), frame);
    return GrowthRanks.run(spark, measured, rules);
  }

  private record Grown(double score, double growth, double weight) {}

  private static List<Grown> grown(Scope scope, int predictor, MeasureRules rules) {
    List<Grown> pairs = new ArrayList<>();
    for (CustomerHistory history : customers(rules.weighted())) {
      CustomerValue value = CustomerValue.of(history, Cohort.LINKED, rules).orElse(null);
      if (value == null || value.coverage() == null || value.growth().growth() == null) {
        continue;
      }
      Predictors predictors = rules.predictors();
      int score = predictors.score(predictor, value.answer().ratings(), value.coverage());
      if (score != Answer.NONE
          && (scope.equals(Scope.OVERALL) || value.segment().equals("small"))) {
        pairs.add(new Grown(score, value.growth().growth(), value.weight()));
      }
    }
    return pairs;
  }

  @Test
  void unweightedRanksAreExactlyThoseOfAllPairsTogether(SparkSession spark) throws IOException {
    GrowthRanks ranks = ranks(spark, customers(false), 3, Worlds.RULES);

    for (Scope scope : List.of(Scope.OVERALL, SMALL)) {
      RankRun[] runs = ranks.of(scope);
      assertThat(runs).hasSize(Worlds.RULES.predictors().size());
      for (int p = 0; p < runs.length; p++) {
        List<Grown> pairs = grown(scope, p, Worlds.RULES);
        PairedSample naive =
            new PairedSample(
                pairs.stream().mapToDouble(Grown::score).toArray(),
                pairs.stream().mapToDouble(Grown::growth).toArray());
        assertThat(runs[p].n()).isEqualTo(pairs.size()).isGreaterThan(90);
        assertThat(runs[p].spearman()).isEqualTo(naive.spearman());
        assertThat(runs[p].kendallTauB()).isEqualTo(naive.kendallTauB());
        assertThat(runs[p].jonckheereTerpstra()).isEqualTo(naive.jonckheereTerpstra());
      }
    }
  }

  @Test
  void weightedRanksAreThoseOfWeightsAddedUpOneByOne(SparkSession spark) throws IOException {
    GrowthRanks ranks = ranks(spark, customers(true), 3, Worlds.WEIGHTED);

    for (Scope scope : List.of(Scope.OVERALL, SMALL)) {
      RankRun[] runs = ranks.of(scope);
      for (int p = 0; p < runs.length; p++) {
        List<Grown> pairs = grown(scope, p, Worlds.WEIGHTED);
        assertThat(runs[p].spearman().valueOrNull())
            .isCloseTo(weightedSpearman(pairs), within(1e-12));
        double sum = pairs.stream().mapToDouble(Grown::weight).sum();
        double squares = pairs.stream().mapToDouble(g -> g.weight() * g.weight()).sum();
        assertThat(runs[p].spearman().nEffectiveOrNull())
            .isCloseTo(sum * sum / squares, within(1e-9));
      }
    }
  }

  private static double weightedSpearman(List<Grown> pairs) {
    double[] x = weightedRanks(pairs, Grown::score);
    double[] y = weightedRanks(pairs, Grown::growth);
    double w = 0;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      w += pairs.get(i).weight();
      meanX += pairs.get(i).weight() * x[i];
      meanY += pairs.get(i).weight() * y[i];
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += pairs.get(i).weight() * Math.pow(x[i] - meanX / w, 2);
      yy += pairs.get(i).weight() * Math.pow(y[i] - meanY / w, 2);
      xy += pairs.get(i).weight() * (x[i] - meanX / w) * (y[i] - meanY / w);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double[] weightedRanks(List<Grown> pairs, ToDoubleFunction<Grown> value) {
    double[] ranks = new double[pairs.size()];
    for (int i = 0; i < ranks.length; i++) {
      for (Grown other : pairs) {
        int order = Double.compare(value.applyAsDouble(other), value.applyAsDouble(pairs.get(i)));
        ranks[i] += order < 0 ? other.weight() : order == 0 ? other.weight() / 2 : 0;
      }
    }
    return ranks;
  }

  @Test
  void theOrderOfTheFramesRowsAndFilesChangesNoBitOfTheWeightedRanks(SparkSession spark)
      throws IOException {
    List<CustomerHistory> shuffled = customers(true);
    Collections.shuffle(shuffled, new Random(5));

    RankRun[] one = ranks(spark, customers(true), 1, Worlds.WEIGHTED).of(Scope.OVERALL);
    RankRun[] other = ranks(spark, shuffled, 7, Worlds.WEIGHTED).of(Scope.OVERALL);

    for (int p = 0; p < one.length; p++) {
      assertThat(other[p].spearman()).isEqualTo(one[p].spearman());
    }
  }

  @Test
  void whereNobodyGrewThereAreNoRanks(SparkSession spark) throws IOException {
    List<CustomerHistory> unbought =
        List.of(customer().answered("2025-03-10", 9, 9, 9, 9, 9).history());

    assertThat(ranks(spark, unbought, 1, Worlds.RULES).of(Scope.OVERALL)).isNull();
  }
}
