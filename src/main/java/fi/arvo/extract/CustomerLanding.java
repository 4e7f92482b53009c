package fi.arvo.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Lands what is known of customers. */
final class CustomerLanding implements RowLanding {
  private static final long serialVersionUID = 1L;

  private static final int CUSTOMER_ID = 0;
  private static final int SEGMENT_COLUMN = 1;
  private static final int REGION_COLUMN = 2;
  private static final int UNIT_COLUMN = 3;
  private static final int SINCE_COLUMN = 4;
  private static final int INVITED_COLUMN = 5;

  private static final int SEGMENT = OWN;
  private static final int REGION = OWN + 1;
  private static final int UNIT = OWN + 2;
  private static final int SINCE = OWN + 3;
  private static final int INVITED = OWN + 4;

  private final HashMap<String, DistinctTexts> texts;

  CustomerLanding(Map<String, DistinctTexts> texts) {
    this.texts = new HashMap<>(texts);
  }

  @Override
  public StructType schema() {
    return RowLanding.common()
        .add("segment", DataTypes.StringType)
        .add("region", DataTypes.StringType)
        .add("unit", DataTypes.StringType)
        .add("since", DataTypes.IntegerType)
        .add("invited", DataTypes.BooleanType);
  }

  @Override
  public Map<String, DistinctTexts> texts() {
    return texts;
  }

  @Override
  public Rows rows(Values values, List<SourceFile> files) {
    TextValues segments = new TextValues(texts.get("segment"));
    TextValues regions = new TextValues(texts.get("region"));
    TextValues units = new TextValues(texts.get("unit"));
    return (record, row) -> {
      UTF8String customer = values.id(CUSTOMER_ID);
      if (customer == null) {
        throw values.missing(CUSTOMER_ID);
      }
      row.update(CUSTOMER, customer);
      row.setInt(BLOCK, CustomerHash.block(CustomerHash.of(customer)));
      Integer since = values.day(SINCE_COLUMN);
      if (since != null) {
        row.setInt(SINCE, since);
      }
      Boolean invited = values.flag(INVITED_COLUMN);
      if (invited != null) {
        row.setBoolean(INVITED, invited);
      }
      row.update(SEGMENT, values.text(SEGMENT_COLUMN, segments));
      row.update(REGION, values.text(REGION_COLUMN, regions));
      row.update(UNIT, values.text(UNIT_COLUMN, units));
    };
  }
}
