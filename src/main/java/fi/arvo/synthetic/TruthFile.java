package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file {@code truth.json}: what a world was made with, which rows are bad on purpose, and the
 * true value of every published figure. Keys are snake_case; figures are named by the columns of
 * the published tables.
 */
public final class TruthFile {
  private static final Map<String, String> DEFINITIONS =
      Map.ofEntries(
          Map.entry(
              "value",
              "The figure in a population of other customers of the same world; points for NPS,"
                  + " fractions for shares and growth, scale points for means. Amounts and customers of"
                  + " the bridge are those of as many customers as the extracts hold."),
          Map.entry(
              "mc_error", "Standard error of value from 20 independent parts of that population."),
          Map.entry(
              "planted_null",
              "Whether the figure is exactly 0 by construction; value is then chance alone."),
          Map.entry(
              "current",
              "The latest answer with at least one rating in the 12 months ending at as_of; its period"
                  + " is current. Quarters use every answer."),
          Map.entry(
              "effect", "slope times the population's own interdecile range of the predictor."),
          Map.entry(
              "linked", "The latest such answer whose 12 following calendar months end by as_of."),
          Map.entry(
              "covered",
              "A rating of 8 or more; a missing rating and code 99 are not covered. In element_coverage"
                  + " only ratings count."),
          Map.entry(
              "growth",
              "Of a band: sum(after - before) / sum((after + before) / 2), windows of 12 calendar"
                  + " months on either side of the answer's own month, net and floored at 0. In slopes"
                  + " and correlations: each customer's own."),
          Map.entry(
              "planted",
              "Points of recommendation (0-10) and ease (1-7) before rounding to the scale, which takes"
                  + " up to a third of them away; of feeling, 1 makes a pleasant sentence five times as"
                  + " likely against an unpleasant one."),
          Map.entry(
              "touchpoints",
              "Every answer of the 12 months ending at as_of. valence_told is the mean of (pleasant -"
                  + " unpleasant) / (pleasant + unpleasant) over the sentences of each story, as they"
                  + " were made; what a reader finds in the words is another figure. So are praised_told"
                  + " and blamed_told the shares of stories made to praise or blame an element."),
          Map.entry(
              "journey_steps",
              "Consecutive answers of a customer at different touchpoints, both with a recommendation,"
                  + " the later in the 12 months ending at as_of and at most 12 after the earlier."),
          Map.entry(
              "dissenters",
              "Linked detractors who had bought before. Answered: an action began in their unit, at the"
                  + " touchpoint or everywhere, in one of the 6 months after the answer's."),
          Map.entry(
              "new_stream",
              "Money after the answer's month, within the window, in a stream never bought from before"
                  + " it."));

  private TruthFile() {}

  /**
   * Writes the file, one figure a line.
   *
   * @param out left open
   */
  public static void write(WorldConfig config, Truth truth, List<BadRow> badRows, OutputStream out)
      throws IOException {
    StringBuilder text = new StringBuilder("{\n");
    text.append("\"world\": ").append(JsonText.of(settings(config))).append(",\n");
    text.append("\"definitions\": ").append(JsonText.of(new TreeMap<>(DEFINITIONS))).append(",\n");
    World world = new World(config);
    list(text, "elements", world.elements);
    text.append(",\n");
    list(text, "planted", PlantedWords.of(world));
    text.append(",\n");
    list(text, "bad_rows", badRows);
    text.append(",\n");
    list(text, "figures", truth.facts().stream().map(TruthFile::figure).toList());
    text.append("\n}\n");
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void list(StringBuilder text, String name, List<?> items) {
    text.append(JsonText.of(name)).append(": [");
    String before = "\n";
    for (Object item : items) {
      text.append(before).append(JsonText.of(item));
      before = ",\n";
    }
    text.append("\n]");
  }

  /** All settings but where the files went, which is not part of the world. */
  private static Map<String, Object> settings(WorldConfig config) {
    Map<String, Object> settings = JsonText.fields(config);
    Map<String, Object> files = JsonText.fields(config.files());
    files.remove("out");
    settings.put("files", files);
    settings.remove("elements");
    return settings;
  }

  private static Map<String, Object> figure(Truth.Fact fact) {
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("table", fact.estimand().table());
    figure.putAll(fact.estimand().keys());
    figure.put("column", fact.estimand().column());
    figure.put("value", rounded(fact.value(), 9));
    figure.put("mc_error", Double.isNaN(fact.error()) ? null : rounded(fact.error(), 4));
    figure.put("planted_null", fact.plantedNull());
    return figure;
  }

  /** To some significant digits, far beyond what the population can tell. */
  private static double rounded(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
  }
}
