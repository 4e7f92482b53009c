package fi.arvo.analysis;

import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;

/**
 * The change of one measure between the two periods compared, in one part of the customers.
 *
 * @param element id; null but for {@link Kind#ELEMENT}
 * @param change later less earlier, in the measure's unit: NPS in points, effort on its own scale,
 *     shares as they are; none where nobody answered in one of the two
 */
public record PeriodChangeFinding(
    Kind kind, Scope scope, String element, Side before, Side after, Estimate change) {

  /** What changed. */
  public enum Kind {
    /** The net promoter score. */
    NPS("nps"),
    /** The mean of the effort question. */
    CES("ces"),
    /** The share of satisfied answers. */
    CSAT("csat"),
    /** The share of an element's ratings that cover. */
    ELEMENT("element");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The word as it stands in tables. */
    public String key() {
      return key;
    }
  }

  /**
   * A period.
   *
   * @param value in the unit of the change; null when nobody answered
   * @param customers distinct ones who answered
   * @param nEffective effective number of them under their summed weights
   */
  public record Side(Double value, long customers, double nEffective) {}
}
