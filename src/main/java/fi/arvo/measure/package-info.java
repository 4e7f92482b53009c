/**
 * What one customer's history says, in plain Java: coverage, loyalty, growth, retention, new
 * streams and the bridge, from the customer's answers and transactions in time order. No Spark, no
 * I/O.
 */
package fi.arvo.measure;
