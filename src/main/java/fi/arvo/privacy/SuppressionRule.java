package fi.arvo.privacy;

import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import java.util.List;
import java.util.Set;

/**
 * What has to be hidden in one table.
 *
 * <p>A <em>cell</em> is the group of respondents that one row tells about. Nothing is told of a
 * cell of fewer than {@code minCell}; what a larger cell says (its means, shares, scores) is its
 * result and is shown. A cell of nobody is shown as such.
 *
 * @param minCell fewest distinct respondents in a cell that is shown
 * @param dominance largest share of a money cell that one customer may make, 0 to 1; money cells
 *     are those whose {@code money} and {@code largest_money} are given, outside the scope overall
 * @param bases the groups of columns with a base of their own
 * @param binding how the rows of one scope value add up
 */
public record SuppressionRule(int minCell, double dominance, List<Base> bases, Binding binding) {

  /**
   * Columns that are hidden together because they tell of the same respondents.
   *
   * @param respondents columns that count distinct respondents; the base is too small when one of
   *     them lies from 1 to {@code minCell - 1}
   * @param columns columns that are emptied
   */
  public record Base(List<String> respondents, List<String> columns) {

    /** A base whose hiding empties every column that is neither key nor mark nor working column. */
    public static Base ofAllMeasures(TableContract contract, String respondents) {
      return new Base(
          List.of(respondents),
          contract.columns().stream()
              .filter(c -> !c.key() && !c.working() && !MARKS.contains(c.name()))
              .map(ColumnContract::name)
              .toList());
    }
  }

  /** The columns that say that something is hidden. */
  static final Set<String> MARKS = Set.of("suppressed", "reason");

  /**
   * How the rows of one scope value hang together. That the values of a scope add up to the scope
   * overall is always reckoned with.
   */
  public sealed interface Binding {
    /** They do not: each row stands alone. */
    record Alone() implements Binding {}

    /**
     * They do not, and the scope has further names.
     *
     * @param columns key columns that say again what scope and scope value are
     */
    record Named(List<String> columns) implements Binding {}

    /**
     * They are parts of a total that readers may know.
     *
     * @param columns key columns that tell the parts apart
     */
    record Parts(List<String> columns) implements Binding {}

    /**
     * They meet published equations.
     *
     * @param column key column whose values the equations name
     * @param last values that readers need most, hidden after all others
     */
    record Equations(String column, List<Equation> equations, List<String> last)
        implements Binding {}
  }

  /**
   * The sum of some rows less the sum of others is zero or known to readers.
   *
   * @param shownOn rows that publish what is known; it is known while all of them are shown
   */
  public record Equation(List<String> plus, List<String> minus, List<String> shownOn) {}
}
