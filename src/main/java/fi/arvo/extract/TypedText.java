package fi.arvo.extract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * Writes Spark's values plainly, so that the values of every source go the same way: a decimal
 * point, ISO days and times, {@code true} and {@code false}.
 */
final class TypedText {
  private TypedText() {}

  /** Whether values of a type can be written plainly. */
  static boolean supports(DataType type) {
    return type instanceof StringType
        || type instanceof NullType
        || type instanceof BooleanType
        || type instanceof ByteType
        || type instanceof ShortType
        || type instanceof IntegerType
        || type instanceof LongType
        || type instanceof FloatType
        || type instanceof DoubleType
        || type instanceof DecimalType
        || type instanceof DateType
        || type instanceof TimestampType
        || type instanceof TimestampNTZType;
  }

  /** Whether a type's values are other than text. */
  static boolean typed(DataType type) {
    return !(type instanceof StringType);
  }

  /** The value; empty when there is none, as when a floating number is NaN. */
  static String of(InternalRow row, int ordinal, DataType type) {
    if (row.isNullAt(ordinal) || type instanceof NullType) {
      return "";
    }
    if (type instanceof StringType) {
      return row.getUTF8String(ordinal).toString();
    }
    if (type instanceof BooleanType) {
      return Boolean.toString(row.getBoolean(ordinal));
    }
    if (type instanceof ByteType) {
      return Byte.toString(row.getByte(ordinal));
    }
    if (type instanceof ShortType) {
      return Short.toString(row.getShort(ordinal));
    }
    if (type instanceof IntegerType) {
      return Integer.toString(row.getInt(ordinal));
    }
    if (type instanceof LongType) {
      return Long.toString(row.getLong(ordinal));
    }
    if (type instanceof FloatType) {
      float value = row.getFloat(ordinal);
      return floating(value, Float.toString(value));
    }
    if (type instanceof DoubleType) {
      double value = row.getDouble(ordinal);
      return floating(value, Double.toString(value));
    }
    if (type instanceof DecimalType decimal) {
      return row.getDecimal(ordinal, decimal.precision(), decimal.scale())
          .toJavaBigDecimal()
          .toPlainString();
    }
    if (type instanceof DateType) {
      return LocalDate.ofEpochDay(row.getInt(ordinal)).toString();
    }
    Instant instant = Instant.EPOCH.plus(row.getLong(ordinal), ChronoUnit.MICROS);
    return type instanceof TimestampType
        ? instant.toString()
        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  private static String floating(double value, String text) {
    if (Double.isNaN(value)) {
      return "";
    }
    return Double.isInfinite(value) ? text : new BigDecimal(text).toPlainString();
  }
}
