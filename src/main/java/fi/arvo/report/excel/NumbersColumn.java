package fi.arvo.report.excel;

import fi.arvo.report.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of the table behind a chart.
 *
 * @param header unique in its table
 * @param unit of the numbers; empty for words
 * @param texts one a row, for words; else empty
 * @param numbers one a row, for numbers, null where the chart draws nothing; else empty
 */
record NumbersColumn(
    String header, Optional<Unit> unit, List<String> texts, List<Optional<Double>> numbers) {
  NumbersColumn {
    texts = List.copyOf(texts);
    numbers = List.copyOf(numbers);
  }

  static NumbersColumn texts(String header, List<String> texts) {
    return new NumbersColumn(header, Optional.empty(), texts, List.of());
  }

  static NumbersColumn numbers(String header, Unit unit, List<Optional<Double>> numbers) {
    return new NumbersColumn(header, Optional.of(unit), List.of(), numbers);
  }

  int size() {
    return Math.max(texts.size(), numbers.size());
  }

  /** The same column with blanks at its end up to a number of rows. */
  NumbersColumn padded(int rows) {
    List<String> words = new ArrayList<>(texts);
    List<Optional<Double>> places = new ArrayList<>(numbers);
    while (unit.isEmpty() && words.size() < rows) {
      words.add("");
    }
    while (unit.isPresent() && places.size() < rows) {
      places.add(Optional.empty());
    }
    return new NumbersColumn(header, unit, words, places);
  }

  /** Whether no row has a number. */
  boolean blank() {
    return numbers.stream().allMatch(Optional::isEmpty);
  }
}
