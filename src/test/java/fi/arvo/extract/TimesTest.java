package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateTimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  private static Cell cell(String text) {
    Cell cell = new Cell();
    cell.set(text, false);
    return cell;
  }

  private static Times times() {
    return new Times(HELSINKI, Optional.empty());
  }

  private static Instant instant(Times times, String text) throws BadValue {
    return Instant.EPOCH.plus(times.micros(cell(text)), ChronoUnit.MICROS);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-01T22:00:00Z",
    "2.3.2026, 2026-03-01T22:00:00Z",
    "02.03.2026, 2026-03-01T22:00:00Z",
    "2.3.2026 9.17, 2026-03-02T07:17:00Z",
    "2.3.2026 9:17, 2026-03-02T07:17:00Z",
    "2.3.2026 23.59.59, 2026-03-02T21:59:59Z",
    "2.3.2026 09:17:40, 2026-03-02T07:17:40Z",
    "2026-03-02 09:14, 2026-03-02T07:14:00Z",
    "2026-03-02T09:14:05, 2026-03-02T07:14:05Z",
    "2026-07-02T09:14:05.123456, 2026-07-02T06:14:05.123456Z",
    "2026-03-02T09:14:05.5Z, 2026-03-02T09:14:05.5Z",
    "2026-03-02T09:14:05+05:30, 2026-03-02T03:44:05Z",
    "2026-03-02 09:14:05-0500, 2026-03-02T14:14:05Z",
    "2026-03-02T23:14Z, 2026-03-02T23:14:00Z",
    "2026-03-02T23:14+01, 2026-03-02T22:14:00Z"
  })
  void daysAndTimesOfAllKindsAreTheSameMoment(String text, Instant expected) throws BadValue {
    assertThat(instant(times(), text)).isEqualTo(expected);
  }

  @Test
  void theDayIsTheZonesDay() throws BadValue {
    assertThat(times().day(cell("2026-03-02T23:14Z")))
        .isEqualTo((int) LocalDate.of(2026, 3, 3).toEpochDay());
    assertThat(times().day(cell("2.3.2026 23.59")))
        .isEqualTo((int) LocalDate.of(2026, 3, 2).toEpochDay());
    assertThat(times().day(cell("1969-12-31"))).isEqualTo(-1);
  }

  @Test
  void anHourThatTheClocksSkipOrRepeatStillHasItsMoment() throws BadValue {
    assertThat(instant(times(), "2026-03-29 03:30")).isEqualTo("2026-03-29T01:30:00Z");
    assertThat(instant(times(), "2026-10-25 03:30")).isEqualTo("2026-10-25T00:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"31.2.2026", "2026-02-29", "2026-13-01", "0.1.2026"})
  void aDayThatDoesNotExistIsToldSo(String text) {
    assertThatThrownBy(() -> times().day(cell(text))).hasMessage("no such day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-3-2",
        "20260302",
        "3/2/2026",
        "2.3.26",
        "2026-03-02T25:00",
        "2026-03-02T09:60",
        "2.3.2026 9",
        "2.3.2026 klo 9.17",
        "2026-03-02 09:14 PM",
        "2026-03-02T09:14+",
        "2026-03-02x",
        "45000"
      })
  void whatIsNoDateIsToldSo(String text) {
    assertThatThrownBy(() -> times().micros(cell(text))).hasMessage("not a date");
  }

  @Test
  void aStatedPatternTakesThePlaceOfTheOthers() throws BadValue {
    Times american = new Times(HELSINKI, Optional.of("MM/dd/yyyy hh:mm:ss a"));
    assertThat(instant(american, "03/02/2026 09:14:05 PM")).isEqualTo("2026-03-02T19:14:05Z");
    assertThatThrownBy(() -> american.day(cell("2026-03-02"))).hasMessage("not a date");
    assertThatThrownBy(() -> new Times(HELSINKI, Optional.of("dd/MM/yyyy")).day(cell("31/02/2026")))
        .isInstanceOf(BadValue.class);
    Times offset = new Times(HELSINKI, Optional.of("yyyy-MM-dd'T'HH:mmXXX"));
    assertThat(instant(offset, "2026-03-02T00:30+00:00")).isEqualTo("2026-03-02T00:30:00Z");
  }

  @Property(tries = 300)
  void anyLocalTimeGivesTheMomentThatJavaGives(
      @ForAll @DateTimeRange(min = "1971-01-01T00:00:00", max = "2037-12-31T23:59:59")
          LocalDateTime local)
      throws BadValue {
    assertThat(instant(times(), local.toString())).isEqualTo(local.atZone(HELSINKI).toInstant());
  }
}
