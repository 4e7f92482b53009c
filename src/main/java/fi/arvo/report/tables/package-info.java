/**
 * The row contracts of the published tables: one record a table, whose annotations give names,
 * grain, meaning, units and ranges. The data dictionary and the Parquet files' column descriptions
 * are generated from them. Working columns serve the privacy rules and are dropped before anything
 * is written. Knows {@code report.model} only.
 */
package fi.arvo.report.tables;
