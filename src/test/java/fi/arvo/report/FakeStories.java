package fi.arvo.report;

import fi.arvo.analysis.NpsEffectFinding;
import fi.arvo.config.ElementModel;
import fi.arvo.config.ElementModel.Element;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Coverage;
import fi.arvo.report.tables.Drivers;
import fi.arvo.report.tables.GrowthModel;
import fi.arvo.report.tables.NpsChange;
import fi.arvo.report.tables.Reach;
import fi.arvo.report.tables.ResponseBias;
import fi.arvo.report.tables.RevenueAtStake;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of a made-up company that only its story sheets tell of. */
final class FakeStories {
  private static final String CHANGE =
      "as_of period period_before dimension value share_before share_after nps_before nps_after mix"
          + " rate rate_low rate_high p_value p_adjusted mix_low mix_high mix_p_adjusted effect kind"
          + " n_before n_after suppressed scope scope_value respondents_before respondents_after";

  private final ElementModel model;
  private final int shrink;

  FakeStories(ElementModel model, int shrink) {
    this.model = model;
    this.shrink = shrink;
  }

  private int n(int whole) {
    return Math.max(1, whole / shrink);
  }

  /** How many elements and tiers a customer gets, overall and in each unit. */
  Table covered(List<String> units) {
    TableMaker rows = new TableMaker(Coverage.class);
    for (String unit : Stream.concat(Stream.of("all"), units.stream()).toList()) {
      boolean all = unit.equals("all");
      covered(rows, all, unit, "elements", model.elements().size());
      covered(rows, all, unit, "tiers", model.tiers().size());
    }
    return rows.table();
  }

  private void covered(TableMaker rows, boolean all, String unit, String measure, int of) {
    rows.row(
        "as_of scope scope_value period measure mean ci_low ci_high of n n_effective design_effect"
            + " suppressed respondents",
        FakeReport.AS_OF,
        all ? "overall" : "unit",
        unit,
        "current",
        measure,
        0.413 * of,
        0.4 * of,
        0.426 * of,
        of,
        n(all ? 1893 : 631),
        (double) n(all ? 1893 : 631),
        1.0,
        false,
        n(all ? 1893 : 631));
  }

  /** NPS from one quarter to the next by channel, unit and element; it adds up by mid-points. */
  Table change() {
    TableMaker rows = new TableMaker(NpsChange.class);
    String[] channels = {"verkko", "myymälä", "sovellus", "puhelin"};
    double[] shares = {0.4, 0.3, 0.2, 0.1};
    double[] later = {0.35, 0.28, 0.27, 0.1};
    double[] before = {22, 14, 35, -12};
    double[] after = {21, 16, 54, -10};
    double from = sum(shares, before);
    double to = sum(later, after);
    total(rows, from, to);
    groups(rows, "channel", channels, shares, later, before, after, (from + to) / 2, 0.01);
    String[] units = {"Helsinki", "Turku", "Oulu", "Vaasa", "Lahti", "Pori", "Kuopio", "Joensuu"};
    double[] even = new double[units.length];
    double[] low = new double[units.length];
    double[] high = new double[units.length];
    for (int i = 0; i < units.length; i++) {
      even[i] = 1.0 / units.length;
      low[i] = from + 4 * Math.sin(i);
      high[i] = low[i] + to - from;
    }
    groups(rows, "unit", units, even, even, low, high, (from + to) / 2, 0.4);
    drivers(rows, to - from);
    return rows.table();
  }

