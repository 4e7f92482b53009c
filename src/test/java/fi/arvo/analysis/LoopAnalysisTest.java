package fi.arvo.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.analysis.AutomationFinding.Predictor;
import fi.arvo.analysis.AutomationFinding.Word;
import fi.arvo.measure.ActionOutcome;
import fi.arvo.measure.Scope;
import fi.arvo.measure.ValueStates;
import fi.arvo.stats.Verdict.Direction;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Planted actions and automation, from customers' histories to findings. */
class LoopAnalysisTest {
  private static final LoopWorld WORLD = new LoopWorld(true, 150);
  private static final ValueStates STATES = WORLD.states(21, 4);

  @Test
  void plantedActionsAreFoundAndTheOthersSayWhyNot() {
    LoopTruth.actionsAreTold(WORLD, STATES);
  }

  @Test
  void plantedAutomationFreesAndChills() {
    LoopTruth.automationIsTold(WORLD, STATES);
  }

  @Test
  void aFindingTellsItsActionAndBothSides() {
    List<ActionEffectFinding> found = WORLD.effects(STATES);
    ActionEffectFinding works = LoopTruth.find(found, "works", ActionOutcome.REVENUE);
    assertThat(works.action().startedOn()).isEqualTo(LocalDate.of(2025, 10, 1));
    assertThat(works.action().name()).isEqualTo("works");
    assertThat(works.action().elements()).containsExactly("quality");
    assertThat(works.effect().treated().clusters()).isEqualTo(8);
    assertThat(works.effect().treated().respondents()).isEqualTo(8 * 150);
    assertThat(works.effect().treated().rows()).as("customer-months").isEqualTo(8 * 150 * 12);
    assertThat(works.effect().treated().before()).as("in currency").isCloseTo(52.3, within(1.0));
    assertThat(works.effect().effect().valueOrNull()).isCloseTo(10.5, within(1.0));
    ActionEffectFinding steps = LoopTruth.find(found, "steps", ActionOutcome.RECOMMEND);
    assertThat(steps.action().startedOn()).isEqualTo(LocalDate.of(2025, 6, 1));
    ActionEffectFinding valence = LoopTruth.find(found, "works", ActionOutcome.VALENCE);
    assertThat(valence.effect().treated().before()).isBetween(-1.0, 1.0);
    assertThat(valence.effect().permuted()).isTrue();
  }

  @Test
  void blocksMergeToOneState() {
    ValueStates whole = WORLD.states(21, 36);
    List<ActionEffectFinding> merged = WORLD.effects(STATES);
    List<ActionEffectFinding> one = WORLD.effects(whole);
    for (int i = 0; i < one.size(); i++) {
      assertThat(merged.get(i).verdict()).isEqualTo(one.get(i).verdict());
      assertThat(merged.get(i).effect().treated().rows())
          .isEqualTo(one.get(i).effect().treated().rows());
      if (one.get(i).effect().effect().isAvailable()) {
        assertThat(merged.get(i).effect().effect().valueOrNull())
            .isCloseTo(one.get(i).effect().effect().valueOrNull(), within(1e-9));
      }
    }
    assertThat(WORLD.automation(STATES).stream().map(f -> f.answers()).toList())
        .isEqualTo(WORLD.automation(whole).stream().map(f -> f.answers()).toList());
  }

  @Test
  void whereNothingIsPlantedNothingIsFound() {
    LoopWorld world = new LoopWorld(false, 60);
    int claims = 0;
    int told = 0;
    int chilled = 0;
    for (int seed = 0; seed < 8; seed++) {
      ValueStates states = world.states(seed, 4);
      for (ActionEffectFinding finding : world.effects(states)) {
        told += finding.verdict() == null ? 0 : 1;
        boolean none = finding.verdict() == null || finding.verdict().direction() == Direction.NONE;
        claims += none ? 0 : 1;
      }
      chilled +=
          (int)
              world.automation(states).stream()
                  .filter(f -> f.word() == Word.CHILLS || f.word() == Word.FREES)
                  .map(AutomationFinding::scope)
                  .distinct()
                  .count();
    }
    assertThat(told).isGreaterThan(8 * 16);
    assertThat(claims).as("of " + told).isLessThanOrEqualTo(told / 20);
    assertThat(chilled).as("of 8 worlds of 8 scopes").isLessThanOrEqualTo(3);
  }

  @Test
  void anAbsentExtractCostsNothing() {
    assertThat(Worlds.states(List.of(), Worlds.RULES).loop().actions()).isEmpty();
    assertThat(
            AutomationAnalysis.of(
                Worlds.states(List.of(), Worlds.RULES), List.of(), Worlds.RULES, Worlds.JOB))
        .isEmpty();
  }

  @Test
  void automationIsToldOverallByChannelAndByTouchpoint() {
    List<AutomationFinding> found = WORLD.automation(STATES);
    assertThat(found.stream().map(f -> f.scope().kind()).distinct())
        .containsExactly(Scope.OVERALL_KIND, Scope.CHANNEL, Scope.TOUCHPOINT);
    AutomationFinding lead =
        found.stream()
            .filter(f -> f.scope().equals(new Scope(Scope.TOUCHPOINT, "advice")))
            .filter(f -> f.outcome().equals("lead_time"))
            .findFirst()
            .orElseThrow();
    assertThat(lead.predictor()).isEqualTo(Predictor.AUTOMATED_SHARE);
    assertThat(lead.estimate().valueOrNull())
        .as("6 hours in days for ten points")
        .isCloseTo(-0.25, within(0.05));
    assertThat(lead.cells()).isEqualTo(4);
    assertThat(lead.months()).isEqualTo(21);
    assertThat(lead.answers()).isEqualTo(84);
    assertThat(found.stream().filter(f -> f.predictor() == Predictor.LEAD_TIME))
        .allMatch(f -> f.word() == null && !f.outcome().equals("lead_time"));
  }
}
