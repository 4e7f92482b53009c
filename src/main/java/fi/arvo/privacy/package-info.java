/**
 * Keeps single persons out of what is published: pseudonyms, suppression of small cells and of
 * those that would give them away, masking.
 */
package fi.arvo.privacy;
