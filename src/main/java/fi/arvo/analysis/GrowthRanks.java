package fi.arvo.analysis;

import fi.arvo.measure.Answer;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.Coverage;
import fi.arvo.measure.GrowthBins;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Predictors;
import fi.arvo.measure.Scope;
import fi.arvo.stats.RankRun;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Exact ranks of growth. Growth has as many values as there are customers, so its order is made by
 * sorting stretches of the narrow customer frame apart and appending their runs; no list of growths
 * comes to the driver. Equal growths are sorted by weight, or the weighted sums would depend on how
 * a sort leaves ties.
 */
public final class GrowthRanks {
  private static final int STRETCHES = 32;

  private final Map<Scope, RankRun[]> runs;

  private GrowthRanks(Map<Scope, RankRun[]> runs) {
    this.runs = runs;
  }

  /** Every predictor against growth in a part of the customers; null when nobody there has both. */
  public RankRun[] of(Scope scope) {
    return runs.get(scope);
  }

  /** No ranks: there is nothing that grew. */
  public static GrowthRanks none() {
    return new GrowthRanks(Map.of());
  }

  /** Ranks the linked customers by growth. */
  public static GrowthRanks run(SparkSession spark, Measured measured, MeasureRules rules) {
    GrowthBins bins = measured.states().growthBins();
    if (bins.n() == 0) {
      return none();
    }
    int[] stretches = bins.stretchOfBin(STRETCHES);
    UDF1<Double, Integer> stretch = growth -> stretches[GrowthBins.bin(growth)];
    spark.sparkContext().setJobDescription("rank growth");
    Dataset<Row> rows =
        spark
            .read()
            .parquet(measured.frame().toArray(String[]::new))
            .where(
                functions
                    .col(CustomerFrame.COHORT)
                    .equalTo(Cohort.LINKED.key())
                    .and(functions.col(CustomerFrame.GROWTH).isNotNull())
                    .and(functions.col(CustomerFrame.RATED).isNotNull()))
            .select(
                functions
                    .udf(stretch, DataTypes.IntegerType)
                    .apply(functions.col(CustomerFrame.GROWTH))
                    .as("stretch"),
                functions.col(CustomerFrame.GROWTH),
                functions.col(CustomerFrame.WEIGHT),
                functions.col(CustomerFrame.RATINGS),
                functions.col(CustomerFrame.SEGMENT));
    List<Stretch> ranked =
        rows.repartition(STRETCHES, functions.col("stretch"))
            .sortWithinPartitions("stretch", CustomerFrame.GROWTH, CustomerFrame.WEIGHT)
            .javaRDD()
            .mapPartitions(sorted -> rank(sorted, rules))
            .collect();
    return new GrowthRanks(append(ranked));
  }

  /** One stretch's runs. */
  private record Stretch(int number, TreeMap<Scope, RankRun[]> runs) implements Serializable {}

  /** A customer as the ranks see one. */
  private record Grown(double growth, double weight, byte[] ratings, Coverage coverage) {}

  private static Iterator<Stretch> rank(Iterator<Row> sorted, MeasureRules rules) {
    List<Stretch> stretches = new ArrayList<>();
    Stretch current = null;
    while (sorted.hasNext()) {
      Row row = sorted.next();
      if (current == null || current.number() != row.getInt(0)) {
        if (current != null) {
          stretches.add(current);
        }
        current = new Stretch(row.getInt(0), new TreeMap<>());
      }
      byte[] ratings = row.getAs(3);
      Grown grown =
          new Grown(row.getDouble(1), row.getDouble(2), ratings, rules.coverage().of(ratings));
      add(current, Scope.OVERALL, grown, rules);
      if (rules.segmented()) {
        add(current, new Scope(Scope.SEGMENT, row.getString(4)), grown, rules);
      }
    }
    if (current != null) {
      stretches.add(current);
    }
    return stretches.iterator();
  }

  private static void add(Stretch stretch, Scope scope, Grown grown, MeasureRules rules) {
    Predictors predictors = rules.predictors();
    RankRun[] runs =
        stretch.runs().computeIfAbsent(scope, s -> fresh(predictors, rules.weighted()));
    for (int p = 0; p < runs.length; p++) {
      int score = predictors.score(p, grown.ratings(), grown.coverage());
      if (score != Answer.NONE) {
        runs[p].add(grown.growth(), score, grown.weight());
      }
    }
  }

  private static RankRun[] fresh(Predictors predictors, boolean weighted) {
    RankRun[] runs = new RankRun[predictors.size()];
    for (int p = 0; p < runs.length; p++) {
      runs[p] = new RankRun(predictors.highest(p) + 1, weighted);
    }
    return runs;
  }

  private static Map<Scope, RankRun[]> append(List<Stretch> stretches) {
    Map<Scope, RankRun[]> runs = new TreeMap<>();
    stretches.stream()
        .sorted(Comparator.comparingInt(Stretch::number))
        .forEach(
            stretch ->
                stretch
                    .runs()
                    .forEach(
                        (scope, later) ->
                            runs.merge(
                                scope,
                                later,
                                (mine, more) -> {
                                  for (int p = 0; p < mine.length; p++) {
                                    mine[p].append(more[p]);
                                  }
                                  return mine;
                                })));
    return runs;
  }
}
