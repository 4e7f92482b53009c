package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import fi.arvo.extract.JoinedTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A column that answers a question on a scale, or whether something is so.
 *
 * @param answers what its values mean
 * @param source where a rating's value comes from, as YAML says it
 */
record Question(ColumnProfile column, Item item, AnswerGuess answers, String source) {

  private static Question of(ColumnProfile column, AnswerGuess answers) {
    String name = Yaml.text(column.name());
    String ticked = "{expr: " + Yaml.text("int(" + sql(column) + " is not null)") + "}";
    boolean tick = Kind.of(column) == Kind.TICK;
    return new Question(column, Item.of(column), answers, tick ? ticked : name);
  }

  private static String sql(ColumnProfile column) {
    return "`" + column.name().replace("`", "``") + "`";
  }

  /**
   * The questions that columns answer, in their order. Columns of one block tell each other's
   * words: "very good" means another step beside "excellent".
   */
  static List<Question> of(List<ColumnProfile> columns) {
    Map<String, Map<String, Long>> byBlock = wordsByBlock(columns);
    return columns.stream()
        .map(
            column -> of(column).or(() -> amongOthers(column, byBlock.get(Item.of(column).stem()))))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Answers in words with how many have each, by what the columns of a block share. */
  private static Map<String, Map<String, Long>> wordsByBlock(List<ColumnProfile> columns) {
    Map<String, Map<String, Long>> byBlock = new HashMap<>();
    for (ColumnProfile column : columns) {
      if (column.values().size() <= AnswerGuess.MOST && column.wholes() < column.filled()) {
        Map<String, Long> values =
            byBlock.computeIfAbsent(Item.of(column).stem(), stem -> new TreeMap<>());
        column.values().forEach((value, n) -> values.merge(value, n, Long::sum));
      }
    }
    byBlock.remove("");
    return byBlock;
  }

  /** A column whose words mean something beside those of its block. */
  private static Optional<Question> amongOthers(ColumnProfile column, Map<String, Long> values) {
    return Kind.of(column) == Kind.CATEGORY && values != null
        ? AnswerGuess.of(values)
            .map(all -> all.only(column.values()))
            .filter(own -> !own.numbers().isEmpty())
            .map(own -> of(column, own))
        : Optional.empty();
  }

  /** Empty when the column's values are no answers whose numbers are known. */
  static Optional<Question> of(ColumnProfile column) {
    Optional<AnswerGuess> answers =
        switch (Kind.of(column)) {
          case SCALE ->
              column.wholes() >= (1 - ColumnProfile.STRAY_SHARE) * column.filled()
                  ? Optional.of(AnswerGuess.digits(withoutStrays(column)))
                  : AnswerGuess.of(column.values());
          case TICK ->
              Optional.of(AnswerGuess.digits(Map.of(0, column.blank(), 1, column.filled())));
          case YES_NO -> AnswerGuess.yesOrNo(column.values());
          default -> Optional.empty();
        };
    return answers.map(guess -> of(column, guess));
  }

  /** One for each choice that is ticked in the cells of a column; none for other columns. */
  static List<Question> ofTicksIn(ColumnProfile column) {
    if (Kind.of(column) != Kind.TICKS) {
      return List.of();
    }
    JoinedTexts list = column.joined().orElseThrow();
    Item all = Item.of(column);
    return list.texts().entrySet().stream()
        .map(
            choice ->
                new Question(
                    column,
                    new Item(all.stem(), choice.getKey(), choice.getKey(), choice.getKey(), ""),
                    AnswerGuess.digits(
                        Map.of(0, column.filled() - choice.getValue(), 1, choice.getValue())),
                    ticked(column, list.separator(), choice.getKey())))
        .toList();
  }

  /** Whether a choice is among those of the cell; nothing where the cell is empty. */
  static String ticked(ColumnProfile column, String separator, String choice) {
    String mark = "'" + separator + "'";
    String between = separator + choice.replace("\\", "\\\\").replace("'", "\\'") + separator;
    return "{expr: "
        + Yaml.text(
            "int(instr(concat("
                + mark
                + ", "
                + sql(column)
                + ", "
                + mark
                + "), '"
                + between
                + "') > 0)")
        + "}";
  }

  /** Columns of a few texts that may be answers, whose numbers somebody has to tell. */
  static List<Question> inUnknownWords(List<ColumnProfile> columns) {
    Map<String, Map<String, Long>> byBlock = wordsByBlock(columns);
    return columns.stream()
        .flatMap(
            column ->
                AnswerGuess.unknown(byBlock.getOrDefault(Item.of(column).stem(), column.values()))
                    .map(guess -> of(column, guess))
                    .stream())
        .toList();
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

  /** Whether it tells only if something is so, by a tick or by a word. */
  boolean ticked() {
    return List.of(Kind.TICK, Kind.TICKS, Kind.YES_NO).contains(Kind.of(column));
  }

  /** Whether nothing stands where something is not so. */
  boolean blankIsNo() {
    return Kind.of(column) == Kind.TICK;
  }

  /** Whether it is a choice of two, in whatever way. */
  boolean ofTwo() {
    return ticked() || scale().max() <= 1;
  }

  ScaleGuess scale() {
    return answers.scale();
  }

  Map<String, String> rules() {
    return answers.rules();
  }
}
