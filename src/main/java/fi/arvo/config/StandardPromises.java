package fi.arvo.config;

import fi.arvo.config.WorldConfig.Misjudged;
import fi.arvo.config.WorldConfig.Promise;
import java.time.LocalDate;
import java.util.List;

/** What the made-up company promises, and where its employees are wrong about its customers. */
final class StandardPromises {
  private StandardPromises() {}

  private static final List<Integer> EVERYWHERE = List.of();

  static final List<Promise> ALL =
      List.of(
          // Customers get these more often than others.
          new Promise("quality", LocalDate.of(2019, 1, 1), EVERYWHERE),
          new Promise("saves_time", LocalDate.of(2024, 9, 1), EVERYWHERE),
          new Promise("reduces_risk", LocalDate.of(2019, 1, 1), EVERYWHERE),
          // Does nothing, to anything.
          new Promise("badge_value", LocalDate.of(2023, 3, 1), EVERYWHERE),
          // Few get it.
          new Promise("self_transcendence", LocalDate.of(2025, 1, 1), EVERYWHERE),
          // Few get it in the units that were promised it.
          new Promise("connects", LocalDate.of(2025, 6, 1), List.of(1, 6, 14, 19)));

  static final List<Misjudged> MISJUDGED =
      List.of(
          new Misjudged("connects", 1.6),
          new Misjudged("self_transcendence", 1.2),
          new Misjudged("reduces_anxiety", 1.4),
          new Misjudged("saves_time", -0.9));
}
