/**
 * The mathematics: mergeable states in, estimates, intervals and tests out as values, or the reason
 * why there is none. No Spark, no POI.
 */
package fi.arvo.stats;
