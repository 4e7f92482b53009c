package fi.arvo.analysis;

import fi.arvo.measure.GuessState;
import fi.arvo.measure.GuessedElement;
import fi.arvo.measure.Scope;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import fi.arvo.stats.Welch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Employees' guesses against customers' ratings of the same scope: the difference of two
 * independent means, the guess's error clustered by employee, corrected over the elements overall
 * and over elements and units together.
 */
final class GuessAnalysis {
  /** Smallest gap that matters, of the length of the ratings' scale. */
  private static final double SMALLEST = 0.03;

  private GuessAnalysis() {}

  /**
   * One finding a scope and element that somebody guessed at, by scope and the model's order.
   *
   * @param coverage what customers say
   * @param scaleLength highest rating less the lowest
   * @param minCell fewest employees and fewest ratings of a gap that is tested
   */
  static List<GuessFinding> of(
      GuessState guesses, List<CoverageFinding> coverage, double scaleLength, int minCell) {
    Map<List<Object>, Estimate> ratings = new HashMap<>();
    coverage.forEach(c -> ratings.put(List.of(c.scope(), c.element()), c.mean()));
    int elements = coverage.stream().mapToInt(c -> c.element() + 1).max().orElse(0);
    SortedMap<String, List<GuessFinding>> kinds = new TreeMap<>();
    guesses
        .scopes()
        .forEach(
            (scope, own) -> {
              for (int e = 0; e < elements; e++) {
                if (own.element(e).guesses() > 0) {
                  Estimate rating =
                      ratings.getOrDefault(List.of(scope, e), Estimate.none(Reason.NO_ANSWERS, 0));
                  kinds
                      .computeIfAbsent(scope.kind(), k -> new ArrayList<>())
                      .add(finding(scope, e, own, rating));
                }
              }
            });
    List<GuessFinding> all = new ArrayList<>();
    kinds.values().forEach(kind -> all.addAll(judged(kind, SMALLEST * scaleLength, minCell)));
    all.sort(Comparator.comparing(GuessFinding::scope).thenComparing(GuessFinding::element));
    return all;
  }

  private static GuessFinding finding(
      Scope scope, int element, GuessState.Guesses own, Estimate rating) {
    GuessedElement guessed = own.element(element);
    Estimate guess = guessed.guess().ratio();
    return new GuessFinding(
        scope,
        element,
        guess,
        guessed.covered().share(guessed.guesses()),
        guessed.guesses(),
        guessed.employees(),
        guessed.high(),
        guessed.low(),
        own.employees(),
        rating,
        Welch.difference(guess, rating),
        null,
        GuessFinding.Word.CANT_TELL);
  }

  /** The findings of one family of tests with their corrected p and their word. */
  private static List<GuessFinding> judged(
      List<GuessFinding> family, double smallest, int minCell) {
    List<Double> adjusted =
        BenjaminiHochberg.adjust(family.stream().map(f -> tested(f, minCell)).toList());
    List<GuessFinding> judged = new ArrayList<>();
    for (int i = 0; i < family.size(); i++) {
      GuessFinding f = family.get(i);
      judged.add(
          new GuessFinding(
              f.scope(),
              f.element(),
              f.guess(),
              f.share(),
              f.guesses(),
              f.employees(),
              f.high(),
              f.low(),
              f.scopeEmployees(),
              f.rating(),
              f.gap(),
              adjusted.get(i),
              GuessFinding.Word.of(f.gap(), adjusted.get(i), smallest)));
    }
    return judged;
  }

  /** The gap's p; null where one of the two is told by too few. */
  private static Double tested(GuessFinding f, int minCell) {
    return f.employees() < minCell || f.rating().n() < minCell ? null : f.gap().pValueOrNull();
  }
}
