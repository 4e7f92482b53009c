package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Customers are read back whole and in one order, however they were landed. */
@ExtendWith(SparkTest.class)
class CustomersTest {
  @TempDir Path dir;

  static List<String> duplicates(Reading reading) {
    List<String> found = new ArrayList<>();
    for (int group = 0; group < reading.landed.groups(); group++) {
      RowObserver observer =
          new RowObserver() {
            @Override
            public void accepted(Role role, int file, boolean identified) {}

            @Override
            public void dated(Role role, int day) {}

            @Override
            public void id(Role role, long hash) {}

            @Override
            public void duplicate(Role role, int file, long line) {
              found.add(role + " " + file + ":" + line);
            }
          };
      try (CustomerReader reader = new CustomerReader(reading.landed, group, observer)) {
        while (reader.next()) {
          assertThat(reader.rows().block() * reading.landed.groups() / Landed.BLOCKS)
              .isEqualTo(group);
        }
      }
    }
    return found;
  }

  private static String facts(CustomerRows rows) {
    StringBuilder text = new StringBuilder();
    text.append(rows.block()).append(' ').append(rows.customer()).append(' ').append(rows.facts());
    for (Answer answer : rows.answers()) {
      text.append(' ').append(answer.response()).append('@').append(answer.at());
      text.append(Arrays.toString(answer.ratings())).append(answer.unit());
    }
    for (int i = 0; i < rows.transactions(); i++) {
      text.append(' ').append(rows.days()[i]).append('/').append(rows.units()[i]);
      text.append('/').append(rows.streams()[i]).append('/').append(rows.channels()[i]);
    }
    return text.toString();
  }

  private static List<String> all(Reading reading) {
    List<String> all = new ArrayList<>();
    reading.customers(rows -> all.add(facts(rows)));
    return all;
  }

