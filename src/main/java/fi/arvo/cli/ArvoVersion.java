package fi.arvo.cli;

import fi.arvo.job.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ArvoVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Arvo " + Version.current()};
  }
}
