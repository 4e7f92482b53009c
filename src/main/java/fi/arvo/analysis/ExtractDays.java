package fi.arvo.analysis;

/**
 * What days the extracts' accepted rows reach over, in epoch days; null without any that is dated.
 *
 * @param firstSale first day with a transaction
 * @param lastSale last day with a transaction
 * @param firstAnswer first day with an answer to the survey
 * @param lastAnswer last day with an answer to the survey
 */
public record ExtractDays(
    Integer firstSale, Integer lastSale, Integer firstAnswer, Integer lastAnswer) {

  /** Nothing is known of them. */
  public static final ExtractDays UNKNOWN = new ExtractDays(null, null, null, null);
}
