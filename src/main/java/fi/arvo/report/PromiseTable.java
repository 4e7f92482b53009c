package fi.arvo.report;

import fi.arvo.analysis.GuessFinding;
import fi.arvo.analysis.PromiseFindings;
import fi.arvo.analysis.PromiseRule;
import fi.arvo.config.ElementModel;
import fi.arvo.config.JobConfig;
import fi.arvo.extract.Promise;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.PromiseGap;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Method;
import fi.arvo.report.tables.Terms.Outcome;
import fi.arvo.report.tables.Terms.Scope;
import fi.arvo.report.tables.Terms.Side;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was promised, what customers get of it and what employees believe, put together out of
 * tables as they are published, so that nothing which is hidden there stands here.
 */
public final class PromiseTable {
  private final PromiseFindings findings;
  private final PublishedFacts facts;
  private final JobConfig job;
  private final Map<List<String>, Table.Row> coverage = new HashMap<>();
  private final Map<List<String>, GuessFinding> guesses = new HashMap<>();
  private final Map<String, List<Promise>> promises;
  private final Map<String, Table.Row> drivers = new HashMap<>();
  private final Map<String, PromiseRule.Matters> matters = new HashMap<>();
  private final Double line;

  private PromiseTable(List<Table> published, PromiseFindings findings, JobConfig job) {
    this.findings = findings;
    this.facts = new PublishedFacts(published);
    this.job = job;
    long asOf = job.asOf().toEpochDay();
    facts
        .rows("element_coverage")
        .filter(row -> row.is("period", Terms.CURRENT_PERIOD))
        .forEach(row -> coverage.put(key(row.text("scope"), row), row));
    findings
        .guesses()
        .forEach(
            guess ->
                guesses.put(
                    List.of(
                        guess.scope().kind(),
                        guess.scope().value(),
                        job.elements().elements().get(guess.element()).id()),
                    guess));
    this.promises =
        findings.promises().stream()
            .filter(promise -> promise.since() == null || promise.since() <= asOf)
            .collect(Collectors.groupingBy(Promise::element));
    facts.drivers(Outcome.RECOMMEND).forEach(row -> drivers.put(row.text("element"), row));
    double meanImportance =
        drivers.values().stream()
            .map(row -> row.number("importance"))
            .filter(importance -> importance != null)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .average()
            .orElse(0);
    job.elements()
        .elements()
        .forEach(element -> matters.put(element.id(), matters(element.id(), meanImportance)));
    this.line = line();
  }

  /**
   * The published tables and, before the one on the quality of data, promises and guesses; without
   * rows where the job has neither.
   *
   * @param published tables that have been through {@link TableProtection}
   */
  public static List<Table> with(
      List<Table> published, PromiseFindings findings, JobConfig job, TableProtection protection) {
    Table own = of(published, findings, job, protection);
    List<Table> tables = new ArrayList<>(published);
    int place = 0;
    while (place < tables.size() && !tables.get(place).contract().name().equals("data_quality")) {
      place++;
    }
    tables.add(place, own);
    return List.copyOf(tables);
  }

  static Table of(
      List<Table> published, PromiseFindings findings, JobConfig job, TableProtection protection) {
    PromiseTable table = new PromiseTable(published, findings, job);
    List<PromiseGap> rows =
        findings.asked() || !findings.guesses().isEmpty() ? table.rows() : List.of();
    return protection.promises(Table.of(PromiseGap.class, rows), table.hiddenEmployees());
  }

  private static List<String> key(String scope, Table.Row row) {
    return List.of(scope, row.text("scope_value"), row.text("element"));
  }

  /** Mean over the elements of the share of all customers who get each; null when none is told. */
  private Double line() {
    OptionalDouble mean =
        job.elements().elements().stream()
            .flatMap(element -> facts.coverage(element.id()).stream())
            .map(row -> row.number("share_covered"))
            .filter(share -> share != null)
            .mapToDouble(Double::doubleValue)
            .average();
    return mean.isPresent() ? (Double) mean.getAsDouble() : null;
  }

  /** Scope and value of the employees whose number {@code loyalty} hides. */
  private Set<List<String>> hiddenEmployees() {
    Set<List<String>> hidden = new HashSet<>();
    facts
        .rows("loyalty")
        .filter(row -> row.is("side", Side.EMPLOYEE.key()) && row.get("customers") == null)
        .filter(row -> row.is("period", Terms.CURRENT_PERIOD) || row.text("period").contains(".."))
        .forEach(row -> hidden.add(List.of(row.text("scope"), row.text("scope_value"))));
    return hidden;
  }

  private List<PromiseGap> rows() {
    Set<String> units = new TreeSet<>();
    Stream.of(
            coverage.keySet().stream(),
            guesses.keySet().stream(),
            findings.promises().stream()
                .filter(promise -> promise.unit() != null)
                .map(promise -> List.of(Scope.UNIT.key(), promise.unit())))
        .flatMap(keys -> keys)
        .filter(key -> key.get(0).equals(Scope.UNIT.key()))
        .forEach(key -> units.add(key.get(1)));
    List<ElementModel.Element> told =
        job.elements().elements().stream().filter(this::told).toList();
    List<PromiseGap> rows = new ArrayList<>();
    told.forEach(element -> rows.add(row(Scope.OVERALL.key(), Terms.ALL, element)));
    for (String unit : units) {
      told.forEach(element -> rows.add(row(Scope.UNIT.key(), unit, element)));
    }
    return rows;
  }

