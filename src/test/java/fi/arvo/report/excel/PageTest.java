package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {
  /** A headline of two rows, then blocks of so many rows; each row is ten points high. */
  private static Page page(int... rows) {
    List<Integer> blocks = new ArrayList<>();
    int next = 2;
    for (int block : rows) {
      blocks.add(next);
      next += block;
    }
    return new Page(
        Collections.nCopies(next, PageRow.gap(10)), List.of(), blocks, Optional.empty());
  }

  @Test
  void aPageEndsBeforeTheBlockThatNoLongerFits() {
    assertThat(page(3, 3, 3, 3).breaks(80)).containsExactly(8);
    assertThat(page(3, 3, 3, 3).breaks(79)).containsExactly(5, 11);
  }

  @Test
  void aBlockLongerThanAPageHasOneToItselfFromItsStart() {
    assertThat(page(3, 20, 3).breaks(80)).containsExactly(5, 25);
  }

  @Test
  void theFirstBlockStaysWithTheHeadline() {
    assertThat(page(20, 3).breaks(80)).containsExactly(22);
    assertThat(page(3, 3).breaks(80)).isEmpty();
  }
}
