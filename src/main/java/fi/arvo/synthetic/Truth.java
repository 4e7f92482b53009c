package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is true of a world: the value of every published figure in a population of other customers
 * of the same world, many more than the extracts hold.
 *
 * @param facts one a figure, in the order of the tables
 */
public record Truth(List<Fact> facts) {

  /** Independent parts of the population, whose differences tell how exact the truth is. */
  private static final int BATCHES = 20;

  /**
   * A figure's true value.
   *
   * @param estimand which figure
   * @param value its value in the population: points for NPS, fractions for shares and growth, and
   *     amounts and customers as a world of the extracts' size has them
   * @param error standard error of the value, as the population itself is a sample; not a number
   *     where too few parts of the population have the figure
   * @param plantedNull whether the figure is 0 by construction
   */
  record Fact(Estimand estimand, double value, double error, boolean plantedNull) {}

  /**
   * The truth of a world; without facts when its population is 0. Memory grows with the population,
   * about 500 bytes a customer, and not with the world.
   */
  public static Truth of(WorldConfig config) {
    if (config.truthPopulation() == 0) {
      return new Truth(List.of());
    }
    World world = new World(config);
    List<Population> parts =
        IntStream.range(0, BATCHES)
            .parallel()
            .mapToObj(
                batch -> Population.generate(world, start(config, batch), start(config, batch + 1)))
            .toList();
    Map<Estimand, Double> whole = Estimands.of(world, Population.union(parts));
    List<Estimand> estimands = List.copyOf(whole.keySet());
    List<double[]> byPart =
        parts.stream()
            .parallel()
            .map(part -> values(estimands, Estimands.of(world, part)))
            .toList();
    PlantedNulls nulls = new PlantedNulls(world);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < estimands.size(); i++) {
      Estimand estimand = estimands.get(i);
      double error = error(i, byPart);
      facts.add(new Fact(estimand, whole.get(estimand), error, nulls.holds(estimand)));
    }
    return new Truth(facts);
  }

  /** The values alone, as the names of a part's figures take more room than its customers. */
  private static double[] values(List<Estimand> estimands, Map<Estimand, Double> figures) {
    return estimands.stream().mapToDouble(e -> figures.getOrDefault(e, Double.NaN)).toArray();
  }

  private static long start(WorldConfig config, int batch) {
    return (long) config.truthPopulation() * batch / BATCHES;
  }

  private static double error(int figure, List<double[]> byPart) {
    double[] values =
        byPart.stream().mapToDouble(part -> part[figure]).filter(v -> !Double.isNaN(v)).toArray();
    if (values.length < 2) {
      return Double.NaN;
    }
    double mean =
        IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }
}
