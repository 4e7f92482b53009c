/**
 * Writes the published tables as Parquet: one small zstd file a table, its columns typed and
 * described in the file itself. The same rows give the same file but for the order in which its
 * footer names encodings. Written with parquet's own library, since a Spark job for each table of a
 * few rows would cost more than the analysis.
 */
package fi.arvo.report.parquet;
