package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.measure.ActionOutcome;
import fi.arvo.measure.Feeling;
import fi.arvo.measure.SurveyScales;
import fi.arvo.stats.Verdict;
import fi.arvo.stats.Verdict.Certainty;
import fi.arvo.stats.Verdict.Direction;

/** How big an effect on what customers feel or pay must be to matter, and which way is better. */
final class LoopEffects {
  /** Smallest effect on an answer on a scale that matters, of the scale's length. */
  private static final double SCALE = 0.03;

  /** From this p-value on, corrected, an effect may be chance. */
  private static final double LEVEL = 0.05;

  private final SurveyScales scales;
  private final JobConfig.Effects effects;

  LoopEffects(SurveyScales scales, JobConfig.Effects effects) {
    this.scales = scales;
    this.effects = effects;
  }

  /** In the unit of tables. */
  double smallest(Feeling feeling) {
    return switch (feeling) {
      case RECOMMEND -> effects.nps();
      case EFFORT -> SCALE * (scales.effortMax() - scales.effortMin());
      case VALENCE -> SCALE * 2;
    };
  }

  /**
   * In the unit of tables.
   *
   * @param before what customers paid before
   */
  double smallest(ActionOutcome outcome, double before) {
    return switch (outcome) {
      case RECOMMEND -> smallest(Feeling.RECOMMEND);
      case EFFORT -> smallest(Feeling.EFFORT);
      case VALENCE -> smallest(Feeling.VALENCE);
      case REVENUE -> effects.growth() * Math.abs(before);
    };
  }

  /** Whether a high number is the good end. */
  boolean highIsGood(String outcome) {
    return !outcome.equals(Feeling.EFFORT.key()) || scales.easyIsHigh();
  }

  /**
   * The verdict with better as the positive direction. An effect whose p-value doesn't hold among
   * all that were tested may be chance: nobody can tell.
   */
  Verdict better(Verdict found, String outcome, Double adjusted) {
    boolean chance = adjusted == null || adjusted >= LEVEL;
    if (chance && found.direction() != Direction.NONE) {
      return new Verdict(Certainty.CANT_TELL, Direction.NONE);
    }
    return highIsGood(outcome) ? found : new Verdict(found.certainty(), turned(found));
  }

  private static Direction turned(Verdict verdict) {
    return switch (verdict.direction()) {
      case POSITIVE -> Direction.NEGATIVE;
      case NEGATIVE -> Direction.POSITIVE;
      case NONE -> Direction.NONE;
    };
  }

  /** What the measures' unit is taken times to give that of tables. */
  static double unit(ActionOutcome outcome, JobConfig.Money money) {
    return switch (outcome) {
      case RECOMMEND, EFFORT -> 1;
      case VALENCE -> 0.01;
      case REVENUE -> Math.pow(10, -money.scale());
    };
  }
}
