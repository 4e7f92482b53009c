package fi.arvo.extract;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** How the rows of one role become narrow columns. */
interface RowLanding extends Serializable {
  /** Places of the columns that every role has. */
  int KEY = 0;

  int PLACE = 1;
  int BLOCK = 2;
  int CUSTOMER = 3;
  int ORIGIN = 4;
  int REJECT = 5;

  /** Place of the first column that a role has of its own. */
  int OWN = 6;

  /** Bits of an origin that hold the line; the others hold the file. */
  int LINE_BITS = 40;

  /**
   * The columns that every role has: where the row is sent, where its customer stands in the order,
   * and on landed rows the block, the customer, the file and line, and why it was turned away.
   */
  static StructType common() {
    return new StructType()
        .add("key", DataTypes.IntegerType)
        .add("place", DataTypes.LongType)
        .add("block", DataTypes.IntegerType)
        .add("customer", DataTypes.StringType)
        .add("origin", DataTypes.LongType)
        .add("reject", DataTypes.StringType);
  }

  static int fileOf(long origin) {
    return (int) (origin >>> LINE_BITS);
  }

  static long lineOf(long origin) {
    return origin & ((1L << LINE_BITS) - 1);
  }

  /** {@link #common()} and the role's own columns. */
  StructType schema();

  /** The columns by which a customer's rows are ordered, before file and line; none by default. */
  default List<String> order() {
    return List.of();
  }

  /** Text columns whose values are gathered, by contract column. */
  Map<String, DistinctTexts> texts();

  /** Gets ready to land rows in one task. */
  Rows rows(Values values, List<SourceFile> files);

  /** Lands one row after another. */
  interface Rows {
    /** Fills the row's block, customer and own columns; all are null before. */
    void land(SourceRecord record, SpecificInternalRow row) throws RejectedRow;
  }
}
