package fi.arvo.analysis;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.config.JobConfig;
import fi.arvo.extract.CustomerHash;
import fi.arvo.measure.Answer;
import fi.arvo.measure.Answered;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.CustomerMeasures;
import fi.arvo.measure.CustomerValue;
import fi.arvo.measure.DriverStates;
import fi.arvo.measure.Histories;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.ValueStates;
import fi.arvo.spark.SparkTest;
import fi.arvo.stats.Coefficients;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.LeastSquares;
import fi.arvo.stats.LinearFit;
import fi.arvo.stats.LogisticFit;
import fi.arvo.stats.LogisticRegression;
import fi.arvo.stats.Reason;
import fi.arvo.stats.Sandwich;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Models of money out of a small frame, against regressions made one by one. */
@ExtendWith(SparkTest.class)
class MoneyModelsTest {
  @TempDir private Path dir;

  /**
   * Growth and staying follow the number of covered elements. A third has no {@code since}, and a
   * sixth answered so early that growth before isn't known.
   */
  private static List<CustomerHistory> customers(int count, boolean weighted) {
    return customers(count, weighted, 1);
  }

  /**
   * @param times what every weight is multiplied with
   */
  private static List<CustomerHistory> customers(int count, boolean weighted, double times) {
    Random random = new Random(17);
    List<CustomerHistory> customers = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      int[] ratings = new int[4];
      int covered = 0;
      for (int e = 0; e < 4; e++) {
        ratings[e] = random.nextInt(12) == 0 ? Answer.NONE : 4 + random.nextInt(7);
        covered += ratings[e] >= 8 ? 1 : 0;
      }
      boolean stays = random.nextDouble() < 0.5 + 0.1 * covered;
      long before = 1_000 + random.nextInt(4_000);
      long after = stays ? Math.round(before * (0.7 + 0.1 * covered + random.nextDouble())) : 0;
      Histories customer =
          customer()
              .of("north", c % 7 < 4 ? "small" : c % 7 < 6 ? "large" : "tiny" + c % 20)
              .answered(
                  Answered.on(c % 6 == 1 ? "2024-12-10" : "2025-03-10")
                      .rated(ratings)
                      .weighing(weighted ? times * (1 + random.nextInt(12)) / 7.0 : 1))
              .bought("2024-04-" + (10 + c % 20), before, 0)
              .bought("2025-05-10", after, 0);
      if (c % 5 > 0) {
        customer.bought("2023-05-10", 1_000 + random.nextInt(4_000), 0);
      }
      if (c % 3 > 0) {
        customer.registered("201" + c % 10 + "-06-01", null);
      }
      customers.add(customer.history("k" + c));
    }
    return customers;
  }

  private MoneyModels models(
      SparkSession spark, List<CustomerHistory> customers, int files, MeasureRules rules)
      throws IOException {
    return MoneyModels.run(
        spark,
        new Measured(
            Worlds.states(customers, rules),
            new DriverStates(Worlds.DRIVERS),
            frame(customers, files, rules)),
        rules,
        Worlds.JOB);
  }

  /** The frame as tasks write it: each a run of blocks, in their order. */
  private List<String> frame(List<CustomerHistory> customers, int files, MeasureRules rules)
      throws IOException {
    List<CustomerHistory> sorted =
        customers.stream()
            .sorted(Comparator.comparing(h -> CustomerHash.blockOf(h.customer())))
            .toList();
    List<String> frame = new ArrayList<>();
    for (int f = 0; f < files; f++) {
      String file = dir.resolve("frame-" + f + "-" + System.nanoTime()).toString();
      try (ParquetWriter<CustomerValue> out =
          CustomerFrame.writer(new org.apache.hadoop.fs.Path(file))) {
        for (CustomerHistory history : sorted) {
          if (CustomerHash.blockOf(history.customer()) * files / 256 == f) {
            CustomerMeasures measures = CustomerMeasures.of(history, rules);
            if (measures.current().isPresent()) {
              out.write(measures.current().get());
            }
            if (measures.linked().isPresent()) {
              out.write(measures.linked().get());
            }
          }
        }
      }
      frame.add(file);
    }
    return frame;
  }

  private MoneyFindings findings(
      SparkSession spark, List<CustomerHistory> customers, MeasureRules rules) throws IOException {
    return MoneyAnalysis.of(models(spark, customers, 2, rules), Worlds.states(customers, rules));
  }

  private static MoneyFindings.Term term(
      MoneyFindings findings, String outcome, String variant, String term) {
    List<MoneyFindings.Term> found =
        findings.terms().stream()
            .filter(t -> t.outcome().equals(outcome))
            .filter(t -> t.variant().equals(variant))
            .filter(t -> t.term().equals(term))
            .toList();
    assertThat(found).as(outcome + " " + variant + " " + term).hasSize(1);
    return found.get(0);
  }

  /** The linked customers who bought before, as the measures give them. */
  private static List<CustomerValue> values(List<CustomerHistory> customers, MeasureRules rules) {
    return customers.stream()
        .map(h -> CustomerValue.of(h, Cohort.LINKED, rules).orElseThrow())
        .filter(v -> v.coverage() != null && v.growth().retained() != null)
        .toList();
  }

  /** Written out by hand: what stands in the rows of the models. */
  private static double[] controls(CustomerValue value) {
    boolean old = value.tenure() != null;
    boolean grew = value.growth().placeboGrowth() != null;
    return new double[] {
      old ? value.tenure() / 365.25 : 0,
      old ? 0 : 1,
      grew ? value.growth().placeboGrowth() : 0,
      grew ? 0 : 1,
      value.segment().equals("large") ? 1 : 0,
      value.segment().startsWith("tiny") ? 1 : 0
    };
  }

  private static double[] banded(CustomerValue value) {
    int level = value.coverage().level();
    return together(
        new double[] {level == 1 || level == 2 ? 1 : 0, level >= 3 ? 1 : 0}, controls(value));
  }

  private static double[] linear(CustomerValue value) {
    return together(new double[] {value.coverage().level()}, controls(value));
  }

  private static double[] together(double[] first, double[] second) {
    return IntStream.range(0, first.length + second.length)
        .mapToDouble(i -> i < first.length ? first[i] : second[i - first.length])
        .toArray();
  }

  private static Coefficients hc3(
      List<CustomerValue> values,
      Function<CustomerValue, double[]> row,
      Function<CustomerValue, Double> outcome) {
    LeastSquares state = new LeastSquares(row.apply(values.get(0)).length);
    values.forEach(v -> state.add(row.apply(v), outcome.apply(v), v.weight()));
    LinearFit fit = state.fit().given().orElseThrow();
    Sandwich sandwich = new Sandwich(fit, Sandwich.Kind.HC3);
    values.forEach(v -> sandwich.add(row.apply(v), outcome.apply(v), v.weight()));
    return sandwich.coefficients().given().orElseThrow();
  }

  private static void same(Estimate actual, Estimate expected) {
    assertThat(actual.n()).isEqualTo(expected.n());
    assertThat(actual.valueOrNull()).isCloseTo(expected.valueOrNull(), within(1e-10));
    assertThat(actual.standardErrorOrNull())
        .isCloseTo(expected.standardErrorOrNull(), within(1e-10));
    assertThat(actual.nEffectiveOrNull()).isCloseTo(expected.nEffectiveOrNull(), within(1e-8));
  }

  private static final List<String> CONTROLS =
      List.of(
          "tenure_years",
          "tenure_unknown",
          "prior_growth",
          "prior_growth_unknown",
          "segment:large",
          "segments_pooled");

  @Test
  void growthIsRegressedOnBandsAndControlsAsByHand(SparkSession spark) throws IOException {
    List<CustomerHistory> customers = customers(400, true);
    MoneyFindings findings = findings(spark, customers, Worlds.WEIGHTED);
    List<CustomerValue> values = values(customers, Worlds.WEIGHTED);
    Coefficients main = hc3(values, MoneyModelsTest::banded, v -> v.growth().growth());
    List<String> names = new ArrayList<>(List.of("band:1-2", "band:3+"));
    names.addAll(CONTROLS);

    for (int t = 0; t < names.size(); t++) {
      same(term(findings, "growth", "main", names.get(t)).estimate(), main.slope(t));
    }
    same(term(findings, "growth", "main", "intercept").estimate(), main.intercept());
    MoneyFindings.Term band = term(findings, "growth", "main", "band:3+");
    assertThat(band.customers())
        .isEqualTo(values.stream().filter(v -> v.coverage().level() >= 3).count());
    assertThat(band.base()).isEqualTo("0");
    assertThat(term(findings, "growth", "main", "segment:large").base()).isEqualTo("small");
    assertThat(band.estimate().lowOrNull()).as("the planted effect").isPositive();
    assertThat(band.lost() + values.size() - band.n()).isZero();

    List<CustomerValue> earlier =
        values.stream()
            .filter(v -> v.growth().placebo() != null && v.growth().placebo() > 0)
            .toList();
    Coefficients sensitivity =
        hc3(
            earlier,
            v -> together(banded(v), new double[] {Math.log(v.growth().placebo() / 100.0)}),
            v -> v.growth().growth());
    MoneyFindings.Term log = term(findings, "growth", "baseline_year_earlier", "log_year_earlier");
    same(log.estimate(), sensitivity.slope(8));
    assertThat(log.lost()).isEqualTo(values.size() - earlier.size()).isPositive();
  }

  @Test
  void withoutWeightsTheCoefficientsAreThoseOfAnotherLibrary(SparkSession spark)
      throws IOException {
    List<CustomerHistory> customers = customers(300, false);
    List<CustomerValue> values = values(customers, Worlds.RULES);
    OLSMultipleLinearRegression other = new OLSMultipleLinearRegression();
    other.newSampleData(
        values.stream().mapToDouble(v -> v.growth().growth()).toArray(),
        values.stream().map(MoneyModelsTest::linear).toArray(double[][]::new));
    double[] expected = other.estimateRegressionParameters();
    MoneyFindings findings = findings(spark, customers, Worlds.RULES);

    MoneyFindings.Term slope = term(findings, "growth", "linear", "elements_covered");
    assertThat(slope.estimate().valueOrNull()).isCloseTo(expected[1], within(1e-10));
    assertThat(slope.rSquared()).isCloseTo(other.calculateRSquared(), within(1e-10));
    for (int t = 0; t < CONTROLS.size(); t++) {
      assertThat(term(findings, "growth", "linear", CONTROLS.get(t)).estimate().valueOrNull())
          .isCloseTo(expected[t + 2], within(1e-10));
    }
  }

  @Test
  void eachLagIsRegressedAmongThoseWhoHaveItAndThePlaceboHasNoGrowthBefore(SparkSession spark)
      throws IOException {
    List<CustomerHistory> customers = customers(400, true);
    MoneyFindings findings = findings(spark, customers, Worlds.WEIGHTED);
    List<CustomerValue> all = values(customers, Worlds.WEIGHTED);
    List<CustomerValue> values = all.stream().filter(v -> v.lags()[0] != null).toList();
    Coefficients first = hc3(values, MoneyModelsTest::linear, v -> v.lags()[0]);

    MoneyFindings.Term slope = term(findings, "growth_0_3", "linear", "elements_covered");
    same(slope.estimate(), first.slope(0));
    assertThat(slope.lost()).isEqualTo(all.size() - values.size());
    assertThat(term(findings, "growth_6_12", "linear", "elements_covered").estimate().whyNot())
        .as("nobody buys then")
        .contains(Reason.NO_ANSWERS);
    assertThat(findings.terms())
        .filteredOn(t -> t.outcome().equals("placebo"))
        .extracting(MoneyFindings.Term::term)
        .doesNotContain("prior_growth");
  }

  @Test
  void stayingIsRegressedAsByHand(SparkSession spark) throws IOException {
    for (boolean weighted : new boolean[] {false, true}) {
      MeasureRules rules = weighted ? Worlds.WEIGHTED : Worlds.RULES;
      List<CustomerHistory> customers = customers(400, weighted);
      MoneyFindings findings = findings(spark, customers, rules);
      List<CustomerValue> values = values(customers, rules);
      LogisticFit fit =
          LogisticRegression.of(
                  7,
                  pass ->
                      values.forEach(v -> pass.add(linear(v), v.growth().retained(), v.weight())))
              .given()
              .orElseThrow();
      double[] errors = hc0(values, fit);

      List<String> names = new ArrayList<>(List.of("intercept", "elements_covered"));
      names.addAll(CONTROLS);
      for (int t = 0; t < names.size(); t++) {
        MoneyFindings.Term term = term(findings, "retained", "linear", names.get(t));
        assertThat(term.estimate().standardErrorOrNull())
            .as(names.get(t))
            .isCloseTo(errors[t], within(1e-7 * errors[t]));
        assertThat(term.errors()).isEqualTo("hc0");
      }
      MoneyFindings.Term slope = term(findings, "retained", "linear", "elements_covered");
      assertThat(slope.estimate().valueOrNull())
          .isCloseTo(fit.classical().slope(0).valueOrNull(), within(1e-8));
      assertThat(slope.rSquared()).isCloseTo(1 - fit.deviance() / fit.nullDeviance(), within(1e-8));
      assertThat(slope.estimate().lowOrNull()).as("the planted effect").isPositive();
    }
  }

  /** I⁻¹·M·I⁻¹ written out with another library's inverse; the intercept's error first. */
  private static double[] hc0(List<CustomerValue> values, LogisticFit fit) {
    int size = linear(values.get(0)).length + 1;
    RealMatrix information = new Array2DRowRealMatrix(size, size);
    RealMatrix meat = new Array2DRowRealMatrix(size, size);
    for (CustomerValue value : values) {
      double[] x = together(new double[] {1}, linear(value));
      double p = fit.probability(linear(value));
      double score = value.weight() * ((value.growth().retained() ? 1 : 0) - p);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          information.addToEntry(i, j, value.weight() * p * (1 - p) * x[i] * x[j]);
          meat.addToEntry(i, j, score * score * x[i] * x[j]);
        }
      }
    }
    RealMatrix bread = new LUDecomposition(information).getSolver().getInverse();
    RealMatrix variance = bread.multiply(meat).multiply(bread);
    return IntStream.range(0, size).mapToDouble(i -> Math.sqrt(variance.getEntry(i, i))).toArray();
  }

  @Test
  void aHundredTimesTheWeightsChangesNoError(SparkSession spark) throws IOException {
    List<MoneyFindings.Term> once = findings(spark, customers(400, true), Worlds.WEIGHTED).terms();
    List<MoneyFindings.Term> hundredfold =
        findings(spark, customers(400, true, 100), Worlds.WEIGHTED).terms();

    assertThat(hundredfold).hasSameSizeAs(once);
    assertThat(once).anyMatch(t -> t.outcome().equals("retained") && t.estimate().isAvailable());
    for (int t = 0; t < once.size(); t++) {
      MoneyFindings.Term term = once.get(t);
      Double error = term.estimate().standardErrorOrNull();
      if (error == null) {
        assertThat(hundredfold.get(t).estimate().whyNot()).isEqualTo(term.estimate().whyNot());
      } else {
        assertThat(hundredfold.get(t).estimate().standardErrorOrNull())
            .as(term.outcome() + " " + term.variant() + " " + term.term())
            .isCloseTo(error, within(1e-7 * error));
      }
    }
  }

  @Test
  void theStakeIsTheEffectTimesTheMoneyOfThoseWithoutTheElement(SparkSession spark)
      throws IOException {
    List<CustomerHistory> customers = customers(400, true);
    MoneyFindings findings = findings(spark, customers, Worlds.WEIGHTED);
    List<CustomerValue> values =
        values(customers, Worlds.WEIGHTED).stream()
            .filter(v -> v.answer().ratings()[1] != Answer.NONE && v.coverage().rated() > 1)
            .toList();
    Function<CustomerValue, double[]> row =
        v -> {
          double own = v.answer().ratings()[1] >= 8 ? 1 : 0;
          double others = (v.coverage().covered() - own) / (v.coverage().rated() - 1);
          return together(new double[] {own, others}, controls(v));
        };
    Estimate expected = hc3(values, row, v -> v.growth().growth()).slope(0);
    double money =
        values.stream()
            .filter(v -> row.apply(v)[0] == 0)
            .mapToDouble(v -> v.weight() * (v.growth().before() + v.growth().after()) / 2.0)
            .sum();

    MoneyFindings.Stake stake = findings.stakes().get(1);
    assertThat(stake.element()).isEqualTo(1);
    same(stake.effect(), expected);
    assertThat(stake.n()).isEqualTo(values.size());
    assertThat(stake.without())
        .isEqualTo(values.stream().filter(v -> row.apply(v)[0] == 0).count());
    assertThat(stake.revenue()).isCloseTo(money, within(1e-6 * money));
    assertThat(stake.stake().valueOrNull())
        .isCloseTo(money * expected.valueOrNull(), within(1e-6 * money));
    assertThat(stake.stake().highOrNull())
        .isCloseTo(money * expected.highOrNull(), within(1e-6 * money));
    double smallest =
        findings.stakes().stream().mapToDouble(s -> s.effect().pValueOrNull()).min().orElseThrow();
    double leastAdjusted =
        findings.stakes().stream().mapToDouble(MoneyFindings.Stake::adjusted).min().orElseThrow();
    assertThat(leastAdjusted).isGreaterThan(smallest).isLessThanOrEqualTo(4 * smallest);
  }

  @Test
  void howTheFrameIsCutIntoFilesChangesNoBit(SparkSession spark) throws IOException {
    List<CustomerHistory> customers = customers(400, true);
    ValueStates states = Worlds.states(customers, Worlds.WEIGHTED);

    assertThat(MoneyAnalysis.of(models(spark, customers, 8, Worlds.WEIGHTED), states))
        .isEqualTo(MoneyAnalysis.of(models(spark, customers, 1, Worlds.WEIGHTED), states));
  }

  @Test
  void whenEverybodyStaysStayingHasNoModelAndGrowthHas(SparkSession spark) throws IOException {
    List<CustomerHistory> customers = new ArrayList<>();
    Random random = new Random(2);
    for (int c = 0; c < 120; c++) {
      customers.add(
          customer()
              .of("north", "small")
              .answered(Answered.on("2025-03-10").rated(Worlds.covering(c % 5)))
              .bought("2024-04-10", 1_000, 0)
              .bought("2025-05-10", 900 + random.nextInt(400), 0)
              .history("k" + c));
    }
    MoneyFindings findings = findings(spark, customers, Worlds.RULES);

    for (String variant : List.of("main", "linear")) {
      assertThat(term(findings, "retained", variant, "intercept").estimate().whyNot())
          .contains(Reason.NO_VARIATION);
    }
    assertThat(term(findings, "growth", "linear", "elements_covered").estimate().isAvailable())
        .isTrue();
    assertThat(findings.terms())
        .as("there is one segment")
        .noneMatch(t -> t.term().startsWith("segment"));
    assertThat(term(findings, "growth", "main", "tenure_years").estimate().whyNot())
        .as("nobody's first day is told")
        .contains(Reason.NO_VARIATION);
  }

  @Test
  void coverageThatPartsThoseWhoStayFromThoseWhoLeaveIsSaidToDoSo(SparkSession spark)
      throws IOException {
    List<CustomerHistory> customers = new ArrayList<>();
    for (int c = 0; c < 200; c++) {
      customers.add(
          customer()
              .of("north", "small")
              .answered(Answered.on("2025-03-10").rated(Worlds.covering(c % 5)))
              .bought("2024-04-10", 1_000, 0)
              .bought("2025-05-10", c % 5 > 1 ? 1_000 : 0, 0)
              .history("k" + c));
    }

    MoneyFindings findings = findings(spark, customers, Worlds.RULES);

    assertThat(term(findings, "retained", "linear", "elements_covered").estimate().whyNot())
        .contains(Reason.SEPARATED);
  }

  @Test
  void ofNobodyOneOrTwoCustomersNothingIsTold(SparkSession spark) throws IOException {
    for (int n = 0; n <= 2; n++) {
      MoneyFindings findings = findings(spark, customers(100, true).subList(0, n), Worlds.WEIGHTED);

      assertThat(findings.terms()).isNotEmpty();
      for (MoneyFindings.Term term : findings.terms()) {
        assertThat(term.estimate().isAvailable()).as(term.toString()).isFalse();
        assertThat(term.n()).isLessThanOrEqualTo(n);
      }
      assertThat(findings.stakes())
          .hasSize(4)
          .allMatch(stake -> !stake.effect().isAvailable() && !stake.stake().isAvailable());
    }
  }

  @Test
  void customersWhoBoughtNothingBeforeAreInNoModel(SparkSession spark) throws IOException {
    List<CustomerHistory> customers = new ArrayList<>();
    for (int c = 0; c < 40; c++) {
      customers.add(
          customer()
              .answered(Answered.on("2025-03-10").rated(Worlds.covering(c % 5)))
              .bought("2025-05-10", 100, 0)
              .history("k" + c));
    }

    assertThat(findings(spark, customers, Worlds.RULES).terms())
        .allSatisfy(t -> assertThat(t.estimate().whyNot()).contains(Reason.NO_ANSWERS))
        .allSatisfy(t -> assertThat(t.n()).isZero());
  }

  @Test
  void controlsThatNoExtractTellsAreNamedAndNotInTheModel(SparkSession spark) throws IOException {
    MeasureRules rules = Histories.rules("2025-02-28");
    List<CustomerHistory> customers = new ArrayList<>();
    Random random = new Random(4);
    for (int c = 0; c < 100; c++) {
      customers.add(
          customer()
              .answered(Answered.on("2024-02-10").rated(Worlds.covering(c % 5)))
              .bought("2023-04-10", 1_000, 0)
              .bought("2024-05-10", random.nextInt(2_000), 0)
              .history("k" + c));
    }

    MoneyFindings.Term prior =
        term(findings(spark, customers, rules), "growth", "main", "prior_growth");

    assertThat(prior.told()).isFalse();
    assertThat(prior.n()).isEqualTo(100);
  }

  @Test
  void ofAControlThatIsKnownOfEverybodyNothingIsUnknownAndOneOfNobodyIsNotTold(SparkSession spark)
      throws IOException {
    for (String since : Arrays.asList("2015-06-01", null)) {
      List<CustomerHistory> customers = new ArrayList<>();
      Random random = new Random(4);
      for (int c = 0; c < 100; c++) {
        customers.add(
            customer()
                .answered(Answered.on("2025-03-10").rated(Worlds.covering(c % 5)))
                .registered(since == null ? null : since.replace("5", String.valueOf(c % 9)), null)
                .bought("2024-04-10", 1_000, 0)
                .bought("2025-05-10", random.nextInt(2_000), 0)
                .history("k" + c));
      }
      MoneyFindings findings = findings(spark, customers, Worlds.RULES);

      assertThat(findings.terms()).extracting(MoneyFindings.Term::term).contains("tenure_years");
      assertThat(findings.terms())
          .extracting(MoneyFindings.Term::term)
          .doesNotContain("tenure_unknown");
      MoneyFindings.Term tenure = term(findings, "growth", "main", "tenure_years");
      assertThat(tenure.told()).isEqualTo(since != null);
      assertThat(tenure.estimate().isAvailable()).isEqualTo(since != null);
    }
  }

  @Test
  void smallBandsAreJoinedAndSmallSegmentsPooled() {
    List<CustomerHistory> customers = new ArrayList<>();
    for (int c = 0; c < 60; c++) {
      customers.add(
          customer()
              .of("north", c < 30 ? "small" : c < 54 ? "large" : c < 57 ? "odd" : "rare")
              .answered(Answered.on("2025-03-10").rated(Worlds.covering(c < 2 ? 0 : 2 + c % 3)))
              .bought("2024-04-10", 1_000, 0)
              .history("k" + c));
    }
    JobConfig job = Worlds.JOB;
    MoneyTerms terms = MoneyTerms.of(Worlds.states(customers, Worlds.RULES), Worlds.RULES, job);

    assertThat(terms.all())
        .extracting(MoneyTerms.Term::name)
        .contains("band:3+", "segment:large", "segments_pooled")
        .doesNotContain("band:1-2", "segment:small", "segment:odd", "segment:rare");
    assertThat(terms.base(MoneyTerms.Kind.BAND)).isEqualTo("0-2");
    assertThat(MoneyModel.all(terms))
        .as("means of joined bands would give the small one away beside dose_response")
        .noneMatch(model -> model.variant() == MoneyModel.Variant.UNADJUSTED);
    assertThat(terms.base(MoneyTerms.Kind.SEGMENT)).isEqualTo("small");
  }

  @Test
  void withoutModelsAndCustomersThereIsNothingToTell() {
    assertThat(MoneyAnalysis.of(MoneyModels.none(), new ValueStates(Worlds.RULES)))
        .isEqualTo(new MoneyFindings(List.of(), List.of(), List.of()));
  }
}
