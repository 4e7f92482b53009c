package fi.arvo.stats;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A panel of cells over months: weighted least squares of an outcome on a predictor with a level of
 * its own for each cell and each month. Levels of cells are taken out as differences from the
 * cell's weighted means (Frisch and Waugh, Econometrica 1, 1933), those of months as dummies, which
 * is exact; errors are clustered by cell, as {@link Sandwich.Kind#CLUSTERED} of what is left, so
 * that the cells' levels, lying within clusters, cost no degrees of freedom (Cameron and Miller,
 * Journal of Human Resources 50, 2015, III.B), and t has cells − 1 of them.
 */
public final class FixedEffectsPanel {
  /** Under this many cells nothing tells how sure a slope is. */
  public static final int FEWEST = 3;

  /** Rows times squared columns that are gone through: 10,000 cells over ten years. */
  private static final double MOST = 2e10;

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
   * Reason#TOO_FEW} of fewer than three cells or of rows no more than levels, {@link
   * Reason#NO_VARIATION} when the predictor moves in no cell, {@link Reason#COLLINEAR} when it
   * moves in all alike, {@link Reason#TOO_MANY} of more rows and months than are gone through.
   */
  public Estimate slope() {
    SortedMap<String, TreeMap<Integer, double[]>> followed = followed();
    TreeMap<Integer, Integer> places = months(followed);
    long rows = followed.values().stream().mapToLong(TreeMap::size).sum();
    if (followed.size() < FEWEST || rows <= followed.size() + places.size()) {
      return Estimate.none(rows == 0 ? Reason.NO_ANSWERS : Reason.TOO_FEW, rows);
    }
    int predictor = places.size() - 1;
    if (rows * Math.pow(predictor + 1, 2) > MOST) {
      return Estimate.none(Reason.TOO_MANY, rows);
    }
    LeastSquares state = new LeastSquares(predictor + 1);
    followed.values().forEach(cell -> differences(cell, places, state::add));
    return state
        .fit()
        .then(fit -> clustered(fit, followed, places))
        .given()
        .map(coefficients -> coefficients.slope(predictor))
        .orElseGet(() -> Estimate.none(state.fit().whyNot().orElse(Reason.TOO_FEW), rows));
  }

  private static Result<Coefficients> clustered(
      LinearFit fit,
      SortedMap<String, TreeMap<Integer, double[]>> followed,
      TreeMap<Integer, Integer> places) {
    Sandwich sandwich = new Sandwich(fit, Sandwich.Kind.CLUSTERED);
    for (TreeMap<Integer, double[]> cell : followed.values()) {
      differences(cell, places, sandwich::add);
      sandwich.endCluster();
    }
    return sandwich.coefficients();
  }

  private interface Rows {
    void add(double[] row, double outcome, double weight);
  }

  /** A cell's rows, month dummies before the predictor, less their weighted means. */
  private static void differences(
      TreeMap<Integer, double[]> cell, TreeMap<Integer, Integer> places, Rows into) {
    int columns = places.size() + 1; // but for the first month; predictor and outcome
    double[] means = new double[columns];
    double weight = 0;
    for (double[] own : cell.values()) {
      weight += own[2];
    }
    for (var month : cell.entrySet()) {
      addRow(means, places.get(month.getKey()), month.getValue(), month.getValue()[2] / weight);
    }
    for (var month : cell.entrySet()) {
      double[] row = new double[columns];
      addRow(row, places.get(month.getKey()), month.getValue(), 1);
      for (int c = 0; c < columns; c++) {
        double difference = row[c] - means[c];
        row[c] = Math.abs(difference) <= ROUNDING * Math.abs(means[c]) ? 0 : difference;
      }
      into.add(Arrays.copyOf(row, columns - 1), row[columns - 1], month.getValue()[2]);
    }
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
