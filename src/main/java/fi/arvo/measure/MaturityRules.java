package fi.arvo.measure;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How a maturity survey is measured.
 *
 * @param waves those with answers, the latest last
 * @param groups what respondents belong to that can be split in thirds: {@link #ORGANISATION} where
 *     there are several, else {@link Scope#UNIT}, or {@link #NONE}
 * @param agreeFrom lowest answer that agrees
 * @param promise the statement that the value proposition captures what matters; null for none
 * @param understanding the statement that it is understood how value is formed; null for none
 * @param sources by statement of where insight comes from, its step
 */
public record MaturityRules(
    List<String> waves,
    String groups,
    int agreeFrom,
    String promise,
    String understanding,
    Map<String, String> sources)
    implements Serializable {
  /** Every lens, area, step or wave together. */
  public static final String ALL = "all";

  /** The group that everybody is in; no organisation or unit has an empty name. */
  public static final String EVERYBODY = "";

  /** Groups that are organisations. */
  public static final String ORGANISATION = "organisation";

  /** No groups. */
  public static final String NONE = "none";

  /** The latest wave; null when nobody answered. */
  public String latest() {
    return waves.isEmpty() ? null : waves.get(waves.size() - 1);
  }

  /** The wave before the latest; null when there is none. */
  public String before() {
    return waves.size() < 2 ? null : waves.get(waves.size() - 2);
  }

  /** Whether several organisations answered. */
  public boolean industry() {
    return groups.equals(ORGANISATION);
  }
}
