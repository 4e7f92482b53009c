package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import java.util.regex.Pattern;

/** What a column's values look like. */
enum Kind {
  EMPTY("nothing"),
  DATE("dates"),
  /** Answers on a scale, in digits or in words. */
  SCALE("answers on a scale"),
  /** One text where ticked, nothing where not. */
  TICK("ticked or empty"),
  /** Words for yes and no. */
  YES_NO("yes or no"),
  /** Several ticks in one cell, as {@code 1,3,5} or {@code Web,Phone}. */
  TICKS("several ticks in a cell"),
  NUMBER("numbers"),
  /** A few texts over and over. */
  CATEGORY("a few texts"),
  /** Different on every row. */
  ID("different on every row"),
  TEXT("free text");

  private static final Pattern TICKED = Pattern.compile("[0-9]{1,3}");
  private static final int MOST_CATEGORIES = 40;
  private static final double SHORT = 25;

  private final String told;

  Kind(String told) {
    this.told = told;
  }

  /** In words. */
  String told() {
    return told;
  }

  static Kind of(ColumnProfile column) {
    if (column.filled() == 0) {
      return EMPTY;
    }
    if (!column.datePatterns().isEmpty()) {
      return DATE;
    }
    if (ticked(column)) {
      return TICK;
    }
    if (column.wholes() >= (1 - ColumnProfile.STRAY_SHARE) * column.filled()) {
      return AnswerGuess.onAScale(Question.withoutStrays(column))
          ? SCALE
          : column.repeats() == 0 && column.filled() > 1 ? ID : NUMBER;
    }
    if (severalTicks(column)) {
      return TICKS;
    }
    if (column.wholes() + column.decimals() >= (1 - ColumnProfile.STRAY_SHARE) * column.filled()) {
      return column.repeats() == 0 && column.decimals() > 0 && column.meanLength() >= 7
          ? ID
          : NUMBER;
    }
    if (!column.manyValues() && column.values().size() <= AnswerGuess.MOST) {
      if (AnswerGuess.yesOrNo(column.values()).isPresent()) {
        return YES_NO;
      }
      if (AnswerGuess.inWords(column)) {
        return SCALE;
      }
    }
    boolean repeated = column.repeats() * 2 > column.filled();
    if (repeated && column.values().size() <= MOST_CATEGORIES && !column.manyValues()) {
      return CATEGORY;
    }
    return column.repeats() <= ColumnProfile.STRAY_SHARE * column.filled()
            && column.filled() > 1
            && column.meanLength() < SHORT
            && coded(column)
        ? ID
        : TEXT;
  }

  /** Also by a number, as some platforms export the number of the choice. */
  private static boolean ticked(ColumnProfile column) {
    return column.blank() > 0
        && column.filled() > 1
        && column.values().size() == 1
        && column.values().keySet().stream().noneMatch(AnswerGuess::isNo);
  }

  /** Two numbers with a comma between them may as well be one with decimals. */
  private static boolean severalTicks(ColumnProfile column) {
    return column
        .joined()
        .filter(
            list ->
                list.longest() > 2
                    || list.texts().keySet().stream().noneMatch(TICKED.asMatchPredicate()))
        .isPresent();
  }

  /** Words stand apart; the letters of a code don't. */
  private static boolean coded(ColumnProfile column) {
    return column.manyValues() || column.values().keySet().stream().noneMatch(v -> v.contains(" "));
  }
}
