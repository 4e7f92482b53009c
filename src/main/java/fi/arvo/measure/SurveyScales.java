package fi.arvo.measure;

import java.io.Serializable;

/**
 * The scales of a survey's questions. All scales start at 0 or above and end below 127.
 *
 * @param ratingMax highest element rating
 * @param recommendMin lowest recommendation
 * @param recommendMax highest recommendation
 * @param promoter lowest answer of a promoter
 * @param detractor highest answer of a detractor
 * @param effortMin lowest answer to the effort question
 * @param effortMax highest answer to the effort question
 * @param easyIsHigh whether a high answer means ease
 * @param easyFrom first answer, towards ease, that counts as easy
 * @param satisfactionMin lowest satisfaction
 * @param satisfactionMax highest satisfaction
 * @param satisfiedFrom lowest answer that counts as satisfied
 */
public record SurveyScales(
    int ratingMax,
    int recommendMin,
    int recommendMax,
    int promoter,
    int detractor,
    int effortMin,
    int effortMax,
    boolean easyIsHigh,
    int easyFrom,
    int satisfactionMin,
    int satisfactionMax,
    int satisfiedFrom)
    implements Serializable {

  /** 1 for a promoter, −1 for a detractor, else 0. */
  public int promoterSign(int recommend) {
    return recommend >= promoter ? 1 : recommend <= detractor ? -1 : 0;
  }

  /** Whether an answer to the effort question says that it was easy. */
  public boolean easy(int effort) {
    return easyIsHigh ? effort >= easyFrom : effort <= easyFrom;
  }

  /** Whether an answer says that the customer is satisfied. */
  public boolean satisfied(int satisfaction) {
    return satisfaction >= satisfiedFrom;
  }
}
