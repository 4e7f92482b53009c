package fi.arvo.config;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the file that says which statements of the maturity survey say what. */
final class MaturityFile {
  private final List<ConfigProblem> problems;

  MaturityFile(List<ConfigProblem> problems) {
    this.problems = problems;
  }

  /** The statements of a file; none, and problems added, when it cannot be understood. */
  MaturityStatements read(Path file) {
    Optional<Tree> tree = YamlReader.file(file, problems);
    RecordBinder binder = new RecordBinder(problems);
    MaturityStatements statements =
        tree.map(t -> binder.bind(MaturityStatements.class, MaturityStatements.NONE, t))
            .orElse(MaturityStatements.NONE);
    if (statements.promise().isPresent() != statements.understanding().isPresent()) {
      binder.problem(
          statements.promise().isPresent() ? "understanding" : "promise",
          "is missing; promise and understanding are told together or not at all.");
    }
    if (statements.promise().isPresent()
        && statements.promise().equals(statements.understanding())) {
      binder.problem("understanding", "is the same statement as promise; name two.");
    }
    Set<String> sources = new HashSet<>();
    for (int i = 0; i < statements.sources().size(); i++) {
      String statement = statements.sources().get(i).statement();
      if (!sources.add(statement)) {
        binder.problem(
            "sources[" + i + "].statement", "repeats " + statement + "; a source has one step.");
      }
    }
    return statements;
  }
}
