package fi.arvo.analysis;

import fi.arvo.measure.MaturityItem;
import fi.arvo.stats.Estimate;
import java.util.List;

/**
 * What a maturity survey says, before anything is hidden.
 *
 * @param standings by scope, wave, lens and area
 * @param gaps promise beside understanding, by scope and wave
 * @param sources of insight, by scope, wave and step
 * @param statements of the latest wave, all respondents together
 */
public record MaturityFindings(
    List<Standing> standings, List<Gap> gaps, List<Source> sources, List<Statement> statements) {

  /** There is no maturity survey. */
  public static final MaturityFindings NONE =
      new MaturityFindings(List.of(), List.of(), List.of(), List.of());

  /**
   * Where somebody stands.
   *
   * @param scope {@code overall}, {@code organisation} or {@code unit}
   * @param value {@code all} for overall
   * @param answers given
   * @param respondents distinct
   * @param mean of the answers, on the survey's scale
   * @param agree share of answers that agree
   * @param change of the mean since the wave before; null where there is none
   * @param changeAdjusted its p after correction over all changes; null without one
   * @param fewestCompared the fewer respondents of the two waves compared; 0 where none are
   */
  public record Standing(
      String scope,
      String value,
      String wave,
      String lens,
      String area,
      long answers,
      long respondents,
      Estimate mean,
      Estimate agree,
      Estimate change,
      Double changeAdjusted,
      long fewestCompared) {}

  /**
   * Promise beside understanding, of those who answered both.
   *
   * @param difference promise less understanding, within respondents
   * @param onlyPromise respondents who answered the promise and not the other
   * @param onlyUnderstanding respondents who answered the understanding and not the other
   * @param promiseApart whether the promise is all that some group was asked of a lens, area or
   *     step
   * @param understandingApart the same of the understanding
   */
  public record Gap(
      String scope,
      String value,
      String wave,
      Estimate promise,
      Estimate understanding,
      Estimate difference,
      long onlyPromise,
      long onlyUnderstanding,
      boolean promiseApart,
      boolean understandingApart) {}

  /**
   * Sources of insight.
   *
   * @param step of the sources, or {@code all}
   * @param agree share of answers that say that a source is used
   * @param used sources that half or more of those who answered say are used; null when a source
   *     has too few answers to tell
   * @param asked sources that were asked of
   * @param evenness of the use, see {@link fi.arvo.stats.Evenness}
   */
  public record Source(
      String scope,
      String value,
      String wave,
      String step,
      long answers,
      long respondents,
      Estimate agree,
      Long used,
      long asked,
      Estimate evenness) {}

  /**
   * What all respondents of the latest wave say to a statement.
   *
   * @param unpaired of promise and understanding, respondents who answered this one and not the
   *     other; 0 of other statements
   */
  public record Statement(
      MaturityItem item,
      String wave,
      String step,
      long respondents,
      Estimate mean,
      Estimate agree,
      long unpaired) {}
}
