package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.extract.Landed;
import fi.arvo.measure.CustomerWeights;
import fi.arvo.stats.Raking;
import fi.arvo.stats.RakingCells;
import fi.arvo.stats.RakingReport;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** What the answers of a run weigh, found before anything is measured. */
public sealed interface Weighting {

  /** What the survey says. */
  record Given() implements Weighting {}

  /**
   * Raked to the configured margins.
   *
   * @param weights for each customer
   * @param raked the factors by cell, and what it took to find them
   * @param report how the current cohort spreads over the margins, before and after
   */
  record ToMargins(CustomerWeights weights, Raking.Raked raked, RakingReport report)
      implements Weighting {}

  /** The margins can't be had. */
  record Impossible(Raking.Refused refused) implements Weighting {}

  /** Weighs the current cohort; without margins no data are looked at. */
  static Weighting of(SparkSession spark, Landed landed, JobConfig job) {
    if (!job.weights().raked()) {
      return new Given();
    }
    List<String> dimensions = List.copyOf(job.weights().margins().keySet());
    RakingCells cells =
        RespondentCells.count(
            spark, landed, Rules.of(job, landed, ExtractDays.UNKNOWN), dimensions);
    List<Raking.Margin> margins =
        dimensions.stream()
            .map(dimension -> new Raking.Margin(dimension, job.weights().margins().get(dimension)))
            .toList();
    Raking.Rule rule =
        new Raking.Rule(
            Raking.Rule.DEFAULT.tolerance(),
            Raking.Rule.DEFAULT.rounds(),
            job.weights().lowest(),
            job.weights().highest());
    Raking.Outcome outcome = Raking.rake(cells, margins, rule);
    if (outcome instanceof Raking.Refused refused) {
      return new Impossible(refused);
    }
    Raking.Raked raked = (Raking.Raked) outcome;
    return new ToMargins(
        new CustomerWeights(dimensions, raked.weights()),
        raked,
        RakingReport.of(cells, margins, raked.weights()));
  }

  /** The weights of each customer's answers. */
  default CustomerWeights weights() {
    return this instanceof ToMargins margins ? margins.weights() : CustomerWeights.GIVEN;
  }
}
