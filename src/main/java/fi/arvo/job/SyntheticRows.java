package fi.arvo.job;

import fi.arvo.config.WorldConfig;
import fi.arvo.config.WorldConfig.Element;
import fi.arvo.synthetic.CustomerGenerator;
import fi.arvo.synthetic.SyntheticAnswer;
import fi.arvo.synthetic.SyntheticCustomer;
import fi.arvo.synthetic.SyntheticExtract;
import fi.arvo.synthetic.SyntheticTransaction;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Made-up customers as Spark rows: what a Parquet extract holds, with its declared schema. */
final class SyntheticRows {
  private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
  private static final int RATING_COLUMNS_FROM = 11;

  private SyntheticRows() {}

  /** The columns of an extract, named as the roles name them; ratings by element id. */
  static StructType schema(SyntheticExtract extract, List<Element> elements) {
    return switch (extract) {
      case SURVEY -> {
        StructType schema =
            columns(
                DataTypes.StringType,
                "response_id",
                "customer_id",
                "wave",
                "unit",
                "segment",
                "channel",
                "touchpoint");
        schema = schema.add("answered_at", DataTypes.TimestampType);
        for (String question : List.of("recommend", "effort", "satisfaction")) {
          schema = schema.add(question, DataTypes.IntegerType);
        }
        for (Element element : elements) {
          schema = schema.add(element.id(), DataTypes.IntegerType);
        }
        yield schema
            .add("story", DataTypes.StringType)
            .add("language", DataTypes.StringType)
            .add("weight", DataTypes.DoubleType);
      }
      case TRANSACTIONS ->
          columns(DataTypes.StringType, "transaction_id", "customer_id")
              .add("booked_at", DataTypes.DateType)
              .add("amount", DataTypes.createDecimalType(14, 2))
              .add("currency", DataTypes.StringType)
              .add("revenue_stream", DataTypes.StringType)
              .add("channel", DataTypes.StringType);
      case CUSTOMERS ->
          columns(DataTypes.StringType, "customer_id", "segment", "region", "unit")
              .add("since", DataTypes.DateType)
              .add("invited", DataTypes.BooleanType);
    };
  }

  /** How the rows carry a schema: days and instants as numbers, which need no legacy date types. */
  static StructType carried(StructType schema) {
    StructType carried = new StructType();
    for (StructField field : schema.fields()) {
      DataType type = field.dataType();
      if (type.equals(DataTypes.DateType)) {
        type = DataTypes.IntegerType;
      } else if (type.equals(DataTypes.TimestampType)) {
        type = DataTypes.LongType;
      }
      carried = carried.add(field.name(), type);
    }
    return carried;
  }

  /** The columns of a schema made of what the rows carry. */
  static Column[] typed(StructType schema) {
    return Arrays.stream(schema.fields())
        .map(
            field -> {
              if (field.dataType().equals(DataTypes.DateType)) {
                return functions
                    .call_function("date_from_unix_date", functions.col(field.name()))
                    .as(field.name());
              }
              return field.dataType().equals(DataTypes.TimestampType)
                  ? functions.timestamp_seconds(functions.col(field.name())).as(field.name())
                  : functions.col(field.name());
            })
        .toArray(Column[]::new);
  }

  private static StructType columns(DataType type, String... names) {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, type);
    }
    return schema;
  }

  /** The rows of customers {@code from} to below {@code to}, one customer at a time. */
  static Iterator<Row> rows(SyntheticExtract extract, WorldConfig world, long from, long to) {
    CustomerGenerator generator = new CustomerGenerator(world);
    Function<SyntheticCustomer, Stream<Row>> rows =
        switch (extract) {
          case SURVEY -> customer -> survey(world, customer);
          case TRANSACTIONS -> customer -> transactions(world, customer);
          case CUSTOMERS -> customer -> Stream.of(customer(world, customer));
        };
    return LongStream.range(from, to)
        .mapToObj(index -> extract.customer(generator, index))
        .flatMap(rows)
        .iterator();
  }

  private static Stream<Row> survey(WorldConfig world, SyntheticCustomer customer) {
    return customer.answers().stream().map(answer -> answer(world, customer, answer));
  }

  private static Row answer(WorldConfig world, SyntheticCustomer customer, SyntheticAnswer answer) {
    byte[] ratings = answer.ratings();
    Object[] cells = new Object[RATING_COLUMNS_FROM + ratings.length + 3];
    cells[0] = answer.responseId();
    cells[1] = customer.customerId();
    cells[2] = answer.wave();
    cells[3] = customer.unit();
    cells[4] = world.people().segments().get(customer.segment());
    cells[5] = answer.channel();
    cells[6] = answer.touchpoint();
    cells[7] = answer.answeredAt().atZone(FINLAND).toEpochSecond();
    cells[8] = score(answer.recommend());
    cells[9] = score(answer.effort());
    cells[10] = score(answer.satisfaction());
    for (int e = 0; e < ratings.length; e++) {
      cells[RATING_COLUMNS_FROM + e] = score(ratings[e]);
    }
    int after = RATING_COLUMNS_FROM + ratings.length;
    cells[after] = answer.story().text().isEmpty() ? null : answer.story().text();
    cells[after + 1] = customer.language();
    cells[after + 2] = answer.weight();
    return RowFactory.create(cells);
  }

  private static Integer score(int answer) {
    return answer == SyntheticAnswer.MISSING ? null : (Integer) answer;
  }

  private static Stream<Row> transactions(WorldConfig world, SyntheticCustomer customer) {
    return customer.transactions().stream().map(t -> transaction(world, customer, t));
  }

  private static Row transaction(
      WorldConfig world, SyntheticCustomer customer, SyntheticTransaction transaction) {
    return RowFactory.create(
        transaction.transactionId(),
        transaction.identified() ? customer.customerId() : null,
        (int) transaction.bookedOn().toEpochDay(),
        BigDecimal.valueOf(transaction.cents(), 2),
        "EUR",
        world.purchases().streams().get(transaction.stream()).name(),
        transaction.channel());
  }

  private static Row customer(WorldConfig world, SyntheticCustomer customer) {
    return RowFactory.create(
        customer.customerId(),
        world.people().segments().get(customer.segment()),
        customer.region(),
        customer.unit(),
        (int) customer.since().toEpochDay(),
        customer.invited());
  }
}
