package fi.arvo.analysis;

import fi.arvo.measure.ActionOutcome;
import fi.arvo.stats.TreatmentEffect;
import fi.arvo.stats.Verdict;
import java.time.LocalDate;
import java.util.List;

/**
 * What one action did to one outcome of those it touched, beside those it didn't.
 *
 * @param effect in the unit of tables: NPS points, effort as answered, valence from −1 to 1, money
 *     per customer and month
 * @param adjusted p-value corrected over all actions and outcomes; null when there is none
 * @param verdict positive is better; null when there is no effect
 */
public record ActionEffectFinding(
    Facts action, ActionOutcome outcome, TreatmentEffect effect, Double adjusted, Verdict verdict) {

  /**
   * What the extract says of an action, over all of its rows.
   *
   * @param name its id where it has none
   * @param startedOn first day of the first step
   * @param touchpoint null when it was about all
   * @param elements ids
   * @param owner null when nobody is named; of several they are joined by semicolons
   * @param designedBy null when nobody said
   */
  public record Facts(
      String id,
      String name,
      LocalDate startedOn,
      String touchpoint,
      List<String> elements,
      String owner,
      String designedBy) {}
}
