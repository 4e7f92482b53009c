package fi.arvo.report.parquet;

import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** A Parquet file being written row by row, for tables that do not fit in memory at once. */
public final class ParquetTableFile implements AutoCloseable {
  private final ParquetWriter<Table.Row> writer;

  /**
   * @param file replaced when it exists
   * @param contract of every row; working columns must be gone
   */
  public ParquetTableFile(Path file, TableContract contract) throws IOException {
    writer =
        new Builder(file, contract)
            .withConf(new Configuration(false))
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build();
  }

  /**
   * @throws IllegalArgumentException when a cell does not fit its column, naming both
   */
  public void write(Table.Row row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<Table.Row, Builder> {
    private final TableContract contract;

    Builder(Path file, TableContract contract) {
      super(new LocalParquetFile(file));
      this.contract = contract;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Table.Row> getWriteSupport(Configuration unused) {
      return new RowWriteSupport(contract);
    }
  }
}
