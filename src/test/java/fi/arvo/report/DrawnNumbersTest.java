package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnNumbersTest {
  private final DrawnNumbers three = new DrawnNumbers(List.of(List.of(24.0, 20.0, 41.0)));

  @Test
  void placesAtOneDistanceBesideWhatIsStatedAreDrawn() {
    assertThat(three.strange(List.of(27.5, 23.5, 44.5))).isEmpty();
  }

  @Test
  void aPlaceMayStopAtTheEndOfTheAxis() {
    assertThat(three.strange(List.of(27.5, 23.5, 42.0))).isEmpty();
  }

  @Test
  void textsMayStandAtOneHeight() {
    assertThat(three.strange(List.of(-7.0, -7.0, -7.0))).isEmpty();
  }

  @Test
  void placesThatNoTwoRowsAgreeOnAreStrange() {
    assertThat(three.strange(List.of(1.0, 7.7, 3.3))).containsExactly(0, 1, 2);
    assertThat(
            new DrawnNumbers(List.of(List.of(24.0, 20.0, 41.0, 30.0)))
                .strange(List.of(1.0, 9.1, 9.1, 1.0)))
        .hasSize(4);
  }
}