  /** Whether customers rate the element, employees guess at it or somebody promised it. */
  private boolean told(ElementModel.Element element) {
    Optional<Table.Row> all = facts.coverage(element.id());
    return all.filter(row -> row.whole("n") == null || row.whole("n") > 0).isPresent()
        || guesses.containsKey(List.of(Scope.OVERALL.key(), Terms.ALL, element.id()))
        || findings.promises().stream().anyMatch(p -> p.element().equals(element.id()));
  }

  private PromiseGap row(String scope, String value, ElementModel.Element element) {
    List<String> key = List.of(scope, value, element.id());
    Optional<Table.Row> given = Optional.ofNullable(coverage.get(key));
    boolean hidden = given.filter(row -> row.flag("suppressed")).isPresent();
    GuessFinding guess = guesses.get(key);
    String unit = scope.equals(Scope.UNIT.key()) ? value : null;
    List<Promise> holding = holding(element.id(), unit);
    PromiseRule.Matters mattering = matters.get(element.id());
    Estimate gap = guess == null ? null : guess.gap();
    return new PromiseGap(
        job.asOf(),
        scope,
        value,
        element.id(),
        element.tier(),
        findings.asked() ? (Boolean) !holding.isEmpty() : null,
        since(holding),
        findings.asked() ? (Long) promisedUnits(element.id()) : null,
        number(given, "share_covered"),
        number(given, "ci_low"),
        number(given, "ci_high"),
        line,
        number(Optional.ofNullable(drivers.get(element.id())), "importance"),
        mattering.key(),
        findings.asked() ? kind(!holding.isEmpty(), given, mattering).key() : null,
        number(given, "mean"),
        given.map(row -> row.whole("n")).orElse(null),
        guess == null ? null : guess.guess().valueOrNull(),
        guess == null ? null : guess.guess().lowOrNull(),
        guess == null ? null : guess.guess().highOrNull(),
        guess == null ? null : guess.share().valueOrNull(),
        guess == null ? null : guess.share().lowOrNull(),
        guess == null ? null : guess.share().highOrNull(),
        guess == null ? null : (Long) guess.guesses(),
        guess == null ? null : (Long) guess.employees(),
        gap == null ? null : gap.valueOrNull(),
        gap == null ? null : gap.lowOrNull(),
        gap == null ? null : gap.highOrNull(),
        gap == null ? null : gap.pValueOrNull(),
        guess == null ? null : guess.adjusted(),
        guess == null ? null : guess.word().key(),
        hidden,
        reason(given, gap),
        guess == null ? null : (Long) guess.high(),
        guess == null ? null : (Long) guess.low(),
        guess == null ? null : (Long) guess.scopeEmployees());
  }

  private PromiseRule.Kind kind(
      boolean promised, Optional<Table.Row> given, PromiseRule.Matters mattering) {
    PromiseRule.Delivered delivered =
        line == null
            ? PromiseRule.Delivered.UNDECIDED
            : PromiseRule.delivered(number(given, "ci_low"), number(given, "ci_high"), line);
    return PromiseRule.kind(promised, delivered, mattering);
  }

  /** The promises of an element by as-of: those everywhere and, of a unit, its own. */
  private List<Promise> holding(String element, String unit) {
    return promises.getOrDefault(element, List.of()).stream()
        .filter(promise -> promise.unit() == null || promise.unit().equals(unit))
        .toList();
  }

  private long promisedUnits(String element) {
    return holding(element, null).isEmpty() ? promises.getOrDefault(element, List.of()).size() : 0;
  }

  /** The earliest day; null when a promise tells none. */
  private static LocalDate since(List<Promise> holding) {
    return holding.isEmpty() || holding.stream().anyMatch(promise -> promise.since() == null)
        ? null
        : LocalDate.ofEpochDay(holding.stream().mapToInt(Promise::since).min().getAsInt());
  }

  private PromiseRule.Matters matters(String element, double meanImportance) {
    Optional<Table.Row> driver = Optional.ofNullable(drivers.get(element));
    Optional<Table.Row> link = facts.correlation(element, Outcome.RECOMMEND, Method.PEARSON);
    return PromiseRule.matters(
        driver.map(row -> (Boolean) row.get("above_noise")).orElse(null),
        number(driver, "importance_high"),
        meanImportance,
        number(link, "ci_low"),
        number(link, "ci_high"));
  }

  /** Why the gap isn't told where employees guess, else why the share isn't. */
  private static String reason(Optional<Table.Row> given, Estimate gap) {
    if (gap != null) {
      return gap.whyNot().map(Reason::key).orElse(null);
    }
    return given.map(row -> row.text("reason")).orElse(Reason.NO_ANSWERS.key());
  }

  private static Double number(Optional<Table.Row> row, String column) {
    return row.map(found -> found.number(column)).orElse(null);
  }
}
