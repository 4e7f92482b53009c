package fi.arvo.cli;

import fi.arvo.job.Progress;
import java.time.Clock;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param environment variables
 * @param clock the machine's
 * @param progress how steps are shown when not told to be quiet
 */
record Surroundings(Map<String, String> environment, Clock clock, Progress.Style progress) {}
