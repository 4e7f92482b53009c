package fi.arvo.job;

import fi.arvo.config.WorldFile;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** Writes a synthetic world for whoever asked on the command line. */
public final class GenerateWorld implements Job<WorldFile> {

  @Override
  public RunOutcome run(WorldFile file, RunContext context) {
    ZoneId zone = ZoneId.of("Europe/Helsinki");
    try (SparkSession spark =
        SparkSessions.start("generate-extracts", file.spark(), zone, context.progress())) {
      GenerateExtracts.Generated generated = GenerateExtracts.run(spark, file.world());
      List<String> lines = new ArrayList<>();
      generated
          .rows()
          .forEach(
              (extract, rows) ->
                  lines.add(String.format(Locale.ROOT, "%-13s %,d rows", extract, rows)));
      lines.add("Extracts  " + file.world().files().out());
      lines.add("Truth     " + generated.truth());
      return new RunOutcome.Done(lines);
    } catch (IOException e) {
      return new RunOutcome.Failed(new JobFailure.Unexpected(e, context.directory().log()));
    }
  }

  /** What a dry run tells. */
  public static RunOutcome plan(WorldFile file) {
    return new RunOutcome.Done(
        List.of(
            String.format(
                Locale.ROOT,
                "Writes a world of %,d customers to %s, and the truth of %,d others beside it.",
                file.world().customers(),
                file.world().files().out(),
                file.world().truthPopulation())));
  }
}
