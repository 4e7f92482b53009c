package fi.arvo.analysis;

import fi.arvo.analysis.MaturityFindings.Gap;
import fi.arvo.analysis.MaturityFindings.Source;
import fi.arvo.analysis.MaturityFindings.Standing;
import fi.arvo.analysis.MaturityFindings.Statement;
import fi.arvo.measure.MaturityCell;
import fi.arvo.measure.MaturityItem;
import fi.arvo.measure.MaturityKey;
import fi.arvo.measure.MaturityPairs;
import fi.arvo.measure.MaturityRules;
import fi.arvo.measure.MaturityState;
import fi.arvo.measure.MaturityState.GroupWave;
import fi.arvo.measure.MaturityState.StepOfGroup;
import fi.arvo.measure.Scope;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.ClusteredShare;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.Evenness;
import fi.arvo.stats.PairedShares;
import fi.arvo.stats.RatioChange;
import fi.arvo.stats.RatioMoments;
import fi.arvo.stats.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Where organisations, or the units of one, stand. Respondents are the clusters within a group, and
 * of everybody together where there is one organisation; where there are several, organisations
 * are, and those that may not be told apart are one cluster together: a spread over organisations
 * would else tell how far each of them lies from the others.
 */
public final class MaturityAnalysis {
  private final MaturityState state;
  private final MaturityRules rules;
  private final int minCell;
  private final Set<String> together;

  /** By wave, lens and area what each cluster said. */
  private final Map<MaturityKey, Clusters> clusters = new HashMap<>();

  /** By group and wave its answers to each source, and by statement what each cluster said. */
  private final Map<GroupWave, List<Map.Entry<MaturityItem, MaturityCell>>> sources =
      new HashMap<>();

  private final Map<MaturityItem, Clusters> latest = new HashMap<>();

  private MaturityAnalysis(MaturityState state, int minCell, Set<String> together) {
    this.state = state;
    this.rules = state.rules();
    this.minCell = minCell;
    this.together = together;
    state
        .cells()
        .forEach(
            (key, cell) -> {
              if (!everybody(key.group())) {
                clusters
                    .computeIfAbsent(whole(key), k -> new Clusters())
                    .add(cluster(key.group()), cell);
              }
            });
    state
        .statements()
        .forEach(
            (key, cell) -> {
              if (rules.sources().containsKey(key.item().statement())) {
                sources
                    .computeIfAbsent(key.who(), k -> new ArrayList<>())
                    .add(Map.entry(key.item(), cell));
              }
              if (!everybody(key.who().group()) && key.who().wave().equals(rules.latest())) {
                latest
                    .computeIfAbsent(key.item(), k -> new Clusters())
                    .add(cluster(key.who().group()), cell);
              }
            });
  }

  /** What organisations said, those that are one cluster together. */
  private static final class Clusters {
    private final Map<String, MaturityCell> byName = new TreeMap<>();

    void add(String cluster, MaturityCell cell) {
      byName.computeIfAbsent(cluster, c -> new MaturityCell()).merge(cell);
    }

    RatioMoments moments(ToLongFunction<MaturityCell> total) {
      RatioMoments moments = new RatioMoments();
      byName
          .values()
          .forEach(cell -> moments.add(total.applyAsLong(cell), cell.answers(), cell.answers()));
      return moments;
    }
  }

  /** The cluster that an organisation is of: its own, or that of all who aren't told apart. */
  private String cluster(String group) {
    return together.contains(group) ? MaturityRules.EVERYBODY : group;
  }

  private static boolean everybody(String group) {
    return group.equals(MaturityRules.EVERYBODY);
  }

  /** The same wave, lens and area of everybody. */
  private static MaturityKey whole(MaturityKey key) {
    return new MaturityKey(MaturityRules.EVERYBODY, key.wave(), key.lens(), key.area());
  }

  /**
   * The findings of a survey.
   *
   * @param minCell fewest answers of a group to a source that its use is told of, and fewest
   *     respondents of both waves whose covariance is
   */
  public static MaturityFindings of(MaturityState state, int minCell) {
    return of(state, minCell, Set.of());
  }

  /**
   * The same where some organisations may not be told apart.
   *
   * @param together they are one cluster of everybody's answers
   */
  public static MaturityFindings of(MaturityState state, int minCell, Set<String> together) {
    MaturityAnalysis analysis = new MaturityAnalysis(state, minCell, together);
    return new MaturityFindings(
        analysis.standings(), analysis.gaps(), analysis.sources(), analysis.statements());
  }

  private String scope(String group) {
    return everybody(group) ? Scope.OVERALL_KIND : rules.groups();
  }

  private static String value(String group) {
    return everybody(group) ? Scope.OVERALL.value() : group;
  }

  /** Whether organisations are what everybody's answers come in. */
  private boolean byOrganisation(String group) {
    return group.equals(MaturityRules.EVERYBODY) && rules.industry();
  }

