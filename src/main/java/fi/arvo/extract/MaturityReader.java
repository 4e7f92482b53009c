package fi.arvo.extract;

import fi.arvo.config.Role;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads one group's respondents of the maturity survey back, each with all answers by file and
 * line. A respondent answers a statement once a wave: of several rows only the first stays.
 *
 * <pre>{@code
 * try (MaturityReader respondents = new MaturityReader(landed, group)) {
 *   while (respondents.next()) {
 *     List<MaturityAnswer> answers = respondents.answers();
 *   }
 * }
 * }</pre>
 */
public final class MaturityReader implements Closeable {
  private static final int WAVE = 0;
  private static final int DAY = 1;
  private static final int ORGANISATION = 2;
  private static final int UNIT = 3;
  private static final int AREA = 4;
  private static final int LENS = 5;
  private static final int STATEMENT = 6;
  private static final int ANSWER = 7;

  private final LandedCursor cursor;
  private final RowObserver observer;
  private final TextCodes organisations;
  private final TextCodes units;
  private final TextCodes areas;
  private final TextCodes lenses = new TextCodes(Words.LENSES.all());
  private final TextCodes statements;
  private final List<MaturityAnswer> answers = new ArrayList<>();
  private final Set<List<String>> told = new HashSet<>();

  /** What is told of the same statement in the same wave. */
  private static List<String> once(MaturityAnswer answer) {
    return Arrays.asList(answer.wave(), answer.lens(), answer.area(), answer.statement());
  }

  /**
   * @param group from 0 to {@code landed.groups() - 1}; without a maturity extract there is nobody
   */
  public MaturityReader(Landed landed, int group) {
    this(landed, group, RowObserver.NOBODY);
  }

  /**
   * @param observer is told of each row on the way
   */
  public MaturityReader(Landed landed, int group, RowObserver observer) {
    String path =
        landed.extract(Role.MATURITY).map(extract -> extract.groups().get(group)).orElse("");
    this.cursor =
        new LandedCursor(
            path,
            List.of("wave", "day", "organisation", "unit", "area", "lens", "statement", "answer"));
    this.observer = observer;
    this.organisations = codes(landed, "organisation");
    this.units = codes(landed, "unit");
    this.areas = codes(landed, "area");
    this.statements = codes(landed, "statement");
  }

  private static TextCodes codes(Landed landed, String column) {
    return new TextCodes(landed.values(Role.MATURITY, column));
  }

  /** Moves to the next respondent. @return whether there is one */
  public boolean next() {
    if (!cursor.has()) {
      return false;
    }
    answers.clear();
    told.clear();
    int block = cursor.block();
    UTF8String respondent = cursor.customer();
    for (; cursor.at(block, respondent); cursor.advance()) {
      MaturityAnswer answer = answer();
      int file = RowLanding.fileOf(cursor.origin());
      if (!told.add(once(answer))) {
        observer.duplicate(Role.MATURITY, file, RowLanding.lineOf(cursor.origin()));
        continue;
      }
      observer.accepted(Role.MATURITY, file, true);
      if (answer.day() != null) {
        observer.dated(Role.MATURITY, answer.day());
      }
      answers.add(answer);
    }
    return true;
  }

  private MaturityAnswer answer() {
    return new MaturityAnswer(
        cursor.isNull(WAVE) ? null : cursor.getText(WAVE).toString(),
        cursor.isNull(DAY) ? null : (Integer) cursor.getInt(DAY),
        organisations.text(cursor.getText(ORGANISATION)),
        units.text(cursor.getText(UNIT)),
        areas.text(cursor.getText(AREA)),
        lenses.text(cursor.getText(LENS)),
        statements.text(cursor.getText(STATEMENT)),
        cursor.getByte(ANSWER));
  }

  /** The answers of the respondent moved to; good until the next one. */
  public List<MaturityAnswer> answers() {
    return Collections.unmodifiableList(answers);
  }

  @Override
  public void close() {
    cursor.close();
  }
}
