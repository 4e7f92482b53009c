package fi.arvo.report;

import fi.arvo.analysis.DriverFinding;
import fi.arvo.analysis.DriverModel;
import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Drivers;
import fi.arvo.report.tables.Lmg;
import fi.arvo.stats.DesignEffect;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.PenaltyReward;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The drivers as tables, before the privacy rules have seen them. */
final class DriverTables {
  private DriverTables() {}

  static Table drivers(List<DriverFinding> findings, JobConfig job) {
    List<Drivers> rows = new ArrayList<>();
    findings.forEach(finding -> rows.add(row(finding, job)));
    return Table.of(Drivers.class, rows);
  }

  private static Drivers row(DriverFinding finding, JobConfig job) {
    DriverModel model = finding.model();
    DriverModel.Driver driver = finding.driver();
    Estimate importance = driver.importance();
    Estimate performance = finding.performance();
    PenaltyReward.Impact impact = driver.impact();
    Estimate penalty = impact == null ? null : impact.penalty();
    Estimate reward = impact == null ? null : impact.reward();
    return new Drivers(
        job.asOf(),
        model.key().scope().kind(),
        model.key().scope().value(),
        model.key().outcome().key(),
        job.elements().elements().get(finding.element()).id(),
        importance.valueOrNull(),
        importance.lowOrNull(),
        importance.highOrNull(),
        finding.rank(),
        finding.aboveNoise(),
        of(driver.beta(), Estimate::valueOrNull),
        of(driver.beta(), Estimate::standardErrorOrNull),
        of(driver.beta(), Estimate::pValueOrNull),
        finding.adjusted(),
        driver.vif(),
        performance.valueOrNull(),
        performance.lowOrNull(),
        performance.highOrNull(),
        finding.quadrant() == null ? null : finding.quadrant().key(),
        impact == null ? null : impact.kano().key(),
        of(penalty, Estimate::valueOrNull),
        of(penalty, Estimate::lowOrNull),
        of(penalty, Estimate::highOrNull),
        of(reward, Estimate::valueOrNull),
        of(reward, Estimate::lowOrNull),
        of(reward, Estimate::highOrNull),
        driver.pAgainstNoise(),
        finding.noiseAdjusted(),
        driver.signsConflict(),
        of(driver.shapley(), Estimate::valueOrNull),
        model.n(),
        model.nEffective(),
        model.lost(),
        model.lost() > model.n(),
        model.missing().key(),
        model.repair(),
        model.applicability(),
        model.rSquared(),
        model.condition(),
        DesignEffect.of(model.n(), model.nEffective()),
        model.key().outcome().cohort().key(),
        false,
        reason(importance),
        model.n(),
        model.lost(),
        performance.n(),
        impact == null ? null : (Long) impact.fewest());
  }

  static Table lmg(List<DriverModel> models, JobConfig job) {
    List<Lmg> rows = new ArrayList<>();
    for (DriverModel model : models) {
      for (DriverModel.Tier tier : model.tiers()) {
        rows.add(
            new Lmg(
                job.asOf(),
                model.key().scope().kind(),
                model.key().scope().value(),
                model.key().outcome().key(),
                job.elements().tiers().get(tier.tier()).id(),
                tier.share().valueOrNull(),
                model.rSquared(),
                model.n(),
                model.missing().key(),
                model.nEffective(),
                DesignEffect.of(model.n(), model.nEffective()),
                model.key().outcome().cohort().key(),
                false,
                reason(tier.share()),
                model.n(),
                model.lost()));
      }
    }
    return Table.of(Lmg.class, rows);
  }

  private static Double of(Estimate estimate, Function<Estimate, Double> part) {
    return estimate == null ? null : part.apply(estimate);
  }

  private static String reason(Estimate estimate) {
    return estimate.whyNot().map(Reason::key).orElse(null);
  }
}
