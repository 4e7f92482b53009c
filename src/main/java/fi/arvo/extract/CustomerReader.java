package fi.arvo.extract;

import java.io.Closeable;

/**
 * Reads one group's customers back, each with all of its rows, in a fixed order that depends on the
 * customers alone: by block, then by hash of the id, then by the id's bytes. Rows whose id an
 * earlier row of the same customer has, by file and line, are left out.
 *
 * <pre>{@code
 * try (CustomerReader customers = new CustomerReader(landed, group)) {
 *   while (customers.next()) {
 *     CustomerRows rows = customers.rows();
 *   }
 * }
 * }</pre>
 */
public final class CustomerReader implements Closeable {
  public CustomerReader(Landed landed, int group) {
    throw new UnsupportedOperationException(landed + " " + group);
  }

  /** Moves to the next customer. @return whether there is one */
  public boolean next() {
    throw new UnsupportedOperationException();
  }

  /** The customer moved to; the same object each time. */
  public CustomerRows rows() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
