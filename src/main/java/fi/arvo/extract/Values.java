package fi.arvo.extract;

import fi.arvo.extract.Contract.Kind;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The values of one record after another, by target and kind. A value that isn't of its kind turns
 * the row away; a value that isn't there is told as such, never made up.
 */
final class Values {
  private static final String MISSING = "missing";
  private static final BadValue NOT_A_CURRENCY = new BadValue("not a currency of three letters");
  private static final BadValue NOT_ABOVE_ZERO = new BadValue("not above 0");
  private static final BadValue BELOW_ZERO = new BadValue("below 0");
  private static final BadValue NO_SHARE = new BadValue("not between 0 and 1; write 45 % as 0.45");

  private final Contract contract;
  private final Mapping mapping;
  private final Times times;
  private final Cell cell = new Cell();
  private SourceRecord record;

  /**
   * @param pattern of days and times; empty when none is stated
   */
  Values(Contract contract, Mapping mapping, ZoneId zone, String pattern) {
    this.contract = contract;
    this.mapping = mapping;
    this.times = new Times(zone, pattern.isEmpty() ? Optional.empty() : Optional.of(pattern));
  }

  void of(SourceRecord next) {
    record = next;
  }

  boolean has(int target) {
    return mapping.has(target);
  }

  /** The normalised id, or null. */
  UTF8String id(int target) throws RejectedRow {
    return read(target) ? Ids.normalised(cell) : null;
  }

  /** The day, in days since 1970-01-01, or null. */
  Integer day(int target) throws RejectedRow {
    return read(target) ? (Integer) requiredDay(target) : null;
  }

  /** The day of a value that must be there. */
  int mustBeDay(int target) throws RejectedRow {
    require(target);
    return requiredDay(target);
  }

  private int requiredDay(int target) throws RejectedRow {
    try {
      return times.day(cell);
    } catch (BadValue e) {
      throw bad(target, e);
    }
  }

  /** The moment of a value that must be there, in microseconds since 1970-01-01T00:00Z. */
  long mustBeMicros(int target) throws RejectedRow {
    require(target);
    try {
      return times.micros(cell);
    } catch (BadValue e) {
      throw bad(target, e);
    }
  }

  int dayOf(long micros) {
    return times.dayOf(micros);
  }

  /** The amount of a value that must be there, times ten to the power of the scale. */
  long mustBeUnits(int target, int scale) throws RejectedRow {
    require(target);
    try {
      return record.numbers.units(cell, scale);
    } catch (BadValue e) {
      throw bad(target, e);
    }
  }

  byte score(int target, Scores scores) throws RejectedRow {
    read(target);
    try {
      return scores.score(cell, record.numbers);
    } catch (BadValue e) {
      throw bad(target, e);
    }
  }

  /** A weight; 1 when none is mapped, never when one is only missing. */
  double weight(int target) throws RejectedRow {
    if (!has(target)) {
      return 1;
    }
    require(target);
    try {
      BigDecimal weight = record.numbers.decimal(cell);
      if (weight.signum() <= 0) {
        throw NOT_ABOVE_ZERO;
      }
      return weight.doubleValue();
    } catch (BadValue e) {
      throw bad(target, e);
    }
  }

  /** A number that is 0 or more, or null. */
  Double notNegative(int target) throws RejectedRow {
    return read(target) ? number(target, null, BELOW_ZERO) : null;
  }

  /** A share of 0 to 1, or null. */
  Double share(int target) throws RejectedRow {
    return read(target) ? number(target, BigDecimal.ONE, NO_SHARE) : null;
  }

  private Double number(int target, BigDecimal most, BadValue outside) throws RejectedRow {
    try {
      BigDecimal number = record.numbers.decimal(cell);
      if (number.signum() < 0 || (most != null && number.compareTo(most) > 0)) {
        throw outside;
      }
      return number.doubleValue();
    } catch (BadValue e) {
      throw bad(target, e);
    }
  }

  /** The month of a value that must be there; see {@link Times#month}. */
  int mustBeMonth(int target) throws RejectedRow {
    require(target);
    try {
      return times.month(cell);
    } catch (BadValue e) {
      throw bad(target, e);
    }
  }

  Boolean flag(int target) throws RejectedRow {
    if (!read(target)) {
      return null;
    }
    try {
      return Flags.flag(cell);
    } catch (BadValue e) {
      throw bad(target, e);
    }
  }

  /** The text, or null. */
  UTF8String text(int target, TextValues texts) throws RejectedRow {
    return read(target) ? texts.of(cell) : null;
  }

  UTF8String mustBeText(int target, TextValues texts) throws RejectedRow {
    require(target);
    return texts.of(cell);
  }

  /** The text as a string, or null. */
  String plainText(int target) throws RejectedRow {
    return read(target) ? cell.text() : null;
  }

  /** One of a few words, capitals or not, or null. */
  UTF8String word(int target, Words words) throws RejectedRow {
    if (!read(target)) {
      return null;
    }
    try {
      return words.of(cell);
    } catch (BadValue e) {
      throw bad(target, e);
    }
  }

  UTF8String mustBeWord(int target, Words words) throws RejectedRow {
    require(target);
    return word(target, words);
  }

  /** The texts of a cell that has several, NFC and in its order; empty when there is none. */
  List<String> texts(int target) throws RejectedRow {
    return read(target) ? TextList.texts(cell) : List.of();
  }

  /** The normalised ids of a cell that has several, in its order; empty when there is none. */
  List<String> ids(int target) throws RejectedRow {
    return read(target) ? TextList.ids(cell) : List.of();
  }

  /** The currency, in capitals; the given one when none is mapped, never when only missing. */
  UTF8String currency(int target, UTF8String otherwise, TextValues texts) throws RejectedRow {
    if (!has(target)) {
      return otherwise;
    }
    require(target);
    boolean letters = cell.length() == 3;
    for (int i = cell.from; i < cell.to && letters; i++) {
      char c = cell.chars[i];
      letters = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
    if (!letters) {
      throw bad(target, NOT_A_CURRENCY);
    }
    for (int i = cell.from; i < cell.to; i++) {
      cell.chars[i] &= ~0x20;
    }
    return texts.of(cell);
  }

  /** Turns the row away because of a target's value as read last. */
  RejectedRow bad(int target, BadValue why) {
    Kind kind = target < contract.fields().size() ? contract.fields().get(target).kind() : null;
    boolean hidden = kind == Kind.ID || kind == Kind.IDS || kind == Kind.STORY;
    return new RejectedRow(
        mapping.shown(target), hidden ? Shown.hidden(cell) : Shown.plain(cell), why.getMessage());
  }

  /** Turns the row away because a target has no value. */
  RejectedRow missing(int target) {
    return new RejectedRow(mapping.shown(target), "", MISSING);
  }

  private void require(int target) throws RejectedRow {
    if (!read(target)) {
      throw missing(target);
    }
  }

  private boolean read(int target) throws RejectedRow {
    return mapping.read(target, record, cell);
  }
}
