package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that the analysis needs to know of many customers, fed one customer at a time and mergeable.
 */
public final class ValueStates implements Mergeable<ValueStates> {
  private static final long serialVersionUID = 1L;

  private final MeasureRules rules;
  private final StatesByKey<LoyaltyKey, LoyaltyState> loyalty = new StatesByKey<>();
  private final StatesByKey<Scope, AnswerSpread> spread = new StatesByKey<>();
  private final StatesByKey<Scope, CoveredCounts> covered = new StatesByKey<>();
  private final StatesByKey<Scope, DoseState> dose = new StatesByKey<>();
  private final StatesByKey<Scope, CorrelationState> correlations = new StatesByKey<>();
  private final StatesByKey<Scope, MoneyState> money = new StatesByKey<>();
  private final StatesByKey<Scope, BridgeState> bridge = new StatesByKey<>();
  private final UnitState units;
  private final HaloState halo;
  private final ChangeState change;
  private final GroupMoves moves = new GroupMoves();
  private final PeriodChanges periodChanges;
  private final CoverageSets sets;
  private final NpsEffectState npsEffects;
  private final ResponseState response = new ResponseState();
  private final RevenueMonths months = new RevenueMonths();
  private final GrowthBins growthBins = new GrowthBins();
  private final JourneyState journey = new JourneyState();
  private final StepState steps = new StepState();
  private final VoiceStates voices;
  private final UnitMoods moods = new UnitMoods();
  private final DissenterState dissenters = new DissenterState();
  private final LoopStates loop;
  private final QuarterStates quarters;

  /** Empty states for these rules. */
  public ValueStates(MeasureRules rules) {
    this.rules = rules;
    this.units = new UnitState(rules);
    this.halo = new HaloState(rules.coverage().elements());
    this.change = new ChangeState(rules.asked());
    this.periodChanges = new PeriodChanges(rules.asked(), rules.coverage().threshold());
    this.sets = new CoverageSets(rules.coverage(), rules.asked());
    this.npsEffects = new NpsEffectState(rules.coverage(), rules.asked(), rules.weighted());
    this.voices = new VoiceStates(rules.coverage().elements());
    this.loop = new LoopStates(rules);
    this.quarters = new QuarterStates(rules);
  }

  /** Counts in a customer. */
  public void add(CustomerHistory history, CustomerMeasures measures) {
    addSales(history);
    if (!history.unidentified()) {
      addLoyalty(history);
      addEncounters(history);
      loop.add(history, rules.scales());
      quarters.add(history);
      if (rules.surveyed()) {
        response.add(history, rules);
      }
      measures.current().ifPresent(this::addCurrent);
      measures.linked().ifPresent(this::addLinked);
    }
  }

  private void addSales(CustomerHistory history) {
    if (!rules.sold()) {
      return;
    }
    months.add(history);
    GrowthWindows windows = rules.windowsAtAsOf();
    if (!rules.covers(windows.before()) || !rules.covers(windows.after())) {
      return;
    }
    List<Answer> answers = history.answers();
    Answer latest = answers.isEmpty() ? null : answers.get(answers.size() - 1);
    List<Scope> scopes =
        history.unidentified()
            ? List.of(Scope.OVERALL)
            : rules.scopes(history.unitOf(latest), history.segmentOf(latest));
    for (Scope scope : scopes) {
      bridge.at(scope, BridgeState::new).add(history, windows);
    }
  }

  /** Every answer counts in its period; a customer's answers there are one cluster. */
  private void addLoyalty(CustomerHistory history) {
    Map<LoyaltyKey, List<Answer>> groups = new TreeMap<>();
    for (Answer answer : history.answers()) {
      for (Scope scope : scopes(history, answer)) {
        String period = rules.period(answer);
        groups.computeIfAbsent(new LoyaltyKey(scope, period), k -> new ArrayList<>()).add(answer);
        if (rules.reported(answer) && !period.equals(rules.reportingPeriod())) {
          LoyaltyKey whole = new LoyaltyKey(scope, rules.reportingPeriod());
          groups.computeIfAbsent(whole, k -> new ArrayList<>()).add(answer);
        }
      }
    }
    groups.forEach((key, own) -> loyalty.at(key, LoyaltyState::new).add(own, rules.scales()));
    if (rules.compared() != null) {
      LoyaltyKey before = new LoyaltyKey(Scope.OVERALL, rules.compared().before());
      LoyaltyKey after = new LoyaltyKey(Scope.OVERALL, rules.compared().after());
      change.add(
          history.block(),
          groups.getOrDefault(before, List.of()),
          groups.getOrDefault(after, List.of()),
          rules.scales());
      moves.add(groups, rules.compared(), rules.scales());
      periodChanges.add(groups, rules.compared(), rules.scales());
    }
  }

  private void addEncounters(CustomerHistory history) {
    journey.add(history.answers(), rules);
    steps.add(history.answers(), rules);
    voices.add(history, rules);
    moods.add(history, rules);
    dissenters.add(history, rules);
  }

  private List<Scope> scopes(CustomerHistory history, Answer answer) {
    List<Scope> scopes =
        new ArrayList<>(rules.scopes(history.unitOf(answer), history.segmentOf(answer)));
    for (String kind : rules.answerScopes()) {
      String told = kind.equals(Scope.CHANNEL) ? answer.channel() : answer.touchpoint();
      scopes.add(new Scope(kind, told == null ? CustomerHistory.UNKNOWN : told));
    }
    return scopes;
  }

