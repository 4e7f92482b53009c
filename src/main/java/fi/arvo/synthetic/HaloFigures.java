package fi.arvo.synthetic;

import fi.arvo.synthetic.Population.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How each element goes with the mean of the same person's other elements, and with the
 * recommendation once that mean is held equal.
 */
final class HaloFigures {
  private final World world;
  private final Part everybody;
  private final Estimands figures;

  HaloFigures(World world, Population population, Estimands figures) {
    this.world = world;
    this.everybody = new Part("overall", "all", population);
    this.figures = figures;
  }

  /** A person with a rating of the element, of at least one other, and a recommendation. */
  private record Rater(double element, double others, double recommend) {}

  void add() {
    for (int e = 0; e < world.elements.size(); e++) {
      List<Rater> raters = raters(e);
      double others = correlation(raters, Rater::element, Rater::others);
      double recommend = correlation(raters, Rater::element, Rater::recommend);
      double mood = correlation(raters, Rater::others, Rater::recommend);
      put(e, "other_elements", "pearson", others);
      put(
          e,
          "recommend",
          "partial_given_other_elements",
          (recommend - others * mood) / Math.sqrt((1 - others * others) * (1 - mood * mood)));
    }
  }

  private void put(int element, String outcome, String method, double value) {
    String id = world.elements.get(element).id();
    Map<String, String> keys = Estimands.customerLevel(everybody, id, outcome);
    keys.put("method", method);
    figures.put(value, new Estimand("correlations", keys, "estimate"));
  }

  private List<Rater> raters(int element) {
    List<Rater> raters = new ArrayList<>();
    for (Coverage coverage : everybody.population().current()) {
      byte rating = coverage.ratings()[element];
      int rated = 0;
      double sum = 0;
      for (byte other : coverage.ratings()) {
        rated += other < 0 ? 0 : 1;
        sum += other < 0 ? 0 : other;
      }
      int recommend = coverage.said().recommend();
      if (rating >= 0 && rated > 1 && recommend >= 0) {
        raters.add(new Rater(rating, (sum - rating) / (rated - 1), recommend));
      }
    }
    return raters;
  }

  private static double correlation(
      List<Rater> raters, ToDoubleFunction<Rater> x, ToDoubleFunction<Rater> y) {
    double meanX = raters.stream().mapToDouble(x).average().orElse(Double.NaN);
    double meanY = raters.stream().mapToDouble(y).average().orElse(Double.NaN);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (Rater rater : raters) {
      double dx = x.applyAsDouble(rater) - meanX;
      double dy = y.applyAsDouble(rater) - meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    return xy / Math.sqrt(xx * yy);
  }
}
