package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
  private static final Path PAGE = Path.of("src/site/markdown/data-dictionary.md");

  /** Run with {@code -Darvo.refresh=true} to write the page anew; its difference is reviewed. */
  @Test
  void theKeptPageIsWhatTheContractsSay() throws IOException {
    if (Boolean.getBoolean("arvo.refresh")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, DataDictionary.markdown(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(DataDictionary.markdown());
  }

  @Test
  void readersFindEveryTableAndNoWorkingColumn() {
    assertThat(DataDictionary.markdown())
        .contains("## dose_trend", "## customer_ratings", "`delta_r2`", "`<element>`")
        .doesNotContain("largest_money", "respondents` |");
  }
}
