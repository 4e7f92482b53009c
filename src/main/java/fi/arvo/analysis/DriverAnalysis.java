package fi.arvo.analysis;

import fi.arvo.measure.AnswerSpread;
import fi.arvo.measure.DriverRules;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Quadrant;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Holds the drivers of an outcome against each other, and against how well they are done. */
final class DriverAnalysis {
  private DriverAnalysis() {}

  /**
   * One finding a model and element.
   *
   * @param threshold smallest rating that covers
   */
  static List<DriverFinding> of(
      List<DriverModel> models, DriverRules rules, ValueStates states, int threshold) {
    List<DriverFinding> findings = new ArrayList<>();
    for (DriverModel model : models) {
      AnswerSpread spread = states.spread().get(model.key().scope());
      findings.addAll(
          of(
              model,
              rules.elements(),
              e ->
                  spread == null
                      ? Estimate.none(Reason.NO_ANSWERS, 0)
                      : spread.rating(e).shareAtLeast(threshold)));
    }
    return findings;
  }

  private static List<DriverFinding> of(
      DriverModel model, List<Integer> elements, Function<Integer, Estimate> performance) {
    List<DriverModel.Driver> drivers = model.drivers();
    List<Estimate> done = elements.stream().map(performance).toList();
    List<Estimate> importance = drivers.stream().map(DriverModel.Driver::importance).toList();
    OptionalDouble important = Quadrant.cutAtMean(importance);
    OptionalDouble well = Quadrant.cutAtMean(done);
    List<Double> noise = adjusted(drivers, DriverModel.Driver::pAgainstNoise);
    List<Double> beta = adjusted(drivers, d -> d.beta() == null ? null : d.beta().pValueOrNull());
    List<DriverFinding> findings = new ArrayList<>();
    for (int j = 0; j < drivers.size(); j++) {
      Quadrant quadrant =
          important.isPresent() && well.isPresent() && importance.get(j).isAvailable()
              ? known(
                  Quadrant.of(
                      importance.get(j), important.getAsDouble(), done.get(j), well.getAsDouble()),
                  noise.get(j))
              : null;
      findings.add(
          new DriverFinding(
              model,
              elements.get(j),
              drivers.get(j),
              rank(importance, j),
              noise.get(j),
              beta.get(j),
              done.get(j),
              quadrant));
    }
    return findings;
  }

  /** What weighs no more than noise isn't important, however much the other elements lend it. */
  private static Quadrant known(Quadrant quadrant, Double noiseAdjusted) {
    boolean important = quadrant == Quadrant.KEEP_UP || quadrant == Quadrant.IMPROVE;
    return important && (noiseAdjusted == null || !DriverFinding.isAboveNoise(noiseAdjusted))
        ? Quadrant.UNDECIDED
        : quadrant;
  }

  private static List<Double> adjusted(
      List<DriverModel.Driver> drivers, Function<DriverModel.Driver, Double> p) {
    List<Double> pValues = new ArrayList<>();
    drivers.forEach(driver -> pValues.add(p.apply(driver)));
    return BenjaminiHochberg.adjust(pValues);
  }

  /** 1 and those that are more important; of equals the earlier element comes first. */
  private static Long rank(List<Estimate> importance, int driver) {
    Double own = importance.get(driver).valueOrNull();
    if (own == null) {
      return null;
    }
    long rank = 1;
    for (int j = 0; j < importance.size(); j++) {
      Double other = importance.get(j).valueOrNull();
      if (other != null && (other > own || (other.equals(own) && j < driver))) {
        rank++;
      }
    }
    return rank;
  }
}
