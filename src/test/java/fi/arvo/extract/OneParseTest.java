package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.spark.SparkTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What reading costs: one pass for the fingerprint, one for the parse, one shuffle. */
@ExtendWith(SparkTest.class)
class OneParseTest {
  @TempDir Path dir;

  @Test
  void anExtractIsFingerprintedOnceAndParsedOnce(SparkSession spark) throws IOException {
    StringBuilder text = new StringBuilder("customer_id,booked_at,amount\n");
    text.append("c1,2026-01-01,1\nbad,2026-01-01,x\n".repeat(4000));
    Path file = Reading.write(dir, "t.csv", text.toString());
    spark.sparkContext().hadoopConfiguration().set("fs.counted.impl", Counted.class.getName());
    TestJob job = new TestJob();
    job.transactions().at("counted:" + file).columns("customer_id", "booked_at", "amount");
    Counted.bytes.set(0);
    Path work = Files.createTempDirectory(dir, "work");
    SparkTest.Cost cost =
        SparkTest.costOf(() -> Extracts.land(spark, job.build(), work, Optional.of(2), 16 << 10));
    // The fingerprint's job, the parse up to the shuffle, and the sort and write after it.
    assertThat(cost.jobs()).isEqualTo(3);
    assertThat(cost.recordsWritten()).isEqualTo(8000);
    long header = "customer_id,booked_at,amount\n".length();
    assertThat(Counted.bytes.get()).isEqualTo(2 * Files.size(file) - header);
  }

  /** The local file system, counting the bytes that are read. */
  public static final class Counted extends LocalFileSystem {
    static final AtomicLong bytes = new AtomicLong();

    public Counted() {
      super(new Raw());
    }

    @Override
    public String getScheme() {
      return "counted";
    }

    @Override
    public URI getUri() {
      return URI.create("counted:///");
    }

    /** Counts under the checksummed file system, which reads no sums here. */
    public static final class Raw extends RawLocalFileSystem {
      @Override
      public URI getUri() {
        return URI.create("counted:///");
      }

      @Override
      public FSDataInputStream open(org.apache.hadoop.fs.Path path, int buffer) throws IOException {
        FSDataInputStream in = super.open(path, buffer);
        return new FSDataInputStream(new CountedStream(in));
      }
    }

    private static final class CountedStream extends org.apache.hadoop.fs.FSInputStream {
      private final FSDataInputStream in;

      CountedStream(FSDataInputStream in) {
        this.in = in;
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
}
