package fi.arvo.report.parquet;

import fi.arvo.analysis.CustomerFrame;
import fi.arvo.config.ElementModel;
import fi.arvo.measure.Answer;
import fi.arvo.measure.Coverage;
import fi.arvo.measure.MeasureRules;
import fi.arvo.privacy.PseudonymKey;
import fi.arvo.privacy.Pseudonyms;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.tables.CustomerRatings;
import fi.arvo.report.tables.CustomerTiers;
import fi.arvo.report.tables.CustomerValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The restricted tables, one row a customer and cohort (and tier), from the customer frame. Ids
 * leave only as keyed pseudonyms. The rows grow with the customers, so Spark's tasks write them.
 */
public final class CustomerTables {
  private static final int FILES = 4;

  private final ElementModel model;
  private final MeasureRules rules;
  private final LocalDate asOf;
  private final int scale;
  private final PseudonymKey key;

  /**
   * @param scale decimals that amounts are kept with
   */
  public CustomerTables(
      ElementModel model, MeasureRules rules, LocalDate asOf, int scale, PseudonymKey key) {
    this.model = model;
    this.rules = rules;
    this.asOf = asOf;
    this.scale = scale;
    this.key = key;
  }

  /**
   * A table that was written.
   *
   * @param rows how many it has
   */
  public record Written(String name, long rows) {}

  /**
   * Writes the tables.
   *
   * @param frame files of the customer frame, at least one
   * @param folder gets a directory a table
   */
  public List<Written> write(SparkSession spark, List<String> frame, Path folder) {
    spark.sparkContext().setJobDescription("write customer tables");
    Dataset<Row> customers = spark.read().parquet(frame.toArray(String[]::new));
    List<String> elements = model.elements().stream().map(ElementModel.Element::id).toList();
    Cells cells =
        new Cells(model.tiers().stream().map(ElementModel.Tier::id).toList(), rules, scale);
    return List.of(
        write(customers, TableContract.of(CustomerValue.class), cells::value, folder),
        write(customers, CustomerRatings.contract(elements), cells::ratings, folder),
        write(customers, TableContract.of(CustomerTiers.class), cells::tiers, folder));
  }

  private Written write(
      Dataset<Row> customers, TableContract contract, CellsOf cells, Path folder) {
    Path directory = folder.resolve(contract.name());
    MapPartitionsFunction<Row, Row> rows = partition(cells, key, Date.valueOf(asOf));
    Dataset<Row> table = customers.mapPartitions(rows, Encoders.row(ParquetSchema.spark(contract)));
    table
        .coalesce(FILES)
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .parquet(directory.toString());
    long written = customers.sparkSession().read().parquet(directory.toString()).count();
    return new Written(contract.name(), written);
  }

  /** Makes the cells after as-of, pseudonym and cohort; none, one or several rows a customer. */
  private interface CellsOf extends FlatMapFunction<Row, List<Object>> {}

  /** Static, so that what travels into tasks is this and no more. */
  private static MapPartitionsFunction<Row, Row> partition(
      CellsOf cells, PseudonymKey secret, Date day) {
    return customers -> {
      Pseudonyms pseudonyms = new Pseudonyms(secret);
      List<Row> none = List.of();
      return new Iterator<>() {
        private Iterator<Row> ready = none.iterator();

        @Override
        public boolean hasNext() {
          while (!ready.hasNext() && customers.hasNext()) {
            ready = rows(customers.next());
          }
          return ready.hasNext();
        }

        @Override
        public Row next() {
          return ready.next();
        }

        private Iterator<Row> rows(Row customer) {
          List<Row> rows = new ArrayList<>();
          String id = pseudonyms.of(customer.getAs(CustomerFrame.CUSTOMER));
          try {
            Iterator<List<Object>> made = cells.call(customer);
            while (made.hasNext()) {
              List<Object> row = new ArrayList<>();
              row.add(day);
              row.add(id);
              row.add(customer.getAs(CustomerFrame.COHORT));
              row.addAll(made.next());
              rows.add(RowFactory.create(row.toArray()));
            }
          } catch (Exception e) {
            throw new IllegalStateException("a row of the customer frame cannot be read", e);
          }
          return rows.iterator();
        }
      };
    };
  }

  /** The cells of each table, made of a row of the customer frame. */
  private record Cells(List<String> tiers, MeasureRules rules, int scale) implements Serializable {

    Iterator<List<Object>> value(Row customer) {
      List<Object> cells = new ArrayList<>();
      cells.add(customer.getAs(CustomerFrame.UNIT));
      cells.add(customer.getAs(CustomerFrame.SEGMENT));
      cells.add(customer.getAs(CustomerFrame.ANSWERED_ON));
      Coverage coverage = coverage(customer);
      cells.add(coverage == null ? null : (Long) (long) coverage.rated());
      cells.add(coverage == null ? null : (Long) (long) coverage.covered());
      cells.add(
          coverage == null
              ? null
              : (Double) ((double) coverage.level() / rules.coverage().elements()));
      cells.add(coverage == null ? null : (Long) (long) coverage.tiersCovered());
      cells.add(whole(customer, CustomerFrame.RECOMMEND));
      cells.add(whole(customer, CustomerFrame.EFFORT));
      cells.add(whole(customer, CustomerFrame.SATISFACTION));
      cells.add(customer.getAs(CustomerFrame.WEIGHT));
      cells.add(amount(customer, CustomerFrame.BEFORE));
      cells.add(amount(customer, CustomerFrame.AFTER));
      cells.add(customer.getAs(CustomerFrame.GROWTH));
      cells.add(customer.getAs(CustomerFrame.PLACEBO_GROWTH));
      cells.add(customer.getAs(CustomerFrame.RETAINED));
      cells.add(amount(customer, CustomerFrame.NEW_STREAM));
      return List.of(cells).iterator();
    }

    Iterator<List<Object>> ratings(Row customer) {
      byte[] ratings = customer.getAs(CustomerFrame.RATINGS);
      if (ratings == null) {
        return List.<List<Object>>of().iterator();
      }
      List<Object> cells = new ArrayList<>();
      for (byte rating : ratings) {
        cells.add(Answer.given(rating) ? (Long) (long) rating : null);
      }
      return List.of(cells).iterator();
    }

    Iterator<List<Object>> tiers(Row customer) {
      Coverage coverage = coverage(customer);
      List<List<Object>> rows = new ArrayList<>();
      for (int t = 0; coverage != null && t < tiers.size(); t++) {
        rows.add(
            List.of(
                tiers.get(t),
                (long) coverage.ratedByTier()[t],
                (long) coverage.coveredByTier()[t]));
      }
      return rows.iterator();
    }

    private Coverage coverage(Row customer) {
      byte[] ratings = customer.getAs(CustomerFrame.RATINGS);
      return ratings == null ? null : rules.coverage().of(ratings);
    }

    private static Long whole(Row customer, String column) {
      Integer score = customer.getAs(column);
      return score == null ? null : (Long) (long) score;
    }

    private BigDecimal amount(Row customer, String column) {
      Long units = customer.getAs(column);
      return units == null ? null : BigDecimal.valueOf(units, scale);
    }
  }
}
