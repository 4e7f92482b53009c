package fi.arvo.synthetic;

import fi.arvo.synthetic.Population.Linked;
import fi.arvo.synthetic.Population.Said;
import java.util.List;
import java.util.function.Predicate;

/**
 * The figures of perceiving and adjusting: what is felt at each touchpoint, from one to the next,
 * who speaks up and of what, and whether dissenters who were answered stay.
 */
final class LoopFigures {
  private static final String ALL = "all";

  private final World world;
  private final Population population;
  private final List<Said> reporting;
  private final List<String> touchpoints;
  private final Estimands figures;

  LoopFigures(World world, Population population, Estimands figures) {
    this.world = world;
    this.population = population;
    this.figures = figures;
    reporting = population.reporting(world);
    touchpoints = world.config.survey().touchpoints();
  }

  void add() {
    for (String touchpoint : touchpoints) {
      List<Said> there = where(reporting, said -> said.touchpoint().equals(touchpoint));
      touchpoint(there, touchpoint, ALL);
      for (String channel : world.config.survey().channels()) {
        touchpoint(where(there, said -> said.channel().equals(channel)), touchpoint, channel);
      }
    }
    steps();
    voice("all", said -> said.recommend() >= 0);
    voice("promoter", Said::isPromoter);
    voice("passive", said -> said.recommend() == 7 || said.recommend() == 8);
    voice("dissenter", Said::isDetractor);
    themes();
    dissenters();
  }

  private static List<Said> where(List<Said> answers, Predicate<Said> which) {
    return answers.stream().filter(which).toList();
  }

  private void touchpoint(List<Said> said, String touchpoint, String channel) {
    touchpoint("nps", AnswerFigures.mean(said, Said::netPromoter), touchpoint, channel);
    touchpoint(
        "ces_mean", AnswerFigures.mean(said, s -> Said.orNaN(s.effort())), touchpoint, channel);
    touchpoint(
        "valence_told", AnswerFigures.mean(said, s -> s.story().valence()), touchpoint, channel);
  }

  private void touchpoint(String column, double value, String touchpoint, String channel) {
    figures.put(
        value,
        Estimand.of(
            "touchpoints",
            column,
            "touchpoint",
            touchpoint,
            "channel",
            channel,
            "period",
            world.reportingMonths(),
            "side",
            "customer"));
  }

  private void steps() {
    List<Said> arrivals = where(reporting, LoopFigures::isStep);
    for (String to : touchpoints) {
      List<Said> arriving = where(arrivals, said -> said.touchpoint().equals(to));
      step(arriving, ALL, to);
      for (String from : touchpoints) {
        step(where(arriving, said -> said.before().touchpoint().equals(from)), from, to);
      }
    }
  }

  private static boolean isStep(Said said) {
    Said before = said.before();
    return before != null
        && said.recommend() >= 0
        && before.recommend() >= 0
        && said.month() - before.month() <= World.WINDOW
        && !said.touchpoint().equals(before.touchpoint());
  }

  private void step(List<Said> arriving, String from, String to) {
    double change =
        AnswerFigures.mean(arriving, said -> said.netPromoter() - said.before().netPromoter());
    figures.put(
        change,
        Estimand.of("journey_steps", "nps_change", "touchpoint_from", from, "touchpoint_to", to));
  }

  private void voice(String voice, Predicate<Said> whose) {
    double share =
        AnswerFigures.mean(where(reporting, whose), said -> said.story().isTold() ? 1 : 0);
    figures.put(
        share,
        Estimand.of("voices", "share", "scope", "overall", "scope_value", ALL, "voice", voice));
  }

  private void themes() {
    List<Said> stories = where(reporting, said -> said.story().isTold());
    for (int e = 0; e < world.elements.size(); e++) {
      int element = e;
      double praised =
          AnswerFigures.mean(stories, said -> said.story().themes()[element] > 0 ? 1 : 0);
      double blamed =
          AnswerFigures.mean(stories, said -> said.story().themes()[element] < 0 ? 1 : 0);
      if (praised > 0 || blamed > 0) {
        theme("praised_told", praised, world.elements.get(e).id());
        theme("blamed_told", blamed, world.elements.get(e).id());
      }
    }
  }

  private void theme(String column, double share, String theme) {
    figures.put(
        share,
        Estimand.of(
            "stories",
            column,
            "scope",
            "overall",
            "scope_value",
            ALL,
            "voice",
            ALL,
            "theme",
            theme));
  }

  private void dissenters() {
    double yes = retained(true);
    double no = retained(false);
    dissenters("yes", yes);
    dissenters("no", no);
    dissenters("difference", yes - no);
  }

  private double retained(boolean answered) {
    List<Linked> dissenters =
        population.linked().stream()
            .filter(linked -> linked.coverage().said().isDetractor())
            .filter(linked -> isAnswered(linked.coverage().said()) == answered)
            .toList();
    return AnswerFigures.mean(dissenters, Linked::retained);
  }

  private boolean isAnswered(Said said) {
    int unit = world.units.indexOf(said.who().unit());
    return world.circumstances.answered(unit, touchpoints.indexOf(said.touchpoint()), said.month());
  }

  private void dissenters(String answered, double retained) {
    figures.put(
        retained, Estimand.of("dissenters", "retained", "answered", answered, "story", ALL));
  }
}
