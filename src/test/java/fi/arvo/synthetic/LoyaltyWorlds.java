package fi.arvo.synthetic;

import fi.arvo.stats.Estimate;
import fi.arvo.stats.NetPromoter;
import fi.arvo.stats.NetPromoterMoments;
import fi.arvo.stats.Proportions;
import fi.arvo.stats.ScoreDistribution;

/** Recommendations and shares, of which every truth is a sum of a few products. */
final class LoyaltyWorlds implements SmallWorlds {
  /** People who answer alike. */
  private record Group(double share, double promoters, double detractors, double weight, int most) {
    double net() {
      return 100 * (promoters - detractors);
    }

    /** Answers a customer gives on average: each number from 1 to the most as likely. */
    double answers() {
      return (1 + most) / 2.0;
    }

    int score(SeededRandom random) {
      double uniform = random.uniform();
      return uniform < promoters ? 1 : uniform < promoters + detractors ? -1 : 0;
    }
  }

  private static final Group[] ALIKE = {new Group(1, 0.42, 0.23, 1, 1)};
  private static final Group[] LOYAL = {new Group(1, 0.85, 0.04, 1, 1)};
  private static final Group[] WEIGHTED = {
    new Group(0.5, 0.5, 0.15, 0.6, 1),
    new Group(0.3, 0.4, 0.2, 1, 1),
    new Group(0.2, 0.25, 0.4, 2, 1),
  };

  /** Those who have most to complain about answer most often. */
  private static final Group[] REPEATED = {
    new Group(0.6, 0.5, 0.15, 1, 2), new Group(0.4, 0.2, 0.5, 1, 6),
  };

  @Override
  public void draw(SeededRandom random, Calibration calibration) {
    NetPromoterMoments alike = drawn(random, ALIKE, 200, 0);
    calibration.interval("NPS, 200 customers", truth(ALIKE), alike.estimate());
    calibration.interval(
        "NPS, 100 customers, 85 % promoters",
        truth(LOYAL), drawn(random, LOYAL, 100, 0).estimate());
    NetPromoterMoments weighted = drawn(random, WEIGHTED, 300, 0);
    calibration.interval("NPS, weighted, 300 customers", truth(WEIGHTED), weighted.estimate());
    NetPromoterMoments repeated = drawn(random, REPEATED, 200, 1);
    calibration.interval(
        "NPS, 200 customers who always answer the same", truth(REPEATED), repeated.estimate());
    // By rule twelve answers of a customer are one voice, however much they differ.
    calibration.interval(
        "NPS, 200 customers whose answers differ",
        truth(REPEATED),
        drawn(random, REPEATED, 200, 0.3).estimate(),
        0.991);
    calibration.interval(
        "NPS difference, 100 and 200 customers",
        truth(LOYAL) - truth(ALIKE),
        drawn(random, LOYAL, 100, 0).netPromoter().minus(alike.netPromoter()));
    calibration.interval(
        "NPS difference, weighted and repeated answers",
        truth(WEIGHTED) - truth(REPEATED),
        weighted.netPromoter().minus(repeated.netPromoter()));
    NetPromoter first = drawn(random, WEIGHTED, 250, 0).netPromoter();
    calibration.nullTest(
        "NPS difference, weighted", first.minus(weighted.netPromoter()).pValueOrNull());
    calibration.nullTest(
        "NPS difference, repeated answers",
        drawn(random, REPEATED, 250, 1).netPromoter().minus(repeated.netPromoter()).pValueOrNull());

    Estimate third = share(random, 0.3, 200);
    calibration.interval("Share of 30 %, 200 customers", 0.3, third);
    calibration.interval("Share of 4 %, 300 customers", 0.04, share(random, 0.04, 300));
    calibration.interval(
        "Difference of shares of 30 and 20 %",
        0.1, Proportions.difference(third, share(random, 0.2, 150)));
    calibration.interval(
        "Mean effort, 1 to 7, 150 customers",
        1 + 6 * (0.1 * 0.9 + 0.9 * 0.2),
        effort(random).mean());
  }

  /** Σ share·answers·weight·net over Σ share·answers·weight. */
  private static double truth(Group... groups) {
    double net = 0;
    double total = 0;
    for (Group group : groups) {
      double weight = group.share * group.answers() * group.weight;
      net += weight * group.net();
      total += weight;
    }
    return net / total;
  }

  /**
   * @param voice how likely a customer gives the same answer every time
   */
  private static NetPromoterMoments drawn(
      SeededRandom random, Group[] groups, int customers, double voice) {
    NetPromoterMoments moments = new NetPromoterMoments();
    for (int i = 0; i < customers; i++) {
      double uniform = random.uniform();
      int g = 0;
      while (g < groups.length - 1 && uniform >= groups[g].share) {
        uniform -= groups[g++].share;
      }
      Group group = groups[g];
      int answers = 1 + random.below(group.most);
      boolean same = random.chance(voice);
      int score = group.score(random);
      int[] counts = new int[3];
      for (int answer = 0; answer < answers; answer++) {
        counts[1 + score]++;
        score = same ? score : group.score(random);
      }
      moments.add(
          counts[2],
          counts[1],
          counts[0],
          counts[2] * group.weight,
          counts[1] * group.weight,
          counts[0] * group.weight);
    }
    return moments;
  }

  private static Estimate share(SeededRandom random, double probability, int n) {
    int successes = 0;
    for (int i = 0; i < n; i++) {
      successes += random.chance(probability) ? 1 : 0;
    }
    return Proportions.wilson(successes, n);
  }

  /** Steps of six above 1: one in ten takes each by a chance of 0.9, the others by one of 0.2. */
  private static ScoreDistribution effort(SeededRandom random) {
    ScoreDistribution efforts = new ScoreDistribution(1, 7, false);
    for (int i = 0; i < 150; i++) {
      double steps = random.chance(0.1) ? 0.9 : 0.2;
      int score = 1;
      for (int step = 0; step < 6; step++) {
        score += random.chance(steps) ? 1 : 0;
      }
      efforts.add(score);
    }
    return efforts;
  }
}
