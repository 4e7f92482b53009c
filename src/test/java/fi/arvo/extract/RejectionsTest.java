package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A wrong value turns its row away, with file, line, column, value and reason. */
@ExtendWith(SparkTest.class)
class RejectionsTest {
  @TempDir Path dir;

  @Test
  void badTransactionsAreToldOneByOne() {
    Path file =
        Reading.write(
            dir,
            "t.csv",
            """
            Asiakas;Päivä;Summa;Valuutta;Tuote
            1;1.1.2026;10,00;EUR;"kaksi
            riviä"
            2;31.2.2026;10,00;EUR;x
            3;eilen;10,00;EUR;x
            4;;10,00;EUR;x
            5;1.1.2026;10.00;EUR;x
            6;1.1.2026;10,005;EUR;x
            7;1.1.2026;NA;EUR;x
            8;1.1.2026;10,00;euro;x
            9;1.1.2026;10,00;;x
            10;1.1.2026;10,00;eur;x;y
            11;1.1.2026
            12;1.1.2026;matti.meikalainen@example.com;EUR;x
            13;1.1.2026;131052-308T;EUR;x
            ;1.1.2026;1,00;eur;
            """);
    TestJob job = new TestJob();
    job.transactions()
        .at(file)
        .column("customer_id", "Asiakas")
        .column("booked_at", "Päivä")
        .column("amount", "Summa")
        .column("currency", "Valuutta")
        .column("revenue_stream", "Tuote");
    Reading reading = Reading.of(job, dir);
    assertThat(reading.transactions())
        .containsExactlyInAnyOrder(
            "1 2026-01-01 1000 kaksi\nriviä - EUR", " 2026-01-01 100 - - EUR");
    assertThat(reading.rejected(Role.TRANSACTIONS))
        .containsExactly(
            "t.csv:4 Päivä [31.2.2026] no such day",
            "t.csv:5 Päivä [eilen] not a date",
            "t.csv:6 Päivä [] missing",
            "t.csv:7 Summa [10.00] not a number",
            "t.csv:8 Summa [10,005] more than 2 decimals",
            "t.csv:9 Summa [] missing",
            "t.csv:10 Valuutta [euro] not a currency of three letters",
            "t.csv:11 Valuutta [] missing",
            "t.csv:12  [] 6 fields where the header has 5",
            "t.csv:13  [] 2 fields where the header has 5",
            "t.csv:14 Summa [(29 characters, hidden)] not a number",
            "t.csv:15 Summa [(11 characters, hidden)] not a number");
  }

  @Test
  void badAnswersAreToldOneByOne() {
    Path file =
        Reading.write(
            dir,
            "s.csv",
            """
            response_id,answered_at,recommend,effort,satisfaction,weight,quality,hope
            1,2026-01-01,10,7,5,1.5,10,0
            2,2026-01-01,11,7,5,1,10,0
            3,2026-01-01,10,0,5,1,10,0
            4,2026-01-01,10,7,6,1,10,0
            5,2026-01-01,10,7,5,0,10,0
            6,2026-01-01,10,7,5,,10,0
            7,2026-01-01,10,7,5,1,ten,0
            8,2026-01-01,10,7,5,1,10,7.5
            9,2026-01-01,99,,NULL,2,,99
            """);
    TestJob job = new TestJob();
    job.survey()
        .at(file)
        .columns("response_id", "answered_at", "recommend", "effort", "satisfaction", "weight")
        .ratings("quality", "hope");
    Reading reading = Reading.of(job, dir);
    assertThat(reading.rejected(Role.SURVEY))
        .containsExactly(
            "s.csv:3 recommend [11] outside the scale 0 to 10",
            "s.csv:4 effort [0] outside the scale 1 to 7",
            "s.csv:5 satisfaction [6] outside the scale 1 to 5",
            "s.csv:6 weight [0] not above 0",
            "s.csv:7 weight [] missing",
            "s.csv:8 quality [ten] not a number",
            "s.csv:9 hope [7.5] not a whole number");
    assertThat(reading.answers())
        .anySatisfy(
            answer -> {
              assertThat(answer.response()).isEqualTo("9");
              assertThat(answer.recommend()).isEqualTo(Answer.NOT_APPLICABLE);
              assertThat(answer.effort()).isEqualTo(Answer.MISSING);
              assertThat(answer.satisfaction()).isEqualTo(Answer.MISSING);
              assertThat(answer.weight()).isEqualTo(2);
              assertThat(answer.ratings())
                  .containsExactly(Answer.MISSING, Answer.MISSING, Answer.NOT_APPLICABLE);
            })
        .hasSize(2);
  }

