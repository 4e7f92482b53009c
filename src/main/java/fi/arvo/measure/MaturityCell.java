package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.RatioMoments;

/** Answers to some statements, by respondent: their mean, and how many agree. */
public final class MaturityCell implements Mergeable<MaturityCell> {
  private static final long serialVersionUID = 1L;

  private final RatioMoments scores = new RatioMoments();
  private final RatioMoments agreeing = new RatioMoments();
  private long answers;
  private long sum;
  private long agree;

  /** Adds a respondent with at least one answer. */
  void add(long respondentAnswers, long respondentSum, long respondentAgree) {
    scores.add(respondentSum, respondentAnswers, respondentAnswers);
    agreeing.add(respondentAgree, respondentAnswers, respondentAnswers);
    answers += respondentAnswers;
    sum += respondentSum;
    agree += respondentAgree;
  }

  @Override
  public void merge(MaturityCell other) {
    scores.merge(other.scores);
    agreeing.merge(other.agreeing);
    answers += other.answers;
    sum += other.sum;
    agree += other.agree;
  }

  /** Answers given. */
  public long answers() {
    return answers;
  }

  /** Sum of their scores. */
  public long sum() {
    return sum;
  }

  /** Answers that agree. */
  public long agree() {
    return agree;
  }

  /** Distinct respondents. */
  public long respondents() {
    return scores.clusters();
  }

  /** Sum and number of each respondent's answers. */
  public RatioMoments scores() {
    return scores;
  }

  /** Each respondent's answers that agree, and their number. */
  public RatioMoments agreeing() {
    return agreeing;
  }
}
