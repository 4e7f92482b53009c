package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.stats.Reach;
import fi.arvo.stats.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageSetsTest {
  private static final int[] ALL = {0, 1, 2, 3};

  private static CoverageSets sets(int[]... ratings) {
    CoverageSets sets = new CoverageSets(Histories.RULE, ALL);
    for (int[] rated : ratings) {
      sets.add(Answered.now().rated(rated).answer());
    }
    return sets;
  }

  private static Reach.Set best(CoverageSets sets, int depth) {
    return ((Reach.Best) sets.best(depth, 1)).sets().get(0);
  }

  @Test
  void aRatingAtTheThresholdCoversAndAMissingOneDoesNot() {
    CoverageSets sets = new CoverageSets(Histories.RULE, ALL);
    sets.add(Answered.now().rated(8, 7, Answer.NONE, 0).answer());
    sets.add(Answered.now().rated(Answer.NONE, 10, 1, 1).answer());
    sets.merge(sets(new int[] {9, 1, 1, 1}));

    Reach.Set best = best(sets, 1);
    assertThat(best.elements()).containsExactly(0);
    assertThat(best.reach().valueOrNull()).isEqualTo(2 / 3.0);
    assertThat(sets.customers()).isEqualTo(3);
  }

  @Test
  void depthAsksForMoreElementsOfTheSet() {
    Reach.Set best = best(sets(new int[] {9, 9, 1, 1}, new int[] {9, 1, 9, 1}), 2);
    assertThat(best.size()).isEqualTo(2);
    assertThat(best.reach().valueOrNull()).isEqualTo(0.5);
  }

  @Test
  void aModelThatIsTooLargeIsRefused() {
    CoverageRule rule = new CoverageRule(new int[41], 1, 8, false);
    int[] asked = IntStream.range(0, 41).toArray();
    CoverageSets sets = new CoverageSets(rule, asked);
    sets.add(Answered.now().rated(new int[41]).answer());
    sets.merge(new CoverageSets(rule, asked));
    assertThat(sets.best(1, 5)).isEqualTo(new Reach.Refused(Reason.TOO_MANY));
    assertThat(sets.customers()).isZero();
  }

  @Test
  void onlyElementsThatAreAskedForMakeSets() {
    CoverageSets sets = new CoverageSets(Histories.RULE, new int[] {1, 3});
    sets.add(Answered.now().rated(9, 1, 9, 9).answer());
    sets.add(Answered.now().rated(9, 9, 9, 9).answer());
    Reach.Best best = (Reach.Best) sets.best(1, 5);
    assertThat(best.sets().stream().map(Reach.Set::elements))
        .containsExactly(List.of(3), List.of(1), List.of(1, 3));
    assertThat(((Reach.Best) sets.best(3, 1)).sets()).isEmpty();
    assertThat(new CoverageSets(Histories.RULE, new int[0]).best(1, 1))
        .isEqualTo(new Reach.Refused(Reason.NO_ANSWERS));
  }
}
