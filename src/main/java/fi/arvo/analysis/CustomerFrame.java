package fi.arvo.analysis;

import fi.arvo.measure.Answer;
import fi.arvo.measure.Coverage;
import fi.arvo.measure.CustomerGrowth;
import fi.arvo.measure.CustomerValue;
import fi.arvo.measure.Lag;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * The narrow frame of the customers, one row a customer and cohort, as the task that measured them
 * writes it. Later looks at single customers read this and no extract. It never leaves the run's
 * working directory.
 */
public final class CustomerFrame {
  public static final String CUSTOMER = "customer";
  public static final String COHORT = "cohort";
  public static final String UNIT = "unit";
  public static final String SEGMENT = "segment";
  public static final String ANSWERED_ON = "answered_on";
  public static final String RATINGS = "ratings";
  public static final String RECOMMEND = "recommend";
  public static final String EFFORT = "effort";
  public static final String SATISFACTION = "satisfaction";
  public static final String WEIGHT = "weight";
  public static final String RATED = "elements_rated";
  public static final String COVERED = "elements_covered";
  public static final String LEVEL = "level";
  public static final String BEFORE = "before";
  public static final String AFTER = "after";
  public static final String GROWTH = "growth";
  public static final String PLACEBO_GROWTH = "placebo_growth";
  public static final String RETAINED = "retained";
  public static final String NEW_STREAM = "new_stream";
  public static final String YEAR_EARLIER = "year_earlier";
  public static final String TENURE = "tenure";

  /** Growth by lag, in the order of {@link Lag}. */
  static final List<String> LAGS = Stream.of(Lag.values()).map(Lag::key).toList();

  private static final MessageType SCHEMA =
      Types.buildMessage()
          .required(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(CUSTOMER)
          .required(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(COHORT)
          .required(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(UNIT)
          .required(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(SEGMENT)
          .optional(PrimitiveTypeName.INT32)
          .as(LogicalTypeAnnotation.dateType())
          .named(ANSWERED_ON)
          .optional(PrimitiveTypeName.BINARY)
          .named(RATINGS)
          .optional(PrimitiveTypeName.INT32)
          .named(RECOMMEND)
          .optional(PrimitiveTypeName.INT32)
          .named(EFFORT)
          .optional(PrimitiveTypeName.INT32)
          .named(SATISFACTION)
          .optional(PrimitiveTypeName.DOUBLE)
          .named(WEIGHT)
          .optional(PrimitiveTypeName.INT32)
          .named(RATED)
          .optional(PrimitiveTypeName.INT32)
          .named(COVERED)
          .optional(PrimitiveTypeName.INT32)
          .named(LEVEL)
          .optional(PrimitiveTypeName.INT64)
          .named(BEFORE)
          .optional(PrimitiveTypeName.INT64)
          .named(AFTER)
          .optional(PrimitiveTypeName.DOUBLE)
          .named(GROWTH)
          .optional(PrimitiveTypeName.DOUBLE)
          .named(PLACEBO_GROWTH)
          .optional(PrimitiveTypeName.BOOLEAN)
          .named(RETAINED)
          .optional(PrimitiveTypeName.INT64)
          .named(NEW_STREAM)
          .optional(PrimitiveTypeName.INT64)
          .named(YEAR_EARLIER)
          .optional(PrimitiveTypeName.INT32)
          .named(TENURE)
          .addFields(LAGS.stream().map(CustomerFrame::lag).toArray(Type[]::new))
          .named("customer");

  private CustomerFrame() {}

  private static Type lag(String name) {
    return Types.optional(PrimitiveTypeName.DOUBLE).named(name);
  }

  /** A writer of one task's part of the frame. */
  static ParquetWriter<CustomerValue> writer(Path file) throws IOException {
    return new Builder(HadoopOutputFile.fromPath(file, new Configuration()))
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .build();
  }

  private static final class Builder extends ParquetWriter.Builder<CustomerValue, Builder> {
    Builder(OutputFile file) {
      super(file);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<CustomerValue> getWriteSupport(Configuration configuration) {
      return new Rows();
    }
  }

  private static final class Rows extends WriteSupport<CustomerValue> {
    private RecordConsumer out;

    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(SCHEMA, new HashMap<>());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      out = recordConsumer;
    }

    @Override
    public void write(CustomerValue value) {
      out.startMessage();
      text(CUSTOMER, value.customer());
      text(COHORT, value.cohort().key());
      text(UNIT, value.unit());
      text(SEGMENT, value.segment());
      if (value.answer() != null) {
        answer(value.answer());
      }
      if (value.coverage() != null) {
        Coverage coverage = value.coverage();
        whole(RATED, coverage.rated());
        whole(COVERED, coverage.covered());
        whole(LEVEL, coverage.level());
      }
      money(value.growth());
      if (value.tenure() != null) {
        whole(TENURE, value.tenure());
      }
      if (value.lags() != null) {
        for (int lag = 0; lag < LAGS.size(); lag++) {
          number(LAGS.get(lag), value.lags()[lag]);
        }
      }
      out.endMessage();
    }

    private void answer(Answer answer) {
      whole(ANSWERED_ON, answer.day());
      bytes(RATINGS, Binary.fromConstantByteArray(answer.ratings()));
      score(RECOMMEND, answer.recommend());
      score(EFFORT, answer.effort());
      score(SATISFACTION, answer.satisfaction());
      number(WEIGHT, answer.weight());
    }

    private void money(CustomerGrowth growth) {
      amount(BEFORE, growth.before());
      amount(AFTER, growth.after());
      number(GROWTH, growth.growth());
      number(PLACEBO_GROWTH, growth.placeboGrowth());
      if (growth.retained() != null) {
        start(RETAINED);
        out.addBoolean(growth.retained());
        end(RETAINED);
      }
      amount(NEW_STREAM, growth.newStream());
      amount(YEAR_EARLIER, growth.placebo());
    }

    private void score(String field, int score) {
      if (score != Answer.NONE) {
        whole(field, score);
      }
    }

    private void text(String field, String value) {
      bytes(field, Binary.fromString(value));
    }

    private void bytes(String field, Binary value) {
      start(field);
      out.addBinary(value);
      end(field);
    }

    private void whole(String field, int value) {
      start(field);
      out.addInteger(value);
      end(field);
    }

    private void amount(String field, Long value) {
      if (value != null) {
        start(field);
        out.addLong(value);
        end(field);
      }
    }

    private void number(String field, Double value) {
      if (value != null) {
        start(field);
        out.addDouble(value);
        end(field);
      }
    }

    private void start(String field) {
      out.startField(field, SCHEMA.getFieldIndex(field));
    }

    private void end(String field) {
      out.endField(field, SCHEMA.getFieldIndex(field));
    }
  }
}
