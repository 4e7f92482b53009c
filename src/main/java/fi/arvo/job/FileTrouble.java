package fi.arvo.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Says in words what a file system's exception says by its class alone. */
final class FileTrouble {
  private FileTrouble() {}

  /** What happened to which file, as the middle of a sentence. */
  static String of(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be written to";
    } else if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " cannot be made";
    } else if (e instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is a file, not a directory";
    }
    return e.getMessage();
  }
}
