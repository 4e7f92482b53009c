package fi.arvo.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Where figures of a level that wanders will be: simple exponential smoothing with the error of
 * each figure known. A figure is y = μ + e with e of the figure's own variance, and μ moves from
 * one time to the next by a normal step of variance τ² (Muth, JASA 55, 1960; Harvey, Forecasting,
 * Structural Time Series Models and the Kalman Filter, 1989, ch. 4.1). The smaller τ is against the
 * errors, the more of the past counts; times without a figure are passed over.
 *
 * <p>Few figures say little of τ, so no one τ is taken: expectations are averaged over all of them,
 * each counting by its likelihood (diffuse: the first figure only says where the level began) times
 * the prior 1/√(1 + (τ/3e)²), e the figures' typical error: nearly flat where the errors are what
 * is seen, and 1/τ, which prefers no scale, where the steps are, so that n figures without errors
 * give Student's t with n − 1 degrees of freedom, one a step (on priors that leave the word to the
 * figures Gelman, Bayesian Analysis 1, 2006). The 95 % interval is that of the average and is of
 * the <em>figure</em> that will be measured, with as large an error as lately, not of the level
 * behind it.
 */
final class LocalLevel {
  /** Places at which τ is looked at, τ = scale·u/(1 − u) with u evenly between 0 and 1. */
  private static final int PLACES = 61;

  private static final double PRIOR_IN_ERRORS = 3;

  /** Figures whose errors say how exactly the next one will be measured. */
  private static final int LATELY = 4;

  private final List<TimedFigure> figures;
  private final TimedFigure last;
  private final double nextVariance;
  private final double[] weight = new double[PLACES];
  private final double[] stepVariance = new double[PLACES];
  private final double[] level = new double[PLACES];
  private final double[] levelVariance = new double[PLACES];

  /**
   * @param figures two or more, each at a later time than the one before
   */
  LocalLevel(List<TimedFigure> figures) {
    this.figures = figures;
    this.last = figures.get(figures.size() - 1);
    this.nextVariance =
        meanVariance(figures.subList(Math.max(0, figures.size() - LATELY), figures.size()));
    double error = Math.sqrt(meanVariance(figures));
    double scale = error + Math.sqrt(meanSquaredStep());
    double[] log = new double[PLACES];
    double highest = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < PLACES; place++) {
      double u = (place + 0.5) / PLACES;
      double tau = scale * u / (1 - u);
      double inPrior = tau / (PRIOR_IN_ERRORS * error);
      stepVariance[place] = tau * tau;
      log[place] =
          filter(place) - 0.5 * StrictMath.log1p(inPrior * inPrior) - 2 * StrictMath.log(1 - u);
      highest = Math.max(highest, log[place]);
    }
    double sum = 0;
    for (int place = 0; place < PLACES; place++) {
      weight[place] = StrictMath.exp(log[place] - highest);
      sum += weight[place];
    }
    for (int place = 0; place < PLACES; place++) {
      weight[place] /= sum;
    }
  }

  private static double meanVariance(List<TimedFigure> figures) {
    return figures.stream().mapToDouble(TimedFigure::variance).average().orElseThrow();
  }

  private double meanSquaredStep() {
    double sum = 0;
    for (int i = 1; i < figures.size(); i++) {
      double step = figures.get(i).value() - figures.get(i - 1).value();
      sum += step * step;
    }
    return sum / (figures.size() - 1);
  }

  /** Kalman's filter; the log likelihood but for a constant. */
  private double filter(int place) {
    TimedFigure before = figures.get(0);
    double at = before.value();
    double variance = before.variance();
    double likelihood = 0;
    for (TimedFigure figure : figures.subList(1, figures.size())) {
      variance += (figure.time() - before.time()) * stepVariance[place];
      double expected = variance + figure.variance();
      double surprise = figure.value() - at;
      likelihood -= 0.5 * (StrictMath.log(expected) + surprise * (surprise / expected));
      double gain = variance / expected;
      at += gain * surprise;
      variance *= 1 - gain;
      before = figure;
    }
    level[place] = at;
    levelVariance[place] = variance;
    return likelihood;
  }

  /** What may be measured at a later time. */
  Expected at(int time) {
    double mean = 0;
    for (int place = 0; place < PLACES; place++) {
      mean += weight[place] * level[place];
    }
    return new Expected(mean, figures.size(), mixture(level, levelVariance, time));
  }

  /** What may be measured at a later time when the last figure is taken for what comes. */
  Expected sameAsLast(int time) {
    double[] value = new double[PLACES];
    double[] variance = new double[PLACES];
    Arrays.fill(value, last.value());
    Arrays.fill(variance, last.variance());
    return new Expected(last.value(), figures.size(), mixture(value, variance, time));
  }

  /** With what comes upon a level's own variance until a figure of a later time is measured. */
  private NormalMixture mixture(double[] mean, double[] own, int time) {
    double[] variance = new double[PLACES];
    for (int place = 0; place < PLACES; place++) {
      variance[place] = own[place] + (time - last.time()) * stepVariance[place] + nextVariance;
    }
    return new NormalMixture(weight, mean, variance);
  }
}
