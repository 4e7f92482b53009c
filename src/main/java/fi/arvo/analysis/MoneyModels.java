package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.extract.CustomerHash;
import fi.arvo.measure.MeasureRules;
import fi.arvo.stats.BlockTree;
import fi.arvo.stats.Mergeable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The models of money out of the narrow customer frame: all of them go over it together, as often
 * as the one that needs most passes, at most ten times. A task reads one file of the frame as it
 * was written, and states of the customers' blocks are merged in one fixed tree, so nothing is
 * shuffled and the sums are the same on any number of cores.
 */
public final class MoneyModels {
  private final MoneyTerms terms;
  private final List<ModelRun> runs;

  private MoneyModels(MoneyTerms terms, List<ModelRun> runs) {
    this.terms = terms;
    this.runs = runs;
  }

  /** The models with their coefficients; none where there is nothing to regress. */
  public static MoneyModels run(
      SparkSession spark, Measured measured, MeasureRules rules, JobConfig job) {
    if (!rules.sold() || !rules.surveyed() || !rules.elementsAsked()) {
      return none();
    }
    MoneyTerms terms = MoneyTerms.of(measured.states(), rules, job);
    List<ModelRun> runs = MoneyModel.all(terms).stream().map(ModelRun::of).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    while (runs.stream().anyMatch(ModelRun::open)) {
      Pass all = pass(context, measured.frame(), terms, runs);
      for (int m = 0; m < runs.size(); m++) {
        if (runs.get(m).open()) {
          runs.get(m).take(all.states[m]);
        }
      }
    }
    return new MoneyModels(terms, runs);
  }

  /** No models: there is nothing to regress. */
  public static MoneyModels none() {
    return new MoneyModels(null, List.of());
  }

  /** What the models are made of; null when there are none. */
  MoneyTerms terms() {
    return terms;
  }

  List<ModelRun> runs() {
    return runs;
  }

  private static Pass pass(
      JavaSparkContext context, List<String> frame, MoneyTerms terms, List<ModelRun> runs) {
    if (frame.isEmpty()) {
      return new Pass(runs);
    }
    context.sc().setJobDescription("fit money models");
    List<ModelRun> sent = new ArrayList<>(runs);
    List<Part> parts =
        context
            .parallelize(frame, frame.size())
            .map(file -> read(file, terms, sent))
            .filter(Objects::nonNull)
            .collect();
    BlockTree<Pass> tree = new BlockTree<>();
    parts.stream()
        .sorted(Comparator.comparingInt(Part::block))
        .forEach(part -> tree.add(part.block(), part.pass()));
    return tree.result().orElseGet(() -> new Pass(runs));
  }

  /** One file's part of a pass, under the first block that it has; null when it has nobody. */
  private static Part read(String file, MoneyTerms terms, List<ModelRun> runs) {
    BlockTree<Pass> tree = new BlockTree<>();
    int first = -1;
    int block = -1;
    Pass pass = null;
    try (FrameCursor cursor = MoneyCustomer.cursor(file)) {
      while (cursor.next()) {
        MoneyCustomer customer = MoneyCustomer.at(cursor);
        if (customer == null) {
          continue;
        }
        int own = CustomerHash.blockOf(customer.customer());
        if (own != block) {
          if (pass != null) {
            tree.add(block, pass);
          }
          first = first < 0 ? own : first;
          block = own;
          pass = new Pass(runs);
        }
        pass.add(customer, terms, runs);
      }
    }
    if (pass == null) {
      return null;
    }
    tree.add(block, pass);
    return new Part(first, tree.result().orElseThrow());
  }

  private record Part(int block, Pass pass) implements Serializable {}

  /** What all models take from one pass; null for those that need none any more. */
  private static final class Pass implements Mergeable<Pass> {
    private static final long serialVersionUID = 1L;

    private final ModelState[] states;

    Pass(List<ModelRun> runs) {
      states = new ModelState[runs.size()];
      for (int m = 0; m < states.length; m++) {
        states[m] = runs.get(m).open() ? runs.get(m).state() : null;
      }
    }

    void add(MoneyCustomer customer, MoneyTerms terms, List<ModelRun> runs) {
      double[] values = terms.values(customer);
      for (int m = 0; m < states.length; m++) {
        if (states[m] != null) {
          MoneyModel model = runs.get(m).model();
          double[] row = new double[model.terms().length];
          for (int t = 0; t < row.length; t++) {
            row[t] = values[model.terms()[t]];
          }
          states[m].add(row, model.outcome().of(customer), customer.weight(), customer.size());
        }
      }
    }

    @Override
    public void merge(Pass other) {
      for (int m = 0; m < states.length; m++) {
        if (states[m] != null) {
          states[m].merge(other.states[m]);
        }
      }
    }
  }
}
