package fi.arvo.report.parquet;

import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Hands the cells of a row to parquet by their column's type. */
final class RowWriteSupport extends WriteSupport<Table.Row> {
  private final TableContract contract;
  private RecordConsumer consumer;

  RowWriteSupport(TableContract contract) {
    if (contract.columns().stream().anyMatch(ColumnContract::working)) {
      throw new IllegalArgumentException(
          contract.name()
              + " still has working columns; it has not been through the privacy rules");
    }
    this.contract = contract;
  }

  @Override
  public String getName() {
    return "arvo";
  }

  @Override
  public WriteContext init(Configuration unused) {
    return new WriteContext(ParquetSchema.parquet(contract), ParquetSchema.metadata(contract));
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    this.consumer = recordConsumer;
  }

  @Override
  public void write(Table.Row row) {
    List<Object> cells = row.cells();
    consumer.startMessage();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) != null) {
        ColumnContract column = contract.columns().get(i);
        consumer.startField(column.name(), i);
        add(column, cells.get(i));
        consumer.endField(column.name(), i);
      }
    }
    consumer.endMessage();
  }

  private void add(ColumnContract column, Object cell) {
    try {
      switch (column.type()) {
        case TEXT -> consumer.addBinary(Binary.fromString((String) cell));
        case WHOLE -> consumer.addLong((Long) cell);
        case NUMBER -> consumer.addDouble(finite((Double) cell));
        case AMOUNT -> consumer.addLong(unscaled((BigDecimal) cell));
        case FLAG -> consumer.addBoolean((Boolean) cell);
        case DAY -> consumer.addInteger(Math.toIntExact(((LocalDate) cell).toEpochDay()));
      }
    } catch (ClassCastException | ArithmeticException e) {
      throw new IllegalArgumentException(
          contract.name() + "." + column.name() + " cannot hold " + cell, e);
    }
  }

  private static double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new ArithmeticException("a number is finite or absent");
    }
    return number;
  }

  private static long unscaled(BigDecimal amount) {
    BigDecimal scaled = amount.setScale(ParquetSchema.AMOUNT_SCALE);
    if (scaled.precision() > ParquetSchema.AMOUNT_PRECISION) {
      throw new ArithmeticException("more digits than an amount has");
    }
    return scaled.unscaledValue().longValueExact();
  }
}
