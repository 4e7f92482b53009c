package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import fi.arvo.config.WorldConfig.Action;
import fi.arvo.config.WorldConfig.Start;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An action as a world has it.
 *
 * @param action its settings
 * @param touchpoint index of the touchpoint where it is felt; below 0 for everywhere
 * @param startOfUnit month of its start, one a unit; {@link #NEVER} where it never starts
 */
record PlannedAction(Action action, int touchpoint, int[] startOfUnit) {
  static final int NEVER = Integer.MAX_VALUE;

  /** How many months after the answer's own an action may begin and still be the answer to it. */
  private static final int ANSWERS_WITHIN = 6;

  /**
   * A start in those units that the world has.
   *
   * @param units indices
   */
  record Beginning(LocalDate from, List<Integer> units) {}

  /** The actions of a world, without those that none of its units or touchpoints has. */
  static List<PlannedAction> of(WorldConfig config) {
    List<PlannedAction> planned = new ArrayList<>();
    for (Action action : config.actions()) {
      int touchpoint = config.survey().touchpoints().indexOf(action.touchpoint());
      int[] starts = new int[config.people().units()];
      Arrays.fill(starts, NEVER);
      for (Beginning beginning : beginnings(action, starts.length)) {
        for (int unit : beginning.units) {
          starts[unit] = Math.min(starts[unit], Month.of(beginning.from));
        }
      }
      boolean somewhere = touchpoint >= 0 || action.touchpoint().isEmpty();
      if (somewhere && Arrays.stream(starts).anyMatch(start -> start != NEVER)) {
        planned.add(new PlannedAction(action, touchpoint, starts));
      }
    }
    return planned;
  }

  private static List<Beginning> beginnings(Action action, int units) {
    List<Beginning> beginnings = new ArrayList<>();
    for (Start start : action.starts()) {
      IntStream all = IntStream.range(0, units);
      List<Integer> own = start.units();
      List<Integer> within =
          all.filter(unit -> own.isEmpty() || own.contains(unit + 1)).boxed().toList();
      if (!within.isEmpty()) {
        beginnings.add(new Beginning(start.from(), within));
      }
    }
    return beginnings;
  }

  /** Its starts, in the order of the settings. */
  List<Beginning> beginnings() {
    return beginnings(action, startOfUnit.length);
  }

  private boolean isAt(int place) {
    return touchpoint < 0 || touchpoint == place;
  }

  /** Whether it is felt in an answer. */
  boolean touches(int unit, int place, int month) {
    return isAt(place) && month >= startOfUnit[unit];
  }

  /** Whether it began soon after an answer. */
  boolean answers(int unit, int place, int month) {
    int start = startOfUnit[unit];
    return isAt(place) && start > month && start <= month + ANSWERS_WITHIN;
  }

  /** Whether money is touched. */
  boolean paysIn(int unit, int month) {
    return month >= startOfUnit[unit];
  }
}