  private List<Standing> standings() {
    List<Standing> found = new ArrayList<>();
    state
        .cells()
        .forEach(
            (key, cell) -> {
              RatioMoments scores = cell.scores();
              RatioMoments agreeing = cell.agreeing();
              if (byOrganisation(key.group())) {
                scores = clusters.get(key).moments(MaturityCell::sum);
                agreeing = clusters.get(key).moments(MaturityCell::agree);
              }
              found.add(
                  new Standing(
                      scope(key.group()),
                      value(key.group()),
                      key.wave(),
                      key.lens(),
                      key.area(),
                      cell.answers(),
                      cell.respondents(),
                      scores.ratio(),
                      ClusteredShare.of(agreeing, cell.answers()),
                      change(key),
                      null,
                      compared(key, cell)));
            });
    return corrected(found);
  }

  private static boolean alike(MaturityKey one, MaturityKey other) {
    return one.lens().equals(other.lens()) && one.area().equals(other.area());
  }

  /** Since the wave before; null but of the latest wave, and when nobody answered before. */
  private Estimate change(MaturityKey key) {
    MaturityCell before = before(key);
    if (before == null) {
      return null;
    }
    if (!byOrganisation(key.group())) {
      return state.changes().get(key).mean(minCell);
    }
    Map<String, long[]> sums = new TreeMap<>();
    state
        .cells()
        .forEach(
            (k, cell) -> {
              int at = waves().indexOf(k.wave());
              if (alike(k, key) && !everybody(k.group()) && at >= 0) {
                long[] own = sums.computeIfAbsent(cluster(k.group()), c -> new long[4]);
                own[2 * at] += cell.sum();
                own[2 * at + 1] += cell.answers();
              }
            });
    RatioChange change = new RatioChange();
    sums.values().forEach(own -> change.add(own[0], own[1], own[2], own[3]));
    return change.mean(0);
  }

  /** The two waves that a change compares. */
  private List<String> waves() {
    return List.of(rules.before(), rules.latest());
  }

  private MaturityCell before(MaturityKey key) {
    return rules.before() == null || !key.wave().equals(rules.latest())
        ? null
        : cell(key.group(), rules.before(), key);
  }

  private MaturityCell cell(String group, String wave, MaturityKey key) {
    return state.cells().get(new MaturityKey(group, wave, key.lens(), key.area()));
  }

  private long compared(MaturityKey key, MaturityCell cell) {
    MaturityCell before = before(key);
    return before == null ? 0 : Math.min(before.respondents(), cell.respondents());
  }

