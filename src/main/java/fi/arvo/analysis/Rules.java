package fi.arvo.analysis;

import fi.arvo.config.ExtractConfig;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.extract.Landed;
import fi.arvo.measure.AnsweredMonths;
import fi.arvo.measure.AnsweringAction;
import fi.arvo.measure.ComparedPeriods;
import fi.arvo.measure.CoverageRule;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.DriverRules;
import fi.arvo.measure.Loop;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.MissingRatings;
import fi.arvo.measure.Months;
import fi.arvo.measure.Register;
import fi.arvo.measure.Scope;
import fi.arvo.measure.SurveyScales;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The measures' rules for one run: what the configuration asks for and what the extracts can give.
 */
public final class Rules {
  private Rules() {}

  /** The rules of a run. */
  public static MeasureRules of(JobConfig job, Landed landed, ExtractDays days) {
    Integer firstSale = days.firstSale();
    LocalDate asOf = job.asOf();
    boolean surveyed = landed.extract(Role.SURVEY).isPresent();
    boolean sold = firstSale != null && firstSale <= asOf.toEpochDay();
    int from = MeasureRules.currentFromDay(asOf, job.reporting().months());
    return new MeasureRules(
        (int) asOf.toEpochDay(),
        from,
        sold ? lastMonth(asOf, days.lastSale()) : Months.lastComplete(asOf),
        job.growth().months(),
        surveyed,
        surveyed && asksElements(job),
        sold ? (Integer) Months.of(firstSale) : null,
        landed.has(Role.TRANSACTIONS, "revenue_stream"),
        new CoverageRule(
            job.elements().tierOf(),
            job.elements().tiers().size(),
            job.coverage().threshold(),
            job.coverage().rotated()),
        scales(job, Role.SURVEY),
        landed.has(Role.SURVEY, "weight") || job.weights().raked(),
        units(landed, Role.SURVEY, Role.CUSTOMERS),
        landed.has(Role.SURVEY, "segment") || landed.has(Role.CUSTOMERS, "segment"),
        landed.has(Role.SURVEY, "answered_at"),
        LocalDate.ofEpochDay(from) + ".." + asOf,
        Months.quarter(Months.of(asOf)),
        scopes(landed, Role.SURVEY),
        asked(job),
        answered(days, asOf),
        surveyed ? compared(landed, asOf, answered(days, asOf)) : null,
        register(landed),
        Loops.of(
            landed,
            asOf,
            answered(days, asOf),
            sold ? (Integer) Months.of(firstSale) : null,
            sold ? lastMonth(asOf, days.lastSale()) : Months.lastComplete(asOf)),
        landed.has(Role.SURVEY, "story"),
        landed.extract(Role.ACTIONS).isEmpty() ? null : answering(landed, asOf));
  }

  private static List<AnsweringAction> answering(Landed landed, LocalDate asOf) {
    return landed.actions().stream()
        .filter(action -> action.startedOn() <= asOf.toEpochDay())
        .map(
            action ->
                new AnsweringAction(
                    action.startedOn(),
                    action.touchpoint(),
                    new HashSet<>(action.units()),
                    new HashSet<>(action.segments()),
                    new HashSet<>(action.customers())))
        .toList();
  }

  /**
   * The rules of employees and stakeholders, by role that the job asks: their own scales, columns
   * and weights, the customers' dates. Nobody of them rates elements or buys.
   *
   * @param days by role what days its answers reach over
   */
  public static Map<Role, MeasureRules> ofSides(
      JobConfig job, Landed landed, Map<Role, AnsweredMonths> days) {
    Map<Role, MeasureRules> rules = new EnumMap<>(Role.class);
    for (Role role : List.of(Role.EMPLOYEES, Role.STAKEHOLDERS)) {
      if (landed.extract(role).isPresent()) {
        rules.put(role, ofSide(job, landed, role, days.get(role)));
      }
    }
    return rules;
  }

  private static MeasureRules ofSide(
      JobConfig job, Landed landed, Role role, AnsweredMonths answered) {
    LocalDate asOf = job.asOf();
    int from = MeasureRules.currentFromDay(asOf, job.reporting().months());
    return new MeasureRules(
        (int) asOf.toEpochDay(),
        from,
        Months.lastComplete(asOf),
        job.growth().months(),
        true,
        false,
        null,
        false,
        new CoverageRule(
            job.elements().tierOf(),
            job.elements().tiers().size(),
            job.coverage().threshold(),
            false),
        scales(job, role),
        landed.has(role, "weight"),
        role == Role.EMPLOYEES ? units(landed, role) : List.of(),
        false,
        landed.has(role, "answered_at"),
        LocalDate.ofEpochDay(from) + ".." + asOf,
        Months.quarter(Months.of(asOf)),
        scopes(landed, role),
        new int[0],
        answered,
        null,
        null,
        Loop.NONE,
        landed.has(role, "story"),
        null);
  }

