package fi.arvo.analysis;

import fi.arvo.config.JobConfig;
import fi.arvo.config.MaturityStatements;
import fi.arvo.config.Role;
import fi.arvo.extract.Answer;
import fi.arvo.extract.Landed;
import fi.arvo.extract.MaturityAnswer;
import fi.arvo.extract.MaturityReader;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.MaturityItem;
import fi.arvo.measure.MaturityRules;
import fi.arvo.measure.MaturitySaid;
import fi.arvo.measure.MaturityState;
import fi.arvo.measure.NumberAwareOrder;
import fi.arvo.measure.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The small job over the maturity survey, a task a group of blocks. What comes back are sums by
 * group and statement; no respondent's row leaves the task.
 */
public final class MaturityMeasurement {
  private MaturityMeasurement() {}

  /** What the survey said up to as-of; empty, and nothing looked at, without one. */
  public static Optional<MaturityState> run(SparkSession spark, Landed landed, JobConfig job) {
    if (landed.extract(Role.MATURITY).isEmpty()) {
      return Optional.empty();
    }
    MaturityRules rules = rules(landed, job);
    int asOf = (int) job.asOf().toEpochDay();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context.sc().setJobDescription("measure maturity");
    List<Integer> groups = IntStream.range(0, landed.groups()).boxed().toList();
    List<MaturityState> measured =
        context
            .parallelize(groups, landed.groups())
            .map(group -> measure(landed, rules, asOf, group))
            .collect();
    MaturityState all = new MaturityState(rules);
    measured.forEach(all::merge);
    return Optional.of(all);
  }

  private static MaturityRules rules(Landed landed, JobConfig job) {
    MaturityStatements statements = job.maturity();
    Map<String, String> sources = new LinkedHashMap<>();
    statements
        .sources()
        .forEach(
            source ->
                sources.put(source.statement(), source.step().name().toLowerCase(Locale.ROOT)));
    boolean told = landed.has(Role.MATURITY, "wave") || landed.has(Role.MATURITY, "answered_at");
    return new MaturityRules(
        told
            ? landed.values(Role.MATURITY, "wave").stream()
                .sorted(NumberAwareOrder.INSTANCE)
                .toList()
            : List.of(MaturityRules.ALL),
        groups(landed),
        job.extracts().get(Role.MATURITY).agreement().orElseThrow().agreeFrom(),
        statements.promise().orElse(null),
        statements.understanding().orElse(null),
        sources);
  }

  private static String groups(Landed landed) {
    if (landed.values(Role.MATURITY, "organisation").size() > 1) {
      return MaturityRules.ORGANISATION;
    }
    return landed.has(Role.MATURITY, "unit") ? Scope.UNIT : MaturityRules.NONE;
  }

  private static MaturityState measure(Landed landed, MaturityRules rules, int asOf, int group) {
    MaturityState state = new MaturityState(rules);
    List<MaturitySaid> said = new ArrayList<>();
    try (MaturityReader respondents = new MaturityReader(landed, group)) {
      while (respondents.next()) {
        said.clear();
        for (MaturityAnswer answer : respondents.answers()) {
          boolean counts = answer.day() == null || answer.day() <= asOf;
          if (counts && Answer.given(answer.answer())) {
            said.add(said(answer, rules));
          }
        }
        state.add(said);
      }
    }
    return state;
  }

  private static MaturitySaid said(MaturityAnswer answer, MaturityRules rules) {
    String group = rules.industry() ? answer.organisation() : answer.unit();
    return new MaturitySaid(
        answer.wave() == null ? MaturityRules.ALL : answer.wave(),
        group == null ? CustomerHistory.UNKNOWN : group,
        new MaturityItem(answer.lens(), answer.area(), answer.statement()),
        answer.answer());
  }
}
