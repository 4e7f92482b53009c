package fi.arvo.measure;

import java.io.Serializable;

/**
 * The months, see {@link Months}, that a survey's dated answers reach over.
 *
 * @param first month of the first answer
 * @param last month of the last answer, as-of's at the latest
 */
public record AnsweredMonths(int first, int last) implements Serializable {

  /** Whether answers begin no later than a span's first month and end no earlier than its last. */
  public boolean reachOver(int from, int to) {
    return first <= from && last >= to;
  }
}
