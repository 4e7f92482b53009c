package fi.arvo.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader can reckon from all published equations at once: the hidden cells whose value they
 * fix. A cell is fixed when its unit vector lies in the row space of the equations, found by
 * Gauss-Jordan elimination modulo a prime (exact, as the coefficients are 1 and -1; a prime this
 * large changes no rank by chance).
 */
final class LinearAttack {
  private static final long PRIME = 2_147_483_647L;

  private LinearAttack() {}

  /** The hidden cells that the lines give away. */
  static Set<Cell> solve(List<Line> lines) {
    Map<Cell, Integer> column = new IdentityHashMap<>();
    List<Cell> unknowns = new ArrayList<>();
    for (Line line : lines) {
      for (Cell cell : line.unknown()) {
        if (column.putIfAbsent(cell, unknowns.size()) == null) {
          unknowns.add(cell);
        }
      }
    }
    Set<Cell> solved = new HashSet<>();
    for (long[] equation : reduce(matrix(lines, column, unknowns.size()))) {
      int only = only(equation);
      if (only >= 0) {
        solved.add(unknowns.get(only));
      }
    }
    return solved;
  }

  private static List<long[]> matrix(List<Line> lines, Map<Cell, Integer> column, int width) {
    List<long[]> matrix = new ArrayList<>();
    for (Line line : lines) {
      if (line.unknown().isEmpty()) {
        continue;
      }
      long[] equation = new long[width];
      add(equation, line.plus(), 1, column);
      add(equation, line.minus(), PRIME - 1, column);
      add(equation, line.total(), PRIME - 1, column);
      matrix.add(equation);
    }
    return matrix;
  }

  private static void add(
      long[] equation, List<Cell> cells, long coefficient, Map<Cell, Integer> column) {
    cells.stream().filter(Cell::unknown).forEach(c -> equation[column.get(c)] = coefficient);
  }

  private static List<long[]> reduce(List<long[]> matrix) {
    int width = matrix.isEmpty() ? 0 : matrix.get(0).length;
    int rank = 0;
    for (int column = 0; column < width && rank < matrix.size(); column++) {
      int pivot = rank;
      while (pivot < matrix.size() && matrix.get(pivot)[column] == 0) {
        pivot++;
      }
      if (pivot == matrix.size()) {
        continue;
      }
      long[] lead = matrix.get(pivot);
      matrix.set(pivot, matrix.get(rank));
      matrix.set(rank, lead);
      long inverse = power(lead[column], PRIME - 2);
      for (int j = column; j < width; j++) {
        lead[j] = lead[j] * inverse % PRIME;
      }
      for (int i = 0; i < matrix.size(); i++) {
        long factor = matrix.get(i)[column];
        if (i != rank && factor != 0) {
          subtract(matrix.get(i), lead, factor, column);
        }
      }
      rank++;
    }
    return matrix.subList(0, rank);
  }

  private static void subtract(long[] from, long[] lead, long factor, int start) {
    for (int j = start; j < from.length; j++) {
      from[j] = Math.floorMod(from[j] - factor * lead[j] % PRIME, PRIME);
    }
  }

  private static long power(long base, long exponent) {
    long result = 1;
    for (long e = exponent, b = base; e > 0; e >>= 1, b = b * b % PRIME) {
      if ((e & 1) == 1) {
        result = result * b % PRIME;
      }
    }
    return result;
  }

  /** Position of the only coefficient that is not 0, or -1. */
  private static int only(long[] equation) {
    int only = -1;
    for (int j = 0; j < equation.length; j++) {
      if (equation[j] != 0) {
        if (only >= 0) {
          return -1;
        }
        only = j;
      }
    }
    return only;
  }
}