  @Test
  void badCustomersAndOwnersAreToldToo() {
    TestJob job = new TestJob();
    job.customers()
        .at(
            Reading.write(
                dir,
                "c.csv",
                """
                customer_id,since,invited
                a,2020-01-01,kyllä
                ,2020-01-01,ei
                b,2020-01-01,ehkä
                c,,
                d,2020-13-01,1
                """))
        .columns("customer_id", "since", "invited");
    job.owners()
        .at(
            Reading.write(
                dir,
                "o.csv",
                """
                element,touchpoint,owner,department
                quality,,Maija,Tuotanto
                qualty,,Matti,
                ,kassa,Liisa,
                ,,Pekka,
                hope,,,
                """))
        .columns("element", "touchpoint", "owner", "department");
    job.promises()
        .at(
            Reading.write(
                dir,
                "p.csv",
                """
                unit,element,promised_since
                Kallio,quality,1.3.2026
                ,saves_time,
                ,qualty,2026-01-01
                ,zzzzzzzzzzzz,
                Kallio,,2026-01-01
                ,hope,2026-02-30
                Kallio,quality,2026-05-01
                """))
        .columns("unit", "element", "promised_since");
    Reading reading = Reading.of(job, dir);
    assertThat(reading.rejected(Role.PROMISES))
        .containsExactly(
            "p.csv:4 element [qualty] no element of the model, the nearest is quality",
            "p.csv:5 element [zzzzzzzzzzzz] no element of the model",
            "p.csv:6 element [] missing",
            "p.csv:7 promised_since [2026-02-30] no such day");
    assertThat(reading.landed.promises())
        .as("the second of a unit and element is left out")
        .containsExactly(
            new Promise("Kallio", "quality", (int) LocalDate.of(2026, 3, 1).toEpochDay()),
            new Promise(null, "saves_time", null));
    assertThat(reading.rejected(Role.CUSTOMERS))
        .containsExactly(
            "c.csv:3 customer_id [] missing",
            "c.csv:4 invited [ehkä] neither yes nor no",
            "c.csv:6 since [2020-13-01] no such day");
    assertThat(reading.rejected(Role.OWNERS))
        .containsExactly(
            "o.csv:3 element [qualty] no element of the model",
            "o.csv:5 element [] missing",
            "o.csv:6 owner [] missing");
    assertThat(reading.landed.owners())
        .containsExactly(
            new Owner("quality", null, "Maija", "Tuotanto", null),
            new Owner(null, "kassa", "Liisa", null, null));
    reading.customers(
        rows ->
            assertThat(rows.facts())
                .isEqualTo(
                    rows.customer().equals("a")
                        ? new CustomerFacts(null, null, null, 18262, true)
                        : new CustomerFacts(null, null, null, null, null)));
  }

  @Test
  void whatNamesAPersonIsHidden() {
    Path file =
        Reading.write(
            dir,
            "s.csv",
            "response_id,element,rating\nmatti,quality,10\nmatti,nonsense,10\n,quality,1\n");
    TestJob job = new TestJob();
    job.survey().at(file).columns("response_id", "element", "rating").longShape(java.util.Map.of());
    assertThat(Reading.of(job, dir).rejected(Role.SURVEY))
        .containsExactly(
            "s.csv:3 element [nonsense] no element of the model", "s.csv:4 response_id [] missing");
    Cell cell = new Cell();
    cell.set("matti", false);
    assertThat(Shown.hidden(cell)).isEqualTo("(5 characters, hidden)");
    cell.set("x".repeat(41), false);
    assertThat(Shown.plain(cell)).isEqualTo("(41 characters, hidden)");
    cell.set("12,345", false);
    assertThat(Shown.plain(cell)).isEqualTo("12,345");
  }
}
