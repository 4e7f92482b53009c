package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.RatioChange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a maturity survey said, as sums over respondents: by group, wave, lens and area, by
 * statement, by step of the sources of insight, and of promise and understanding. Everybody
 * together is a group as well. It grows with groups, waves and statements, which are few, and not
 * with respondents. All sums are of whole numbers, the same in any order.
 */
public final class MaturityState implements Mergeable<MaturityState> {
  private static final long serialVersionUID = 1L;

  private final MaturityRules rules;
  private final StatesByKey<MaturityKey, MaturityCell> cells = new StatesByKey<>();
  private final StatesByKey<MaturityKey, RatioChange> changes = new StatesByKey<>();
  private final StatesByKey<StatementKey, MaturityCell> statements = new StatesByKey<>();
  private final StatesByKey<StepOfGroup, MaturityCell> steps = new StatesByKey<>();
  private final StatesByKey<GroupWave, MaturityPairs> pairs = new StatesByKey<>();

  /** A group in a wave. */
  public record GroupWave(String group, String wave)
      implements Comparable<GroupWave>, Serializable {
    private static final Comparator<GroupWave> ORDER =
        Comparator.comparing(GroupWave::group, NumberAwareOrder.INSTANCE)
            .thenComparing(GroupWave::wave, NumberAwareOrder.INSTANCE);

    @Override
    public int compareTo(GroupWave other) {
      return ORDER.compare(this, other);
    }
  }

  /** A statement, as a group answered it in a wave. */
  public record StatementKey(GroupWave who, MaturityItem item)
      implements Comparable<StatementKey>, Serializable {
    @Override
    public int compareTo(StatementKey other) {
      int order = who.compareTo(other.who);
      return order != 0 ? order : item.compareTo(other.item);
    }
  }

  /** The sources of a step, or all, as a group answered of them in a wave. */
  public record StepOfGroup(GroupWave who, String step)
      implements Comparable<StepOfGroup>, Serializable {
    @Override
    public int compareTo(StepOfGroup other) {
      int order = who.compareTo(other.who);
      return order != 0 ? order : step.compareTo(other.step);
    }
  }

  /** An empty state. */
  public MaturityState(MaturityRules rules) {
    this.rules = rules;
  }

  /** Answers, their sum and those that agree, of one respondent. */
  private static final class Tally {
    private long answers;
    private long sum;
    private long agree;

    void add(int score, int agreeFrom) {
      answers++;
      sum += score;
      agree += score >= agreeFrom ? 1 : 0;
    }
  }

  /** Adds one respondent with all answers; each statement at most once a wave. */
  public void add(List<MaturitySaid> respondent) {
    Map<String, List<MaturitySaid>> byWave = new TreeMap<>();
    for (MaturitySaid said : respondent) {
      byWave.computeIfAbsent(said.wave(), w -> new ArrayList<>()).add(said);
    }
    Map<MaturityKey, Tally> before = new HashMap<>();
    Map<MaturityKey, Tally> latest = new HashMap<>();
    byWave.forEach(
        (wave, said) -> {
          // A respondent is of one group in a wave.
          String group = said.get(0).group();
          Map<MaturityKey, Tally> tallies = new HashMap<>();
          for (String who : groups(group)) {
            wave(new GroupWave(who, wave), said, tallies);
          }
          tallies.forEach(
              (key, tally) ->
                  cells.at(key, MaturityCell::new).add(tally.answers, tally.sum, tally.agree));
          if (wave.equals(rules.before())) {
            before.putAll(tallies);
          } else if (wave.equals(rules.latest())) {
            latest.putAll(tallies);
          }
        });
    if (rules.before() != null) {
      change(before, latest);
    }
  }

  private List<String> groups(String group) {
    return rules.groups().equals(MaturityRules.NONE)
        ? List.of(MaturityRules.EVERYBODY)
        : List.of(MaturityRules.EVERYBODY, group);
  }

  private void wave(GroupWave who, List<MaturitySaid> said, Map<MaturityKey, Tally> tallies) {
    Map<String, Tally> bySource = new TreeMap<>();
    Integer promise = null;
    Integer understanding = null;
    for (MaturitySaid one : said) {
      MaturityItem item = one.item();
      for (String lens : List.of(MaturityRules.ALL, item.lens())) {
        for (String area : List.of(MaturityRules.ALL, item.area())) {
          tallies
              .computeIfAbsent(
                  new MaturityKey(who.group(), who.wave(), lens, area), k -> new Tally())
              .add(one.score(), rules.agreeFrom());
        }
      }
      Tally alone = new Tally();
      alone.add(one.score(), rules.agreeFrom());
      statements
          .at(new StatementKey(who, item), MaturityCell::new)
          .add(alone.answers, alone.sum, alone.agree);
      String step = rules.sources().get(item.statement());
      if (step != null) {
        for (String which : List.of(MaturityRules.ALL, step)) {
          bySource.computeIfAbsent(which, k -> new Tally()).add(one.score(), rules.agreeFrom());
        }
      }
      promise = item.statement().equals(rules.promise()) ? (Integer) one.score() : promise;
      understanding =
          item.statement().equals(rules.understanding()) ? (Integer) one.score() : understanding;
    }
    bySource.forEach(
        (step, tally) ->
            steps
                .at(new StepOfGroup(who, step), MaturityCell::new)
                .add(tally.answers, tally.sum, tally.agree));
    if (rules.promise() != null) {
      pairs.at(who, MaturityPairs::new).add(promise, understanding, rules.agreeFrom());
    }
  }

  /** A respondent who moved counts in each group with the wave that was answered there. */
  private void change(Map<MaturityKey, Tally> before, Map<MaturityKey, Tally> latest) {
    Tally none = new Tally();
    latest.forEach(
        (key, now) -> {
          Tally then = before.getOrDefault(in(rules.before(), key), none);
          changes.at(key, RatioChange::new).add(then.sum, then.answers, now.sum, now.answers);
        });
    before.forEach(
        (key, then) -> {
          MaturityKey later = in(rules.latest(), key);
          if (!latest.containsKey(later)) {
            changes.at(later, RatioChange::new).add(then.sum, then.answers, 0, 0);
          }
        });
  }

  private static MaturityKey in(String wave, MaturityKey key) {
    return new MaturityKey(key.group(), wave, key.lens(), key.area());
  }

  @Override
  public void merge(MaturityState other) {
    cells.merge(other.cells);
    changes.merge(other.changes);
    statements.merge(other.statements);
    steps.merge(other.steps);
    pairs.merge(other.pairs);
  }

  public MaturityRules rules() {
    return rules;
  }

  /** By group, wave, lens and area. */
  public SortedMap<MaturityKey, MaturityCell> cells() {
    return cells.all();
  }

  /** Of the latest wave's groups, lenses and areas: what changed since the wave before. */
  public SortedMap<MaturityKey, RatioChange> changes() {
    return changes.all();
  }

  /** By statement, group and wave. */
  public SortedMap<StatementKey, MaturityCell> statements() {
    return statements.all();
  }

  /** By step of the sources, group and wave. */
  public SortedMap<StepOfGroup, MaturityCell> steps() {
    return steps.all();
  }

  /** Promise and understanding by group and wave. */
  public SortedMap<GroupWave, MaturityPairs> pairs() {
    return pairs.all();
  }
}
