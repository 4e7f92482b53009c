package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.NetPromoterMoments;
import fi.arvo.stats.RatioMoments;
import java.util.List;

/** Recommendation, effort and satisfaction of a group of answers, with the customer as cluster. */
public final class LoyaltyState implements Mergeable<LoyaltyState> {
  private static final long serialVersionUID = 1L;

  private final NetPromoterMoments recommend = new NetPromoterMoments();
  private final RatioMoments effort = new RatioMoments();
  private final RatioMoments easy = new RatioMoments();
  private final RatioMoments satisfaction = new RatioMoments();
  private final RatioMoments satisfied = new RatioMoments();
  private long promoters;
  private long passives;
  private long detractors;
  private long effortAnswers;
  private long satisfactionAnswers;

  /** Counts in all that one customer answered in this group. */
  public void add(List<Answer> ofOneCustomer, SurveyScales scales) {
    int promoting = 0;
    int passive = 0;
    int detracting = 0;
    double promoterWeight = 0;
    double passiveWeight = 0;
    double detractorWeight = 0;
    Total effortTotal = new Total();
    Total easyTotal = new Total();
    Total satisfactionTotal = new Total();
    Total satisfiedTotal = new Total();
    for (Answer answer : ofOneCustomer) {
      double weight = answer.weight();
      if (answer.recommend() != Answer.NONE) {
        int sign = scales.promoterSign(answer.recommend());
        if (sign > 0) {
          promoting++;
          promoterWeight += weight;
        } else if (sign < 0) {
          detracting++;
          detractorWeight += weight;
        } else {
          passive++;
          passiveWeight += weight;
        }
      }
      if (answer.effort() != Answer.NONE) {
        effortAnswers++;
        effortTotal.add(answer.effort(), weight);
        easyTotal.add(scales.easy(answer.effort()) ? 1 : 0, weight);
      }
      if (answer.satisfaction() != Answer.NONE) {
        satisfactionAnswers++;
        satisfactionTotal.add(answer.satisfaction(), weight);
        satisfiedTotal.add(scales.satisfied(answer.satisfaction()) ? 1 : 0, weight);
      }
    }
    if (promoting + passive + detracting > 0) {
      recommend.add(promoting, passive, detracting, promoterWeight, passiveWeight, detractorWeight);
      promoters += promoting > 0 ? 1 : 0;
      passives += passive > 0 ? 1 : 0;
      detractors += detracting > 0 ? 1 : 0;
    }
    effortTotal.into(effort);
    easyTotal.into(easy);
    satisfactionTotal.into(satisfaction);
    satisfiedTotal.into(satisfied);
  }

  @Override
  public void merge(LoyaltyState other) {
    recommend.merge(other.recommend);
    effort.merge(other.effort);
    easy.merge(other.easy);
    satisfaction.merge(other.satisfaction);
    satisfied.merge(other.satisfied);
    promoters += other.promoters;
    passives += other.passives;
    detractors += other.detractors;
    effortAnswers += other.effortAnswers;
    satisfactionAnswers += other.satisfactionAnswers;
  }

  /** Promoters, passives and detractors, and the score made of them. */
  public NetPromoterMoments recommend() {
    return recommend;
  }

  /** Mean answer to the effort question, as answered. */
  public RatioMoments effort() {
    return effort;
  }

  /** Share of answers to the effort question that say it was easy. */
  public RatioMoments easy() {
    return easy;
  }

  /** Mean satisfaction. */
  public RatioMoments satisfaction() {
    return satisfaction;
  }

  /** Share of satisfied answers. */
  public RatioMoments satisfied() {
    return satisfied;
  }

  /** Distinct customers who gave a promoter's answer. */
  public long promoters() {
    return promoters;
  }

  /** Distinct customers who gave a passive answer. */
  public long passives() {
    return passives;
  }

  /** Distinct customers who gave a detractor's answer. */
  public long detractors() {
    return detractors;
  }

  /** Answers to the effort question. */
  public long effortAnswers() {
    return effortAnswers;
  }

  /** Answers about satisfaction. */
  public long satisfactionAnswers() {
    return satisfactionAnswers;
  }

  /** One customer's weighted sum. */
  private static final class Total {
    private double y;
    private double w;

    void add(double value, double weight) {
      y += weight * value;
      w += weight;
    }

    void into(RatioMoments moments) {
      if (w > 0) {
        moments.add(y, w, w);
      }
    }
  }
}
