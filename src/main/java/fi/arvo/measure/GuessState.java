package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What employees guess that customers get: every guess of the reporting months, overall and by the
 * unit of the answer.
 */
public final class GuessState implements Mergeable<GuessState> {
  private static final long serialVersionUID = 1L;

  private final StatesByKey<Scope, Guesses> scopes = new StatesByKey<>();

  /** The guesses of one part of the employees. */
  public static final class Guesses implements Mergeable<Guesses> {
    private static final long serialVersionUID = 1L;

    private final List<GuessedElement> elements = new ArrayList<>();
    private long employees;

    private Guesses(int count) {
      for (int e = 0; e < count; e++) {
        elements.add(new GuessedElement());
      }
    }

    private void add(GuessedElement.Own[] own) {
      employees++;
      for (int e = 0; e < own.length; e++) {
        elements.get(e).add(own[e]);
      }
    }

    @Override
    public void merge(Guesses other) {
      employees += other.employees;
      for (int e = 0; e < elements.size(); e++) {
        elements.get(e).merge(other.elements.get(e));
      }
    }

    /** By an element's place in the model. */
    public GuessedElement element(int place) {
      return elements.get(place);
    }

    /** Distinct employees who guessed at any element. */
    public long employees() {
      return employees;
    }
  }

  /** Counts in one employee, whose answers' ratings are guesses. */
  public void add(CustomerHistory employee, MeasureRules rules) {
    SortedMap<Scope, GuessedElement.Own[]> own = new TreeMap<>();
    for (Answer answer : employee.answers()) {
      if (!rules.reported(answer) || !answer.rated()) {
        continue;
      }
      add(at(own, Scope.OVERALL, answer), answer, rules);
      if (!rules.units().isEmpty()) {
        add(at(own, new Scope(Scope.UNIT, employee.unitOf(answer)), answer), answer, rules);
      }
    }
    own.forEach((scope, all) -> scopes.at(scope, () -> new Guesses(all.length)).add(all));
  }

  private static GuessedElement.Own[] at(
      SortedMap<Scope, GuessedElement.Own[]> own, Scope scope, Answer answer) {
    return own.computeIfAbsent(
        scope,
        s ->
            Stream.generate(GuessedElement.Own::new)
                .limit(answer.ratings().length)
                .toArray(GuessedElement.Own[]::new));
  }

  private static void add(GuessedElement.Own[] own, Answer answer, MeasureRules rules) {
    for (int e = 0; e < own.length; e++) {
      byte guess = answer.ratings()[e];
      if (Answer.given(guess)) {
        own[e].add(guess, guess >= rules.coverage().threshold(), answer.weight());
      }
    }
  }

  @Override
  public void merge(GuessState other) {
    scopes.merge(other.scopes);
  }

  /** Overall and by unit; only where somebody guessed. */
  public SortedMap<Scope, Guesses> scopes() {
    return scopes.all();
  }
}
