package fi.arvo.report;

import fi.arvo.analysis.DissenterFinding;
import fi.arvo.analysis.Findings;
import fi.arvo.config.ElementModel;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.ThemeState;
import fi.arvo.measure.VoiceKey;
import fi.arvo.measure.VoiceState;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Dissenters;
import fi.arvo.report.tables.Stories;
import fi.arvo.report.tables.Voices;
import fi.arvo.stats.DesignEffect;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Customers' stories as tables: what they speak of, who tells them, and whether dissenters stay.
 */
final class StoryTables {
  private final Findings findings;
  private final JobConfig job;

  StoryTables(Findings findings, JobConfig job) {
    this.findings = findings;
    this.job = job;
  }

  Table stories() {
    List<Stories> rows = new ArrayList<>();
    findings
        .encounters()
        .voices()
        .forEach(
            (key, state) -> {
              if (state.stories() > 0) {
                for (int e = 0; e < state.themes().size(); e++) {
                  rows.add(
                      theme(key, state, job.elements().elements().get(e), state.themes().get(e)));
                }
              }
            });
    return Table.of(Stories.class, rows);
  }

  private Stories theme(
      VoiceKey key, VoiceState state, ElementModel.Element element, ThemeState theme) {
    Estimate share = theme.spokenOf().share().share(state.stories());
    return new Stories(
        job.asOf(),
        key.scope().kind(),
        key.scope().value(),
        key.voice().key(),
        element.id(),
        share.n(),
        share.valueOrNull(),
        share.lowOrNull(),
        share.highOrNull(),
        theme.praised().share().share(state.stories()).valueOrNull(),
        theme.blamed().share().share(state.stories()).valueOrNull(),
        share.nEffectiveOrNull(),
        share.designEffectOrNull(),
        false,
        reason(share),
        state.tellers(),
        theme.praised().with(),
        theme.blamed().with(),
        theme.otherwise().with(),
        theme.spokenOf().without());
  }

  Table voices() {
    List<Voices> rows = new ArrayList<>();
    findings.encounters().voices().forEach((key, state) -> rows.add(voice(key, state)));
    return Table.of(Voices.class, rows);
  }

  private Voices voice(VoiceKey key, VoiceState state) {
    Estimate share = state.telling().share().share(state.answers());
    Estimate valence = state.feeling().valence().ratio();
    return new Voices(
        job.asOf(),
        key.scope().kind(),
        key.scope().value(),
        key.voice().key(),
        share.n(),
        share.valueOrNull(),
        share.lowOrNull(),
        share.highOrNull(),
        valence.valueOrNull(),
        Feelings.low(valence),
        Feelings.high(valence),
        state.feeling().stories(),
        share.nEffectiveOrNull(),
        share.designEffectOrNull(),
        false,
        reason(share),
        state.telling().with(),
        state.telling().without(),
        state.feeling().valence().clusters());
  }

  Table dissenters() {
    return Table.of(
        Dissenters.class,
        findings.encounters().dissenters().stream().map(this::dissenters).toList());
  }

  private Dissenters dissenters(DissenterFinding finding) {
    Estimate retained = finding.retained();
    long n = finding.customers();
    return new Dissenters(
        job.asOf(),
        finding.answered(),
        finding.story(),
        n,
        retained.valueOrNull(),
        retained.lowOrNull(),
        retained.highOrNull(),
        retained.pValueOrNull(),
        retained.nEffectiveOrNull(),
        DesignEffect.of(n, retained.nEffectiveOrNull()),
        false,
        reason(retained),
        n);
  }

  private static String reason(Estimate estimate) {
    return estimate.whyNot().map(Reason::key).orElse(null);
  }
}
