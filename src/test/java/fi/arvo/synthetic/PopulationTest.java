package fi.arvo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.synthetic.Population.Linked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One customer at a time, on the edges of the windows. As-of is 2026-09-30. */
class PopulationTest {
  private static final World WORLD = new World(Worlds.of(1));

  private final List<SyntheticAnswer> answers = new ArrayList<>();
  private final List<SyntheticTransaction> transactions = new ArrayList<>();

  @Test
  void theAnswersOwnMonthBelongsToNeitherWindow() {
    answered("2025-03-15", 5);
    bought("2023-02-28", 1);
    bought("2023-03-01", 10);
    bought("2024-02-29", 100);
    bought("2024-03-01", 1_000);
    bought("2025-02-28", 10_000);
    bought("2025-03-01", 100_000);
    bought("2025-03-31", 100_000);
    bought("2025-04-01", 1_000_000);
    bought("2026-03-31", 10_000_000);
    bought("2026-04-01", 100_000_000);
    Linked linked = linked();
    assertThat(linked.placebo()).isEqualTo(110);
    assertThat(linked.before()).isEqualTo(11_000);
    assertThat(linked.after()).isEqualTo(11_000_000);
  }

  @Test
  void anAnswerIsLinkedOnceItsWholeAfterWindowIsOver() {
    answered("2025-09-30", 5);
    assertThat(population().linked()).hasSize(1);
    assertThat(population().current()).isEmpty();
    answers.clear();
    answered("2025-10-01", 5);
    assertThat(population().linked()).isEmpty();
    assertThat(population().current()).hasSize(1);
  }

  @Test
  void theLatestRatedAnswerCounts() {
    answered("2025-11-01", 3);
    answered("2026-01-01", 4);
    answered("2026-02-01", SyntheticAnswer.NOT_APPLICABLE);
    assertThat(population().current()).hasSize(1);
    assertThat(population().current().get(0).ratings()[0]).isEqualTo((byte) 4);
    assertThat(population().answers()).hasSize(3);
  }

  @Test
  void anElementIsCoveredFromEightAndNotByTheCodeNinetyNine() {
    answered("2026-01-01", 8);
    byte[] ratings = answers.get(0).ratings();
    ratings[1] = 7;
    ratings[2] = SyntheticAnswer.NOT_APPLICABLE;
    ratings[3] = SyntheticAnswer.MISSING;
    ratings[29] = 10;
    Population.Coverage coverage = population().current().get(0);
    assertThat(coverage.covered()).isEqualTo(2);
    assertThat(coverage.tiersCovered()).isEqualTo(2);
    assertThat(coverage.coveredByTier()).containsExactly(1, 0, 0, 1);
  }

  @Test
  void aWindowBelowZeroCountsAsZero() {
    answered("2025-03-15", 5);
    bought("2025-03-20", 5_000);
    bought("2025-04-02", -5_000);
    bought("2024-05-05", 700);
    Linked linked = linked();
    assertThat(linked.after()).isZero();
    assertThat(linked.growth()).isEqualTo(-2);
    assertThat(linked.retained()).isZero();
  }

  @Test
  void aStreamBoughtFromBeforeTheWindowIsNotNew() {
    answered("2025-03-15", 5);
    bought("2025-03-31", 100, 1);
    bought("2025-06-01", 100, 1);
    assertThat(linked().newStream()).isFalse();
    bought("2025-06-02", 100, 2);
    assertThat(linked().newStream()).isTrue();
  }

  @Test
  void aCustomerWithoutMoneyHasNoGrowthAndNothingToRetain() {
    answered("2025-03-15", 5);
    assertThat(linked().growth()).isNaN();
    assertThat(linked().retained()).isNaN();
  }

  @Test
  void purchasesWithoutACustomerAreNobodys() {
    answered("2025-03-15", 5);
    transactions.add(
        new SyntheticTransaction("T", false, LocalDate.of(2025, 5, 1), 100, 0, "verkko"));
    assertThat(linked().after()).isZero();
  }

  @Test
  void theLastTwoYearsAreComparedWithOrWithoutAnAnswer() {
    bought("2024-09-30", 1, 0);
    bought("2024-10-01", 10, 0);
    bought("2025-09-30", 100, 0);
    bought("2025-10-01", 1_000, 0);
    bought("2026-09-30", 10_000, 1);
    transactions.add(
        new SyntheticTransaction("T", false, LocalDate.of(2025, 12, 1), 7, 0, "verkko"));
    assertThat(population().years())
        .containsExactly(
            new Population.Years(
                new Population.Who("Y01", "kotitaloudet"), 110, 11_000, 10_000, true, 0, 7));
  }

  @Test
  void aNewStreamBelowZeroAddsNothing() {
    bought("2025-11-01", 500, 1);
    bought("2025-12-01", -600, 1);
    Population.Years years = population().years().get(0);
    assertThat(years.later()).isEqualTo(-100);
    assertThat(years.fromNewStreams()).isZero();
    assertThat(years.known()).isFalse();
  }

  private void answered(String day, int rating) {
    byte[] ratings = new byte[WORLD.elements.size()];
    Arrays.fill(ratings, (byte) -1);
    ratings[0] = (byte) rating;
    answers.add(
        new SyntheticAnswer(
            "R" + answers.size(),
            LocalDate.parse(day).atTime(12, 0),
            "2025H1",
            "verkko",
            "osto",
            9,
            5,
            4,
            ratings,
            SyntheticStory.NONE,
            1));
  }

  private void bought(String day, long cents) {
    bought(day, cents, 0);
  }

  private void bought(String day, long cents, int stream) {
    String id = "T" + transactions.size();
    transactions.add(
        new SyntheticTransaction(id, true, LocalDate.parse(day), cents, stream, "verkko"));
  }

  private Population population() {
    SyntheticCustomer customer =
        new SyntheticCustomer(
            0, "AS-1", 0, "Etelä", "Y01", LocalDate.EPOCH, true, "fi", answers, transactions);
    return Population.of(WORLD, Stream.of(customer));
  }

  private Linked linked() {
    return population().linked().get(0);
  }
}
