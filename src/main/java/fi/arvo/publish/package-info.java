/**
 * Puts a finished run where readers find it, whole or not at all: staging, verification, one atomic
 * swap, recovery after a kill, and the lock that keeps two runs apart.
 *
 * <pre>
 * out/as_of=2026-09-30 -&gt; .versions/&lt;run&gt;            what readers read
 * out/.versions/&lt;run&gt;                               a published version, never changed again
 * out/.versions/previous.as_of=2026-09-30 -&gt; ...     the version before, for whoever still reads it
 * out/.versions/&lt;run&gt;.staging                       a version being written
 * out/.runs/&lt;run&gt;                                   log, quarantine, timings
 * out/.lock                                         held by the run that may change any of this
 * </pre>
 *
 * <p>A version that no link points at is nobody's and is removed by the next run; so a kill at any
 * moment leaves nothing to repair but rubbish.
 */
package fi.arvo.publish;
