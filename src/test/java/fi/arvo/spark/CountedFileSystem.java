package fi.arvo.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local file system, counting the bytes that are read of each file. */
public class CountedFileSystem extends LocalFileSystem {
  private static final Map<String, AtomicLong> BYTES = new ConcurrentHashMap<>();

  private final String scheme;

  public CountedFileSystem() {
    this("file");
  }

  /** The same under another scheme, so that only files named with it are counted. */
  protected CountedFileSystem(String scheme) {
    super(new Raw(scheme));
    this.scheme = scheme;
  }

  /** Bytes read so far, by the file's path. */
  public static Map<String, AtomicLong> bytes() {
    return BYTES;
  }

  @Override
  public String getScheme() {
    return scheme;
  }

  @Override
  public URI getUri() {
    return URI.create(scheme + ":///");
  }

  /** Counts under the checksummed file system. */
  private static final class Raw extends RawLocalFileSystem {
    private final String scheme;

    Raw(String scheme) {
      this.scheme = scheme;
    }

    @Override
    public URI getUri() {
      return URI.create(scheme + ":///");
    }

    @Override
    public FSDataInputStream open(Path path, int buffer) throws IOException {
      AtomicLong bytes = BYTES.computeIfAbsent(path.toUri().getPath(), file -> new AtomicLong());
      return new FSDataInputStream(new CountedStream(super.open(path, buffer), bytes));
    }
  }

  private static final class CountedStream extends FSInputStream {
    private final FSDataInputStream in;
    private final AtomicLong bytes;

    CountedStream(FSDataInputStream in, AtomicLong bytes) {
      this.in = in;
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      bytes.addAndGet(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int count = in.read(buffer, from, length);
      bytes.addAndGet(Math.max(count, 0));
      return count;
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
    }

    @Override
    public long getPos() throws IOException {
      return in.getPos();
    }

    @Override
    public boolean seekToNewSource(long target) throws IOException {
      return in.seekToNewSource(target);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
