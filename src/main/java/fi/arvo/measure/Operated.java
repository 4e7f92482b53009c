package fi.arvo.measure;

import java.io.Serializable;
import java.util.Set;

/**
 * Which touchpoints it is known of how they were run.
 *
 * @param byChannel whether it is known by channel
 */
public record Operated(Set<String> touchpoints, boolean byChannel) implements Serializable {

  /** The cell that an answer is about; null when nothing is known of it. */
  OperatedCell cell(Answer answer) {
    String touchpoint = answer.touchpoint();
    String channel = byChannel ? answer.channel() : Scope.OVERALL.value();
    return touchpoint == null || channel == null || !touchpoints.contains(touchpoint)
        ? null
        : new OperatedCell(touchpoint, channel, Months.of(answer.day()));
  }
}
