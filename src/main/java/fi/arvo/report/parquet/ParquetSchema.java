package fi.arvo.report.parquet;

import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.tables.PublishedTables;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;

/** A table contract in the words of Parquet and of Spark. */
public final class ParquetSchema {
  /** Digits of an amount, and how many of them are decimals. */
  static final int AMOUNT_PRECISION = 18;

  static final int AMOUNT_SCALE = 4;

  private ParquetSchema() {}

  /** The schema under which Spark reads and writes the table, descriptions as column comments. */
  public static StructType spark(TableContract contract) {
    StructType schema = new StructType();
    for (ColumnContract column : contract.columns()) {
      schema =
          schema.add(
              column.name(),
              sparkType(column.type()),
              true,
              new MetadataBuilder().putString("comment", column.description()).build());
    }
    return schema;
  }

  static MessageType parquet(TableContract contract) {
    return new MessageType(
        contract.name(), contract.columns().stream().map(ParquetSchema::field).toList());
  }

  /**
   * What the file says of itself: {@code arvo.schema_version}, {@code arvo.table}, {@code
   * arvo.description}, {@code arvo.column.<name>}, and Spark's schema with the same texts.
   */
  static Map<String, String> metadata(TableContract contract) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("arvo.schema_version", PublishedTables.SCHEMA_VERSION);
    metadata.put("arvo.table", contract.name());
    metadata.put("arvo.description", contract.description());
    for (ColumnContract column : contract.columns()) {
      metadata.put("arvo.column." + column.name(), column.description());
    }
    metadata.put("org.apache.spark.sql.parquet.row.metadata", spark(contract).json());
    return metadata;
  }

  static Type field(ColumnContract column) {
    Types.PrimitiveBuilder<? extends Type> builder =
        switch (column.type()) {
          case TEXT ->
              Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType());
          case WHOLE -> Types.optional(PrimitiveTypeName.INT64);
          case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE);
          case AMOUNT ->
              Types.optional(PrimitiveTypeName.INT64)
                  .as(LogicalTypeAnnotation.decimalType(AMOUNT_SCALE, AMOUNT_PRECISION));
          case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN);
          case DAY -> Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType());
        };
    return builder.named(column.name());
  }

  private static DataType sparkType(TableContract.Type type) {
    return switch (type) {
      case TEXT -> DataTypes.StringType;
      case WHOLE -> DataTypes.LongType;
      case NUMBER -> DataTypes.DoubleType;
      case AMOUNT -> DataTypes.createDecimalType(AMOUNT_PRECISION, AMOUNT_SCALE);
      case FLAG -> DataTypes.BooleanType;
      case DAY -> DataTypes.DateType;
    };
  }
}
