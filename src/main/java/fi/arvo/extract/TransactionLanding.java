package fi.arvo.extract;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Lands booked amounts. */
final class TransactionLanding implements RowLanding {
  private static final long serialVersionUID = 1L;

  private static final int TRANSACTION_ID = 0;
  private static final int CUSTOMER_ID = 1;
  private static final int BOOKED_AT = 2;
  private static final int AMOUNT = 3;
  private static final int CURRENCY_COLUMN = 4;
  private static final int REVENUE_STREAM = 5;
  private static final int CHANNEL_COLUMN = 6;

  private static final int DAY = OWN;
  private static final int UNITS = OWN + 1;
  private static final int ID = OWN + 2;
  private static final int CURRENCY = OWN + 3;
  private static final int STREAM = OWN + 4;
  private static final int CHANNEL = OWN + 5;

  private final int scale;
  private final String currency;
  private final DistinctTexts currencies;
  private final DistinctTexts streams;
  private final DistinctTexts channels;

  /**
   * @param scale decimals that amounts are kept with
   * @param currency of rows when no column tells
   */
  TransactionLanding(int scale, String currency, Map<String, DistinctTexts> texts) {
    this.scale = scale;
    this.currency = currency;
    this.currencies = texts.get("currency");
    this.streams = texts.get("revenue_stream");
    this.channels = texts.get("channel");
  }

  @Override
  public StructType schema() {
    return RowLanding.common()
        .add("day", DataTypes.IntegerType)
        .add("units", DataTypes.LongType)
        .add("id", DataTypes.LongType)
        .add("currency", DataTypes.StringType)
        .add("stream", DataTypes.StringType)
        .add("channel", DataTypes.StringType);
  }

  @Override
  public List<String> order() {
    return List.of("day", "id");
  }

  @Override
  public Map<String, DistinctTexts> texts() {
    return Map.of("currency", currencies, "revenue_stream", streams, "channel", channels);
  }

  @Override
  public Rows rows(Values values, List<SourceFile> files) {
    TextValues currencyTexts = new TextValues(currencies);
    TextValues streamTexts = new TextValues(streams);
    TextValues channelTexts = new TextValues(channels);
    UTF8String reporting = UTF8String.fromString(currency);
    if (!values.has(CURRENCY_COLUMN)) {
      currencies.add(currency);
    }
    return (record, row) -> {
      UTF8String id = values.id(TRANSACTION_ID);
      UTF8String customer = values.id(CUSTOMER_ID);
      row.setInt(DAY, values.mustBeDay(BOOKED_AT));
      row.setLong(UNITS, values.mustBeUnits(AMOUNT, scale));
      row.update(CURRENCY, values.currency(CURRENCY_COLUMN, reporting, currencyTexts));
      row.update(STREAM, values.text(REVENUE_STREAM, streamTexts));
      row.update(CHANNEL, values.text(CHANNEL_COLUMN, channelTexts));
      if (id != null) {
        row.setLong(ID, Ids.hash(id));
      }
      if (customer == null) {
        // Nobody's rows are spread, so that no block gets them all; the same id meets itself.
        UTF8String spread =
            id != null
                ? id
                : UTF8String.fromString(files.get(record.file).name() + ":" + record.line);
        row.update(CUSTOMER, UTF8String.EMPTY_UTF8);
        row.setInt(BLOCK, CustomerHash.block(CustomerHash.of(spread)));
      } else {
        row.update(CUSTOMER, customer);
        row.setInt(BLOCK, CustomerHash.block(CustomerHash.of(customer)));
      }
    };
  }
}
