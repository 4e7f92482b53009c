package fi.arvo.quality;

import fi.arvo.config.Role;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a task writes which rows came twice, since there may be too many to send to the driver. The
 * name carries the task's attempt; the driver reads those of the attempts that won.
 */
final class DuplicateLog implements Closeable {
  private final Path path;
  private final Configuration hadoop;
  private DataOutputStream out;

  DuplicateLog(String path, Configuration hadoop) {
    this.path = new Path(path);
    this.hadoop = hadoop;
  }

  void add(Role role, int file, long line) {
    try {
      if (out == null) {
        FileSystem files = path.getFileSystem(hadoop);
        out = new DataOutputStream(new BufferedOutputStream(files.create(path, true)));
      }
      out.writeByte(role.ordinal());
      out.writeInt(file);
      out.writeLong(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes one row. */
  interface Taker {
    void take(Role role, int file, long line);
  }

  /** Hands over what was written; nothing when there was nothing to write. */
  static void read(String path, Configuration hadoop, Taker taker) {
    Path file = new Path(path);
    try {
      FileSystem files = file.getFileSystem(hadoop);
      if (!files.exists(file)) {
        return;
      }
      try (DataInputStream in = new DataInputStream(new BufferedInputStream(files.open(file)))) {
        for (int role = in.read(); role >= 0; role = in.read()) {
          taker.take(Role.values()[role], in.readInt(), in.readLong());
        }
      }
    } catch (EOFException e) {
      throw new IllegalStateException(file + " ends in the middle of a row", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
