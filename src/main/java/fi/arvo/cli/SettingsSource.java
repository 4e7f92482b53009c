package fi.arvo.cli;

import fi.arvo.config.Loaded;
import fi.arvo.config.SettingOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a job's settings come from.
 *
 * @param <C> the settings
 * @param file read when {@code --config} is not said
 * @param optionPaths which setting {@code --as-of}, {@code --out} and {@code --master} each stand
 *     for; one that is not here means nothing to the job
 * @param loader makes settings of a file, the environment and options
 */
public record SettingsSource<C>(Path file, Map<String, String> optionPaths, Loader<C> loader) {

  /** Makes settings of a file, the environment and options, at a moment. */
  @FunctionalInterface
  public interface Loader<C> {
    Loaded<C> load(
        Optional<Path> file,
        Map<String, String> environment,
        List<SettingOption> options,
        Instant now);
  }

  Loaded<C> load(CommonOptions typed, Surroundings surroundings) {
    return loader.load(
        Optional.of(typed.config == null ? file : typed.config),
        surroundings.environment(),
        typed.settings(optionPaths),
        surroundings.clock().instant());
  }
}
