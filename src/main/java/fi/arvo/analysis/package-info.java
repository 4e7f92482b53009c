/**
 * Spark's part of the analysis: one job, one task a group of customer blocks; histories come
 * together per customer, mergeable states come out and are merged in block order, and {@code stats}
 * makes estimates of them.
 */
package fi.arvo.analysis;
