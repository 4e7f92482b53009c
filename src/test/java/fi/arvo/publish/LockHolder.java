package fi.arvo.publish;

import java.nio.file.Path;

/** A process that takes the lock, says so, and keeps it until it is killed. */
public final class LockHolder {
  private LockHolder() {}

  public static void main(String[] arguments) throws Exception {
    OutputLock lock = Versions.lock(Path.of(arguments[0]));
    System.out.println(lock.out().root());
    System.out.flush();
    Thread.sleep(60_000);
    lock.close();
  }
}
