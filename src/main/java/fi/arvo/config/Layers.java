package fi.arvo.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lays file, environment and options over each other. Mappings are merged key by key; a text or a
 * list takes the place of what was under it.
 *
 * <p>An environment variable's name is {@code ARVO_}, then the setting's path in capitals with two
 * underscores between levels: {@code ARVO_GROWTH__MONTHS} is {@code growth.months}, {@code
 * ARVO_AS_OF} is {@code as_of}.
 */
final class Layers {
  /** Variables that are about how Arvo is run and not about a job. */
  static final Set<String> NOT_SETTINGS =
      Set.of("ARVO_HEAP", "ARVO_JAVA_OPTIONS", "ARVO_PRIVACY_KEY");

  private static final String PREFIX = "ARVO_";

  private Layers() {}

  /**
   * All layers but the defaults as one tree; empty, and a problem added, when there is no file to
   * begin from.
   */
  static Optional<Tree.Keys> of(
      Optional<Path> file,
      Map<String, String> environment,
      List<SettingOption> options,
      List<ConfigProblem> problems) {
    Tree.Keys tree = new Tree.Keys(Map.of(), new Origin.Default());
    if (file.isPresent()) {
      Optional<Tree> read = YamlReader.file(file.get(), problems);
      if (read.isEmpty()) {
        return Optional.empty();
      } else if (read.get() instanceof Tree.Keys keys) {
        tree = keys;
      } else {
        problems.add(
            new ConfigProblem(
                read.get().origin(),
                "",
                "a job's file is a mapping of keys to values, as key: value."));
        return Optional.empty();
      }
    }
    for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
      String name = variable.getKey();
      if (name.startsWith(PREFIX) && !NOT_SETTINGS.contains(name)) {
        String path = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace("__", ".");
        Origin origin = new Origin.Variable(name);
        tree = over(tree, path, YamlReader.value(variable.getValue(), origin, problems));
      }
    }
    for (SettingOption option : options) {
      Origin origin = new Origin.Option(option.option());
      if (option.path().isEmpty()) {
        problems.add(new ConfigProblem(origin, "", "write it as --set path.to.key=value."));
      } else {
        tree = over(tree, option.path(), YamlReader.value(option.value(), origin, problems));
      }
    }
    return Optional.of(tree);
  }

  private static Tree.Keys over(Tree.Keys under, String path, Tree value) {
    Tree nested = value;
    String[] keys = path.split("\\.", -1);
    for (int i = keys.length - 1; i > 0; i--) {
      nested = keys(keys[i], nested);
    }
    return merge(under, keys(keys[0], nested));
  }

  private static Tree.Keys keys(String key, Tree value) {
    return new Tree.Keys(Map.of(key, new Tree.Entry(value.origin(), value)), value.origin());
  }

  private static Tree.Keys merge(Tree.Keys under, Tree.Keys over) {
    Map<String, Tree.Entry> merged = new LinkedHashMap<>(under.entries());
    over.entries()
        .forEach(
            (key, entry) ->
                merged.merge(
                    key,
                    entry,
                    (low, high) ->
                        low.value() instanceof Tree.Keys lowKeys
                                && high.value() instanceof Tree.Keys highKeys
                            ? new Tree.Entry(low.said(), merge(lowKeys, highKeys))
                            : high));
    return new Tree.Keys(merged, under.origin());
  }
}
