package fi.arvo.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.arvo.job.PlantedTruth.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Holds what reports say of promises, of employees' guesses and of the maturity study against what
 * was planted in the world that they are samples of: how many intervals hold the truth, how much of
 * what is planted is found, and how much is found that isn't there.
 */
final class PlantedBelief {
  /** An employee's bent for all elements and for each, and what a round adds. */
  private static final double GUESS_SPREAD = Math.sqrt(0.6 * 0.6 + 0.8 * 0.8 + 0.6 * 0.6);

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** Statements that follow how far an organisation has come. */
  private static final Set<String> FOLLOWING = Set.of("V03", "V12", "V14");

  /** Normal quantiles of the shares who agree with the statements that follow nothing. */
  private static final Map<String, Double> LEVELS =
      Map.ofEntries(
          Map.entry("V01", 0.305481),
          Map.entry("V02", -0.100434),
          Map.entry("V04", 0.25),
          Map.entry("V05", -0.25),
          Map.entry("V06", -0.5),
          Map.entry("V07", 0.1),
          Map.entry("V08", -0.1),
          Map.entry("V09", 0.3),
          Map.entry("V10", 0.674490),
          Map.entry("V11", 0.385320),
          Map.entry("V13", -0.125661),
          Map.entry("V15", -0.674490));

  /** What each promise made everywhere comes to. */
  private static final Map<String, String> KINDS =
      Map.of(
          "quality", "kept",
          "saves_time", "kept",
          "reduces_risk", "kept",
          "self_transcendence", "broken_promise",
          "badge_value", "promised_does_not_matter");

  private final boolean nothing;
  private final Map<String, Double> misjudged = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();

  /** True means by unit ({@code all} for overall) and element, and shares covered overall. */
  private final Map<List<String>, Double> means = new HashMap<>();

  private final Map<String, Double> shares = new HashMap<>();
  private final Map<String, Share> intervals = new TreeMap<>();
  private final Map<String, Share> planted = new TreeMap<>();
  private final Map<String, Share> absent = new TreeMap<>();
  private final Map<String, Share> families = new TreeMap<>();

  /** The truth that a file states. */
  PlantedBelief(Path file) throws IOException {
    JsonNode truth = new ObjectMapper().readTree(file.toFile());
    JsonNode world = truth.get("world");
    nothing = world.get("effects").get("null_world").asBoolean();
    if (!nothing) {
      world
          .get("misjudged")
          .forEach(one -> misjudged.put(one.get("element").asText(), one.get("points").asDouble()));
    }
    truth
        .get("elements")
        .forEach(
            one ->
                weights.put(one.get("id").asText(), nothing ? 0 : one.get("recommend").asDouble()));
    for (JsonNode figure : truth.get("figures")) {
      if (!figure.get("table").asText().equals("element_coverage")
          || figure.get("scope").asText().equals("segment")) {
        continue;
      }
      String element = figure.get("element").asText();
      double value = figure.get("value").asDouble();
      if (figure.get("column").asText().equals("mean")) {
        means.put(List.of(figure.get("scope_value").asText(), element), value);
      } else if (figure.get("scope").asText().equals("overall")) {
        shares.put(element, value);
      }
    }
  }

  /** Adds the report of a sample. */
  void add(ReportRun run) {
    List<Map<String, Object>> gaps = run.rows("promise_gap", "gap is not null");
    guesses("unit", of(gaps, "unit"), gaps);
    guesses("overall", of(gaps, "overall"), gaps);
    run.rows("promise_gap", "scope = 'overall'").forEach(this::promise);
    paradox(run.row("maturity_gaps", "scope = 'overall'"));
    run.rows("maturity_sources", "scope = 'overall' and step = 'feedback'")
        .forEach(row -> hold("share who use feedback", row, "share_low", "share_high", 0.70));
    statements(run.rows("maturity_items", "kind = 'statement'"));
  }

  private static List<Map<String, Object>> of(List<Map<String, Object>> rows, String scope) {
    return rows.stream().filter(row -> row.get("scope").equals(scope)).toList();
  }

  private void guesses(
      String scope, List<Map<String, Object>> rows, List<Map<String, Object>> all) {
    boolean any = false;
    for (Map<String, Object> row : rows) {
      String element = (String) row.get("element");
      double points = misjudged.getOrDefault(element, 0.0);
      hold(
          "guess less rating, " + scope,
          row,
          "gap_low",
          "gap_high",
          scope.equals("unit") ? gap(row.get("scope_value"), element) : overallGap(element, all));
      String verdict = String.valueOf(row.get("verdict"));
      boolean called = verdict.equals("overrates") || verdict.equals("underrates");
      any |= called;
      if (points == 0) {
        count(absent, "element that employees know, " + scope, called);
      } else {
        count(
            planted,
            "element that employees misjudge, " + scope,
            verdict.equals(points > 0 ? "overrates" : "underrates"));
      }
    }
    family("guesses, " + scope, any);
  }

  /** A world without effects has nothing to find, so that each find of a family is false. */
  private void family(String name, boolean found) {
    if (nothing) {
      count(families, name, found);
    }
  }

  private double gap(Object unit, String element) {
    double mean = means.get(List.of((String) unit, element));
    return guessed(mean + misjudged.getOrDefault(element, 0.0)) - mean;
  }

