package fi.arvo.config;

/** What one row of an extract is. */
public enum Role {
  SURVEY,
  TRANSACTIONS,
  CUSTOMERS,
  OWNERS;

  /** The role as it is written in configuration and tables. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
