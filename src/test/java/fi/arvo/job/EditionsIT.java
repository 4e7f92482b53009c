package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions of the sample world, one after the other: what is new in each. */
class EditionsIT {
  private static final Path JOB = Path.of("jobs", "value-report.yaml");

  @TempDir private Path out;

  private ReportRun edition(String asOf) {
    return ReportRun.of(JOB, out, "languages=[en]", "as_of=" + asOf).published();
  }

  private static List<Object> firstSeen(ReportRun run) {
    return run.rows("insights", "true").stream()
        .map(row -> row.get("first_seen").toString())
        .distinct()
        .map(Object.class::cast)
        .toList();
  }

  @Test
  void aChangeIsNewOnceAndAnEditionThatCannotBeReadStopsNoOther() throws IOException {
    ReportRun august = edition("2026-08-31");
    ReportRun september = edition("2026-09-29");
    assertThat(firstSeen(august)).containsExactly("2026-08-31");
    assertThat(firstSeen(september)).as("the same two quarters").containsExactly("2026-08-31");

    String workbook = "workbooks/value-report.en.xlsx";
    byte[] written = Files.readAllBytes(september.date().resolve(workbook));
    Map<String, String> tables = PublishedTree.tables(september.date().resolve("tables"));
    ReportRun again = edition("2026-09-29");
    assertThat(again.date().resolve(workbook))
        .as("a re-run beside an edition before")
        .hasBinaryContent(written);
    assertThat(PublishedTree.tables(again.date().resolve("tables"))).isEqualTo(tables);

    Files.writeString(
        september.date().resolve("tables/insights/part-0.parquet"), "not Parquet at all");
    ReportRun october = edition("2026-09-30");
    assertThat(((RunOutcome.Done) october.outcome()).lines())
        .contains("Nothing is compared with the edition of 2026-09-29: it cannot be read.");
    assertThat(firstSeen(october)).containsExactly("2026-09-30");
    Map<String, Object> insight = october.row("insights", "insight_id = 'nps:overall:all::2026Q3'");
    Map<String, Object> total = october.row("nps_change", "dimension = 'total'");
    assertThat(insight.get("before")).isEqualTo(total.get("nps_before"));
    assertThat(insight.get("after")).isEqualTo(total.get("nps_after"));
    assertThat((String) insight.get("sentence_fi")).startsWith("NPS ");
  }
}
