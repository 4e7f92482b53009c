package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.stats.Reach.Best;
import fi.arvo.stats.Reach.Outcome;
import fi.arvo.stats.Reach.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReachTest {
  /**
   * psychTools::bfi, the ten items A2, A3, A5, C1, C2, E3, E4, O1, O3, O5 as bits from 0, set where
   * the answer is the highest; its first 500 complete rows.
   */
  private static final int[] MASKS = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 17, 18, 22, 23, 24, 25, 26, 27, 28, 29, 31, 32,
    34, 35, 38, 51, 57, 64, 65, 66, 67, 68, 69, 70, 71, 72, 77, 78, 79, 80, 83, 85, 86, 96, 97, 108,
    112, 128, 129, 130, 131, 133, 134, 135, 136, 137, 138, 139, 140, 143, 144, 145, 147, 151, 152,
    154, 160, 164, 165, 171, 177, 188, 192, 193, 194, 195, 196, 198, 199, 207, 208, 213, 223, 225,
    227, 231, 238, 246, 247, 248, 255, 256, 257, 258, 259, 261, 264, 270, 271, 272, 273, 277, 279,
    280, 290, 320, 321, 328, 335, 337, 340, 351, 353, 356, 359, 367, 374, 375, 384, 385, 387, 391,
    392, 398, 399, 400, 408, 409, 410, 415, 418, 420, 423, 424, 442, 443, 447, 449, 453, 454, 459,
    460, 462, 464, 469, 472, 477, 479, 482, 483, 485, 486, 487, 495, 501, 502, 503, 508, 511, 512,
    513, 516, 520, 577, 591, 640, 871, 999
  };

  private static final int[] RESPONDENTS = {
    129, 12, 12, 10, 6, 5, 3, 5, 6, 4, 1, 1, 2, 16, 2, 2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 3, 1, 1, 1, 1,
    1, 13, 2, 3, 4, 1, 2, 1, 4, 5, 1, 1, 1, 4, 1, 2, 1, 2, 2, 1, 1, 16, 10, 4, 2, 3, 4, 1, 4, 1, 1,
    1, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 2, 1, 1, 1, 2, 4, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 4, 1, 1, 1,
    1, 1, 6, 1, 2, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 1, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 13, 2, 1,
    1, 2, 1, 3, 2, 1, 2, 2, 1, 1, 1, 1, 2, 1, 1, 2, 1, 1, 1, 2, 1, 2, 2, 1, 1, 1, 2, 1, 1, 2, 1, 2,
    3, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1
  };

  private static List<Reach.Set> best(CoverageMasks masks, int depth, int ranks) {
    Outcome outcome = Reach.best(masks, depth, ranks);
    assertThat(outcome).isInstanceOf(Best.class);
    return ((Best) outcome).sets();
  }

  private static List<Reach.Set> ofSize(int size, List<Reach.Set> sets) {
    return sets.stream().filter(set -> set.size() == size).toList();
  }

  /** Brute force in R 4.2.2 and Python: the one best set of each size. */
  @Test
  void theBestSetsOfTenItemsAreThoseOfBruteForce() {
    CoverageMasks masks = new CoverageMasks(10);
    for (int i = 0; i < MASKS.length; i++) {
      for (int k = 0; k < RESPONDENTS[i]; k++) {
        masks.add(MASKS[i]);
      }
    }
    List<Reach.Set> best = best(masks, 1, 1);
    assertThat(best.stream().map(Reach.Set::elements))
        .containsExactly(
            List.of(0),
            List.of(0, 7),
            List.of(0, 6, 7),
            List.of(0, 1, 6, 7),
            List.of(0, 1, 4, 6, 7));
    int[] reached = {170, 257, 297, 325, 345};
    int[] frequency = {170, 336, 468, 616, 710};
    for (int size = 1; size <= 5; size++) {
      Reach.Set set = best.get(size - 1);
      assertThat(set.size()).isEqualTo(size);
      assertThat(set.rank()).isEqualTo(1);
      same(set.reach(), Proportions.wilson(reached[size - 1], 500), 1e-12);
      close("frequency", set.frequency(), frequency[size - 1] / 500.0);
    }
  }

  /** Eight made-up customers A, AB, B, C, CD, AD, none and BC; reach of all sets by hand and R. */
  private static CoverageMasks eight() {
    CoverageMasks masks = new CoverageMasks(4);
    for (long mask : new long[] {1, 3, 2, 4, 12, 9, 0, 6}) {
      masks.add(mask);
    }
    return masks;
  }

  @Test
  void allSetsOfFourElementsAreRankedByReachThenFrequencyThenElements() {
    List<Reach.Set> sets = best(eight(), 1, 10);
    assertThat(ofSize(1, sets).stream().map(ReachTest::line))
        .containsExactly("1 [0] 3/3", "2 [1] 3/3", "3 [2] 3/3", "4 [3] 2/2");
    assertThat(ofSize(2, sets).stream().map(ReachTest::line))
        .containsExactly(
            "1 [0, 2] 6/6",
            "2 [0, 1] 5/6",
            "3 [1, 2] 5/6",
            "4 [1, 3] 5/5",
            "5 [0, 3] 4/5",
            "6 [2, 3] 4/5");
    assertThat(ofSize(3, sets).stream().map(ReachTest::line))
        .containsExactly(
            "1 [0, 1, 2] 7/9", "2 [0, 1, 3] 6/8", "3 [0, 2, 3] 6/8", "4 [1, 2, 3] 6/8");
    assertThat(ofSize(4, sets).stream().map(ReachTest::line))
        .containsExactly("1 [0, 1, 2, 3] 7/11");
    assertThat(ofSize(5, sets)).isEmpty();
  }

  @Test
  void asManySetsAsRanksAreKept() {
    List<Reach.Set> sets = best(eight(), 1, 2);
    assertThat(ofSize(2, sets).stream().map(ReachTest::line))
        .containsExactly("1 [0, 2] 6/6", "2 [0, 1] 5/6");
    assertThat(sets).hasSize(7);
  }

  /** Rank, elements, customers reached and answers that reach them, of eight. */
  private static String line(Reach.Set set) {
    return set.rank()
        + " "
        + set.elements()
        + " "
        + Math.round(8 * set.reach().valueOrNull())
        + "/"
        + Math.round(8 * set.frequency());
  }

  @Test
  void atDepthTwoACustomerNeedsTwoOfTheSet() {
    List<Reach.Set> sets = best(eight(), 2, 10);
    assertThat(ofSize(1, sets)).isEmpty();
    assertThat(ofSize(2, sets).get(0).elements()).isEqualTo(List.of(0, 1)); // one each: AB, BC, …
    close("pair", ofSize(2, sets).get(0).reach().valueOrNull(), 1.0 / 8);
    close("all", ofSize(4, sets).get(0).reach().valueOrNull(), 4.0 / 8);
    assertThat(best(eight(), 4, 10)).hasSize(1);
    close("all four", best(eight(), 4, 10).get(0).reach().valueOrNull(), 0);
    assertThat(best(eight(), 5, 10)).isEmpty();
  }

  @Test
  void weightsCountInReachFrequencyAndInterval() {
    CoverageMasks masks = new CoverageMasks(2);
    masks.add(0b01, 0.5);
    masks.add(0b01, 1.5);
    masks.add(0b10, 3);
    masks.add(0b00, 1);
    List<Reach.Set> sets = best(masks, 1, 5);
    double effective = 36 / (0.25 + 2.25 + 9 + 1);
    same(sets.get(0).reach(), Proportions.wilson(0.5, 4, effective), 1e-12);
    assertThat(sets.get(0).elements()).containsExactly(1);
    close("frequency", sets.get(0).frequency(), 0.5);
    same(sets.get(1).reach(), Proportions.wilson(1.0 / 3, 4, effective), 1e-12);
    same(sets.get(2).reach(), Proportions.wilson(5.0 / 6, 4, effective), 1e-12);
  }

  @Test
  void nobodyReachesNobody() {
    CoverageMasks masks = new CoverageMasks(3);
    assertThat(Reach.best(masks, 1, 1)).isEqualTo(new Refused(Reason.NO_ANSWERS));
    masks.add(0b101, 0);
    assertThat(Reach.best(masks, 1, 1)).isEqualTo(new Refused(Reason.NO_ANSWERS));
  }

  @Test
  void customersCoveredOnNothingGiveSetsThatReachNobody() {
    CoverageMasks masks = new CoverageMasks(3);
    masks.add(0);
    assertThat(best(masks, 1, 1))
        .hasSize(3)
        .allSatisfy(set -> assertThat(set.reach().valueOrNull()).isZero());
  }

  @Test
  void weightsThatAreNotWeightsAreOutOfRange() {
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e200, 1e-200}) {
      CoverageMasks masks = new CoverageMasks(2);
      masks.add(1, wrong);
      assertThat(Reach.best(masks, 1, 1))
          .as("weight %s", wrong)
          .isEqualTo(new Refused(Reason.OUT_OF_RANGE));
    }
  }

  @Test
  void moreDistinctMasksThanTheTableHoldsAreTooManyInWhicheverStateTheyMeet() {
    CoverageMasks full = new CoverageMasks(10, 64);
    CoverageMasks other = new CoverageMasks(10, 64);
    for (int i = 0; i < 64; i++) {
      full.add(i);
      full.add(i);
      other.add(i + 1);
    }
    assertThat(full.distinct()).isEqualTo(64);
    assertThat(Reach.best(full, 1, 1)).isInstanceOf(Best.class);
    CoverageMasks there = travelled(full);
    there.merge(other);
    CoverageMasks back = travelled(other);
    back.merge(full);
    CoverageMasks further = new CoverageMasks(10, 64);
    further.merge(back);
    for (CoverageMasks masks : List.of(there, back, further)) {
      masks.add(1);
      assertThat(masks.n()).isEqualTo(193);
      assertThat(masks.distinct()).isZero();
      assertThat(Reach.best(masks, 1, 1)).isEqualTo(new Refused(Reason.TOO_MANY));
    }
  }

  @Test
  void masksOfOtherElementsAreAMistake() {
    assertThatThrownBy(() -> eight().add(1 << 4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> eight().merge(new CoverageMasks(5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> eight().merge(new CoverageMasks(4, 64)))
        .isInstanceOf(IllegalArgumentException.class);
    for (int elements : new int[] {0, 41}) {
      assertThatThrownBy(() -> new CoverageMasks(elements))
          .isInstanceOf(IllegalArgumentException.class);
    }
    new CoverageMasks(40).add((1L << 40) - 1);
    assertThatThrownBy(() -> Reach.best(eight(), 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Reach.best(eight(), 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thirtyElementsAreGoneThroughWithTheLastOnesBeingTheBest() {
    CoverageMasks masks = new CoverageMasks(30);
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      masks.add(3L << random.nextInt(24));
      masks.add(1L << (25 + i % 5));
    }
    Reach.Set set = ofSize(5, best(masks, 1, 1)).get(0);
    assertThat(set.elements()).containsExactly(25, 26, 27, 28, 29);
    close("reach", set.reach().valueOrNull(), 0.5);
  }

  @Property(tries = 200)
  void everySetsReachIsWhatCountingCustomersGives(
      @ForAll @IntRange(min = 1, max = 9) int elements,
      @ForAll @Size(max = 40) List<@LongRange(max = 511) Long> customers,
      @ForAll @Size(40) List<@DoubleRange(min = 0.01, max = 10) Double> weights,
      @ForAll @IntRange(min = 1, max = 4) int depth) {
    CoverageMasks masks = new CoverageMasks(elements);
    long all = (1L << elements) - 1;
    double total = 0;
    for (int i = 0; i < customers.size(); i++) {
      masks.add(customers.get(i) & all, weights.get(i));
      total += weights.get(i);
    }
    if (customers.isEmpty()) {
      assertThat(Reach.best(masks, depth, 1)).isEqualTo(new Refused(Reason.NO_ANSWERS));
      return;
    }
    int sets = 0;
    for (Reach.Set set : best(masks, depth, 1000)) {
      double reached = 0;
      double frequency = 0;
      for (int i = 0; i < customers.size(); i++) {
        long mask = customers.get(i);
        long covered = set.elements().stream().filter(e -> (mask >> e & 1) != 0).count();
        reached += covered >= depth ? weights.get(i) : 0;
        frequency += covered * weights.get(i);
      }
      assertThat(set.reach().valueOrNull() - reached / total).isBetween(-1e-12, 1e-12);
      assertThat(set.frequency() - frequency / total).isBetween(-1e-12, 1e-12);
      sets++;
    }
    int expected = 0;
    for (long set = 1; set <= all; set++) {
      expected += Long.bitCount(set) >= depth && Long.bitCount(set) <= 5 ? 1 : 0;
    }
    assertThat(sets).isEqualTo(expected);
  }

  @Property(tries = 100)
  void reachGrowsWithTheSizeAndShrinksWithTheDepth(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(max = 4095) Long> customers) {
    CoverageMasks masks = new CoverageMasks(12);
    customers.forEach(masks::add);
    List<Reach.Set> once = best(masks, 1, 1);
    for (int size = 2; size <= 5; size++) {
      assertThat(once.get(size - 1).reach().valueOrNull())
          .isGreaterThanOrEqualTo(once.get(size - 2).reach().valueOrNull());
    }
    List<Reach.Set> twice = best(masks, 2, 1);
    for (int size = 2; size <= 5; size++) {
      assertThat(ofSize(size, twice).get(0).reach().valueOrNull())
          .isLessThanOrEqualTo(ofSize(size, once).get(0).reach().valueOrNull());
    }
  }

  @Property(tries = 100)
  void theOrderOfCustomersAndMergesDoesNotMatter(
      @ForAll @Size(min = 1, max = 80) List<@LongRange(max = 255) Long> customers,
      @ForAll Random random) {
    CoverageMasks whole = new CoverageMasks(8);
    customers.forEach(whole::add);
    List<Long> shuffled = new ArrayList<>(customers);
    Collections.shuffle(shuffled, random);
    CoverageMasks left = new CoverageMasks(8);
    CoverageMasks right = new CoverageMasks(8);
    for (int i = 0; i < shuffled.size(); i++) {
      (i % 3 == 0 ? left : right).add(shuffled.get(i));
    }
    left.merge(travelled(right));
    assertThat(left.n()).isEqualTo(customers.size());
    assertThat(left.distinct()).isEqualTo(whole.distinct());
    assertThat(Reach.best(left, 1, 3)).isEqualTo(Reach.best(whole, 1, 3));
  }
}
