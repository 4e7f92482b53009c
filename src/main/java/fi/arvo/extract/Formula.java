package fi.arvo.extract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import scala.collection.JavaConverters;

/**
 * A SQL expression over a source's columns, computed row by row, so that a row on which it fails is
 * turned away and the others go on.
 */
final class Formula implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Digits and decimals of the columns that are computed with. */
  static final int PRECISION = 20;

  static final int SCALE = 6;

  private final String column;
  private final Expression expression;
  private final List<Attribute> attributes;
  private final String[] sources;
  private final boolean[] numeric;
  private final int[] slots;

  private transient UnsafeProjection projection;
  private transient GenericInternalRow inputs;
  private transient Cell cell;

  /**
   * @param column contract column that the expression feeds
   * @param inputs what the expression calls each source column that it needs
   * @param numeric the source columns that are computed with
   */
  Formula(
      String column, Expression expression, Map<String, Attribute> inputs, Set<String> numeric) {
    this.column = column;
    this.expression = expression;
    this.attributes = List.copyOf(inputs.values());
    this.sources = inputs.keySet().toArray(new String[0]);
    this.numeric = new boolean[sources.length];
    for (int i = 0; i < sources.length; i++) {
      this.numeric[i] = numeric.contains(sources[i]);
    }
    this.slots = new int[sources.length];
  }

  /** Says where a record holds the source columns. */
  void bind(List<String> slotNames) {
    Arrays.setAll(slots, i -> slotNames.indexOf(sources[i]));
  }

  /** Computes the value of a record into the cell. */
  void compute(SourceRecord record, Mapping mapping, Cell result) throws RejectedRow {
    if (projection == null) {
      projection =
          UnsafeProjection.create(
              JavaConverters.asScalaBuffer(List.of(expression)).toSeq(),
              JavaConverters.asScalaBuffer(attributes).toSeq());
      inputs = new GenericInternalRow(new Object[sources.length]);
      cell = new Cell();
    }
    for (int i = 0; i < sources.length; i++) {
      record.show(slots[i], cell);
      inputs.update(i, mapping.missing(cell) ? null : input(i, record));
    }
    InternalRow row;
    try {
      row = projection.apply(inputs);
    } catch (RuntimeException e) {
      String error =
          e instanceof SparkThrowable t && t.getErrorClass() != null
              ? t.getErrorClass().replace('_', ' ').replace('.', ' ').toLowerCase(Locale.ROOT)
              : e.getClass().getSimpleName();
      throw new RejectedRow(column, "", "the expression fails: " + error);
    }
    result.set(TypedText.of(row, 0, expression.dataType()), TypedText.typed(expression.dataType()));
  }

  private Object input(int i, SourceRecord record) throws RejectedRow {
    if (!numeric[i]) {
      return UTF8String.fromString(cell.text());
    }
    try {
      BigDecimal value = record.numbers.decimal(cell);
      if (value.scale() > SCALE) {
        throw new RejectedRow(
            sources[i], Shown.plain(cell), "more than " + SCALE + " decimals to compute with");
      }
      if (value.precision() - value.scale() > PRECISION - SCALE) {
        throw new RejectedRow(sources[i], Shown.plain(cell), "too big a number to compute with");
      }
      return Decimal.apply(new scala.math.BigDecimal(value.setScale(SCALE)), PRECISION, SCALE);
    } catch (BadValue e) {
      throw new RejectedRow(sources[i], Shown.plain(cell), e.getMessage());
    }
  }
}
