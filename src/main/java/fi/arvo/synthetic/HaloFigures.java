package fi.arvo.synthetic;

import fi.arvo.synthetic.Population.Coverage;
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

  /** A person who told whether to recommend, with the sum and number of the ratings given. */
  private record Respondent(byte[] ratings, int recommend, double sum, int rated) {

    static Respondent of(Coverage coverage) {
      double sum = 0;
      int rated = 0;
      for (byte rating : coverage.ratings()) {
        sum += rating < 0 ? 0 : rating;
        rated += rating < 0 ? 0 : 1;
      }
      return new Respondent(coverage.ratings(), coverage.said().recommend(), sum, rated);
    }
  }

  /** A person's rating of the element, mean rating of the others, and recommendation. */
  private record Rater(double element, double others, double recommend) {}

  void add() {
    List<Respondent> persons =
        everybody.population().current().stream()
            .map(Respondent::of)
            .filter(p -> p.recommend() >= 0 && p.rated() > 1)
            .toList();
    for (int e = 0; e < world.elements.size(); e++) {
      int element = e;
      List<Rater> raters =
          persons.stream()
              .filter(p -> p.ratings()[element] >= 0)
              .map(p -> rater(p, p.ratings()[element]))
              .toList();
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

  private static Rater rater(Respondent person, byte rating) {
    double others = (person.sum() - rating) / (person.rated() - 1);
    return new Rater(rating, others, person.recommend());
  }

  private void put(int element, String outcome, String method, double value) {
    String id = world.elements.get(element).id();
    Map<String, String> keys = Estimands.customerLevel(everybody, id, outcome);
    keys.put("method", method);
    figures.put(value, new Estimand("correlations", keys, "estimate"));
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