  private static List<Standing> corrected(List<Standing> found) {
    List<Double> p = new ArrayList<>();
    found.forEach(s -> p.add(s.change() == null ? null : s.change().pValueOrNull()));
    List<Double> adjusted = BenjaminiHochberg.adjust(p);
    List<Standing> corrected = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Standing s = found.get(i);
      corrected.add(
          new Standing(
              s.scope(),
              s.value(),
              s.wave(),
              s.lens(),
              s.area(),
              s.answers(),
              s.respondents(),
              s.mean(),
              s.agree(),
              s.change(),
              adjusted.get(i),
              s.fewestCompared()));
    }
    return corrected;
  }

  private List<Gap> gaps() {
    List<Gap> found = new ArrayList<>();
    state
        .pairs()
        .forEach(
            (who, pairs) -> {
              boolean byOrganisation = byOrganisation(who.group());
              PairedShares all = pairs.pairs();
              List<PairedShares> organisations =
                  byOrganisation ? ofOrganisations(who.wave()) : List.of();
              found.add(
                  new Gap(
                      scope(who.group()),
                      value(who.group()),
                      who.wave(),
                      byOrganisation ? share(organisations, true) : all.first(),
                      byOrganisation ? share(organisations, false) : all.second(),
                      byOrganisation ? PairedShares.difference(organisations) : all.difference(),
                      pairs.onlyPromise(),
                      pairs.onlyUnderstanding(),
                      apart(who.wave(), rules.promise()),
                      apart(who.wave(), rules.understanding())));
            });
    return found;
  }

  /**
   * Whether a statement is all that a lens, an area or a step consists of, as some group answered
   * in a wave.
   */
  private boolean apart(String wave, String statement) {
    Map<GroupWave, List<MaturityItem>> asked = new HashMap<>();
    state.statements().keySet().stream()
        .filter(key -> key.who().wave().equals(wave))
        .forEach(key -> asked.computeIfAbsent(key.who(), w -> new ArrayList<>()).add(key.item()));
    return asked.values().stream().anyMatch(items -> apart(items, statement));
  }

  private boolean apart(List<MaturityItem> asked, String statement) {
    return asked.stream()
        .filter(item -> item.statement().equals(statement))
        .anyMatch(
            item ->
                alone(asked, MaturityItem::lens, item)
                    || alone(asked, MaturityItem::area, item)
                    || alone(asked, one -> List.of(one.lens(), one.area()), item)
                    || rules.sources().containsKey(statement)
                        && alone(asked, one -> rules.sources().get(one.statement()), item));
  }

  private static boolean alone(
      List<MaturityItem> asked, Function<MaturityItem, Object> part, MaturityItem item) {
    return asked.stream().filter(one -> part.apply(item).equals(part.apply(one))).count() == 1;
  }

  /** Respondents of the latest wave who answered this side of the paradox and not the other. */
  private long unpaired(MaturityItem item) {
    MaturityPairs pairs = state.pairs().get(new GroupWave(MaturityRules.EVERYBODY, rules.latest()));
    if (pairs == null) {
      return 0;
    }
    return item.statement().equals(rules.promise())
        ? pairs.onlyPromise()
        : item.statement().equals(rules.understanding()) ? pairs.onlyUnderstanding() : 0;
  }

  private List<PairedShares> ofOrganisations(String wave) {
    Map<String, PairedShares> pairs = new TreeMap<>();
    state
        .pairs()
        .forEach(
            (who, own) -> {
              if (!everybody(who.group()) && who.wave().equals(wave)) {
                pairs
                    .computeIfAbsent(cluster(who.group()), c -> new PairedShares())
                    .merge(own.pairs());
              }
            });
    return List.copyOf(pairs.values());
  }

  private static Estimate share(List<PairedShares> organisations, boolean first) {
    RatioMoments moments = new RatioMoments();
    long n = 0;
    for (PairedShares pairs : organisations) {
      if (pairs.n() > 0) {
        moments.add(first ? pairs.yesToFirst() : pairs.yesToSecond(), pairs.n(), pairs.n());
        n += pairs.n();
      }
    }
    return ClusteredShare.of(moments, n);
  }

  private List<Source> sources() {
    List<Source> found = new ArrayList<>();
    state
        .steps()
        .forEach(
            (key, cell) -> {
              GroupWave who = key.who();
              RatioMoments agreeing = cell.agreeing();
              if (byOrganisation(who.group())) {
                agreeing = ofOrganisations(key).moments(MaturityCell::agree);
              }
              List<MaturityCell> asked =
                  statements(
                      who, step -> key.step().equals(MaturityRules.ALL) || key.step().equals(step));
              boolean told = asked.stream().allMatch(s -> s.answers() >= minCell);
              found.add(
                  new Source(
                      scope(who.group()),
                      value(who.group()),
                      who.wave(),
                      key.step(),
                      cell.answers(),
                      cell.respondents(),
                      ClusteredShare.of(agreeing, cell.answers()),
                      told
                          ? (Long) asked.stream().filter(s -> 2 * s.agree() >= s.answers()).count()
                          : null,
                      asked.size(),
                      told
                          ? Evenness.of(
                              asked.stream()
                                  .mapToDouble(s -> (double) s.agree() / s.answers())
                                  .toArray(),
                              cell.respondents())
                          : Estimate.none(Reason.TOO_FEW, cell.respondents())));
            });
    return found;
  }

  /** What each cluster said of the sources of a step in a wave. */
  private Clusters ofOrganisations(StepOfGroup key) {
    Clusters all = new Clusters();
    state
        .steps()
        .forEach(
            (k, cell) -> {
              if (!everybody(k.who().group())
                  && k.who().wave().equals(key.who().wave())
                  && k.step().equals(key.step())) {
                all.add(cluster(k.who().group()), cell);
              }
            });
    return all;
  }

  /** A group's answers to the sources of some steps, one a source. */
  private List<MaturityCell> statements(GroupWave who, Predicate<String> step) {
    return sources.getOrDefault(who, List.of()).stream()
        .filter(e -> step.test(rules.sources().get(e.getKey().statement())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private List<Statement> statements() {
    List<Statement> found = new ArrayList<>();
    GroupWave everybody = new GroupWave(MaturityRules.EVERYBODY, rules.latest());
    state
        .statements()
        .forEach(
            (key, cell) -> {
              if (!key.who().equals(everybody)) {
                return;
              }
              RatioMoments scores = cell.scores();
              RatioMoments agreeing = cell.agreeing();
              if (rules.industry()) {
                Clusters organisations = latest.get(key.item());
                scores = organisations.moments(MaturityCell::sum);
                agreeing = organisations.moments(MaturityCell::agree);
              }
              found.add(
                  new Statement(
                      key.item(),
                      rules.latest(),
                      rules.sources().get(key.item().statement()),
                      cell.respondents(),
                      scores.ratio(),
                      ClusteredShare.of(agreeing, cell.answers()),
                      unpaired(key.item())));
            });
    return found;
  }
}
