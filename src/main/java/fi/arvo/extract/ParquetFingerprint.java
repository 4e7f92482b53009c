package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.extract.FileLocator.Located;
import fi.arvo.extract.Fingerprint.Outcome;
import fi.arvo.extract.SourceFile.Split;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** One pass over a Parquet file: its schema and how many rows its footer tells. */
final class ParquetFingerprint {
  private ParquetFingerprint() {}

  /** Passes over a Parquet file, whose schema is the outcome's. */
  static Outcome of(Located file, Configuration hadoop, MessageDigest digest)
      throws IOException, UnfitFile {
    Path path = new Path(file.path());
    byte[] head;
    try (InputStream in = new DigestInputStream(path.getFileSystem(hadoop).open(path), digest)) {
      head = in.readNBytes(8);
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (head.length == 0) {
      throw new UnfitFile(Fingerprint.EMPTY);
    }
    try (ParquetFileReader reader =
        footer(path, hadoop, Fingerprint.begins(head, 'P', 'A', 'R', '1'))) {
      StructType schema =
          new ParquetToSparkSchemaConverter(new SQLConf())
              .convert(reader.getFooter().getFileMetaData().getSchema());
      List<String> columns = new ArrayList<>();
      for (StructField field : schema.fields()) {
        columns.add(field.name());
      }
      SourceFile source =
          new SourceFile(
              file.name(),
              file.path(),
              Format.PARQUET,
              file.bytes(),
              HexFormat.of().formatHex(digest.digest()),
              "",
              false,
              (char) 0,
              HeaderRows.named(columns),
              reader.getRecordCount(),
              List.of(new Split(0, file.bytes(), 1)));
      return new Outcome(source, schema.json(), "");
    }
  }

  private static ParquetFileReader footer(Path path, Configuration hadoop, boolean marked)
      throws IOException, UnfitFile {
    try {
      return ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop));
    } catch (RuntimeException e) {
      throw new UnfitFile(
          "is not a readable Parquet file: "
              + (marked
                  ? "its end is missing or broken; fetch it again."
                  : "it does not begin as one; state its format, or export it again."));
    }
  }
}
