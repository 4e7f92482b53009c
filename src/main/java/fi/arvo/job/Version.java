package fi.arvo.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which Arvo is running.
 *
 * @param number as in {@code 0.1.0}
 * @param commit short id of the commit that it was built from; {@code unknown} when it was built
 *     outside a git checkout
 */
public record Version(String number, String commit) {

  /** The version that this class was built as. */
  public static Version current() {
    try (InputStream in = Version.class.getResourceAsStream("/arvo-version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return new Version(properties.getProperty("version"), properties.getProperty("commit"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read arvo-version.properties", e);
    }
  }

  @Override
  public String toString() {
    return number + " (" + commit + ")";
  }
}