  private void addCurrent(CustomerValue value) {
    List<Answer> answer = List.of(value.answer());
    for (Scope scope : rules.scopes(value.unit(), value.segment())) {
      LoyaltyKey key = new LoyaltyKey(scope, LoyaltyKey.CURRENT);
      loyalty.at(key, LoyaltyState::new).add(answer, rules.scales());
      spread.at(scope, () -> new AnswerSpread(rules)).add(value.answer());
    }
    if (value.coverage() != null) {
      addCoverage(value);
      halo.add(value.answer());
      sets.add(value.answer());
      npsEffects.add(value.answer(), rules.scales());
      for (Scope scope : rules.scopes(value.unit(), value.segment())) {
        covered.at(scope, CoveredCounts::new).add(value.coverage(), value.weight());
      }
    }
  }

  private void addLinked(CustomerValue value) {
    if (!rules.sold()) {
      return;
    }
    for (Scope scope : rules.scopes(value.unit(), value.segment())) {
      money.at(scope, () -> new MoneyState(rules.weighted())).add(value);
    }
    if (value.coverage() != null) {
      addCoverage(value);
      Double growth = value.growth().growth();
      if (growth != null) {
        growthBins.add(growth);
      }
    }
  }

  private void addCoverage(CustomerValue value) {
    units.add(value, rules);
    for (Scope scope : rules.scopes(value.unit(), value.segment())) {
      if (!scope.kind().equals(Scope.UNIT)) {
        dose.at(scope, () -> new DoseState(rules)).add(value, rules);
        correlations.at(scope, () -> new CorrelationState(rules)).add(value, rules);
      }
    }
  }

  @Override
  public void merge(ValueStates other) {
    loyalty.merge(other.loyalty);
    spread.merge(other.spread);
    covered.merge(other.covered);
    dose.merge(other.dose);
    correlations.merge(other.correlations);
    money.merge(other.money);
    bridge.merge(other.bridge);
    units.merge(other.units);
    halo.merge(other.halo);
    change.merge(other.change);
    moves.merge(other.moves);
    periodChanges.merge(other.periodChanges);
    sets.merge(other.sets);
    npsEffects.merge(other.npsEffects);
    response.merge(other.response);
    months.merge(other.months);
    growthBins.merge(other.growthBins);
    journey.merge(other.journey);
    steps.merge(other.steps);
    voices.merge(other.voices);
    moods.merge(other.moods);
    dissenters.merge(other.dissenters);
    loop.merge(other.loop);
    quarters.merge(other.quarters);
  }

  /**
   * Loyalty by part and period: every answer in quarters, waves and the reporting months, one a
   * customer in current.
   */
  public Map<LoyaltyKey, LoyaltyState> loyalty() {
    return loyalty.all();
  }

  /** Spread of the current cohort's answers: overall, by unit and by segment. */
  public Map<Scope, AnswerSpread> spread() {
    return spread.all();
  }

  /** Numbers of covered elements and tiers in the current cohort: overall, by unit and segment. */
  public Map<Scope, CoveredCounts> covered() {
    return covered.all();
  }

  /** Outcomes by coverage: overall and by segment. */
  public Map<Scope, DoseState> dose() {
    return dose.all();
  }

  /** Predictors against outcomes: overall and by segment. */
  public Map<Scope, CorrelationState> correlations() {
    return correlations.all();
  }

  /** Growth, retention and new streams of the linked cohort: overall, by unit and by segment. */
  public Map<Scope, MoneyState> money() {
    return money.all();
  }

  /** The revenue bridge: overall, by unit and by segment. */
  public Map<Scope, BridgeState> bridge() {
    return bridge.all();
  }

  /** Predictors against recommendation and growth, within and between units. */
  public UnitState units() {
    return units;
  }

  /** Elements against the same person's other elements. */
  public HaloState halo() {
    return halo;
  }

  /** Ratings and recommendation in the two periods that are compared. */
  public ChangeState change() {
    return change;
  }

  /** Answers of the two periods that are compared, by group. */
  public GroupMoves moves() {
    return moves;
  }

  /** Loyalty and elements in the two periods that are compared, by part of the customers. */
  public PeriodChanges periodChanges() {
    return periodChanges;
  }

  /** Customers of the current cohort by the elements that they are covered on. */
  public CoverageSets sets() {
    return sets;
  }

  /** Recommendation of the current cohort by whether an element is covered, beside the others. */
  public NpsEffectState npsEffects() {
    return npsEffects;
  }

  /** Growth of those who had answered and of those who hadn't. */
  public ResponseState response() {
    return response;
  }

  /** Net revenue by month. */
  public RevenueMonths months() {
    return months;
  }

  /** Where the growths of rated customers lie. */
  public GrowthBins growthBins() {
    return growthBins;
  }

  /** Encounters by touchpoint, channel and period. */
  public JourneyState journey() {
    return journey;
  }

  /** The recommendation from one touchpoint to the next. */
  public StepState steps() {
    return steps;
  }

  /** Who speaks up, and of what. */
  public VoiceStates voices() {
    return voices;
  }

  /** How each unit's stories feel. */
  public UnitMoods moods() {
    return moods;
  }

  /** Whether detractors stay. */
  public DissenterState dissenters() {
    return dissenters;
  }

  /** What actions and automation are told by. */
  public LoopStates loop() {
    return loop;
  }

  /** How elements and money went from quarter to quarter. */
  public QuarterStates quarters() {
    return quarters;
  }
}
