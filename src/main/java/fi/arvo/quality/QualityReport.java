package fi.arvo.quality;

import fi.arvo.config.Role;
import java.util.List;
import java.util.Map;

/**
 * What one look over the landed rows told of their quality.
 *
 * @param rows by role, file and reason, each file's whole first
 * @param extracts by role
 */
public record QualityReport(
    List<DataQuality> rows, Map<Role, ExtractQuality> extracts, GateVerdict verdict) {

  /**
   * One extract as a whole.
   *
   * @param read rows of all its files
   * @param accepted rows that count, duplicates left out
   * @param rejected the others, duplicates and those left out among them
   * @param leftOut rows that a survey platform exports and that are no answers, as previews
   * @param duplicates rows whose id an earlier row of the same customer has
   * @param sharedIdShare share of ids that stand on rows of more than one customer, 0 to 1; from a
   *     sample of ids by hash when there are more than a million
   * @param afterAsOf accepted rows dated after the as-of day: kept, unused
   * @param unidentified accepted rows that name no customer
   * @param firstDay in days since 1970-01-01; null when no accepted row is dated
   * @param lastDay likewise
   */
  public record ExtractQuality(
      long read,
      long accepted,
      long rejected,
      long leftOut,
      long duplicates,
      double sharedIdShare,
      long afterAsOf,
      long unidentified,
      Integer firstDay,
      Integer lastDay) {}
}
