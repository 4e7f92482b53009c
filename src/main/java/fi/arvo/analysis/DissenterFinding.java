package fi.arvo.analysis;

import fi.arvo.stats.Estimate;

/**
 * How many of some detractors stayed, or by how much two groups of them differ in that.
 *
 * @param answered {@link #YES}, {@link #NO} or {@link #DIFFERENCE}
 * @param story {@link #YES} of those who told one, {@link #NO} of those who didn't, {@link #ALL}
 * @param retained share who bought again; of a difference yes less no
 * @param customers distinct ones, of a difference on both sides together
 */
public record DissenterFinding(String answered, String story, Estimate retained, long customers) {
  static final String YES = "yes";
  static final String NO = "no";
  static final String DIFFERENCE = "difference";
  static final String ALL = "all";
}
