/**
 * Keeps single persons out of what is published: suppression of small cells and of those that would
 * give them away ({@code Suppression}), pooling of rare scores ({@code ScorePools}), and keyed
 * pseudonyms ({@code Pseudonyms}). Knows {@code report.model} only.
 */
package fi.arvo.privacy;
