package fi.arvo.analysis;

import fi.arvo.config.Role;
import fi.arvo.extract.CustomerReader;
import fi.arvo.extract.Landed;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.CustomerWeights;
import fi.arvo.measure.MeasureRules;
import fi.arvo.stats.BlockTree;
import fi.arvo.stats.RakingCells;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The current cohort counted by the combination of what it is weighted to: one light job over the
 * landed answers and customers. Transactions are not read, and what comes back is a sum for each
 * cell, the same on any number of cores.
 */
final class RespondentCells {
  private RespondentCells() {}

  /** The cells, with the weights that the survey gives. */
  static RakingCells count(
      SparkSession spark, Landed landed, MeasureRules rules, List<String> dimensions) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context.sc().setJobDescription("count answers to weight");
    Landed answers = landed.without(Role.TRANSACTIONS);
    List<Integer> groups = IntStream.range(0, landed.groups()).boxed().toList();
    List<Group> counted =
        context
            .parallelize(groups, landed.groups())
            .map(group -> count(answers, rules, dimensions, group))
            .collect();
    BlockTree<RakingCells> tree = new BlockTree<>();
    counted.stream()
        .filter(group -> group.cells() != null)
        .sorted(Comparator.comparingInt(Group::firstBlock))
        .forEach(group -> tree.add(group.firstBlock(), group.cells()));
    return tree.result().orElseGet(() -> new RakingCells(dimensions));
  }

  /** What a task found; no cells where the group has no customers. */
  private record Group(int firstBlock, RakingCells cells) implements Serializable {}

  private static Group count(
      Landed answers, MeasureRules rules, List<String> dimensions, int group) {
    Histories histories = new Histories(rules);
    BlockTree<RakingCells> tree = new BlockTree<>();
    int block = -1;
    RakingCells cells = null;
    try (CustomerReader customers = new CustomerReader(answers, group)) {
      while (customers.next()) {
        if (customers.rows().block() != block) {
          if (cells != null) {
            tree.add(block, cells);
          }
          block = customers.rows().block();
          cells = new RakingCells(dimensions);
        }
        RakingCells own = cells;
        CustomerHistory history = histories.of(customers.rows());
        Cohort.CURRENT
            .pick(history.answers(), rules)
            .ifPresent(
                answer ->
                    own.add(CustomerWeights.cell(dimensions, history, answer), answer.weight()));
      }
    }
    if (cells != null) {
      tree.add(block, cells);
    }
    return new Group(group * (Landed.BLOCKS / answers.groups()), tree.result().orElse(null));
  }
}
