package fi.arvo.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Loads any settings that are a tree of records with defaults. */
public final class ConfigLoader {
  private ConfigLoader() {}

  /**
   * The settings that the layers give, each layer over the one before: {@code defaults}, the file,
   * the environment's {@code ARVO_…} variables, the options.
   *
   * @param defaults a component of null means that the setting must be said
   * @param file may be left out
   * @param environment all variables; those that don't begin with {@code ARVO_} are passed over
   * @param options in the order typed; a later one wins
   * @param checks what is wrong with settings beyond their types: sentences that begin with the
   *     setting's path and a colon
   */
  public static <C extends Record> Loaded<C> load(
      C defaults,
      Optional<Path> file,
      Map<String, String> environment,
      List<SettingOption> options,
      Function<C, List<String>> checks) {
    List<ConfigProblem> problems = new ArrayList<>();
    RecordBinder binder = new RecordBinder(problems);
    @SuppressWarnings("unchecked")
    Class<C> type = (Class<C>) defaults.getClass();
    Optional<Tree.Keys> tree = Layers.of(file, environment, options, problems);
    if (tree.isEmpty()) {
      return new Loaded.Failed<>(List.copyOf(problems));
    }
    C config = binder.bind(type, defaults, tree.get());
    if (config != null) {
      checks.apply(config).forEach(sentence -> check(sentence, binder, problems));
    }
    return problems.isEmpty()
        ? new Loaded.Ok<>(config, List.copyOf(binder.settings().values()))
        : new Loaded.Failed<>(List.copyOf(problems));
  }

  /** A setting that has a problem already holds a stand-in, of which nothing more is to be said. */
  private static void check(String sentence, RecordBinder binder, List<ConfigProblem> problems) {
    String path = sentence.substring(0, Math.max(0, sentence.indexOf(':')));
    if (!binder.hasProblem(path)) {
      problems.add(new ConfigProblem(binder.originOf(path), path, sentence));
    }
  }
}
