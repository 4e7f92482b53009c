package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.closeP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two Kansas City resident surveys (City of Kansas City open data, waves 2021 and 2022) and an
 * airline's passenger survey against figures by scipy 1.10, statsmodels 0.13 and R 4.2.2. The data
 * isn't part of the project: skipped where it doesn't lie beside it.
 */
class RealSurveysTest {
  private static final String KCMO_2021 = "kcmo_2021_sep";
  private static final String KCMO_2022 = "kcmo_2022_mar";
  private static final String AIRLINE = "airline_satisfaction";

  private static int[] scale(String outcome) {
    return outcome.equals("satisfied") ? new int[] {0, 1} : new int[] {1, 5};
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static void checkCorrelations(
      String what, JsonNode expected, Estimate pearson, Estimate spearman, Estimate kendall) {
    assertThat(pearson.n()).as(what).isEqualTo(expected.get("n").asLong());
    close(what + " r", pearson.valueOrNull(), expected.get("pearson").asDouble());
    close(what + " r low", pearson.lowOrNull(), expected.get("pearson_ci_low").asDouble());
    close(what + " r high", pearson.highOrNull(), expected.get("pearson_ci_high").asDouble());
    closeP(what + " r p", pearson.pValueOrNull(), expected.get("pearson_p").asDouble());
    close(what + " rho", spearman.valueOrNull(), expected.get("spearman").asDouble());
    closeP(what + " rho p", spearman.pValueOrNull(), expected.get("spearman_p").asDouble());
    close(what + " tau", kendall.valueOrNull(), expected.get("kendall_tau_b").asDouble());
    closeP(what + " tau p", kendall.pValueOrNull(), expected.get("kendall_p").asDouble());
  }

  private static void checkAdjusted(
      JsonNode expected, List<String> attributes, List<Estimate> estimates, String key) {
    List<Double> adjusted =
        BenjaminiHochberg.adjust(estimates.stream().map(Estimate::pValueOrNull).toList());
    for (int i = 0; i < attributes.size(); i++) {
      closeP(
          attributes.get(i) + " " + key,
          adjusted.get(i),
          expected.get(attributes.get(i)).get(key).asDouble());
    }
  }

  @ParameterizedTest
  @CsvSource({
    KCMO_2021 + ", quality_block",
    KCMO_2021 + ", live_block",
    KCMO_2022 + ", quality_block",
    KCMO_2022 + ", live_block",
    AIRLINE + ", satisfied_block"
  })
  void everyAttributeGoesWithTheOutcomeAsInScipyAndR(String survey, String blockName) {
    JsonNode block = RealData.expected(survey).get(blockName);
    JsonNode expected = block.get("attribute_outcome");
    List<Map<String, Double>> rows = RealData.prepared(survey);
    String outcome = block.get("outcome").asText();
    int[] scale = scale(outcome);
    List<String> attributes = texts(block.get("attributes"));
    List<Estimate> pearsons = new ArrayList<>();
    List<Estimate> spearmans = new ArrayList<>();
    List<Estimate> kendalls = new ArrayList<>();
    for (String attribute : attributes) {
      Crosstab table = new Crosstab(1, 5, scale[0], scale[1], false);
      for (Map<String, Double> row : rows) {
        if (row.containsKey(attribute) && row.containsKey(outcome)) {
          table.add(row.get(attribute).intValue(), row.get(outcome).intValue());
        }
      }
      JsonNode figures = expected.get(attribute);
      checkCorrelations(attribute, figures, table.pearson(), table.spearman(), table.kendallTauB());
      close(
          attribute + " mean",
          table.predictor().mean().valueOrNull(),
          figures.get("mean_x").asDouble());
      close(
          attribute + " sd",
          table.predictor().standardDeviation().getAsDouble(),
          figures.get("sd_x").asDouble());
      pearsons.add(table.pearson());
      spearmans.add(table.spearman());
      kendalls.add(table.kendallTauB());
    }
    checkAdjusted(expected, attributes, pearsons, "pearson_p_bh");
    checkAdjusted(expected, attributes, spearmans, "spearman_p_bh");
    checkAdjusted(expected, attributes, kendalls, "kendall_p_bh");
  }

  @ParameterizedTest
  @CsvSource({
    KCMO_2021 + ", quality_block, 4",
    KCMO_2021 + ", quality_block, 5",
    KCMO_2021 + ", live_block, 4",
    KCMO_2021 + ", live_block, 5",
    KCMO_2022 + ", quality_block, 4",
    KCMO_2022 + ", quality_block, 5",
    KCMO_2022 + ", live_block, 4",
    KCMO_2022 + ", live_block, 5",
    AIRLINE + ", satisfied_block, 4",
    AIRLINE + ", satisfied_block, 5"
  })
  void coverageGoesWithTheOutcomeAsInScipyAndR(String survey, String blockName, int threshold) {
    JsonNode block = RealData.expected(survey).get(blockName);
    JsonNode expected = block.get("coverage_ge_" + threshold);
    String outcome = block.get("outcome").asText();
    int[] scale = scale(outcome);
    List<String> attributes = texts(block.get("attributes"));
    Crosstab table = new Crosstab(0, attributes.size(), scale[0], scale[1], false);
    List<double[]> shares = new ArrayList<>();
    for (Map<String, Double> row : RealData.prepared(survey)) {
      long rated = attributes.stream().filter(row::containsKey).count();
      if (rated > 0 && row.containsKey(outcome)) {
        long covered =
            attributes.stream().filter(a -> row.getOrDefault(a, 0.0) >= threshold).count();
        table.add((int) covered, row.get(outcome).intValue());
        shares.add(new double[] {(double) covered / rated, row.get(outcome)});
      }
    }
    checkCorrelations(
        "count",
        expected.get("with_outcome"),
        table.pearson(),
        table.spearman(),
        table.kendallTauB());
    PairedSample share =
        new PairedSample(
            shares.stream().mapToDouble(s -> s[0]).toArray(),
            shares.stream().mapToDouble(s -> s[1]).toArray());
    checkCorrelations(
        "share",
        expected.get("share_of_answered"),
        share.pearson(),
        share.spearman(),
        share.kendallTauB());

    JsonNode trend = expected.get("jonckheere_terpstra");
    assertThat(table.jonckheereStatistic()).isEqualTo(trend.get("J").asDouble());
    close("z", table.jonckheereTerpstra().valueOrNull(), trend.get("z").asDouble());
    closeP("p", table.jonckheereTerpstra().pValueOrNull(), trend.get("p_two_sided").asDouble());

    for (JsonNode band : expected.get("dose_response")) {
      String[] ends = band.get("band").asText().split("-", -1);
      checkBand(
          band,
          table.outcomeOf(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
    }
  }

  private static void checkBand(JsonNode band, ScoreDistribution outcome) {
    String what = "band " + band.get("band").asText();
    assertThat(outcome.n()).as(what).isEqualTo(band.get("n").asLong());
    if (band.has("sd")) {
      Estimate mean = outcome.mean();
      close(what + " mean", mean.valueOrNull(), band.get("mean").asDouble());
      close(what + " low", mean.lowOrNull(), band.get("mean_ci95_low").asDouble());
      close(what + " high", mean.highOrNull(), band.get("mean_ci95_high").asDouble());
      close(what + " sd", outcome.standardDeviation().getAsDouble(), band.get("sd").asDouble());
    }
    if (band.has("nps")) {
      checkNps(what, band.get("nps"), outcome);
    }
  }

  private static void checkNps(String what, JsonNode expected, ScoreDistribution scores) {
    Estimate wald =
        scores
            .netPromoter(
                expected.get("promoter_min").asInt(), expected.get("detractor_max").asInt())
            .wald();
    assertThat(wald.n()).as(what).isEqualTo(expected.get("n").asLong());
    close(what + " nps", wald.valueOrNull(), expected.get("nps").asDouble());
    close(what + " se", wald.standardErrorOrNull(), expected.get("se").asDouble());
    close(what + " low", wald.lowOrNull(), expected.get("ci95_low").asDouble());
    close(what + " high", wald.highOrNull(), expected.get("ci95_high").asDouble());
  }

  private static ScoreDistribution scores(
      List<Map<String, Double>> rows, String question, Function<Map<String, Double>, Boolean> who) {
    ScoreDistribution scores = new ScoreDistribution(1, 5, false);
    rows.stream()
        .filter(row -> row.containsKey(question) && who.apply(row))
        .forEach(row -> scores.add(row.get(question).intValue()));
    return scores;
  }

  @ParameterizedTest
  @ValueSource(strings = {KCMO_2021, KCMO_2022})
  void waldsNpsOfTheWholeCityAndOfEachDistrict(String survey) {
    JsonNode expected = RealData.expected(survey);
    List<Map<String, Double>> rows = RealData.prepared(survey);
    checkNps("live", expected.get("place_to_live"), scores(rows, "q1_01", row -> true));
    checkNps("quality", expected.get("overall_quality"), scores(rows, "q2_01", row -> true));
    checkNps("top 2", expected.get("net_top2_bottom2"), scores(rows, "q2_01", row -> true));
    Iterator<Map.Entry<String, JsonNode>> districts = expected.get("by_district").fields();
    int checked = 0;
    while (districts.hasNext()) {
      Map.Entry<String, JsonNode> district = districts.next();
      double number = Double.parseDouble(district.getKey());
      checkNps(
          "district " + district.getKey(),
          district.getValue(),
          scores(rows, "q2_01", row -> row.getOrDefault("council_district", -1.0) == number));
      checked++;
    }
    assertThat(checked).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    KCMO_2021 + ", quality_block",
    KCMO_2021 + ", live_block",
    KCMO_2022 + ", quality_block",
    KCMO_2022 + ", live_block",
    AIRLINE + ", satisfied_block"
  })
  void theAttributesExplainTheOutcomeAsInStatsmodels(String survey, String blockName) {
    JsonNode block = RealData.expected(survey).get(blockName);
    List<String> variables = new ArrayList<>(List.of(block.get("outcome").asText()));
    variables.addAll(texts(block.get("regression_attributes")));
    MomentMatrix moments = new MomentMatrix(variables.size());
    for (Map<String, Double> row : RealData.prepared(survey)) {
      if (row.keySet().containsAll(variables)) {
        moments.add(variables.stream().mapToDouble(row::get).toArray());
      }
    }
    int[] predictors = new int[variables.size() - 1];
    java.util.Arrays.setAll(predictors, i -> i + 1);
    JsonNode expected = block.get("ols_hc3");
    Estimate all = moments.rSquared(0, predictors);
    assertThat(all.n()).isEqualTo(expected.get("n").asLong());
    close("R²", all.valueOrNull(), expected.get("r2").asDouble());
    closeP(
        "p",
        all.pValueOrNull(),
        Distributions.fUpper(
            expected.get("f").asDouble(), predictors.length, all.n() - predictors.length - 1.0));
  }

  @ParameterizedTest
  @CsvSource({
    KCMO_2021 + ", quality_block",
    KCMO_2021 + ", live_block",
    KCMO_2022 + ", quality_block",
    KCMO_2022 + ", live_block",
    AIRLINE + ", satisfied_block"
  })
  void regressionsWithHc3ErrorsAndDriversAreThoseOfStatsmodelsAndR(
      String survey, String blockName) {
    JsonNode block = RealData.expected(survey).get(blockName);
    String outcome = block.get("outcome").asText();
    List<String> attributes = texts(block.get("regression_attributes"));
    List<double[]> rows = new ArrayList<>();
    MomentMatrix moments = new MomentMatrix(attributes.size() + 1);
    LeastSquares state = new LeastSquares(attributes.size());
    for (Map<String, Double> row : RealData.prepared(survey)) {
      if (row.containsKey(outcome) && row.keySet().containsAll(attributes)) {
        double[] values = new double[attributes.size() + 1];
        values[0] = row.get(outcome);
        java.util.Arrays.setAll(values, i -> i == 0 ? values[0] : row.get(attributes.get(i - 1)));
        rows.add(values);
        moments.add(values);
        state.add(DataSets.predictors(values), values[0]);
      }
    }
    LinearFit fit = state.fit().given().orElseThrow();
    Sandwich sandwich = new Sandwich(fit, Sandwich.Kind.HC3);
    rows.forEach(row -> sandwich.add(DataSets.predictors(row), row[0]));
    Coefficients hc3 = sandwich.coefficients().given().orElseThrow();
    int[] drivers = new int[attributes.size()];
    java.util.Arrays.setAll(drivers, j -> j + 1);
    DriverCorrelations correlations =
        DriverCorrelations.of(moments, 0, drivers).given().orElseThrow();
    RelativeWeights weights = RelativeWeights.of(correlations).given().orElseThrow();
    Shapley shapley = Shapley.of(correlations);

    JsonNode expected = block.get("ols_hc3");
    assertThat(fit.n()).isEqualTo(expected.get("n").asLong());
    close("R²", fit.rSquared(), expected.get("r2").asDouble());
    close("adjusted", fit.adjustedRSquared(), expected.get("r2_adj").asDouble());
    close("sd", Math.sqrt(fit.residualVariance()), expected.get("residual_sd").asDouble());
    checkCoefficient(
        "intercept",
        expected.get("coefficients").get("intercept"),
        fit.classical().intercept(),
        hc3.intercept());
    List<Estimate> slopes = new ArrayList<>();
    for (int j = 0; j < attributes.size(); j++) {
      String attribute = attributes.get(j);
      JsonNode figures = expected.get("coefficients").get(attribute);
      checkCoefficient(attribute, figures, fit.classical().slope(j), hc3.slope(j));
      close("VIF", fit.varianceInflation(j).getAsDouble(), figures.get("vif").asDouble());
      close("beta", weights.beta(j).valueOrNull(), figures.get("beta_std").asDouble());
      slopes.add(hc3.slope(j));
      JsonNode importance = block.get("importance").get("attributes").get(attribute);
      close("raw", weights.weight(j).valueOrNull(), importance.get("johnson_raw").asDouble());
      close("share", weights.share(j).valueOrNull(), importance.get("johnson_share").asDouble());
      close("LMG", shapley.value(j).valueOrNull(), importance.get("lmg_raw").asDouble());
      close("LMG share", shapley.share(j).valueOrNull(), importance.get("lmg_share").asDouble());
    }
    checkAdjusted(expected.get("coefficients"), attributes, slopes, "p_hc3_bh");
    close("sum", weights.rSquared(), block.get("importance").get("johnson_sum").asDouble());
  }

  private static void checkCoefficient(
      String what, JsonNode expected, Estimate classical, Estimate hc3) {
    close(what + " b", hc3.valueOrNull(), expected.get("b").asDouble());
    close(what, classical.standardErrorOrNull(), expected.get("se_classic").asDouble());
    close(what + " HC3", hc3.standardErrorOrNull(), expected.get("se_hc3").asDouble());
    closeP(what + " p", hc3.pValueOrNull(), expected.get("p_hc3").asDouble());
    close(what + " low", hc3.lowOrNull(), expected.get("ci95_low").asDouble(), 1e-8);
    close(what + " high", hc3.highOrNull(), expected.get("ci95_high").asDouble(), 1e-8);
  }

  /** Satisfied or not on all fourteen attributes; statsmodels 0.13.5 Logit. */
  @ParameterizedTest
  @ValueSource(strings = AIRLINE)
  void theLogisticRegressionIsThatOfStatsmodels(String survey) {
    JsonNode expected = RealData.expected(survey).get("logit");
    List<String> attributes =
        texts(RealData.expected(survey).get("satisfied_block").get("regression_attributes"));
    List<Map<String, Double>> rows =
        RealData.prepared(survey).stream()
            .filter(row -> row.containsKey("satisfied") && row.keySet().containsAll(attributes))
            .toList();
    LogisticFit fit =
        LogisticRegression.of(
                attributes.size(),
                pass ->
                    rows.forEach(
                        row ->
                            pass.add(
                                attributes.stream().mapToDouble(row::get).toArray(),
                                row.get("satisfied") == 1)))
            .given()
            .orElseThrow();
    assertThat(fit.n()).isEqualTo(expected.get("n").asLong());
    close("deviance", fit.deviance(), -2 * expected.get("log_likelihood").asDouble());
    JsonNode coefficients = expected.get("coefficients");
    close(
        "intercept",
        fit.classical().intercept().valueOrNull(),
        coefficients.get("const").get("b").asDouble());
    for (int j = 0; j < attributes.size(); j++) {
      JsonNode figures = coefficients.get(attributes.get(j));
      close("b", fit.classical().slope(j).valueOrNull(), figures.get("b").asDouble());
      close("error", fit.classical().slope(j).standardErrorOrNull(), figures.get("se").asDouble());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = AIRLINE)
  void theShareOfSatisfiedPassengersHasWilsonsInterval(String survey) {
    JsonNode expected = RealData.expected(survey);
    ScoreDistribution satisfied = new ScoreDistribution(0, 1, false);
    RealData.prepared(survey).forEach(row -> satisfied.add(row.get("satisfied").intValue()));
    Estimate share = satisfied.shareAtLeast(1);
    close("share", share.valueOrNull(), expected.get("satisfied_share").asDouble());
    close("low", share.lowOrNull(), expected.get("satisfied_wilson95").get(0).asDouble());
    close("high", share.highOrNull(), expected.get("satisfied_wilson95").get(1).asDouble());
  }
}
