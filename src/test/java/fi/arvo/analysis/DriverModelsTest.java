package fi.arvo.analysis;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.measure.Answer;
import fi.arvo.measure.Answered;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.CustomerMeasures;
import fi.arvo.measure.CustomerValue;
import fi.arvo.measure.DriverKey;
import fi.arvo.measure.DriverOutcome;
import fi.arvo.measure.DriverRules;
import fi.arvo.measure.DriverStates;
import fi.arvo.measure.MissingRatings;
import fi.arvo.measure.Scope;
import fi.arvo.spark.SparkTest;
import fi.arvo.stats.Coefficients;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.LeastSquares;
import fi.arvo.stats.LinearFit;
import fi.arvo.stats.PenaltyReward.Kano;
import fi.arvo.stats.Quadrant;
import fi.arvo.stats.Reason;
import fi.arvo.stats.Sandwich;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Drivers out of a small frame, against regressions made one by one. */
@ExtendWith(SparkTest.class)
class DriverModelsTest {
  private static final Scope SMALL = new Scope(Scope.SEGMENT, "small");
  private static final Scope NORTH = new Scope(Scope.UNIT, "north");
  private static final Scope WEST = new Scope(Scope.UNIT, "west");

  @TempDir private Path dir;

  /**
   * The recommendation follows the first element, up and down; it falls with low ratings of the
   * second and with nothing else. Four of five customers are of north, the last few of west.
   */
  private static List<CustomerHistory> customers(int count) {
    Random random = new Random(3);
    List<CustomerHistory> customers = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      int[] ratings = new int[4];
      for (int e = 0; e < 4; e++) {
        ratings[e] = random.nextInt(11);
      }
      double told =
          2 + 0.5 * ratings[0] - (ratings[1] <= 5 ? 2 : 0) + random.nextGaussian() * (1 + c % 2);
      if (random.nextInt(20) == 0) {
        ratings[2] = Answer.NONE;
      }
      customers.add(
          customer()
              .of(
                  c % 5 < 4 ? "north" : c < count - 20 ? "south" : "west",
                  c % 2 == 0 ? "small" : "large")
              .answered(
                  Answered.now()
                      .rated(ratings)
                      .recommend((int) Math.max(0, Math.min(10, Math.round(told))))
                      .weighing((1 + random.nextInt(12)) / 7.0))
              .history("k" + c));
    }
    return customers;
  }

  private Map<DriverKey, DriverModel> models(
      SparkSession spark, List<CustomerHistory> customers, int files, DriverRules rules)
      throws IOException {
    DriverStates states = new DriverStates(rules);
    customers.forEach(h -> states.add(CustomerMeasures.of(h, Worlds.WEIGHTED)));
    return models(spark, states, customers, files, rules);
  }

  private Map<DriverKey, DriverModel> models(
      SparkSession spark,
      DriverStates states,
      List<CustomerHistory> customers,
      int files,
      DriverRules rules)
      throws IOException {
    List<String> frame = new ArrayList<>();
    for (int f = 0; f < files; f++) {
      String file = dir.resolve("frame-" + f + "-" + System.nanoTime()).toString();
      try (ParquetWriter<CustomerValue> out =
          CustomerFrame.writer(new org.apache.hadoop.fs.Path(file))) {
        for (int c = f; c < customers.size(); c += files) {
          out.write(CustomerMeasures.of(customers.get(c), Worlds.WEIGHTED).current().orElseThrow());
        }
      }
      frame.add(file);
    }
    Measured measured = new Measured(Worlds.states(customers, Worlds.WEIGHTED), states, frame);
    DriverPlan plan = DriverPlan.of(rules, Worlds.WEIGHTED, Worlds.JOB.effects());
    return DriverModels.run(spark, measured, plan).stream()
        .collect(Collectors.toMap(DriverModel::key, Function.identity()));
  }

  private static DriverKey recommend(Scope scope) {
    return new DriverKey(scope, DriverOutcome.RECOMMEND);
  }

  @Test
  void coefficientsAndTheirErrorsAreThoseOfOneRegressionInEveryPart(SparkSession spark)
      throws IOException {
    List<CustomerHistory> customers = customers(400);
    Map<DriverKey, DriverModel> models = models(spark, customers, 3, Worlds.DRIVERS);

    assertThat(models.keySet())
        .containsExactlyInAnyOrder(
            recommend(Scope.OVERALL),
            recommend(SMALL),
            recommend(new Scope(Scope.SEGMENT, "large")),
            recommend(NORTH),
            recommend(new Scope(Scope.UNIT, "south")),
            recommend(WEST));
    for (Scope scope : List.of(Scope.OVERALL, SMALL, NORTH)) {
      List<CustomerValue> complete =
          customers.stream()
              .map(h -> CustomerMeasures.of(h, Worlds.WEIGHTED).current().orElseThrow())
              .filter(v -> v.answer().ratings()[2] != Answer.NONE)
              .filter(v -> !scope.kind().equals(Scope.UNIT) || v.unit().equals("north"))
              .filter(v -> !scope.kind().equals(Scope.SEGMENT) || v.segment().equals("small"))
              .toList();
      LeastSquares state = new LeastSquares(4);
      complete.forEach(v -> state.add(row(v), v.answer().recommend(), v.weight()));
      LinearFit fit = state.fit().given().orElseThrow();
      Sandwich sandwich = new Sandwich(fit, Sandwich.Kind.HC3);
      complete.forEach(v -> sandwich.add(row(v), v.answer().recommend(), v.weight()));
      Coefficients hc3 = sandwich.coefficients().given().orElseThrow();
      DriverModel model = models.get(recommend(scope));

      assertThat(model.missing()).isEqualTo(MissingRatings.CASEWISE);
      assertThat(model.n()).isEqualTo(complete.size());
      assertThat(model.lost()).isPositive();
      assertThat(model.rSquared()).isCloseTo(fit.rSquared(), within(1e-12));
      assertThat(model.condition()).isCloseTo(fit.conditionNumber(), within(1e-9));
      for (int j = 0; j < 4; j++) {
        DriverModel.Driver driver = model.drivers().get(j);
        assertThat(driver.vif()).isCloseTo(fit.varianceInflation(j).getAsDouble(), within(1e-9));
        assertThat(driver.beta().valueOrNull()).isCloseTo(fit.slope(j), within(1e-12));
        assertThat(driver.beta().standardErrorOrNull())
            .isCloseTo(hc3.slope(j).standardErrorOrNull(), within(1e-12));
        assertThat(driver.importance().lowOrNull())
            .isLessThanOrEqualTo(driver.importance().valueOrNull());
      }
      assertThat(model.drivers().stream().mapToDouble(d -> d.importance().valueOrNull()).sum())
          .isCloseTo(1, within(1e-12));
      assertThat(model.tiers().stream().mapToDouble(t -> t.share().valueOrNull()).sum())
          .isCloseTo(1, within(1e-12));
      assertThat(model.drivers().get(1).impact().kano()).isEqualTo(Kano.MUST_BE);
    }
  }

  private static double[] row(CustomerValue value) {
    double[] row = new double[4];
    for (int e = 0; e < 4; e++) {
      row[e] = value.answer().ratings()[e];
    }
    return row;
  }

  @Test
  void plantedDriversLieAboveNoiseAndTheOthersDoNot(SparkSession spark) throws IOException {
    List<CustomerHistory> customers = customers(400);
    Map<DriverKey, DriverModel> models = models(spark, customers, 2, Worlds.DRIVERS);
    List<DriverFinding> findings =
        DriverAnalysis.of(
            List.of(models.get(recommend(Scope.OVERALL))),
            Worlds.DRIVERS,
            Worlds.states(customers, Worlds.WEIGHTED),
            8);

    assertThat(findings)
        .extracting(DriverFinding::aboveNoise)
        .containsExactly(true, true, false, false);
    assertThat(findings).extracting(DriverFinding::rank).startsWith(1L, 2L);
    assertThat(findings.get(0).adjusted()).isLessThan(1e-6);
    assertThat(findings)
        .as("all four are done alike, so no interval leaves the line of their mean")
        .extracting(DriverFinding::quadrant)
        .contains(Quadrant.UNDECIDED);
    assertThat(findings.get(0).performance())
        .isEqualTo(
            Worlds.states(customers, Worlds.WEIGHTED)
                .spread()
                .get(Scope.OVERALL)
                .rating(0)
                .shareAtLeast(8));
  }

  @Test
  void aUnitWithFewerThanFiveCustomersAnElementSaysSo(SparkSession spark) throws IOException {
    DriverModel west = models(spark, customers(400), 1, Worlds.DRIVERS).get(recommend(WEST));

    assertThat(west.none()).isEqualTo(Reason.TOO_FEW);
    assertThat(west.n()).isBetween(1L, 4L);
    assertThat(west.nEffective()).isBetween(1.0, west.n() + 1e-9);
    assertThat(west.tiers())
        .as("both tiers that are asked for")
        .hasSize(2)
        .allSatisfy(tier -> assertThat(tier.share().whyNot()).contains(Reason.TOO_FEW));
    assertThat(west.drivers())
        .hasSize(4)
        .allSatisfy(driver -> assertThat(driver.importance().whyNot()).contains(Reason.TOO_FEW));
    List<DriverFinding> findings =
        DriverAnalysis.of(
            List.of(west), Worlds.DRIVERS, Worlds.states(customers(400), Worlds.WEIGHTED), 8);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.rank()).isNull();
              assertThat(finding.aboveNoise()).isNull();
              assertThat(finding.quadrant()).isNull();
              assertThat(finding.performance().isAvailable()).isTrue();
            });
  }

  @Test
  void whereNobodyRatedEverythingPairsTellTheDrivers(SparkSession spark) throws IOException {
    List<CustomerHistory> customers = new ArrayList<>();
    Random random = new Random(9);
    for (int c = 0; c < 600; c++) {
      int[] ratings = new int[4];
      for (int e = 0; e < 4; e++) {
        ratings[e] = random.nextInt(11);
      }
      int told = Math.round((ratings[0] + random.nextInt(11)) / 2f);
      ratings[c % 4] = Answer.NONE;
      customers.add(
          customer()
              .of("north", "small")
              .answered(Answered.now().rated(ratings).recommend(told))
              .history("k" + c));
    }
    DriverRules rotated =
        new DriverRules(List.of(0, 1, 2, 3), 0, 10, MissingRatings.PAIRWISE, true, true);
    Map<DriverKey, DriverModel> models = models(spark, customers, 2, rotated);

    for (Scope scope : List.of(Scope.OVERALL, SMALL, NORTH)) {
      DriverModel model = models.get(recommend(scope));
      assertThat(model.missing()).isEqualTo(MissingRatings.PAIRWISE);
      assertThat(model.n()).as("both of two elements").isEqualTo(300);
      assertThat(model.repair()).isZero();
      assertThat(model.drivers().get(0).importance().lowOrNull()).isGreaterThan(0.8);
      assertThat(model.drivers().get(0).pAgainstNoise()).isLessThan(1e-6);
      assertThat(model.drivers().get(0).beta()).isNull();
    }
  }

  /** One in five doesn't use what the third element is of, and recommends more. */
  private static List<CustomerHistory> customersOfWhomSomeCannotRate(int count) {
    Random random = new Random(13);
    List<CustomerHistory> customers = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      int[] ratings = new int[4];
      for (int e = 0; e < 4; e++) {
        ratings[e] = random.nextInt(11);
      }
      double told = 2 + 0.3 * ratings[0] + 0.3 * ratings[2] + random.nextGaussian();
      if (c % 5 == 0) {
        ratings[2] = Answer.NOT_APPLICABLE;
        told = 6 + 0.3 * ratings[0] + random.nextGaussian();
      }
      customers.add(
          customer()
              .of("north", "small")
              .answered(
                  Answered.now()
                      .rated(ratings)
                      .recommend((int) Math.max(0, Math.min(10, Math.round(told)))))
              .history("k" + c));
    }
    return customers;
  }

  @Test
  void whatDoesNotApplyIsToldApartFromHowItIsRated(SparkSession spark) throws IOException {
    List<CustomerHistory> customers = customersOfWhomSomeCannotRate(500);
    DriverRules structural =
        new DriverRules(List.of(0, 1, 2, 3), 0, 10, MissingRatings.STRUCTURAL, true, true);
    DriverModel model = models(spark, customers, 2, structural).get(recommend(Scope.OVERALL));
    DriverModel casewise =
        models(spark, customers, 2, Worlds.DRIVERS).get(recommend(Scope.OVERALL));

    assertThat(model.missing()).isEqualTo(MissingRatings.STRUCTURAL);
    assertThat(model.n()).isEqualTo(500);
    assertThat(model.lost()).isZero();
    assertThat(casewise.n()).isEqualTo(400);
    assertThat(casewise.lost()).isEqualTo(100);
    assertThat(model.applicability()).isBetween(0.05, 0.5);
    double shares = model.drivers().stream().mapToDouble(d -> d.importance().valueOrNull()).sum();
    assertThat(shares).isCloseTo(1 - model.applicability() / model.rSquared(), within(1e-9));
    assertThat(model.tiers().stream().mapToDouble(t -> t.share().valueOrNull()).sum())
        .isLessThan(0.95);
    LeastSquares state = new LeastSquares(5);
    for (CustomerHistory history : customers) {
      CustomerValue value = CustomerMeasures.of(history, Worlds.WEIGHTED).current().orElseThrow();
      byte[] ratings = value.answer().ratings();
      boolean applies = Answer.given(ratings[2]);
      double[] row = {
        ratings[0], ratings[1], applies ? ratings[2] : 5, ratings[3], applies ? 0 : 1
      };
      state.add(row, value.answer().recommend(), 1);
    }
    LinearFit fit = state.fit().given().orElseThrow();
    for (int j = 0; j < 4; j++) {
      DriverModel.Driver driver = model.drivers().get(j);
      assertThat(driver.beta().valueOrNull())
          .as("whatever the rating is filled with")
          .isCloseTo(fit.slope(j), within(1e-12));
      assertThat(driver.importance().lowOrNull()).isNotNull();
      assertThat(driver.vif()).isGreaterThanOrEqualTo(1);
      assertThat(driver.impact()).isNull();
    }
    assertThat(model.rSquared()).isCloseTo(fit.rSquared(), within(1e-12));
  }

  /** Alike ratings, all there and of weight 1. */
  private static List<CustomerHistory> complete(int count) {
    Random random = new Random(21);
    List<CustomerHistory> customers = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      int mood = random.nextInt(6);
      int[] ratings = new int[4];
      for (int e = 0; e < 4; e++) {
        ratings[e] = mood + random.nextInt(6);
      }
      customers.add(
          customer()
              .of("north", "small")
              .answered(
                  Answered.now()
                      .rated(ratings)
                      .recommend((ratings[0] + ratings[1] + random.nextInt(6)) / 3))
              .history("k" + c));
    }
    return customers;
  }

  @Test
  void whereNothingIsMissingRatingsAreAsAlikeInEveryWay(SparkSession spark) throws IOException {
    List<CustomerHistory> customers = complete(200);
    DriverModel casewise =
        models(spark, customers, 1, Worlds.DRIVERS).get(recommend(Scope.OVERALL));
    assertThat(casewise.condition()).isGreaterThan(1.5);
    for (MissingRatings missing : List.of(MissingRatings.PAIRWISE, MissingRatings.STRUCTURAL)) {
      DriverRules rules = new DriverRules(List.of(0, 1, 2, 3), 0, 10, missing, true, true);
      DriverModel model = models(spark, customers, 1, rules).get(recommend(Scope.OVERALL));

      assertThat(model.condition()).isCloseTo(casewise.condition(), within(1e-9));
      for (int j = 0; j < 4; j++) {
        assertThat(model.drivers().get(j).vif())
            .isCloseTo(casewise.drivers().get(j).vif(), within(1e-9));
      }
    }
  }

  @Test
  void penaltyAndRewardNeedTenCustomersAnElement(SparkSession spark) throws IOException {
    DriverModel few = models(spark, complete(39), 1, Worlds.DRIVERS).get(recommend(Scope.OVERALL));
    DriverModel enough =
        models(spark, complete(40), 1, Worlds.DRIVERS).get(recommend(Scope.OVERALL));

    assertThat(few.drivers())
        .allSatisfy(
            driver -> {
              assertThat(driver.importance().isAvailable()).isTrue();
              assertThat(driver.impact().penalty().whyNot()).contains(Reason.TOO_FEW);
              assertThat(driver.impact().reward().whyNot()).contains(Reason.TOO_FEW);
              assertThat(driver.impact().kano()).isEqualTo(Kano.NOT_CLASSIFIED);
            });
    assertThat(enough.drivers())
        .allSatisfy(driver -> assertThat(driver.impact().penalty().isAvailable()).isTrue());
  }

  @Test
  void whatIsNotAboveNoiseIsNotCalledImportant() {
    List<CustomerHistory> customers = new ArrayList<>();
    for (int c = 0; c < 100; c++) {
      customers.add(
          customer()
              .of("north", "small")
              .answered(Answered.now().rated(Worlds.covering(2)).recommend(c % 11))
              .history("k" + c));
    }

    assertThat(quadrants(customers, 1e-6, 1e-6, 1e-6, 0.5))
        .containsExactly(Quadrant.KEEP_UP, Quadrant.KEEP_UP, Quadrant.IMPROVE, Quadrant.WATCH);
    assertThat(quadrants(customers, 1e-6, 0.5, 0.5, 0.5))
        .containsExactly(Quadrant.KEEP_UP, Quadrant.UNDECIDED, Quadrant.UNDECIDED, Quadrant.WATCH);
  }

  /** Of three elements that weigh more than the mean and one that weighs less. */
  private static List<Quadrant> quadrants(List<CustomerHistory> customers, double... noise) {
    List<DriverModel.Driver> drivers = new ArrayList<>();
    for (int j = 0; j < 4; j++) {
      double share = j < 3 ? 0.3 : 0.1;
      Estimate importance = Estimate.of(share, 0.01, share - 0.02, share + 0.02, null, 100, 100);
      drivers.add(new DriverModel.Driver(importance, noise[j], null, 1.0, null, null, false));
    }
    DriverModel model =
        new DriverModel(
            recommend(Scope.OVERALL),
            MissingRatings.PAIRWISE,
            null,
            100,
            0,
            100.0,
            0.5,
            1.0,
            0.0,
            null,
            drivers,
            List.of());
    return DriverAnalysis.of(
            List.of(model), Worlds.DRIVERS, Worlds.states(customers, Worlds.WEIGHTED), 8)
        .stream()
        .map(DriverFinding::quadrant)
        .toList();
  }

  @Test
  void theOrderOfTheFramesRowsAndFilesChangesNoBit(SparkSession spark) throws IOException {
    List<CustomerHistory> customers = customers(300);
    List<CustomerHistory> shuffled = new ArrayList<>(customers);
    Collections.shuffle(shuffled, new Random(5));
    DriverStates one = new DriverStates(Worlds.DRIVERS);
    customers.forEach(h -> one.add(CustomerMeasures.of(h, Worlds.WEIGHTED)));

    assertThat(models(spark, one, shuffled, 7, Worlds.DRIVERS))
        .isEqualTo(models(spark, one, customers, 1, Worlds.DRIVERS));
  }

  @Test
  void withoutAnAskedElementThereAreNoDrivers(SparkSession spark) throws IOException {
    DriverRules none = new DriverRules(List.of(), 0, 10, MissingRatings.CASEWISE, true, true);

    assertThat(models(spark, customers(30), 1, none)).isEmpty();
  }
}
