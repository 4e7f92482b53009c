package fi.arvo.analysis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.arvo.measure.ValueStates;
import org.junit.jupiter.api.Test;

/**
 * The planted actions and automation of {@link LoopWorld} among a hundred times the answers, {@code
 * -Darvo.large=true}.
 */
class LargeLoopIT {
  @Test
  void whatIsPlantedIsFoundAmongHundredTimesTheAnswers() {
    assumeTrue(Boolean.getBoolean("arvo.large"), "-Darvo.large=true runs the large world");
    LoopWorld world = new LoopWorld(true, 15_000);
    ValueStates states = world.states(5, 4);
    LoopTruth.actionsAreTold(world, states);
    LoopTruth.automationIsTold(world, states);
  }
}
