package fi.arvo.analysis;

import fi.arvo.config.ElementModel;
import fi.arvo.measure.ChangeState;
import fi.arvo.measure.ComparedPeriods;
import fi.arvo.measure.LoyaltyKey;
import fi.arvo.measure.LoyaltyState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Scope;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.DriverChange;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.NetPromoterMoments;
import fi.arvo.stats.NpsChange;
import fi.arvo.stats.PeriodMoments;
import fi.arvo.stats.Reason;
import fi.arvo.stats.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What moved the NPS between the two periods compared: by group and by driver. */
final class NpsChangeAnalysis {
  private final ValueStates states;
  private final ComparedPeriods periods;
  private final List<String> elements;
  private final int minCell;
  private final NetPromoterMoments before;
  private final NetPromoterMoments after;

  private NpsChangeAnalysis(
      ValueStates states, ComparedPeriods periods, List<String> elements, int minCell) {
    this.states = states;
    this.periods = periods;
    this.elements = elements;
    this.minCell = minCell;
    this.before = total(periods.before());
    this.after = total(periods.after());
  }

  /**
   * The findings; none when nobody answered in either period.
   *
   * @param minCell fewest customers in a period whose answers are told of by driver
   */
  static List<NpsChangeFinding> of(
      ValueStates states, MeasureRules rules, ElementModel model, int minCell) {
    if (rules.compared() == null) {
      return List.of();
    }
    List<String> asked =
        Arrays.stream(rules.asked()).mapToObj(e -> model.elements().get(e).id()).toList();
    return new NpsChangeAnalysis(states, rules.compared(), asked, minCell).findings();
  }

  private List<NpsChangeFinding> findings() {
    SortedMap<String, NetPromoterMoments> first =
        new TreeMap<>(Map.of(Scope.OVERALL.value(), before));
    SortedMap<String, NetPromoterMoments> last =
        new TreeMap<>(Map.of(Scope.OVERALL.value(), after));
    NpsChange total =
        NpsChange.between(new NpsChange.Period(before, first), new NpsChange.Period(after, last));
    if (!(total.change() instanceof Estimate.Of change)) {
      return before.answers() + after.answers() == 0
          ? List.of()
          : List.of(nothing(NpsChangeFinding.TOTAL, total.change().whyNot().orElseThrow()));
    }
    List<NpsChangeFinding> findings = new ArrayList<>(groups(NpsChangeFinding.TOTAL, first, last));
    for (String kind : List.of(Scope.CHANNEL, Scope.SEGMENT, Scope.TOUCHPOINT, Scope.UNIT)) {
      SortedMap<String, NetPromoterMoments> from = moments(kind, periods.before());
      SortedMap<String, NetPromoterMoments> to = moments(kind, periods.after());
      if (!from.isEmpty() || !to.isEmpty()) {
        findings.addAll(groups(kind, from, to));
      }
    }
    if (!elements.isEmpty()) {
      findings.addAll(drivers(change.value()));
    }
    return findings;
  }

  private NetPromoterMoments total(String period) {
    LoyaltyState state = states.loyalty().get(new LoyaltyKey(Scope.OVERALL, period));
    return state == null ? new NetPromoterMoments() : state.recommend();
  }

  /** The groups of a kind that gave an answer in a period. */
  private SortedMap<String, NetPromoterMoments> moments(String kind, String period) {
    SortedMap<String, NetPromoterMoments> groups = new TreeMap<>();
    states
        .loyalty()
        .forEach(
            (key, state) -> {
              boolean meant = key.scope().kind().equals(kind) && key.period().equals(period);
              if (meant && state.recommend().answers() > 0) {
                groups.put(key.scope().value(), state.recommend());
              }
            });
    return groups;
  }

