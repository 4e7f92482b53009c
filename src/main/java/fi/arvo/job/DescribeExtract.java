package fi.arvo.job;

import fi.arvo.extract.FirstLook;
import fi.arvo.extract.UnreadableExtract;
import fi.arvo.suggest.JobYaml;
import java.util.List;

/** Tells what files hold that nothing is known of, as a job's YAML to start from. */
public final class DescribeExtract {
  private DescribeExtract() {}

  /** No job has said yet what the file is. */
  private static String plain(String problem) {
    return problem.replaceFirst("^extract survey: ", "");
  }

  /**
   * The YAML, what was recognised as comments at its top.
   *
   * @param paths files, directories or patterns of one survey
   */
  public static RunOutcome of(List<String> paths) {
    try {
      return new RunOutcome.Done(JobYaml.of(FirstLook.at(paths), paths));
    } catch (UnreadableExtract e) {
      return new RunOutcome.Failed(
          new JobFailure.InputUnreadable(
              e.problems().stream().map(DescribeExtract::plain).toList()));
    }
  }
}
