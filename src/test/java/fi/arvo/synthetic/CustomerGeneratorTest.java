package fi.arvo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.WorldConfig;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CustomerGeneratorTest {
  private static final int CUSTOMERS = 2_000;
  private static final WorldConfig WORLD = Worlds.of(CUSTOMERS);

  @Test
  void aCustomerIsTheSameInWhateverOrderTheCustomersAreMade() {
    List<String> ascending = new ArrayList<>();
    CustomerGenerator generator = new CustomerGenerator(WORLD);
    for (int i = 0; i < 50; i++) {
      ascending.add(described(generator.generate(i)));
    }
    CustomerGenerator another = new CustomerGenerator(WORLD);
    for (int i = 49; i >= 0; i--) {
      assertThat(described(another.generate(i))).isEqualTo(ascending.get(i));
    }
  }

  @Test
  void anotherSeedMakesOtherCustomers() {
    CustomerGenerator one = new CustomerGenerator(WORLD);
    CustomerGenerator other = new CustomerGenerator(Worlds.with(WORLD, 2, CUSTOMERS, 0));
    assertThat(described(one.generate(3))).isNotEqualTo(described(other.generate(3)));
  }

  @Test
  void theTruthIsAboutOtherCustomersThanTheExtracts() {
    World world = new World(WORLD);
    CustomerGenerator extracts = new CustomerGenerator(world, CustomerGenerator.EXTRACTS);
    CustomerGenerator truth = new CustomerGenerator(world, CustomerGenerator.POPULATION);
    assertThat(described(extracts.generate(0))).isNotEqualTo(described(truth.generate(0)));
  }

  @Test
  void idsAreUnique() {
    Set<String> customers = new HashSet<>();
    Set<String> responses = new HashSet<>();
    Set<String> transactions = new HashSet<>();
    everybody()
        .forEach(
            customer -> {
              assertThat(customers.add(customer.customerId())).isTrue();
              customer.answers().forEach(a -> assertThat(responses.add(a.responseId())).isTrue());
              customer
                  .transactions()
                  .forEach(t -> assertThat(transactions.add(t.transactionId())).isTrue());
            });
  }

  @Test
  void answersAndTransactionsStayWithinTheirPeriodsAndInOrder() {
    LocalDate firstAnswer = LocalDate.of(2024, 8, 1);
    LocalDate firstTransaction = LocalDate.of(2022, 7, 1);
    for (SyntheticCustomer customer : everybody()) {
      assertThat(customer.answers())
          .extracting(answer -> answer.answeredAt().toLocalDate())
          .allMatch(day -> !day.isBefore(firstAnswer) && !day.isAfter(WORLD.asOf()))
          .isSorted()
          .doesNotHaveDuplicates();
      assertThat(customer.transactions())
          .extracting(SyntheticTransaction::bookedOn)
          .allMatch(day -> !day.isBefore(firstTransaction) && !day.isAfter(WORLD.asOf()))
          .isSorted();
    }
  }

  @Test
  void nobodyBuysOrAnswersBeforeBeingACustomer() {
    for (SyntheticCustomer customer : everybody()) {
      assertThat(customer.transactions())
          .allMatch(transaction -> !transaction.bookedOn().isBefore(customer.since()));
      assertThat(customer.answers())
          .allMatch(answer -> !answer.answeredAt().toLocalDate().isBefore(customer.since()));
    }
  }

  @Test
  void refundsFollowPurchasesAndNeverExceedThem() {
    int refunds = 0;
    for (SyntheticCustomer customer : everybody()) {
      long[] paid = new long[WORLD.purchases().streams().size()];
      for (SyntheticTransaction transaction : customer.transactions()) {
        refunds += transaction.cents() < 0 ? 1 : 0;
        paid[transaction.stream()] += transaction.cents();
        assertThat(paid[transaction.stream()]).isNotNegative();
      }
    }
    assertThat(refunds).isPositive();
  }

  @Test
  void theSharesOfOddAnswersAreThoseOfTheSettings() {
    long ratings = 0;
    long missing = 0;
    long notApplicable = 0;
    long unrated = 0;
    long answers = 0;
    for (SyntheticCustomer customer : everybody()) {
      for (SyntheticAnswer answer : customer.answers()) {
        answers++;
        if (!answer.rated()) {
          unrated++;
          continue;
        }
        for (byte rating : answer.ratings()) {
          ratings++;
          missing += rating == SyntheticAnswer.MISSING ? 1 : 0;
          notApplicable += rating == SyntheticAnswer.NOT_APPLICABLE ? 1 : 0;
          assertThat((int) rating).isIn(-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99);
        }
      }
    }
    assertThat(missing / (double) ratings).isBetween(0.035, 0.045);
    assertThat(notApplicable / (double) ratings).isBetween(0.025, 0.035);
    assertThat(unrated / (double) answers).isBetween(0.003, 0.02);
    assertThat(answers / (double) CUSTOMERS).isBetween(1.37, 1.5);
  }

  @Test
  void someCustomersEnterSomeLeaveAndSomePurchasesHaveNoCustomer() {
    LocalDate start = LocalDate.of(2022, 7, 1);
    List<SyntheticCustomer> everybody = everybody();
    assertThat(everybody).anyMatch(customer -> !customer.since().isBefore(start));
    assertThat(everybody)
        .anyMatch(
            customer ->
                customer.transactions().stream()
                    .allMatch(t -> t.bookedOn().isBefore(LocalDate.of(2025, 9, 30))));
    assertThat(everybody)
        .anyMatch(customer -> customer.transactions().stream().anyMatch(t -> !t.identified()));
  }

  private static List<SyntheticCustomer> everybody() {
    CustomerGenerator generator = new CustomerGenerator(WORLD);
    return LongStream.range(0, CUSTOMERS).mapToObj(generator::generate).toList();
  }

  private static String described(SyntheticCustomer customer) {
    StringBuilder text = new StringBuilder(customer.customerId()).append(customer.unit());
    for (SyntheticAnswer answer : customer.answers()) {
      text.append(answer.answeredAt()).append(answer.recommend()).append(answer.story().text());
      for (byte rating : answer.ratings()) {
        text.append(rating).append(' ');
      }
    }
    return text.append(customer.transactions()).toString();
  }
}
