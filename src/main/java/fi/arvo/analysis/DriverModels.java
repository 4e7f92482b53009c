package fi.arvo.analysis;

import fi.arvo.extract.CustomerHash;
import fi.arvo.extract.Landed;
import fi.arvo.measure.DriverKey;
import fi.arvo.measure.DriverOutcome;
import fi.arvo.measure.DriverRules;
import fi.arvo.measure.DriverState;
import fi.arvo.measure.MissingRatings;
import fi.arvo.measure.Scope;
import fi.arvo.stats.PenaltyReward;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * The drivers of every outcome, overall, by segment and by unit. One scan of the narrow customer
 * frame: what the regressions of everybody and of the segments leave over is summed in 16 shares of
 * the customer blocks; a unit's customers come together in one task, twice over, for its fits and
 * for their errors where there are any, so that neither units nor customers are kept side by side.
 * Shares, units and the customers in them are sorted, so that sums are the same on any number of
 * cores.
 */
public final class DriverModels {
  private static final int PARTITIONS = 64;
  private static final int SHARES = 16;
  private static final String SHARE = "share";
  private static final String KIND = "kind";
  private static final String PART = "part";
  private static final String PASS = "pass";
  private static final String BLOCK = "block";

  /** The frame's columns as the tasks read them. */
  private static final List<String> READ =
      List.of(
          CustomerFrame.COHORT,
          CustomerFrame.SEGMENT,
          CustomerFrame.RATINGS,
          CustomerFrame.WEIGHT,
          CustomerFrame.RECOMMEND,
          CustomerFrame.EFFORT,
          CustomerFrame.SATISFACTION,
          CustomerFrame.GROWTH);

  private DriverModels() {}

  /** The drivers, in the order of their keys. */
  public static List<DriverModel> run(SparkSession spark, Measured measured, DriverPlan plan) {
    Map<DriverKey, DriverState> states = measured.drivers().all();
    if (states.isEmpty()) {
      return List.of();
    }
    TreeMap<DriverKey, DriverErrors.Fits> fits = new TreeMap<>();
    states.forEach(
        (key, state) -> DriverErrors.Fits.of(state).ifPresent(found -> fits.put(key, found)));
    List<Part> parts = new ArrayList<>();
    if (!fits.isEmpty() || plan.rules().units()) {
      spark.sparkContext().setJobDescription("tell drivers");
      parts.addAll(
          rows(spark, measured.frame(), !fits.isEmpty(), plan.rules())
              .javaRDD()
              .mapPartitions(sorted -> new Task(fits, plan).parts(sorted))
              .collect());
    }
    parts.sort(Comparator.comparing(Part::kind).thenComparing(Part::name));
    TreeMap<DriverKey, DriverErrors> errors = new TreeMap<>();
    TreeMap<DriverKey, DriverModel> models = new TreeMap<>();
    for (Part part : parts) {
      part.errors()
          .forEach(
              (key, more) ->
                  errors.merge(
                      key,
                      more,
                      (mine, other) -> {
                        mine.merge(other);
                        return mine;
                      }));
      part.models().forEach(model -> models.put(model.key(), model));
    }
    states.entrySet().parallelStream()
        .map(e -> DriverModel.of(e.getKey(), e.getValue(), errors.get(e.getKey()), plan, true))
        .toList()
        .forEach(model -> models.put(model.key(), model));
    return List.copyOf(models.values());
  }

  private static Dataset<Row> rows(
      SparkSession spark, List<String> frame, boolean shares, DriverRules rules) {
    UDF1<String, Integer> block = CustomerHash::blockOf;
    List<Column> copies = new ArrayList<>();
    if (shares) {
      Column share =
          functions.format_string(
              "%03d",
              functions.floor(functions.col(BLOCK).divide(Landed.BLOCKS / SHARES)).cast("int"));
      copies.add(copy(functions.lit(SHARE), share, 1));
    }
    if (rules.units()) {
      copies.add(copy(functions.lit(Scope.UNIT), functions.col(CustomerFrame.UNIT), 0));
    }
    if (rules.units() && rules.missing() != MissingRatings.PAIRWISE) {
      copies.add(copy(functions.lit(Scope.UNIT), functions.col(CustomerFrame.UNIT), 1));
    }
    List<Column> read = new ArrayList<>();
    READ.forEach(name -> read.add(functions.col(name)));
    read.add(functions.col("copy." + KIND));
    read.add(functions.col("copy." + PART));
    read.add(functions.col("copy." + PASS));
    read.add(functions.col(BLOCK));
    read.add(functions.col(CustomerFrame.CUSTOMER));
    return spark
        .read()
        .parquet(frame.toArray(String[]::new))
        .where(functions.col(CustomerFrame.RATED).isNotNull())
        .withColumn(
            BLOCK,
            functions
                .udf(block, DataTypes.IntegerType)
                .apply(functions.col(CustomerFrame.CUSTOMER)))
        .withColumn("copy", functions.explode(functions.array(copies.toArray(Column[]::new))))
        .select(read.toArray(Column[]::new))
        .repartition(PARTITIONS, functions.col(KIND), functions.col(PART))
        .sortWithinPartitions(
            KIND, PART, PASS, BLOCK, CustomerFrame.CUSTOMER, CustomerFrame.COHORT);
  }

