package fi.arvo.measure;

import static fi.arvo.measure.Histories.customer;
import static fi.arvo.measure.Histories.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerValueTest {
  private static final MeasureRules SEPTEMBER = rules("2026-09-30");

  @Test
  void theCurrentAnswerIsTheLatestRatedOneOfTheReportingMonths() {
    CustomerHistory history =
        customer()
            .answered("2025-11-03", 9, 8, 8, 8, 8)
            .answered("2026-02-03", 4, 8, 1, 8, 8)
            .answered("2026-05-03", 10, -1, -1, -1, -1)
            .history();

    CustomerValue value = CustomerValue.of(history, Cohort.CURRENT, SEPTEMBER).orElseThrow();

    assertThat(value.answer().recommend()).isEqualTo(4);
    assertThat(value.coverage().covered()).isEqualTo(3);
    assertThat(value.coverage().tiersCovered()).isEqualTo(2);
  }

  @Test
  void anAnswerOlderThanTheReportingMonthsIsNotCurrent() {
    assertThat(
            CustomerValue.of(
                customer().answered("2025-09-30", 9, 8, 8, 8, 8).history(),
                Cohort.CURRENT,
                SEPTEMBER))
        .isEmpty();
    assertThat(
            CustomerValue.of(
                customer().answered("2025-10-01", 9, 8, 8, 8, 8).history(),
                Cohort.CURRENT,
                SEPTEMBER))
        .isPresent();
  }

  @Test
  void theLinkedAnswersWholeAfterWindowIsOver() {
    CustomerHistory history =
        customer()
            .answered("2024-01-15", 2, 8, 8, 8, 8)
            .answered("2025-09-30", 7, 8, 8, 8, 8)
            .answered("2025-10-01", 9, 8, 8, 8, 8)
            .history();

    assertThat(CustomerValue.of(history, Cohort.LINKED, SEPTEMBER).orElseThrow().answer())
        .extracting(Answer::recommend)
        .isEqualTo(7);
    assertThat(CustomerValue.of(history, Cohort.LINKED, rules("2026-09-29")).orElseThrow().answer())
        .as("September 2026 is not over on its 29th, so September 2025 is not linked yet")
        .extracting(Answer::recommend)
        .isEqualTo(2);
  }

  @Test
  void growthComparesTwelveMonthsAfterTheAnswersMonthWithTwelveBeforeIt() {
    CustomerHistory history =
        customer()
            .answered("2025-03-10", 9, 8, 8, 8, 8)
            .bought("2024-02-29", 7_000, 0)
            .bought("2024-03-01", 10_000, 0)
            .bought("2025-02-28", 10_000, 0)
            .bought("2025-03-05", 99_000, 1)
            .bought("2025-04-01", 25_000, 0)
            .bought("2026-03-31", 5_000, 2)
            .bought("2026-04-01", 80_000, 3)
            .history();

    CustomerGrowth growth =
        CustomerValue.of(history, Cohort.LINKED, SEPTEMBER).orElseThrow().growth();

    assertThat(growth.before()).isEqualTo(20_000);
    assertThat(growth.after()).isEqualTo(30_000);
    assertThat(growth.placebo()).isEqualTo(7_000);
    assertThat(growth.growth()).isCloseTo(0.4, within(1e-15));
    assertThat(growth.retained()).isTrue();
    assertThat(growth.newStream())
        .as("stream 1 was bought in the answer's own month, so only stream 2 is new")
        .isEqualTo(5_000);
  }

  @Test
  void windowsThatTheExtractDoesNotReachOverGiveNoNumber() {
    CustomerHistory history =
        customer().answered("2023-12-31", 9, 8, 8, 8, 8).bought("2024-02-01", 100, 0).history();

    CustomerGrowth growth =
        CustomerValue.of(history, Cohort.LINKED, SEPTEMBER).orElseThrow().growth();

    assertThat(growth.before()).as("December 2022 lies before the extract").isNull();
    assertThat(growth.after()).isEqualTo(100);
    assertThat(growth.growth()).isNull();
    assertThat(growth.retained()).isNull();
    assertThat(growth.newStream()).isNull();
  }

  @Test
  void aPurchaseWhoseStreamIsNotToldIsNoNewStream() {
    CustomerHistory history =
        customer()
            .answered("2025-03-10", 9, 8, 8, 8, 8)
            .bought("2024-06-01", 500, 0)
            .bought("2025-06-01", 800, Purchases.NO_STREAM)
            .history();

    CustomerGrowth growth =
        CustomerValue.of(history, Cohort.LINKED, SEPTEMBER).orElseThrow().growth();

    assertThat(growth.newStream()).isEqualTo(0);
  }

  @Test
  void aNegativeNetWindowCountsAsZeroAndIsCounted() {
    CustomerHistory history =
        customer()
            .answered("2025-03-10", 9, 8, 8, 8, 8)
            .bought("2024-06-01", -500, 0)
            .bought("2025-06-01", 800, 0)
            .history();

    CustomerGrowth growth =
        CustomerValue.of(history, Cohort.LINKED, SEPTEMBER).orElseThrow().growth();

    assertThat(growth.growth()).isEqualTo(2.0);
    assertThat(growth.retained()).as("not a customer before").isNull();
  }

  @Test
  void withoutASurveyTheWindowsEndAtAsOf() {
    MeasureRules unsurveyed =
        new MeasureRules(
            SEPTEMBER.asOfDay(),
            SEPTEMBER.currentFromDay(),
            SEPTEMBER.lastMonth(),
            12,
            false,
            false,
            SEPTEMBER.firstSalesMonth(),
            false,
            SEPTEMBER.coverage(),
            SEPTEMBER.scales(),
            false,
            List.of(),
            false,
            true,
            "",
            "",
            List.of(),
            new int[0],
            null,
            null,
            null,
            Loop.NONE,
            false,
            null);
    CustomerHistory history =
        customer()
            .bought("2024-10-01", 100, 0)
            .bought("2025-09-30", 100, 0)
            .bought("2025-10-01", 300, 0)
            .history();

    assertThat(CustomerValue.of(history, Cohort.CURRENT, unsurveyed)).isEmpty();
    CustomerGrowth growth =
        CustomerValue.of(history, Cohort.LINKED, unsurveyed).orElseThrow().growth();
    assertThat(growth.before()).isEqualTo(200);
    assertThat(growth.after()).isEqualTo(300);
  }

  @Test
  void unitAndSegmentComeFromTheCustomerThenFromTheAnswer() {
    CustomerHistory stated =
        customer().of("north", null).answered("2026-03-01", 9, 8, 8, 8, 8).history();

    CustomerValue value = CustomerValue.of(stated, Cohort.CURRENT, SEPTEMBER).orElseThrow();

    assertThat(value.unit()).isEqualTo("north");
    assertThat(value.segment()).isEqualTo("unknown");
  }

  @Test
  void theReportingMonthsAreWholeWhenAsOfEndsAMonth() {
    assertThat(from("2026-09-30")).isEqualTo("2025-10-01");
    assertThat(from("2025-02-28")).isEqualTo("2024-03-01");
    assertThat(from("2024-02-29")).isEqualTo("2023-03-01");
    assertThat(from("2026-09-15")).isEqualTo("2025-09-16");
  }

  private static String from(String asOf) {
    return LocalDate.ofEpochDay(MeasureRules.currentFromDay(LocalDate.parse(asOf), 12)).toString();
  }

  @Test
  void anAnswerThatRatesNothingCountsOnlyWhereNoElementIsAsked() {
    CustomerHistory history =
        customer()
            .answered("2026-01-03", 9, 8, 8, 8, 8)
            .answered(Answered.on("2026-02-03").recommend(4))
            .history();
    MeasureRules noElements =
        new MeasureRules(
            SEPTEMBER.asOfDay(),
            SEPTEMBER.currentFromDay(),
            SEPTEMBER.lastMonth(),
            12,
            true,
            false,
            null,
            false,
            SEPTEMBER.coverage(),
            SEPTEMBER.scales(),
            false,
            List.of(),
            false,
            true,
            "",
            "",
            List.of(),
            new int[0],
            null,
            null,
            null,
            Loop.NONE,
            false,
            null);

    assertThat(CustomerValue.of(history, Cohort.CURRENT, SEPTEMBER).orElseThrow().coverage())
        .isNotNull();
    CustomerValue latest = CustomerValue.of(history, Cohort.CURRENT, noElements).orElseThrow();
    assertThat(latest.answer().recommend()).isEqualTo(4);
    assertThat(latest.coverage()).isNull();
  }

  @Test
  void ofTwoAnswersAtTheSameMomentTheLastInTheHistoryCounts() {
    Answer first = Answered.on("2026-02-03").rated(8, 8, 8, 8).recommend(2).answer();
    Answer second = Answered.on("2026-02-03").rated(8, 8, 8, 8).recommend(9).answer();
    CustomerHistory history =
        new CustomerHistory(
            0, "k1", null, null, null, null, List.of(first, second), new Purchases());

    for (Cohort cohort : Cohort.values()) {
      MeasureRules rules = rules(cohort == Cohort.CURRENT ? "2026-09-30" : "2028-09-30");
      assertThat(CustomerValue.of(history, cohort, rules).orElseThrow().answer()).isSameAs(second);
    }
  }

  @Test
  void purchasesOfNobodyMakeNoCustomer() {
    CustomerHistory nobody = customer().bought("2026-01-01", 5, 0).history("");

    assertThat(CustomerMeasures.of(nobody, SEPTEMBER).current()).isEmpty();
    assertThat(CustomerMeasures.of(nobody, SEPTEMBER).linked()).isEmpty();
  }
}
