package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.Role;
import fi.arvo.spark.SparkTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was done, and what touchpoints' work was like: few rows, in the order of the files. */
@ExtendWith(SparkTest.class)
class ActionsTest {
  @TempDir Path dir;

  private static int day(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  private TestJob actions(String rows) {
    TestJob job = new TestJob();
    job.actions()
        .at(
            Reading.write(
                dir,
                "a.csv",
                "action_id;started_on;name;touchpoint;elements;units;segments;customers;owner;designed_by\n"
                    + rows))
        .columns("action_id", "started_on", "name", "touchpoint", "elements", "units")
        .columns("segments", "customers", "owner", "designed_by");
    return job;
  }

  @Test
  void listsInACellAreReadByTheirSeparatorAndCustomersAsIds() {
    Reading reading =
        Reading.of(
            actions(
                """
                T1;1.3.2026;Takaisinsoitto;tuki;quality| hope ;Kallio|Töölö||Kallio;;;Maija;Customers and employees
                T2;2026-04-01;;;;;;AS-01 | as-02;;company
                T3;2.4.2026;;;;;nuoret;;;
                """),
            dir);

    assertThat(reading.landed.actions())
        .containsExactly(
            new Action(
                "T1",
                "Takaisinsoitto",
                day(2026, 3, 1),
                "tuki",
                List.of("quality", "hope"),
                List.of("Kallio", "Töölö"),
                List.of(),
                List.of(),
                "Maija",
                "customers and employees"),
            new Action(
                "T2",
                null,
                day(2026, 4, 1),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of("as-01", "as-02"),
                null,
                "company"),
            new Action(
                "T3",
                null,
                day(2026, 4, 2),
                null,
                List.of(),
                List.of(),
                List.of("nuoret"),
                List.of(),
                null,
                null));
  }

  @Test
  void badActionsAreToldOneByOne() {
    Reading reading =
        Reading.of(
            actions(
                """
                ;1.3.2026;;;;;;;;
                T1;keväällä;;;;;;;;
                T2;;;;;;;;;
                T3;1.3.2026;;;quality|qualty;;;;;
                T4;1.3.2026;;;;;;;;konsultti
                T5;1.3.2026;;;;Kallio;nuoret;;;
                T6;1.3.2026;;;;Kallio;;AS-1;;
                """),
            dir);

    assertThat(reading.landed.actions()).isEmpty();
    assertThat(reading.rejected(Role.ACTIONS))
        .containsExactly(
            "a.csv:2 action_id [] missing",
            "a.csv:3 started_on [keväällä] not a date",
            "a.csv:4 started_on [] missing",
            "a.csv:5 elements [quality|qualty] no element of the model",
            "a.csv:6 designed_by [konsultti] neither customers and employees nor company",
            "a.csv:7 segments [nuoret] beside another of units, segments and customers",
            "a.csv:8 customers [(4 characters, hidden)] beside another of units, segments and customers");
  }

  @Test
  void stepsOfOneActionStayAndTheSameStepAgainIsLeftOutWhateverItsDay() {
    Reading reading =
        Reading.of(
            actions(
                """
                T1;1.3.2026;;tuki;;Kallio|Töölö;;;;
                T1;1.5.2026;;tuki;;Pasila;;;;
                T1;1.6.2026;;tuki;;Töölö|Kallio;;;;
                T1;1.3.2026;;kassa;;Kallio|Töölö;;;;
                T2;1.3.2026;;tuki;;Kallio|Töölö;;;;
                """),
            dir);

    assertThat(reading.landed.actions())
        .extracting(a -> a.actionId() + " " + a.touchpoint() + " " + a.units())
        .containsExactly(
            "T1 tuki [Kallio, Töölö]",
            "T1 tuki [Pasila]",
            "T1 kassa [Kallio, Töölö]",
            "T2 tuki [Kallio, Töölö]");
    assertThat(observed(reading))
        .containsExactly(
            "accepted ACTIONS",
            "accepted ACTIONS",
            "duplicate ACTIONS 0:4",
            "accepted ACTIONS",
            "accepted ACTIONS");
  }

  @Test
  void aMonthIsWrittenAsOneOrAsAnyDayOfIt() {
    TestJob job = new TestJob();
    job.operations()
        .at(
            Reading.write(
                dir,
                "o.csv",
                """
                touchpoint;channel;month;lead_time_hours;automated_share;volume
                tuki;web;2026-09;12,5;0,4;1 200
                tuki;web;31.8.2026;0;1;
                tuki;;2026-07-15;;0;0
                kassa;web;2026-09;;;
                """))
        .columns("touchpoint", "channel", "month", "lead_time_hours", "automated_share", "volume");
    Reading reading = Reading.of(job, dir);

    int september = 12 * 2026 + 8;
    assertThat(reading.landed.operations())
        .containsExactly(
            new Operation("tuki", "web", september, 12.5, 0.4, 1200.0),
            new Operation("tuki", "web", september - 1, 0.0, 1.0, null),
            new Operation("tuki", null, september - 2, null, 0.0, 0.0),
            new Operation("kassa", "web", september, null, null, null));
    assertThat(fi.arvo.measure.Months.period(september)).isEqualTo("2026-09");
  }

  @Test
  void aStatedPatternIsOfDaysAndAMonthStaysAMonth() {
    TestJob job = new TestJob();
    job.operations()
        .at(
            Reading.write(
                dir, "o.csv", "touchpoint,month,volume\na,2026-09,1\nb,09/30/2026,1\nc,9/2026,1\n"))
        .columns("touchpoint", "month", "volume")
        .dates("MM/dd/yyyy");
    Reading reading = Reading.of(job, dir);

    assertThat(reading.landed.operations()).extracting(Operation::month).containsOnly(24320);
    assertThat(reading.rejected(Role.OPERATIONS))
        .containsExactly("o.csv:4 month [9/2026] neither a month as 2026-09 nor a day of one");
  }

  @Test
  void badOperationsAreToldOneByOneAndAMonthThatCameTwiceIsLeftOut() {
    TestJob job = new TestJob();
    job.operations()
        .at(
            Reading.write(
                dir,
                "o.csv",
                """
                touchpoint,channel,month,lead_time_hours,automated_share,volume
                tuki,web,2026-09,1,0.4,1
                tuki,web,2026-13,1,0.4,1
                tuki,web,31.9.2026,1,0.4,1
                tuki,web,2026-08,-1,0.4,1
                tuki,web,2026-08,1,45,1
                tuki,web,2026-08,1,-0.1,1
                tuki,web,2026-08,1,0.4,many
                ,web,2026-08,1,0.4,1
                tuki,web,,1,0.4,1
                tuki,web,2026-09-02,2,0.5,1
                """))
        .columns("touchpoint", "channel", "month", "lead_time_hours", "automated_share", "volume");
    Reading reading = Reading.of(job, dir);

    assertThat(reading.landed.operations())
        .containsExactly(new Operation("tuki", "web", 24320, 1.0, 0.4, 1.0));
    assertThat(reading.rejected(Role.OPERATIONS))
        .containsExactly(
            "o.csv:3 month [2026-13] neither a month as 2026-09 nor a day of one",
            "o.csv:4 month [31.9.2026] no such day",
            "o.csv:5 lead_time_hours [-1] below 0",
            "o.csv:6 automated_share [45] not between 0 and 1; write 45 % as 0.45",
            "o.csv:7 automated_share [-0.1] not between 0 and 1; write 45 % as 0.45",
            "o.csv:8 volume [many] not a number",
            "o.csv:9 touchpoint [] missing",
            "o.csv:10 month [] missing");
    assertThat(observed(reading))
        .containsExactly("accepted OPERATIONS", "duplicate OPERATIONS 0:11");
  }

  private static List<String> observed(Reading reading) {
    List<String> told = new ArrayList<>();
    new FewRows(
            reading.landed.extracts(),
            new RowObserver() {
              @Override
              public void accepted(Role role, int file, boolean identified) {
                told.add("accepted " + role);
              }

              @Override
              public void dated(Role role, int day) {}

              @Override
              public void id(Role role, long hash) {}

              @Override
              public void duplicate(Role role, int file, long line) {
                told.add("duplicate " + role + " " + file + ":" + line);
              }
            })
        .observe();
    return told;
  }
}
