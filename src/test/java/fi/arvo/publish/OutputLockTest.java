package fi.arvo.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  @TempDir Path out;

  @Test
  void aSecondRunIsToldWhoHoldsTheOutput() throws Exception {
    Process holder = holder();
    try {
      OutputLock.Attempt attempt = OutputLock.take(OutputDirectory.of(out), "second", Versions.NOW);
      assertThat(attempt).isInstanceOf(OutputLock.Attempt.Busy.class);
      assertThat(((OutputLock.Attempt.Busy) attempt).sentence())
          .contains("Another run is publishing to " + out)
          .contains("run test, process " + holder.pid() + " on ")
          .contains("since 2026-10-01T03:00:00Z")
          .contains("--out");
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  @Test
  void aKilledRunLeavesNoLock() throws Exception {
    holder().destroyForcibly().waitFor();
    OutputLock.Attempt attempt = OutputLock.take(OutputDirectory.of(out), "next", Versions.NOW);
    assertThat(attempt).isInstanceOf(OutputLock.Attempt.Held.class);
    ((OutputLock.Attempt.Held) attempt).lock().close();
  }

  @Test
  void inOneProcessTooOnlyOneHoldsIt() throws IOException {
    OutputLock first = Versions.lock(out);
    assertThat(OutputLock.take(OutputDirectory.of(out), "second", Versions.NOW))
        .isInstanceOf(OutputLock.Attempt.Busy.class);
    first.close();
    Versions.lock(out).close();
  }

  /** A process that holds the lock. */
  private Process holder() throws IOException {
    Process holder = ChildProcess.start(LockHolder.class, out);
    String said =
        new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    assertThat(said).isEqualTo(out.toAbsolutePath().toString());
    return holder;
  }
}
