package fi.arvo.job;

import fi.arvo.analysis.Analysis;
import fi.arvo.analysis.DriverModel;
import fi.arvo.analysis.DriverModels;
import fi.arvo.analysis.DriverPlan;
import fi.arvo.analysis.ExtractDays;
import fi.arvo.analysis.Findings;
import fi.arvo.analysis.GrowthRanks;
import fi.arvo.analysis.MaturityAnalysis;
import fi.arvo.analysis.MaturityFindings;
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
import fi.arvo.report.FindingTables;
import fi.arvo.report.InsightTable;
import fi.arvo.report.MaturityStanding;
import fi.arvo.report.MaturityTables;
import fi.arvo.report.OpportunityTable;
import fi.arvo.report.PromiseTable;
import fi.arvo.report.ResponsibilityTable;
import fi.arvo.report.TableProtection;
import fi.arvo.report.VerbatimTable;
import fi.arvo.report.model.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
    TableProtection protection = new TableProtection(job.privacy(), cuts(job));
    EditionBefore before = EditionBefore.read(lock.out(), job.asOf());
    List<Table> found = new ArrayList<>(FindingTables.of(findings, weighting, quality.rows(), job));
    found.add(VerbatimTable.of(verbatims, job));
    found.addAll(
        MaturityTables.of(
            maturity
                .map(said -> MaturityAnalysis.of(said, job.privacy().minCell()))
                .orElse(MaturityFindings.NONE),
            job));
    List<Table> published = MaturityStanding.with(protection.apply(found), maturity, job);
    List<Table> tables =
        new ArrayList<>(OpportunityTable.with(published, findings, job, protection));
    tables = new ArrayList<>(PromiseTable.with(tables, findings.promise(), job, protection));
    tables.add(InsightTable.of(findings, tables, job, before.edition()));
    List<Table> all =
        ResponsibilityTable.with(
            tables, landed.owners(), landed.actions(), landed.operations(), rules.compared(), job);
    return new Edition(job, context, landed, quality, rules, before)
        .publish(spark, measured, all, lock);
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

  /** By side, see {@link TableProtection#cuts}. */
  private static Map<String, Map<String, List<Integer>>> cuts(JobConfig job) {
    Map<String, Map<String, List<Integer>>> cuts = new HashMap<>();
    job.extracts()
        .forEach(
            (role, extract) ->
                extract
                    .ratings()
                    .map(TableProtection::cuts)
                    .ifPresent(own -> sides(role).forEach(side -> cuts.put(side, own))));
    return cuts;
  }

  private static List<String> sides(Role role) {
    return switch (role) {
      case SURVEY -> List.of(Sides.CUSTOMER);
      case EMPLOYEES -> List.of(Sides.EMPLOYEE);
      case STAKEHOLDERS -> List.of(Sides.PARTNER, Sides.OWNER);
      default -> List.of();
    };
  }
}
