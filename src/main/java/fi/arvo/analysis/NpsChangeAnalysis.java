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
import fi.arvo.stats.MixMoments;
import fi.arvo.stats.NetPromoterMoments;
import fi.arvo.stats.NpsChange;
import fi.arvo.stats.Reason;
import fi.arvo.stats.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
   * @param minCell fewest customers in a period who rate an element, for drivers to be told
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
    if (!total.change().isAvailable()) {
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
      findings.addAll(drivers());
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
    List<Estimate> mixes = parts.stream().map(part -> mix(dimension, part)).toList();
    List<Double> mixAdjusted = adjusted(mixes);
    List<Double> rateAdjusted = adjusted(parts.stream().map(NpsChange.Part::rate).toList());
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
              mixes.get(i),
              part.rate(),
              mixAdjusted.get(i),
              rateAdjusted.get(i),
              null,
              part.rate().whyNot().or(mixes.get(i)::whyNot).orElse(null)));
    }
    return findings;
  }

  /** The total has no mix. */
  private Estimate mix(String dimension, NpsChange.Part part) {
    if (dimension.equals(NpsChangeFinding.TOTAL)) {
      return Estimate.point(part.mix(), part.rate().n(), part.rate().n());
    }
    Map<Scope, MixMoments> groups = states.moves().groups();
    return groups
        .get(new Scope(dimension, part.group()))
        .estimate(part.mix(), groups.get(Scope.OVERALL));
  }

  private static NpsChangeFinding.Side side(NetPromoterMoments group, Double share, Double nps) {
    return group == null
        ? null
        : new NpsChangeFinding.Side(
            share, nps, null, group.answers(), group.nEffective(), group.customers());
  }

  private List<NpsChangeFinding> drivers() {
    Result<DriverChange> found = states.change().moments().change();
    if (fewest(found) < minCell) {
      found = Result.none(Reason.TOO_FEW, 0);
    }
    if (!(found instanceof Result.Of<DriverChange> of)) {
      return List.of(nothing(NpsChangeFinding.DRIVER, found.whyNot().orElseThrow()));
    }
    DriverChange change = of.value();
    List<Double> adjusted = adjusted(change.means());
    List<NpsChangeFinding> findings = new ArrayList<>();
    for (int e = 0; e < elements.size(); e++) {
      Estimate mix = change.means().get(e);
      findings.add(
          new NpsChangeFinding(
              NpsChangeFinding.DRIVER,
              elements.get(e),
              rated(false, e),
              rated(true, e),
              mix,
              null,
              adjusted.get(e),
              null,
              change.repair(),
              mix.whyNot().orElse(withoutError(mix))));
    }
    findings.add(
        new NpsChangeFinding(
            NpsChangeFinding.DRIVER,
            NpsChangeFinding.UNEXPLAINED,
            side(before, null, null),
            side(after, null, null),
            null,
            change.unexplained(),
            null,
            null,
            change.repair(),
            withoutError(change.unexplained())));
    return findings;
  }

  private static Reason withoutError(Estimate estimate) {
    return estimate.standardErrorOrNull() == null ? Reason.TOO_FEW : null;
  }

  /**
   * Customers who rate the element that fewest rate, of those that are told, in the period that has
   * fewer; of all elements the one that most rate when none is told.
   */
  private long fewest(Result<DriverChange> found) {
    ChangeState state = states.change();
    long fewest = Long.MAX_VALUE;
    long most = 0;
    for (int e = 0; e < elements.size(); e++) {
      long customers = Math.min(state.customers(false, e), state.customers(true, e));
      most = Math.max(most, customers);
      if (found instanceof Result.Of<DriverChange> of && of.value().means().get(e).isAvailable()) {
        fewest = Math.min(fewest, customers);
      }
    }
    return Math.min(fewest, most);
  }

  private NpsChangeFinding.Side rated(boolean later, int element) {
    ChangeState state = states.change();
    return new NpsChangeFinding.Side(
        null,
        null,
        state.moments().mean(later, element).valueOrNull(),
        state.moments().n(later, element),
        state.nEffective(later, element),
        state.customers(later, element));
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
        null,
        why);
  }

  private static NpsChangeFinding.Side whole(NetPromoterMoments moments) {
    return side(moments, moments.answers() > 0 ? 1.0 : 0.0, moments.estimate().valueOrNull());
  }

  private static List<Double> adjusted(List<Estimate> estimates) {
    List<Double> values = new ArrayList<>();
    estimates.forEach(estimate -> values.add(estimate.pValueOrNull()));
    return BenjaminiHochberg.adjust(values);
  }
}