  private static Column copy(Column kind, Column part, int pass) {
    return functions.struct(kind.as(KIND), part.as(PART), functions.lit(pass).as(PASS));
  }

  /** What came of one share of the blocks or of one unit. */
  private record Part(
      String kind, String name, TreeMap<DriverKey, DriverErrors> errors, List<DriverModel> models)
      implements Serializable {}

  /** A customer in one cohort. */
  private record Rated(Row row) {
    private static final int KIND_AT = READ.size();

    boolean in(DriverOutcome outcome) {
      return row.getString(0).equals(outcome.cohort().key());
    }

    String segment() {
      return row.getString(1);
    }

    byte[] ratings() {
      return row.getAs(2);
    }

    double weight() {
      return row.getDouble(3);
    }

    /** NaN when there is none. */
    double of(DriverOutcome outcome) {
      int at = 4 + outcome.ordinal();
      if (row.isNullAt(at)) {
        return Double.NaN;
      }
      return outcome == DriverOutcome.GROWTH ? row.getDouble(at) : row.getInt(at);
    }

    String kind() {
      return row.getString(KIND_AT);
    }

    String part() {
      return row.getString(KIND_AT + 1);
    }

    int pass() {
      return row.getInt(KIND_AT + 2);
    }

    int block() {
      return row.getInt(KIND_AT + 3);
    }
  }

  /** Goes through the sorted customers of one partition. */
  private static final class Task {
    private final Map<DriverKey, DriverErrors.Fits> fits;
    private final DriverPlan plan;
    private final DriverRules rules;
    private final PenaltyReward contrasts;
    private final List<Part> parts = new ArrayList<>();
    private final Map<DriverOutcome, DriverState> states = new EnumMap<>(DriverOutcome.class);
    private TreeMap<DriverKey, DriverErrors> errors; // null before the second pass
    private String kind;
    private String part;
    private int block;

    Task(Map<DriverKey, DriverErrors.Fits> fits, DriverPlan plan) {
      this.fits = fits;
      this.plan = plan;
      this.rules = plan.rules();
      this.contrasts = DriverErrors.contrasts(rules);
    }

    Iterator<Part> parts(Iterator<Row> sorted) {
      while (sorted.hasNext()) {
        Rated rated = new Rated(sorted.next());
        if (!rated.kind().equals(kind) || !rated.part().equals(part)) {
          end();
          kind = rated.kind();
          part = rated.part();
        }
        if (rated.pass() == 0) {
          fit(rated);
        } else {
          if (errors == null) {
            errors = new TreeMap<>();
            fits().forEach((key, found) -> errors.put(key, found.errors()));
          }
          residuals(rated);
        }
      }
      end();
      return parts.iterator();
    }

    private Map<DriverKey, DriverErrors.Fits> fits() {
      if (kind.equals(SHARE)) {
        return fits;
      }
      Map<DriverKey, DriverErrors.Fits> own = new TreeMap<>();
      states.forEach(
          (outcome, state) ->
              DriverErrors.Fits.of(state)
                  .ifPresent(found -> own.put(new DriverKey(unit(), outcome), found)));
      return own;
    }

    private Scope unit() {
      return new Scope(Scope.UNIT, part);
    }

    private void fit(Rated rated) {
      if (rated.block() != block) {
        block = rated.block();
        states.values().forEach(DriverState::endBlock);
      }
      for (DriverOutcome outcome : DriverOutcome.values()) {
        double y = rated.in(outcome) ? rated.of(outcome) : Double.NaN;
        if (!Double.isNaN(y)) {
          states
              .computeIfAbsent(outcome, o -> new DriverState(rules))
              .add(rated.ratings(), y, rated.weight());
        }
      }
    }

    private void residuals(Rated rated) {
      double[] ratings = rules.complete(rated.ratings());
      if (ratings == null) {
        return;
      }
      double[] dummies =
          rules.missing() == MissingRatings.CASEWISE ? contrasts.dummies(ratings) : null;
      for (DriverOutcome outcome : DriverOutcome.values()) {
        double y = rated.in(outcome) ? rated.of(outcome) : Double.NaN;
        if (Double.isNaN(y)) {
          continue;
        }
        for (Scope scope : scopes(rated)) {
          DriverErrors own = errors.get(new DriverKey(scope, outcome));
          if (own != null) {
            own.add(ratings, dummies, y, rated.weight());
          }
        }
      }
    }

    private List<Scope> scopes(Rated rated) {
      if (kind.equals(Scope.UNIT)) {
        return List.of(unit());
      }
      return rules.segmented()
          ? List.of(Scope.OVERALL, new Scope(Scope.SEGMENT, rated.segment()))
          : List.of(Scope.OVERALL);
    }

    private void end() {
      if (kind != null) {
        boolean share = kind.equals(SHARE);
        List<DriverModel> models = new ArrayList<>();
        states.forEach(
            (outcome, state) -> {
              DriverKey key = new DriverKey(unit(), outcome);
              DriverErrors own = errors == null ? null : errors.get(key);
              models.add(DriverModel.of(key, state, own, plan, false));
            });
        parts.add(new Part(kind, part, share ? errors : new TreeMap<>(), models));
      }
      states.clear();
      errors = null;
      block = -1;
    }
  }
}
