package fi.arvo.report;

import fi.arvo.config.ExtractConfig;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.report.PublishedFigures.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the report reckons of cells of the published tables, reckoned here anew. Each number belongs
 * to the sheet that tells it; on any other it is strange.
 */
final class DerivedFigures {
  private static final double CLOSE = 1e-9;
  private static final int CHOICES = 3;
  private static final double OPENING_POINTS = 5;

  private final PublishedFigures figures;
  private final Map<String, List<Double>> bySheet = new HashMap<>();

  /** Differences from the edition before. */
  private final List<Double> changes = new ArrayList<>();

  DerivedFigures(PublishedFigures figures, PublishedFigures before, JobConfig job) {
    this.figures = figures;
    gaps();
    loop();
    reachAdded();
    revenueMoved();
    npsParts();
    whatIf();
    places();
    promises();
    maturity(job);
    outlook();
    bySheet.put("method", hidden(job));
    changes(before);
  }

  /**
   * Numbers of a sheet.
   *
   * @param sheet its id; empty for the sheets that repeat what others say
   */
  Stream<Double> of(String sheet) {
    return sheet.isEmpty()
        ? bySheet.values().stream().flatMap(List::stream)
        : bySheet.getOrDefault(sheet, List.of()).stream();
  }

  /** Whether a sheet may tell a number. */
  boolean tells(String sheet, double number) {
    return of(sheet)
        .anyMatch(one -> Math.abs(one - number) <= CLOSE * Math.max(1, Math.abs(number)));
  }

  /** Whether something changed so since the edition before. */
  boolean changed(DoublePredicate shown) {
    return changes.stream().anyMatch(shown::test);
  }

  /** Errors of growth in the back-test, in percentage points. */
  private void outlook() {
    List<Double> told = new ArrayList<>();
    rows("outlook", row -> is(row, "measure", "growth"))
        .forEach(
            row ->
                Stream.of("level_error", "last_error")
                    .map(column -> number(row, column))
                    .filter(Objects::nonNull)
                    .forEach(error -> told.add(100 * error)));
    bySheet.put("outlook", told);
  }

  /**
   * What each owner has of the elements' gaps, the part of all importance that nobody answers for,
   * and how many elements and touchpoints there are with and without an owner.
   */
  private void gaps() {
    List<Double> told = new ArrayList<>();
    Map<String, Double> sums = new HashMap<>();
    double all = 0;
    double unowned = 0;
    Map<String, Integer> counts = new HashMap<>();
    for (Figures row : rows("responsibility", row -> true).toList()) {
      String owner = Objects.toString(row.cells().get("owner"), "");
      String kind = (String) row.cells().get("kind");
      counts.merge(kind, 1, Integer::sum);
      counts.merge(kind + " unowned", owner.isEmpty() ? 1 : 0, Integer::sum);
      Double importance = number(row, "importance");
      if (importance != null) {
        all += importance;
        unowned += owner.isEmpty() ? importance : 0;
      }
      Double gap = number(row, "gap");
      if (gap != null && kind.equals("element")) {
        Arrays.stream(owner.split(";", -1))
            .map(String::strip)
            .distinct()
            .forEach(one -> sums.merge(one, gap, Double::sum));
      }
    }
    told.addAll(sums.values());
    counts.values().forEach(count -> told.add((double) count));
    if (all > 0) {
      told.add(unowned / all);
    }
    bySheet.put("responsibility", told);
  }

  /** How many actions there are, by who designed them, and how many had each end. */
  private void loop() {
    Map<Object, Map<String, Integer>> counts = new HashMap<>();
    Map<Object, List<Figures>> actions = new HashMap<>();
    rows("action_effects", row -> true)
        .forEach(
            row ->
                actions
                    .computeIfAbsent(row.cells().get("action_id"), id -> new ArrayList<>())
                    .add(row));
    for (List<Figures> rows : actions.values()) {
      Map<String, Integer> own =
          counts.computeIfAbsent(rows.get(0).cells().get("designed_by"), by -> new HashMap<>());
      own.merge("all", 1, Integer::sum);
      own.merge(end(rows), 1, Integer::sum);
    }
    List<Double> told = new ArrayList<>();
    counts.values().forEach(own -> own.values().forEach(count -> told.add((double) count)));
    told.add(actions.size() - 10.0);
    bySheet.put("empathy_loop", told);
  }

