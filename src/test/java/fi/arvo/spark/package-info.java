/** The one Spark session that all tests share, and what tests ask of it. */
package fi.arvo.spark;
