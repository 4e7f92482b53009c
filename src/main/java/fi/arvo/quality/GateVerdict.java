package fi.arvo.quality;

import java.util.List;

/** Whether extracts are good enough to publish from. */
public sealed interface GateVerdict {
  /** They are. */
  record Pass() implements GateVerdict {}

  /**
   * They are not.
   *
   * @param reasons one sentence each, with the figure, the limit and what to do
   */
  record Refused(List<String> reasons) implements GateVerdict {}
}
