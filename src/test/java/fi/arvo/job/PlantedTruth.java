package fi.arvo.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds a published report against the truth of its world: which 95 % intervals contain the true
 * value, and which planted nulls were found.
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
          "side");

  /** How many intervals there were and how many held the truth; by table, column and outcome. */
  record Kind(int intervals, int covered) {
    Kind plus(boolean covers) {
      return new Kind(intervals + 1, covered + (covers ? 1 : 0));
    }
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final List<String> missed = new ArrayList<>();
  private int nulls;
  private int nullsFound;

  /** Adds a report of a world whose truth is in a file. */
  void add(ReportRun run, Path truth) throws IOException {
    Map<String, Map<String, Map<String, Object>>> tables = new HashMap<>();
    for (JsonNode figure : new ObjectMapper().readTree(truth.toFile()).get("figures")) {
      String table = figure.get("table").asText();
      String[] interval = INTERVALS.get(table + "." + figure.get("column").asText());
      if (interval == null) {
        continue;
      }
      List<String> keys = KEYS.stream().filter(figure::has).toList();
      String shape = table + keys;
      Map<String, Map<String, Object>> rows =
          tables.computeIfAbsent(shape, s -> index(run.rows(table, "true"), keys));
      Map<String, Object> row =
          rows.get(keys.stream().map(k -> figure.get(k).asText()).collect(Collectors.joining("|")));
      if (row != null && row.get(interval[0]) != null) {
        compare(figure, row, interval);
      }
    }
  }

  private static Map<String, Map<String, Object>> index(
      List<Map<String, Object>> rows, List<String> keys) {
    Map<String, Map<String, Object>> index = new HashMap<>();
    for (Map<String, Object> row : rows) {
      String key =
          keys.stream().map(k -> String.valueOf(row.get(k))).collect(Collectors.joining("|"));
      index.put(key, row);
    }
    return index;
  }

  private void compare(JsonNode figure, Map<String, Object> row, String[] interval) {
    double low = ((Number) row.get(interval[0])).doubleValue();
    double high = ((Number) row.get(interval[1])).doubleValue();
    double value = figure.get("value").asDouble();
    boolean covers = low <= value && value <= high;
    String kind =
        figure.get("table").asText()
            + "."
            + figure.get("column").asText()
            + (figure.has("outcome") ? " of " + figure.get("outcome").asText() : "");
    kinds.merge(kind, new Kind(1, covers ? 1 : 0), (a, b) -> a.plus(covers));
    if (!covers) {
      missed.add(figure + " outside " + Arrays.asList(low, high));
    }
    if (figure.get("planted_null").asBoolean() && row.get("p_adjusted") != null) {
      nulls++;
      nullsFound += ((Number) row.get("p_adjusted")).doubleValue() < 0.05 ? 1 : 0;
    }
  }

  /** Intervals compared. */
  int intervals() {
    return kinds.values().stream().mapToInt(Kind::intervals).sum();
  }

  /** Share of the intervals that hold the truth. */
  double coverage() {
    return (double) kinds.values().stream().mapToInt(Kind::covered).sum() / intervals();
  }

  /** Tests of planted nulls that were corrected for their family. */
  int nulls() {
    return nulls;
  }

  /** Planted nulls that the corrected tests found all the same. */
  int nullsFound() {
    return nullsFound;
  }

  /** Coverage by kind of figure. */
  Map<String, Kind> kinds() {
    return kinds;
  }

  /** The figures whose intervals miss the truth. */
  List<String> missed() {
    return missed;
  }
}
