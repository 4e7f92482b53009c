/**
 * The report as data: published tables, findings, charts and caveats, in numbers and message keys.
 * What the workbook shows and what the Parquet tables hold are both read from here, so each number
 * exists once. Knows no other package.
 */
package fi.arvo.report.model;
