package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.measure.AnswerSpread;
import fi.arvo.measure.Cohort;
import fi.arvo.measure.DoseState;
import fi.arvo.measure.LoyaltyKey;
import fi.arvo.measure.LoyaltyState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.MoneyGroup;
import fi.arvo.measure.MoneyState;
import fi.arvo.measure.Outcome;
import fi.arvo.measure.RetentionGroup;
import fi.arvo.measure.Scope;
import fi.arvo.measure.SurveyScales;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.ScoreDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Every outcome by band of elements and by tiers covered, at customer level, and for everybody. */
final class DoseAnalysis {
  private static final Band ALL = new Band(0, 0, Integer.MAX_VALUE, "all");

  private final MeasureRules rules;
  private final List<DoseFinding> findings = new ArrayList<>();

  private DoseAnalysis(MeasureRules rules) {
    this.rules = rules;
  }

  static List<DoseFinding> of(ValueStates states, MeasureRules rules, JobConfig job) {
    DoseAnalysis analysis = new DoseAnalysis(rules);
    List<Band> bands = Band.over(job.coverage().bands(), rules.coverage().elements());
    List<Band> tiers = Band.each(rules.coverage().tiers());
    states
        .dose()
        .forEach(
            (scope, dose) -> {
              analysis.bands(scope, Dose.ELEMENTS, bands, dose);
              analysis.bands(scope, Dose.TIERS, tiers, dose);
            });
    states.spread().forEach((scope, spread) -> analysis.everybody(scope, spread, states));
    states.money().forEach(analysis::everybodysMoney);
    return analysis.findings;
  }

  private void bands(Scope scope, Dose dose, List<Band> bands, DoseState state) {
    for (Outcome outcome : Outcome.values()) {
      if (state.cells(outcome).n() == 0) {
        continue;
      }
      for (Band band : bands) {
        if (outcome == Outcome.GROWTH || outcome == Outcome.PLACEBO_GROWTH) {
          MoneyGroup money =
              dose == Dose.ELEMENTS
                  ? state.moneyByLevel(outcome, band.from(), band.to())
                  : state.moneyByTiers(outcome, band.from(), band.to());
          addMoney(scope, dose, outcome, band, money);
          if (outcome == Outcome.GROWTH) {
            addKept(
                scope,
                dose,
                band,
                dose == Dose.ELEMENTS
                    ? state.keptByLevel(band.from(), band.to())
                    : state.keptByTiers(band.from(), band.to()));
          }
        } else {
          ScoreDistribution scores =
              (dose == Dose.ELEMENTS ? state.byLevel(outcome) : state.byTiers(outcome))
                  .outcomeOf(band.from(), band.to());
          add(scope, dose, outcome, band, estimate(outcome, scores, rules.scales()));
        }
      }
    }
  }

  private void everybody(Scope scope, AnswerSpread spread, ValueStates states) {
    LoyaltyState loyalty = states.loyalty().get(new LoyaltyKey(scope, LoyaltyKey.CURRENT));
    if (loyalty.recommend().answers() > 0) {
      add(scope, Dose.ALL, Outcome.NPS, ALL, loyalty.recommend().estimate());
    }
    everybody(scope, Outcome.EFFORT, spread.effort());
    everybody(scope, Outcome.SATISFACTION, spread.satisfaction());
  }

  private void everybodysMoney(Scope scope, MoneyState money) {
    if (money.growth().growth().customers() > 0) {
      addMoney(scope, Dose.ALL, Outcome.GROWTH, ALL, money.growth());
      addKept(scope, Dose.ALL, ALL, money.kept());
    }
    if (money.placebo().growth().customers() > 0) {
      addMoney(scope, Dose.ALL, Outcome.PLACEBO_GROWTH, ALL, money.placebo());
    }
    everybody(scope, Outcome.RETAINED, money.retained());
    everybody(scope, Outcome.NEW_STREAM, money.newStream());
  }

  private void everybody(Scope scope, Outcome outcome, ScoreDistribution scores) {
    if (scores.n() > 0) {
      add(scope, Dose.ALL, outcome, ALL, estimate(outcome, scores, rules.scales()));
    }
  }

  private static Estimate estimate(Outcome outcome, ScoreDistribution scores, SurveyScales scales) {
    return switch (outcome) {
      case NPS -> scores.netPromoter(scales.promoter(), scales.detractor()).adjustedWald();
      case RETAINED, NEW_STREAM -> scores.shareAtLeast(1);
      default -> scores.mean();
    };
  }

  private void add(Scope scope, Dose dose, Outcome outcome, Band band, Estimate estimate) {
    findings.add(
        new DoseFinding(
            scope,
            Level.CUSTOMER,
            dose,
            outcome.key(),
            outcome.cohort(),
            band,
            estimate,
            null,
            null,
            null,
            null,
            estimate.n()));
  }

  private void addMoney(Scope scope, Dose dose, Outcome outcome, Band band, MoneyGroup money) {
    OptionalDouble mean = money.growth().mean();
    Estimate growth = money.growth().aggregate();
    findings.add(
        new DoseFinding(
            scope,
            Level.CUSTOMER,
            dose,
            outcome.key(),
            outcome.cohort(),
            band,
            growth,
            mean.isPresent() ? (Double) mean.getAsDouble() : null,
            dose == Dose.ALL ? (Long) money.growth().flooredWindows() : null,
            money.money(),
            money.largest(),
            growth.n()));
  }

  private void addKept(Scope scope, Dose dose, Band band, RetentionGroup kept) {
    add(scope, dose, DoseFinding.NET_RETENTION, band, kept, kept.moments().net());
    add(scope, dose, DoseFinding.GROSS_RETENTION, band, kept, kept.moments().gross());
  }

  private void add(
      Scope scope, Dose dose, String outcome, Band band, RetentionGroup kept, Estimate estimate) {
    findings.add(
        new DoseFinding(
            scope,
            Level.CUSTOMER,
            dose,
            outcome,
            Cohort.LINKED,
            band,
            estimate,
            null,
            null,
            kept.money(),
            kept.largest(),
            kept.fewest()));
  }
}
