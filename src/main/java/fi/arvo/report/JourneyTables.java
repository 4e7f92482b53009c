package fi.arvo.report;

import fi.arvo.analysis.Findings;
import fi.arvo.analysis.Sides;
import fi.arvo.analysis.StepFinding;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Journey;
import fi.arvo.measure.EncounterState;
import fi.arvo.measure.JourneyKey;
import fi.arvo.measure.LoyaltyState;
import fi.arvo.measure.MarkState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Emotions;
import fi.arvo.report.tables.JourneySteps;
import fi.arvo.report.tables.Touchpoints;
import fi.arvo.stats.DesignEffect;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.NetPromoterMoments;
import fi.arvo.stats.Reason;
import fi.arvo.text.Emotion;
import java.util.ArrayList;
import java.util.List;

/** The journey as tables: encounters, the emotions in their stories, and the steps between them. */
final class JourneyTables {
  private final Findings findings;
  private final JobConfig job;

  JourneyTables(Findings findings, JobConfig job) {
    this.findings = findings;
    this.job = job;
  }

  /** Takes one side's encounters at one touchpoint, in one channel and period. */
  private interface Encounters {
    void take(String side, MeasureRules rules, JourneyKey key, EncounterState state);
  }

  private void each(Encounters encounters) {
    findings
        .encounters()
        .journey()
        .forEach((key, state) -> encounters.take(Sides.CUSTOMER, findings.rules(), key, state));
    Sides sides = findings.encounters().sides();
    sides
        .states()
        .forEach(
            (side, states) ->
                states
                    .journey()
                    .encounters()
                    .forEach(
                        (key, state) ->
                            encounters.take(side, sides.rules().get(side), key, state)));
  }

  Table touchpoints() {
    List<Touchpoints> rows = new ArrayList<>();
    each((side, rules, key, state) -> rows.add(touchpoint(side, rules, key, state)));
    return Table.of(Touchpoints.class, rows);
  }

  private Touchpoints touchpoint(
      String side, MeasureRules rules, JourneyKey key, EncounterState state) {
    LoyaltyState loyalty = state.loyalty();
    NetPromoterMoments recommend = loyalty.recommend();
    Estimate nps = recommend.estimate();
    Estimate effort = loyalty.effort().ratio();
    Estimate satisfied = loyalty.satisfied().share(loyalty.satisfactionAnswers());
    Estimate valence = state.feeling().valence().ratio();
    return new Touchpoints(
        job.asOf(),
        key.touchpoint(),
        key.channel(),
        key.period(),
        side,
        recommend.answers(),
        nps.valueOrNull(),
        effort.valueOrNull(),
        satisfied.valueOrNull(),
        valence.valueOrNull(),
        nps.lowOrNull(),
        nps.highOrNull(),
        effort.lowOrNull(),
        effort.highOrNull(),
        satisfied.lowOrNull(),
        satisfied.highOrNull(),
        Feelings.low(valence),
        Feelings.high(valence),
        nps.nEffectiveOrNull(),
        nps.designEffectOrNull(),
        loyalty.effortAnswers(),
        effort.nEffectiveOrNull(),
        DesignEffect.of(loyalty.effortAnswers(), effort.nEffectiveOrNull()),
        loyalty.satisfactionAnswers(),
        satisfied.nEffectiveOrNull(),
        satisfied.designEffectOrNull(),
        state.feeling().stories(),
        department(key.touchpoint()),
        place(key.touchpoint()),
        rules.complete(key.period()),
        false,
        reason(nps),
        recommend.customers(),
        loyalty.promoters(),
        loyalty.passives(),
        loyalty.detractors(),
        loyalty.effort().clusters(),
        loyalty.satisfied().clusters(),
        state.feeling().valence().clusters());
  }

  Table emotions() {
    List<Emotions> rows = new ArrayList<>();
    each(
        (side, rules, key, state) -> {
          if (state.emotions().stories() > 0) {
            for (Emotion emotion : Emotion.values()) {
              rows.add(emotion(side, key, state, emotion));
            }
          }
        });
    return Table.of(Emotions.class, rows);
  }

  private Emotions emotion(String side, JourneyKey key, EncounterState state, Emotion emotion) {
    MarkState marked = state.emotions().of(emotion);
    Estimate share = marked.share().share(state.emotions().stories());
    return new Emotions(
        job.asOf(),
        key.touchpoint(),
        key.channel(),
        key.period(),
        side,
        emotion.key(),
        share.n(),
        share.valueOrNull(),
        share.lowOrNull(),
        share.highOrNull(),
        share.nEffectiveOrNull(),
        share.designEffectOrNull(),
        false,
        reason(share),
        state.emotions().tellers(),
        marked.with(),
        marked.without());
  }

  Table steps() {
    return Table.of(
        JourneySteps.class, findings.encounters().steps().stream().map(this::step).toList());
  }

  private JourneySteps step(StepFinding step) {
    Estimate change = step.change();
    return new JourneySteps(
        job.asOf(),
        step.key().from(),
        step.key().to(),
        step.steps(),
        change.valueOrNull(),
        change.lowOrNull(),
        change.highOrNull(),
        change.pValueOrNull(),
        step.adjusted(),
        step.before().valueOrNull(),
        step.after().valueOrNull(),
        change.nEffectiveOrNull(),
        DesignEffect.of(step.steps(), change.nEffectiveOrNull()),
        department(step.key().from()),
        department(step.key().to()),
        false,
        reason(change),
        step.customers());
  }

  private String department(String touchpoint) {
    return job.journey().departmentOf(touchpoint).orElse(null);
  }

  private Long place(String touchpoint) {
    List<String> path = job.journey().path().stream().map(Journey.Step::touchpoint).toList();
    return path.contains(touchpoint) ? (Long) (path.indexOf(touchpoint) + 1L) : null;
  }

  private static String reason(Estimate estimate) {
    return estimate.whyNot().map(Reason::key).orElse(null);
  }
}
