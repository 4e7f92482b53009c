package fi.arvo.publish;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine that this process runs on. */
final class Host {
  private Host() {}

  static String name() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a host without a name";
    }
  }
}
