package fi.arvo.analysis;

import fi.arvo.config.Role;
import fi.arvo.extract.CustomerReader;
import fi.arvo.extract.Landed;
import fi.arvo.extract.LandedExtract;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.VerbatimStates;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The job that chooses which of customers' own words may be shown, a task a group of blocks, as
 * {@link Measurement}. It is run only where words were landed, so that measuring itself never
 * carries any.
 */
public final class VerbatimSelection {
  private VerbatimSelection() {}

  /** A few stories a group; no data are looked at where the job doesn't show any. */
  public static VerbatimStates run(SparkSession spark, Landed landed, MeasureRules rules) {
    VerbatimStates all = new VerbatimStates();
    if (!landed.extract(Role.SURVEY).map(LandedExtract::verbatims).orElse(false)) {
      return all;
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context.sc().setJobDescription("choose verbatims");
    Landed answers = landed.without(Role.TRANSACTIONS);
    List<Integer> groups = IntStream.range(0, landed.groups()).boxed().toList();
    context
        .parallelize(groups, landed.groups())
        .map(group -> choose(answers, rules, group))
        .collect()
        .forEach(all::merge);
    return all;
  }

  private static VerbatimStates choose(Landed landed, MeasureRules rules, int group) {
    Histories histories = new Histories(rules);
    VerbatimStates states = new VerbatimStates();
    try (CustomerReader customers = new CustomerReader(landed, group)) {
      while (customers.next()) {
        states.add(histories.of(customers.rows()), rules);
      }
    }
    return states;
  }
}
