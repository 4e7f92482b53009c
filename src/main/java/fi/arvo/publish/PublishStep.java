package fi.arvo.publish;

/** The moments of publishing between which a kill can fall. */
enum PublishStep {
  VERIFIED,
  PREVIOUS_KEPT,
  VERSION_NAMED,
  LINK_MADE,
  /** Where links don't exist: the old version is away and the new one isn't there yet. */
  BETWEEN_RENAMES,
  SWAPPED,
  CLEANED
}
