package fi.arvo.analysis;

import fi.arvo.extract.CustomerReader;
import fi.arvo.extract.Landed;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.CustomerMeasures;
import fi.arvo.measure.CustomerValue;
import fi.arvo.measure.CustomerWeights;
import fi.arvo.measure.DriverRules;
import fi.arvo.measure.DriverStates;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.BlockTree;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The one job over the customers: a task a group of blocks, each reading its customers one after
 * the other, so that memory doesn't grow with their number. Nothing is joined and tasks share
 * nothing; a task that is tried again writes to a file of its own, and only the winner's is used.
 */
public final class Measurement {
  private Measurement() {}

  /**
   * Measures every customer.
   *
   * @param weights of each customer's answers
   * @param work directory that all executors see, for the customer frame
   */
  public static Measured run(
      SparkSession spark,
      Landed landed,
      MeasureRules rules,
      CustomerWeights weights,
      DriverRules drivers,
      String work) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context.sc().setJobDescription("measure customers");
    List<Integer> groups = IntStream.range(0, landed.groups()).boxed().toList();
    List<Group> measured =
        context
            .parallelize(groups, landed.groups())
            .map(group -> measure(landed, rules, weights, drivers, work, group))
            .collect();
    BlockTree<ValueStates> tree = new BlockTree<>();
    BlockTree<DriverStates> driverTree = new BlockTree<>();
    measured.stream()
        .sorted(Comparator.comparingInt(Group::firstBlock))
        .filter(group -> group.states() != null)
        .forEach(
            group -> {
              tree.add(group.firstBlock(), group.states());
              driverTree.add(group.firstBlock(), group.drivers());
            });
    return new Measured(
        tree.result().orElseGet(() -> new ValueStates(rules)),
        driverTree.result().orElseGet(() -> new DriverStates(drivers)),
        measured.stream().filter(group -> group.rows() > 0).map(Group::frame).toList());
  }

  /** What a task found; the states are null when the group has no customers. */
  private record Group(
      int firstBlock, ValueStates states, DriverStates drivers, String frame, long rows)
      implements Serializable {}

  private static Group measure(
      Landed landed,
      MeasureRules rules,
      CustomerWeights weights,
      DriverRules driverRules,
      String work,
      int group) {
    int firstBlock = group * (Landed.BLOCKS / landed.groups());
    String frame = work + "/frame-" + group + "-" + TaskContext.get().taskAttemptId() + ".parquet";
    Histories histories = new Histories(rules);
    BlockTree<ValueStates> tree = new BlockTree<>();
    BlockTree<DriverStates> driverTree = new BlockTree<>();
    int block = -1;
    long rows = 0;
    ValueStates states = null;
    DriverStates drivers = null;
    try (CustomerReader customers = new CustomerReader(landed, group);
        ParquetWriter<CustomerValue> out = CustomerFrame.writer(new Path(frame))) {
      while (customers.next()) {
        if (customers.rows().block() != block) {
          if (states != null) {
            tree.add(block, states);
            driverTree.add(block, drivers);
          }
          block = customers.rows().block();
          states = new ValueStates(rules);
          drivers = new DriverStates(driverRules);
        }
        CustomerHistory history = weights.applied(histories.of(customers.rows()), rules);
        CustomerMeasures measures = CustomerMeasures.of(history, rules);
        states.add(history, measures);
        if (!history.unidentified()) {
          drivers.add(measures);
        }
        rows += write(measures, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The customer frame cannot be written to " + frame, e);
    }
    if (states != null) {
      tree.add(block, states);
      driverTree.add(block, drivers);
    }
    tree.result().ifPresent(all -> all.sets().giveUpAsOneOf(landed.groups()));
    return new Group(
        firstBlock, tree.result().orElse(null), driverTree.result().orElse(null), frame, rows);
  }

  private static int write(CustomerMeasures measures, ParquetWriter<CustomerValue> out)
      throws IOException {
    int rows = 0;
    if (measures.current().isPresent()) {
      out.write(measures.current().get());
      rows++;
    }
    if (measures.linked().isPresent()) {
      out.write(measures.linked().get());
      rows++;
    }
    return rows;
  }
}
