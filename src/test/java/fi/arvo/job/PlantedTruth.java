package fi.arvo.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds published reports of samples of one world against the truth of that world: which 95 %
 * intervals contain the true value, which figures without an interval lie as near to it as chance
 * allows, which planted nulls were found, and what is said of trends that aren't there.
 */
final class PlantedTruth {
  /** Interval columns of each column that has an interval, by table. */
  private static final Map<String, String[]> INTERVALS =
      Map.of(
          "loyalty.nps", new String[] {"nps_low", "nps_high"},
          "loyalty.ces_mean", new String[] {"ces_low", "ces_high"},
          "loyalty.csat", new String[] {"csat_low", "csat_high"},
          "element_coverage.share_covered", new String[] {"ci_low", "ci_high"},
          "dose_response.estimate", new String[] {"ci_low", "ci_high"},
          "dose_trend.slope", new String[] {"slope_low", "slope_high"},
          "dose_trend.effect", new String[] {"effect_low", "effect_high"},
          "correlations.estimate", new String[] {"ci_low", "ci_high"});

  private static final List<String> KEYS =
      List.of(
          "scope",
          "scope_value",
          "period",
          "level",
          "predictor",
          "outcome",
          "cohort",
          "band",
          "method",
          "element",
          "side",
          "question",
          "score",
          "component",
          "touchpoint",
          "channel",
          "touchpoint_from",
          "touchpoint_to",
          "voice",
          "theme",
          "answered",
          "story");

  /** The truth's errors come from 20 parts of its population: t with 19 degrees of freedom. */
  private static final double T19 = 2.093;

  /** How often something was looked at, and how often it was so. */
  record Share(int of, int so) {
    Share plus(boolean is) {
      return new Share(of + 1, so + (is ? 1 : 0));
    }

    double share() {
      return (double) so / of;
    }

    @Override
    public String toString() {
      return so + " of " + of;
    }
  }

  private final Map<String, Share> intervals = new TreeMap<>();
  private final Map<String, Share> points = new TreeMap<>();
  private final Map<String, Share> nullsBelowFivePercent = new TreeMap<>();
  private final Map<String, Share> nullsFound = new TreeMap<>();
  private final Map<String, Share> idleElementsFound = new TreeMap<>();
  private final Map<String, Integer> verdictsOfNulls = new TreeMap<>();

  /** By sample: the mean over its families of the share of planted nulls among what was found. */
  private final List<Double> falseShareOfFinds = new ArrayList<>();

  private int families;
  private final List<String> missed = new ArrayList<>();

  private final List<JsonNode> figures = new ArrayList<>();
  private final Set<String> idleElements = new HashSet<>();
  private final double ofOneSample;

  /** The truth that a file states. */
  PlantedTruth(Path file) throws IOException {
    JsonNode truth = new ObjectMapper().readTree(file.toFile());
    truth.get("figures").forEach(figures::add);
    for (JsonNode element : truth.get("elements")) {
      if (element.get("recommend").asDouble() == 0) {
        idleElements.add(element.get("id").asText());
      }
    }
    JsonNode world = truth.get("world");
    double samples = world.get("truth_population").asDouble() / world.get("customers").asDouble();
    ofOneSample = T19 * Math.sqrt(samples + 1);
  }

  /** Ids of the elements that move nothing. */
  Set<String> idleElements() {
    return idleElements;
  }

  /** Adds the report of a sample. */
  void add(ReportRun run) {
    Map<String, Map<String, Map<String, Object>>> tables = new HashMap<>();
    Map<String, Share> families = new HashMap<>();
    for (JsonNode figure : figures) {
      String table = figure.get("table").asText();
      List<String> keys = KEYS.stream().filter(figure::has).toList();
      Map<String, Map<String, Object>> rows =
          tables.computeIfAbsent(table + keys, s -> index(run.rows(table, "true"), keys));
      String key = keys.stream().map(k -> figure.get(k).asText()).collect(Collectors.joining("|"));
      Map<String, Object> row = rows.get(key);
      if (row == null) {
        continue;
      }
      compare(figure, row);
      if (row.get("p_value") != null && figure.has("predictor")) {
        tests(figure, row, families);
      }
    }
    falseShareOfFinds.add(
        families.values().stream()
            .mapToDouble(finds -> finds.of() == 0 ? 0 : finds.share())
            .average()
            .orElse(0));
    this.families += families.size();
  }

  private static Map<String, Map<String, Object>> index(
      List<Map<String, Object>> rows, List<String> keys) {
    Map<String, Map<String, Object>> index = new HashMap<>();
    for (Map<String, Object> row : rows) {
      // The truth is the customers'.
      if (!"customer".equals(row.getOrDefault("side", "customer"))) {
        continue;
      }
      String key =
          keys.stream().map(k -> String.valueOf(row.get(k))).collect(Collectors.joining("|"));
      index.put(key, row);
    }
    return index;
  }

  private void compare(JsonNode figure, Map<String, Object> row) {
    String column = figure.get("column").asText();
    String[] interval = INTERVALS.get(figure.get("table").asText() + "." + column);
    double value = figure.get("value").asDouble();
    if (interval == null) {
      // Scores that were pooled are no score's share.
      boolean pooled = figure.has("score") && !row.get("score").equals(row.get("score_to"));
      if (row.get(column) != null && !figure.get("mc_error").isNull() && !pooled) {
        double off = ofOneSample * figure.get("mc_error").asDouble();
        hold(points, figure, value, number(row, column) - off, number(row, column) + off);
      }
    } else if (row.get(interval[0]) != null) {
      hold(intervals, figure, value, number(row, interval[0]), number(row, interval[1]));
    }
  }

