package fi.arvo.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.conf.Configuration;

/**
 * A file where its parts can be read in any order, as those of a zip file must be: itself if it
 * lies on this machine, else a copy that only this process's user may read. The copy's name is gone
 * when closed; who has it open may go on reading.
 */
record LocalFile(Path path, boolean copy) implements Closeable {

  static LocalFile of(Configuration hadoop, String path) throws IOException {
    org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(path);
    String scheme = source.toUri().getScheme();
    if (scheme == null || scheme.equals("file")) {
      return new LocalFile(Path.of(source.toUri().getPath()), false);
    }
    Path copy = Files.createTempFile("arvo-", ".xlsx");
    try (InputStream in = source.getFileSystem(hadoop).open(source)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return new LocalFile(copy, true);
    } catch (IOException e) {
      Files.delete(copy);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (copy) {
      Files.deleteIfExists(path);
    }
  }
}
