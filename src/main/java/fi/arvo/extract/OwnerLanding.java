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

/** Lands who answers for what. Few rows, all in the first block. */
final class OwnerLanding implements RowLanding {
  private static final long serialVersionUID = 1L;

  private static final BadValue NO_ELEMENT = new BadValue("no element of the model");

  private static final int ELEMENT_COLUMN = 0;
  private static final int TOUCHPOINT_COLUMN = 1;
  private static final int OWNER_COLUMN = 2;
  private static final int DEPARTMENT_COLUMN = 3;
  private static final int REWARDED_ON_COLUMN = 4;

  private static final int ELEMENT = OWN;
  private static final int TOUCHPOINT = OWN + 1;
  private static final int OWNER = OWN + 2;
  private static final int DEPARTMENT = OWN + 3;
  private static final int REWARDED_ON = OWN + 4;

  private final Set<String> elements = new HashSet<>();
  private final HashMap<String, DistinctTexts> texts;

  OwnerLanding(ElementModel model, Map<String, DistinctTexts> texts) {
    model.elements().forEach(element -> elements.add(element.id()));
    this.texts = new HashMap<>(texts);
  }

  @Override
  public StructType schema() {
    return RowLanding.common()
        .add("element", DataTypes.StringType)
        .add("touchpoint", DataTypes.StringType)
        .add("owner", DataTypes.StringType)
        .add("department", DataTypes.StringType)
        .add("rewarded_on", DataTypes.StringType);
  }

  @Override
  public Map<String, DistinctTexts> texts() {
    return texts;
  }

  @Override
  public Rows rows(Values values, List<SourceFile> files) {
    TextValues touchpoints = new TextValues(texts.get("touchpoint"));
    TextValues owners = new TextValues(texts.get("owner"));
    TextValues departments = new TextValues(texts.get("department"));
    TextValues rewards = new TextValues(texts.get("rewarded_on"));
    return (record, row) -> {
      String element = values.plainText(ELEMENT_COLUMN);
      if (element != null && !elements.contains(element)) {
        throw values.bad(ELEMENT_COLUMN, NO_ELEMENT);
      }
      UTF8String touchpoint = values.text(TOUCHPOINT_COLUMN, touchpoints);
      if (element == null && touchpoint == null) {
        throw values.missing(values.has(ELEMENT_COLUMN) ? ELEMENT_COLUMN : TOUCHPOINT_COLUMN);
      }
      row.setInt(BLOCK, 0);
      row.update(CUSTOMER, UTF8String.EMPTY_UTF8);
      row.update(ELEMENT, UTF8String.fromString(element));
      row.update(TOUCHPOINT, touchpoint);
      row.update(OWNER, values.mustBeText(OWNER_COLUMN, owners));
      row.update(DEPARTMENT, values.text(DEPARTMENT_COLUMN, departments));
      row.update(REWARDED_ON, values.text(REWARDED_ON_COLUMN, rewards));
    };
  }
}