  /** Employees are spread otherwise over the units than customers are. */
  private double overallGap(String element, List<Map<String, Object>> rows) {
    double guesses = 0;
    double sum = 0;
    for (Map<String, Object> row : of(rows, "unit")) {
      if (row.get("element").equals(element)) {
        double n = ((Number) row.get("guesses")).doubleValue();
        double mean = means.get(List.of((String) row.get("scope_value"), element));
        guesses += n;
        sum += n * guessed(mean + misjudged.getOrDefault(element, 0.0));
      }
    }
    return sum / guesses - means.get(List.of("all", element));
  }

  /** Mean of a normal belief rounded to 0 to 10. */
  private static double guessed(double believed) {
    double mean = 0;
    for (int score = 1; score <= 10; score++) {
      mean += 1 - NORMAL.cumulativeProbability((score - 0.5 - believed) / GUESS_SPREAD);
    }
    return mean;
  }

  private void promise(Map<String, Object> row) {
    String element = (String) row.get("element");
    String kind = (String) row.get("kind");
    boolean idle = weights.get(element) == 0;
    if (idle) {
      count(absent, "element that moves nobody, said to matter", "yes".equals(row.get("matters")));
    }
    if (!nothing && KINDS.containsKey(element)) {
      count(planted, "promise told as it is", KINDS.get(element).equals(kind));
    }
    double line = shares.values().stream().mapToDouble(share -> share).average().orElseThrow();
    boolean given = shares.get(element) > line;
    boolean wrong =
        switch (kind) {
          case "kept" -> !given;
          case "broken_promise" -> given;
          case "matters_not_promised" -> idle;
          case "promised_does_not_matter", "neither" -> weights.get(element) > meanWeight();
          default -> false;
        };
    count(absent, "kind of a promise that is another", wrong);
  }

  private double meanWeight() {
    return weights.values().stream().mapToDouble(weight -> weight).average().orElseThrow();
  }

  private void paradox(Map<String, Object> row) {
    double promise = agree("V01");
    double understanding = agree("V02");
    hold("share who believe in the promise", row, "promise_low", "promise_high", promise);
    hold("share who understand", row, "understanding_low", "understanding_high", understanding);
    hold("promise less understanding", row, "ci_low", "ci_high", promise - understanding);
    boolean found = below(row, "p_adjusted");
    if (nothing) {
      count(absent, "paradox", found);
    } else {
      count(planted, "paradox", found && (Double) row.get("difference") > 0);
    }
    family("paradox", found);
  }

  private double agree(String statement) {
    boolean asPromised = nothing && statement.equals("V02");
    return NORMAL.cumulativeProbability(LEVELS.get(asPromised ? "V01" : statement));
  }

  private void statements(List<Map<String, Object>> rows) {
    boolean any = false;
    for (Map<String, Object> row : rows) {
      String statement = (String) row.get("statement");
      boolean found = below(row, "p_adjusted");
      any |= found;
      if (LEVELS.containsKey(statement)) {
        hold("share who agree with a statement", row, "share_low", "share_high", agree(statement));
      }
      if (FOLLOWING.contains(statement) && !nothing) {
        count(planted, "statement that tells the advanced", found);
      } else {
        count(absent, "statement that tells nothing", found);
      }
    }
    family("statements", any);
  }

  private static boolean below(Map<String, Object> row, String column) {
    return row.get(column) != null && (Double) row.get(column) < 0.05;
  }

  private void hold(String kind, Map<String, Object> row, String low, String high, double truth) {
    if (row.get(low) != null) {
      count(intervals, kind, (Double) row.get(low) <= truth && truth <= (Double) row.get(high));
    }
  }

  private static void count(Map<String, Share> kinds, String kind, boolean is) {
    kinds.merge(kind, new Share(1, is ? 1 : 0), (all, one) -> all.plus(is));
  }

  /** Intervals that hold the truth, by kind. */
  Map<String, Share> intervals() {
    return intervals;
  }

  /** What is planted and found, by kind. */
  Map<String, Share> planted() {
    return planted;
  }

  /** What isn't there and is said all the same, by kind. */
  Map<String, Share> absent() {
    return absent;
  }

  /** Of a world without effects: tests that are corrected together, with any find. */
  Map<String, Share> families() {
    return families;
  }

  /** All kinds of a measure together. */
  static Share all(Map<String, Share> kinds) {
    return new Share(
        kinds.values().stream().mapToInt(Share::of).sum(),
        kinds.values().stream().mapToInt(Share::so).sum());
  }

  /** All of it as Markdown. */
  String tables() {
    return table("95 % interval that holds the truth", intervals)
        + table("planted, found", planted)
        + table("not there, said all the same", absent)
        + table("corrected together, with any find", families);
  }

  private static String table(String what, Map<String, Share> kinds) {
    return kinds.entrySet().stream()
        .map(
            one ->
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.1f %% |%n",
                    one.getKey(),
                    one.getValue().of(),
                    one.getValue().so(),
                    100 * one.getValue().share()))
        .collect(
            Collectors.joining(
                "", "\n| " + what + " | of | so | share |\n| --- | --: | --: | --: |\n", ""));
  }
}
