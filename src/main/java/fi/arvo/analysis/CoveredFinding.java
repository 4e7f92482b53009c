package fi.arvo.analysis;

import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;

/**
 * On how many elements or tiers a customer is covered in one part of the current cohort.
 *
 * @param measure elements or tiers
 * @param mean number of them that a customer is covered on
 * @param of how many there are in the model
 */
public record CoveredFinding(Scope scope, Dose measure, Estimate mean, int of) {}
