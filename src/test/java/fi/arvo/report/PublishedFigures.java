package fi.arvo.report;

import fi.arvo.config.JobConfig;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All numbers that the published tables tell, and what the report may count and sum of them. */
final class PublishedFigures {

  /** Numbers and texts of one published row. */
  record Figures(String table, Map<String, Object> cells, List<Double> numbers, Set<String> texts) {

    String component() {
      return (String) cells.get("component");
    }

    /** Whether the row speaks of the whole company, and not of a part. */
    boolean overall() {
      return cells.getOrDefault("scope", "overall").equals("overall");
    }
  }

  private final Map<String, List<Figures>> tables = new LinkedHashMap<>();
  private final Set<Double> all = new HashSet<>();
  private final Set<Double> counts = new HashSet<>();
  private final Set<Double> settings = new HashSet<>();

  PublishedFigures(JobConfig job, Map<String, List<Map<String, Object>>> published) {
    published.forEach(
        (table, rows) -> tables.put(table, rows.stream().map(row -> figures(table, row)).toList()));
    rows().forEach(row -> all.addAll(row.numbers()));
    count(job);
    sum();
    poolSteps();
    settings(job);
  }

  private static Figures figures(String table, Map<String, Object> row) {
    List<Double> numbers = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    row.forEach(
        (column, cell) -> {
          if (cell instanceof Number number) {
            numbers.add(number.doubleValue());
          } else if (cell instanceof String text) {
            texts.add(text);
          }
        });
    return new Figures(table, row, numbers, texts);
  }

  boolean has(String table) {
    return tables.containsKey(table);
  }

  Stream<Figures> rows() {
    return tables.values().stream().flatMap(Collection::stream);
  }

  /** Whether a row of a table holds a number. */
  boolean tells(String table, int row, double number) {
    return tables.get(table).get(row).numbers().contains(number);
  }

  /** Whether a row of a table holds a day. */
  boolean day(String table, int row, LocalDate day) {
    return tables.get(table).get(row).cells().values().stream()
        .anyMatch(cell -> day(cell).equals(day.toString()));
  }

  static String day(Object cell) {
    return cell instanceof LocalDate || cell instanceof java.sql.Date ? cell.toString() : "";
  }

  /** Whether some row holds a number, or it is a count or a sum of rows. */
  boolean tells(double number) {
    return all.contains(number) || counts.contains(number);
  }

  /** As {@link #tells}, or what a bridge takes away: an amount that is told without its sign. */
  boolean tellsOrTakesAway(double number) {
    return tells(number)
        || rows()
            .anyMatch(r -> r.table().equals("revenue_bridge") && r.numbers().contains(-number));
  }

  Set<Double> counts() {
    return counts;
  }

  Set<Double> settings() {
    return settings;
  }

  /** Names with digits in them, whose digits are no numbers: longest first. */
  List<String> names() {
    Set<String> names = new TreeSet<>();
    rows().forEach(row -> names.addAll(row.texts()));
    return names.stream()
        .filter(name -> name.matches(".*\\d.*") && !name.matches("\\d+|\\d+-\\d+|\\d+\\+"))
        .sorted((a, b) -> b.length() - a.length())
        .toList();
  }

  /** The quarters that are told of, such as 2026Q3. */
  Set<String> quarters() {
    return rows()
        .flatMap(row -> row.texts().stream())
        .filter(text -> text.matches("\\d{4}Q[1-4]"))
        .collect(Collectors.toSet());
  }

  /** Bands of the dose: {@code 1-3}, {@code 15+}. */
  Set<String> bands() {
    return rows()
        .map(row -> row.cells().get("band"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toSet());
  }

  /** How many elements there are and are high, by tier too; how many links are certain. */
  private void count(JobConfig job) {
    counts.add((double) job.elements().elements().size());
    job.elements().tiers().forEach(t -> counts.add(size(job, t.id())));
    Map<String, Integer> high = new HashMap<>();
    rows("element_coverage")
        .filter(row -> row.overall() && "current".equals(row.cells().get("period")))
        .forEach(
            row -> {
              Object kind = row.cells().get("high");
              high.merge("all", kind == null ? 0 : 1, Integer::sum);
              for (String value : List.of("high", "not high", "undecided")) {
                int one = value.equals(kind) ? 1 : 0;
                high.merge(value, one, Integer::sum);
                high.merge(value + row.cells().get("tier"), one, Integer::sum);
              }
            });
    high.values().forEach(n -> counts.add((double) n));
    Map<String, Set<Object>> certain = new HashMap<>();
    rows("correlations")
        .filter(Figures::overall)
        .filter(row -> row.cells().get("p_adjusted") instanceof Double p && p < 0.05)
        .forEach(
            row ->
                certain
                    .computeIfAbsent(
                        row.cells().get("outcome") + "|" + row.cells().get("method"),
                        key -> new HashSet<>())
                    .add(row.cells().get("predictor")));
    certain.values().forEach(one -> counts.add((double) one.size()));
    for (Set<Object> one : certain.values()) {
      for (Set<Object> other : certain.values()) {
        counts.add((double) one.stream().filter(other::contains).count());
      }
    }
    rows("score_distribution")
        .filter(Figures::overall)
        .collect(
            Collectors.groupingBy(
                row ->
                    row.cells().get("question")
                        + "|"
                        + row.cells().get("period")
                        + "|"
                        + row.cells().get("side"),
                Collectors.counting()))
        .values()
        .forEach(n -> counts.add((double) n));
    counts.add(0.0);
  }

  private static double size(JobConfig job, String tier) {
    return job.elements().elements().stream().filter(e -> e.tier().equals(tier)).count();
  }

  /** Rows read and rejected over all files, and the share of the rejected. */
  private void sum() {
    double read = total("rows_read");
    double rejected = total("rows_rejected");
    counts.add(read);
    counts.add(rejected);
    counts.add(rejected / Math.max(1, read));
  }

  /** What the steps of the bridge that are hidden come to together: what the shown ones leave. */
  private void poolSteps() {
    BigDecimal rest = BigDecimal.ZERO;
    for (Figures row : rows("revenue_bridge").filter(Figures::overall).toList()) {
      if (row.cells().get("amount") instanceof BigDecimal amount) {
        boolean left = Set.of("closing", "contraction", "churn").contains(row.component());
        rest = left ? rest.add(amount) : rest.subtract(amount);
      }
    }
    counts.add(rest.doubleValue());
  }

  private double total(String column) {
    return rows("data_quality")
        .filter(row -> "all".equals(row.cells().get("reason")))
        .mapToDouble(row -> ((Number) row.cells().get(column)).doubleValue())
        .sum();
  }

  private void settings(JobConfig job) {
    settings.add((double) job.reporting().months());
    settings.add((double) job.growth().months());
    settings.add((double) job.coverage().threshold());
    settings.add(job.coverage().highShare());
    settings.add(job.effects().nps());
    settings.add(job.effects().growth());
    settings.add((double) job.privacy().minCell());
    settings.add((double) job.privacy().smallBase());
    settings.add(job.privacy().dominance());
    settings.add(job.quality().maxRejectedShare());
    settings.add(job.weights().lowest());
    settings.add(job.weights().highest());
  }

  private Stream<Figures> rows(String table) {
    return tables.getOrDefault(table, List.of()).stream();
  }
}
