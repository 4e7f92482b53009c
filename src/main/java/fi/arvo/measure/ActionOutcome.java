package fi.arvo.measure;

/** What an action may have changed. */
public enum ActionOutcome {
  /** NPS in points. */
  RECOMMEND(Feeling.RECOMMEND),
  /** The effort question, as answered. */
  EFFORT(Feeling.EFFORT),
  /** Valence of stories, in hundredths. */
  VALENCE(Feeling.VALENCE),
  /** Net revenue per customer and month, in units of the stated scale. */
  REVENUE(null);

  private final Feeling feeling;

  ActionOutcome(Feeling feeling) {
    this.feeling = feeling;
  }

  /** The feeling; null for revenue. */
  Feeling feeling() {
    return feeling;
  }

  /** The word as it stands in tables. */
  public String key() {
    return feeling == null ? "revenue" : feeling.key();
  }
}
