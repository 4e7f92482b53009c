package fi.arvo.analysis;

import fi.arvo.measure.ResponseState;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.ResponseWeights;
import fi.arvo.stats.Welch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the models of money found, and how those who answered did beside those who didn't. */
final class MoneyAnalysis {
  /** Answers that the rate of a cell needs. */
  private static final int FEWEST_ANSWERS = 20;

  private final MoneyModels models;

  private MoneyAnalysis(MoneyModels models) {
    this.models = models;
  }

  static MoneyFindings of(MoneyModels models, ValueStates states) {
    MoneyAnalysis analysis = new MoneyAnalysis(models);
    List<MoneyFindings.Term> terms = new ArrayList<>();
    List<ModelRun> ofElements = new ArrayList<>();
    for (ModelRun run : models.runs()) {
      if (run.model().element() < 0) {
        terms.addAll(analysis.terms(run));
      } else {
        ofElements.add(run);
      }
    }
    return new MoneyFindings(terms, analysis.stakes(ofElements), response(states.response()));
  }

  private List<MoneyFindings.Term> terms(ModelRun run) {
    MoneyModel model = run.model();
    ModelState counts = run.counts();
    long n = counts.n();
    long bases = Math.min(base(run, MoneyTerms.Kind.BAND), base(run, MoneyTerms.Kind.SEGMENT));
    List<MoneyFindings.Term> found = new ArrayList<>();
    found.add(finding(run, "intercept", run.intercept(), null, null, true, bases));
    for (int t = 0; t < model.terms().length; t++) {
      MoneyTerms.Term term = models.terms().all().get(model.terms()[t]);
      long told = counts.told(t);
      if (term.kind() == MoneyTerms.Kind.FLAG && (told == 0 || told == n)) {
        continue; // the control is known of everybody or of nobody
      }
      Long customers = term.kind() == MoneyTerms.Kind.NUMBER ? null : (Long) told;
      long respondents =
          switch (term.kind()) {
            case BAND, SEGMENT -> told == 0 ? 0 : Math.min(told, base(run, term.kind()));
            case FLAG -> Math.min(told, n - told);
            case NUMBER -> known(run, t);
          };
      String base = models.terms().base(term.kind());
      boolean said = term.kind() != MoneyTerms.Kind.NUMBER || n == 0 || known(run, t) > 0;
      found.add(finding(run, term.name(), run.slope(t), base, customers, said, respondents));
    }
    for (String term : model.notTold()) {
      found.add(finding(run, term, run.intercept(), null, null, false, n));
    }
    return found;
  }

  /** Customers in none of the model's bands or segments. */
  private long base(ModelRun run, MoneyTerms.Kind kind) {
    long base = run.counts().n();
    for (int t = 0; t < run.model().terms().length; t++) {
      if (models.terms().all().get(run.model().terms()[t]).kind() == kind) {
        base -= run.counts().told(t);
      }
    }
    return base;
  }

  /** Customers of whom a number is known: an indicator that it isn't stands right after it. */
  private long known(ModelRun run, int t) {
    int[] terms = run.model().terms();
    String name = models.terms().all().get(terms[t]).name();
    boolean controls = name.equals(MoneyTerms.TENURE) || name.equals(MoneyTerms.PRIOR_GROWTH);
    return run.counts().n() - (controls ? run.counts().told(t + 1) : 0);
  }

  private static MoneyFindings.Term finding(
      ModelRun run,
      String term,
      Estimate estimate,
      String base,
      Long customers,
      boolean told,
      long respondents) {
    MoneyModel model = run.model();
    return new MoneyFindings.Term(
        model.outcome().name().toLowerCase(Locale.ROOT),
        model.variant().name().toLowerCase(Locale.ROOT),
        term,
        estimate,
        base,
        customers,
        run.counts().n(),
        run.counts().nEffective(),
        run.rSquared(),
        run.counts().lost(),
        model.logistic() ? "hc0" : "hc3",
        told,
        respondents);
  }

  private List<MoneyFindings.Stake> stakes(List<ModelRun> runs) {
    List<Double> p = new ArrayList<>();
    runs.forEach(run -> p.add(run.slope(0).pValueOrNull()));
    List<Double> adjusted = BenjaminiHochberg.adjust(p);
    List<MoneyFindings.Stake> stakes = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      ModelRun run = runs.get(i);
      long n = run.counts().n();
      long with = run.counts().told(0);
      Estimate effect = run.slope(0);
      double revenue = run.counts().without();
      stakes.add(
          new MoneyFindings.Stake(
              models.terms().asked()[run.model().element()],
              effect,
              adjusted.get(i),
              n,
              n - with,
              revenue,
              effect.times(revenue)));
    }
    return stakes;
  }

  private static List<MoneyFindings.Response> response(ResponseState state) {
    if (state.asked() == 0) {
      return List.of();
    }
    Estimate responders = state.responders().aggregate();
    Estimate others = state.others().aggregate();
    ResponseWeights.Outcome weights = state.weights(FEWEST_ANSWERS);
    Estimate weighted =
        weights instanceof ResponseWeights.Weighted given
            ? state.weighted(given).aggregate()
            : Estimate.none(
                ((ResponseWeights.Refused) weights).reason(), state.responders().customers());
    long answered = state.responders().customers();
    long rest = state.others().customers();
    return List.of(
        new MoneyFindings.Response("responders", responders, answered, rest),
        new MoneyFindings.Response("responders_weighted", weighted, answered, rest),
        new MoneyFindings.Response("others", others, answered, rest),
        new MoneyFindings.Response(
            "difference", Welch.difference(responders, others), answered, rest));
  }
}
