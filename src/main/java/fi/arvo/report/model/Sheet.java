package fi.arvo.report.model;

/** One sheet of the workbook. */
public sealed interface Sheet permits StorySheet, TableSheet {

  /** Stable name in lower case, the same in every language; links lead to it. */
  String id();

  /** What stands on the tab: at most 31 characters, unique without regard to case. */
  String name();
}
