package fi.arvo.config;

import java.util.List;

/** What came of loading a configuration: the whole of it, or everything that is wrong with it. */
public sealed interface Loaded<C> {

  /**
   * @param settings every setting in effect with its origin, secrets hidden, in a fixed order
   */
  record Ok<C>(C config, List<Setting> settings) implements Loaded<C> {}

  /**
   * @param problems at least one
   */
  record Failed<C>(List<ConfigProblem> problems) implements Loaded<C> {}
}
