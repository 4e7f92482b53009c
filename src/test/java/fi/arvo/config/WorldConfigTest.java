package fi.arvo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldConfigTest {
  private static final WorldConfig STANDARD = WorldConfig.defaults();

  @Test
  void theStandardWorldIsPossible() {
    assertThat(STANDARD.problems()).isEmpty();
  }

  @Test
  void allProblemsAreToldAtOnceWithTheKeyAndWhatToDo() {
    WorldConfig impossible =
        new WorldConfig(
            1,
            5_000,
            LocalDate.of(2026, 9, 29),
            new WorldConfig.People(12, List.of(), List.of("Etelä"), List.of("fi", "de")),
            STANDARD.survey(),
            new WorldConfig.Purchases(40, 3, STANDARD.purchases().streams(), 0, 0, 1.5, 0, 0, 0),
            STANDARD.effects(),
            STANDARD.journey(),
            STANDARD.actions(),
            STANDARD.automation(),
            STANDARD.sides(),
            STANDARD.promises(),
            STANDARD.misjudged(),
            STANDARD.turns(),
            List.of(),
            STANDARD.files(),
            10);
    assertThat(impossible.problems())
        .containsExactly(
            "world.as_of: 2026-09-29 is not the last day of its month; give 2026-09-30.",
            "world.people.segments: the list is empty; give at least one.",
            "world.people.languages: no stories in de; choose among fi, sv, en.",
            "world.purchases.months: 40 is out of range; give 50 to 600.",
            "world.purchases.refund_share: 1.5 is out of range; give 0 to 1.",
            "world.truth_population: 10 is out of range; give 1000 to 10000000.");
  }
}
