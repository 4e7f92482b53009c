package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.ExtractConfig.Ratings;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.extract.LandingTask.Piece;
import fi.arvo.extract.SourceFile.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.paths.SparkPath;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.hash.Murmur3_x86_32;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Parses one extract, once, and writes its rows by group of customer blocks: one Parquet file a
 * group, in the order of customers, and one more for the rows that were turned away. Spark's own
 * shuffle, sort and commit do the work, so a task that fails is simply run again.
 */
final class Landing {
  private static final int SPARK_HASH_SEED = 42;
  private static final Pattern PART = Pattern.compile("part-(\\d+)-.*\\.parquet");

  private final SparkSession spark;
  private final JobConfig job;
  private final ExtractPlan plan;
  private final int groups;

  /** Null when no story is mapped. */
  private final StoryLanding stories;

  /**
   * @param stories null when no extract maps any
   */
  Landing(SparkSession spark, JobConfig job, ExtractPlan plan, int groups, StoryLanding stories) {
    this.spark = spark;
    this.job = job;
    this.plan = plan;
    this.groups = groups;
    this.stories = stories == null || !plan.tellsStories() ? null : ofRole(stories, plan.role());
  }

  /** Employees' and stakeholders' words never leave, and so they aren't landed. */
  private static StoryLanding ofRole(StoryLanding stories, Role role) {
    return role == Role.SURVEY ? stories : stories.withoutText();
  }

  /** Lands the extract into a directory that isn't there yet. */
  LandedExtract land(Path directory, long taskBytes) {
    Map<String, DistinctTexts> texts = new LinkedHashMap<>();
    for (String column : plan.textColumns()) {
      DistinctTexts values = new DistinctTexts();
      spark.sparkContext().register(values);
      texts.put(column, values);
    }
    RowLanding landing = landing(texts);
    int[] keys = keys(groups + 1);
    LandingTask task =
        new LandingTask(
            plan.role(),
            plan.files(),
            plan.mapping(),
            landing,
            new SerializableConfiguration(spark.sessionState().newHadoopConf()),
            job.time().zone(),
            plan.config().csv().quote(),
            plan.config().sheet().orElse(""),
            plan.decimals(),
            plan.config().csv().dates().orElse(""),
            keys);
    write(rows(task, taskBytes), landing, keys.length, directory);
    checkTexts(texts);
    return landed(directory, texts);
  }

  private RowLanding landing(Map<String, DistinctTexts> texts) {
    return switch (plan.role()) {
      case SURVEY, EMPLOYEES, STAKEHOLDERS -> {
        Ratings ratings =
            plan.config()
                .ratings()
                .orElseThrow(() -> new IllegalStateException("a survey has its questions stated"));
        yield new AnswerLanding(
            plan.role(), job.elements(), plan.config().shape(), ratings, texts, stories);
      }
      case TRANSACTIONS ->
          new TransactionLanding(job.money().scale(), job.money().currency(), texts);
      case CUSTOMERS -> new CustomerLanding(texts);
      case ACTIONS -> new ActionLanding(job.elements(), texts);
      case OPERATIONS -> new OperationLanding(texts);
      case PROMISES -> new PromiseLanding(job.elements(), texts);
      case MATURITY ->
          new MaturityLanding(
              plan.config()
                  .agreement()
                  .orElseThrow(() -> new IllegalStateException("a maturity survey has its scale"))
                  .scale(),
              (int) job.asOf().toEpochDay(),
              texts);
      case OWNERS -> new OwnerLanding(job.elements(), texts);
    };
  }

  private JavaRDD<InternalRow> rows(LandingTask task, long taskBytes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<Piece>> work = work(taskBytes);
    JavaRDD<InternalRow> rows =
        work.isEmpty()
            ? context.emptyRDD()
            : context
                .parallelize(work, work.size())
                .mapPartitions(pieces -> task.land(pieces.next()));
    for (JavaRDD<InternalRow> parquet : parquet(task)) {
      rows = rows.union(parquet);
    }
    return rows;
  }

  /** Splits of files other than Parquet, put together to about so many bytes a task. */
  private List<List<Piece>> work(long taskBytes) {
    List<List<Piece>> work = new ArrayList<>();
    List<Piece> task = new ArrayList<>();
    long bytes = 0;
    for (int file = 0; file < plan.files().size(); file++) {
      if (plan.files().get(file).format() == Format.PARQUET) {
        continue;
      }
      for (Split split : plan.files().get(file).splits()) {
        if (bytes > 0 && bytes + split.length() > taskBytes) {
          work.add(task);
          task = new ArrayList<>();
          bytes = 0;
        }
        task.add(new Piece(file, split));
        bytes += split.length();
      }
    }
    if (!task.isEmpty()) {
      work.add(task);
    }
    return work;
  }

