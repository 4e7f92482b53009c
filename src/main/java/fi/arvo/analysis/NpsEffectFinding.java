package fi.arvo.analysis;

import fi.arvo.stats.Estimate;

/**
 * How much more those recommend who are covered on an element, among customers with the same
 * covered share of their other elements.
 *
 * @param element place in the model
 * @param effect points of NPS
 * @param adjusted p of {@code effect} corrected over the elements; null without one
 * @param n current customers with a recommendation who rated the element and another
 * @param without those of them who aren't covered on it
 */
public record NpsEffectFinding(
    int element, Estimate effect, Double adjusted, long n, long without) {}
