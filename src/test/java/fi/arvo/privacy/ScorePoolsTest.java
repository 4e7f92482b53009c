package fi.arvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.ScoreDistribution;
import fi.arvo.report.tables.TableMaker;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScorePoolsTest {
  private static final Map<String, List<Integer>> CUTS = Map.of("recommend", List.of(7, 9));

  @Test
  void rareScoresArePooledWithTheirNeighboursInTheSameClass() {
    // scores 0 to 10
    assertThat(pools(1, 0, 2, 1, 0, 3, 9, 4, 12, 30, 25))
        .containsExactly("0-5:7", "6:9", "7-8:16", "9:30", "10:25");
  }

  @Test
  void aDistributionWithoutRareScoresStaysAsItIs() {
    assertThat(pools(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)).hasSize(11);
  }

  @Test
  void aClassThatIsTooSmallIsPooledWithTheNextClass() {
    assertThat(pools(0, 0, 0, 0, 0, 1, 1, 5, 12, 30, 25))
        .containsExactly("0-7:7", "8:12", "9:30", "10:25");
  }

  @Test
  void everyScopeValueHasThePoolsOfOverall() {
    TableMaker rows = new TableMaker(ScoreDistribution.class);
    row(rows, "overall", "all", 0, 2);
    row(rows, "overall", "all", 1, 40);
    row(rows, "unit", "A", 1, 25);
    row(rows, "unit", "B", 0, 2);
    row(rows, "unit", "B", 1, 15);
    assertThat(pooled(rows)).containsExactly("0-1:42", "0-1:25", "0-1:17");
  }

  @Property(tries = 300)
  void everyPoolHoldsTheMinimumAndNobodyIsLost(
      @ForAll @Size(11) List<@IntRange(max = 12) Integer> counts) {
    int total = counts.stream().mapToInt(Integer::intValue).sum();
    Table table = ScorePools.apply(overall(counts).table(), CUTS, 5);
    assertThat(table.rows().stream().mapToLong(r -> r.whole("n")).sum()).isEqualTo(total);
    long expected = -1;
    for (Table.Row row : table.rows()) {
      assertThat(row.whole("score")).isEqualTo(expected + 1);
      expected = row.whole("score_to");
      assertThat(total < 5 || row.whole("n") >= 5).isTrue();
    }
    assertThat(expected).isEqualTo(10);
  }

  private static List<String> pools(Integer... counts) {
    return pooled(overall(List.of(counts)));
  }

  private static TableMaker overall(List<Integer> counts) {
    TableMaker rows = new TableMaker(ScoreDistribution.class);
    for (int score = 0; score < counts.size(); score++) {
      row(rows, "overall", "all", score, counts.get(score));
    }
    return rows;
  }

  private static List<String> pooled(TableMaker rows) {
    return ScorePools.apply(rows.table(), CUTS, 5).rows().stream()
        .map(r -> scores(r.whole("score"), r.whole("score_to")) + ":" + r.whole("n"))
        .toList();
  }

  private static String scores(long from, long to) {
    return from == to ? String.valueOf(from) : from + "-" + to;
  }

  private static void row(TableMaker rows, String scope, String value, int score, int n) {
    rows.row(
        "as_of scope scope_value period side question score score_to n share respondents",
        LocalDate.of(2026, 9, 30),
        scope,
        value,
        "current",
        "customer",
        "recommend",
        score,
        score,
        n,
        n / 100.0,
        n);
  }
}
