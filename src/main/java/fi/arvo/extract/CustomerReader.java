package fi.arvo.extract;

import fi.arvo.config.Role;
import java.io.Closeable;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads one group's customers back, each with all of its rows, in a fixed order that depends on the
 * customers alone: by block, then by hash of the id, then by the id's bytes. Rows whose id an
 * earlier row of the same customer has, by file and line, are left out: this is the one place that
 * does so.
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
  private final CustomerRows rows = new CustomerRows();
  private final AnswerReader answers;
  private final TransactionReader transactions;
  private final FactsReader facts;
  private final List<LandedCursor> cursors;

  /**
   * @param group from 0 to {@code landed.groups() - 1}
   */
  public CustomerReader(Landed landed, int group) {
    this(landed, group, RowObserver.NOBODY);
  }

  /**
   * @param observer is told of each row on the way
   */
  public CustomerReader(Landed landed, int group, RowObserver observer) {
    answers = new AnswerReader(landed, Role.SURVEY, path(landed, Role.SURVEY, group), observer);
    transactions = new TransactionReader(landed, path(landed, Role.TRANSACTIONS, group), observer);
    facts = new FactsReader(landed, path(landed, Role.CUSTOMERS, group), observer);
    cursors = List.of(answers.cursor(), transactions.cursor(), facts.cursor());
  }

  private static String path(Landed landed, Role role, int group) {
    return landed.extract(role).map(extract -> extract.groups().get(group)).orElse("");
  }

  /** Moves to the next customer. @return whether there is one */
  public boolean next() {
    LandedCursor first = null;
    for (LandedCursor cursor : cursors) {
      if (cursor.has() && (first == null || cursor.compareTo(first) < 0)) {
        first = cursor;
      }
    }
    if (first == null) {
      return false;
    }
    UTF8String customer = first.customer();
    int block = first.block();
    rows.clear(block, customer.toString());
    answers.read(block, customer, rows);
    transactions.read(block, customer, rows);
    facts.read(block, customer, rows);
    return true;
  }

  /** The customer moved to; the same object each time. */
  public CustomerRows rows() {
    return rows;
  }

  @Override
  public void close() {
    cursors.forEach(LandedCursor::close);
  }
}
