package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.JobConfig;
import fi.arvo.config.Loaded;
import fi.arvo.config.SettingOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeLexiconTest {
  @TempDir private Path folder;

  private JobConfig job(String... set) throws IOException {
    Path survey = Files.writeString(folder.resolve("survey.csv"), "recommend\n10\n");
    Path file =
        Files.writeString(
            folder.resolve("job.yaml"),
            "out: "
                + folder.resolve("out")
                + "\nextracts:\n  survey:\n    path: "
                + survey
                + "\n    columns: {recommend: recommend}\n");
    Loaded<JobConfig> loaded =
        ReportSettings.load(
            Optional.of(file),
            Map.of(),
            Arrays.stream(set).map(SettingOption::set).toList(),
            Instant.parse("2026-10-01T03:00:00Z"));
    assertThat(loaded).isInstanceOf(Loaded.Ok.class);
    return ((Loaded.Ok<JobConfig>) loaded).config();
  }

  @Test
  void theMethodNoteHasTheFiguresThatTheCommandPrints() throws IOException {
    RunOutcome told = DescribeLexicon.of(job(), List.of());

    assertThat(told).isInstanceOf(RunOutcome.Done.class);
    List<String> lines = ((RunOutcome.Done) told).lines();
    List<String> rows = lines.subList(2, lines.size());
    assertThat(rows)
        .anyMatch(row -> row.startsWith("| development | fi |"))
        .anyMatch(row -> row.startsWith("| held-out | sv |"));
    assertThat(Files.readAllLines(Path.of("src/site/markdown/method.md")))
        .filteredOn(row -> row.startsWith("| development |") || row.startsWith("| held-out |"))
        .isEqualTo(rows);
  }

  @Test
  void ownSentencesAreReadWithAnOwnLexicon() throws IOException {
    Path sentences =
        Files.writeString(
            folder.resolve("ours.csv"),
            "language;valence;emotions;praised;blamed;text\n"
                + "fi;good;joy;quality;;Vimpain on ollut todella jämpti.\n"
                + "fi;bad;;;;Vimpain ei ollut jämpti.\n");
    Path lexicon =
        Files.writeString(
            folder.resolve("words.csv"),
            "word,language,category,weight\njämpti,fi,joy|element:quality,2\n");

    RunOutcome told =
        DescribeLexicon.of(job("stories.lexicons=[" + lexicon + "]"), List.of(sentences));

    assertThat(((RunOutcome.Done) told).lines())
        .containsSubsequence(
            "| ours.csv | fi | 2 | language | 2 | 2 | 2 | 100 % | 100 % |",
            "| ours.csv | fi | 2 | good | 1 | 1 | 1 | 100 % | 100 % |",
            "| ours.csv | fi | 2 | bad | 1 | 1 | 1 | 100 % | 100 % |",
            "| ours.csv | fi | 2 | emotions | 1 | 1 | 1 | 100 % | 100 % |",
            "| ours.csv | fi | 2 | elements | 1 | 2 | 1 | 50 % | 100 % |");
  }

  @Test
  void whatIsWrongWithSentencesIsToldWithItsLine() throws IOException {
    Path sentences =
        Files.writeString(
            folder.resolve("ours.csv"),
            "language;valence;emotions;praised;blamed;text\n"
                + "de;great;rage;qualty;;Toll!\n"
                + "fi;good;;;Hyvä!\n");

    RunOutcome told = DescribeLexicon.of(job(), List.of(sentences, folder.resolve("none.csv")));

    assertThat(((RunOutcome.Failed) told).failure().sentences())
        .containsExactly(
            sentences + ":2: the language is \"de\"; it is one of fi, sv, en, other.",
            sentences + ":2: the valence is \"great\"; it is good, bad or none.",
            sentences
                + ":2: the emotion is \"rage\"; it is one of joy, trust, gratitude, relief, anger,"
                + " disappointment, worry, confusion.",
            sentences
                + ":2: the element is \"qualty\", which the element model does not have; write one"
                + " of its ids.",
            sentences
                + ":3: has 5 fields; a line has six, language;valence;emotions;praised;blamed;text."
                + " Quote a text with ;.",
            folder.resolve("none.csv") + " does not exist. Correct its name.");
  }
}
