package fi.arvo.extract;

import fi.arvo.config.ElementModel;
import fi.arvo.config.ExtractConfig;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Lands responses, or single ratings of responses that are put together when read back. */
final class SurveyLanding implements RowLanding {
  private static final long serialVersionUID = 1L;

  /** Stands for the time of a survey that does not tell it. */
  static final long UNDATED = Long.MIN_VALUE;

  private static final BadValue NO_ELEMENT = new BadValue("no element of the model");

  private static final int RESPONSE_ID = 0;
  private static final int CUSTOMER_ID = 1;
  private static final int ANSWERED_AT = 2;
  private static final int WAVE_COLUMN = 3;
  private static final int UNIT_COLUMN = 4;
  private static final int SEGMENT_COLUMN = 5;
  private static final int CHANNEL_COLUMN = 6;
  private static final int TOUCHPOINT_COLUMN = 7;
  private static final int RECOMMEND_COLUMN = 8;
  private static final int EFFORT_COLUMN = 9;
  private static final int SATISFACTION_COLUMN = 10;
  private static final int WEIGHT_COLUMN = 11;
  private static final int ELEMENT_COLUMN = 13;
  private static final int RATING_COLUMN = 14;

  /** Target of the first element of a wide survey. */
  static final int FIRST_ELEMENT = 15;

  private static final int AT = OWN;
  private static final int DAY = OWN + 1;
  private static final int RESPONSE = OWN + 2;
  private static final int RATINGS = OWN + 3;
  private static final int RECOMMEND = OWN + 4;
  private static final int EFFORT = OWN + 5;
  private static final int SATISFACTION = OWN + 6;
  private static final int WEIGHT = OWN + 7;
  private static final int UNIT = OWN + 8;
  private static final int SEGMENT = OWN + 9;
  private static final int CHANNEL = OWN + 10;
  private static final int TOUCHPOINT = OWN + 11;
  private static final int WAVE = OWN + 12;

  private final boolean longShape;
  private final int elements;

  /** What a long survey calls an element, to the element's place in the model. */
  private final HashMap<String, Integer> elementOf = new HashMap<>();

  private final Scores rating;
  private final Scores recommend;
  private final Scores effort;
  private final Scores satisfaction;
  private final HashMap<String, DistinctTexts> texts;

  SurveyLanding(
      ElementModel model,
      ExtractConfig.Shape shape,
      ExtractConfig.Ratings ratings,
      Map<String, DistinctTexts> texts) {
    this.longShape = shape == ExtractConfig.Shape.LONG;
    this.elements = model.elements().size();
    List<String> ids = model.elements().stream().map(ElementModel.Element::id).toList();
    for (String id : ids) {
      elementOf.put(id, ids.indexOf(id));
    }
    ratings.elementCodes().forEach((code, id) -> elementOf.put(code, ids.indexOf(id)));
    this.rating = new Scores(ratings.scale());
    this.recommend = new Scores(ratings.recommend().scale());
    this.effort = new Scores(ratings.effort().scale());
    this.satisfaction = new Scores(ratings.satisfaction().scale());
    this.texts = new HashMap<>(texts);
  }

  @Override
  public StructType schema() {
    return RowLanding.common()
        .add("at", DataTypes.LongType)
        .add("day", DataTypes.IntegerType)
        .add("response", DataTypes.StringType)
        .add("ratings", DataTypes.BinaryType)
        .add("recommend", DataTypes.ByteType)
        .add("effort", DataTypes.ByteType)
        .add("satisfaction", DataTypes.ByteType)
        .add("weight", DataTypes.DoubleType)
        .add("unit", DataTypes.StringType)
        .add("segment", DataTypes.StringType)
        .add("channel", DataTypes.StringType)
        .add("touchpoint", DataTypes.StringType)
        .add("wave", DataTypes.StringType);
  }

  @Override
  public List<String> order() {
    return List.of("at", "response");
  }

  @Override
  public Map<String, DistinctTexts> texts() {
    return texts;
  }

  @Override
  public Rows rows(Values values, List<SourceFile> files) {
    TextValues units = new TextValues(texts.get("unit"));
    TextValues segments = new TextValues(texts.get("segment"));
    TextValues channels = new TextValues(texts.get("channel"));
    TextValues touchpoints = new TextValues(texts.get("touchpoint"));
    TextValues waves = new TextValues(texts.get("wave"));
    return (record, row) -> {
      UTF8String response = values.id(RESPONSE_ID);
      if (response == null && longShape) {
        throw values.missing(RESPONSE_ID);
      }
      if (response == null) {
        response = UTF8String.fromString(files.get(record.file).name() + ":" + record.line);
      }
      UTF8String customer = values.id(CUSTOMER_ID);
      if (customer == null) {
        customer = UTF8String.fromString(Ids.RESPONSE + response);
      }
      row.update(RESPONSE, response);
      row.update(CUSTOMER, customer);
      row.setInt(BLOCK, CustomerHash.block(CustomerHash.of(customer)));
      boolean dated = values.has(ANSWERED_AT);
      long at = dated ? values.mustBeMicros(ANSWERED_AT) : UNDATED;
      row.setLong(AT, at);
      row.setInt(DAY, dated ? values.dayOf(at) : 0);
      row.setByte(RECOMMEND, values.score(RECOMMEND_COLUMN, recommend));
      row.setByte(EFFORT, values.score(EFFORT_COLUMN, effort));
      row.setByte(SATISFACTION, values.score(SATISFACTION_COLUMN, satisfaction));
      row.setDouble(WEIGHT, values.weight(WEIGHT_COLUMN));
      row.update(RATINGS, ratings(values));
      row.update(UNIT, values.text(UNIT_COLUMN, units));
      row.update(SEGMENT, values.text(SEGMENT_COLUMN, segments));
      row.update(CHANNEL, values.text(CHANNEL_COLUMN, channels));
      row.update(TOUCHPOINT, values.text(TOUCHPOINT_COLUMN, touchpoints));
      row.update(WAVE, values.text(WAVE_COLUMN, waves));
    };
  }

  private byte[] ratings(Values values) throws RejectedRow {
    byte[] ratings = new byte[elements];
    if (longShape) {
      Arrays.fill(ratings, Answer.MISSING);
      String name = values.plainText(ELEMENT_COLUMN);
      if (name == null) {
        throw values.missing(ELEMENT_COLUMN);
      }
      Integer element = elementOf.get(name);
      if (element == null) {
        throw values.bad(ELEMENT_COLUMN, NO_ELEMENT);
      }
      ratings[element] = values.score(RATING_COLUMN, rating);
    } else {
      for (int element = 0; element < elements; element++) {
        ratings[element] = values.score(FIRST_ELEMENT + element, rating);
      }
    }
    return ratings;
  }
}
