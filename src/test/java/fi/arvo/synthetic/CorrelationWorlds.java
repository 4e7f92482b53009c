package fi.arvo.synthetic;

import fi.arvo.stats.Crosstab;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.PairedSample;

/**
 * Ratings of 0 to 10 that pile up at the top, with many ties, and outcomes that go with them. The
 * truth is that of a million people, drawn once.
 */
final class CorrelationWorlds implements SmallWorlds {
  private static final int CUSTOMERS = 250;
  private static final int POPULATION = 1_000_000;

  /** An outcome that goes with the rating. */
  private enum Outcome {
    /** Another rating, of people whose two moods correlate by 0.4. */
    RATING("two ratings", 0.95, 0.95),
    /** The same by 0.8. */
    CLOSE_RATING("two ratings that go closely together", 0.95, 0.95),
    /** Yes or no. */
    YES_OR_NO("a rating and a yes or no", 0.95, 0.95),
    /** A score that the higher ratings spread less. */
    UNEQUAL_SPREAD("a rating and a score of unequal spread", 0.921, 0.933);

    private final String words;

    /** How often r's interval holds the truth; like τ's it is made for pairs of equal spread. */
    private final double statedOfR;

    private final double statedOfTau;

    Outcome(String words, double statedOfR, double statedOfTau) {
      this.words = words;
      this.statedOfR = statedOfR;
      this.statedOfTau = statedOfTau;
    }

    int drawn(double mood, SeededRandom random) {
      double own = random.normal();
      return switch (this) {
        case RATING -> rating(0.4 * mood + StrictMath.sqrt(1 - 0.16) * own);
        case CLOSE_RATING -> rating(0.8 * mood + 0.6 * own);
        case YES_OR_NO -> 0.5 * mood + own > 0.2 ? 1 : 0;
        case UNEQUAL_SPREAD -> rating(0.4 * mood + own * StrictMath.exp(-0.4 * mood));
      };
    }
  }

  private final double[][] truth = new double[Outcome.values().length][];
  private final double[] truthOfGrowth;

  CorrelationWorlds(SeededRandom population) {
    for (Outcome outcome : Outcome.values()) {
      Crosstab all = drawn(population, outcome, POPULATION, false);
      truth[outcome.ordinal()] = values(all.pearson(), all.spearman(), all.kendallTauB());
    }
    PairedSample all = withGrowth(population, POPULATION / 2);
    truthOfGrowth = values(all.pearson(), all.spearman(), all.kendallTauB());
  }

  private static double[] values(Estimate... estimates) {
    double[] values = new double[estimates.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = estimates[i].valueOrNull();
    }
    return values;
  }

  @Override
  public void draw(SeededRandom random, Calibration calibration) {
    for (Outcome outcome : Outcome.values()) {
      Crosstab sample = drawn(random, outcome, CUSTOMERS, false);
      double[] held = truth[outcome.ordinal()];
      calibration.interval(
          "Pearson, " + outcome.words, held[0], sample.pearson(), outcome.statedOfR);
      calibration.interval("Spearman, " + outcome.words, held[1], sample.spearman());
      calibration.interval(
          "Kendall, " + outcome.words, held[2], sample.kendallTauB(), outcome.statedOfTau);
    }
    Crosstab weighted = drawn(random, Outcome.RATING, CUSTOMERS, true);
    double[] held = truth[Outcome.RATING.ordinal()];
    calibration.interval("Pearson, two ratings, weighted", held[0], weighted.pearson());
    calibration.interval("Spearman, two ratings, weighted", held[1], weighted.spearman());
    PairedSample growth = withGrowth(random, CUSTOMERS);
    calibration.interval("Pearson, a count and growth", truthOfGrowth[0], growth.pearson(), 0.934);
    calibration.interval("Spearman, a count and growth", truthOfGrowth[1], growth.spearman());
    calibration.interval("Kendall, a count and growth", truthOfGrowth[2], growth.kendallTauB());
    drawNull(random, calibration);
  }

  private static void drawNull(SeededRandom random, Calibration calibration) {
    Crosstab nothing = new Crosstab(0, 10, 0, 10, false);
    Crosstab weighted = new Crosstab(0, 10, 0, 10, true);
    Crosstab classes = new Crosstab(0, 3, 0, 2, false);
    for (int i = 0; i < CUSTOMERS; i++) {
      int rating = rating(random.normal());
      int score = rating(random.normal());
      nothing.add(rating, score);
      weighted.add(rating, score, weight(random));
      classes.add(random.below(4), score <= 6 ? 0 : score <= 8 ? 1 : 2);
    }
    calibration.nullTest("Pearson", nothing.pearson().pValueOrNull());
    calibration.nullTest("Pearson, weighted", weighted.pearson().pValueOrNull());
    calibration.nullTest("Spearman", nothing.spearman().pValueOrNull());
    calibration.nullTest("Spearman, weighted", weighted.spearman().pValueOrNull());
    calibration.nullTest("Kendall", nothing.kendallTauB().pValueOrNull());
    calibration.nullTest("Jonckheere–Terpstra", nothing.jonckheereTerpstra().pValueOrNull());
    calibration.nullTest("Kruskal–Wallis, 4 groups", classes.kruskalWallis().pValueOrNull());
    calibration.nullTest("χ², 4 groups by 3 classes", classes.chiSquare().pValueOrNull());
  }

  private static Crosstab drawn(
      SeededRandom random, Outcome outcome, int customers, boolean weighted) {
    Crosstab table = new Crosstab(0, 10, 0, 10, weighted);
    for (int i = 0; i < customers; i++) {
      double mood = random.normal();
      int rating = rating(mood);
      int score = outcome.drawn(mood, random);
      if (weighted) {
        table.add(rating, score, weight(random));
      } else {
        table.add(rating, score);
      }
    }
    return table;
  }

  /** A count of 0 to 30 and a growth of −2 to 2 of which some are exactly −2. */
  private static PairedSample withGrowth(SeededRandom random, int customers) {
    double[] counts = new double[customers];
    double[] growths = new double[customers];
    for (int i = 0; i < customers; i++) {
      double mood = random.normal();
      counts[i] = Math.min(30, (int) (4 * StrictMath.exp(0.8 * mood)));
      double factor = StrictMath.exp(0.1 + 0.2 * mood + 0.6 * random.normal());
      growths[i] = random.chance(0.1) ? -2 : (factor - 1) / ((factor + 1) / 2);
    }
    return new PairedSample(counts, growths);
  }

  private static double weight(SeededRandom random) {
    double[] weights = {0.5, 1, 2.5};
    return weights[random.below(3)];
  }

  /** A mood as a rating, a tenth of them 10 and a half of them 7 and more. */
  private static int rating(double mood) {
    return (int) Math.max(0, Math.min(10, Math.round(7.2 + 2.2 * mood)));
  }
}
