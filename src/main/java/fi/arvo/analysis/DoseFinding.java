package fi.arvo.analysis;

import fi.arvo.measure.Outcome;
import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;

/**
 * An outcome in one band of the dose.
 *
 * @param estimate in the outcome's unit: points, a mean, symmetric growth or a share
 * @param mean the customers' mean growth, each counting the same; null for other outcomes
 * @param floored windows of negative net that count as 0, of everybody's growth; null for others
 * @param money revenue behind a growth, in units of the stated scale; null for other outcomes
 * @param largestMoney the largest customer's part of it
 * @param respondents distinct customers that the finding tells of
 */
public record DoseFinding(
    Scope scope,
    Level level,
    Dose dose,
    Outcome outcome,
    Band band,
    Estimate estimate,
    Double mean,
    Long floored,
    Double money,
    Double largestMoney,
    long respondents) {}
