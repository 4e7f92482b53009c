package fi.arvo.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Builds customers for tests, a line each. */
final class Histories {
  static final CoverageRule RULE = new CoverageRule(new int[] {0, 0, 1, 1}, 2, 8, false);
  static final SurveyScales SCALES = new SurveyScales(10, 0, 10, 9, 6, 1, 7, true, 5, 1, 5, 4);

  private final List<Answer> answers = new ArrayList<>();
  private final Purchases purchases = new Purchases();
  private String unit;
  private String segment;

  static Histories customer() {
    return new Histories();
  }

  static int day(String iso) {
    return (int) LocalDate.parse(iso).toEpochDay();
  }

  Histories of(String unit, String segment) {
    this.unit = unit;
    this.segment = segment;
    return this;
  }

  Histories answered(String day, int recommend, int... ratings) {
    byte[] bytes = new byte[ratings.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ratings[i];
    }
    return answered(Answered.on(day).recommend(recommend).rated(bytes));
  }

  Histories answered(Answered answer) {
    answers.add(answer.answer());
    answers.sort(Comparator.comparingInt(Answer::day));
    return this;
  }

  Histories bought(String day, long amount, int stream) {
    purchases.add(day(day), amount, stream);
    return this;
  }

  CustomerHistory history() {
    return history("k1");
  }

  CustomerHistory history(String id) {
    return new CustomerHistory(id, unit, segment, answers, purchases);
  }

  /** Rules for four elements in two tiers, twelve-month windows and sales from January 2023. */
  static MeasureRules rules(String asOf) {
    return rules(asOf, RULE, SCALES, false);
  }

  static MeasureRules rules(
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
        coverage,
        scales,
        weighted,
        List.of("north", "south", "unknown"),
        true,
        true,
        "2025-10..2026-09",
        "2026Q3");
  }
}