  /** The first that changed of recommending, ease and feeling, else what became of recommending. */
  private static String end(List<Figures> action) {
    return Stream.of("recommend", "effort", "valence")
        .flatMap(outcome -> action.stream().filter(row -> is(row, "outcome", outcome)))
        .filter(row -> !parting(row) && List.of("better", "worse").contains(ending(row)))
        .findFirst()
        .or(() -> action.stream().filter(row -> is(row, "outcome", "recommend")).findFirst())
        .map(row -> parting(row) ? "cannot_tell" : ending(row))
        .orElseThrow();
  }

  private static boolean parting(Figures row) {
    Double before = number(row, "pre_trend_p");
    return before != null && before < 0.05;
  }

  private static String ending(Figures row) {
    String verdict = (String) row.cells().get("verdict");
    return switch (verdict == null ? "cannot_tell" : verdict) {
      case "clear", "signs" -> "better";
      case "clear_opposite", "signs_opposite" -> "worse";
      case "no_effect" -> "no_effect";
      default -> "cannot_tell";
    };
  }

  /** How many promises were given to all, and how many there are of each kind. */
  private void promises() {
    Map<Object, Integer> counts = new HashMap<>();
    rows("promise_gap", row -> row.overall() && row.cells().get("promised") == Boolean.TRUE)
        .forEach(
            row -> {
              counts.merge("all", 1, Integer::sum);
              counts.merge(Objects.toString(row.cells().get("kind"), ""), 1, Integer::sum);
            });
    bySheet.put("promise", counts.values().stream().map(Integer::doubleValue).toList());
  }

  /**
   * Promise less understanding in percentage points; the ends of the survey's scale; how many
   * groups there are. Of a survey that stands alone every sheet may tell them.
   */
  private void maturity(JobConfig job) {
    List<Double> told = new ArrayList<>();
    rows("maturity_gaps", row -> row.overall() && number(row, "difference") != null)
        .forEach(
            row ->
                Stream.of("difference", "ci_low", "ci_high")
                    .map(column -> number(row, column))
                    .filter(Objects::nonNull)
                    .forEach(share -> told.add(100 * share)));
    Optional.ofNullable(job.extracts().get(Role.MATURITY))
        .flatMap(ExtractConfig::agreement)
        .map(ExtractConfig.Agreement::scale)
        .ifPresent(
            scale -> {
              told.add((double) scale.min());
              told.add((double) scale.max());
            });
    told.add(
        (double)
            rows("maturity", row -> !row.overall())
                .map(row -> row.cells().get("scope_value"))
                .distinct()
                .count());
    List<String> sheets =
        Collections.disjoint(job.extracts().keySet(), List.of(Role.SURVEY, Role.TRANSACTIONS))
            ? List.of("maturity", "summary")
            : List.of("maturity");
    sheets.forEach(sheet -> bySheet.put(sheet, told));
  }

  /** Points of a scatter are numbered in the order of their importance. */
  private void places() {
    long told = recommend().filter(row -> number(row, "importance") != null).count();
    bySheet.put("priorities", LongStream.rangeClosed(1, told).mapToObj(n -> (double) n).toList());
  }

  private Stream<Figures> recommend() {
    return rows("drivers", row -> row.overall() && is(row, "outcome", "recommend"));
  }

  /** What the best set of a size reaches beyond the best of the size before that is shown. */
  private void reachAdded() {
    List<Double> best =
        rows("reach", row -> number(row, "reach") != null && number(row, "rank") == 1)
            .sorted(Comparator.comparing(row -> number(row, "size")))
            .map(row -> number(row, "reach"))
            .toList();
    List<Double> added = new ArrayList<>();
    for (int i = 1; i < best.size(); i++) {
      added.add(best.get(i) - best.get(i - 1));
    }
    bySheet.put("reach", added);
  }

  /** How far the bridge's ends lie apart. */
  private void revenueMoved() {
    Optional<Double> opening = amount("opening");
    Optional<Double> closing = amount("closing");
    if (opening.isPresent() && closing.isPresent()) {
      bySheet.put("revenue", List.of(Math.abs(closing.get() - opening.get())));
    }
  }

  private Optional<Double> amount(String component) {
    return rows("revenue_bridge", row -> row.overall() && is(row, "component", component))
        .flatMap(row -> Stream.ofNullable(number(row, "amount")))
        .findFirst();
  }

