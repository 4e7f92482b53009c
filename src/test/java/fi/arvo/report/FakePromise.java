package fi.arvo.report;

import fi.arvo.analysis.GuessFinding;
import fi.arvo.analysis.PromiseFindings;
import fi.arvo.config.ElementModel;
import fi.arvo.extract.Promise;
import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** What a made-up company promised, and what its employees believe. */
final class FakePromise {
  private FakePromise() {}

  /**
   * Promises of every fourth element, one of them in a unit only; employees overrate every fifth.
   */
  static PromiseFindings whole(ElementModel model, List<String> units) {
    return new PromiseFindings(true, promises(model, units), guesses(model, units, 240));
  }

  static PromiseFindings promisesAlone(ElementModel model, List<String> units) {
    return new PromiseFindings(true, promises(model, units), List.of());
  }

  static PromiseFindings guessesAlone(ElementModel model, List<String> units) {
    return new PromiseFindings(false, List.of(), guesses(model, units, 240));
  }

  /** Three employees in all. */
  static PromiseFindings few(ElementModel model, List<String> units) {
    return new PromiseFindings(false, List.of(), guesses(model, List.of(), 3));
  }

  private static List<Promise> promises(ElementModel model, List<String> units) {
    List<Promise> promises = new ArrayList<>();
    int day = (int) FakeReport.AS_OF.minusYears(2).toEpochDay();
    for (int e = 0; e < model.elements().size(); e += 4) {
      String unit = e == 4 ? units.get(0) : null;
      promises.add(new Promise(unit, model.elements().get(e).id(), day - e));
    }
    return promises;
  }

  private static List<GuessFinding> guesses(
      ElementModel model, List<String> units, long employees) {
    List<GuessFinding> guesses = new ArrayList<>();
    for (int e = 0; e < model.elements().size(); e++) {
      guesses.add(guess(Scope.OVERALL, e, employees));
      for (String unit : units) {
        guesses.add(guess(new Scope(Scope.UNIT, unit), e, Math.max(1, employees / units.size())));
      }
    }
    return guesses;
  }

  private static GuessFinding guess(Scope scope, int element, long employees) {
    double gap = element % 5 == 0 ? 1.4 : element % 7 == 3 ? -1.1 : 0.11 * Math.sin(element);
    double error = 1.2 / Math.sqrt(employees);
    boolean sure = Math.abs(gap) > 2 * error;
    double guess = 5.3 + gap;
    long high = Math.max(1, employees / 3);
    return new GuessFinding(
        scope,
        element,
        Estimate.of(guess, error, guess - 2 * error, guess + 2 * error, null, employees, employees),
        Estimate.of(
            (double) high / employees,
            0.02,
            (double) high / employees - 0.03,
            (double) high / employees + 0.04,
            null,
            2 * employees,
            employees),
        2 * employees,
        employees,
        high,
        Math.max(1, employees - high),
        employees,
        Estimate.of(5.3, 0.05, 5.2, 5.4, null, 1800, 1800),
        Estimate.of(
            gap,
            error,
            gap - 2 * error,
            gap + 2 * error,
            sure ? 1e-4 : 0.4,
            employees + 1800,
            employees + 1800),
        sure ? 4e-4 : 0.6,
        !sure
            ? GuessFinding.Word.CANT_TELL
            : gap > 0 ? GuessFinding.Word.OVERRATES : GuessFinding.Word.UNDERRATES);
  }
}
