package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Scale;
import fi.arvo.config.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Lands the answers of a maturity survey, by respondent within the organisation. A wave that isn't
 * mapped is the quarter of the answer; only waves with answers up to as-of are gathered.
 */
final class MaturityLanding implements RowLanding {
  private static final long serialVersionUID = 1L;

  /** Parts organisation and respondent; no export has it in a name. */
  private static final char WITHIN = '\u001f';

  private static final int WAVE = OWN;
  private static final int DAY = OWN + 1;
  private static final int ORGANISATION = OWN + 2;
  private static final int UNIT = OWN + 3;
  private static final int AREA = OWN + 4;
  private static final int LENS = OWN + 5;
  private static final int STATEMENT = OWN + 6;
  private static final int ANSWER = OWN + 7;

  private final Scores scores;
  private final int asOf;
  private final HashMap<String, DistinctTexts> texts;

  /**
   * @param asOf in days since 1970-01-01
   */
  MaturityLanding(Scale scale, int asOf, Map<String, DistinctTexts> texts) {
    this.scores = new Scores(scale);
    this.asOf = asOf;
    this.texts = new HashMap<>(texts);
  }

  @Override
  public StructType schema() {
    return RowLanding.common()
        .add("wave", DataTypes.StringType)
        .add("day", DataTypes.IntegerType)
        .add("organisation", DataTypes.StringType)
        .add("unit", DataTypes.StringType)
        .add("area", DataTypes.StringType)
        .add("lens", DataTypes.StringType)
        .add("statement", DataTypes.StringType)
        .add("answer", DataTypes.ByteType);
  }

  @Override
  public Map<String, DistinctTexts> texts() {
    return texts;
  }

  @Override
  public Rows rows(Values values, List<SourceFile> files) {
    Contract contract = Contract.of(Role.MATURITY);
    int respondent = contract.place("respondent_id");
    int organisation = contract.place("organisation");
    int unit = contract.place("unit");
    int wave = contract.place("wave");
    int answeredAt = contract.place("answered_at");
    int area = contract.place("area");
    int lens = contract.place("lens");
    int statement = contract.place("statement");
    int answer = contract.place("answer");
    TextValues organisations = new TextValues(texts.get("organisation"));
    TextValues units = new TextValues(texts.get("unit"));
    TextValues areas = new TextValues(texts.get("area"));
    TextValues statements = new TextValues(texts.get("statement"));
    TextValues waves = new TextValues(texts.get("wave"));
    TextValues later = new TextValues(new DistinctTexts());
    return (record, row) -> {
      UTF8String who = values.id(respondent);
      if (who == null) {
        throw values.missing(respondent);
      }
      UTF8String where =
          values.has(organisation) ? values.mustBeText(organisation, organisations) : null;
      UTF8String person =
          UTF8String.fromString((where == null ? "" : where.toString()) + WITHIN + who);
      row.update(CUSTOMER, person);
      row.setInt(BLOCK, CustomerHash.block(CustomerHash.of(person)));
      boolean dated = values.has(answeredAt);
      int day = dated ? values.mustBeDay(answeredAt) : Integer.MIN_VALUE;
      if (dated) {
        row.setInt(DAY, day);
      }
      boolean counts = day <= asOf;
      if (values.has(wave)) {
        row.update(WAVE, values.mustBeText(wave, counts ? waves : later));
      } else if (dated) {
        String quarter = quarter(day);
        row.update(WAVE, UTF8String.fromString(quarter));
        if (counts) {
          texts.get("wave").add(quarter);
        }
      }
      row.update(ORGANISATION, where);
      row.update(UNIT, values.text(unit, units));
      row.update(AREA, values.mustBeText(area, areas));
      row.update(LENS, values.mustBeWord(lens, Words.LENSES));
      row.update(STATEMENT, values.mustBeText(statement, statements));
      row.setByte(ANSWER, values.score(answer, scores));
    };
  }

  private static String quarter(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.getYear() + "Q" + ((date.getMonthValue() + 2) / 3);
  }
}
