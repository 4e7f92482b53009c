/**
 * Puts a finished run where readers find it, whole or not at all: staging, verification, one atomic
 * swap, recovery after a kill, and the lock that keeps two runs apart.
 */
package fi.arvo.publish;
