package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig.Action;
import fi.arvo.config.WorldConfig.Automation;
import fi.arvo.config.WorldConfig.Element;
import fi.arvo.config.WorldConfig.Journey;
import fi.arvo.config.WorldConfig.Promise;
import fi.arvo.config.WorldConfig.Push;
import fi.arvo.config.WorldConfig.Sides;
import fi.arvo.config.WorldConfig.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is planted beside the elements' effects, in words and numbers. */
final class PlantedWords {
  private PlantedWords() {}

  /**
   * One thing that is planted.
   *
   * @param part of the report that should find it
   * @param item what it is about
   * @param what a sentence
   */
  record Planted(String part, String item, String what) {}

  /** Nothing in a null world. */
  static List<Planted> of(World world) {
    List<Planted> planted = new ArrayList<>();
    if (world.config.effects().nullWorld()) {
      return planted;
    }
    Journey journey = world.config.journey();
    planted.add(
        new Planted(
            "journey",
            journey.hurts(),
            "Every answer given there gets "
                + push(journey.hurt())
                + "; no other touchpoint does."));
    planted.add(
        new Planted(
            "voices",
            "stories",
            "Passives tell a story less often by a share of "
                + journey.speakUp()
                + " of story_share; promoters and detractors make up for it."));
    planted.add(
        new Planted(
            "dissenters",
            "answered",
            "Detractors to whom an action was the answer are less likely to leave than other"
                + " detractors by "
                + journey.stayWhenAnswered()
                + ", as far as any of them would; a leaver may still buy in the first months."));
    world.actions.forEach(action -> planted.add(action(world, action)));
    for (Automation cell : world.config.automation()) {
      planted.add(
          new Planted(
              "automation",
              cell.touchpoint() + " / " + cell.channel(),
              "Every 10 points of automated share add "
                  + push(cell.push())
                  + " and "
                  + cell.hours()
                  + " h to the lead time; automation elsewhere adds nothing."));
    }
    planted.addAll(maturity());
    Sides sides = world.config.sides();
    planted.add(
        new Planted(
            "side_links",
            "recommend",
            "Units' moods differ by "
                + sides.unitMood()
                + " points of recommendation (standard deviation) beside value and actions; the"
                + " employees' mood goes with it by r = "
                + sides.carryOver()
                + ". How easy employees find their work goes with nothing of the customers'."));
    planted.addAll(promises(world));
    world.config.turns().forEach(turn -> planted.add(turn(turn)));
    return planted;
  }

  private static Planted turn(Turn turn) {
    return new Planted(
        "outlook",
        turn.segment().isEmpty() ? "all" : turn.segment(),
        "From "
            + turn.from()
            + " on answers get "
            + push(turn.push())
            + (turn.amounts() == 0 ? "" : ", and amounts change by a share of " + turn.amounts())
            + ", on top of earlier turns; coverage turns for nobody.");
  }

  private static List<Planted> promises(World world) {
    List<Planted> planted = new ArrayList<>();
    TrueRatings truth = new TrueRatings(world);
    PromisesCsv.of(world).forEach(promise -> planted.add(promise(world, truth, promise)));
    for (Element element : world.elements) {
      double points = Guesses.misjudged(world, element.id());
      if (points != 0) {
        planted.add(
            new Planted(
                "promise_gap",
                element.id(),
                "Employees guess "
                    + points
                    + " points beside what customers rate; of elements not named so they guess"
                    + " right."));
      }
    }
    return planted;
  }

  private static Planted promise(World world, TrueRatings truth, Promise promise) {
    int element = world.elements.stream().map(Element::id).toList().indexOf(promise.element());
    List<String> units = PromisesCsv.units(world, promise);
    double share =
        units.isEmpty()
            ? truth.covered(element)
            : units.stream()
                .mapToDouble(unit -> truth.covered(world.units.indexOf(unit), element))
                .average()
                .getAsDouble();
    return new Planted(
        "promise_gap",
        promise.element(),
        "Promised "
            + (units.isEmpty() ? "everywhere" : "in " + String.join(", ", units))
            + " since "
            + promise.since()
            + "; there a share of "
            + twoDigits(share)
            + " gets it, where "
            + twoDigits(truth.line())
            + " get the average element. A rating point adds "
            + world.recommendEffect[element]
            + " of recommendation.");
  }

  private static double twoDigits(double share) {
    return Math.round(100 * share) / 100.0;
  }

  private static List<Planted> maturity() {
    String follow =
        MaturityStudy.STATEMENTS.stream()
            .filter(MaturityStudy.Statement::follows)
            .map(MaturityStudy.Statement::code)
            .collect(Collectors.joining(", "));
    return List.of(
        new Planted(
            "maturity_gaps",
            MaturityStudy.PROMISE.code() + " / " + MaturityStudy.UNDERSTANDING.code(),
            "62 in 100 respondents agree with the promise and 46 in 100 that they understand how"
                + " value is formed, in every organisation alike."),
        new Planted(
            "maturity_items",
            follow,
            "These follow how far an organisation has come, by "
                + MaturityStudy.TELLING
                + " of a respondent's standard deviation for one of organisations; every other"
                + " statement follows nothing."),
        new Planted(
            "maturity_sources",
            "step",
            "Where an organisation is half way, 75 and 65 in 100 agree with the two sources of"
                + " feedback (V10, V11), 50 and 45 with those of taking part (V12, V13), 34 and 25"
                + " with those of anticipating (V14, V15)."),
        new Planted(
            "maturity",
            "Yritys " + MaturityStudy.ORGANISATIONS,
            "Has " + MaturityStudy.FEW + " respondents, so that nothing of it may be shown."));
  }

  private static Planted action(World world, PlannedAction planned) {
    Action action = planned.action();
    String where =
        planned.beginnings().stream()
            .map(
                beginning ->
                    beginning.units().stream()
                            .map(world.units::get)
                            .collect(Collectors.joining(", "))
                        + " from "
                        + beginning.from())
            .collect(Collectors.joining("; "));
    return new Planted(
        "action_effects",
        action.id(),
        "Adds "
            + push(action.push())
            + (action.amounts() == 0 ? "" : ", a share of " + action.amounts() + " to amounts")
            + ", in "
            + where
            + (action.touchpoint().isEmpty() ? "" : ", at " + action.touchpoint())
            + ".");
  }

  /** Only what isn't 0. */
  private static String push(Push push) {
    List<String> added = new ArrayList<>();
    add(added, push.recommend(), "of recommendation");
    add(added, push.effort(), "of ease");
    add(added, push.feeling(), "of feeling");
    return added.isEmpty() ? "nothing" : String.join(", ", added);
  }

  private static void add(List<String> added, double points, String what) {
    if (points != 0) {
      added.add(points + " " + what);
    }
  }
}
