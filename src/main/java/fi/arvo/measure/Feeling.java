package fi.arvo.measure;

/** What an answer tells of how an encounter felt, as a number. */
public enum Feeling {
  /** 100 for a promoter, −100 for a detractor, else 0: its mean is the NPS in points. */
  RECOMMEND("recommend"),
  /** The effort question, as answered. */
  EFFORT("effort"),
  /** Valence of the story, in hundredths: −100 to 100. */
  VALENCE("valence");

  private final String key;

  Feeling(String key) {
    this.key = key;
  }

  /** The word as it stands in tables. */
  public String key() {
    return key;
  }

  /** The number; null when the answer doesn't tell it. */
  Integer of(Answer answer, SurveyScales scales) {
    return switch (this) {
      case RECOMMEND ->
          answer.recommend() == Answer.NONE
              ? null
              : (Integer) (100 * scales.promoterSign(answer.recommend()));
      case EFFORT -> answer.effort() == Answer.NONE ? null : (Integer) answer.effort();
      case VALENCE -> answer.story() == null ? null : answer.story().valence();
    };
  }
}
