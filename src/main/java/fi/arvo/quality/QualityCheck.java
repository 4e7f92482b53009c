package fi.arvo.quality;

import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.extract.CustomerReader;
import fi.arvo.extract.FewRows;
import fi.arvo.extract.Landed;
import fi.arvo.extract.LandedExtract;
import fi.arvo.extract.LeftOut;
import fi.arvo.extract.MaturityReader;
import fi.arvo.extract.Rejection;
import fi.arvo.extract.RespondentReader;
import fi.arvo.quality.QualityReport.ExtractQuality;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Looks over landed extracts once: counts, quarantines and asks the gate. */
public final class QualityCheck {
  /** A group's tally, and where the attempt that made it wrote which rows came twice. */
  private record Tallied(GroupTally tally, String duplicates) implements Serializable {}

  private final JobConfig job;
  private final Landed landed;

  /** Rows turned away, by role, file and reason. */
  private final Map<Role, List<TreeMap<String, Long>>> rejected = new EnumMap<>(Role.class);

  private QualityCheck(JobConfig job, Landed landed) {
    this.job = job;
    this.landed = landed;
    landed
        .extracts()
        .forEach(
            (role, extract) ->
                rejected.put(
                    role,
                    extract.files().stream().map(file -> new TreeMap<String, Long>()).toList()));
  }

  /**
   * @param quarantine directory that gets one {@code <role>.jsonl} a role with rejected rows; made
   *     with mode 0700
   * @throws IllegalStateException when a file's rows don't add up to those read
   */
  public static QualityReport run(
      SparkSession spark, JobConfig job, Landed landed, Path quarantine) {
    QualityCheck check = new QualityCheck(job, landed);
    List<Tallied> tallies = tallies(spark, job, landed);
    check.quarantine(tallies, quarantine, spark.sessionState().newHadoopConf());
    return check.report(tallies.stream().map(Tallied::tally).toList());
  }

