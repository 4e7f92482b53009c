package fi.arvo.config;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the YAML of {@code generate-extracts} holds: a world, and how Spark is to run. */
public record WorldFile(WorldConfig world, JobConfig.Spark spark) {

  /** The world that the layers of settings give; see {@link ConfigLoader}. */
  public static Loaded<WorldFile> load(
      Optional<Path> file,
      Map<String, String> environment,
      List<SettingOption> options,
      Instant now) {
    WorldFile defaults =
        new WorldFile(WorldConfig.defaults(), new JobConfig.Spark(Optional.empty(), Map.of()));
    return ConfigLoader.load(
        defaults,
        file,
        environment,
        options,
        read ->
            Stream.concat(
                    read.world().problems().stream(),
                    read.spark().masterFault().map(fault -> "spark.master: it " + fault).stream())
                .toList());
  }
}
