package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.extract.Action;
import fi.arvo.measure.ActionOutcome;
import fi.arvo.measure.ActionState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Treatment;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Reason;
import fi.arvo.stats.TreatmentEffect;
import fi.arvo.stats.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each action did to those it touched, beside those it didn't. */
final class ActionEffects {
  /** Of the permutations that are drawn: the same in every run. */
  private static final long SEED = 20_260_930;

  private ActionEffects() {}

  /** A finding for each action and outcome that is asked for. */
  static List<ActionEffectFinding> of(
      ValueStates states, List<Action> rows, MeasureRules rules, JobConfig job) {
    List<ActionEffectFinding> found = new ArrayList<>();
    for (ActionState state : states.loop().actions()) {
      for (ActionOutcome outcome : rules.loop().outcomes()) {
        TreatmentEffect effect =
            effect(state, outcome).times(LoopEffects.unit(outcome, job.money()));
        found.add(
            new ActionEffectFinding(
                facts(state.plan().treatment(), rows), outcome, effect, null, null));
      }
    }
    List<Double> adjusted =
        BenjaminiHochberg.adjust(
            found.stream().map(one -> one.effect().effect().pValueOrNull()).toList());
    LoopEffects effects = new LoopEffects(rules.scales(), job.effects());
    List<ActionEffectFinding> judged = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      judged.add(judged(found.get(i), adjusted.get(i), effects));
    }
    return judged;
  }

  private static ActionEffectFinding judged(
      ActionEffectFinding found, Double adjusted, LoopEffects effects) {
    TreatmentEffect effect = found.effect();
    if (!effect.effect().isAvailable()) {
      return found;
    }
    double smallest = effects.smallest(found.outcome(), effect.treated().before());
    Verdict verdict = Verdict.of(effect.effect(), smallest, Optional.of(effect.preTrend()));
    return new ActionEffectFinding(
        found.action(),
        found.outcome(),
        effect,
        adjusted,
        effects.better(verdict, found.outcome().key(), adjusted));
  }

  private static TreatmentEffect effect(ActionState state, ActionOutcome outcome) {
    TreatmentEffect effect = state.effect(outcome, SEED);
    Reason reason = effect.effect().whyNot().orElse(null);
    return reason == Reason.NO_ANSWERS ? effect.without(why(state, outcome)) : effect;
  }

  /** Why there is nothing to compare. */
  private static Reason why(ActionState state, ActionOutcome outcome) {
    if (!state.reaches(outcome, true)) {
      return Reason.NO_AFTER;
    }
    if (!state.reaches(outcome, false)) {
      return Reason.NO_BEFORE;
    }
    ActionState.Met met = state.met(outcome);
    boolean[] sides = {false, true};
    for (boolean later : sides) {
      if (met.rows(true, later, false) == 0) {
        boolean others = met.rows(true, later, true) > 0;
        return others ? Reason.OVERLAP : later ? Reason.NO_AFTER : Reason.NO_BEFORE;
      }
    }
    return Reason.NO_CONTROL;
  }

  private static ActionEffectFinding.Facts facts(Treatment treatment, List<Action> rows) {
    List<Action> own =
        rows.stream().filter(row -> row.actionId().equals(treatment.action())).toList();
    return new ActionEffectFinding.Facts(
        treatment.action(),
        first(own, Action::name).orElse(treatment.action()),
        LocalDate.ofEpochDay(own.stream().mapToInt(Action::startedOn).min().orElseThrow()),
        treatment.touchpoint(),
        own.stream().flatMap(row -> row.elements().stream()).distinct().toList(),
        own.stream()
            .map(Action::owner)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.collectingAndThen(Collectors.joining("; "), ActionEffects::told)),
        first(own, Action::designedBy).orElse(null));
  }

  private static String told(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Optional<String> first(List<Action> rows, Function<Action, String> column) {
    return rows.stream().map(column).filter(Objects::nonNull).findFirst();
  }
}
