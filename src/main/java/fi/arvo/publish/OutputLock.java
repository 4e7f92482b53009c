package fi.arvo.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to change what is under an output directory; one run at a time has it. The operating
 * system keeps the lock and drops it with the process, so a killed run leaves none behind; the
 * file's text only tells who holds it.
 */
public final class OutputLock implements AutoCloseable {
  /**
   * Directories held by this process. Asked before the file is touched: closing a second channel on
   * it would drop the first one's lock on POSIX systems.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** Beyond any text, so that who holds the lock can be read where locks are mandatory. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final OutputDirectory out;
  private final FileChannel channel;

  private OutputLock(OutputDirectory out, FileChannel channel) {
    this.out = out;
    this.channel = channel;
  }

  /** What came of asking for the lock. */
  public sealed interface Attempt {
    /** The caller has it, and closes it. */
    record Held(OutputLock lock) implements Attempt {}

    /**
     * Somebody else has it.
     *
     * @param sentence who, since when, and what to do
     */
    record Busy(String sentence) implements Attempt {}
  }

  /** Asks for the lock, without waiting. Makes the directory if it isn't there. */
  public static Attempt take(OutputDirectory out, String runId, Instant now) throws IOException {
    Files.createDirectories(out.root());
    if (!HELD.add(out.root())) {
      return busy(out, "this same process");
    }
    FileChannel channel = null;
    FileLock lock = null;
    try {
      channel =
          FileChannel.open(out.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        return busy(out, Files.readString(out.lockFile(), StandardCharsets.UTF_8));
      }
      write(
          channel,
          String.join(
              "",
              "run ",
              runId,
              ", process " + ProcessHandle.current().pid(),
              " on ",
              Host.name(),
              ", since " + now));
      return new Attempt.Held(new OutputLock(out, channel));
    } finally {
      if (lock == null) {
        HELD.remove(out.root());
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static Attempt busy(OutputDirectory out, String holder) {
    return new Attempt.Busy(
        "Another run is publishing to "
            + out.root()
            + (holder.isBlank() ? "" : " (" + holder.strip() + ")")
            + ". Wait until it is done, or publish elsewhere with --out.");
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** The directory that the holder may change. */
  public OutputDirectory out() {
    return out;
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
    HELD.remove(out.root());
  }
}
