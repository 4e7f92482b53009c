package fi.arvo.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BandTest {
  private static List<String> labels(List<Band> bands) {
    return bands.stream().map(Band::label).toList();
  }

  @Test
  void bandsCoverEveryCountOnceAndTheLastIsOpen() {
    List<Band> bands = Band.over(List.of(1, 4, 8, 15), 30);

    assertThat(labels(bands)).containsExactly("0", "1-3", "4-7", "8-14", "15+");
    int next = 0;
    for (Band band : bands) {
      assertThat(band.from()).isEqualTo(next);
      next = band.to() + 1;
    }
    assertThat(next).isEqualTo(31);
    assertThat(bands.get(3).number()).isEqualTo(3);
  }

  @Test
  void aSmallModelHasNoBandsAboveItsSize() {
    assertThat(labels(Band.over(List.of(1, 2, 4), 3))).containsExactly("0", "1", "2+");
    assertThat(labels(Band.over(List.of(1, 2, 4), 2))).containsExactly("0", "1", "2");
  }

  @Test
  void tiersHaveABandEach() {
    assertThat(labels(Band.each(2))).containsExactly("0", "1", "2");
  }
}
