package fi.arvo.measure;

import java.io.Serializable;
import java.util.Set;

/**
 * Where and when it is known how touchpoints were run.
 *
 * @param automated cells whose automated share is told
 * @param timed cells whose lead time is told
 * @param byChannel whether it is known by channel
 */
public record Operated(Set<OperatedCell> automated, Set<OperatedCell> timed, boolean byChannel)
    implements Serializable {

  /** The cell that an answer is about; null when nothing is known of it. */
  OperatedCell cell(Answer answer) {
    String channel = byChannel ? answer.channel() : Scope.OVERALL.value();
    if (answer.touchpoint() == null || channel == null) {
      return null;
    }
    OperatedCell cell = new OperatedCell(answer.touchpoint(), channel, Months.of(answer.day()));
    return automated.contains(cell) || timed.contains(cell) ? cell : null;
  }
}
