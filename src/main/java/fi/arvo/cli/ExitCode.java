package fi.arvo.cli;

import fi.arvo.job.JobFailure;

/** What a process says by its exit code. On every code but 0, what was published is untouched. */
public enum ExitCode {
  DONE(0, "done; published, where the job publishes"),
  UNEXPECTED(1, "unexpected failure"),
  CONFIGURATION(2, "wrong usage or configuration"),
  REFUSED(3, "the extracts are not good enough; nothing was published"),
  BUSY(4, "another run is publishing the same output"),
  INPUT(5, "an extract is missing or cannot be read"),
  INTERRUPTED(130, "interrupted");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }

  /** The code of a failure; the one place that decides it. */
  static ExitCode of(JobFailure failure) {
    if (failure instanceof JobFailure.Configuration) {
      return CONFIGURATION;
    } else if (failure instanceof JobFailure.GateRefused) {
      return REFUSED;
    } else if (failure instanceof JobFailure.AnotherRunPublishes) {
      return BUSY;
    } else if (failure instanceof JobFailure.InputUnreadable) {
      return INPUT;
    }
    return UNEXPECTED;
  }
}
