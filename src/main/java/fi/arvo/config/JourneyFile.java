package fi.arvo.config;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the file of the customers' path that a job names. */
final class JourneyFile {
  private final List<ConfigProblem> problems;

  JourneyFile(List<ConfigProblem> problems) {
    this.problems = problems;
  }

  /** The path of a file; none, and problems added, when it cannot be understood. */
  Journey read(Path file) {
    Optional<Tree> tree = YamlReader.file(file, problems);
    RecordBinder binder = new RecordBinder(problems);
    Journey journey =
        tree.map(t -> binder.bind(Journey.class, Journey.NONE, t)).orElse(Journey.NONE);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < journey.path().size(); i++) {
      String touchpoint = journey.path().get(i).touchpoint();
      String path = "path[" + i + "].touchpoint";
      if (touchpoint.isBlank()) {
        binder.problem(path, "is empty; name the touchpoint as the extracts have it.");
      } else if (!seen.add(touchpoint)) {
        binder.problem(path, "repeats " + touchpoint + "; a path meets a touchpoint once.");
      }
    }
    return journey;
  }
}
