/**
 * Writes the published tables as Parquet: one small zstd file a table, its columns typed and
 * described in the file itself, the same bytes for the same rows. Written with parquet's own
 * library, since a Spark job for each table of a few rows would cost more than the analysis.
 */
package fi.arvo.report.parquet;