  /** A few hundred customers with all three extracts, some rows sent twice. */
  private TestJob world() {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder transactions =
        new StringBuilder("transaction_id,customer_id,booked_at,amount,revenue_stream,channel\n");
    for (int i = 0; i < 6000; i++) {
      int customer = random.nextInt(400);
      transactions.append('T').append(random.nextInt(20) == 0 ? i / 2 : i).append(',');
      transactions.append(customer < 20 ? "" : "Ä" + customer).append(',');
      transactions.append(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900))).append(',');
      transactions.append(random.nextInt(100_000) / 100.0).append(",s").append(random.nextInt(5));
      transactions.append(",\"c\n").append(random.nextInt(3)).append("\"\n");
    }
    StringBuilder survey = new StringBuilder("response_id,customer_id,answered_at,quality,unit\n");
    for (int i = 0; i < 900; i++) {
      survey.append('R').append(random.nextInt(800)).append(",Ä").append(random.nextInt(500));
      survey.append(',').append(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(90)));
      survey.append(',').append(random.nextInt(11)).append(",u").append(random.nextInt(9));
      survey.append('\n');
    }
    StringBuilder customers = new StringBuilder("customer_id,segment\n");
    for (int i = 0; i < 450; i++) {
      customers.append('ä').append(random.nextInt(460)).append(",g").append(i % 4).append('\n');
    }
    TestJob job = new TestJob();
    job.transactions()
        .at(Reading.write(dir, "t.csv", transactions.toString()))
        .columns("transaction_id", "customer_id", "booked_at", "amount", "revenue_stream")
        .columns("channel");
    job.survey()
        .at(Reading.write(dir, "s.csv", survey.toString()))
        .columns("response_id", "customer_id", "answered_at", "unit")
        .ratings("quality");
    job.customers()
        .at(Reading.write(dir, "c.csv", customers.toString()))
        .columns("customer_id", "segment");
    return job;
  }

  @Test
  void anyNumberOfGroupsAndTasksGivesTheSameCustomersInTheSameOrder() {
    TestJob world = world();
    Reading one = Reading.of(world, dir, Optional.of(1), Long.MAX_VALUE);
    List<String> expected = all(one);
    assertThat(expected).hasSizeGreaterThan(600).doesNotHaveDuplicates();
    List<String> duplicates = duplicates(one);
    assertThat(duplicates).hasSizeGreaterThan(100);
    for (int groups : new int[] {2, 16}) {
      Reading many = Reading.of(world, dir, Optional.of(groups), 20_000);
      assertThat(many.landed.groups()).isEqualTo(groups);
      assertThat(many.landed.extract(Role.TRANSACTIONS).orElseThrow().files().get(0).splits())
          .hasSizeGreaterThan(5);
      assertThat(all(many)).isEqualTo(expected);
      assertThat(duplicates(many)).isEqualTo(duplicates);
    }
  }

  @Test
  void blocksAscendAndACustomerIsMetOnce() {
    Reading reading = Reading.of(world(), dir, Optional.of(4), 50_000);
    List<Integer> blocks = new ArrayList<>();
    List<String> named = new ArrayList<>();
    reading.customers(
        rows -> {
          blocks.add(rows.block());
          if (!rows.customer().isEmpty()) {
            named.add(rows.customer());
          }
        });
    assertThat(blocks).isSorted();
    assertThat(named).doesNotHaveDuplicates();
  }

  @Test
  void aRowThatCameTwiceIsLeftOutByFileAndLineWhateverItsDay() {
    Path one =
        Reading.write(
            dir,
            "in/1.csv",
            """
            transaction_id,customer_id,booked_at,amount
            T1,a,2026-02-01,1
            T2,a,2026-01-01,2
            T1,b,2026-01-01,3
            ,a,2026-01-05,4
            ,a,2026-01-05,4
            """);
    Path two =
        Reading.write(
            dir,
            "in/2.csv",
            "transaction_id,customer_id,booked_at,amount\nt1,A,2026-01-01,5\nT3,a,2026-01-02,6\n");
    TestJob job = new TestJob();
    job.transactions().at(one, two).columns("transaction_id", "customer_id", "booked_at", "amount");
    Reading reading = Reading.of(job, dir);
    assertThat(reading.transactions())
        .containsExactlyInAnyOrder(
            "a 2026-01-01 200 - - EUR",
            "a 2026-01-02 600 - - EUR",
            "a 2026-01-05 400 - - EUR",
            "a 2026-01-05 400 - - EUR",
            "a 2026-02-01 100 - - EUR",
            "b 2026-01-01 300 - - EUR");
    assertThat(duplicates(reading)).containsExactly("TRANSACTIONS 1:2");
  }

  @Test
  void rowsThatNameNobodyAreOneUnidentifiedCustomerABlock() {
    StringBuilder text = new StringBuilder("customer_id,booked_at,amount\n");
    text.append(",2026-01-01,1\n".repeat(2000));
    TestJob job = new TestJob();
    job.transactions()
        .at(Reading.write(dir, "t.csv", text.toString()))
        .columns("customer_id", "booked_at", "amount");
    List<Integer> blocks = new ArrayList<>();
    int[] rows = new int[1];
    Reading.of(job, dir)
        .customers(
            customer -> {
              assertThat(customer.identified()).isFalse();
              blocks.add(customer.block());
              rows[0] += customer.transactions();
            });
    assertThat(rows[0]).isEqualTo(2000);
    assertThat(blocks).doesNotHaveDuplicates().hasSizeGreaterThan(250);
  }

  @Test
  void theFirstRowOfACustomerCounts() {
    TestJob job = new TestJob();
    job.customers()
        .at(Reading.write(dir, "c.csv", "customer_id,segment,region\nA,x,\na,y,z\nB,,\n"))
        .columns("customer_id", "segment", "region");
    Reading reading = Reading.of(job, dir);
    List<String> found = new ArrayList<>();
    reading.customers(rows -> found.add(rows.customer() + " " + rows.facts().segment()));
    assertThat(found).containsExactlyInAnyOrder("a x", "b null");
    assertThat(duplicates(reading)).containsExactly("CUSTOMERS 0:3");
  }

  @Test
  void manyTransactionsOfOneCustomerAreKeptInOrder() {
    StringBuilder text = new StringBuilder("transaction_id,customer_id,booked_at,amount\n");
    for (int i = 0; i < 10_000; i++) {
      text.append(i % 5000).append(",big,").append(LocalDate.of(2020, 1, 1).plusDays(i % 2000));
      text.append(',').append(i).append('\n');
    }
    TestJob job = new TestJob();
    job.transactions()
        .at(Reading.write(dir, "t.csv", text.toString()))
        .columns("transaction_id", "customer_id", "booked_at", "amount");
    Reading.of(job, dir)
        .customers(
            rows -> {
              assertThat(rows.transactions()).isEqualTo(5000);
              assertThat(Arrays.copyOf(rows.days(), 5000)).isSorted();
              assertThat(Arrays.stream(rows.units(), 0, 5000).sum())
                  .isEqualTo(100L * 4999 * 5000 / 2);
            });
  }
}
