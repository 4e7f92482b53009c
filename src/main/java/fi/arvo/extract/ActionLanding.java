package fi.arvo.extract;

import fi.arvo.config.ElementModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Lands what was done. Few rows, all in the first block. */
final class ActionLanding implements RowLanding {
  private static final long serialVersionUID = 1L;

  private static final BadValue TWO_SCOPES =
      new BadValue("beside another of units, segments and customers");

  private static final BadValue NO_ELEMENT = new BadValue("no element of the model");

  private static final int ACTION_ID = 0;
  private static final int STARTED_ON = 1;
  private static final int NAME_COLUMN = 2;
  private static final int TOUCHPOINT_COLUMN = 3;
  private static final int ELEMENTS_COLUMN = 4;
  private static final int UNITS_COLUMN = 5;
  private static final int SEGMENTS_COLUMN = 6;
  private static final int CUSTOMERS_COLUMN = 7;
  private static final int OWNER_COLUMN = 8;
  private static final int DESIGNED_BY_COLUMN = 9;

  private static final int ACTION = OWN;
  private static final int DAY = OWN + 1;
  private static final int NAME = OWN + 2;
  private static final int TOUCHPOINT = OWN + 3;
  private static final int ELEMENTS = OWN + 4;
  private static final int UNITS = OWN + 5;
  private static final int SEGMENTS = OWN + 6;
  private static final int CUSTOMERS = OWN + 7;
  private static final int OWNER = OWN + 8;
  private static final int DESIGNED_BY = OWN + 9;

  private final Set<String> elements = new HashSet<>();
  private final HashMap<String, DistinctTexts> texts;

  ActionLanding(ElementModel model, Map<String, DistinctTexts> texts) {
    model.elements().forEach(element -> elements.add(element.id()));
    this.texts = new HashMap<>(texts);
  }

  @Override
  public StructType schema() {
    return RowLanding.common()
        .add("action", DataTypes.StringType)
        .add("day", DataTypes.IntegerType)
        .add("name", DataTypes.StringType)
        .add("touchpoint", DataTypes.StringType)
        .add("elements", DataTypes.StringType)
        .add("units", DataTypes.StringType)
        .add("segments", DataTypes.StringType)
        .add("customers", DataTypes.StringType)
        .add("owner", DataTypes.StringType)
        .add("designed_by", DataTypes.StringType);
  }

  @Override
  public Map<String, DistinctTexts> texts() {
    return texts;
  }

  @Override
  public Rows rows(Values values, List<SourceFile> files) {
    TextValues actions = new TextValues(texts.get("action_id"));
    TextValues names = new TextValues(texts.get("name"));
    TextValues touchpoints = new TextValues(texts.get("touchpoint"));
    TextValues owners = new TextValues(texts.get("owner"));
    return (record, row) -> {
      row.setInt(BLOCK, 0);
      row.update(CUSTOMER, UTF8String.EMPTY_UTF8);
      row.update(ACTION, values.mustBeText(ACTION_ID, actions));
      row.setInt(DAY, values.mustBeDay(STARTED_ON));
      row.update(NAME, values.text(NAME_COLUMN, names));
      row.update(TOUCHPOINT, values.text(TOUCHPOINT_COLUMN, touchpoints));
      List<String> named = values.texts(ELEMENTS_COLUMN);
      if (!elements.containsAll(named)) {
        throw values.bad(ELEMENTS_COLUMN, NO_ELEMENT);
      }
      row.update(ELEMENTS, TextList.landed(named));
      List<String> units = values.texts(UNITS_COLUMN);
      List<String> segments = values.texts(SEGMENTS_COLUMN);
      if (!units.isEmpty() && !segments.isEmpty()) {
        throw values.bad(SEGMENTS_COLUMN, TWO_SCOPES);
      }
      List<String> customers = values.ids(CUSTOMERS_COLUMN);
      if (!customers.isEmpty() && !(units.isEmpty() && segments.isEmpty())) {
        throw values.bad(CUSTOMERS_COLUMN, TWO_SCOPES);
      }
      row.update(UNITS, TextList.landed(units));
      row.update(SEGMENTS, TextList.landed(segments));
      row.update(CUSTOMERS, TextList.landed(customers));
      row.update(OWNER, values.text(OWNER_COLUMN, owners));
      row.update(DESIGNED_BY, values.word(DESIGNED_BY_COLUMN, Words.DESIGNERS));
    };
  }
}
