package fi.arvo.analysis;

import fi.arvo.analysis.PeriodChangeFinding.Kind;
import fi.arvo.analysis.PeriodChangeFinding.Side;
import fi.arvo.config.ElementModel;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.PeriodChanges;
import fi.arvo.measure.Scope;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.RatioChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What changed between the two periods compared: every measure in every part that answered. */
final class PeriodChangeAnalysis {
  private final List<PeriodChangeFinding> findings = new ArrayList<>();

  private PeriodChangeAnalysis() {}

  /**
   * The changes; none where nothing is compared.
   *
   * @param minCell fewest customers of both periods whose covariance is told
   */
  static List<PeriodChangeFinding> of(
      ValueStates states, MeasureRules rules, ElementModel model, int minCell) {
    PeriodChangeAnalysis analysis = new PeriodChangeAnalysis();
    for (Map.Entry<Scope, PeriodChanges.Part> entry : states.periodChanges().parts().entrySet()) {
      Scope scope = entry.getKey();
      PeriodChanges.Part part = entry.getValue();
      RatioChange nps = part.recommend();
      RatioChange csat = part.satisfied();
      analysis.add(Kind.NPS, scope, null, nps, nps.netPromoter(minCell), 100);
      analysis.add(Kind.CES, scope, null, part.effort(), part.effort().mean(minCell), 1);
      analysis.add(Kind.CSAT, scope, null, csat, csat.share(minCell), 1);
      for (int e = 0; e < part.covered().size(); e++) {
        RatioChange covered = part.covered().get(e);
        String id = model.elements().get(rules.asked()[e]).id();
        analysis.add(Kind.ELEMENT, scope, id, covered, covered.share(minCell), 1);
      }
    }
    return analysis.findings;
  }

  private void add(
      Kind kind, Scope scope, String element, RatioChange moments, Estimate change, double unit) {
    if (moments.customers(false) + moments.customers(true) > 0) {
      Side before = side(moments, false, unit);
      Side after = side(moments, true, unit);
      findings.add(new PeriodChangeFinding(kind, scope, element, before, after, change));
    }
  }

  private static Side side(RatioChange moments, boolean later, double unit) {
    Double value = moments.ratio(later).times(unit).valueOrNull();
    return new Side(value, moments.customers(later), moments.nEffective(later));
  }
}
