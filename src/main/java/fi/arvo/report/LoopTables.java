package fi.arvo.report;

import fi.arvo.analysis.ActionEffectFinding;
import fi.arvo.analysis.AutomationFinding;
import fi.arvo.analysis.Findings;
import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.ActionEffects;
import fi.arvo.report.tables.Automation;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Reason;
import fi.arvo.stats.TreatmentEffect;

/** What actions did and what automation goes with, as tables. */
final class LoopTables {
  private final Findings findings;
  private final JobConfig job;

  LoopTables(Findings findings, JobConfig job) {
    this.findings = findings;
    this.job = job;
  }

  Table actions() {
    return Table.of(
        ActionEffects.class, findings.loop().actions().stream().map(this::action).toList());
  }

  private ActionEffects action(ActionEffectFinding finding) {
    ActionEffectFinding.Facts action = finding.action();
    TreatmentEffect found = finding.effect();
    Estimate effect = found.effect();
    boolean told = effect.isAvailable();
    TreatmentEffect.Side treated = found.treated();
    TreatmentEffect.Side control = found.control();
    return new ActionEffects(
        job.asOf(),
        action.id(),
        finding.outcome().key(),
        effect.valueOrNull(),
        effect.standardErrorOrNull(),
        effect.lowOrNull(),
        effect.highOrNull(),
        effect.pValueOrNull(),
        treated.rows(),
        control.rows(),
        found.preTrend().pValueOrNull(),
        finding.verdict() == null ? null : FindingTables.verdict(finding.verdict()),
        finding.adjusted(),
        told ? (Boolean) found.permuted() : null,
        treated.before(),
        treated.after(),
        control.before(),
        control.after(),
        found.preTrend().valueOrNull(),
        treated.clusters(),
        control.clusters(),
        action.name(),
        action.startedOn(),
        action.touchpoint(),
        String.join(", ", action.elements()),
        action.owner(),
        action.designedBy(),
        false,
        reason(effect),
        treated.respondents(),
        control.respondents());
  }

  Table automation() {
    return Table.of(
        Automation.class, findings.loop().automation().stream().map(this::automation).toList());
  }

  private Automation automation(AutomationFinding finding) {
    Estimate estimate = finding.estimate();
    return new Automation(
        job.asOf(),
        finding.scope().kind(),
        finding.scope().value(),
        finding.predictor().key(),
        finding.outcome(),
        estimate.valueOrNull(),
        estimate.standardErrorOrNull(),
        estimate.lowOrNull(),
        estimate.highOrNull(),
        estimate.pValueOrNull(),
        finding.adjusted(),
        finding.answers(),
        (long) finding.cells(),
        (long) finding.months(),
        finding.word() == null ? null : finding.word().key(),
        false,
        reason(estimate),
        finding.respondents());
  }

  private static String reason(Estimate estimate) {
    return estimate.whyNot().map(Reason::key).orElse(null);
  }
}
