package fi.arvo.measure;

import java.util.List;
import java.util.Locale;

/** Who speaks, by the recommendation of the same answer. */
public enum Voice {
  /** Everybody, those without a recommendation too. */
  ALL,
  PROMOTER,
  PASSIVE,
  /** A detractor. */
  DISSENTER;

  /** The word as it stands in tables. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The voices that an answer counts in. */
  static List<Voice> of(Answer answer, SurveyScales scales) {
    if (answer.recommend() == Answer.NONE) {
      return List.of(ALL);
    }
    int sign = scales.promoterSign(answer.recommend());
    return List.of(ALL, sign > 0 ? PROMOTER : sign < 0 ? DISSENTER : PASSIVE);
  }
}
