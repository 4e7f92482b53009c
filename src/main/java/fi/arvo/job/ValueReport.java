package fi.arvo.job;

import fi.arvo.analysis.Analysis;
import fi.arvo.analysis.DriverModel;
import fi.arvo.analysis.DriverModels;
import fi.arvo.analysis.DriverPlan;
import fi.arvo.analysis.ExtractDays;
import fi.arvo.analysis.Findings;
import fi.arvo.analysis.GrowthRanks;
import fi.arvo.analysis.MaturityMeasurement;
import fi.arvo.analysis.Measured;
import fi.arvo.analysis.Measurement;
import fi.arvo.analysis.MoneyModels;
import fi.arvo.analysis.Rules;
import fi.arvo.analysis.SideMeasurement;
import fi.arvo.analysis.Sides;
import fi.arvo.analysis.VerbatimSelection;
import fi.arvo.analysis.Weighting;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.extract.Landed;
import fi.arvo.measure.AnsweredMonths;
import fi.arvo.measure.MaturityState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Months;
import fi.arvo.measure.VerbatimStates;
import fi.arvo.publish.OutputDirectory;
import fi.arvo.publish.OutputLock;
import fi.arvo.publish.Publisher;
import fi.arvo.quality.QualityReport;
import fi.arvo.report.EditionTables;
import fi.arvo.report.model.Table;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * The main job: extract → check → measure → analyse → report → publish, for one date.
 *
 * <p>What was published before stays as it is until the last step swaps the new version in.
 */
public final class ValueReport implements Job<JobConfig> {

  @Override
  public RunOutcome run(JobConfig job, RunContext context) {
    OutputDirectory out = OutputDirectory.of(job.out());
    try {
      OutputLock.Attempt attempt = OutputLock.take(out, context.runId(), context.now());
      if (attempt instanceof OutputLock.Attempt.Busy busy) {
        return new RunOutcome.Failed(new JobFailure.AnotherRunPublishes(List.of(busy.sentence())));
      }
      try (OutputLock lock = ((OutputLock.Attempt.Held) attempt).lock();
          SparkSession spark =
              SparkSessions.start(
                  "value-report", job.spark(), job.time().zone(), context.progress())) {
        new Publisher(lock).recover();
        return report(job, context, spark, lock);
      }
    } catch (IOException e) {
      return new RunOutcome.Failed(new JobFailure.Unexpected(e, context.directory().log()));
    }
  }

  private static RunOutcome report(
      JobConfig job, RunContext context, SparkSession spark, OutputLock lock) throws IOException {
    Intake intake = Intake.take(spark, job, context);
    if (intake instanceof Intake.Refused refused) {
      return new RunOutcome.Failed(refused.failure());
    }
    Landed landed = ((Intake.Accepted) intake).landed();
    QualityReport quality = ((Intake.Accepted) intake).quality();
    Weighting weighting = ((Intake.Accepted) intake).weighting();

    MeasureRules rules = rules(job, landed, quality);
    DriverPlan drivers = DriverPlan.of(Rules.drivers(job, rules), rules, job.effects());
    Measured measured =
        Measurement.run(
            spark,
            landed,
            rules,
            weighting.weights(),
            drivers.rules(),
            context.directory().work().toString());
    GrowthRanks ranks = GrowthRanks.run(spark, measured, rules);
    List<DriverModel> models = DriverModels.run(spark, measured, drivers);
    MoneyModels money = MoneyModels.run(spark, measured, rules, job);
    Optional<MaturityState> maturity = MaturityMeasurement.run(spark, landed, job);
    Sides sides = SideMeasurement.run(spark, landed, Rules.ofSides(job, landed, answered(quality)));
    VerbatimStates verbatims = VerbatimSelection.run(spark, landed, rules);
    Findings findings =
        Analysis.of(
            measured.states(),
            ranks,
            models,
            money,
            rules,
            job,
            landed.owners(),
            landed.actions(),
            landed.operations(),
            landed.promises(),
            sides);

    context.progress().step("write the report");
    EditionBefore before = EditionBefore.read(lock.out(), job.asOf());
    List<Table> tables =
        new EditionTables(job, landed, before.edition())
            .of(findings, maturity, verbatims, weighting, quality.rows());
    return new Edition(job, context, landed, quality, rules, before)
        .publish(spark, measured, tables, lock);
  }

  private static MeasureRules rules(JobConfig job, Landed landed, QualityReport quality) {
    QualityReport.ExtractQuality sales = quality.extracts().get(Role.TRANSACTIONS);
    QualityReport.ExtractQuality survey = quality.extracts().get(Role.SURVEY);
    ExtractDays days =
        new ExtractDays(
            sales == null ? null : sales.firstDay(),
            sales == null ? null : sales.lastDay(),
            survey == null ? null : survey.firstDay(),
            survey == null ? null : survey.lastDay());
    return Rules.of(job, landed, days);
  }

  private static Map<Role, AnsweredMonths> answered(QualityReport quality) {
    Map<Role, AnsweredMonths> months = new EnumMap<>(Role.class);
    quality
        .extracts()
        .forEach(
            (role, extract) -> {
              if (role.asks() && extract.firstDay() != null) {
                int first = Months.of(extract.firstDay());
                months.put(role, new AnsweredMonths(first, Months.of(extract.lastDay())));
              }
            });
    return months;
  }
}
