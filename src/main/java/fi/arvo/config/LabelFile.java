package fi.arvo.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the file of labels that a job names. */
final class LabelFile {
  private final List<ConfigProblem> problems;

  LabelFile(List<ConfigProblem> problems) {
    this.problems = problems;
  }

  /** The labels of a file; none, and problems added, when it cannot be understood. */
  Labels read(Path file, List<String> languages) {
    Optional<Tree> tree = YamlReader.file(file, problems);
    RecordBinder binder = new RecordBinder(problems);
    Labels labels = tree.map(t -> binder.bind(Labels.class, Labels.NONE, t)).orElse(Labels.NONE);
    check(binder, "units", labels.units(), languages);
    check(binder, "segments", labels.segments(), languages);
    check(binder, "regions", labels.regions(), languages);
    check(binder, "channels", labels.channels(), languages);
    check(binder, "touchpoints", labels.touchpoints(), languages);
    check(binder, "organisations", labels.organisations(), languages);
    check(binder, "areas", labels.areas(), languages);
    check(binder, "statements", labels.statements(), languages);
    return labels;
  }

  /** Whether there is such a file. */
  static boolean isThere(Path file) {
    return Files.isRegularFile(file) && Files.isReadable(file);
  }

  private static void check(
      RecordBinder binder,
      String key,
      Map<String, Map<String, String>> labels,
      List<String> languages) {
    labels.forEach(
        (value, byLanguage) ->
            byLanguage.keySet().stream()
                .filter(language -> !languages.contains(language))
                .forEach(
                    language ->
                        binder.problem(
                            key + "." + value + "." + language,
                            "is in no language of workbooks, which are "
                                + String.join(", ", languages)
                                + ".")));
  }
}
