package fi.arvo.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The directory that a world is written to, on any file system that Spark reaches. Names are
 * relative to it. Touches only files that a world is made of.
 */
final class WorldDirectory implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Pattern PART = Pattern.compile("part-(\\d{5}).*");

  private final String root;
  private final SerializableConfiguration configuration;

  WorldDirectory(String root, Configuration configuration) {
    this.root = root;
    this.configuration = new SerializableConfiguration(configuration);
  }

  Path path(String name) {
    return new Path(root, name);
  }

  /** The name of the file with a number in an extract. */
  String part(String extract, int number, String ending) {
    return String.format(Locale.ROOT, "%s/part-%05d.%s", extract, number, ending);
  }

  private FileSystem files() throws IOException {
    FileSystem files = path("x").getFileSystem(configuration.value());
    // Hadoop's local file system would put a checksum file beside each file.
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }

  /** Removes an extract's files of an earlier run. */
  void clear(String extract) throws IOException {
    FileSystem files = files();
    files.mkdirs(path(extract));
    files.delete(path(extract + "/.writing"), true);
    for (FileStatus status : files.listStatus(path(extract))) {
      if (status.isFile() && PART.matcher(status.getPath().getName()).matches()) {
        files.delete(status.getPath(), false);
      }
    }
  }

  OutputStream create(String name) throws IOException {
    return files().create(path(name), true);
  }

  /** Puts a file in the place of another, if there is one. */
  void move(String from, String to) throws IOException {
    FileSystem files = files();
    files.delete(path(to), false);
    if (!files.rename(path(from), path(to))) {
      throw new IOException("cannot rename " + path(from) + " to " + path(to));
    }
  }

  /**
   * Moves the Parquet files that Spark wrote to a staging directory into an extract, under names
   * that only tell their number, and removes the staging directory.
   */
  List<String> adoptParts(String staging, String extract) throws IOException {
    List<String> adopted = new ArrayList<>();
    for (FileStatus status : files().listStatus(path(staging))) {
      String name = status.getPath().getName();
      Matcher part = PART.matcher(name);
      if (part.matches()) {
        String to = part(extract, Integer.parseInt(part.group(1)), "parquet");
        move(staging + "/" + name, to);
        adopted.add(to);
      }
    }
    files().delete(path(staging), true);
    adopted.sort(null);
    return adopted;
  }

  /** Rows of a Parquet file, from its footer. */
  long parquetRows(String name) throws IOException {
    HadoopInputFile file = HadoopInputFile.fromPath(path(name), configuration.value());
    try (ParquetFileReader reader = ParquetFileReader.open(file)) {
      return reader.getRecordCount();
    }
  }
}
