package fi.arvo.report;

import fi.arvo.config.ExtractConfig.Ratings;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.privacy.ScorePools;
import fi.arvo.privacy.Suppression;
import fi.arvo.privacy.SuppressionRule;
import fi.arvo.privacy.SuppressionRule.Base;
import fi.arvo.privacy.SuppressionRule.Binding;
import fi.arvo.privacy.SuppressionRule.Equation;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.tables.Terms.Outcome;
import fi.arvo.report.tables.Terms.OutlookMeasure;
import fi.arvo.report.tables.Terms.Question;
import fi.arvo.report.tables.Terms.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which privacy rule each published table goes through. Tables without persons ({@code
 * data_quality}) and restricted ones pass unchanged.
 */
public final class TableProtection {
  /**
   * What readers know of the bridge beside its cells: it foots, and NRR and GRR, as long as the
   * closing row shows them, tell what the first window's customers added, what they took away, and
   * so what the others brought. Said in sums that share no step, so that a small step hides behind
   * one other and not behind a chain of them.
   */
  private static final List<Equation> BRIDGE =
      List.of(
          new Equation(
              List.of(
                  "opening",
                  "new",
                  "reactivated",
                  "expansion_existing",
                  "new_streams",
                  "negative_net",
                  "unidentified"),
              List.of("contraction", "churn", "closing"),
              List.of()),
          new Equation(
              List.of("new", "reactivated", "negative_net", "unidentified"),
              List.of(),
              List.of("closing")),
          new Equation(List.of("expansion_existing", "new_streams"), List.of(), List.of("closing")),
          new Equation(List.of("opening"), List.of("contraction", "churn"), List.of("closing")));

  /** The key columns of {@code nps_change} that say what its working scope says. */
  private static final List<String> SCOPE_NAMES = List.of("dimension", "value");

  /** The key columns of {@code weighting} that do. */
  private static final List<String> MARGIN_NAMES = List.of("dimension", "category");

  private static final List<String> EXTREMES = List.of("weight_min", "weight_max");

  static final List<String> NPS =
      List.of(
          "n",
          "customers",
          "n_effective",
          "design_effect",
          "promoters",
          "passives",
          "detractors",
          "nps",
          "nps_se",
          "nps_low",
          "nps_high");
  static final List<String> CES =
      List.of(
          "ces_mean",
          "ces_low",
          "ces_high",
          "ces_share_easy",
          "ces_n",
          "ces_n_effective",
          "ces_design_effect");
  static final List<String> CSAT =
      List.of("csat", "csat_low", "csat_high", "csat_n", "csat_n_effective", "csat_design_effect");

  /** Whom a regression counts, with those it leaves out: one of the two gives the other away. */
  private static final List<String> COUNTS =
      List.of("n", "n_lost", "most_lost", "n_effective", "design_effect");

  private static final List<String> PERFORMANCE =
      List.of("performance", "performance_low", "performance_high", "quadrant");

  /** What low, middle and high ratings say held against each other. */
  private static final List<String> CONTRASTS =
      List.of(
          "kano", "penalty", "penalty_low", "penalty_high", "reward", "reward_low", "reward_high");

  /** The outcomes of {@code dose_response} that tell what growth tells, and more. */
  private static final Set<String> RETENTION =
      Set.of(Outcome.NET_RETENTION.key(), Outcome.GROSS_RETENTION.key());

  /**
   * The counts of those who rate an element go where those who don't are few, as in {@code
   * drivers}: {@code loyalty} counts both together.
   */
  private static final List<Base> ELEMENT_CHANGE =
      List.of(
          new Base(List.of("respondents_before"), List.of("told", "counts")),
          new Base(List.of("respondents_after"), List.of("told", "counts")),
          new Base(List.of("lost_before"), List.of("counts")),
          new Base(List.of("lost_after"), List.of("counts")));

  private final JobConfig.Privacy settings;
  private final Map<String, Map<String, List<Integer>>> cuts;

  /**
   * @param cuts by side and question the lowest score of each of its classes but the first, see
   *     {@link #cuts}; empty without a survey
   */
  public TableProtection(JobConfig.Privacy settings, Map<String, Map<String, List<Integer>>> cuts) {
    this.settings = settings;
    this.cuts = cuts;
  }

