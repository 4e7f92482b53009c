package fi.arvo.report.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.model.TableContract.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PublishedTablesTest {
  /** The promised columns after as_of, grain first, as analysts query them. */
  private static final Map<String, String> PROMISED =
      Map.ofEntries(
          Map.entry(
              "element_coverage",
              "scope scope_value period element tier n n_effective mean share_covered ci_low ci_high high"),
          Map.entry(
              "coverage",
              "scope scope_value period measure mean ci_low ci_high of n n_effective design_effect"),
          Map.entry(
              "opportunities",
              "element tier owner importance importance_low importance_high above_noise"
                  + " share_covered room room_low room_high nps_gain nps_gain_low nps_gain_high"
                  + " nps_gain_p nps_gain_p_adjusted revenue_gain revenue_gain_low"
                  + " revenue_gain_high revenue_gain_p_adjusted currency rank clear ranked_by n"
                  + " n_effective design_effect suppressed reason"),
          Map.entry(
              "loyalty",
              "scope scope_value period side n customers n_effective promoters passives detractors"
                  + " nps nps_se nps_low nps_high ces_mean ces_low ces_high csat"),
          Map.entry("score_distribution", "scope scope_value period side question score n share"),
          Map.entry(
              "dose_response",
              "scope scope_value level predictor outcome band n n_effective estimate ci_low ci_high"
                  + " growth_pct"),
          Map.entry(
              "dose_trend",
              "scope scope_value level predictor outcome n jt_z jt_p slope slope_low slope_high"
                  + " verdict p_value span effect effect_low effect_high delta_r2"),
          Map.entry(
              "correlations",
              "scope scope_value level predictor outcome method n estimate ci_low ci_high p_value"
                  + " p_adjusted"),
          Map.entry(
              "drivers",
              "scope scope_value outcome element importance importance_low importance_high rank"
                  + " above_noise beta beta_se p_value p_adjusted vif performance performance_low"
                  + " performance_high quadrant kano"),
          Map.entry("lmg", "scope scope_value outcome group share"),
          Map.entry("growth_model", "outcome term estimate se ci_low ci_high p_value n r_squared"),
          Map.entry(
              "revenue_at_stake",
              "element effect se effect_low effect_high p_value p_adjusted customers_without"
                  + " revenue_without stake stake_low stake_high n"),
          Map.entry("response_bias", "customer_group n estimate se ci_low ci_high p_value"),
          Map.entry("revenue_bridge", "scope scope_value component amount customers nrr grr"),
          Map.entry(
              "revenue_by_month",
              "scope scope_value period amount customers rows unidentified_amount"
                  + " unidentified_rows"),
          Map.entry(
              "nps_change",
              "period dimension value share_before share_after nps_before nps_after mix rate"
                  + " rate_se"),
          Map.entry("reach", "size rank elements reach reach_low reach_high frequency"),
          Map.entry(
              "weighting",
              "dimension category target_share share_before share_after n n_effective design_effect"
                  + " weight_min weight_max trimmed_share gap rounds"),
          Map.entry("data_quality", "role file reason rows_read rows_accepted rows_rejected"),
          Map.entry(
              "insights",
              "insight_id kind scope scope_value element period period_before before after estimate"
                  + " ci_low ci_high p_value p_adjusted min_effect first_seen news last_told part part_of rank"
                  + " sentence_fi"
                  + " sentence_sv sentence_en n_before n_after"),
          Map.entry("touchpoints", "touchpoint channel period side n nps ces_mean csat valence"),
          Map.entry("emotions", "touchpoint channel period side emotion n share"),
          Map.entry(
              "journey_steps",
              "touchpoint_from touchpoint_to n nps_change nps_change_low nps_change_high p_value"
                  + " p_adjusted nps_before nps_after"),
          Map.entry(
              "stories",
              "scope scope_value voice theme n share share_low share_high praised blamed"),
          Map.entry(
              "voices",
              "scope scope_value voice n share share_low share_high valence valence_low"
                  + " valence_high stories"),
          Map.entry("dissenters", "answered story n retained retained_low retained_high p_value"),
          Map.entry("verbatims", "touchpoint voice place text tellers"),
          Map.entry(
              "action_effects",
              "action_id outcome effect se ci_low ci_high p_value n_treated n_control pre_trend_p"
                  + " verdict"),
          Map.entry(
              "responsibility",
              "kind item owner department rewarded_on importance performance gap nps valence trend"
                  + " trend_low trend_high open_actions reward reward_change feeling_change"
                  + " pulls_apart"),
          Map.entry(
              "departments",
              "department owners elements touchpoints unowned element_gap weakest_touchpoint"
                  + " weakest_nps weakest_gap worse better open_actions pull_apart"),
          Map.entry(
              "automation",
              "scope scope_value predictor outcome estimate se ci_low ci_high p_value p_adjusted"
                  + " answers cells months verdict"),
          Map.entry(
              "side_links",
              "side side_measure customer_measure units estimate ci_low ci_high p_value p_adjusted"
                  + " few_units"),
          Map.entry(
              "promise_gap",
              "scope scope_value element tier promised promised_since promised_units delivered"
                  + " delivered_low delivered_high line importance matters kind rating rating_n"
                  + " guess guess_low guess_high guess_share guess_share_low guess_share_high"
                  + " guesses employees gap gap_low gap_high p_value p_adjusted verdict"),
          Map.entry(
              "maturity",
              "scope scope_value wave lens area answers people mean ci_low ci_high share_agree"
                  + " share_low share_high third change change_low change_high change_p"
                  + " change_p_adjusted"),
          Map.entry(
              "maturity_gaps",
              "scope scope_value wave people share_promise promise_low promise_high"
                  + " share_understanding understanding_low understanding_high difference ci_low"
                  + " ci_high p_value p_adjusted"),
          Map.entry(
              "maturity_sources",
              "scope scope_value wave step answers people share_agree share_low share_high"
                  + " sources_used sources_asked evenness"),
          Map.entry(
              "maturity_items",
              "kind lens area statement wave step people mean mean_low mean_high share_agree"
                  + " share_low share_high mean_advanced mean_rest difference ci_low ci_high p_value"
                  + " p_adjusted correlation correlation_low correlation_high groups"
                  + " groups_advanced"),
          Map.entry(
              "outlook",
              "scope scope_value measure period kind value low high growth_pct growth_pct_low"
                  + " growth_pct_high se customers method quarters back_tests level_error last_error"
                  + " held"),
          Map.entry(
              "customer_value",
              "customer_key cohort unit segment answered_on elements_rated elements_covered"
                  + " coverage tiers_covered recommend effort satisfaction weight revenue_before"
                  + " revenue_after growth placebo_growth retained new_stream_revenue"),
          Map.entry("customer_ratings", "customer_key cohort saves_time quality"),
          Map.entry("customer_tiers", "customer_key cohort tier rated covered"));

  private final List<TableContract> contracts =
      PublishedTables.contracts(List.of("saves_time", "quality"));

  @Test
  void everyTableStartsWithTheDateAndThePromisedColumnsInTheirOrder() {
    assertThat(contracts).hasSize(PROMISED.size());
    for (TableContract contract : contracts) {
      List<String> names =
          contract.published().columns().stream().map(ColumnContract::name).toList();
      String promised = "as_of " + PROMISED.get(contract.name());
      assertThat(String.join(" ", names)).as(contract.name()).startsWith(promised);
      assertThat(contract.columns().get(0).type()).isEqualTo(Type.DAY);
    }
  }

  @Test
  void columnNamesAreUniqueInATable() {
    for (TableContract contract : contracts) {
      List<String> names = contract.columns().stream().map(ColumnContract::name).toList();
      assertThat(new HashSet<>(names)).as(contract.name()).hasSameSizeAs(names);
    }
  }

  @Test
  void everyDescriptionIsASentence() {
    for (TableContract contract : contracts) {
      assertThat(contract.description()).endsWith(".");
      for (ColumnContract column : contract.columns()) {
        assertThat(column.description())
            .as(contract.name() + "." + column.name())
            .hasSizeGreaterThan(20)
            .endsWith(".")
            .isPrintable();
      }
    }
  }

  /** Counts of something else than answers or customers that estimates rest on. */
  private static final Set<String> PLAIN = Set.of("score_distribution.n");

  @Test
  void whereverNStandsTheEffectiveNAndTheDesignEffectStandToo() {
    for (TableContract contract : contracts) {
      for (ColumnContract column : contract.published().columns()) {
        Matcher n = Pattern.compile("(|ces_|csat_)n(|_before|_after)").matcher(column.name());
        if (n.matches() && !PLAIN.contains(contract.name() + "." + column.name())) {
          String effective = n.group(1) + "n_effective" + n.group(2);
          String effect = n.group(1) + "design_effect" + n.group(2);
          assertThat(contract.has(effective)).as(contract.name() + "." + effective).isTrue();
          assertThat(contract.has(effect)).as(contract.name() + "." + effect).isTrue();
        }
      }
    }
  }

  @Test
  void onlyTablesAboutSinglePersonsAreRestricted() {
    assertThat(contracts.stream().filter(TableContract::restricted).map(TableContract::name))
        .containsExactly("customer_value", "customer_ratings", "customer_tiers");
  }

  @Test
  void workingColumnsAreNotPublished() {
    TableContract bridge = TableContract.of(RevenueBridge.class);
    assertThat(bridge.has("largest_money")).isTrue();
    assertThat(bridge.published().has("largest_money")).isFalse();
  }

  @Test
  void anElementCannotTakeTheNameOfAKeyColumn() {
    assertThatThrownBy(() -> CustomerRatings.contract(List.of("cohort")))
        .hasMessageContaining("cohort");
  }
}
