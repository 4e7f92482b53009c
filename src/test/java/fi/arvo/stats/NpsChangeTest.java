package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.stats.NpsChange.Part;
import fi.arvo.stats.NpsChange.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What a change of the NPS is made of by group. */
class NpsChangeTest {
  /** Groups of so many answers with this NPS, from promoters, detractors and no one between. */
  private static Period period(Object... namesAnswersAndScores) {
    NetPromoterMoments total = new NetPromoterMoments();
    TreeMap<String, NetPromoterMoments> groups = new TreeMap<>();
    for (int i = 0; i < namesAnswersAndScores.length; i += 3) {
      double answers = ((Number) namesAnswersAndScores[i + 1]).doubleValue();
      double net = ((Number) namesAnswersAndScores[i + 2]).doubleValue() / 100;
      NetPromoterMoments group = new NetPromoterMoments();
      double promoters = answers * (1 + net) / 2;
      group.add(1, 0, 0, promoters, 0, 0);
      group.add(0, 0, 1, 0, 0, answers - promoters);
      total.merge(group);
      groups.put((String) namesAnswersAndScores[i], group);
    }
    return new Period(total, groups);
  }

  private static Part part(NpsChange change, String group) {
    return change.parts().stream().filter(p -> p.group().equals(group)).findFirst().orElseThrow();
  }

  /** Made-up; R 4.2.2 and Python. */
  @Test
  void fourSegmentsMoveByMixAndByRate() {
    NpsChange change =
        NpsChange.between(
            period("web", 400, 35, "store", 300, 50, "phone", 250, 10, "app", 50, 60),
            period("web", 350, 30, "store", 200, 52, "phone", 150, 15, "app", 300, 55));
    close("change", change.change().valueOrNull(), 5.149999999999999);
    close("mix", change.mix(), 6.4);
    close("rate", change.rate(), -1.25);
    close("web, mix", part(change, "web").mix(), 0.22875000000000034);
    close("web, rate", part(change, "web").rate().valueOrNull(), -1.875);
    close("store, mix", part(change, "store").mix(), -1.3924999999999994);
    close("store, rate", part(change, "store").rate().valueOrNull(), 0.5);
    close("phone, mix", part(change, "phone").mix(), 2.4575000000000005);
    close("phone, rate", part(change, "phone").rate().valueOrNull(), 1.0);
    close("app, mix", part(change, "app").mix(), 5.106249999999999);
    close("app, rate", part(change, "app").rate().valueOrNull(), -0.875);
    assertThat(change.parts().stream().map(Part::group))
        .containsExactly("app", "phone", "store", "web");
    close("share before", part(change, "app").shareBefore(), 0.05);
    close("share after", part(change, "app").shareAfter(), 0.3);
    close("nps before", part(change, "app").npsBefore().orElseThrow(), 60);
    close("nps after", part(change, "app").npsAfter().orElseThrow(), 55);
  }

  /** Made-up; R 4.2.2. */
  @Test
  void threeSegmentsMoveByMixAndByRate() {
    NpsChange change =
        NpsChange.between(
            period("a", 5, 40, "b", 3, 20, "c", 2, -10), period("a", 4, 42, "b", 3, 15, "c", 3, 0));
    close("change", change.change().valueOrNull(), -2.7);
    close("a", part(change, "a").rate().valueOrNull(), 0.9);
    close("b", part(change, "b").rate().valueOrNull(), -1.5);
    close("c", part(change, "c").rate().valueOrNull(), 2.5);
    close("a", part(change, "a").mix(), -1.835);
    assertThat(part(change, "b").mix()).isBetween(-1e-12, 1e-12);
    close("c", part(change, "c").mix(), -2.765);
  }

  private static NetPromoterMoments answers(int promoters, int passives, int detractors) {
    NetPromoterMoments moments = new NetPromoterMoments();
    for (int i = 0; i < promoters + passives + detractors; i++) {
      moments.add(
          i < promoters ? 1 : 0,
          i >= promoters && i < promoters + passives ? 1 : 0,
          i >= promoters + passives ? 1 : 0);
    }
    return moments;
  }

  private static Period of(Map<String, NetPromoterMoments> groups) {
    NetPromoterMoments total = new NetPromoterMoments();
    groups.values().forEach(total::merge);
    return new Period(total, new TreeMap<>(groups));
  }

