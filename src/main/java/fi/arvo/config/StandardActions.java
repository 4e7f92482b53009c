package fi.arvo.config;

import fi.arvo.config.WorldConfig.Action;
import fi.arvo.config.WorldConfig.Push;
import fi.arvo.config.WorldConfig.Start;
import java.time.LocalDate;
import java.util.List;

/**
 * What the made-up company has done, for a world of twenty units whose answers end in September
 * 2026 and whose windows are six months on either side of a start. Money moves from October 2025 on
 * only, so that no amount before an answer that growth is counted from ever moves.
 */
final class StandardActions {
  private StandardActions() {}

  private static final String EVERYWHERE = "";
  private static final Push NOTHING = new Push(0, 0, 0);
  private static final List<Integer> OF_THE_ONE_THAT_WORKS = List.of(2, 5, 8, 12);

  static final List<Action> ALL =
      List.of(
          // Works, beside units that nothing is done in.
          new Action(
              "T1",
              "Oma yhteyshenkilö",
              EVERYWHERE,
              List.of("reduces_anxiety", "connects"),
              List.of(new Start(LocalDate.of(2025, 10, 1), OF_THE_ONE_THAT_WORKS)),
              "Asiakaspalvelujohtaja",
              true,
              new Push(1, 0.5, 0.8),
              0.06),
          // Does nothing.
          new Action(
              "T2",
              "Uusi kanta-asiakasohjelma",
              EVERYWHERE,
              List.of("rewards_me"),
              List.of(new Start(LocalDate.of(2025, 7, 1), List.of(3, 14))),
              "Markkinointijohtaja",
              false,
              NOTHING,
              0),
          // Makes things easier and does nothing else, from several times on.
          new Action(
              "T3",
              "Lyhyemmät lomakkeet",
              EVERYWHERE,
              List.of("simplifies", "reduces_effort"),
              List.of(
                  new Start(LocalDate.of(2025, 3, 1), List.of(4)),
                  new Start(LocalDate.of(2025, 6, 1), List.of(9, 15)),
                  new Start(LocalDate.of(2025, 9, 1), List.of(17))),
              "Digijohtaja",
              true,
              new Push(0, 0.9, 0),
              0),
          // Works at the touchpoint that hurts.
          new Action(
              "T4",
              "Korvauspäätös viikossa",
              "korvaus",
              List.of("saves_time"),
              List.of(new Start(LocalDate.of(2025, 8, 1), List.of(6, 13, 18))),
              "Asiakaspalvelujohtaja",
              true,
              new Push(1, 0.6, 0.8),
              0),
          // Everywhere at once: nobody is left to compare with.
          new Action(
              "T5",
              "Uusi asiakaslupaus",
              EVERYWHERE,
              List.of(),
              List.of(new Start(LocalDate.of(2026, 4, 1), List.of())),
              "Markkinointijohtaja",
              false,
              new Push(0.2, 0, 0),
              0),
          // Where the one that works began: its half year before is the other's half year after.
          new Action(
              "T6",
              "Iltapalvelu",
              EVERYWHERE,
              List.of("provides_access"),
              List.of(new Start(LocalDate.of(2026, 5, 1), OF_THE_ONE_THAT_WORKS)),
              "Myyntijohtaja",
              false,
              NOTHING,
              0),
          // Too late to know.
          new Action(
              "T7",
              "Tervetulosoitot",
              EVERYWHERE,
              List.of("affiliation_belonging"),
              List.of(new Start(LocalDate.of(2026, 8, 17), List.of(10, 16))),
              "Myyntijohtaja",
              true,
              new Push(0, 0, 0.4),
              0));
}
