package fi.arvo.analysis;

import fi.arvo.stats.Estimate;
import java.util.List;

/**
 * What coverage has to do with money beside other things.
 *
 * @param terms one a model and term, the models of single elements left out
 * @param stakes one an element that the survey asks for
 * @param response growth of those who had answered and those who hadn't; empty where it can't be
 *     asked
 */
public record MoneyFindings(List<Term> terms, List<Stake> stakes, List<Response> response) {

  /**
   * A term of a model.
   *
   * @param base what a band or segment is held against; null for other terms
   * @param customers in the band or segment, or of whom the flag holds; null for other terms
   * @param nEffective n after weighting, whether there is a fit or not; null without customers
   * @param rSquared null when there is no fit
   * @param lost customers left out because the outcome or a term can't be said of them
   * @param errors how the error was made: {@code hc3} or {@code hc0}
   * @param told whether the extracts tell the term
   * @param respondents customers that the coefficient tells of
   */
  public record Term(
      String outcome,
      String variant,
      String term,
      Estimate estimate,
      String base,
      Long customers,
      long n,
      Double nEffective,
      Double rSquared,
      long lost,
      String errors,
      boolean told,
      long respondents) {}

  /**
   * What an element would bring if the link were fully causal.
   *
   * @param element place in the model
   * @param effect on symmetric growth of being covered on the element
   * @param adjusted p of {@code effect} corrected over the elements; null without one
   * @param without customers who rated the element and are not covered on it
   * @param revenue what they bring in a window, by weight, in units of the stated scale
   * @param stake effect times revenue, in units of the stated scale
   */
  public record Stake(
      int element,
      Estimate effect,
      Double adjusted,
      long n,
      long without,
      double revenue,
      Estimate stake) {}

  /**
   * Growth of a group.
   *
   * @param group {@code responders}, {@code responders_weighted}, {@code others} or {@code
   *     difference}
   * @param answered customers who had answered
   * @param others customers who hadn't
   */
  public record Response(String group, Estimate growth, long answered, long others) {}
}
