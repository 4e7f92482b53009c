/**
 * Reads the extracts: contracts of the roles, readers of the formats, detection of encodings and
 * headers, mapping of columns. Every row comes out accepted, in narrow columns, or rejected with
 * its reason; none is lost.
 */
package fi.arvo.extract;
