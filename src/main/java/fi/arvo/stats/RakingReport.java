package fi.arvo.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What weights did to respondents: how they spread over each margin before and after.
 *
 * @param categories in the order of the margins, and by name within one
 * @param lowest smallest factor of a cell
 * @param highest largest factor
 * @param fewestAtAnEnd respondents with the smallest factor, or with the largest if they are fewer
 */
public record RakingReport(
    List<Category> categories, double lowest, double highest, long fewestAtAnEnd) {

  /**
   * A category of a margin.
   *
   * @param n respondents
   * @param nEffective Kish's effective n of the raked weights
   * @param target its share of the margin's targets, 0 to 1
   * @param before its share of the base weights, 0 to 1
   * @param after its share of the raked weights, 0 to 1
   */
  public record Category(
      String dimension,
      String name,
      long n,
      double nEffective,
      double target,
      double before,
      double after) {}

  /** The report of weights that {@link Raking} gave these respondents. */
  public static RakingReport of(
      RakingCells respondents, List<Raking.Margin> margins, CellWeights weights) {
    List<RakingCells.Cell> cells = respondents.cells();
    List<Category> categories = new ArrayList<>();
    for (Raking.Margin margin : margins) {
      int position = respondents.dimensions().indexOf(margin.dimension());
      double targets = sum(margin.targets().values());
      Sums all = Sums.of(cells, weights, cell -> true);
      for (String name : new TreeSet<>(margin.targets().keySet())) {
        Sums own = Sums.of(cells, weights, cell -> cell.categories().get(position).equals(name));
        categories.add(
            new Category(
                margin.dimension(),
                name,
                own.n,
                own.squares > 0 ? own.raked * (own.raked / own.squares) : 0,
                margin.targets().get(name) / targets,
                own.base / all.base,
                own.raked / all.raked));
      }
    }
    DoubleSummaryStatistics factors =
        weights.byCell().values().stream().mapToDouble(factor -> factor).summaryStatistics();
    return new RakingReport(
        List.copyOf(categories),
        factors.getMin(),
        factors.getMax(),
        Math.min(with(factors.getMin(), cells, weights), with(factors.getMax(), cells, weights)));
  }

  private static double sum(Collection<Double> values) {
    return values.stream().mapToDouble(value -> value).sum();
  }

  private static long with(double factor, List<RakingCells.Cell> cells, CellWeights weights) {
    return Sums.of(cells, weights, cell -> factor(cell, weights) == factor).n;
  }

  private static double factor(RakingCells.Cell cell, CellWeights weights) {
    return weights.byCell().get(cell.categories());
  }

  private record Sums(long n, double base, double raked, double squares) {
    static Sums of(
        List<RakingCells.Cell> cells, CellWeights weights, Predicate<RakingCells.Cell> meant) {
      long n = 0;
      double base = 0;
      double raked = 0;
      double squares = 0;
      for (RakingCells.Cell cell : cells) {
        if (meant.test(cell)) {
          double factor = factor(cell, weights);
          n += cell.n();
          base += cell.weight();
          raked += factor * cell.weight();
          squares += factor * factor * cell.squares();
        }
      }
      return new Sums(n, base, raked, squares);
    }
  }
}
