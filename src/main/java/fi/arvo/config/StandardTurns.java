package fi.arvo.config;

import fi.arvo.config.WorldConfig.Push;
import fi.arvo.config.WorldConfig.Turn;
import java.time.LocalDate;
import java.util.List;

/** Entrepreneurs of the made-up company recommend it less from quarter to quarter, and buy less. */
final class StandardTurns {
  private StandardTurns() {}

  static final List<Turn> ALL =
      List.of(
          entrepreneurs(LocalDate.of(2025, 10, 1)),
          entrepreneurs(LocalDate.of(2026, 1, 1)),
          entrepreneurs(LocalDate.of(2026, 4, 1)));

  private static Turn entrepreneurs(LocalDate from) {
    return new Turn("yrittäjät", from, new Push(-0.5, 0, 0), -0.03);
  }
}
