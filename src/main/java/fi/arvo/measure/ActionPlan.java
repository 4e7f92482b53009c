package fi.arvo.measure;

import java.io.Serializable;
import java.util.List;

/**
 * An action and what its effect is looked at beside.
 *
 * @param others actions that could be taken for it
 * @param felt months around its starts that answers are looked at in
 * @param sold those that revenue is looked at in; null without transactions
 */
public record ActionPlan(
    Treatment treatment, List<Treatment> others, StartWindows felt, StartWindows sold)
    implements Serializable {

  /**
   * The plans of all actions.
   *
   * @param answered months that dated answers reach over; null when there are none
   * @param lastComplete last month that is over at as-of
   * @param firstSale first month of the transaction extract; null without one
   * @param lastSale last whole month that it reaches over
   */
  public static List<ActionPlan> of(
      List<ActionStep> steps,
      AnsweredMonths answered,
      int lastComplete,
      Integer firstSale,
      int lastSale) {
    List<Treatment> all = Treatment.of(steps);
    return all.stream()
        .map(
            own ->
                new ActionPlan(
                    own,
                    all.stream().filter(own::confusedWith).toList(),
                    answered == null
                        ? StartWindows.of(own.months(), Integer.MAX_VALUE, lastComplete)
                        : StartWindows.of(
                            own.months(),
                            answered.first(),
                            Math.min(answered.last(), lastComplete)),
                    firstSale == null ? null : StartWindows.of(own.months(), firstSale, lastSale)))
        .toList();
  }
}
