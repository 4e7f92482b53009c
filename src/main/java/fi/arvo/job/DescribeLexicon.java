package fi.arvo.job;

import fi.arvo.config.ElementModel.Element;
import fi.arvo.config.JobConfig;
import fi.arvo.config.TextFile;
import fi.arvo.text.Accuracy;
import fi.arvo.text.Accuracy.Line;
import fi.arvo.text.Lexicon;
import fi.arvo.text.LexiconProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Tells how well stories are read: what is found in labelled sentences, beside their labels. */
public final class DescribeLexicon {
  private DescribeLexicon() {}

  /**
   * Precision and recall as a Markdown table, a line a language and kind.
   *
   * @param job its element model and its further lexicons
   * @param sentences files of labelled sentences; none for those that come with Arvo
   */
  public static RunOutcome of(JobConfig job, List<Path> sentences) {
    List<String> elements = job.elements().elements().stream().map(Element::id).toList();
    Lexicon.Loaded lexicon =
        Lexicon.load(job.stories().lexicons().stream().map(TextFile::file).toList(), elements);
    if (lexicon instanceof Lexicon.Loaded.Failed failed) {
      return failed(failed.problems());
    }
    Accuracy.Measured measured =
        Accuracy.measure(((Lexicon.Loaded.Ok) lexicon).lexicon(), elements, sentences);
    return measured instanceof Accuracy.Measured.Failed failed
        ? failed(failed.problems())
        : new RunOutcome.Done(table(((Accuracy.Measured.Ok) measured).lines()));
  }

  private static RunOutcome failed(List<LexiconProblem> problems) {
    return new RunOutcome.Failed(
        new JobFailure.Configuration(problems.stream().map(LexiconProblem::toString).toList()));
  }

  private static List<String> table(List<Line> lines) {
    List<String> table = new ArrayList<>();
    table.add(
        "| sentences | language | n | what | labelled | found | right | precision | recall |");
    table.add("| --- | --- | --: | --- | --: | --: | --: | --: | --: |");
    for (Line line : lines) {
      table.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %s | %d | %d | %d | %s | %s |",
              line.sentences(),
              line.language(),
              line.count(),
              line.what(),
              line.labelled(),
              line.found(),
              line.right(),
              percent(line.precision()),
              percent(line.recall())));
    }
    return List.copyOf(table);
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * share.getAsDouble());
  }
}
