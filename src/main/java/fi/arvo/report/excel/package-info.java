/**
 * Writes the report model as an Excel workbook. The only package that knows POI; it knows layout
 * and nothing of what the numbers mean.
 */
package fi.arvo.report.excel;