  private List<NpsChangeFinding> groups(
      String dimension,
      SortedMap<String, NetPromoterMoments> from,
      SortedMap<String, NetPromoterMoments> to) {
    List<NpsChange.Part> parts =
        NpsChange.between(new NpsChange.Period(before, from), new NpsChange.Period(after, to))
            .parts();
    List<Double> adjusted = adjusted(parts, part -> part.rate().pValueOrNull());
    List<NpsChangeFinding> findings = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      NpsChange.Part part = parts.get(i);
      NetPromoterMoments first = from.get(part.group());
      NetPromoterMoments last = to.get(part.group());
      findings.add(
          new NpsChangeFinding(
              dimension,
              part.group(),
              side(first, part.shareBefore(), part.npsBefore().orElse(null)),
              side(last, part.shareAfter(), part.npsAfter().orElse(null)),
              Estimate.point(part.mix(), part.rate().n(), part.rate().n()),
              part.rate(),
              null,
              adjusted.get(i),
              part.rate().whyNot().orElse(null)));
    }
    return findings;
  }

  private static NpsChangeFinding.Side side(NetPromoterMoments group, double share, Double nps) {
    return group == null
        ? null
        : new NpsChangeFinding.Side(
            share, nps, null, group.answers(), group.nEffective(), group.customers());
  }

  private List<NpsChangeFinding> drivers(double change) {
    ChangeState state = states.change();
    PeriodMoments moments = state.moments();
    Result<DriverChange> found =
        fewest(state) < minCell ? Result.none(Reason.TOO_FEW, 0) : moments.change();
    if (!(found instanceof Result.Of<DriverChange> of)) {
      return List.of(nothing(NpsChangeFinding.DRIVER, found.whyNot().orElseThrow()));
    }
    DriverChange drivers = of.value();
    List<Double> means = adjusted(drivers.drivers(), part -> part.means().pValueOrNull());
    List<Double> coefficients =
        adjusted(drivers.drivers(), part -> part.coefficients().pValueOrNull());
    List<NpsChangeFinding> findings = new ArrayList<>();
    for (int e = 0; e < drivers.drivers().size(); e++) {
      DriverChange.Part part = drivers.drivers().get(e);
      boolean bare = part.means().standardErrorOrNull() == null;
      Reason dropped = moments.whyDropped(e);
      findings.add(
          new NpsChangeFinding(
              NpsChangeFinding.DRIVER,
              elements.get(e),
              rated(false, moments.mean(false, e)),
              rated(true, moments.mean(true, e)),
              part.means(),
              part.coefficients(),
              means.get(e),
              coefficients.get(e),
              dropped == null && bare ? Reason.TOO_FEW : dropped));
    }
    findings.add(
        new NpsChangeFinding(
            NpsChangeFinding.DRIVER,
            NpsChangeFinding.CONSTANT,
            rated(false, null),
            rated(true, null),
            zero(),
            drivers.constant(),
            null,
            null,
            null));
    findings.add(unrated(change - drivers.change().valueOrNull()));
    return findings;
  }

  /** Customers whose answers are regressed, in the period that has fewer. */
  private static long fewest(ChangeState state) {
    return Math.min(state.ratedCustomers(false), state.ratedCustomers(true));
  }

  private NpsChangeFinding unrated(double rest) {
    ChangeState state = states.change();
    long answers = state.unratedAnswers(false) + state.unratedAnswers(true);
    return new NpsChangeFinding(
        NpsChangeFinding.DRIVER,
        NpsChangeFinding.UNRATED,
        unratedSide(state, false),
        unratedSide(state, true),
        Estimate.point(answers == 0 ? 0 : rest, answers, answers),
        zero(),
        null,
        null,
        null);
  }

  private static NpsChangeFinding.Side unratedSide(ChangeState state, boolean later) {
    return new NpsChangeFinding.Side(
        state.unratedShare(later),
        null,
        null,
        state.unratedAnswers(later),
        state.unratedEffective(later),
        state.unratedCustomers(later));
  }

  private NpsChangeFinding.Side rated(boolean later, Double mean) {
    ChangeState state = states.change();
    return new NpsChangeFinding.Side(
        null,
        null,
        mean,
        state.moments().n(later),
        state.ratedEffective(later),
        state.ratedCustomers(later));
  }

  private static Estimate zero() {
    return Estimate.point(0, 0, 0);
  }

  private NpsChangeFinding nothing(String dimension, Reason why) {
    boolean driver = dimension.equals(NpsChangeFinding.DRIVER);
    return new NpsChangeFinding(
        dimension,
        Scope.OVERALL.value(),
        driver ? null : whole(before),
        driver ? null : whole(after),
        Estimate.none(why, 0),
        Estimate.none(why, 0),
        null,
        null,
        why);
  }

  private static NpsChangeFinding.Side whole(NetPromoterMoments moments) {
    return side(moments, moments.answers() > 0 ? 1 : 0, moments.estimate().valueOrNull());
  }

  private static <T> List<Double> adjusted(List<T> parts, Function<T, Double> p) {
    List<Double> values = new ArrayList<>();
    parts.forEach(part -> values.add(p.apply(part)));
    return BenjaminiHochberg.adjust(values);
  }
}
