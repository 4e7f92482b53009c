/**
 * A job's YAML as immutable records, made from four layers (defaults, file, environment, options)
 * with the origin of each value kept. All problems are collected and told at once, before Spark
 * starts. Knows no other package.
 */
package fi.arvo.config;
