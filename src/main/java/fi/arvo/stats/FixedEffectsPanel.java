package fi.arvo.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A panel of cells over months: weighted least squares of an outcome on a predictor with a level of
 * its own for each cell and each month. Levels of cells are taken out as differences from the
 * cell's weighted means (Frisch and Waugh, Econometrica 1, 1933), those of months as dummies, which
 * is exact.
 *
 * <p>The cells are all there are, such as a company's own touchpoints, not a sample of more; what
 * is by chance is what happens in them from month to month. So the error is the jackknife over the
 * quarters of each cell, √((G − 1)/G·Σ(b₋g − b)²) with b₋g the slope without one quarter of one
 * cell (CR3; Bell and McCaffrey, Survey Methodology 28, 2002), and t has G − 1 degrees of freedom:
 * months of a quarter may go together, and one whose predictor moves much more than the others'
 * would look far too sure by the squares of the residuals (MacKinnon, Nielsen and Webb, Journal of
 * Econometrics 232, 2023). What moves a cell slowly, over more than a quarter, isn't told from what
 * goes with the predictor.
 */
public final class FixedEffectsPanel {
  /** Under this many quarters of cells nothing tells how sure a slope is. */
  public static final int FEWEST = 10;

  private static final int QUARTER = 3;

  /** Rows times squared months that are gone through, such as 400 cells over eight years. */
  private static final double MOST = 4e8;

  /** A difference below this part of what it is the difference of is rounding. */
  private static final double ROUNDING = 1e-13;

  private final TreeMap<String, TreeMap<Integer, double[]>> cells = new TreeMap<>();

  /**
   * Adds a cell's month.
   *
   * @param weight such as the answers behind the outcome's mean; a row of weight 0 is left out
   * @throws IllegalArgumentException when the cell's month is there already
   */
  public void add(String cell, int month, double predictor, double outcome, double weight) {
    if (weight > 0) {
      double[] row = {predictor, outcome, weight};
      if (cells.computeIfAbsent(cell, c -> new TreeMap<>()).put(month, row) != null) {
        throw new IllegalArgumentException("month " + month + " of cell " + cell + " comes twice");
      }
    }
  }

  /** Cells that are followed over two months or more. */
  public int cells() {
    return followed().size();
  }

  /** Months that such a cell is followed in. */
  public int months() {
    return months(followed()).size();
  }

  /**
   * The slope: change of the outcome with one more of the predictor. Its n is the rows. {@link
   * Reason#TOO_FEW} of fewer than two cells, ten quarters of them, or of rows no more than levels,
   * {@link Reason#NO_VARIATION} when the predictor moves in no cell or the outcome in none, {@link
   * Reason#COLLINEAR} when the predictor moves in all alike, {@link Reason#ONE_DECIDES} when it
   * does without some quarter, {@link Reason#TOO_MANY} of more cells and months than are gone
   * through.
   */
  public Estimate slope() {
    SortedMap<String, TreeMap<Integer, double[]>> followed = followed();
    TreeMap<Integer, Integer> places = months(followed);
    long rows = followed.values().stream().mapToLong(TreeMap::size).sum();
    if (followed.size() < 2 || rows <= followed.size() + places.size()) {
      return Estimate.none(rows == 0 ? Reason.NO_ANSWERS : Reason.TOO_FEW, rows);
    }
    if (rows * Math.pow(places.size() + 1, 2) > MOST) {
      return Estimate.none(Reason.TOO_MANY, rows);
    }
    return slope(List.copyOf(followed.values()), places);
  }