  private static List<String> scopes(Landed landed, Role role) {
    return Stream.of(Scope.CHANNEL, Scope.TOUCHPOINT)
        .filter(kind -> landed.has(role, kind))
        .toList();
  }

  private static Register register(Landed landed) {
    return landed.extract(Role.CUSTOMERS).isEmpty()
        ? null
        : new Register(landed.has(Role.CUSTOMERS, "since"), landed.has(Role.CUSTOMERS, "invited"));
  }

  /** Which ratings are drivers: those of the elements that the survey asks for. */
  public static DriverRules drivers(JobConfig job, MeasureRules rules) {
    Optional<ExtractConfig> survey = Optional.ofNullable(job.extracts().get(Role.SURVEY));
    Optional<ExtractConfig.Ratings> ratings = survey.flatMap(ExtractConfig::ratings);
    boolean all = survey.map(s -> s.shape() == ExtractConfig.Shape.LONG).orElse(false);
    List<Integer> asked = new ArrayList<>();
    for (int e = 0; e < job.elements().elements().size(); e++) {
      String id = job.elements().elements().get(e).id();
      if (all || ratings.map(r -> r.columns().containsKey(id)).orElse(false)) {
        asked.add(e);
      }
    }
    return new DriverRules(
        asked,
        ratings.map(r -> r.scale().min()).orElse(0),
        rules.scales().ratingMax(),
        MissingRatings.valueOf(job.drivers().missing().name()),
        !rules.units().isEmpty(),
        rules.segmented());
  }

  /**
   * An extract that ends before as-of ends the windows too: months without rows are not months
   * without revenue.
   */
  private static int lastMonth(LocalDate asOf, int lastSale) {
    return Math.min(Months.lastComplete(asOf), Months.of(lastSale));
  }

  private static AnsweredMonths answered(ExtractDays days, LocalDate asOf) {
    return days.firstAnswer() == null
        ? null
        : new AnsweredMonths(
            Months.of(days.firstAnswer()), Math.min(Months.of(days.lastAnswer()), Months.of(asOf)));
  }

  private static ComparedPeriods compared(Landed landed, LocalDate asOf, AnsweredMonths answered) {
    if (!landed.has(Role.SURVEY, "answered_at")) {
      return ComparedPeriods.waves(landed.values(Role.SURVEY, "wave"));
    }
    return answered == null ? null : ComparedPeriods.quarters(asOf, answered);
  }

  private static boolean asksElements(JobConfig job) {
    ExtractConfig survey = job.extracts().get(Role.SURVEY);
    return survey.shape() == ExtractConfig.Shape.LONG
        || survey.ratings().map(ratings -> !ratings.columns().isEmpty()).orElse(false);
  }

  private static int[] asked(JobConfig job) {
    ExtractConfig survey = job.extracts().get(Role.SURVEY);
    boolean all = survey != null && survey.shape() == ExtractConfig.Shape.LONG;
    Set<String> columns =
        Optional.ofNullable(survey)
            .flatMap(ExtractConfig::ratings)
            .map(ratings -> ratings.columns().keySet())
            .orElse(Set.of());
    return IntStream.range(0, job.elements().elements().size())
        .filter(e -> all || columns.contains(job.elements().elements().get(e).id()))
        .toArray();
  }

  private static List<String> units(Landed landed, Role... roles) {
    if (Stream.of(roles).noneMatch(role -> landed.has(role, "unit"))) {
      return List.of();
    }
    TreeSet<String> units = new TreeSet<>();
    Stream.of(roles).forEach(role -> units.addAll(landed.values(role, "unit")));
    units.add(CustomerHistory.UNKNOWN);
    return new ArrayList<>(units);
  }

  private static SurveyScales scales(JobConfig job, Role role) {
    Optional<ExtractConfig.Ratings> ratings =
        Optional.ofNullable(job.extracts().get(role)).flatMap(ExtractConfig::ratings);
    if (ratings.isEmpty()) {
      return new SurveyScales(10, 0, 10, 9, 6, 1, 7, true, 5, 1, 5, 4);
    }
    ExtractConfig.Ratings asked = ratings.get();
    return new SurveyScales(
        asked.scale().max(),
        asked.recommend().scale().min(),
        asked.recommend().scale().max(),
        asked.recommend().promoter(),
        asked.recommend().detractor(),
        asked.effort().scale().min(),
        asked.effort().scale().max(),
        asked.effort().easyIsHigh(),
        asked.effort().easyFrom(),
        asked.satisfaction().scale().min(),
        asked.satisfaction().scale().max(),
        asked.satisfaction().topFrom());
  }
}
