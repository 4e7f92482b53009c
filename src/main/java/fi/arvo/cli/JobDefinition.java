package fi.arvo.cli;

import fi.arvo.job.Job;
import fi.arvo.job.RunOutcome;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A job as the command line sees it.
 *
 * @param <C> its settings
 * @param name as typed after {@code jobs/run}
 * @param summary one line for the help
 * @param plan what a dry run tells
 * @param out where the run's log goes, under {@code .runs}
 * @param keepDays days that earlier runs' logs are kept
 */
public record JobDefinition<C>(
    String name,
    String summary,
    SettingsSource<C> settings,
    Function<C, RunOutcome> plan,
    Function<C, Path> out,
    Function<C, Integer> keepDays,
    Job<C> job) {}
