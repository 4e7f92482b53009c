package fi.arvo.extract;

import fi.arvo.config.ElementModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Lands what customers were promised. Few rows, all in the first block. */
final class PromiseLanding implements RowLanding {
  private static final long serialVersionUID = 1L;

  private static final int UNIT_COLUMN = 0;
  private static final int ELEMENT_COLUMN = 1;
  private static final int SINCE_COLUMN = 2;

  private static final int UNIT = OWN;
  private static final int ELEMENT = OWN + 1;
  private static final int SINCE = OWN + 2;

  private final List<String> elements;
  private final HashMap<String, DistinctTexts> texts;

  PromiseLanding(ElementModel model, Map<String, DistinctTexts> texts) {
    this.elements = model.elements().stream().map(ElementModel.Element::id).toList();
    this.texts = new HashMap<>(texts);
  }

  @Override
  public StructType schema() {
    return RowLanding.common()
        .add("unit", DataTypes.StringType)
        .add("element", DataTypes.StringType)
        .add("since", DataTypes.IntegerType);
  }

  @Override
  public Map<String, DistinctTexts> texts() {
    return texts;
  }

  @Override
  public Rows rows(Values values, List<SourceFile> files) {
    TextValues units = new TextValues(texts.get("unit"));
    TextValues promised = new TextValues(texts.get("element"));
    return (record, row) -> {
      row.setInt(BLOCK, 0);
      row.update(CUSTOMER, UTF8String.EMPTY_UTF8);
      row.update(UNIT, values.text(UNIT_COLUMN, units));
      UTF8String element = values.mustBeText(ELEMENT_COLUMN, promised);
      if (!elements.contains(element.toString())) {
        throw values.bad(ELEMENT_COLUMN, unknown(element.toString()));
      }
      row.update(ELEMENT, element);
      Integer since = values.day(SINCE_COLUMN);
      if (since != null) {
        row.setInt(SINCE, since);
      }
    };
  }

  private BadValue unknown(String element) {
    Optional<String> nearest = Nearest.to(element, elements);
    return nearest.isPresent()
        ? new BadValue("no element of the model, the nearest is " + nearest.get())
        : new BadValue("no element of the model");
  }
}