  private static List<Tallied> tallies(SparkSession spark, JobConfig job, Landed landed) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sessionState().newHadoopConf());
    int asOf = (int) job.asOf().toEpochDay();
    context.sc().setJobDescription("check quality");
    try {
      return context
          .parallelize(IntStream.range(0, landed.groups()).boxed().toList(), landed.groups())
          .map(group -> tally(landed, group, asOf, hadoop.value()))
          .collect();
    } finally {
      context.sc().setJobDescription(null);
    }
  }

  private static Tallied tally(Landed landed, int group, int asOf, Configuration hadoop) {
    String path =
        landed.work() + "/duplicates/" + group + "-" + TaskContext.get().taskAttemptId() + ".bin";
    try (DuplicateLog duplicates = new DuplicateLog(path, hadoop)) {
      GroupTally tally = new GroupTally(landed, asOf, duplicates);
      try (CustomerReader customers = new CustomerReader(landed, group, tally)) {
        for (boolean more = customers.next(); more; more = customers.next()) {
          // The tally is told of each row on the way.
        }
      }
      for (Role role : List.of(Role.EMPLOYEES, Role.STAKEHOLDERS)) {
        try (RespondentReader persons = new RespondentReader(landed, role, group, tally)) {
          for (boolean more = persons.next(); more; more = persons.next()) {
            // Likewise.
          }
        }
      }
      try (MaturityReader persons = new MaturityReader(landed, group, tally)) {
        for (boolean more = persons.next(); more; more = persons.next()) {
          // Likewise.
        }
      }
      if (group == 0) {
        new FewRows(landed.extracts(), tally).observe();
      }
      return new Tallied(tally, path);
    }
  }

  private void quarantine(List<Tallied> tallies, Path directory, Configuration hadoop) {
    try (Quarantine quarantine = new Quarantine(directory)) {
      for (LandedExtract extract : landed.extracts().values()) {
        extract.rejections(row -> turnAway(quarantine, extract, row));
      }
      for (Tallied tallied : tallies) {
        DuplicateLog.read(
            tallied.duplicates(),
            hadoop,
            (role, file, line) ->
                turnAway(
                    quarantine,
                    landed.extracts().get(role),
                    new Rejection(file, line, Gate.idOf(role), "", Rejection.DUPLICATE)));
      }
    }
  }

  private void turnAway(Quarantine quarantine, LandedExtract extract, Rejection row) {
    quarantine.add(extract, row);
    String reason = row.column().isEmpty() ? row.reason() : row.column() + ": " + row.reason();
    rejected.get(extract.role()).get(row.file()).merge(reason, 1L, Long::sum);
  }

  private QualityReport report(List<GroupTally> tallies) {
    List<DataQuality> rows = new ArrayList<>();
    Map<Role, ExtractQuality> extracts = new EnumMap<>(Role.class);
    landed
        .extracts()
        .forEach(
            (role, extract) -> {
              long[] accepted = accepted(extract, tallies);
              long rejectedRows = 0;
              for (int file = 0; file < accepted.length; file++) {
                rejectedRows += add(extract, file, accepted[file], rows);
              }
              extracts.put(role, whole(extract, accepted, rejectedRows, leftOut(role), tallies));
            });
    return new QualityReport(
        rows, extracts, new Gate(job.quality(), job.asOf()).verdict(extracts, rows));
  }

  private long leftOut(Role role) {
    return rejected.get(role).stream()
        .flatMap(reasons -> reasons.entrySet().stream())
        .filter(reason -> LeftOut.isReason(reason.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static long[] accepted(LandedExtract extract, List<GroupTally> tallies) {
    long[] accepted = new long[extract.files().size()];
    for (GroupTally tally : tallies) {
      Arrays.setAll(accepted, f -> accepted[f] + tally.of(extract.role()).accepted[f]);
    }
    return accepted;
  }

  /** Adds a file's rows. @return how many were rejected */
  private long add(LandedExtract extract, int file, long accepted, List<DataQuality> rows) {
    TreeMap<String, Long> reasons = rejected.get(extract.role()).get(file);
    long turnedAway = reasons.values().stream().mapToLong(Long::longValue).sum();
    String name = extract.files().get(file).name();
    long read = extract.files().get(file).records();
    if (read != accepted + turnedAway) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s of extract %s has %d records, but %d were accepted and %d rejected. Was it"
                  + " written to while it was read? Else this is a fault in Arvo.",
              name,
              extract.role().key(),
              read,
              accepted,
              turnedAway));
    }
    rows.add(new DataQuality(extract.role(), name, DataQuality.ALL, read, accepted, turnedAway));
    reasons.forEach(
        (reason, count) ->
            rows.add(new DataQuality(extract.role(), name, reason, null, null, count)));
    return turnedAway;
  }

  private static ExtractQuality whole(
      LandedExtract extract,
      long[] accepted,
      long rejectedRows,
      long leftOut,
      List<GroupTally> tallies) {
    long duplicates = 0;
    long afterAsOf = 0;
    long unidentified = 0;
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    List<long[]> ids = new ArrayList<>();
    for (GroupTally tally : tallies) {
      GroupTally.Extract part = tally.of(extract.role());
      duplicates += Arrays.stream(part.duplicates).sum();
      afterAsOf += part.afterAsOf;
      unidentified += part.unidentified;
      first = Math.min(first, part.firstDay);
      last = Math.max(last, part.lastDay);
      ids.add(part.ids());
    }
    return new ExtractQuality(
        extract.records(),
        Arrays.stream(accepted).sum(),
        rejectedRows,
        leftOut,
        duplicates,
        sharedShare(ids),
        afterAsOf,
        unidentified,
        first == Integer.MAX_VALUE ? null : first,
        last == Integer.MIN_VALUE ? null : last);
  }

  /** The share of ids that more than one customer has; each customer tells an id once. */
  private static double sharedShare(List<long[]> ids) {
    long[] all = ids.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    long different = 0;
    long shared = 0;
    for (int i = 0; i < all.length; ) {
      int next = i + 1;
      while (next < all.length && all[next] == all[i]) {
        next++;
      }
      different++;
      shared += next - i > 1 ? 1 : 0;
      i = next;
    }
    return different == 0 ? 0 : (double) shared / different;
  }
}
