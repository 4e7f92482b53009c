/**
 * Composes the report from the results: the published tables and the sheets that tell their story,
 * worded and rounded per language.
 */
package fi.arvo.report;