  /** The rules of a job, with the classes of each of its surveys. */
  static TableProtection of(JobConfig job) {
    Map<String, Map<String, List<Integer>>> cuts = new HashMap<>();
    job.extracts()
        .forEach(
            (role, extract) ->
                extract
                    .ratings()
                    .map(TableProtection::cuts)
                    .ifPresent(own -> sides(role).forEach(side -> cuts.put(side.key(), own))));
    return new TableProtection(job.privacy(), cuts);
  }

  private static List<Side> sides(Role role) {
    return switch (role) {
      case SURVEY -> List.of(Side.CUSTOMER);
      case EMPLOYEES -> List.of(Side.EMPLOYEE);
      case STAKEHOLDERS -> List.of(Side.PARTNER, Side.OWNER);
      default -> List.of();
    };
  }

  /** The classes whose sizes {@code loyalty} gives away: detractors, passives, promoters, … */
  public static Map<String, List<Integer>> cuts(Ratings ratings) {
    return Map.of(
        Question.RECOMMEND.key(),
        List.of(ratings.recommend().detractor() + 1, ratings.recommend().promoter()),
        Question.EFFORT.key(),
        List.of(
            ratings.effort().easyIsHigh()
                ? ratings.effort().easyFrom()
                : ratings.effort().easyFrom() + 1),
        Question.SATISFACTION.key(),
        List.of(ratings.satisfaction().topFrom()));
  }

