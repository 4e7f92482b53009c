package fi.arvo.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Builds customers for tests, a line each. */
public final class Histories {
  public static final CoverageRule RULE = new CoverageRule(new int[] {0, 0, 1, 1}, 2, 8, false);
  public static final SurveyScales SCALES =
      new SurveyScales(10, 0, 10, 9, 6, 1, 7, true, 5, 1, 5, 4);

  /**
   * Something done for small customers in January 2025, and at repairs in the north in June 2025.
   */
  static final List<AnsweringAction> ACTIONS =
      List.of(
          new AnsweringAction(day("2025-01-15"), null, Set.of(), Set.of("small"), Set.of()),
          new AnsweringAction(day("2025-06-01"), "repair", Set.of("north"), Set.of(), Set.of()));

  private final List<Answer> answers = new ArrayList<>();
  private final Purchases purchases = new Purchases();
  private String unit;
  private String segment;
  private String region;
  private Registered registered;

  public static Histories customer() {
    return new Histories();
  }

  public static int day(String iso) {
    return (int) LocalDate.parse(iso).toEpochDay();
  }

  public Histories of(String unit, String segment) {
    this.unit = unit;
    this.segment = segment;
    return this;
  }

  public Histories from(String region) {
    this.region = region;
    return this;
  }

  /** Known to the customer extract; {@code since} may be null. */
  public Histories registered(String since, Boolean invited) {
    registered = new Registered(since == null ? null : (Integer) day(since), invited);
    return this;
  }

  public Histories answered(String day, int recommend, int... ratings) {
    byte[] bytes = new byte[ratings.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ratings[i];
    }
    return answered(Answered.on(day).recommend(recommend).rated(bytes));
  }

  public Histories answered(Answered answer) {
    answers.add(answer.answer());
    answers.sort(Comparator.comparingInt(Answer::day));
    return this;
  }

  public Histories bought(String day, long amount, int stream) {
    purchases.add(day(day), amount, stream);
    return this;
  }

  public CustomerHistory history() {
    return history("k1");
  }

  public CustomerHistory history(String id) {
    return new CustomerHistory(
        Math.floorMod(id.hashCode(), 256),
        id,
        unit,
        segment,
        region,
        registered,
        answers,
        purchases);
  }

  /** Rules for four elements in two tiers, twelve-month windows and sales from January 2023. */
  public static MeasureRules rules(String asOf) {
    return rules(asOf, RULE, SCALES, false);
  }

  /** The same rules with actions and operations. */
  public static MeasureRules with(MeasureRules rules, Loop loop) {
    return new MeasureRules(
        rules.asOfDay(),
        rules.currentFromDay(),
        rules.lastMonth(),
        rules.growthMonths(),
        rules.surveyed(),
        rules.elementsAsked(),
        rules.firstSalesMonth(),
        rules.streamed(),
        rules.coverage(),
        rules.scales(),
        rules.weighted(),
        rules.units(),
        rules.segmented(),
        rules.dated(),
        rules.reportingPeriod(),
        rules.asOfQuarter(),
        rules.answerScopes(),
        rules.asked(),
        rules.answered(),
        rules.compared(),
        rules.register(),
        loop,
        rules.storied(),
        rules.answering());
  }

  public static MeasureRules rules(
      String asOf, CoverageRule coverage, SurveyScales scales, boolean weighted) {
    LocalDate date = LocalDate.parse(asOf);
    return new MeasureRules(
        (int) date.toEpochDay(),
        MeasureRules.currentFromDay(date, 12),
        Months.lastComplete(date),
        12,
        true,
        true,
        Months.of(LocalDate.parse("2023-01-01")),
        true,
        coverage,
        scales,
        weighted,
        List.of("east", "mid", "north", "south", "unknown", "west"),
        true,
        true,
        "2025-10..2026-09",
        "2026Q3",
        List.of(Scope.CHANNEL, Scope.TOUCHPOINT),
        new int[] {0, 1, 2, 3},
        new AnsweredMonths(Months.of(LocalDate.parse("2023-01-01")), Months.of(date)),
        ComparedPeriods.quarters(date),
        new Register(true, true),
        Loop.NONE,
        true,
        ACTIONS);
  }
}
