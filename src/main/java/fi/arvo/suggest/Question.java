package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A column that answers a question on a scale.
 *
 * @param counts how many rows gave each number
 * @param rules what answers in words mean, as YAML says it; empty for digits
 */
record Question(
    ColumnProfile column, Item item, TreeMap<Integer, Long> counts, Map<String, String> rules) {

  /** Empty when the column's values are no answers whose numbers are known. */
  static Optional<Question> of(ColumnProfile column) {
    Item item = Item.of(column);
    return switch (Kind.of(column)) {
      case SCALE ->
          column.wholes() >= (1 - ColumnProfile.STRAY_SHARE) * column.filled()
              ? Optional.of(new Question(column, item, withoutStrays(column), Map.of()))
              : AnswerGuess.of(column)
                  .map(guess -> new Question(column, item, guess.numbers(), guess.rules()));
      case TICK ->
          Optional.of(
              new Question(
                  column,
                  item,
                  new TreeMap<>(Map.of(0, column.blank(), 1, column.filled())),
                  Map.of()));
      default -> Optional.empty();
    };
  }

  /**
   * Numbers that few rows have and no usual scale are slips; there are none when many have them.
   */
  static TreeMap<Integer, Long> withoutStrays(ColumnProfile column) {
    TreeMap<Integer, Long> usual = new TreeMap<>(column.numbers());
    usual.keySet().removeIf(n -> (n < 0 || n > 10) && !ScaleGuess.isUsualCode(n));
    long left = usual.values().stream().mapToLong(Long::longValue).sum();
    return left >= (1 - ColumnProfile.STRAY_SHARE) * column.wholes()
        ? usual
        : new TreeMap<>(column.numbers());
  }

  boolean ticked() {
    return Kind.of(column) == Kind.TICK;
  }

  ScaleGuess scale() {
    return ScaleGuess.of(counts);
  }
}
