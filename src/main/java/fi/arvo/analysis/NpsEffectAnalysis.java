package fi.arvo.analysis;

import fi.arvo.measure.NpsEffectState;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.ElementMoments;
import fi.arvo.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** The recommendation on each element that the survey asks for, beside the customer's others. */
final class NpsEffectAnalysis {
  private NpsEffectAnalysis() {}

  /** One finding an element. */
  static List<NpsEffectFinding> of(NpsEffectState state) {
    int[] asked = state.asked();
    List<Estimate> effects = new ArrayList<>();
    List<Double> p = new ArrayList<>();
    for (int e = 0; e < asked.length; e++) {
      Estimate effect = state.element(e).effect();
      effects.add(effect);
      p.add(effect.pValueOrNull());
    }
    List<Double> adjusted = BenjaminiHochberg.adjust(p);
    List<NpsEffectFinding> findings = new ArrayList<>();
    for (int e = 0; e < asked.length; e++) {
      ElementMoments moments = state.element(e);
      findings.add(
          new NpsEffectFinding(
              asked[e],
              effects.get(e),
              adjusted.get(e),
              moments.n(),
              moments.n() - moments.covered()));
    }
    return findings;
  }
}
