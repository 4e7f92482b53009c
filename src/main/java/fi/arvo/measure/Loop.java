package fi.arvo.measure;

import java.io.Serializable;
import java.util.List;

/**
 * What was done so that customers feel better, and how touchpoints were run.
 *
 * @param actions empty when the job has none
 * @param outcomes what may have become of them, as far as the extracts tell
 * @param operated null when the job doesn't know how touchpoints were run
 */
public record Loop(List<ActionPlan> actions, List<ActionOutcome> outcomes, Operated operated)
    implements Serializable {
  /** Nothing is known of either. */
  public static final Loop NONE = new Loop(List.of(), List.of(), null);
}
