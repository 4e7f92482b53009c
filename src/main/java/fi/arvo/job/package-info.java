/**
 * What a run does, told once and in order: {@code ValueReport} reads extracts, checks, measures,
 * analyses, reports and publishes. Knows every package below it.
 */
package fi.arvo.job;
