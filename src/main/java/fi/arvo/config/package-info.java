/**
 * A job's YAML as immutable records, made from four layers (defaults, file, environment, options)
 * with the origin of each value kept. All problems are collected and told at once, before Spark
 * starts. Knows no other package.
 *
 * <p>{@link fi.arvo.config.Layers} lays the files, variables and options over each other as one
 * {@link fi.arvo.config.Tree}; {@link fi.arvo.config.RecordBinder} turns the tree into records,
 * whatever the record type; {@link fi.arvo.config.JobConfigLoader} adds what only the reports'
 * settings need: element models, scales, cuts and required columns.
 */
package fi.arvo.config;
