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
  private long customers;
  private long answers;

  /** Counts in all that one customer answered in this group. */
  public void add(List<Answer> ofOneCustomer, SurveyScales scales) {
    customers++;
    answers += ofOneCustomer.size();
    int promoters = 0;
    int passives = 0;
    int detractors = 0;
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
          promoters++;
          promoterWeight += weight;
        } else if (sign < 0) {
          detractors++;
          detractorWeight += weight;
        } else {
          passives++;
          passiveWeight += weight;
        }
      }
      if (answer.effort() != Answer.NONE) {
        effortTotal.add(answer.effort(), weight);
        easyTotal.add(scales.easy(answer.effort()) ? 1 : 0, weight);
      }
      if (answer.satisfaction() != Answer.NONE) {
        satisfactionTotal.add(answer.satisfaction(), weight);
        satisfiedTotal.add(scales.satisfied(answer.satisfaction()) ? 1 : 0, weight);
      }
    }
    if (promoters + passives + detractors > 0) {
      recommend.add(
          promoters, passives, detractors, promoterWeight, passiveWeight, detractorWeight);
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
    customers += other.customers;
    answers += other.answers;
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

  /** Distinct customers who answered anything. */
  public long customers() {
    return customers;
  }

  /** Answers of any kind. */
  public long answers() {
    return answers;
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
