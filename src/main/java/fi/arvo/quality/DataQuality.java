package fi.arvo.quality;

import fi.arvo.config.Role;

/**
 * What became of a file's rows, in all or for one reason.
 *
 * @param reason {@link #ALL} for the file as a whole, else why rows were turned away, led by the
 *     column's name where one is to blame
 * @param rowsRead rows in the file, counted apart from the parser; null on a reason's row
 * @param rowsAccepted null on a reason's row
 * @param rowsRejected of the whole file, or for the reason
 */
public record DataQuality(
    Role role, String file, String reason, Long rowsRead, Long rowsAccepted, long rowsRejected) {
  /** The reason on the row of a whole file. */
  public static final String ALL = "all";
}
