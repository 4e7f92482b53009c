package fi.arvo.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoublePredicate;

/**
 * What a chart's table may hold beside what it states: where parts of the picture stand. Each is
 * reckoned from the stated numbers of the same row, or of the rows up to it.
 */
final class DrawnNumbers {
  private static final double CLOSE = 1e-9;

  /** Stated numbers by row. */
  private final List<List<Double>> rows = new ArrayList<>();

  private final List<List<Double>> stated;

  DrawnNumbers(List<List<Double>> stated) {
    this.stated = stated;
    for (int r = 0; r < stated.get(0).size(); r++) {
      int row = r;
      rows.add(stated.stream().map(c -> c.get(row)).filter(Objects::nonNull).toList());
    }
  }

  /** The rows of a column whose number comes from nothing that is stated. */
  List<Integer> strange(List<Double> column) {
    List<Integer> strange = new ArrayList<>();
    for (int r = 0; r < column.size(); r++) {
      if (column.get(r) != null && !ofRow(column.get(r), r) && !stacked(column.get(r), r)) {
        strange.add(r);
      }
    }
    return beside(column) ? List.of() : strange;
  }

  /** The end of an interval, its length to one side, or either on the other side of zero. */
  private boolean ofRow(double number, int row) {
    List<Double> told = rows.get(row);
    return told.stream()
        .anyMatch(
            a -> close(number, a) || told.stream().anyMatch(b -> close(Math.abs(number), a - b)));
  }

  /**
   * A part of a waterfall: the level before or after a step, or the step; a total, which stands at
   * both ends, begins anew.
   */
  private boolean stacked(double number, int row) {
    List<Double> steps =
        stated.stream().filter(c -> c.get(0) != null).findFirst().orElse(List.of());
    double level = 0;
    for (int r = 0; r <= row && r < steps.size(); r++) {
      double before = level;
      double step = Objects.requireNonNullElse(steps.get(r), 0.0);
      level += step;
      if (r == row) {
        double size = Math.abs(number);
        return close(size, Math.abs(before))
            || close(size, Math.abs(level))
            || close(size, Math.abs(step));
      }
    }
    return false;
  }

  /**
   * Whether a column runs at one distance beside what its rows state, as labels do and bands over
   * an axis that doesn't begin at zero. At an end of the axis it may stop, and a column that never
   * moves places texts at one height; but two rows at least must agree.
   */
  private boolean beside(List<Double> column) {
    DoubleSummaryStatistics told =
        column.stream().filter(Objects::nonNull).mapToDouble(d -> d).summaryStatistics();
    return told.getMin() == told.getMax()
        || agree(column, number -> true)
        || agree(column, number -> number < told.getMax())
        || agree(column, number -> number > told.getMin())
        || agree(column, number -> number < told.getMax() && number > told.getMin());
  }

  private boolean agree(List<Double> column, DoublePredicate compared) {
    Set<Double> common = new HashSet<>();
    int rowsSeen = 0;
    for (int r = 0; r < column.size(); r++) {
      Double number = column.get(r);
      if (number != null && compared.test(number)) {
        Set<Double> distances = new HashSet<>();
        rows.get(r).forEach(told -> distances.add(Math.abs(number - told)));
        if (rowsSeen++ == 0) {
          common.addAll(distances);
        } else {
          common.removeIf(d -> distances.stream().noneMatch(other -> close(d, other)));
        }
      }
    }
    return rowsSeen > 1 && !common.isEmpty();
  }

  private static boolean close(double a, double b) {
    return Math.abs(a - b) <= CLOSE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }
}
