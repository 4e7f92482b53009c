package fi.arvo.extract;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a column of an unknown table holds, by one look at its values; keeps a bounded part of them.
 */
public final class ColumnProfile {
  /** The word for a column of labels, which stand beside the values of another one. */
  static final String LABELS = "labels";

  /** Different values that are kept; a column with more of them is no list of answers. */
  private static final int MOST_VALUES = 60;

  /** Different values by which ids are told. */
  private static final int MOST_IDS = 50_000;

  private static final Pattern WHOLE = Pattern.compile("[-+\u2212]?[0-9]{1,6}([.,]0+)?");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[-+\u2212]?([0-9]+|[0-9]{1,3}([ \u00A0\u202F.,'][0-9]{3})+)[.,][0-9]+|[-+\u2212]?[0-9]{7,15}");

  /** Ways to write a day that are tried, the first being the one that needs no setting. */
  private static final List<String> DATE_PATTERNS =
      List.of(
          "",
          "MM/dd/yyyy hh:mm:ss a",
          "M/d/yyyy H:mm",
          "M/d/yyyy H:mm:ss",
          "M/d/yyyy",
          "d/M/yyyy H:mm",
          "d/M/yyyy H:mm:ss",
          "d/M/yyyy",
          "yyyy/M/d H:mm:ss",
          "yyyy/M/d");

  /** A value in fifty may be a slip, and the column is still what the others say. */
  public static final double STRAY_SHARE = 0.02;

  /** Before so many values don't fit, nothing is concluded. */
  private static final int FAILURES = 5;

  private final String name;
  private final String question;
  private final String importId;
  private final String ownWord;

  private long filled;
  private long blank;
  private long letters;
  private long wholes;
  private long decimals;
  private final TreeMap<String, Long> values = new TreeMap<>();
  private boolean manyValues;
  private final List<JoinedTexts> joined = JoinedTexts.inEveryWay();
  private final TreeMap<Integer, Long> numbers = new TreeMap<>();
  private final Set<Integer> ids = new HashSet<>();
  private long repeats;
  private long hash;
  private final List<DatePattern> dates = new ArrayList<>();

  private static final class DatePattern {
    final String pattern;
    final Times times;
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    long failed;

    DatePattern(String pattern) {
      this.pattern = pattern;
      this.times =
          new Times(ZoneOffset.UTC, pattern.isEmpty() ? Optional.empty() : Optional.of(pattern));
    }

    void read(Cell cell) {
      try {
        int day = times.day(cell);
        first = Math.min(first, day);
        last = Math.max(last, day);
      } catch (BadValue e) {
        failed++;
      }
    }
  }

  /**
   * @param ownWord the survey platform's word for the column when it is one of the platform's own,
   *     or {@link #LABELS}; empty for questions and in plain files
   */
  ColumnProfile(String name, String question, String importId, String ownWord) {
    this.name = name;
    this.question = question;
    this.importId = importId;
    this.ownWord = ownWord;
    DATE_PATTERNS.forEach(pattern -> dates.add(new DatePattern(pattern)));
  }

  /**
   * @param empty whether the value is missing
   */
  void add(Cell cell, boolean empty) {
    String text = empty ? "" : cell.text();
    hash = 31 * hash + text.hashCode();
    if (empty) {
      blank++;
      return;
    }
    filled++;
    letters += text.length();
    if (!manyValues) {
      values.merge(text, 1L, Long::sum);
      manyValues = values.size() > MOST_VALUES;
    }
    joined.forEach(list -> list.add(text));
    if (ids.size() < MOST_IDS && !ids.add(text.hashCode())) {
      repeats++;
    }
    if (WHOLE.matcher(text).matches()) {
      wholes++;
      int number = Integer.parseInt(text.replace('\u2212', '-').replaceFirst("[.,]0+$", ""));
      if (numbers.size() <= MOST_VALUES) {
        numbers.merge(number, 1L, Long::sum);
      }
    } else if (DECIMAL.matcher(text).matches()) {
      decimals++;
    }
    if (!dates.isEmpty()) {
      dates.forEach(date -> date.read(cell));
      dates.removeIf(date -> date.failed > FAILURES + filled * STRAY_SHARE);
    }
  }

  public String name() {
    return name;
  }

  /** The question's text; the column's name where there is none. */
  public String question() {
    return question;
  }

  /** Qualtrics' id; empty in other files. */
  public String importId() {
    return importId;
  }

  public String ownWord() {
    return ownWord;
  }

  /** Values that aren't missing. */
  public long filled() {
    return filled;
  }

  public long blank() {
    return blank;
  }

  /** Whole numbers among the values. */
  public long wholes() {
    return wholes;
  }

  /** Other numbers among them, or whole ones of seven digits and more. */
  public long decimals() {
    return decimals;
  }

  /** Letters of a value, on average. */
  public double meanLength() {
    return filled == 0 ? 0 : (double) letters / filled;
  }

  /** The different values with how many rows have each; empty when there are too many of them. */
  public Map<String, Long> values() {
    return manyValues ? Map.of() : Collections.unmodifiableMap(values);
  }

  /** The texts that the values are lists of; empty when they are none. */
  public Optional<JoinedTexts> joined() {
    int different = manyValues ? MOST_VALUES + 1 : values.size();
    return joined.stream().filter(list -> list.fewInManyWays(different)).findFirst();
  }

  public boolean manyValues() {
    return manyValues;
  }

  /** The different whole numbers with how many rows have each, the first {@value #MOST_VALUES}. */
  public Map<Integer, Long> numbers() {
    return Collections.unmodifiableMap(numbers);
  }

  /** Values that an earlier row had too, as far as was looked. */
  public long repeats() {
    return repeats;
  }

  /** Patterns that read the values as days, the best first; the empty one needs no setting. */
  public List<String> datePatterns() {
    return fitting().stream().map(date -> date.pattern).toList();
  }

  private List<DatePattern> fitting() {
    return dates.stream()
        .filter(date -> date.failed <= filled * STRAY_SHARE && filled > date.failed)
        .sorted(Comparator.comparingLong(date -> date.failed))
        .toList();
  }

  /** The first day as the first fitting pattern reads it. */
  public Optional<LocalDate> firstDay() {
    return fitting().stream().findFirst().map(date -> LocalDate.ofEpochDay(date.first));
  }

  /** The last day as the first fitting pattern reads it. */
  public Optional<LocalDate> lastDay() {
    return fitting().stream().findFirst().map(date -> LocalDate.ofEpochDay(date.last));
  }

  /** Whether two columns hold the same on every row. */
  public boolean same(ColumnProfile other) {
    return filled > 0 && filled == other.filled && hash == other.hash && values().size() != 1;
  }
}
