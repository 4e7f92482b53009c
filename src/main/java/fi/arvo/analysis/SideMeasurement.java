package fi.arvo.analysis;

import fi.arvo.config.Role;
import fi.arvo.extract.Landed;
import fi.arvo.extract.RespondentReader;
import fi.arvo.measure.Answer;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.GuessState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.SideStates;
import fi.arvo.measure.StatesByKey;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.BlockTree;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The small job over employees and stakeholders, a task a group of blocks, as {@link Measurement}
 * over customers. What comes back are sums by side; no row of theirs leaves the task.
 */
public final class SideMeasurement {
  private SideMeasurement() {}

  /**
   * Measures every employee and stakeholder; no data are looked at where the job has neither.
   *
   * @param rules by role that was asked, see {@link Rules#ofSides}
   */
  public static Sides run(SparkSession spark, Landed landed, Map<Role, MeasureRules> rules) {
    if (rules.isEmpty()) {
      return Sides.NONE;
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context.sc().setJobDescription("measure employees and stakeholders");
    List<Integer> groups = IntStream.range(0, landed.groups()).boxed().toList();
    Map<Role, MeasureRules> asked = new LinkedHashMap<>(rules);
    List<Group> measured =
        context
            .parallelize(groups, landed.groups())
            .map(group -> measure(landed, asked, group))
            .collect();
    TreeMap<String, SideStates> sides = new TreeMap<>();
    for (Map.Entry<Role, MeasureRules> entry : asked.entrySet()) {
      BlockTree<StatesByKey<String, SideStates>> tree = new BlockTree<>();
      measured.stream()
          .sorted(Comparator.comparingInt(Group::firstBlock))
          .filter(group -> group.states().containsKey(entry.getKey()))
          .forEach(group -> tree.add(group.firstBlock(), group.states().get(entry.getKey())));
      tree.result().ifPresent(all -> sides.putAll(all.all()));
    }
    TreeMap<String, ValueStates> states = new TreeMap<>();
    Map<String, MeasureRules> bySide = new TreeMap<>();
    sides.forEach(
        (side, own) -> {
          states.put(side, own.values());
          bySide.put(side, asked.get(role(side)));
        });
    SideStates employees = sides.get(Sides.EMPLOYEE);
    return new Sides(states, bySide, employees == null ? new GuessState() : employees.guesses());
  }

  /** What a task found, by role; a role is missing where the group has nobody. */
  private record Group(int firstBlock, Map<Role, StatesByKey<String, SideStates>> states)
      implements Serializable {}

  private static Group measure(Landed landed, Map<Role, MeasureRules> asked, int group) {
    Map<Role, StatesByKey<String, SideStates>> found = new LinkedHashMap<>();
    asked.forEach(
        (role, rules) -> {
          StatesByKey<String, SideStates> states = measure(landed, role, rules, group);
          if (states != null) {
            found.put(role, states);
          }
        });
    return new Group(group * (Landed.BLOCKS / landed.groups()), found);
  }

  private static StatesByKey<String, SideStates> measure(
      Landed landed, Role role, MeasureRules rules, int group) {
    Histories histories = new Histories(rules);
    BlockTree<StatesByKey<String, SideStates>> tree = new BlockTree<>();
    int block = -1;
    StatesByKey<String, SideStates> states = null;
    try (RespondentReader respondents = new RespondentReader(landed, role, group)) {
      while (respondents.next()) {
        if (respondents.rows().block() != block) {
          if (states != null) {
            tree.add(block, states);
          }
          block = respondents.rows().block();
          states = new StatesByKey<>();
        }
        add(states, histories.of(respondents.rows()), rules);
      }
    }
    if (states != null) {
      tree.add(block, states);
    }
    return tree.result().orElse(null);
  }

  private static void add(
      StatesByKey<String, SideStates> states, CustomerHistory all, MeasureRules rules) {
    Map<String, CustomerHistory> bySide = new TreeMap<>();
    for (Answer answer : all.answers()) {
      bySide.computeIfAbsent(side(answer), side -> all.onlyOf(answer.side()));
    }
    bySide.forEach((side, history) -> states.at(side, () -> new SideStates(rules)).add(history));
  }

  private static String side(Answer answer) {
    return answer.side() == null ? Sides.EMPLOYEE : answer.side();
  }

  private static Role role(String side) {
    return side.equals(Sides.EMPLOYEE) ? Role.EMPLOYEES : Role.STAKEHOLDERS;
  }
}