  /** The slope of the predictor with the jackknife's error. */
  private static Estimate slope(
      List<TreeMap<Integer, double[]>> cells, TreeMap<Integer, Integer> places) {
    int predictor = places.size() - 1;
    int count = cells.size();
    List<LeastSquares> states = new ArrayList<>();
    cells.forEach(cell -> states.add(differences(cell, places)));
    List<LeastSquares> before = new ArrayList<>();
    List<LeastSquares> after = new ArrayList<>();
    before.add(new LeastSquares(predictor + 1));
    after.add(new LeastSquares(predictor + 1));
    for (int cell = 0; cell < count; cell++) {
      before.add(merged(before.get(cell), states.get(cell)));
      after.add(merged(after.get(cell), states.get(count - 1 - cell)));
    }
    LeastSquares all = before.get(count);
    Result<LinearFit> fit = all.fit();
    Reason why =
        fit.given().map(found -> found.whyDropped(predictor)).orElse(fit.whyNot().orElse(null));
    if (why != null) {
      return Estimate.none(why, all.n());
    }
    double slope = fit.given().orElseThrow().slope(predictor);
    double squares = 0;
    int quarters = 0;
    for (int cell = 0; cell < count; cell++) {
      LeastSquares others = merged(before.get(cell), after.get(count - 1 - cell));
      for (TreeMap<Integer, double[]> rest : withoutEachQuarter(cells.get(cell))) {
        LinearFit without = merged(others, differences(rest, places)).fit().given().orElse(null);
        if (without == null || without.whyDropped(predictor) != null) {
          return Estimate.none(Reason.ONE_DECIDES, all.n());
        }
        squares += Math.pow(without.slope(predictor) - slope, 2);
        quarters++;
      }
    }
    if (quarters < FEWEST) {
      return Estimate.none(Reason.TOO_FEW, all.n());
    }
    double error = Math.sqrt((quarters - 1.0) / quarters * squares);
    return TTest.of(slope, error, quarters - 1, all.n(), all.nEffective());
  }

  /** A cell's months, each time but for those of one quarter. */
  private static List<TreeMap<Integer, double[]>> withoutEachQuarter(
      TreeMap<Integer, double[]> cell) {
    TreeSet<Integer> quarters = new TreeSet<>();
    cell.keySet().forEach(month -> quarters.add(Math.floorDiv(month, QUARTER)));
    List<TreeMap<Integer, double[]>> rests = new ArrayList<>();
    for (int quarter : quarters) {
      TreeMap<Integer, double[]> rest = new TreeMap<>(cell);
      rest.keySet().removeIf(month -> Math.floorDiv(month, QUARTER) == quarter);
      rests.add(rest);
    }
    return rests;
  }

  private static LeastSquares merged(LeastSquares one, LeastSquares other) {
    LeastSquares both = new LeastSquares(one.predictors());
    both.merge(one);
    both.merge(other);
    return both;
  }

  /** A cell's rows, month dummies before the predictor, less their weighted means. */
  private static LeastSquares differences(
      TreeMap<Integer, double[]> cell, TreeMap<Integer, Integer> places) {
    int columns = places.size() + 1; // but for the first month; predictor and outcome
    double[] means = new double[columns];
    double weight = 0;
    for (double[] own : cell.values()) {
      weight += own[2];
    }
    for (var month : cell.entrySet()) {
      addRow(means, places.get(month.getKey()), month.getValue(), month.getValue()[2] / weight);
    }
    LeastSquares state = new LeastSquares(columns - 1);
    for (var month : cell.entrySet()) {
      double[] row = new double[columns];
      addRow(row, places.get(month.getKey()), month.getValue(), 1);
      for (int c = 0; c < columns; c++) {
        double difference = row[c] - means[c];
        row[c] = Math.abs(difference) <= ROUNDING * Math.abs(means[c]) ? 0 : difference;
      }
      state.add(Arrays.copyOf(row, columns - 1), row[columns - 1], month.getValue()[2]);
    }
    return state;
  }

  private static void addRow(double[] to, int place, double[] own, double factor) {
    if (place > 0) {
      to[place - 1] += factor;
    }
    to[to.length - 2] += factor * own[0];
    to[to.length - 1] += factor * own[1];
  }

  private SortedMap<String, TreeMap<Integer, double[]>> followed() {
    TreeMap<String, TreeMap<Integer, double[]>> followed = new TreeMap<>(cells);
    followed.values().removeIf(cell -> cell.size() < 2);
    return followed;
  }

  private static TreeMap<Integer, Integer> months(
      SortedMap<String, TreeMap<Integer, double[]>> followed) {
    TreeMap<Integer, Integer> places = new TreeMap<>();
    followed.values().forEach(cell -> cell.keySet().forEach(month -> places.put(month, 0)));
    int place = 0;
    for (var month : places.entrySet()) {
      month.setValue(place++);
    }
    return places;
  }
}
