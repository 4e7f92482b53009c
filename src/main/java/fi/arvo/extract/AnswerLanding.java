package fi.arvo.extract;

import fi.arvo.config.ElementModel;
import fi.arvo.config.ExtractConfig;
import fi.arvo.config.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Lands responses of customers, employees or stakeholders, or single ratings of responses that are
 * put together when read back. What employees guess of an element lands as its rating.
 */
final class AnswerLanding implements RowLanding {
  private static final long serialVersionUID = 1L;

  /** Stands for the time of a survey that does not tell it. */
  static final long UNDATED = Long.MIN_VALUE;

  private static final BadValue NO_ELEMENT = new BadValue("no element of the model");

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
  private static final int SIDE = OWN + 13;

  private final Role role;
  private final boolean longShape;
  private final boolean rates;
  private final int elements;

  /** What a long survey calls an element, to the element's place in the model. */
  private final HashMap<String, Integer> elementOf = new HashMap<>();

  private final Scores rating;
  private final Scores recommend;
  private final Scores effort;
  private final Scores satisfaction;
  private final HashMap<String, DistinctTexts> texts;

  /** Null when no story is mapped. */
  private final StoryLanding stories;

  /**
   * @param role one that asks questions
   * @param stories null when no story is mapped
   */
  AnswerLanding(
      Role role,
      ElementModel model,
      ExtractConfig.Shape shape,
      ExtractConfig.Ratings ratings,
      Map<String, DistinctTexts> texts,
      StoryLanding stories) {
    this.role = role;
    this.longShape = shape == ExtractConfig.Shape.LONG;
    this.rates = role == Role.SURVEY || !ratings.columns().isEmpty();
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
    this.stories = stories;
  }

  @Override
  public StructType schema() {
    StructType schema =
        RowLanding.common()
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
    if (role == Role.STAKEHOLDERS) {
      schema = schema.add("side", DataTypes.StringType);
    }
    return stories == null ? schema : stories.after(schema);
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
    Contract contract = Contract.of(role);
    int responseId = contract.place("response_id");
    int person = contract.place(role == Role.SURVEY ? "customer_id" : "respondent_id");
    int answeredAt = contract.place("answered_at");
    int recommendation = contract.place("recommend");
    int ease = contract.place("effort");
    int satisfied = contract.place("satisfaction");
    int weight = contract.place("weight");
    int side = contract.place("side");
    int story = contract.place("story");
    int firstOfStory = role == Role.STAKEHOLDERS ? SIDE + 1 : SIDE;
    Ratings ratings = new Ratings(contract);
    Text unit = new Text(contract, "unit");
    Text segment = new Text(contract, "segment");
    Text channel = new Text(contract, "channel");
    Text touchpoint = new Text(contract, "touchpoint");
    Text wave = new Text(contract, "wave");
    return (record, row) -> {
      UTF8String response = values.id(responseId);
      if (response == null && longShape) {
        throw values.missing(responseId);
      }
      if (response == null) {
        response = UTF8String.fromString(files.get(record.file).name() + ":" + record.line);
      }
      UTF8String customer = values.id(person);
      if (customer == null) {
        customer = UTF8String.fromString(Ids.RESPONSE + response);
      }
      row.update(RESPONSE, response);
      row.update(CUSTOMER, customer);
      row.setInt(BLOCK, CustomerHash.block(CustomerHash.of(customer)));
      boolean dated = values.has(answeredAt);
      long at = dated ? values.mustBeMicros(answeredAt) : UNDATED;
      row.setLong(AT, at);
      row.setInt(DAY, dated ? values.dayOf(at) : 0);
      row.setByte(RECOMMEND, values.score(recommendation, recommend));
      row.setByte(EFFORT, values.score(ease, effort));
      row.setByte(SATISFACTION, values.score(satisfied, satisfaction));
      row.setDouble(WEIGHT, values.weight(weight));
      if (rates) {
        row.update(RATINGS, ratings.of(values));
      }
      row.update(UNIT, unit.of(values));
      row.update(SEGMENT, segment.of(values));
      row.update(CHANNEL, channel.of(values));
      row.update(TOUCHPOINT, touchpoint.of(values));
      row.update(WAVE, wave.of(values));
      if (role == Role.STAKEHOLDERS) {
        row.update(SIDE, values.mustBeWord(side, Words.SIDES));
      }
      if (stories != null) {
        // At last, when nothing more can turn the row away: nothing else takes as long.
        stories.land(values.plainText(story), row, firstOfStory);
      }
    };
  }

  /** A text column that not every role has. */
  private final class Text {
    private final int place;
    private final TextValues values;

    Text(Contract contract, String column) {
      place = contract.place(column);
      values = place == Mapping.NONE ? null : new TextValues(texts.get(column));
    }

    UTF8String of(Values record) throws RejectedRow {
      return values == null ? null : record.text(place, values);
    }
  }

  /** The element ratings of a survey: of one element on a row, or of all; or guesses at all. */
  private final class Ratings {
    private final int element;
    private final int score;
    private final int first;

    Ratings(Contract contract) {
      element = contract.place("element");
      score = contract.place("rating");
      first = contract.fields().size();
    }

    byte[] of(Values values) throws RejectedRow {
      byte[] ratings = new byte[elements];
      if (longShape) {
        Arrays.fill(ratings, Answer.MISSING);
        String name = values.plainText(element);
        if (name == null) {
          throw values.missing(element);
        }
        Integer rated = elementOf.get(name);
        if (rated == null) {
          throw values.bad(element, NO_ELEMENT);
        }
        ratings[rated] = values.score(score, rating);
      } else {
        for (int e = 0; e < elements; e++) {
          ratings[e] = values.score(first + e, rating);
        }
      }
      return ratings;
    }
  }
}
