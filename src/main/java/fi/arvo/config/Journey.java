package fi.arvo.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path that customers take, and what those who look after it are rewarded for.
 *
 * @param path touchpoints in the order in which a customer meets them, each once; if not set, none,
 *     and then touchpoints have no order and no departments
 * @param rewards what each text of the owners' {@code rewarded_on} measures; if not set, none
 */
public record Journey(List<Step> path, Map<String, Reward> rewards) {

  /** Nothing is known of the path. */
  public static final Journey NONE = new Journey(List.of(), Map.of());

  /**
   * One touchpoint of the path.
   *
   * @param touchpoint as the extracts have it
   * @param department that looks after it; empty when not told
   */
  @Shorthand("touchpoint")
  public record Step(String touchpoint, Optional<String> department) {}

  /** What a reward follows. */
  public enum Reward {
    AUTOMATED_SHARE,
    /** A shorter one is rewarded. */
    LEAD_TIME,
    REVENUE,
    RECOMMEND,
    EFFORT,
    SATISFACTION,
    VALENCE
  }

  /** The department of a touchpoint; empty when nobody is named. */
  public Optional<String> departmentOf(String touchpoint) {
    return path.stream()
        .filter(step -> step.touchpoint().equals(touchpoint))
        .findFirst()
        .flatMap(Step::department);
  }
}
