package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.stats.BlockTree;
import fi.arvo.stats.CustomerRows;
import fi.arvo.stats.MomentMatrix;
import fi.arvo.stats.PairwiseMoments;
import fi.arvo.stats.PenaltyReward.Cuts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriverStateTest {
  /** Of four elements the survey asks for the first, third and fourth. */
  private static final DriverRules RULES =
      new DriverRules(List.of(0, 2, 3), 0, 10, MissingRatings.CASEWISE, true, true);

  private static final DriverRules PAIRS =
      new DriverRules(List.of(0, 2, 3), 0, 10, MissingRatings.PAIRWISE, true, true);

  private record Customer(byte[] ratings, double outcome, double weight) {}

  private static List<Customer> customers(int count) {
    Random random = new Random(7);
    List<Customer> customers = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      byte[] ratings = new byte[4];
      for (int e = 0; e < 4; e++) {
        ratings[e] = (byte) (e == 1 || random.nextInt(10) == 0 ? -1 : random.nextInt(11));
      }
      customers.add(new Customer(ratings, random.nextInt(11), 0.5 + random.nextDouble()));
    }
    return customers;
  }

  private static DriverState of(DriverRules rules, List<Customer> customers) {
    DriverState state = new DriverState(rules);
    customers.forEach(c -> state.add(c.ratings(), c.outcome(), c.weight()));
    return state;
  }

  /** As tasks make it: a state a block of customers, merged in order. */
  private static DriverState merged(DriverRules rules, List<Customer> customers, int blocks) {
    BlockTree<DriverState> tree = new BlockTree<>();
    int each = customers.size() / blocks;
    for (int b = 0; b < blocks; b++) {
      tree.add(b, of(rules, customers.subList(b * each, (b + 1) * each)));
    }
    return tree.result().orElseThrow();
  }

  @Test
  void whoLeftOutAnAskedElementIsCountedAndInNoRegression() {
    DriverState state = new DriverState(RULES);
    state.add(new byte[] {5, -1, 6, 7}, 8, 1);
    state.add(new byte[] {5, 9, -1, 7}, 8, 1);

    assertThat(state.customers()).isEqualTo(2);
    assertThat(state.complete()).as("the second element isn't asked for").isEqualTo(1);
    assertThat(state.moments(1).whole().n()).isEqualTo(1);
  }

  @Test
  void byPairWhoeverRatedTwoElementsCounts() {
    DriverState state = new DriverState(PAIRS);
    state.add(new byte[] {5, -1, 6, 7}, 8, 1);
    state.add(new byte[] {5, 9, -1, 7}, 8, 1);
    state.add(new byte[] {5, 9, Answer.NOT_APPLICABLE, 7}, 8, 1);

    assertThat(state.customers()).isEqualTo(3);
    assertThat(state.complete()).as("there is no regression").isZero();
    assertThat(state.pairwise(1).whole().n(0, 2)).isEqualTo(3);
    assertThat(state.pairwise(1).whole().n(0, 1)).isEqualTo(1);
  }

  @Test
  void whatDoesNotApplyIsMissingUnlessItIsStructural() {
    byte[] ratings = {5, 9, Answer.NOT_APPLICABLE, 7};
    DriverRules structural =
        new DriverRules(List.of(0, 2, 3), 0, 10, MissingRatings.STRUCTURAL, true, true);

    assertThat(RULES.complete(ratings)).isNull();
    assertThat(structural.complete(ratings)).containsExactly(5, 0, 7, 0, 1, 0);
    assertThat(structural.complete(new byte[] {5, 9, Answer.NONE, 7})).isNull();
    DriverState state = new DriverState(structural);
    state.add(ratings, 8, 1);
    assertThat(state.complete()).isOne();
    assertThat(state.contrasts().fit().given()).isEmpty();
  }

  @Test
  void fewCustomersAreThemselvesTheUnitsHoweverTheyWereMerged() {
    List<Customer> customers = customers(300);
    DriverState once = of(RULES, customers);
    DriverState merged = merged(RULES, customers, 6);

    for (int replicate = 0; replicate < 5; replicate++) {
      MomentMatrix a = once.moments(3).replicate(replicate);
      MomentMatrix b = merged.moments(3).replicate(replicate);
      assertThat(b.n()).isEqualTo(a.n());
      assertThat(b.correlation(0, 3)).isEqualTo(a.correlation(0, 3));
      PairwiseMoments c = of(PAIRS, customers).pairwise(3).replicate(replicate);
      PairwiseMoments d = merged(PAIRS, customers, 6).pairwise(3).replicate(replicate);
      assertThat(d.correlation(1, 2)).isEqualTo(c.correlation(1, 2));
    }
    double slope = once.regression().fit().given().orElseThrow().slope(1);
    assertThat(merged.regression().fit().given().orElseThrow().slope(1))
        .isCloseTo(slope, within(1e-12));
    assertThat(merged.contrasts().fit().given().orElseThrow().slope(0))
        .isCloseTo(once.contrasts().fit().given().orElseThrow().slope(0), within(1e-12));
  }

  /** Large blocks are summed at once; small ones when they come together, in the midst of one. */
  @ParameterizedTest
  @ValueSource(ints = {16, 125})
  void fromTenThousandCustomersOnBlocksAreTheUnits(int blocks) {
    List<Customer> customers = customers(2 * CustomerRows.TOO_MANY);
    DriverState merged = merged(RULES, customers, blocks);
    DriverState streamed = streamed(RULES, customers, blocks);
    assertThat(customers.size() / 16).isGreaterThan(DriverState.TOO_MANY_OF_A_BLOCK);
    assertThat(customers.size() / 125).isLessThan(DriverState.TOO_MANY_OF_A_BLOCK);

    assertThat(merged.complete()).isGreaterThan(CustomerRows.TOO_MANY);
    assertThat(merged.moments(3).whole().n()).isEqualTo(merged.complete());
    for (int replicate = 0; replicate < 5; replicate++) {
      MomentMatrix a = merged.moments(3).replicate(replicate);
      MomentMatrix b = streamed.moments(3).replicate(replicate);
      assertThat(b.n()).isEqualTo(a.n()).isNotEqualTo(merged.complete());
      assertThat(b.correlation(0, 3)).isEqualTo(a.correlation(0, 3));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 100})
  void soTheyAreByPair(int blocks) {
    List<Customer> customers = customers(CustomerRows.TOO_MANY);
    DriverState merged = merged(PAIRS, customers, blocks);
    DriverState streamed = streamed(PAIRS, customers, blocks);

    for (int replicate = 0; replicate < 5; replicate++) {
      assertThat(streamed.pairwise(3).replicate(replicate).correlation(0, 1))
          .isEqualTo(merged.pairwise(3).replicate(replicate).correlation(0, 1));
    }
  }

  private static DriverState streamed(DriverRules rules, List<Customer> customers, int blocks) {
    DriverState streamed = new DriverState(rules);
    for (int c = 0; c < customers.size(); c++) {
      if (c % (customers.size() / blocks) == 0) {
        streamed.endBlock();
      }
      streamed.add(
          customers.get(c).ratings(), customers.get(c).outcome(), customers.get(c).weight());
    }
    return streamed;
  }

  @Test
  void theLowerHalfIsLowAndTheLastTenthIsHighOnAnyScale() {
    assertThat(RULES.cuts()).hasSize(3).containsOnly(new Cuts(5, 9));
    Cuts five =
        new DriverRules(List.of(0), 1, 5, MissingRatings.CASEWISE, false, false).cuts().get(0);
    assertThat(five.low()).isEqualTo(3);
    assertThat(five.high()).isGreaterThan(4).isLessThanOrEqualTo(5);
  }

  @Test
  void everyOutcomeCountsInItsOwnCohortOverallAndInTheSegment() {
    DriverStates states =
        new DriverStates(
            new DriverRules(List.of(0, 1), 0, 10, MissingRatings.CASEWISE, true, true));
    CustomerHistory history =
        Histories.customer()
            .of("north", "small")
            .answered(Answered.on("2025-03-10").rated(9, 8, 9, 9).recommend(9).effort(3))
            .answered(Answered.now().rated(9, 9, -1, 9).recommend(7))
            .bought("2024-06-01", 100, 0)
            .bought("2025-06-01", 150, 0)
            .history();
    states.add(CustomerMeasures.of(history, Values.RULES));

    Scope small = new Scope(Scope.SEGMENT, "small");
    assertThat(states.all().keySet())
        .containsExactly(
            new DriverKey(Scope.OVERALL, DriverOutcome.RECOMMEND),
            new DriverKey(Scope.OVERALL, DriverOutcome.GROWTH),
            new DriverKey(small, DriverOutcome.RECOMMEND),
            new DriverKey(small, DriverOutcome.GROWTH));
    assertThat(states.all().values()).allSatisfy(state -> assertThat(state.complete()).isOne());
  }
}
