package fi.arvo.extract;

import fi.arvo.config.ElementModel;
import fi.arvo.config.ExtractConfig;
import fi.arvo.config.ExtractConfig.Csv;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.config.TextFile;
import fi.arvo.extract.FileLocator.Located;
import fi.arvo.text.Lexicon;
import fi.arvo.text.LexiconProblem;
import fi.arvo.text.Masking;
import fi.arvo.text.StoryReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** The extracts of a job, read and landed. */
public final class Extracts {
  /** How much text one task reads at least, before another may begin. */
  private static final long TASK_BYTES = 32L << 20;

  /** About so many rows are sorted in one task. */
  private static final long GROUP_ROWS = 1_000_000;

  /** With fewer rows, starting a task costs more than it saves. */
  private static final long FEWEST_GROUP_ROWS = 20_000;

  private Extracts() {}

  /**
   * Reads every extract of the job once and lands its accepted rows.
   *
   * @param work an empty directory that all executors see; the caller removes it
   * @throws UnreadableExtract when an extract is missing or cannot be read as it is, with all such
   *     problems at once
   */
  public static Landed land(SparkSession spark, JobConfig job, java.nio.file.Path work) {
    return land(spark, job, work, Optional.empty(), TASK_BYTES);
  }

  /**
   * @param groups how many groups of blocks to make, a power of two; if not set, by the rows
   * @param taskBytes how much text one task reads
   */
  static Landed land(
      SparkSession spark,
      JobConfig job,
      java.nio.file.Path work,
      Optional<Integer> groups,
      long taskBytes) {
    FormulaCompiler compiler = new FormulaCompiler(spark, job.time().zone());
    SparkSession session = compiler.session();
    List<ExtractPlan> plans = plans(session, job, compiler, taskBytes);
    int count = groups.orElseGet(() -> groups(plans, session.sparkContext().defaultParallelism()));
    StoryLanding stories =
        plans.stream().anyMatch(ExtractPlan::tellsStories) ? stories(session, job) : null;
    Map<Role, LandedExtract> landed = new EnumMap<>(Role.class);
    for (ExtractPlan plan : plans) {
      Path directory = new Path(new Path(work.toUri()), plan.role().key());
      int parts = Contract.of(plan.role()).spread() ? count : 1;
      landed.put(
          plan.role(), new Landing(session, job, plan, parts, stories).land(directory, taskBytes));
    }
    MaturityCheck.check(landed.get(Role.MATURITY), job.maturity());
    FewRows few = new FewRows(landed, RowObserver.NOBODY);
    return new Landed(
        count,
        job.elements().elements().size(),
        landed,
        work.toUri().toString(),
        few.owners(),
        few.actions(),
        few.operations(),
        few.promises());
  }

  private static StoryLanding stories(SparkSession spark, JobConfig job) {
    List<String> elements =
        job.elements().elements().stream().map(ElementModel.Element::id).toList();
    List<java.nio.file.Path> files = job.stories().lexicons().stream().map(TextFile::file).toList();
    Lexicon.Loaded loaded = Lexicon.load(files, elements);
    if (loaded instanceof Lexicon.Loaded.Failed failed) {
      throw new UnreadableExtract(
          failed.problems().stream().map(LexiconProblem::toString).toList());
    }
    Lexicon lexicon = ((Lexicon.Loaded.Ok) loaded).lexicon();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return new StoryLanding(
        context.broadcast(StoryReader.of(lexicon, elements)),
        job.privacy().verbatims() ? context.broadcast(Masking.of(job.privacy().names())) : null);
  }

  private static List<ExtractPlan> plans(
      SparkSession spark, JobConfig job, FormulaCompiler compiler, long taskBytes) {
    Configuration hadoop = spark.sessionState().newHadoopConf();
    List<String> problems = new ArrayList<>();
    Map<Role, List<Located>> located = new EnumMap<>(Role.class);
    new EnumMap<>(job.extracts())
        .forEach(
            (role, extract) -> {
              try {
                located.put(role, new FileLocator(hadoop).locate(role, extract));
              } catch (UnreadableExtract e) {
                problems.addAll(e.problems());
              }
            });
    List<ExtractPlan> plans = new ArrayList<>();
    located.forEach(
        (role, files) -> {
          List<Fingerprint.Outcome> outcomes =
              fingerprints(spark, role, job.extracts().get(role), files, taskBytes);
          List<String> unfit =
              outcomes.stream()
                  .map(Fingerprint.Outcome::problem)
                  .filter(problem -> !problem.isEmpty())
                  .toList();
          problems.addAll(unfit);
          if (unfit.isEmpty()) {
            ExtractPlan.of(role, job, outcomes, compiler, problems).ifPresent(plans::add);
          }
        });
    if (!problems.isEmpty()) {
      throw new UnreadableExtract(problems);
    }
    return plans;
  }

  /** Passes over the bytes of an extract's files, in tasks of about so many bytes. */
  private static List<Fingerprint.Outcome> fingerprints(
      SparkSession spark, Role role, ExtractConfig extract, List<Located> files, long taskBytes) {
    List<List<Located>> work = new ArrayList<>();
    List<Located> task = new ArrayList<>();
    long bytes = 0;
    for (Located file : files) {
      if (bytes > 0 && bytes + file.bytes() > taskBytes) {
        work.add(task);
        task = new ArrayList<>();
        bytes = 0;
      }
      task.add(file);
      bytes += file.bytes();
    }
    work.add(task);
    Csv csv = extract.csv();
    String encoding = csv.encoding().orElse("");
    int separator = csv.separator().map(c -> (int) c).orElse(-1);
    char quote = csv.quote();
    String sheet = extract.sheet().orElse("");
    String platform = extract.platform().map(Enum::name).orElse("");
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sessionState().newHadoopConf());
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context.sc().setJobDescription("fingerprint " + role.key());
    try {
      return context
          .parallelize(work, work.size())
          .flatMap(
              some ->
                  some.stream()
                      .map(
                          new Fingerprint(
                                  role,
                                  encoding,
                                  separator,
                                  quote,
                                  sheet,
                                  platform,
                                  hadoop.value(),
                                  taskBytes)
                              ::of)
                      .iterator())
          .collect();
    } finally {
      context.sc().setJobDescription(null);
    }
  }

  /** A power of two that gives each group about {@link #GROUP_ROWS} rows of the largest extract. */
  private static int groups(List<ExtractPlan> plans, int cores) {
    long rows = plans.stream().mapToLong(ExtractPlan::records).max().orElse(0);
    long wanted = Math.max(rows / GROUP_ROWS, Math.min(cores, rows / FEWEST_GROUP_ROWS));
    int groups = 1;
    while (groups < wanted && groups < Landed.BLOCKS) {
      groups *= 2;
    }
    return groups;
  }
}
