package fi.arvo.extract;

import fi.arvo.config.Role;
import java.io.Closeable;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads one group's employees or stakeholders back, each with all of the answers, in the order that
 * {@link CustomerReader} has. Of rows with one response id only the first by file and line stays.
 *
 * <pre>{@code
 * try (RespondentReader employees = new RespondentReader(landed, Role.EMPLOYEES, group)) {
 *   while (employees.next()) {
 *     List<Answer> answers = employees.rows().answers();
 *   }
 * }
 * }</pre>
 */
public final class RespondentReader implements Closeable {
  private final CustomerRows rows = new CustomerRows();
  private final AnswerReader answers;

  /**
   * @param role employees or stakeholders; when the job has no such extract, there is nobody
   * @param group from 0 to {@code landed.groups() - 1}
   */
  public RespondentReader(Landed landed, Role role, int group) {
    this(landed, role, group, RowObserver.NOBODY);
  }

  /**
   * @param observer is told of each row on the way
   */
  public RespondentReader(Landed landed, Role role, int group, RowObserver observer) {
    String path = landed.extract(role).map(extract -> extract.groups().get(group)).orElse("");
    answers = new AnswerReader(landed, role, path, observer);
  }

  /** Moves to the next respondent. @return whether there is one */
  public boolean next() {
    LandedCursor cursor = answers.cursor();
    if (!cursor.has()) {
      return false;
    }
    UTF8String respondent = cursor.customer();
    int block = cursor.block();
    rows.clear(block, respondent.toString());
    answers.read(block, respondent, rows);
    return true;
  }

  /** The respondent moved to, as a customer who bought nothing; the same object each time. */
  public CustomerRows rows() {
    return rows;
  }

  @Override
  public void close() {
    answers.cursor().close();
  }
}