  @Test
  void rateAndChangeHaveTheErrorOfADifferenceOfIndependentScores() {
    NpsChange change =
        NpsChange.between(
            of(Map.of("a", answers(140, 50, 90), "b", answers(10, 20, 10))),
            of(Map.of("a", answers(180, 60, 60), "b", answers(8, 30, 2))));
    double middle = (280.0 / 320 + 300.0 / 340) / 2;
    Estimate a =
        NetPromoter.ofCounts(180, 60, 60).minus(NetPromoter.ofCounts(140, 50, 90)).times(middle);
    same(part(change, "a").rate(), a, 1e-12);
    close("se", part(change, "a").rate().standardErrorOrNull(), middle * 7.03784197255874);
    same(
        change.change(),
        NetPromoter.ofCounts(188, 90, 62).minus(NetPromoter.ofCounts(150, 70, 100)),
        1e-12);
  }

  @Test
  void aGroupThatEntersOrLeavesIsAllMix() {
    NpsChange change =
        NpsChange.between(
            of(Map.of("old", answers(2, 2, 6), "kept", answers(5, 5, 0))),
            of(
                Map.of(
                    "new", answers(9, 1, 0), "kept", answers(6, 3, 1), "empty", answers(0, 0, 0))));
    assertThat(change.parts().stream().map(Part::group)).containsExactly("kept", "new", "old");
    double middle = (5.0 + 70) / 2;
    Part entered = part(change, "new");
    assertThat(entered.npsBefore()).isEmpty();
    assertThat(entered.shareBefore()).isZero();
    assertThat(entered.rate().valueOrNull()).isZero();
    assertThat(entered.rate().lowOrNull()).isNull();
    assertThat(entered.rate().n()).isEqualTo(10);
    close("entered", entered.mix(), 0.5 * (90 - middle));
    Part left = part(change, "old");
    assertThat(left.npsAfter()).isEmpty();
    assertThat(left.rate().valueOrNull()).isZero();
    close("left", left.mix(), -0.5 * (-40 - middle));
    close("foots", change.mix() + change.rate(), 65);
  }

  @Test
  void aPeriodWithoutAnswersGivesNoChangeAndNoParts() {
    Period some = of(Map.of("a", answers(1, 0, 0)));
    Period none = of(Map.of("a", answers(0, 0, 0)));
    for (NpsChange change : List.of(NpsChange.between(none, some), NpsChange.between(some, none))) {
      assertThat(change.change().whyNot()).contains(Reason.NO_ANSWERS);
      assertThat(change.parts()).isEmpty();
      assertThat(change.mix()).isZero();
      assertThat(change.rate()).isZero();
    }
    NpsChange one = NpsChange.between(some, some);
    assertThat(one.change().valueOrNull()).isZero();
    assertThat(one.mix() + one.rate()).isZero();
  }

  @Test
  void groupsThatLeaveAnswersOutAreAMistake() {
    Period whole = of(Map.of("a", answers(1, 0, 0), "b", answers(0, 1, 1)));
    Period part = new Period(whole.total(), whole.groups().headMap("b"));
    assertThatThrownBy(() -> NpsChange.between(part, whole))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("left out");
    assertThatThrownBy(() -> NpsChange.between(whole, part))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void mixAndRateAddToTheChangeAndTurnWithTime(
      @ForAll @Size(12) List<@IntRange(max = 30) Integer> before,
      @ForAll @Size(12) List<@IntRange(max = 30) Integer> after) {
    Period first = of(groups(before));
    Period last = of(groups(after));
    NpsChange there = NpsChange.between(first, last);
    if (!there.change().isAvailable()) {
      return;
    }
    assertThat(there.mix() + there.rate() - there.change().valueOrNull()).isBetween(-1e-12, 1e-12);
    NpsChange back = NpsChange.between(last, first);
    assertThat(there.mix() + back.mix()).isBetween(-1e-12, 1e-12);
    assertThat(there.rate() + back.rate()).isBetween(-1e-12, 1e-12);
  }

  private static Map<String, NetPromoterMoments> groups(List<Integer> counts) {
    Map<String, NetPromoterMoments> groups = new TreeMap<>();
    for (int i = 0; i < counts.size(); i += 3) {
      groups.put("g" + i, answers(counts.get(i), counts.get(i + 1), counts.get(i + 2)));
    }
    return groups;
  }
}
