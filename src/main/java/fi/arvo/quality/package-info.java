/**
 * Says whether extracts are good enough to publish from: rules with a guilty row, which is
 * quarantined with its reason, apart from rules about a whole extract, and the gate.
 */
package fi.arvo.quality;
