package fi.arvo.cli;

import fi.arvo.config.SettingOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that every job understands. */
final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The job's settings; if not said, the file in jobs/ with the job's name.")
  Path config;

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      description = "Last day that counts, inclusive; if not said, yesterday.")
  String asOf;

  @Option(names = "--out", paramLabel = "DIR", description = "Directory to write under.")
  String out;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Spark's master; if not said, the one that spark-submit gives, else this machine.")
  String master;

  @Option(
      names = "--set",
      paramLabel = "path.to.key=value",
      description = "A single setting, stronger than file and environment; can be repeated.")
  List<String> set = new ArrayList<>();

  @Option(names = "--quiet", description = "Show no progress.")
  boolean quiet;

  /**
   * The settings that were typed. An option that means nothing to the job keeps its own name as a
   * path, and so is told as unknown.
   *
   * @param optionPaths which setting each option stands for
   */
  List<SettingOption> settings(Map<String, String> optionPaths) {
    List<SettingOption> settings = new ArrayList<>();
    set.forEach(assignment -> settings.add(SettingOption.set(assignment)));
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("--as-of", asOf);
    typed.put("--out", out);
    typed.put("--master", master);
    typed.forEach(
        (option, value) -> {
          if (value != null) {
            String path = optionPaths.getOrDefault(option, option.substring(2));
            settings.add(new SettingOption(option, path, value));
          }
        });
    return settings;
  }
}
