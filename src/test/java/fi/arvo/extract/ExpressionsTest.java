package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SparkTest.class)
class ExpressionsTest {
  @TempDir Path dir;

  private Reading read(int scale, String text, String amount) {
    TestJob job = new TestJob().moneyScale(scale);
    job.transactions()
        .at(Reading.write(dir, "t.csv", text))
        .column("customer_id", "Customer")
        .constant("booked_at", "2026-01-01")
        .expression("amount", amount);
    return Reading.of(job, dir);
  }

  private List<String> problems(String sql) {
    return catchThrowableOfType(
            UnreadableExtract.class, () -> read(2, "Customer,Quantity,Price,No\na,3,1.1,C1\n", sql))
        .problems();
  }

  @Test
  void aProductOfDecimalsIsExact() {
    Reading reading =
        read(
            3,
            "Customer,Quantity,Price\na,3,1.1\nb,-12,0.035\nc,1000000,0.123456\nd,7,\n",
            "Quantity * Price");
    assertThat(reading.transactions())
        .containsExactlyInAnyOrder(
            "a 2026-01-01 3300 - - EUR",
            "b 2026-01-01 -420 - - EUR",
            "c 2026-01-01 123456000 - - EUR");
    assertThat(reading.rejected(Role.TRANSACTIONS)).containsExactly("t.csv:5 amount [] missing");
  }

  @Test
  void numbersInExpressionsFollowTheExtractsOwnMarks() {
    Reading reading =
        read(2, "Customer;Quantity;Price\na;2;1\u00A0234,50\nb;−1;0,5\n", "Quantity * Price");
    assertThat(reading.transactions())
        .containsExactlyInAnyOrder("a 2026-01-01 246900 - - EUR", "b 2026-01-01 -50 - - EUR");
  }

  @Test
  void aRowThatCannotBeComputedIsTurnedAwayAndTheOthersGoOn() {
    Reading reading =
        read(
            2,
            "Customer,Quantity,Price\na,two,1\nb,2,1.1234567\nc,2,0\nd,6,4\ne,99999999999999999,1\n",
            "Quantity / Price");
    assertThat(reading.transactions()).containsExactly("d 2026-01-01 150 - - EUR");
    assertThat(reading.rejected(Role.TRANSACTIONS))
        .containsExactly(
            "t.csv:2 Quantity [two] not a number",
            "t.csv:3 Price [1.1234567] more than 6 decimals to compute with",
            "t.csv:4 amount [] the expression fails: divide by zero",
            "t.csv:6 Quantity [99999999999999999] too big a number to compute with");
  }

  @Test
  void aDigitOfTheResultThatDoesNotFitIsNotRounded() {
    Reading reading = read(2, "Customer,Quantity,Price\na,1,0.005\n", "Quantity * Price");
    assertThat(reading.rejected(Role.TRANSACTIONS))
        .containsExactly("t.csv:2 amount [0.005000000000] more than 2 decimals");
  }

  @Test
  void textsDatesAndConditionsCanBeComputedToo() {
    TestJob job = new TestJob();
    job.transactions()
        .at(
            Reading.write(
                dir, "t.csv", "No,When,Sum\nA17,20260302,10\nC18,20260303,5\nC19,20261303,5\n"))
        .expression("customer_id", "substr(No, 2)")
        .expression("booked_at", "to_date(When, 'yyyyMMdd')")
        .expression("amount", "case when No like 'C%' then -Sum else Sum end")
        .expression("revenue_stream", "concat_ws('-', 'x', left(No, 1))")
        .expression("channel", "'web'");
    Reading reading = Reading.of(job, dir);
    assertThat(reading.transactions())
        .containsExactlyInAnyOrder(
            "17 2026-03-02 1000 x-A web EUR", "18 2026-03-03 -500 x-C web EUR");
    assertThat(reading.rejected(Role.TRANSACTIONS))
        .containsExactly("t.csv:4 booked_at [] the expression fails: cannot parse timestamp");
  }

  @Test
  void aColumnThatAnExpressionNamesMustBeThere() {
    assertThat(problems("Quantity * Prise"))
        .containsExactly(
            "extract transactions: t.csv has no column \"Prise\" (for amount); the nearest is"
                + " \"Price\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rand() * Price | gives another value each time (rand)",
        "uuid() | gives another value each time (uuid)",
        "monotonically_increasing_id() | gives another value each time"
            + " (monotonically_increasing_id)",
        "reflect('java.lang.System', 'getProperty', 'user.home') | uses",
        "java_method('java.util.UUID', 'randomUUID') | uses",
        "input_file_name() | uses input_file_name",
        "(select 1) | uses scalarsubquery",
        "datediff(current_date(), '2026-01-01') | depends on the clock or the session",
        "year(now()) | depends on the clock or the session",
        "sum(Price) | is not one value of one row",
        "explode(array(1, 2)) | is not one value of one row",
        "row_number() over (order by Price) | is not one value of one row",
        "Price, Quantity | cannot be understood",
        "Price * | cannot be understood",
        "nosuch(Price) | cannot be understood",
        "array(Price) | gives a array<string>, not one value",
        "Quantity * 2 + length(Quantity) | uses Quantity both as a number and as a text",
      })
  void whatIsNoPlainFunctionOfARowIsRefused(String sql, String why) {
    assertThat(problems(sql))
        .singleElement()
        .asString()
        .startsWith("extract transactions: the expression \"" + sql + "\" " + why);
  }

  @Test
  void aFunctionThatSomebodyRegisteredIsNotBuiltIn(SparkSession spark) {
    spark.udf().register("mine", (UDF1<String, String>) text -> text, DataTypes.StringType);
    assertThat(problems("mine(Price)").get(0)).contains("the expression \"mine(Price)\"");
  }

  @Test
  void expressionsOverParquetAreExactToo(SparkSession spark) {
    spark
        .sql("select 'a' Customer, 3 Quantity, 1.1D Price, true Good")
        .write()
        .parquet(dir + "/p.parquet");
    TestJob job = new TestJob();
    job.transactions()
        .at(dir + "/p.parquet")
        .column("customer_id", "Customer")
        .constant("booked_at", "2026-01-01")
        .expression("amount", "Quantity * Price")
        .expression("channel", "if(Good = 'true', 'good', 'bad')");
    assertThat(Reading.of(job, dir).transactions()).containsExactly("a 2026-01-01 330 - good EUR");
  }
}
