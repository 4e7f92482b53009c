package fi.arvo.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  @TempDir Path folder;

  @Test
  void aRunsDirectoryIsForItsOwnerOnly() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    RunDirectory run = RunDirectory.create(OutputDirectory.of(folder), "one");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.path())))
        .isEqualTo("rwx------");
  }

  @Test
  void oldRunsGoAndOthersStay() throws IOException {
    OutputDirectory out = OutputDirectory.of(folder);
    RunDirectory old = RunDirectory.create(out, "old");
    Files.createDirectories(old.quarantine());
    Files.writeString(old.quarantine().resolve("survey.jsonl"), "{}");
    RunDirectory young = RunDirectory.create(out, "young");
    RunDirectory.removeOld(out, "old"::equals);
    assertThat(old.path()).doesNotExist();
    assertThat(young.path()).exists();
  }

  @Test
  void workOfAProcessThatIsGoneIsRemovedAndOfOneThatLivesIsNot() throws Exception {
    OutputDirectory out = OutputDirectory.of(folder);
    RunDirectory living = RunDirectory.create(out, "living");
    Files.createDirectories(living.work());
    Process child = ChildProcess.start(LockHolder.class, folder.resolve("elsewhere"));
    long gone = child.pid();
    child.destroyForcibly().waitFor();
    RunDirectory killed = RunDirectory.create(out, "killed");
    Files.createDirectories(killed.work());
    Path process = killed.path().resolve("process");
    Files.writeString(process, Files.readString(process).replaceFirst("^\\d+", "" + gone));

    RunDirectory.removeAbandonedWork(out);

    assertThat(living.work()).exists();
    assertThat(killed.work()).doesNotExist();
    assertThat(killed.path()).exists();
  }
}
