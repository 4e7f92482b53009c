package fi.arvo.analysis;

import fi.arvo.measure.DissenterState;
import fi.arvo.measure.DissenterState.Stays;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Proportions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the states tell of encounters, steps, voices and dissenters. */
final class EncounterAnalysis {
  private EncounterAnalysis() {}

  /**
   * @param minCell fewest respondents of either side in a unit that counts in a link
   */
  static EncounterFindings of(ValueStates states, Sides sides, MeasureRules rules, int minCell) {
    return new EncounterFindings(
        states.journey().encounters(),
        steps(states),
        states.voices().voices(),
        dissenters(states.dissenters(), rules.storied()),
        sides,
        SideLinkAnalysis.of(states, sides, rules, minCell));
  }

  private static List<StepFinding> steps(ValueStates states) {
    List<StepFinding> found = new ArrayList<>();
    states
        .steps()
        .steps()
        .forEach(
            (key, steps) ->
                found.add(
                    new StepFinding(
                        key,
                        steps.n(),
                        steps.customers(),
                        steps.change().ratio().times(100),
                        steps.before().ratio().times(100),
                        steps.after().ratio().times(100),
                        null)));
    List<Double> adjusted =
        BenjaminiHochberg.adjust(found.stream().map(f -> f.change().pValueOrNull()).toList());
    List<StepFinding> steps = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      StepFinding f = found.get(i);
      steps.add(
          new StepFinding(
              f.key(),
              f.steps(),
              f.customers(),
              f.change(),
              f.before(),
              f.after(),
              adjusted.get(i)));
    }
    return steps;
  }

  private static List<DissenterFinding> dissenters(DissenterState state, boolean storied) {
    List<DissenterFinding> findings = new ArrayList<>();
    if (state.groups().isEmpty()) {
      return findings;
    }
    dissenters(findings, state, DissenterFinding.ALL, group -> true);
    if (storied) {
      dissenters(findings, state, DissenterFinding.YES, DissenterState.Group::story);
      dissenters(findings, state, DissenterFinding.NO, group -> !group.story());
    }
    return findings;
  }

  private static void dissenters(
      List<DissenterFinding> findings,
      DissenterState state,
      String story,
      Predicate<DissenterState.Group> of) {
    Stays answered = sum(state, of.and(DissenterState.Group::answered));
    Stays others = sum(state, of.and(group -> !group.answered()));
    findings.add(finding(DissenterFinding.YES, story, answered));
    findings.add(finding(DissenterFinding.NO, story, others));
    findings.add(
        new DissenterFinding(
            DissenterFinding.DIFFERENCE,
            story,
            Proportions.difference(share(answered), share(others)),
            customers(answered) + customers(others)));
  }

  private static DissenterFinding finding(String answered, String story, Stays stays) {
    return new DissenterFinding(answered, story, share(stays), customers(stays));
  }

  private static Estimate share(Stays stays) {
    return stays.retained().share(customers(stays));
  }

  private static long customers(Stays stays) {
    return stays.stayed() + stays.left();
  }

  private static Stays sum(DissenterState state, Predicate<DissenterState.Group> of) {
    Stays sum = new Stays();
    state
        .groups()
        .forEach(
            (group, stays) -> {
              if (of.test(group)) {
                sum.merge(stays);
              }
            });
    return sum;
  }
}
