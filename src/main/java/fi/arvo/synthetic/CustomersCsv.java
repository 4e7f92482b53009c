package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import java.util.List;
import java.util.function.Consumer;

/** The customers as a data warehouse exports them. */
final class CustomersCsv implements CsvExtract {
  private static final String[] HEADER = {
    "customer_id", "segment", "region", "unit", "since", "invited"
  };

  private final List<String> segments;

  CustomersCsv(WorldConfig config) {
    segments = config.people().segments();
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
    row.accept(
        new String[] {
          customer.customerId(),
          segments.get(customer.segment()),
          customer.region(),
          customer.unit(),
          customer.since().toString(),
          Boolean.toString(customer.invited())
        });
  }

  @Override
  public List<Fault> faults() {
    return List.of();
  }
}
