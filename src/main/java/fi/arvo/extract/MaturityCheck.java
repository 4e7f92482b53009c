package fi.arvo.extract;

import fi.arvo.config.MaturityStatements;
import java.util.ArrayList;
import java.util.List;

/** Holds a landed maturity survey against what the job says of its statements. */
final class MaturityCheck {
  /** More than so many are no questionnaire. */
  private static final int MOST = 300;

  private MaturityCheck() {}

  /**
   * @param landed null without a maturity extract
   * @throws UnreadableExtract when a statement that the job names stands on no row, or there are
   *     too many
   */
  static void check(LandedExtract landed, MaturityStatements named) {
    if (landed == null) {
      return;
    }
    List<String> statements = landed.values().get("statement");
    List<String> problems = new ArrayList<>();
    if (statements.size() > MOST) {
      problems.add(
          "extract maturity: the column statement has "
              + statements.size()
              + " different values, more than the "
              + MOST
              + " of any questionnaire; map the column that tells the statements apart.");
    }
    for (String statement : named.named()) {
      if (!statements.isEmpty() && !statements.contains(statement)) {
        problems.add(
            "extract maturity: no row is of the statement \""
                + statement
                + "\", which the file that maturity names speaks of; "
                + Nearest.hint(statement, statements)
                + ". Write it there as the extract has it.");
      }
    }
    if (!problems.isEmpty()) {
      throw new UnreadableExtract(problems);
    }
  }
}
