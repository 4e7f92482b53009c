package fi.arvo.analysis;

import fi.arvo.analysis.AutomationFinding.Predictor;
import fi.arvo.analysis.AutomationFinding.Word;
import fi.arvo.config.JobConfig;
import fi.arvo.extract.Operation;
import fi.arvo.measure.Feeling;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Months;
import fi.arvo.measure.OperatedCell;
import fi.arvo.measure.OperatedState;
import fi.arvo.measure.Scope;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.FixedEffectsPanel;
import fi.arvo.stats.Verdict;
import fi.arvo.stats.Verdict.Certainty;
import fi.arvo.stats.Verdict.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What automation and lead time go with: overall, by channel and by touchpoint. */
final class AutomationAnalysis {
  /** Ten percentage points to a step. */
  private static final double STEPS = 10;

  private static final double HOURS_OF_A_DAY = 24;

  private final OperatedState felt;
  private final TreeMap<OperatedCell, Run> runs;
  private final boolean storied;
  private final LoopEffects effects;

  private AutomationAnalysis(
      OperatedState felt, TreeMap<OperatedCell, Run> runs, boolean storied, LoopEffects effects) {
    this.felt = felt;
    this.runs = runs;
    this.storied = storied;
    this.effects = effects;
  }

  /** How a cell was run in a month; null what isn't told. */
  private record Run(Double steps, Double days) {}

