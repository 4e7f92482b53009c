package fi.arvo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BandsTest {
  @Test
  void thirtyElementsHaveTheBandsThatAreDocumented() {
    Bands bands = Bands.ofElements(30);
    assertThat(bands.names()).containsExactly("0", "1-3", "4-7", "8-14", "15+");
    assertThat(bands.of(0)).isZero();
    assertThat(bands.of(3)).isEqualTo(1);
    assertThat(bands.of(4)).isEqualTo(2);
    assertThat(bands.of(7)).isEqualTo(2);
    assertThat(bands.of(14)).isEqualTo(3);
    assertThat(bands.of(30)).isEqualTo(4);
  }

  @Test
  void aShortListOfElementsLeavesEmptyBandsOut() {
    assertThat(Bands.ofElements(12).names()).containsExactly("0", "1", "2-3", "4-5", "6+");
    assertThat(Bands.ofElements(4).names()).containsExactly("0", "1", "2+");
  }

  @Test
  void everyNumberOfTiersIsABand() {
    assertThat(Bands.ofTiers(4).names()).containsExactly("0", "1", "2", "3", "4");
  }
}
