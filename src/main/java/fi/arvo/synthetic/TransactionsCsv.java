package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import fi.arvo.config.WorldConfig.Stream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The transactions as a data warehouse exports them: ISO dates, decimal points, two decimals. */
final class TransactionsCsv implements CsvExtract {
  private static final String[] HEADER = {
    "transaction_id", "customer_id", "booked_at", "amount", "currency", "revenue_stream", "channel"
  };
  private static final int TRANSACTION_ID = 0;
  private static final int BOOKED_AT = 2;
  private static final int AMOUNT = 3;

  private final List<String> streams;

  TransactionsCsv(WorldConfig config) {
    streams = config.purchases().streams().stream().map(Stream::name).toList();
  }

  @Override
  public CsvLayout layout() {
    return CsvLayout.INTERNATIONAL;
  }

  @Override
  public String[] header() {
    return HEADER.clone();
  }

  @Override
  public void rows(SyntheticCustomer customer, Consumer<String[]> row) {
    for (SyntheticTransaction transaction : customer.transactions()) {
      row.accept(
          new String[] {
            transaction.transactionId(),
            transaction.identified() ? customer.customerId() : "",
            transaction.bookedOn().toString(),
            amount(transaction.cents()),
            "EUR",
            streams.get(transaction.stream()),
            transaction.channel()
          });
    }
  }

  private static String amount(long cents) {
    long whole = Math.abs(cents);
    return (cents < 0 ? "-" : "") + whole / 100 + "." + Padded.of(whole % 100, 2);
  }

  @Override
  public List<Fault> faults() {
    return List.of(
        Fault.inField("no such month", BOOKED_AT, "2026-13-05"),
        Fault.inField("letters in the amount", AMOUNT, "12.5o"),
        Fault.inField("no transaction id", TRANSACTION_ID, ""),
        new Fault("one column too many", TransactionsCsv::oneColumnMore),
        new Fault("the row before sent again", String[]::clone),
        Fault.inField("no day of booking", BOOKED_AT, ""));
  }

  private static String[] oneColumnMore(String[] row) {
    String[] wider = Arrays.copyOf(row, row.length + 1);
    wider[row.length] = "?";
    return wider;
  }
}