  /**
   * The tables as they may be published, in the same order. Those of {@link EncounterProtection}
   * are protected together, and so are those of {@link MaturityProtection}. The groups of {@code
   * nps_change} are those of {@code loyalty}, whose periods hang together in ways of their own:
   * what is hidden there is hidden here.
   */
  public List<Table> apply(List<Table> tables) {
    Map<String, Table> alone =
        tables.stream()
            .filter(table -> !EncounterProtection.TABLES.contains(table.contract().name()))
            .filter(table -> !MaturityProtection.TABLES.contains(table.contract().name()))
            .collect(Collectors.toMap(t -> t.contract().name(), this::apply));
    alone.putAll(together(tables));
    alone.putAll(maturity(tables));
    Set<List<String>> hidden = new HashSet<>();
    alone.values().stream()
        .filter(table -> table.contract().name().equals("loyalty"))
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.is("side", Side.CUSTOMER.key()) && row.get("customers") == null)
        .forEach(row -> hidden.add(group(row, "period")));
    return tables.stream()
        .map(
            table ->
                switch (table.contract().name()) {
                  case "nps_change" -> change(table, hidden);
                  case "outlook" -> outlook(table, hidden);
                  default -> alone.get(table.contract().name());
                })
        .toList();
  }

  private Map<String, Table> together(List<Table> tables) {
    return EncounterProtection.apply(
        tables.stream()
            .filter(table -> EncounterProtection.TABLES.contains(table.contract().name()))
            .toList(),
        settings.minCell());
  }

  private Map<String, Table> maturity(List<Table> tables) {
    return MaturityProtection.apply(
        tables.stream()
            .filter(table -> MaturityProtection.TABLES.contains(table.contract().name()))
            .toList(),
        settings.minCell());
  }

  /**
   * Opportunities hold customers with an element against those without; who isn't in them adds up
   * with n to the raters that {@code element_coverage} counts.
   *
   * @param hidden elements that another table hides
   */
  Table opportunities(Table table, Set<String> hidden) {
    List<Base> bases = new ArrayList<>(both(table.contract(), "other_respondents"));
    bases.add(new Base(List.of("lost_respondents"), List.of("n", "n_effective", "design_effect")));
    return Suppression.apply(
        table, rule(bases, new Binding.Alone()), row -> hidden.contains(row.text("element")));
  }

  /**
   * Promises and guesses, see {@link PromiseProtection}.
   *
   * @param employees scope and value of the employees whom another table hides
   */
  Table promises(Table table, Set<List<String>> employees) {
    return PromiseProtection.apply(table, employees, settings.minCell());
  }

  private Table change(Table table, Set<List<String>> hidden) {
    return Suppression.apply(
        table,
        rule(change(table.contract()), new Binding.Named(SCOPE_NAMES)),
        row ->
            hidden.contains(group(row, "period")) || hidden.contains(group(row, "period_before")));
  }

  /**
   * NPS and coverage are of loyalty's groups. Growth is of those who bought, few of whom in either
   * quarter would be given away by the revenue of the months. A year's coverage and revenue stand
   * in other tables, so that a quarter is what the others leave of it: of coverage and growth a
   * part of the customers tells every quarter or none.
   */
  private Table outlook(Table table, Set<List<String>> hidden) {
    List<String> respondents = List.of("respondents", "respondents_before", "respondents_after");
    List<Base> bases =
        List.of(
            new Base(respondents, Base.ofAllMeasures(table.contract(), "respondents").columns()));
    Set<List<String>> series = new HashSet<>();
    while (true) {
      Table told =
          Suppression.apply(
              table,
              rule(bases, new Binding.Alone()),
              row ->
                  series.contains(series(row))
                      || !row.is("measure", OutlookMeasure.GROWTH.key())
                          && hidden.contains(group(row, "period")));
      boolean more = false;
      for (Table.Row row : told.rows()) {
        if (row.flag("suppressed") && !row.is("measure", OutlookMeasure.NPS.key())) {
          more |= series.add(series(row));
        }
      }
      if (!more) {
        return told;
      }
    }
  }

  private static List<String> series(Table.Row row) {
    return List.of(row.text("measure"), row.text("scope"), row.text("scope_value"));
  }

  private static List<String> group(Table.Row row, String period) {
    return List.of(row.text("scope"), row.text("scope_value"), row.text(period));
  }

  /** A table as it may be published when nothing else were. */
  Table apply(Table table) {
    TableContract contract = table.contract();
    return switch (contract.name()) {
      case "element_coverage", "coverage", "dose_trend", "correlations" ->
          hide(table, one(contract, "respondents"), new Binding.Alone());
      case "lmg" -> hide(table, tiers(contract), new Binding.Alone());
      case "drivers" -> hide(table, drivers(contract), new Binding.Alone());
      case "dose_response" -> doses(table);
      case "score_distribution" ->
          hide(
              pools(table),
              one(contract, "respondents"),
              new Binding.Parts(List.of("score", "score_to")));
      case "revenue_bridge" ->
          hide(
              table,
              one(contract, "customers"),
              new Binding.Equations("component", BRIDGE, List.of("opening", "closing")));
      case "revenue_by_month" ->
          hide(
              table,
              List.of(new Base(List.of("customers"), List.of("amount", "customers", "rows"))),
              new Binding.Parts(List.of("period", "period_complete")));
      case "nps_change" -> change(table, Set.of());
      case "outlook" -> outlook(table, Set.of());
      case "growth_model" -> hide(table, growth(contract), new Binding.Alone());
      case "revenue_at_stake", "response_bias" ->
          hide(table, both(contract, "other_respondents"), new Binding.Alone());
      case "reach" -> hide(table, one(contract, "respondents"), new Binding.Alone());
      case "opportunities" -> opportunities(table, Set.of());
      case "weighting" -> hide(table, weighting(contract), new Binding.Named(MARGIN_NAMES));
      case "loyalty", "touchpoints", "voices", "emotions", "stories" ->
          together(List.of(table)).get(contract.name());
      case "maturity", "maturity_gaps", "maturity_sources", "maturity_items" ->
          maturity(List.of(table)).get(contract.name());
      case "element_change" -> hide(table, ELEMENT_CHANGE, new Binding.Alone());
      case "journey_steps" -> LoopProtection.steps(table, settings.minCell());
      case "dissenters" -> LoopProtection.dissenters(table, settings.minCell());
      case "action_effects" -> LoopProtection.alone(table, settings.minCell());
      case "automation" -> LoopProtection.automation(table, settings.minCell());
      default -> table;
    };
  }

  /** Each side has questions of its own, with classes of their own. */
  private Table pools(Table scores) {
    List<Table.Row> pooled = new ArrayList<>();
    for (Side side : Side.values()) {
      List<Table.Row> rows = scores.where(row -> row.is("side", side.key())).toList();
      Map<String, List<Integer>> own = cuts.getOrDefault(side.key(), Map.of());
      Table pools = ScorePools.apply(new Table(scores.contract(), rows), own, settings.minCell());
      pooled.addAll(pools.rows());
    }
    return new Table(scores.contract(), pooled);
  }

  /**
   * Of customers who all bought before, growth and net retention are one number, so that retention
   * is hidden where growth is.
   */
  private Table doses(Table table) {
    SuppressionRule rule =
        rule(one(table.contract(), "respondents"), new Binding.Parts(List.of("band", "band_no")));
    Set<List<String>> hidden =
        Suppression.apply(table, rule).rows().stream()
            .filter(row -> row.is("outcome", Outcome.GROWTH.key()))
            .filter(row -> row.flag("suppressed"))
            .map(TableProtection::dose)
            .collect(Collectors.toSet());
    Map<List<String>, Long> growing =
        table
            .where(row -> row.is("outcome", Outcome.GROWTH.key()) && row.whole("n") != null)
            .collect(Collectors.toMap(TableProtection::dose, row -> row.whole("n")));
    return Suppression.apply(
        table,
        rule,
        row ->
            RETENTION.contains(row.text("outcome")) && hidden.contains(dose(row))
                || row.is("outcome", Outcome.NET_RETENTION.key()) && fewCame(row, growing));
  }

  /** Whether growth counts a few customers who brought nothing before, whom retention doesn't. */
  private boolean fewCame(Table.Row retention, Map<List<String>, Long> growing) {
    Long all = growing.get(dose(retention));
    Long before = retention.whole("n");
    long came = all == null || before == null ? 0 : all - before;
    return came > 0 && came < settings.minCell();
  }

  private static List<String> dose(Table.Row row) {
    return List.of(
        row.text("scope"),
        row.text("scope_value"),
        row.text("level"),
        row.text("predictor"),
        row.text("band"));
  }

  private Table hide(Table table, List<Base> bases, Binding binding) {
    return Suppression.apply(table, rule(bases, binding));
  }

  private SuppressionRule rule(List<Base> bases, Binding binding) {
    return new SuppressionRule(settings.minCell(), settings.dominance(), bases, binding);
  }

  private static List<Base> one(TableContract contract, String respondents) {
    return List.of(Base.ofAllMeasures(contract, respondents));
  }

  /** Rows that hold two groups against each other, either of which may be small. */
  private static List<Base> both(TableContract contract, String other) {
    return List.of(
        new Base(
            List.of("respondents", other), Base.ofAllMeasures(contract, "respondents").columns()));
  }

  /**
   * A coefficient tells of those in its category, of those in the base, and of the model's. All
   * models are of the same customers less those that each leaves out, so that counts of one give
   * away whom another leaves out.
   */
  private static List<Base> growth(TableContract contract) {
    return List.of(
        new Base(
            List.of("respondents", "model_respondents"),
            Base.ofAllMeasures(contract, "respondents").columns()),
        new Base(
            List.of("lost_respondents"),
            List.of("n", "customers", "n_effective", "design_effect", "n_lost")));
  }

  /** What the tiers were told with is what the drivers were, and its counts are hidden as there. */
  private static List<Base> tiers(TableContract contract) {
    return List.of(
        Base.ofAllMeasures(contract, "respondents"), new Base(List.of("lost_respondents"), COUNTS));
  }

  /**
   * The quadrant tells of both those behind the importance and those behind the performance. Those
   * counted and those left out add up to customers that {@code loyalty} counts, so that neither is
   * told where the other is small.
   */
  private static List<Base> drivers(TableContract contract) {
    List<String> rest =
        Base.ofAllMeasures(contract, "respondents").columns().stream()
            .filter(column -> column.equals("quadrant") || !PERFORMANCE.contains(column))
            .toList();
    return List.of(
        new Base(List.of("respondents"), rest),
        new Base(List.of("lost_respondents"), COUNTS),
        new Base(List.of("performance_respondents"), PERFORMANCE),
        new Base(List.of("contrast_respondents"), CONTRASTS));
  }

  /** The ends of the weights and what was trimmed tell of those few who have them. */
  private static List<Base> weighting(TableContract contract) {
    List<String> rest =
        Base.ofAllMeasures(contract, "respondents").columns().stream()
            .filter(column -> !EXTREMES.contains(column) && !column.equals("trimmed_share"))
            .toList();
    return List.of(
        new Base(List.of("respondents"), rest),
        new Base(List.of("extreme_respondents"), EXTREMES),
        new Base(List.of("trimmed_respondents"), List.of("trimmed_share")));
  }

  /**
   * Each period by itself and over the same groups as in {@code loyalty}, so that what is hidden
   * there is hidden here.
   */
  private static List<Base> change(TableContract contract) {
    return List.of(
        Base.ofAllMeasures(contract, "respondents_before"),
        Base.ofAllMeasures(contract, "respondents_after"));
  }
}
