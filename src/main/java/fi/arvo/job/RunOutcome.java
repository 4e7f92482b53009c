package fi.arvo.job;

import java.util.List;

/** What came of a run. */
public sealed interface RunOutcome {

  /**
   * It did what it was for.
   *
   * @param lines what the user is told, in order: the answer and where things are
   */
  record Done(List<String> lines) implements RunOutcome {}

  /** It didn't; what was published before is as it was. */
  record Failed(JobFailure failure) implements RunOutcome {}
}