  private void hold(
      Map<String, Share> kinds, JsonNode figure, double value, double low, double high) {
    boolean holds = low <= value && value <= high;
    kinds.merge(kind(figure), new Share(1, holds ? 1 : 0), (all, one) -> all.plus(holds));
    if (!holds) {
      missed.add(figure + " outside " + Arrays.asList(low, high));
    }
  }

  private void tests(JsonNode figure, Map<String, Object> row, Map<String, Share> families) {
    String column = figure.get("column").asText();
    boolean isNull = figure.get("planted_null").asBoolean();
    if (isNull && (column.equals("estimate") || column.equals("slope"))) {
      count(nullsBelowFivePercent, kind(figure), number(row, "p_value") < 0.05);
      if (row.get("verdict") != null) {
        verdictsOfNulls.merge((String) row.get("verdict"), 1, Integer::sum);
      }
    }
    if (row.get("p_adjusted") == null) {
      return;
    }
    boolean found = number(row, "p_adjusted") < 0.05;
    String family =
        List.of("scope", "scope_value", "level", "outcome", "method").stream()
            .map(k -> figure.path(k).asText())
            .collect(Collectors.joining(" "));
    families.putIfAbsent(family, new Share(0, 0));
    if (found) {
      families.computeIfPresent(family, (f, finds) -> finds.plus(isNull));
    }
    if (isNull) {
      count(nullsFound, kind(figure), found);
    }
    if (idleElements.contains(figure.get("predictor").asText()) && family.startsWith("overall")) {
      count(idleElementsFound, kind(figure), found);
    }
  }

  private static void count(Map<String, Share> kinds, String kind, boolean is) {
    kinds.merge(kind, new Share(1, is ? 1 : 0), (all, one) -> all.plus(is));
  }

  private static double number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).doubleValue();
  }

  /** Table and column, and of which outcome, at which level and by which method. */
  private static String kind(JsonNode figure) {
    StringBuilder kind = new StringBuilder(figure.get("table").asText());
    if (!figure.has("method")) {
      kind.append('.').append(figure.get("column").asText());
    } else if (figure.get("level").asText().equals("customer")) {
      kind.append(' ').append(figure.get("method").asText());
    } else {
      kind.append(' ').append(figure.get("level").asText());
    }
    if (figure.has("outcome")) {
      kind.append(" of ").append(figure.get("outcome").asText());
    }
    return kind.toString();
  }

  private static Share total(Map<String, Share> kinds) {
    return new Share(
        kinds.values().stream().mapToInt(Share::of).sum(),
        kinds.values().stream().mapToInt(Share::so).sum());
  }

  /** Intervals that hold the truth. */
  Share intervals() {
    return total(intervals);
  }

  /** Figures without an interval that lie as near to the truth as 95 in 100 would. */
  Share points() {
    return total(points);
  }

  /** Planted nulls that the corrected tests found all the same. */
  Share nullsFound() {
    return total(nullsFound);
  }

  /**
   * The false discovery rate: over the families that are corrected together, the mean share of
   * planted nulls among what was found.
   */
  double falseDiscoveryRate() {
    return falseShareOfFinds.stream().mapToDouble(share -> share).average().orElse(0);
  }

  /** Its standard error, each sample counting once; 0 of one sample. */
  double falseDiscoveryError() {
    double mean = falseDiscoveryRate();
    int samples = falseShareOfFinds.size();
    double squares = falseShareOfFinds.stream().mapToDouble(s -> (s - mean) * (s - mean)).sum();
    return samples < 2 ? 0 : Math.sqrt(squares / (samples - 1) / samples);
  }

  /** The figures that are too far from the truth. */
  List<String> missed() {
    return missed;
  }

  /** All of it as Markdown. */
  String tables() {
    StringBuilder text = new StringBuilder();
    table(text, "interval of", intervals, intervals());
    table(text, "figure without interval", points, points());
    table(text, "planted null, p < 0.05", nullsBelowFivePercent, total(nullsBelowFivePercent));
    table(text, "planted null, found after correction", nullsFound, nullsFound());
    table(text, "element without effect, found", idleElementsFound, total(idleElementsFound));
    text.append("verdicts of planted nulls: ").append(verdictsOfNulls).append('\n');
    text.append(
        String.format(
            java.util.Locale.ROOT,
            "false discovery rate over %d families: %.2f %%, standard error %.2f%n",
            families,
            100 * falseDiscoveryRate(),
            100 * falseDiscoveryError()));
    return text.toString();
  }

  private static void table(StringBuilder text, String what, Map<String, Share> kinds, Share all) {
    text.append("\n| ").append(what).append(" | of | share |\n| --- | --- | --- |\n");
    Map<String, Share> lines = new LinkedHashMap<>(kinds);
    lines.put("all", all);
    lines.forEach(
        (kind, share) ->
            text.append(
                String.format(
                    java.util.Locale.ROOT,
                    "| %s | %d | %.1f %% |%n",
                    kind,
                    share.of(),
                    100 * share.share())));
  }
}
