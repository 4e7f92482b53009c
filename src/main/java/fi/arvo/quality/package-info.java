/**
 * Says whether extracts are good enough to publish from. Rules with a guilty row are applied when
 * the row is read, and the row is quarantined with its reason; {@link fi.arvo.quality.QualityCheck}
 * proves that rows read are rows accepted and rows rejected, and {@code Gate} holds the rules about
 * whole extracts, which have no guilty row.
 */
package fi.arvo.quality;
