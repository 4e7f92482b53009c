/** Writes the report model's tables as Parquet files with documented columns. */
package fi.arvo.report.parquet;
