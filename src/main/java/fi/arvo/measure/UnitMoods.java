package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the stories of each unit feel: those of the reporting months. Empty without units. */
public final class UnitMoods implements Mergeable<UnitMoods> {
  private static final long serialVersionUID = 1L;

  private final StatesByKey<String, FeelingState> units = new StatesByKey<>();

  /** Counts in one respondent. */
  public void add(CustomerHistory history, MeasureRules rules) {
    if (rules.units().isEmpty() || !rules.storied()) {
      return;
    }
    SortedMap<String, List<Answer>> own = new TreeMap<>();
    for (Answer answer : history.answers()) {
      if (answer.story() != null && rules.reported(answer)) {
        own.computeIfAbsent(history.unitOf(answer), u -> new ArrayList<>(1)).add(answer);
      }
    }
    own.forEach((unit, given) -> units.at(unit, FeelingState::new).add(given));
  }

  @Override
  public void merge(UnitMoods other) {
    units.merge(other.units);
  }

  /** By unit, {@link CustomerHistory#UNKNOWN} among them. */
  public SortedMap<String, FeelingState> units() {
    return units.all();
  }
}
