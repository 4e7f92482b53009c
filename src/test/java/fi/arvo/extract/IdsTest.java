package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.spark.unsafe.types.UTF8String;

class IdsTest {
  private static String normalised(String text, boolean typed) {
    Cell cell = new Cell();
    cell.set(text, typed);
    return Ids.normalised(cell).toString();
  }

  @Example
  void oneCustomerHasOneSpelling() {
    assertThat(normalised(" C000123\u00A0", false)).isEqualTo("c000123");
    assertThat(normalised("0001234", false)).isEqualTo("0001234");
    assertThat(normalised("A\u030AKE", false)).isEqualTo(normalised("Åke", false)).isEqualTo("åke");
  }

  @Example
  void aNumberLosesTheZerosThatAProgramGaveIt() {
    assertThat(normalised("17850.0", true)).isEqualTo("17850");
    assertThat(normalised("17850", true)).isEqualTo("17850");
    assertThat(normalised("100", true)).isEqualTo("100");
    assertThat(normalised("17850.0", false)).isEqualTo("17850.0");
  }

  @Property
  void theQuickWayIsTheLongWay(@ForAll String text) {
    Cell cell = new Cell();
    cell.set(text, false);
    assertThat(normalised(text, false)).isEqualTo(Ids.normalised(cell.text()));
  }

  @Example
  void aCustomersBlockNeverMoves() {
    long hash = CustomerHash.of(UTF8String.fromString("c000123"));
    assertThat(Long.toHexString(hash)).isEqualTo("fc1f15df985d5559");
    assertThat(CustomerHash.block(hash)).isEqualTo((int) (hash >>> 56));
    assertThat(CustomerHash.block(CustomerHash.of(UTF8String.fromString("åke")))).isEqualTo(149);
  }

  @Example
  void customersSpreadEvenlyOverTheBlocks() {
    int[] count = new int[Landed.BLOCKS];
    for (int i = 0; i < 256_000; i++) {
      count[CustomerHash.block(CustomerHash.of(UTF8String.fromString("c" + (1_000_000 + i))))]++;
    }
    for (int block : count) {
      assertThat(block).isBetween(850, 1150);
    }
  }
}
