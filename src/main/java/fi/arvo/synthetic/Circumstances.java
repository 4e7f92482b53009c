package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import fi.arvo.config.WorldConfig.Journey;
import fi.arvo.config.WorldConfig.Push;
import fi.arvo.config.WorldConfig.Turn;
import java.util.List;

/**
 * What an encounter adds to an answer beside the value that was got: a touchpoint that hurts, what
 * was done about it, how automated it was, the unit's own mood, and what turned for the segment.
 * All of it is 0 in a null world.
 */
final class Circumstances {
  private static final double MOOD_STEP = 0.6457513110645906; // of √7
  private static final double SQRT_THREE = StrictMath.sqrt(3);

  private final List<PlannedAction> actions;
  private final Automations automations;
  private final List<Turn> turns;
  private final List<String> segments;
  private final Journey journey;
  private final int hurts;
  private final double unitMood;
  private final boolean planted;
  private final double shareAnswered;

  Circumstances(WorldConfig config, List<PlannedAction> actions, Automations automations) {
    this.actions = actions;
    this.automations = automations;
    turns = config.turns();
    segments = config.people().segments();
    journey = config.journey();
    planted = !config.effects().nullWorld();
    hurts = config.survey().touchpoints().indexOf(journey.hurts());
    unitMood = planted ? config.sides().unitMood() : 0;
    int last = Month.of(config.asOf());
    shareAnswered = shareAnswered(config, last - config.survey().months() + 1, last - World.WINDOW);
  }

  /** A unit's mood, mean 0 and standard deviation 1 over many units. */
  static double unitMood(int unit) {
    return SQRT_THREE * World.spread(unit, MOOD_STEP);
  }

  /** What the unit, the touchpoint, actions, automation and turns add together. */
  Push at(Person person, int touchpoint, int channel, int month) {
    if (!planted) {
      return new Push(0, 0, 0);
    }
    int unit = person.unit();
    double recommend = unitMood * unitMood(unit);
    double effort = 0;
    double feeling = 0;
    if (touchpoint == hurts) {
      recommend += journey.hurt().recommend();
      effort += journey.hurt().effort();
      feeling += journey.hurt().feeling();
    }
    for (PlannedAction action : actions) {
      if (action.touches(unit, touchpoint, month)) {
        recommend += action.action().push().recommend();
        effort += action.action().push().effort();
        feeling += action.action().push().feeling();
      }
    }
    for (Turn turn : turns) {
      if (touches(turn, person.segment(), month)) {
        recommend += turn.push().recommend();
        effort += turn.push().effort();
        feeling += turn.push().feeling();
      }
    }
    double tens = automations.tensSinceFirst(touchpoint, channel, month);
    Push automation = automations.perTenPoints(touchpoint, channel);
    return new Push(
        recommend + tens * automation.recommend(),
        effort + tens * automation.effort(),
        feeling + tens * automation.feeling());
  }

  private boolean touches(Turn turn, int segment, int month) {
    return month >= Month.of(turn.from())
        && (turn.segment().isEmpty() || segments.get(segment).equals(turn.segment()));
  }

  /** What a unit's actions and a segment's turns make of an amount in a month. */
  double amounts(Person person, int month) {
    double factor = 1;
    for (PlannedAction action : planted ? actions : List.<PlannedAction>of()) {
      if (action.paysIn(person.unit(), month)) {
        factor *= 1 + action.action().amounts();
      }
    }
    for (Turn turn : planted ? turns : List.<Turn>of()) {
      if (touches(turn, person.segment(), month)) {
        factor *= 1 + turn.amounts();
      }
    }
    return factor;
  }

  /** Whether an action began in the unit soon after an answer, at its touchpoint or everywhere. */
  boolean answered(int unit, int touchpoint, int month) {
    return actions.stream().anyMatch(action -> action.answers(unit, touchpoint, month));
  }

  /**
   * What it adds to a detractor's probability of leaving that an action was the answer, or wasn't:
   * together about nothing, so that leaving alone tells nothing of who the detractors are.
   */
  double leaving(int unit, int touchpoint, int month) {
    boolean answered = answered(unit, touchpoint, month);
    return planted ? journey.stayWhenAnswered() * (shareAnswered - (answered ? 1 : 0)) : 0;
  }

  /** Share of the answers in some months to which an action is the answer. */
  private double shareAnswered(WorldConfig config, int first, int last) {
    int units = config.people().units();
    int touchpoints = config.survey().touchpoints().size();
    double share = 0;
    for (int unit = 0; unit < units; unit++) {
      int answered = 0;
      for (int touchpoint = 0; touchpoint < touchpoints; touchpoint++) {
        for (int month = first; month <= last; month++) {
          answered += answered(unit, touchpoint, month) ? 1 : 0;
        }
      }
      share += Person.shareOfUnit(unit, units) * answered / touchpoints / (last - first + 1);
    }
    return share;
  }
}
