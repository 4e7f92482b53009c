package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import java.util.Locale;

/** The extracts that are made customer by customer. */
public enum SyntheticExtract {
  SURVEY,
  TRANSACTIONS,
  CUSTOMERS;

  /** The extract's name, also that of its directory. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that a world wants it in. */
  public WorldConfig.Format format(WorldConfig.Files files) {
    return switch (this) {
      case SURVEY -> files.survey();
      case TRANSACTIONS -> files.transactions();
      case CUSTOMERS -> files.customers();
    };
  }

  /** A customer with all that this extract says of one. */
  public SyntheticCustomer customer(CustomerGenerator generator, long index) {
    return this == TRANSACTIONS
        ? generator.generate(index)
        : generator.generateWithoutTransactions(index);
  }

  CsvExtract csv(WorldConfig config) {
    return switch (this) {
      case SURVEY -> new SurveyCsv(config);
      case TRANSACTIONS -> new TransactionsCsv(config);
      case CUSTOMERS -> new CustomersCsv(config);
    };
  }
}
