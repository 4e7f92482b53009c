package fi.arvo.analysis;

import fi.arvo.measure.StepKey;
import fi.arvo.stats.Estimate;

/**
 * What becomes of the recommendation in one step of the journey, in points of NPS.
 *
 * @param steps made
 * @param customers distinct ones who made them
 * @param change later less earlier, customers as clusters
 * @param adjusted p of the change after correction over all steps; null without one
 */
public record StepFinding(
    StepKey key,
    long steps,
    long customers,
    Estimate change,
    Estimate before,
    Estimate after,
    Double adjusted) {}
