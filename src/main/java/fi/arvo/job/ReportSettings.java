package fi.arvo.job;

import fi.arvo.config.ConfigProblem;
import fi.arvo.config.JobConfig;
import fi.arvo.config.JobConfigLoader;
import fi.arvo.config.Loaded;
import fi.arvo.config.Origin;
import fi.arvo.config.SettingOption;
import fi.arvo.text.Lexicon;
import fi.arvo.text.LexiconProblem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads a report job's settings, with what they name beside it. */
public final class ReportSettings {
  private ReportSettings() {}

  /** See {@link JobConfigLoader#load}; what is wrong with lexicons is told among the rest. */
  public static Loaded<JobConfig> load(
      Optional<Path> file,
      Map<String, String> environment,
      List<SettingOption> options,
      Instant now) {
    return JobConfigLoader.load(file, environment, options, now, ReportSettings::faults);
  }

  private static List<ConfigProblem> faults(List<Path> lexicons, List<String> elements) {
    return Lexicon.load(lexicons, elements) instanceof Lexicon.Loaded.Failed failed
        ? failed.problems().stream().map(ReportSettings::told).toList()
        : List.of();
  }

  private static ConfigProblem told(LexiconProblem problem) {
    return problem.line() == 0
        ? new ConfigProblem(new Origin.Default(), "stories.lexicons", problem.toString())
        : new ConfigProblem(
            new Origin.InFile(Path.of(problem.file()), (int) problem.line()),
            "stories.lexicons",
            problem.sentence());
  }
}