  private List<JavaRDD<InternalRow>> parquet(LandingTask task) {
    Map<String, List<Integer>> bySchema = new TreeMap<>();
    plan.schemas()
        .forEach(
            (place, schema) -> bySchema.computeIfAbsent(schema, s -> new ArrayList<>()).add(place));
    List<JavaRDD<InternalRow>> all = new ArrayList<>();
    bySchema.forEach(
        (json, places) -> {
          StructType schema = (StructType) DataType.fromJson(json);
          HashMap<String, Integer> fileOf = new HashMap<>();
          String[] paths = new String[places.size()];
          for (int i = 0; i < paths.length; i++) {
            paths[i] = plan.files().get(places.get(i)).path();
            fileOf.put(SparkPath.fromPathString(paths[i]).urlEncoded(), places.get(i));
          }
          List<String> slots = task.mapping().slots();
          DataType[] types =
              slots.stream().map(s -> schema.apply(s).dataType()).toArray(DataType[]::new);
          List<Column> columns = new ArrayList<>();
          slots.forEach(slot -> columns.add(functions.col("`" + slot.replace("`", "``") + "`")));
          columns.add(functions.col("_metadata.file_path"));
          columns.add(functions.col("_metadata.row_index"));
          all.add(
              spark
                  .read()
                  .schema(schema)
                  .parquet(paths)
                  .select(columns.toArray(Column[]::new))
                  .queryExecution()
                  .toRdd()
                  .toJavaRDD()
                  .mapPartitions(source -> task.land(source, types, fileOf)));
        });
    return all;
  }

  private void write(JavaRDD<InternalRow> rows, RowLanding landing, int parts, Path directory) {
    List<Column> order = new ArrayList<>();
    order.add(functions.col("place"));
    order.add(functions.col("customer"));
    landing.order().forEach(column -> order.add(functions.col(column)));
    order.add(functions.col("origin"));
    Column[] columns =
        Arrays.stream(landing.schema().fieldNames())
            .filter(name -> !name.equals("key") && !name.equals("place"))
            .map(functions::col)
            .toArray(Column[]::new);
    SparkContext context = spark.sparkContext();
    context.setJobDescription("land " + plan.role().key());
    try {
      spark
          .internalCreateDataFrame(rows.rdd(), landing.schema(), false)
          .repartition(parts, functions.col("key"))
          .sortWithinPartitions(order.toArray(Column[]::new))
          .select(columns)
          .write()
          .option("compression", "zstd")
          .option("maxRecordsPerFile", 0)
          // Values that hardly repeat: a dictionary would be built only to be thrown away.
          .option("parquet.enable.dictionary#origin", "false")
          .option("parquet.enable.dictionary#id", "false")
          .parquet(directory.toString());
    } catch (Exception e) {
      // Spark throws checked exceptions without saying so.
      Optional<UnreadableExtract> unreadable = UnreadableExtract.behind(e);
      if (unreadable.isPresent()) {
        throw unreadable.get();
      }
      throw e;
    } finally {
      context.setJobDescription(null);
    }
  }

  /**
   * A key for each partition such that Spark's hash sends it just there, so that rows are placed
   * without a first look over them.
   */
  private static int[] keys(int parts) {
    int[] keys = new int[parts];
    boolean[] found = new boolean[parts];
    int left = parts;
    for (int key = 0; left > 0; key++) {
      int part = Math.floorMod(Murmur3_x86_32.hashInt(key, SPARK_HASH_SEED), parts);
      if (!found[part]) {
        found[part] = true;
        keys[part] = key;
        left--;
      }
    }
    return keys;
  }

  private void checkTexts(Map<String, DistinctTexts> texts) {
    List<String> problems = new ArrayList<>();
    texts.forEach(
        (column, values) -> {
          if (values.tooMany()) {
            problems.add(
                "extract "
                    + plan.role().key()
                    + ": the column "
                    + column
                    + " has more than "
                    + DistinctTexts.MOST
                    + " different values, so they are no kinds of anything; map a coarser column.");
          }
        });
    if (!problems.isEmpty()) {
      throw new UnreadableExtract(problems);
    }
  }

  private LandedExtract landed(Path directory, Map<String, DistinctTexts> texts) {
    String[] files = new String[groups];
    Arrays.fill(files, "");
    List<String> rejects = new ArrayList<>();
    try {
      FileStatus[] parts =
          directory.getFileSystem(spark.sessionState().newHadoopConf()).listStatus(directory);
      for (FileStatus part : parts) {
        Matcher name = PART.matcher(part.getPath().getName());
        if (name.matches()) {
          int place = Integer.parseInt(name.group(1));
          if (place < groups) {
            files[place] = part.getPath().toString();
          } else {
            rejects.add(part.getPath().toString());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    texts.forEach((column, distinct) -> values.put(column, distinct.inOrder()));
    return new LandedExtract(
        plan.role(),
        plan.files(),
        plan.mapped(),
        List.of(files),
        rejects,
        stories != null && stories.verbatims(),
        values);
  }
}
