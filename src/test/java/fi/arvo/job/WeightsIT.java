package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Raking through the whole job: a made-up world in which large customers answer too often, held
 * against respondents weighted one by one in this test.
 */
class WeightsIT {
  private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);
  private static final String SEGMENTS = "segment: {large: 20, medium: 30, small: 50}";
  private static final String REGIONS = "region: {north: 0.5, south: 0.45, unknown: 0.05}";
  private static final String MARGINS = "{margins: {" + SEGMENTS + ", " + REGIONS + "}}";
  private static final double TOLERANCE = 1e-6;

  /** In the order of the job's margins. */
  private static final Map<String, Map<String, Double>> TARGETS = new LinkedHashMap<>();

  static {
    TARGETS.put("segment", Map.of("large", 0.2, "medium", 0.3, "small", 0.5));
    TARGETS.put("region", Map.of("north", 0.5, "south", 0.45, "unknown", 0.05));
  }

  @TempDir private static Path directory;
  private static final List<Customer> CUSTOMERS = new ArrayList<>();
  private static Path job;
  private static ReportRun run;

  private record Given(LocalDate on, int recommend, int quality, double weight, String segment) {}

  private record Customer(String id, String segment, String region, List<Given> answers) {
    Given latest() {
      return answers.get(answers.size() - 1);
    }

    boolean current() {
      return latest().on().isAfter(AS_OF.minusYears(1));
    }

    /** Segment and region by the latest answer. */
    List<String> cell() {
      return List.of(
          segment == null ? latest().segment() : segment, region == null ? "unknown" : region);
    }
  }

  @BeforeAll
  static void aWorldInWhichLargeCustomersAnswerTooOften() throws IOException {
    Random random = new Random(11);
    for (int c = 0; c < 500; c++) {
      double draw = random.nextDouble();
      String segment = draw < 0.5 ? "large" : draw < 0.8 ? "medium" : "small";
      boolean known = c % 20 != 0;
      List<Given> answers = new ArrayList<>();
      // One in ten answered a year and a half ago and not since.
      LocalDate on = LocalDate.of(2025, 2, 3);
      int times = c % 10 == 7 ? 1 : 1 + random.nextInt(4);
      for (int a = 0; a < times; a++) {
        int lift = segment.equals("large") ? 3 : segment.equals("medium") ? 1 : 0;
        answers.add(
            new Given(
                a == times - 1 && c % 10 != 7 ? LocalDate.of(2026, 1 + c % 9, 5) : on,
                Math.min(10, 4 + lift + random.nextInt(5)),
                Math.min(10, 4 + lift + random.nextInt(5)),
                0.8 + 0.1 * random.nextInt(6),
                // Those whom the customer extract doesn't know change their segment.
                a == times - 1 ? segment : "medium"));
        on = on.plusMonths(3);
      }
      String region = random.nextInt(3) == 0 ? "north" : "south";
      CUSTOMERS.add(new Customer("c" + c, known ? segment : null, known ? region : null, answers));
    }
    job = write("world", CUSTOMERS, "w");
    run = ReportRun.of(job, directory.resolve("out"), "weights=" + MARGINS).published();
  }

  private static Path write(String name, List<Customer> customers, String weight)
      throws IOException {
    List<String> rows = new ArrayList<>(List.of("id,customer,on,segment,recommend,quality,w"));
    List<String> known = new ArrayList<>(List.of("customer,segment,region"));
    for (Customer customer : customers) {
      for (Given given : customer.answers()) {
        rows.add(
            String.join(
                ",",
                "r" + rows.size(),
                customer.id(),
                given.on().toString(),
                given.segment(),
                "" + given.recommend(),
                "" + given.quality(),
                String.format(java.util.Locale.ROOT, "%.1f", given.weight())));
      }
      if (customer.segment() != null) {
        known.add(String.join(",", customer.id(), customer.segment(), customer.region()));
      }
    }
    Path survey = Files.write(directory.resolve(name + "-survey.csv"), rows);
    Path people = Files.write(directory.resolve(name + "-customers.csv"), known);
    return Files.writeString(
        directory.resolve(name + ".yaml"),
        """
        company: Weights
        as_of: 2026-09-30
        languages: [en]
        extracts:
          survey:
            path: %s
            columns: {response_id: id, customer_id: customer, answered_at: on, segment: segment, recommend: recommend%s}
            ratings: {columns: {quality: quality}}
          customers:
            path: %s
            columns: {customer_id: customer, segment: segment, region: region}
        """
            .formatted(survey, weight.isEmpty() ? "" : ", weight: " + weight, people));
  }

  /** Respondent by respondent: w · target/current, margin after margin, then kept within bounds. */
  private static Map<List<String>, Double> factors(double lowest, double highest) {
    List<Customer> current = CUSTOMERS.stream().filter(Customer::current).toList();
    double[] base = current.stream().mapToDouble(c -> c.latest().weight()).toArray();
    double[] factor = new double[base.length];
    java.util.Arrays.fill(factor, 1);
    double total = java.util.Arrays.stream(base).sum();
    boolean bounded = false;
    while (gap(current, base, factor, total) >= TOLERANCE || !bounded) {
      bounded |= gap(current, base, factor, total) < TOLERANCE;
      int margin = 0;
      for (Map<String, Double> targets : TARGETS.values()) {
        if (bounded && gap(current, base, factor, total) < TOLERANCE) {
          break;
        }
        Map<String, Double> sums = sums(current, base, factor, margin);
        for (int i = 0; i < factor.length; i++) {
          String own = current.get(i).cell().get(margin);
          factor[i] *= targets.get(own) * total / sums.get(own);
        }
        margin++;
      }
      for (int i = 0; bounded && i < factor.length; i++) {
        factor[i] = Math.min(highest, Math.max(lowest, factor[i]));
      }
    }
    Map<List<String>, Double> byCell = new HashMap<>();
    for (int i = 0; i < factor.length; i++) {
      byCell.put(current.get(i).cell(), factor[i]);
    }
    return byCell;
  }

  private static Map<String, Double> sums(
      List<Customer> current, double[] base, double[] factor, int margin) {
    Map<String, Double> sums = new TreeMap<>();
    for (int i = 0; i < base.length; i++) {
      sums.merge(current.get(i).cell().get(margin), base[i] * factor[i], Double::sum);
    }
    return sums;
  }

  private static double gap(List<Customer> current, double[] base, double[] factor, double total) {
    double gap = 0;
    int margin = 0;
    for (Map<String, Double> targets : TARGETS.values()) {
      for (Map.Entry<String, Double> sum : sums(current, base, factor, margin).entrySet()) {
        gap = Math.max(gap, Math.abs(sum.getValue() / (targets.get(sum.getKey()) * total) - 1));
      }
      margin++;
    }
    return gap;
  }

  /** What a set of answers comes to under weights. */
  private record Weighted(long n, double mean, double nEffective) {
    static Weighted of(
        Map<List<String>, Double> factors,
        Function<Customer, List<Given>> which,
        Function<Given, Double> value) {
      long n = 0;
      double sum = 0;
      double weight = 0;
      double squares = 0;
      for (Customer customer : CUSTOMERS) {
        double own = 0;
        for (Given given : which.apply(customer)) {
          double w = given.weight() * factors.getOrDefault(customer.cell(), 1.0);
          n++;
          own += w;
          sum += w * value.apply(given);
        }
        weight += own;
        squares += own * own;
      }
      return new Weighted(n, sum / weight, weight * weight / squares);
    }
  }

  private static List<Given> latest(Customer customer) {
    return customer.current() ? List.of(customer.latest()) : List.of();
  }

  private static Function<Customer, List<Given>> during(Predicate<LocalDate> period) {
    return customer -> customer.answers().stream().filter(g -> period.test(g.on())).toList();
  }

  private static double score(Given given) {
    return given.recommend() >= 9 ? 100 : given.recommend() <= 6 ? -100 : 0;
  }

  private static void near(Object actual, double expected) {
    assertThat((Double) actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void everyFigureIsThatOfRespondentsWeightedOneByOne() {
    Map<List<String>, Double> factors = factors(0.3, 3);
    assertThat(factors.values()).allMatch(f -> f > 0.3 && f < 3).anyMatch(f -> f > 2);

    Weighted nps = Weighted.of(factors, WeightsIT::latest, WeightsIT::score);
    Map<String, Object> current = run.row("loyalty", "scope = 'overall' and period = 'current'");
    assertThat(current.get("n")).isEqualTo(nps.n());
    near(current.get("nps"), nps.mean());
    near(current.get("n_effective"), nps.nEffective());
    near(current.get("design_effect"), nps.n() / nps.nEffective());

    Weighted covered = Weighted.of(factors, WeightsIT::latest, g -> g.quality() >= 8 ? 1.0 : 0.0);
    Map<String, Object> coverage =
        run.row("element_coverage", "scope = 'overall' and element = 'quality'");
    near(coverage.get("share_covered"), covered.mean());
    near(coverage.get("n_effective"), covered.nEffective());
    near(coverage.get("design_effect"), covered.n() / covered.nEffective());

    Map<String, Object> dose =
        run.row("dose_response", "scope = 'overall' and predictor = 'all' and outcome = 'nps'");
    near(dose.get("estimate"), nps.mean());
    near(run.row("reach", "size = 1 and rank = 1").get("reach"), covered.mean());
  }

  @Test
  void everyAnswerOfACustomerCarriesTheCustomersFactorInItsPeriod() {
    Map<List<String>, Double> factors = factors(0.3, 3);
    for (int quarter = 1; quarter <= 3; quarter++) {
      LocalDate first = LocalDate.of(2025, 3 * quarter - 2, 1);
      Weighted nps =
          Weighted.of(
              factors,
              during(on -> !on.isBefore(first) && on.isBefore(first.plusMonths(3))),
              WeightsIT::score);
      Map<String, Object> row =
          run.row("loyalty", "scope = 'overall' and period = '2025Q" + quarter + "'");
      assertThat(row.get("n")).isEqualTo(nps.n());
      near(row.get("nps"), nps.mean());
      near(row.get("n_effective"), nps.nEffective());
      near(row.get("design_effect"), nps.n() / nps.nEffective());
    }
    LocalDate from = LocalDate.of(2025, 10, 1);
    Weighted year = Weighted.of(factors, during(on -> !on.isBefore(from)), WeightsIT::score);
    Map<String, Object> row =
        run.row("loyalty", "scope = 'overall' and period = '2025-10-01..2026-09-30'");
    assertThat((Long) row.get("customers")).as("some answered twice").isLessThan(year.n());
    near(row.get("nps"), year.mean());
    near(row.get("n_effective"), year.nEffective());
  }

  @Test
  void theSharesAfterAreTheTargetsAndTheCostIsToldEverywhere() throws IOException {
    List<Map<String, Object>> rows = run.rows("weighting", "dimension <> 'total'");
    assertThat(rows).hasSize(6);
    double before = 0;
    for (Map<String, Object> row : rows) {
      double target = TARGETS.get(row.get("dimension")).get(row.get("category"));
      assertThat((Double) row.get("target_share")).isCloseTo(target, within(1e-12));
      assertThat((Double) row.get("share_after")).isCloseTo(target, within(1e-6 * target));
      before += (Double) row.get("share_before");
    }
    assertThat(before).as("two margins").isCloseTo(2, within(1e-12));
    assertThat((Double) run.row("weighting", "category = 'large'").get("share_before"))
        .isGreaterThan(0.4);

    Map<String, Object> total = run.row("weighting", "dimension = 'total'");
    Weighted all = Weighted.of(factors(0.3, 3), WeightsIT::latest, given -> 1.0);
    assertThat(total.get("n")).isEqualTo(all.n());
    near(total.get("n_effective"), all.nEffective());
    near(total.get("design_effect"), all.n() / all.nEffective());
    assertThat(total.get("trimmed_share")).isEqualTo(0.0);
    assertThat((Double) total.get("gap")).isLessThan(TOLERANCE);
    JsonNode told =
        new ObjectMapper().readTree(run.date().resolve("manifest.json").toFile()).get("weighting");
    assertThat(told.get("n").asLong()).isEqualTo(all.n());
    assertThat(told.get("design_effect").asDouble()).isEqualTo(total.get("design_effect"));
    assertThat(((RunOutcome.Done) run.outcome()).lines())
        .anyMatch(line -> line.startsWith("Weights   raked: n " + all.n()));
  }

  @Test
  void whatIsTrimmedIsToldAndTheGapThatItLeaves() throws IOException {
    ReportRun trimmed =
        ReportRun.of(
                job,
                directory.resolve("trimmed"),
                "weights=" + MARGINS.replaceFirst("}$", ", trim: [0.4, 2]}"))
            .published();
    Map<List<String>, Double> factors = factors(0.4, 2);
    long cut =
        CUSTOMERS.stream()
            .filter(Customer::current)
            .filter(c -> factors.get(c.cell()) == 0.4 || factors.get(c.cell()) == 2)
            .count();
    assertThat(cut).isPositive();
    Map<String, Object> total = trimmed.row("weighting", "dimension = 'total'");
    Weighted nps = Weighted.of(factors, WeightsIT::latest, WeightsIT::score);
    near(total.get("trimmed_share"), (double) cut / nps.n());
    near(total.get("design_effect"), nps.n() / nps.nEffective());
    assertThat((Double) total.get("weight_max")).isEqualTo(2.0);
    assertThat((Long) total.get("rounds"))
        .isGreaterThan((Long) run.row("weighting", "dimension = 'total'").get("rounds"));
    near(trimmed.row("loyalty", "scope = 'overall' and period = 'current'").get("nps"), nps.mean());
  }

  @Test
  void theSameOnOneCoreAndOnTwo() {
    ReportRun one =
        ReportRun.of(job, directory.resolve("one"), "weights=" + MARGINS, "spark.master=local[1]")
            .published();
    ReportRun two =
        ReportRun.of(job, directory.resolve("two"), "weights=" + MARGINS, "spark.master=local[2]")
            .published();
    assertThat(PublishedTree.tables(two.date().resolve("tables")))
        .isEqualTo(PublishedTree.tables(one.date().resolve("tables")));
  }

  @Test
  void targetsThatAreAsObservedChangeNothing() throws IOException {
    Path unweighted = write("unweighted", CUSTOMERS, "");
    Map<String, Integer> counts = new TreeMap<>();
    CUSTOMERS.stream()
        .filter(Customer::current)
        .forEach(c -> counts.merge(c.cell().get(0), 1, Integer::sum));
    String margins = counts.toString().replace("=", ": ");
    ReportRun raked =
        ReportRun.of(
                unweighted,
                directory.resolve("observed"),
                "weights={margins: {segment: " + margins + "}}")
            .published();
    ReportRun plain = ReportRun.of(unweighted, directory.resolve("plain")).published();
    assertThat(plain.rows("weighting", "true")).isEmpty();
    int compared = 0;
    for (String table :
        List.of("loyalty", "element_coverage", "dose_response", "nps_change", "drivers", "reach")) {
      List<Map<String, Object>> expected = plain.rows(table, "true");
      List<Map<String, Object>> actual = raked.rows(table, "true");
      assertThat(actual).as(table).hasSameSizeAs(expected).isNotEmpty();
      for (int row = 0; row < expected.size(); row++) {
        for (Map.Entry<String, Object> cell : expected.get(row).entrySet()) {
          Object value = actual.get(row).get(cell.getKey());
          if (cell.getValue() instanceof Double number) {
            double size = Math.max(1, Math.abs(number));
            assertThat((Double) value)
                .as(table + "." + cell.getKey())
                .isCloseTo(number, within(1e-12 * size));
            compared++;
          } else {
            assertThat(value).as(table + "." + cell.getKey()).isEqualTo(cell.getValue());
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  /** R 4.2.2, survey 4.1-1: rake() of ten respondents to sex 50:50 and age 60:40. */
  @Test
  void tenRespondentsAreWeightedAsByTheSurveyPackage() throws IOException {
    List<Customer> ten = new ArrayList<>();
    String[] all = {
      "M,Y,9", "M,Y,6", "M,O,10", "F,Y,3", "F,Y,8", "F,Y,9", "F,O,10", "F,O,7", "F,O,2", "F,O,9"
    };
    for (String one : all) {
      String[] parts = one.split(",");
      Given given = new Given(LocalDate.of(2026, 5, 1), Integer.parseInt(parts[2]), 5, 1, parts[0]);
      ten.add(new Customer("t" + ten.size(), parts[0], parts[1], List.of(given)));
    }
    Path example = write("ten", ten, "");
    ReportRun raked =
        ReportRun.of(
                example,
                directory.resolve("ten"),
                "privacy.min_cell=1",
                "weights={margins: {segment: {M: 50, F: 50}, region: {O: 60, Y: 40}}, trim: [0, 9]}")
            .published();
    Map<String, Object> nps = raked.row("loyalty", "scope = 'overall' and period = 'current'");
    assertThat((Double) nps.get("nps")).isCloseTo(33.1832167567350, within(1e-3));
    assertThat((Double) nps.get("n_effective")).isCloseTo(7.65277904318046, within(1e-4));
    assertThat((Double) nps.get("design_effect")).isCloseTo(1.30671484745286, within(1e-5));
    // That package multiplies the variance by n/(n - 1).
    assertThat((Double) nps.get("nps_se"))
        .isCloseTo(31.7110167741783 * Math.sqrt(9.0 / 10), within(1e-3));
    Map<String, Object> total = raked.row("weighting", "dimension = 'total'");
    assertThat((Double) total.get("weight_max")).isCloseTo(2.42442890089799, within(1e-5));
    assertThat((Double) total.get("weight_min")).isCloseTo(0.474809633632696, within(1e-5));
  }

  @Test
  void marginsThatCannotBeHadStopTheRunAndSayWhatToDo() {
    refused(
        "{margins: {segment: {large: 1, medium: 1, small: 1, giant: 1}}}",
        "weights.margins.segment: nobody in \"giant\" has an answer",
        "Remove the category");
    refused(
        "{margins: {segment: {large: 1, medium: 1}}}",
        "weights.margins.segment: customers in \"small\" have answered",
        "Give it its share");
    refused(
        "{margins: {region: {north: 1, south: 1}}}",
        "of some who answered no extract tells the region",
        "give \"unknown\" its share");
  }

  @Test
  void marginsThatContradictEachOtherStopTheRunToo() throws IOException {
    List<Customer> nested = new ArrayList<>();
    for (int c = 0; c < 40; c++) {
      Given given = new Given(LocalDate.of(2026, 5, 1), 9, 9, 1, "s" + c % 2);
      nested.add(new Customer("n" + c, "s" + c % 2, "r" + c % 2, List.of(given)));
    }
    Path contradiction = write("nested", nested, "");
    String weights = "{margins: {segment: {s0: 1, s1: 1}, region: {r0: 1, r1: 3}}}";
    for (Job<fi.arvo.config.JobConfig> what : List.of(new ValueReport(), new CheckExtracts())) {
      ReportRun stopped =
          ReportRun.of(what, contradiction, directory.resolve("nested"), "weights=" + weights);
      assertThat(sentence(stopped))
          .startsWith("weights.margins: no weights meet all margins together")
          .contains("of segment stays", "leave a margin out");
      assertThat(stopped.date()).doesNotExist();
    }
  }

  private static void refused(String weights, String what, String remedy) {
    Path out = directory.resolve("refused");
    ReportRun stopped = ReportRun.of(job, out, "weights=" + weights);
    assertThat(sentence(stopped)).contains(what, remedy);
    assertThat(stopped.date()).doesNotExist();
  }

  private static String sentence(ReportRun stopped) {
    assertThat(stopped.outcome()).isInstanceOf(RunOutcome.Failed.class);
    JobFailure failure = ((RunOutcome.Failed) stopped.outcome()).failure();
    assertThat(failure).as("exit code 3").isInstanceOf(JobFailure.GateRefused.class);
    assertThat(failure.sentences()).hasSize(1);
    return failure.sentences().get(0);
  }
}
