package fi.arvo.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands what a job's file says of weights. */
final class WeightSettings {
  /** How far from 1 shares may sum, which people round to whole per cents. */
  private static final double ROUNDED = 0.02;

  private static final String MARGINS = "weights.margins";
  private static final List<String> OF_ANSWERS = List.of("channel", "touchpoint", "wave");

  private final RecordBinder binder;

  WeightSettings(RecordBinder binder) {
    this.binder = binder;
  }

  JobConfig.Weights of(JobFile.Weights said, Map<Role, ExtractConfig> extracts) {
    if (!said.margins().isEmpty() && !extracts.containsKey(Role.SURVEY)) {
      binder.problem(MARGINS, "are there, but no survey whose answers could be weighted to them.");
    }
    said.margins()
        .forEach(
            (dimension, targets) -> {
              checkDimension(dimension, extracts);
              checkTargets(MARGINS + "." + dimension, targets);
            });
    List<Double> trim = said.trim();
    boolean sound = trim.size() == 2 && trim.get(0) >= 0 && trim.get(0) < 1 && trim.get(1) > 1;
    if (!sound) {
      binder.problem(
          "weights.trim",
          "is "
              + Scalars.text(trim)
              + "; write the lowest weight, 0 to below 1, and the highest, above 1, in times the"
              + " mean, as [0.3, 3].");
    }
    return new JobConfig.Weights(said.margins(), sound ? trim.get(0) : 0, sound ? trim.get(1) : 1);
  }

  private void checkDimension(String dimension, Map<Role, ExtractConfig> extracts) {
    String path = MARGINS + "." + dimension;
    if (OF_ANSWERS.contains(dimension)) {
      binder.problem(
          path,
          "is told by an answer, and a weight is a customer's, whose answers may differ in it;"
              + " weight to "
              + String.join(", ", JobConfig.Weights.DIMENSIONS)
              + ".");
    } else if (!JobConfig.Weights.DIMENSIONS.contains(dimension)) {
      String near = Nearest.to(dimension, JobConfig.Weights.DIMENSIONS).orElseThrow();
      binder.problem(
          path,
          "cannot be weighted to; customers are told apart by "
              + String.join(", ", JobConfig.Weights.DIMENSIONS)
              + ", the nearest is "
              + near
              + ".");
    } else if (!maps(extracts, Role.CUSTOMERS, dimension)
        && (dimension.equals("region") || !maps(extracts, Role.SURVEY, dimension))) {
      binder.problem(
          path,
          "cannot be weighted to, because no extract tells it; map extracts.customers.columns."
              + dimension
              + ", or remove the margin.");
    }
  }

  private static boolean maps(Map<Role, ExtractConfig> extracts, Role role, String column) {
    return Optional.ofNullable(extracts.get(role))
        .map(extract -> extract.columns().containsKey(column))
        .orElse(false);
  }

  private void checkTargets(String path, Map<String, Double> targets) {
    targets.forEach(
        (category, target) -> {
          if (target < 0 || Double.isInfinite(target)) {
            binder.problem(
                path + "." + category,
                "is " + Scalars.text(target) + "; a target is a share or a count, 0 or more.");
          }
        });
    double sum = targets.values().stream().mapToDouble(t -> t).sum();
    if (!(sum > 0) || Double.isInfinite(sum)) {
      binder.problem(path, "has no target above 0; give each category its share or its count.");
    } else if (targets.values().stream().allMatch(t -> t >= 0 && t < 1)
        && Math.abs(sum - 1) > ROUNDED) {
      binder.problem(
          path,
          "has shares that sum to "
              + Scalars.text(Math.round(1e4 * sum) / 1e4)
              + "; make them sum to 1, or write counts.");
    }
  }
}
