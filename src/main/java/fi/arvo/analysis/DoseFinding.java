package fi.arvo.analysis;

import fi.arvo.measure.Cohort;
import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;

/**
 * An outcome in one band of the dose.
 *
 * @param outcome as it stands in tables
 * @param cohort that the outcome is measured in
 * @param estimate in the outcome's unit: points, a mean, symmetric growth, a share or a ratio
 * @param mean the customers' mean growth, each counting the same; null for other outcomes
 * @param floored windows of negative net that count as 0, of everybody's growth; null for others
 * @param money revenue behind a growth or retention, in units of the stated scale; null for others
 * @param largestMoney the largest customer's part of it
 * @param respondents distinct customers that the finding tells of; of several groups the fewest
 */
public record DoseFinding(
    Scope scope,
    Level level,
    Dose dose,
    String outcome,
    Cohort cohort,
    Band band,
    Estimate estimate,
    Double mean,
    Long floored,
    Double money,
    Double largestMoney,
    long respondents) {
  static final String NET_RETENTION = "net_retention";
  static final String GROSS_RETENTION = "gross_retention";
}
