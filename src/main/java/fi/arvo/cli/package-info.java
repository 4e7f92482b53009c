/**
 * The command line: {@code Main} (the only caller of {@code System.exit}), one command a job, exit
 * codes, and the mapping from a failure to its code.
 */
package fi.arvo.cli;
