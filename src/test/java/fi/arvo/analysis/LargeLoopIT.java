package fi.arvo.analysis;

import fi.arvo.measure.ValueStates;
import org.junit.jupiter.api.Test;

/** The planted actions and automation of {@link LoopWorld} among a hundred times the answers. */
class LargeLoopIT {
  @Test
  void whatIsPlantedIsFoundAmongHundredTimesTheAnswers() {
    LoopWorld world = new LoopWorld(true, 15_000);
    ValueStates states = world.states(5, 4);
    LoopTruth.actionsAreTold(world, states);
    LoopTruth.automationIsTold(world, states);
  }
}
