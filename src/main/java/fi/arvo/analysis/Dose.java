package fi.arvo.analysis;

/** The dose that outcomes may respond to, and the questions asked of it. */
public enum Dose {
  /** Elements covered, or high at unit level. */
  ELEMENTS("elements"),
  /** Tiers with at least one of those. */
  TIERS("tiers"),
  /** Tiers among those who cover the same number of elements. */
  TIERS_GIVEN_ELEMENTS("tiers_given_elements"),
  /** Elements of the upper tiers beside those of the first. */
  UPPER_TIERS_GIVEN_FUNCTIONAL("upper_tiers_given_functional"),
  /** No dose: everybody. */
  ALL("all");

  private final String key;

  Dose(String key) {
    this.key = key;
  }

  /** The dose as it stands in tables. */
  public String key() {
    return key;
  }
}