  /** The findings; none without an extract of operations. */
  static List<AutomationFinding> of(
      ValueStates states, List<Operation> operations, MeasureRules rules, JobConfig job) {
    OperatedState felt = states.loop().operated().orElse(null);
    if (felt == null) {
      return List.of();
    }
    AutomationAnalysis analysis =
        new AutomationAnalysis(
            felt,
            runs(operations, rules),
            rules.storied(),
            new LoopEffects(rules.scales(), job.effects()));
    List<AutomationFinding> found = new ArrayList<>();
    analysis.scopes(rules.loop().operated().byChannel()).forEach(s -> found.addAll(analysis.of(s)));
    List<Double> adjusted =
        BenjaminiHochberg.adjust(found.stream().map(one -> one.estimate().pValueOrNull()).toList());
    Map<Scope, List<AutomationFinding>> byScope = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      byScope
          .computeIfAbsent(found.get(i).scope(), s -> new ArrayList<>())
          .add(with(found.get(i), adjusted.get(i), null));
    }
    List<AutomationFinding> judged = new ArrayList<>();
    byScope.values().forEach(rows -> judged.addAll(analysis.judged(rows)));
    return judged;
  }

  /** Rows of one cell and month together, by their volume where each tells it, else alike. */
  private static TreeMap<OperatedCell, Run> runs(List<Operation> operations, MeasureRules rules) {
    boolean byChannel = rules.loop().operated().byChannel();
    int last = Months.lastComplete(LocalDate.ofEpochDay(rules.asOfDay()));
    TreeMap<OperatedCell, List<Operation>> rows = new TreeMap<>();
    for (Operation row : operations) {
      String channel = byChannel ? row.channel() : Scope.OVERALL.value();
      if (channel != null && row.month() <= last) {
        rows.computeIfAbsent(
                new OperatedCell(row.touchpoint(), channel, row.month()), c -> new ArrayList<>())
            .add(row);
      }
    }
    TreeMap<OperatedCell, Run> runs = new TreeMap<>();
    rows.forEach((cell, own) -> runs.put(cell, run(own)));
    return runs;
  }

  private static Run run(List<Operation> rows) {
    boolean weighed = rows.stream().allMatch(row -> row.volume() != null && row.volume() > 0);
    double[] sums = new double[4];
    for (Operation row : rows) {
      double weight = weighed ? row.volume() : 1;
      if (row.automatedShare() != null) {
        sums[0] += weight * row.automatedShare();
        sums[1] += weight;
      }
      if (row.leadTimeHours() != null) {
        sums[2] += weight * row.leadTimeHours();
        sums[3] += weight;
      }
    }
    return new Run(
        sums[1] > 0 ? (Double) (STEPS * sums[0] / sums[1]) : null,
        sums[3] > 0 ? (Double) (sums[2] / sums[3] / HOURS_OF_A_DAY) : null);
  }

  private List<Scope> scopes(boolean byChannel) {
    TreeSet<Scope> scopes = new TreeSet<>();
    scopes.add(Scope.OVERALL);
    for (OperatedCell cell : runs.keySet()) {
      scopes.add(new Scope(Scope.TOUCHPOINT, cell.touchpoint()));
      if (byChannel) {
        scopes.add(new Scope(Scope.CHANNEL, cell.channel()));
      }
    }
    return List.copyOf(scopes);
  }

  private static boolean in(Scope scope, OperatedCell cell) {
    return switch (scope.kind()) {
      case Scope.TOUCHPOINT -> scope.value().equals(cell.touchpoint());
      case Scope.CHANNEL -> scope.value().equals(cell.channel());
      default -> true;
    };
  }

  private List<AutomationFinding> of(Scope scope) {
    List<AutomationFinding> rows = new ArrayList<>();
    for (Predictor predictor : Predictor.values()) {
      for (Feeling feeling : Feeling.values()) {
        if (feeling != Feeling.VALENCE || storied) {
          rows.add(feeling(scope, predictor, feeling));
        }
      }
      if (predictor == Predictor.AUTOMATED_SHARE) {
        rows.add(leadTime(scope));
      }
    }
    return rows;
  }

  private AutomationFinding feeling(Scope scope, Predictor predictor, Feeling feeling) {
    FixedEffectsPanel panel = new FixedEffectsPanel();
    long answers = 0;
    for (Map.Entry<OperatedCell, Run> entry : runs.entrySet()) {
      OperatedCell cell = entry.getKey();
      Run run = entry.getValue();
      Double x = predictor == Predictor.AUTOMATED_SHARE ? run.steps() : run.days();
      OperatedState.Sums sums = felt.cells().get(cell);
      long own = sums == null ? 0 : sums.answers(feeling);
      if (x != null && own > 0 && in(scope, cell)) {
        panel.add(name(cell), cell.month(), x, sums.mean(feeling), own);
        answers += own;
      }
    }
    double unit = feeling == Feeling.VALENCE ? 0.01 : 1;
    return new AutomationFinding(
        scope,
        predictor,
        feeling.key(),
        panel.slope().times(unit),
        answers,
        panel.cells(),
        panel.months(),
        null,
        null,
        predictor == Predictor.AUTOMATED_SHARE
            ? felt.respondentsUnderAutomation(scope, feeling)
            : felt.respondentsUnderLeadTime(scope, feeling));
  }

  private AutomationFinding leadTime(Scope scope) {
    FixedEffectsPanel panel = new FixedEffectsPanel();
    long months = 0;
    for (Map.Entry<OperatedCell, Run> entry : runs.entrySet()) {
      OperatedCell cell = entry.getKey();
      Run run = entry.getValue();
      if (run.steps() != null && run.days() != null && in(scope, cell)) {
        panel.add(name(cell), cell.month(), run.steps(), run.days(), 1);
        months++;
      }
    }
    return new AutomationFinding(
        scope,
        Predictor.AUTOMATED_SHARE,
        Predictor.LEAD_TIME.key(),
        panel.slope(),
        months,
        panel.cells(),
        panel.months(),
        null,
        null,
        null);
  }

  private static String name(OperatedCell cell) {
    return cell.touchpoint() + '\n' + cell.channel();
  }

  private List<AutomationFinding> judged(List<AutomationFinding> rows) {
    Word word = word(rows);
    return rows.stream()
        .map(
            row ->
                with(
                    row,
                    row.adjusted(),
                    row.predictor() == Predictor.AUTOMATED_SHARE ? word : null))
        .toList();
  }

  private Word word(List<AutomationFinding> rows) {
    boolean falls = false;
    boolean worse = false;
    boolean nothing = true;
    boolean felt = false;
    boolean better = false;
    for (AutomationFinding row : rows) {
      if (row.predictor() != Predictor.AUTOMATED_SHARE) {
        continue;
      }
      boolean lead = row.outcome().equals(Predictor.LEAD_TIME.key());
      Verdict found =
          Verdict.of(row.estimate(), lead ? 0 : smallest(row.outcome()), Optional.empty());
      Verdict verdict = effects.better(found, row.outcome(), row.adjusted());
      if (lead) {
        falls = verdict.direction() == Direction.NEGATIVE;
      } else if (row.estimate().isAvailable()) {
        felt = true;
        worse |= verdict.direction() == Direction.NEGATIVE;
        better |= verdict.direction() == Direction.POSITIVE;
        nothing &= found.certainty() == Certainty.NO_EFFECT;
      }
    }
    if (worse) {
      return Word.CHILLS;
    }
    if (falls && (better || felt && nothing)) {
      return Word.FREES;
    }
    return felt && nothing ? Word.NO_EFFECT : Word.CANT_TELL;
  }

  private double smallest(String outcome) {
    for (Feeling feeling : Feeling.values()) {
      if (feeling.key().equals(outcome)) {
        return effects.smallest(feeling);
      }
    }
    throw new IllegalArgumentException("nobody feels " + outcome);
  }

  private static AutomationFinding with(AutomationFinding row, Double adjusted, Word word) {
    return new AutomationFinding(
        row.scope(),
        row.predictor(),
        row.outcome(),
        row.estimate(),
        row.answers(),
        row.cells(),
        row.months(),
        adjusted,
        word,
        row.respondents());
  }
}
