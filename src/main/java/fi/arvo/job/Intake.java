package fi.arvo.job;

import fi.arvo.analysis.Weighting;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.extract.Extracts;
import fi.arvo.extract.Landed;
import fi.arvo.extract.UnreadableExtract;
import fi.arvo.quality.GateVerdict;
import fi.arvo.quality.QualityCheck;
import fi.arvo.quality.QualityReport;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The first half of every report: extracts read, landed, checked, weighted and let through the
 * gate.
 */
public sealed interface Intake {

  /** Good enough to publish from. */
  record Accepted(Landed landed, QualityReport quality, Weighting weighting) implements Intake {}

  /** Not good enough, or not readable at all. */
  record Refused(JobFailure failure) implements Intake {}

  /** Reads and checks the extracts of a job. */
  static Intake take(SparkSession spark, JobConfig job, RunContext context) {
    Landed landed;
    try {
      landed = Extracts.land(spark, job, context.directory().work().resolve("landed"));
    } catch (UnreadableExtract e) {
      return new Refused(new JobFailure.InputUnreadable(e.problems()));
    }
    QualityReport quality = QualityCheck.run(spark, job, landed, context.directory().quarantine());
    List<String> reasons = new ArrayList<>();
    if (quality.verdict() instanceof GateVerdict.Refused refused) {
      reasons.addAll(refused.reasons());
    }
    if (!reasons.isEmpty() && Files.exists(context.directory().quarantine())) {
      reasons.add("The rejected rows are in " + context.directory().quarantine() + ".");
    }
    reasons.addAll(foreignCurrencies(job, landed));
    if (!reasons.isEmpty()) {
      return new Refused(new JobFailure.GateRefused(reasons));
    }
    Weighting weighting = Weighting.of(spark, landed, job);
    return weighting instanceof Weighting.Impossible impossible
        ? new Refused(
            new JobFailure.GateRefused(List.of(MarginFault.sentence(impossible.refused()))))
        : new Accepted(landed, quality, weighting);
  }

  /** Amounts of several currencies cannot be added up. */
  private static List<String> foreignCurrencies(JobConfig job, Landed landed) {
    if (!landed.has(Role.TRANSACTIONS, "currency")) {
      return List.of();
    }
    List<String> foreign =
        landed.currencies().stream().filter(c -> !c.equals(job.money().currency())).toList();
    return foreign.isEmpty()
        ? List.of()
        : List.of(
            "The transactions have amounts in "
                + String.join(", ", foreign)
                + ", and the report is in "
                + job.money().currency()
                + ". Convert the amounts in the extract, or set money.currency when all of them"
                + " are in another currency.");
  }
}
