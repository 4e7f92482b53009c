package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.measure.DriverOutcome;
import fi.arvo.measure.DriverRules;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.SurveyScales;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How drivers are told from states.
 *
 * @param groups for each tier of the model the drivers in it, possibly none
 * @param minEffects by outcome the smallest effect that matters, in the outcome's unit
 */
public record DriverPlan(DriverRules rules, int[][] groups, double[] minEffects)
    implements Serializable {
  private static final double NPS_RANGE = 200;

  /** The plan of a run. */
  public static DriverPlan of(DriverRules rules, MeasureRules measures, JobConfig.Effects effects) {
    int[] tierOf = measures.coverage().tierOf();
    int[][] groups = new int[measures.coverage().tiers()][];
    for (int tier = 0; tier < groups.length; tier++) {
      List<Integer> drivers = new ArrayList<>();
      for (int j = 0; j < rules.size(); j++) {
        if (tierOf[rules.elements().get(j)] == tier) {
          drivers.add(j);
        }
      }
      groups[tier] = drivers.stream().mapToInt(Integer::intValue).toArray();
    }
    double[] minEffects = new double[DriverOutcome.values().length];
    for (DriverOutcome outcome : DriverOutcome.values()) {
      minEffects[outcome.ordinal()] = minEffect(outcome, measures.scales(), effects);
    }
    return new DriverPlan(rules, groups, minEffects);
  }

  /** Answers matter by as much of their scale as points of NPS do of theirs. */
  private static double minEffect(
      DriverOutcome outcome, SurveyScales scales, JobConfig.Effects effects) {
    double part = effects.nps() / NPS_RANGE;
    return switch (outcome) {
      case RECOMMEND -> part * (scales.recommendMax() - scales.recommendMin());
      case EFFORT -> part * (scales.effortMax() - scales.effortMin());
      case SATISFACTION -> part * (scales.satisfactionMax() - scales.satisfactionMin());
      case GROWTH -> effects.growth();
    };
  }

  /** Tiers that have a driver. */
  List<Integer> tiers() {
    List<Integer> tiers = new ArrayList<>();
    for (int tier = 0; tier < groups.length; tier++) {
      if (groups[tier].length > 0) {
        tiers.add(tier);
      }
    }
    return tiers;
  }
}
