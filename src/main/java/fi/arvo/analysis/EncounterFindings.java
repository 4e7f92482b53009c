package fi.arvo.analysis;

import fi.arvo.measure.EncounterState;
import fi.arvo.measure.JourneyKey;
import fi.arvo.measure.VoiceKey;
import fi.arvo.measure.VoiceState;
import java.util.List;
import java.util.Map;

/**
 * What customers go through and say of it.
 *
 * @param journey their encounters; empty where no answer names a touchpoint
 * @param steps from one touchpoint to the next
 * @param voices who speaks up, and of what; empty where nobody is asked for a story
 * @param dissenters whether detractors stay; empty without an extract of actions
 * @param sides the others who were asked
 * @param links between them and customers, over units
 */
public record EncounterFindings(
    Map<JourneyKey, EncounterState> journey,
    List<StepFinding> steps,
    Map<VoiceKey, VoiceState> voices,
    List<DissenterFinding> dissenters,
    Sides sides,
    List<SideLinkFinding> links) {}
