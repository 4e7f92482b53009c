package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.stats.RatioChange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PeriodChangesTest {
  private static final ComparedPeriods PERIODS = new ComparedPeriods("2026Q2", "2026Q3");
  private static final Scope SMALL = new Scope(Scope.SEGMENT, "small");
  private static final Scope WEB = new Scope(Scope.CHANNEL, "web");

  private final PeriodChanges changes = new PeriodChanges(new int[] {0, 2}, 8);

  private void customer(List<Answer> before, List<Answer> after, Scope... scopes) {
    Map<LoyaltyKey, List<Answer>> answers = new TreeMap<>();
    for (Scope scope : scopes) {
      answers.put(new LoyaltyKey(scope, "2026Q2"), before);
      answers.put(new LoyaltyKey(scope, "2026Q3"), after);
      answers.put(new LoyaltyKey(scope, "2026Q1"), List.of(answer(0, 1, 0, 0, 0)));
    }
    changes.add(answers, PERIODS, Histories.SCALES);
  }

  private static Answer answer(int recommend, int effort, int... ratings) {
    return Answered.now().recommend(recommend).effort(effort).rated(ratings).answer();
  }

  @Test
  void answersOfBothPeriodsCountAndThoseOfOthersDoNot() {
    customer(
        List.of(answer(10, 5, 8, 8, 7), answer(9, 5, 8, 8, 9)),
        List.of(answer(0, 3, 8, 8, 7)),
        Scope.OVERALL,
        SMALL);
    customer(List.of(answer(7, 6, 9, 0, 8)), List.of(), Scope.OVERALL, WEB);

    PeriodChanges.Part all = changes.parts().get(Scope.OVERALL);
    assertThat(all.recommend().ratio(false).valueOrNull()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(all.recommend().ratio(true).valueOrNull()).isEqualTo(-1);
    assertThat(all.recommend().customers(false)).isEqualTo(2);
    assertThat(all.recommend().inBoth()).isEqualTo(1);
    assertThat(all.effort().ratio(true).valueOrNull()).isEqualTo(3);
    assertThat(all.satisfied().customers(false)).as("nobody was asked").isZero();
  }

  @Test
  void elementsAreThoseAskedForAndToldOverallAndBySegment() {
    customer(
        List.of(answer(10, 5, 8, 8, 7)),
        List.of(answer(9, 5, Answer.NONE, 8, 8)),
        Scope.OVERALL,
        SMALL,
        WEB);

    List<RatioChange> covered = changes.parts().get(SMALL).covered();
    assertThat(covered).hasSize(2);
    assertThat(covered.get(0).ratio(false).valueOrNull()).isEqualTo(1);
    assertThat(covered.get(0).customers(true)).as("not rated").isZero();
    assertThat(covered.get(1).ratio(false).valueOrNull()).isZero();
    assertThat(covered.get(1).ratio(true).valueOrNull()).isEqualTo(1);
    assertThat(changes.parts().get(WEB).covered()).isEmpty();
  }

  @Test
  void mergedStatesHoldTheCustomersOfBoth() {
    PeriodChanges other = new PeriodChanges(new int[] {0, 2}, 8);
    Map<LoyaltyKey, List<Answer>> answers =
        Map.of(new LoyaltyKey(WEB, "2026Q3"), List.of(answer(10, 5, 8, 8, 8)));
    other.add(answers, PERIODS, Histories.SCALES);
    customer(List.of(answer(0, 5, 8, 8, 7)), List.of(), Scope.OVERALL, WEB);

    changes.merge(other);

    assertThat(changes.parts().get(WEB).recommend().mean(0).valueOrNull()).isEqualTo(2);
    assertThat(changes.parts().get(Scope.OVERALL).recommend().customers(true)).isZero();
  }
}
