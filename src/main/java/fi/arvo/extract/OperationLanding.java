package fi.arvo.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Lands what touchpoints' work was like. Few rows, all in the first block. */
final class OperationLanding implements RowLanding {
  private static final long serialVersionUID = 1L;

  private static final int TOUCHPOINT_COLUMN = 0;
  private static final int CHANNEL_COLUMN = 1;
  private static final int MONTH_COLUMN = 2;
  private static final int LEAD_TIME_HOURS = 3;
  private static final int AUTOMATED_SHARE = 4;
  private static final int VOLUME_COLUMN = 5;

  private static final int TOUCHPOINT = OWN;
  private static final int CHANNEL = OWN + 1;
  private static final int MONTH = OWN + 2;
  private static final int LEAD_TIME = OWN + 3;
  private static final int AUTOMATED = OWN + 4;
  private static final int VOLUME = OWN + 5;

  private final HashMap<String, DistinctTexts> texts;

  OperationLanding(Map<String, DistinctTexts> texts) {
    this.texts = new HashMap<>(texts);
  }

  @Override
  public StructType schema() {
    return RowLanding.common()
        .add("touchpoint", DataTypes.StringType)
        .add("channel", DataTypes.StringType)
        .add("month", DataTypes.IntegerType)
        .add("lead_time", DataTypes.DoubleType)
        .add("automated", DataTypes.DoubleType)
        .add("volume", DataTypes.DoubleType);
  }

  @Override
  public Map<String, DistinctTexts> texts() {
    return texts;
  }

  @Override
  public Rows rows(Values values, List<SourceFile> files) {
    TextValues touchpoints = new TextValues(texts.get("touchpoint"));
    TextValues channels = new TextValues(texts.get("channel"));
    return (record, row) -> {
      row.setInt(BLOCK, 0);
      row.update(CUSTOMER, UTF8String.EMPTY_UTF8);
      row.update(TOUCHPOINT, values.mustBeText(TOUCHPOINT_COLUMN, touchpoints));
      row.update(CHANNEL, values.text(CHANNEL_COLUMN, channels));
      row.setInt(MONTH, values.mustBeMonth(MONTH_COLUMN));
      put(row, LEAD_TIME, values.notNegative(LEAD_TIME_HOURS));
      put(row, AUTOMATED, values.share(AUTOMATED_SHARE));
      put(row, VOLUME, values.notNegative(VOLUME_COLUMN));
    };
  }

  private static void put(SpecificInternalRow row, int column, Double number) {
    if (number != null) {
      row.setDouble(column, number);
    }
  }
}
