package fi.arvo.analysis;

import fi.arvo.stats.Estimate;

/**
 * How units' means of two sides go together.
 *
 * @param sideMeasure what the other side says: {@code recommend}, {@code effort}, {@code
 *     satisfaction} or {@code valence}
 * @param customerMeasure what the customers say
 * @param correlation over units
 * @param adjusted its p after correction over all pairs of measures; null without one
 */
public record SideLinkFinding(
    String side,
    String sideMeasure,
    String customerMeasure,
    Estimate correlation,
    Double adjusted) {}