  private static double sum(double[] shares, double[] scores) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] * scores[i];
    }
    return sum;
  }

  private void total(TableMaker rows, double from, double to) {
    part(rows, "total", "all", 1.0, 1.0, from, to, 0.0, to - from, 1.4, 0.002, null, n(600));
  }

  private void groups(
      TableMaker rows,
      String dimension,
      String[] names,
      double[] shares,
      double[] later,
      double[] before,
      double[] after,
      double middle,
      double chance) {
    for (int i = 0; i < names.length; i++) {
      double mix = (later[i] - shares[i]) * ((before[i] + after[i]) / 2 - middle);
      double rate = (later[i] + shares[i]) / 2 * (after[i] - before[i]);
      double p = i == 2 ? chance : 0.5;
      part(
          rows,
          dimension,
          names[i],
          shares[i],
          later[i],
          before[i],
          after[i],
          mix,
          rate,
          1.1,
          p,
          p + 0.01,
          n((int) (600 * shares[i])));
    }
  }

  private static void part(
      TableMaker rows,
      String dimension,
      String value,
      Double shareBefore,
      Double shareAfter,
      Double before,
      Double after,
      Double mix,
      Double rate,
      double half,
      double chance,
      Double adjusted,
      int n) {
    rows.row(
        CHANGE,
        FakeReport.AS_OF,
        "2026Q3",
        "2026Q2",
        dimension,
        value,
        shareBefore,
        shareAfter,
        before,
        after,
        mix,
        rate,
        rate - half,
        rate + half,
        chance,
        adjusted,
        mix - 0.3,
        mix + 0.3,
        adjusted == null ? null : (Double) 0.4,
        mix + rate,
        "stayed",
        n,
        n,
        false,
        dimension.equals("total") ? "overall" : dimension,
        value,
        n,
        n);
  }

  private void drivers(TableMaker rows, double change) {
    double left = change;
    for (int i = 0; i < model.elements().size(); i++) {
      double mix = 1.3 * Math.sin(2.1 * i) / (1 + i % 7);
      left -= mix;
      driver(rows, model.elements().get(i).id(), mix, null, mix, i == 1 ? 0.01 : 0.6);
    }
    driver(rows, "unexplained", null, left, left, null);
  }

  private void driver(
      TableMaker rows, String value, Double mix, Double rate, double effect, Double chance) {
    rows.row(
        "as_of period period_before dimension value mix mix_low mix_high mix_p_adjusted rate"
            + " rate_low rate_high effect n_before n_after suppressed scope scope_value"
            + " respondents_before respondents_after",
        FakeReport.AS_OF,
        "2026Q3",
        "2026Q2",
        "driver",
        value,
        mix,
        mix == null ? null : (Double) (mix - 0.6),
        mix == null ? null : (Double) (mix + 0.6),
        chance,
        rate,
        rate == null ? null : (Double) (rate - 2),
        rate == null ? null : (Double) (rate + 2),
        effect,
        n(560),
        n(560),
        false,
        "driver",
        value,
        n(560),
        n(560));
  }

  /** Importance and performance of every element for recommending. */
  Table importance() {
    TableMaker rows = new TableMaker(Drivers.class);
    int size = model.elements().size();
    double[] weights = new double[size];
    double all = 0;
    for (int i = 0; i < size; i++) {
      weights[i] = 0.1 + Math.abs(Math.cos(0.9 * i + 0.4));
      all += weights[i];
    }
    for (int i = 0; i < size; i++) {
      double importance = weights[i] / all;
      double performance = 0.12 + 0.6 * Math.abs(Math.sin(1.7 * i + 0.6));
      String quadrant =
          importance < 1.25 / size && importance > 0.75 / size
              ? "undecided"
              : (importance > 1.0 / size ? "improve keep_up" : "watch good_enough")
                  .split(" ")[performance > 0.5 ? 1 : 0];
      rows.row(
          "as_of scope scope_value outcome element importance importance_low importance_high rank"
              + " above_noise performance performance_low performance_high quadrant kano penalty"
              + " penalty_low penalty_high reward reward_low reward_high n n_effective missing"
              + " cohort suppressed respondents performance_respondents contrast_respondents",
          FakeReport.AS_OF,
          "overall",
          "all",
          "recommend",
          model.elements().get(i).id(),
          importance,
          importance * 0.7,
          importance * 1.3,
          i + 1,
          weights[i] > 0.6,
          performance,
          performance - 0.02,
          performance + 0.02,
          quadrant,
          List.of("must_be", "performance", "exciter", "indifferent").get(i % 4),
          -0.6 * weights[i],
          -0.6 * weights[i] - 0.2,
          -0.6 * weights[i] + 0.2,
          0.4 * weights[i],
          0.4 * weights[i] - 0.2,
          0.4 * weights[i] + 0.2,
          n(1700),
          (double) n(1700),
          "casewise",
          "current",
          false,
          n(1700),
          n(1700),
          n(300));
    }
    return rows.table();
  }

  /** The three best sets of one to five elements. */
  Table reach() {
    TableMaker rows = new TableMaker(Reach.class);
    double[] best = {0.44, 0.61, 0.7, 0.75, 0.775};
    for (int size = 1; size <= best.length; size++) {
      for (int rank = 1; rank <= 3; rank++) {
        int skip = rank - 1;
        double reach = best[size - 1] - 0.012 * skip;
        List<String> ids =
            model.elements().stream().map(Element::id).skip(skip).limit(size).toList();
        rows.row(
            "as_of size rank elements reach reach_low reach_high frequency n n_effective depth"
                + " suppressed scope scope_value respondents",
            FakeReport.AS_OF,
            size,
            rank,
            String.join(", ", ids),
            reach,
            reach - 0.02,
            reach + 0.02,
            1.4,
            n(1893),
            (double) n(1893),
            1,
            false,
            "overall",
            "all",
            n(1893));
      }
    }
    return rows.table();
  }

  /** Growth beside other things: without them, with them, by time, and before the answer. */
  Table models() {
    TableMaker rows = new TableMaker(GrowthModel.class);
    model(rows, "growth", "unadjusted", "band:15+", "0", 0.17, 0.06);
    model(rows, "growth", "main", "band:1-3", "0", 0.02, 0.05);
    model(rows, "growth", "main", "band:15+", "0", 0.13, 0.06);
    model(rows, "growth", "baseline_year_earlier", "band:15+", "0", 0.05, 0.07);
    model(rows, "growth", "linear", "elements_covered", null, 0.011, 0.004);
    model(rows, "placebo", "linear", "elements_covered", null, -0.001, 0.01);
    model(rows, "growth_0_3", "linear", "elements_covered", null, 0.012, 0.011);
    model(rows, "growth_3_6", "linear", "elements_covered", null, 0.004, 0.011);
    model(rows, "growth_6_12", "linear", "elements_covered", null, 0.015, 0.007);
    return rows.table();
  }

  private void model(
      TableMaker rows,
      String outcome,
      String variant,
      String term,
      String base,
      double estimate,
      double half) {
    rows.row(
        "as_of outcome term estimate ci_low ci_high n variant base n_effective n_lost cohort"
            + " suppressed scope scope_value respondents model_respondents lost_respondents",
        FakeReport.AS_OF,
        outcome,
        term,
        estimate,
        estimate - half,
        estimate + half,
        n(1320),
        variant,
        base,
        (double) n(1320),
        0,
        "linked",
        false,
        "overall",
        "all",
        n(1320),
        n(1320),
        0);
  }

  /** What every element could bring in money, the less the later it stands in the model. */
  Table stakes() {
    TableMaker rows = new TableMaker(RevenueAtStake.class);
    double error = 80_000 * Math.sqrt(shrink);
    for (int i = 0; i < model.elements().size(); i++) {
      double stake = 412_345.67 - 21_000 * i;
      rows.row(
          "as_of element stake stake_low stake_high p_adjusted customers_without n n_effective"
              + " currency cohort suppressed scope scope_value respondents other_respondents",
          FakeReport.AS_OF,
          model.elements().get(i).id(),
          money(stake),
          money(stake - 2 * error),
          money(stake + 2 * error),
          Math.abs(stake) > 3 * error ? 0.01 : 0.4,
          n(700),
          n(1320),
          (double) n(1320),
          "EUR",
          "linked",
          false,
          "overall",
          "all",
          n(700),
          n(620));
    }
    return rows.table();
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
  }

  /**
   * How much more those recommend who get an element, in the model's order.
   *
   * @param asked whether anybody was asked to recommend
   */
  List<NpsEffectFinding> effects(boolean asked) {
    double error = 2.3 * Math.sqrt(shrink);
    return IntStream.range(0, model.elements().size())
        .mapToObj(
            i -> {
              double effect = 17 * Math.cos(0.9 * i + 0.4);
              double chance = Math.abs(effect) > 3 * error ? 0.002 : 0.3;
              Estimate told =
                  asked
                      ? Estimate.of(
                          effect,
                          error,
                          effect - 2 * error,
                          effect + 2 * error,
                          chance / 2,
                          n(1700),
                          n(1700))
                      : Estimate.none(Reason.NO_ANSWERS, 0);
              return new NpsEffectFinding(
                  i, told, asked ? (Double) chance : null, asked ? n(1700) : 0, asked ? n(900) : 0);
            })
        .toList();
  }

  /** Growth of those who had answered and of those who had not. */
  Table response() {
    TableMaker rows = new TableMaker(ResponseBias.class);
    answerers(rows, "responders", 5.2, 0.2);
    answerers(rows, "others", 1.1, 0.2);
    answerers(rows, "difference", null, 0.01);
    return rows.table();
  }

  private void answerers(TableMaker rows, String group, Double percent, double chance) {
    rows.row(
        "as_of customer_group n estimate p_value growth_pct growth_pct_low growth_pct_high period"
            + " suppressed scope scope_value respondents other_respondents",
        FakeReport.AS_OF,
        group,
        n(900),
        0.04,
        chance,
        percent,
        percent == null ? null : (Double) (percent - 2),
        percent == null ? null : (Double) (percent + 2),
        "2025-10..2026-09",
        false,
        "overall",
        "all",
        n(900),
        n(1200));
  }
}