  /**
   * Of each grouping what the groups' shares did together, and what is left when that and the six
   * largest own scores are taken away; without its sign how far the NPS moved.
   */
  private void npsParts() {
    List<Double> parts = new ArrayList<>();
    rows("nps_change", row -> is(row, "dimension", "total") && number(row, "rate") != null)
        .forEach(
            total -> {
              double change = number(total, "nps_after") - number(total, "nps_before");
              parts.add(Math.abs(number(total, "rate")));
              for (String dimension : List.of("segment", "channel", "touchpoint", "unit")) {
                double shares = all(dimension, "mix").mapToDouble(d -> d).sum();
                double scores =
                    all(dimension, "rate")
                        .sorted(Comparator.comparingDouble(d -> -Math.abs(d)))
                        .limit(6)
                        .mapToDouble(d -> d)
                        .sum();
                parts.add(shares);
                parts.add(change - shares - scores);
              }
            });
    bySheet.put("nps_change", parts);
  }

  private Stream<Double> all(String dimension, String column) {
    return rows("nps_change", row -> is(row, "dimension", dimension))
        .flatMap(row -> Stream.ofNullable(number(row, column)));
  }

  /** A few points of the first elements to open with, but no more than their room. */
  private void whatIf() {
    List<Double> points = new ArrayList<>();
    rows("opportunities", row -> number(row, "nps_gain") != null)
        .filter(row -> number(row, "share_covered") != null)
        .sorted(
            Comparator.comparing(
                row -> number(row, "rank"), Comparator.nullsLast(Comparator.naturalOrder())))
        .limit(CHOICES)
        .forEach(
            row ->
                points.add(
                    Math.min(
                        OPENING_POINTS, Math.floor(100 * (1 - number(row, "share_covered"))))));
    bySheet.put("what_if", points);
  }

  /** How many rows can be hidden and how many are; where the bands of the doses begin. */
  private List<Double> hidden(JobConfig job) {
    List<Double> counts = new ArrayList<>();
    List<Figures> rows =
        figures.rows().filter(row -> row.cells().containsKey("suppressed")).toList();
    counts.add((double) rows.size());
    counts.add(
        (double)
            rows.stream().filter(row -> row.cells().get("suppressed") == Boolean.TRUE).count());
    job.coverage().bands().forEach(from -> counts.add((double) from));
    job.coverage().unitBands().forEach(from -> counts.add((double) from));
    return counts;
  }

  /** Shares change by percentage points. */
  private void changes(PublishedFigures before) {
    changes(before, "loyalty", row -> is(row, "period", "current"), "nps", 1);
    changes(before, "loyalty", row -> is(row, "period", "current"), "ces_mean", 1);
    changes(before, "loyalty", row -> is(row, "period", "current"), "csat", 100);
    changes(before, "coverage", row -> is(row, "measure", "elements"), "mean", 1);
    changes(before, "dose_response", row -> is(row, "outcome", "growth"), "growth_pct", 1);
    changes(before, "revenue_bridge", row -> is(row, "component", "closing"), "nrr", 100);
  }

  private void changes(
      PublishedFigures before, String table, Predicate<Figures> which, String column, int times) {
    Map<Object, Double> earlier =
        before
            .rows()
            .filter(row -> row.table().equals(table) && row.overall() && which.test(row))
            .filter(row -> number(row, column) != null)
            .collect(
                Collectors.toMap(DerivedFigures::place, row -> number(row, column), (a, b) -> a));
    rows(table, row -> row.overall() && which.test(row) && number(row, column) != null)
        .filter(row -> earlier.containsKey(place(row)))
        .forEach(row -> changes.add(times * (number(row, column) - earlier.get(place(row)))));
  }

  /** Who a row tells of. */
  private static Object place(Figures row) {
    return Stream.of("side", "level", "predictor", "band")
        .map(column -> Objects.toString(row.cells().get(column)))
        .toList();
  }

  private Stream<Figures> rows(String table, Predicate<Figures> which) {
    return figures.rows().filter(row -> row.table().equals(table) && which.test(row));
  }

  private static boolean is(Figures row, String column, String text) {
    return text.equals(row.cells().get(column));
  }

  private static Double number(Figures row, String column) {
    return row.cells().get(column) instanceof Number number ? (Double) number.doubleValue() : null;
  }
}
