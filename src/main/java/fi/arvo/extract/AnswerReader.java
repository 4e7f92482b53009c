package fi.arvo.extract;

import fi.arvo.config.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads one person's answers after another, without those that came twice. The single ratings of a
 * long survey become one answer a response.
 */
final class AnswerReader {
  private static final int AT = 0;
  private static final int DAY = 1;
  private static final int RESPONSE = 2;
  private static final int RATINGS = 3;
  private static final int RECOMMEND = 4;
  private static final int EFFORT = 5;
  private static final int SATISFACTION = 6;
  private static final int WEIGHT = 7;
  private static final int UNIT = 8;
  private static final int SEGMENT = 9;
  private static final int CHANNEL = 10;
  private static final int TOUCHPOINT = 11;
  private static final int WAVE = 12;

  private static final List<String> COLUMNS =
      List.of(
          "at",
          "day",
          "response",
          "ratings",
          "recommend",
          "effort",
          "satisfaction",
          "weight",
          "unit",
          "segment",
          "channel",
          "touchpoint",
          "wave");

  /** A landed row; rows of one response are put together into the first of them. */
  private record Draft(long origin, Answer answer) {}

  private final Role role;
  private final LandedCursor cursor;
  private final RowObserver observer;
  private final boolean longShape;
  private final TextCodes units;
  private final TextCodes segments;
  private final TextCodes channels;
  private final TextCodes touchpoints;
  private final TextCodes waves;
  private final TextCodes sides = new TextCodes(Words.SIDES.all());

  /** Place of the side, where the role has one. */
  private final int side;

  private final StoryCursor story;

  /** The ratings of those who rate no elements. */
  private final byte[] unrated;

  private final List<Draft> drafts = new ArrayList<>();

  /**
   * @param role one that asks questions
   */
  AnswerReader(Landed landed, Role role, String path, RowObserver observer) {
    this.role = role;
    List<String> columns = new ArrayList<>(COLUMNS);
    this.side = columns.size();
    if (role == Role.STAKEHOLDERS) {
      columns.add("side");
    }
    this.story = new StoryCursor(landed, role, columns);
    this.cursor = new LandedCursor(path, columns);
    this.unrated = new byte[landed.elements()];
    Arrays.fill(unrated, Answer.MISSING);
    this.observer = observer;
    this.longShape = landed.has(role, "element");
    this.units = new TextCodes(landed.values(role, "unit"));
    this.segments = new TextCodes(landed.values(role, "segment"));
    this.channels = new TextCodes(landed.values(role, "channel"));
    this.touchpoints = new TextCodes(landed.values(role, "touchpoint"));
    this.waves = new TextCodes(landed.values(role, "wave"));
  }

  LandedCursor cursor() {
    return cursor;
  }

  void read(int block, UTF8String person, CustomerRows rows) {
    drafts.clear();
    while (cursor.at(block, person)) {
      drafts.add(draft());
      cursor.advance();
    }
    if (drafts.isEmpty()) {
      return;
    }
    drafts.sort(Comparator.comparingLong(Draft::origin));
    Map<String, Answer> byResponse = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      Answer answer = draft.answer();
      int file = RowLanding.fileOf(draft.origin());
      Answer first = byResponse.putIfAbsent(answer.response(), answer);
      Answer whole = first == null ? answer : longShape ? together(first, answer) : null;
      if (whole == null) {
        observer.duplicate(role, file, RowLanding.lineOf(draft.origin()));
        continue;
      }
      byResponse.put(answer.response(), whole);
      observer.accepted(role, file, rows.identified());
      if (answer.dated()) {
        observer.dated(role, answer.day());
      }
    }
    byResponse.values().stream()
        .sorted(Comparator.comparingLong(Answer::at).thenComparing(Answer::response))
        .forEach(
            answer -> {
              rows.add(answer);
              observer.id(role, Ids.hash(UTF8String.fromString(answer.response())));
            });
  }

  private Draft draft() {
    long at = cursor.getLong(AT);
    boolean dated = at != AnswerLanding.UNDATED;
    return new Draft(
        cursor.origin(),
        new Answer(
            cursor.getText(RESPONSE).toString(),
            dated,
            dated ? at : 0,
            cursor.getInt(DAY),
            cursor.isNull(RATINGS) ? unrated : cursor.getBytes(RATINGS),
            cursor.getByte(RECOMMEND),
            cursor.getByte(EFFORT),
            cursor.getByte(SATISFACTION),
            cursor.getDouble(WEIGHT),
            units.text(cursor.getText(UNIT)),
            segments.text(cursor.getText(SEGMENT)),
            channels.text(cursor.getText(CHANNEL)),
            touchpoints.text(cursor.getText(TOUCHPOINT)),
            waves.text(cursor.getText(WAVE)),
            role == Role.STAKEHOLDERS ? sides.text(cursor.getText(side)) : null,
            story.reading(cursor),
            story.verbatim(cursor)));
  }

  /**
   * The answer with another rating, or null when it has a rating of that element already. What the
   * first row leaves open is taken from the later one.
   */
  private static Answer together(Answer first, Answer later) {
    byte[] ratings = first.ratings().clone();
    for (int element = 0; element < ratings.length; element++) {
      if (later.ratings()[element] != Answer.MISSING) {
        if (ratings[element] != Answer.MISSING) {
          return null;
        }
        ratings[element] = later.ratings()[element];
      }
    }
    return new Answer(
        first.response(),
        first.dated(),
        first.at(),
        first.day(),
        ratings,
        score(first.recommend(), later.recommend()),
        score(first.effort(), later.effort()),
        score(first.satisfaction(), later.satisfaction()),
        first.weight(),
        text(first.unit(), later.unit()),
        text(first.segment(), later.segment()),
        text(first.channel(), later.channel()),
        text(first.touchpoint(), later.touchpoint()),
        text(first.wave(), later.wave()),
        first.side(),
        first.story() == null ? later.story() : first.story(),
        text(first.verbatim(), later.verbatim()));
  }

  private static byte score(byte first, byte later) {
    return first == Answer.MISSING ? later : first;
  }

  private static String text(String first, String later) {
    return first == null ? later : first;
  }
}
